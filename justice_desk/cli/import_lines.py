"""What an import says to a person: the count of each outcome, then what needs her."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Final

from justice_desk.cli.answer import pair
from justice_desk.i18n.messages import N_, _, ngettext
from justice_desk.imports.columns.fields import column, is_step
from justice_desk.imports.columns.never import never_kept
from justice_desk.imports.columns.wording import field_text, value_text
from justice_desk.terms.importing import DayOrder, RowOutcome

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justice_desk.cli.importing import Report

SHOWN: Final = 20
"""Errors that are told on the screen; the others stand in the list."""
OUTCOMES: Final = {
    RowOutcome.NEW: N_("new"),
    RowOutcome.UPDATE: N_("changed by the file"),
    RowOutcome.SAME: N_("the same"),
    RowOutcome.DUPLICATE: N_("perhaps here already"),
    RowOutcome.ERROR: N_("with an error"),
}
NAMED: Final = 10
"""Places or actors that are named on the screen."""


def lines(report: Report) -> Iterator[str]:
    """Yield the answer for a person: the count of each outcome, then what needs her."""
    planned = report.plan
    if report.dry_run:
        yield _("Dry run: nothing was changed.")
    rows = ngettext("{n} row read.", "{n} rows read.", len(planned.rows))
    yield rows.format(n=len(planned.rows))
    for outcome, words in OUTCOMES.items():
        yield f"  {pair(_(words), str(report.outcomes[outcome]))}"
    if report.dry_run:
        yield from _columns(report)
    yield _order(report)
    yield from _changes(report)
    for fault in planned.faults[:SHOWN]:
        where = _("sheet {sheet}, row {row}, column {column}").format(**asdict(fault))
        yield _("{where}: found “{found}”. Expected: {expected}.").format(
            where=where, found=fault.value, expected=fault.expected
        )
    if len(planned.faults) > SHOWN:
        told = _("and {n} more; --errors FILE writes them all")
        yield told.format(n=len(planned.faults) - SHOWN)
    yield from _counted(report)
    for path in report.written:
        yield _("Written: {file}").format(file=path)
    if report.batch:
        yield _("To undo it: import undo {batch}").format(batch=report.batch)


def _order(report: Report) -> str:
    if report.ready.settings.order is DayOrder.MONTH_FIRST:
        return _("Dates were read month first (MM/DD/YYYY).")
    return _("Dates were read day first (DD/MM/YYYY).")


def _counted(report: Report) -> Iterator[str]:
    planned, beside = report.plan, len(report.asides)
    places, actors = len(planned.unclear_places), len(planned.unknown_actors)
    if beside:
        yield ngettext(
            "{n} line of the file is no row (title, total, signature).",
            "{n} lines of the file are no rows (titles, totals, signatures).",
            beside,
        ).format(n=beside)
    kept = sum(change.kept for row in planned.rows for change in row.changes)
    if kept:
        yield ngettext(
            "{n} cell of the file changed and is not taken over; the office’s own value stays.",
            "{n} cells of the file changed and are not taken over; the office’s own values stay.",
            kept,
        ).format(n=kept)
    steps = sum(any(is_step(change.field) for change in row.changes) for row in planned.rows)
    if steps:
        yield ngettext(
            "{n} row tells a further step of a case that is here already; an import writes the "
            "past once. Record the step on the case.",
            "{n} rows tell a further step of a case that is here already; an import writes the "
            "past once. Record the steps on the cases.",
            steps,
        ).format(n=steps)
    if report.idle:
        told = _(
            "Nothing changed for {actors}: the cases that name them are here already, and their "
            "past stays in words. To have it told anew, undo that import and take the file in "
            "again."
        )
        yield told.format(actors=", ".join(one.written or one.type or "–" for one in report.idle))
    if places:
        yield ngettext(
            "{n} place is unknown or unclear; it is kept as written.",
            "{n} places are unknown or unclear; they are kept as written.",
            places,
        ).format(n=places)
        yield _some([one.written or one.within for one in planned.unclear_places])
    if actors:
        yield ngettext(
            "{n} actor is not in the directory; it is kept in words.",
            "{n} actors are not in the directory; they are kept in words.",
            actors,
        ).format(n=actors)
        yield _some([one.written or one.type or "" for one in planned.unknown_actors])


def _columns(report: Report) -> Iterator[str]:
    """Yield what each column was read as, and which were left aside."""
    look = report.ready.look
    for heading, key in look.mapping.items():
        found = column(key, look.kind) if key else None
        if found:
            yield f"  {heading} → {found.text()}"
    left = [heading for heading, key in look.mapping.items() if not key]
    dropped = never_kept(left)
    kept = [heading for heading in left if heading not in dropped]
    for words, headings in (
        (_("Columns kept as written only"), kept),
        (_("Columns of which nothing is ever kept"), dropped),
    ):
        if headings:
            yield pair(words, ", ".join(headings))


def _changes(report: Report) -> Iterator[str]:
    """Yield what the first changed rows change."""
    changed = [row for row in report.plan.rows if row.outcome is RowOutcome.UPDATE]
    for row in changed[:SHOWN]:
        told = _("{field}: {before} → {after}")
        fields = "; ".join(
            told.format(
                field=field_text(change.field, report.ready.look.kind),
                before=value_text(change.field, change.before) or _("nothing"),
                after=value_text(change.field, change.after) or _("nothing"),
            )
            for change in row.changes
            if not change.kept
        )
        yield pair(f"{row.number}, {row.sheet} {row.row}", fields)


def _some(named: list[str]) -> str:
    """Return the first of some names, and that there are more."""
    more = "…" if len(named) > NAMED else ""
    return f"  {', '.join(named[:NAMED])}{more}"
