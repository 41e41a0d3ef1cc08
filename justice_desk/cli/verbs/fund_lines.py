"""Funds, entries and reports as lines for a person at the command line."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from justice_desk.cli.answer import pair
from justice_desk.i18n.formats import francs, short_date, whole
from justice_desk.i18n.messages import _
from justice_desk.terms.labels import label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from justice_desk.services.funds.rows import (
        AdvanceRow,
        EntryRow,
        FundReport,
        FundRow,
        ReportLine,
    )


def fund_document(row: FundRow) -> dict[str, Any]:
    """Return a fund as JSON tells it: its lines, and what is left on them together."""
    return asdict(row) | {"left": row.left}


def fund_lines(row: FundRow) -> list[str]:
    """Return a fund in one line, and each of its lines below."""
    days = f"{short_date(row.starts_on)} – {short_date(row.ends_on)}"
    closed = ""
    if row.closed_on is not None:
        closed = _("fund closed on {day}").format(day=short_date(row.closed_on))
    head = ", ".join(
        part for part in (f"{row.code}  {row.donor}", row.project, days, closed) if part
    )
    heads = (_("planned"), _("committed"), _("spent"), _("left"))
    lines = [
        _amounts(
            f"{row.code}/{line.code} {line.name}",
            zip(heads, (line.planned, line.committed, line.spent, line.available), strict=True),
        )
        for line in row.lines
    ]
    return [head, *lines, f"  {pair(_('Left'), francs(row.left))}"]


def entry_line(row: EntryRow) -> str:
    """Return one entry of the books."""
    about = " ".join(part for part in (row.line, row.request, row.sitting, row.advance) if part)
    back = ""
    if row.reversed_by is not None:
        back = _("reversed by {number}").format(number=row.reversed_by)
    if row.reverses is not None:
        back = _("reverses {number}").format(number=row.reverses)
    words = " – ".join(part for part in (about, back, row.why) if part)
    amount = francs(row.amount)
    return f"{row.number}  {short_date(row.booked_on)}  {label(row.kind):<22} {amount:>16}  {words}"


def advance_line(row: AdvanceRow) -> str:
    """Return one advance: given, used, returned, left."""
    heads = (_("given"), _("used"), _("given back"), _("left"))
    amounts = zip(heads, (row.given, row.used, row.returned, row.left), strict=True)
    day = short_date(row.settled_on or row.due_on)
    state = _("settled on {day}") if row.settled_on else _("due on {day}")
    return f"{_amounts(f'{row.number} {row.holder}', amounts)}, {state.format(day=day)}"


def report_lines(one: FundReport) -> list[str]:
    """Return a report: by line, by sitting, by month, and what is still open."""
    parts = ((_("By sitting"), one.by_sitting), (_("By month"), one.by_month))
    told = fund_lines(one.fund)
    for title, lines in parts:
        told += [title, *map(_cut, lines)] if lines else []
    told += _open(_("Approved and not paid"), one.unpaid)
    told += _open(_("Paid and not accounted for"), one.unreconciled)
    told += [f"  {advance_line(row)}" for row in one.advances]
    cost = "–" if one.cost_per_person is None else francs(one.cost_per_person)
    return [*told, pair(_("Cost per person who appeared"), cost)]


def _cut(line: ReportLine) -> str:
    heads = (_("committed"), _("spent"), _("given back"))
    amounts = zip(heads, (line.committed, line.spent, line.returned), strict=True)
    people = _("{appeared} of {people} appeared")
    told = people.format(appeared=whole(line.appeared), people=whole(line.people))
    return f"{_amounts(line.name, amounts)}, {told}"


def _open(title: str, rows: Iterable[tuple[str, int]]) -> list[str]:
    told = [f"  {number}  {francs(amount)}" for number, amount in rows]
    return [title, *told] if told else []


def _amounts(name: str, amounts: Iterable[tuple[str, int]]) -> str:
    told = ", ".join(f"{head} {whole(amount)}" for head, amount in amounts)
    return f"  {pair(name, told)}"
