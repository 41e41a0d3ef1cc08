"""What `import` does, in order: look, read, plan, write the lists, decide, take in."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from justice_desk.cli.answer import hint
from justice_desk.exports.import_errors import render_import_errors_of
from justice_desk.exports.write import write_file
from justice_desk.i18n.messages import _
from justice_desk.imports.columns.wording import seems_text
from justice_desk.imports.sheets.book import open_book
from justice_desk.imports.taking.actors import read_actors
from justice_desk.imports.taking.decisions import read_decisions
from justice_desk.imports.taking.errors import StrictlyRefused
from justice_desk.imports.taking.lists import (
    errors_csv,
    marked,
    refuse_over_itself,
    to_decide_csv,
    unknown_actors_csv,
)
from justice_desk.imports.taking.looking import sound
from justice_desk.imports.taking.mappings import read_mapping
from justice_desk.imports.taking.preparing import Prepared, Way, first_look, planned
from justice_desk.services.importing.applying import apply
from justice_desk.services.importing.mappings import keep_mapping, mapping
from justice_desk.terms.importing import RowOutcome

if TYPE_CHECKING:
    import uuid
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

    from justice_desk.imports.taking.looking import Look
    from justice_desk.imports.taking.rows import Aside
    from justice_desk.services.importing.rows import Plan, RowPlan, UnknownActor
    from justice_desk.services.importing.told import Reading
    from justice_desk.storage.office import Office
    from justice_desk.terms.importing import DayOrder, ImportKind


@dataclass(frozen=True)
class Wish:
    """The options of one import."""

    file: Path
    kind: ImportKind
    mapping: str | None
    keep_mapping: str | None
    day_order: DayOrder | None
    dry_run: bool
    errors: Path | None
    to_decide: Path | None
    decisions: Path | None
    strict: bool
    unknown_actors: Path | None = None
    actors: Path | None = None


@dataclass(frozen=True)
class Report:
    """What an import did, or would do."""

    plan: Plan
    batch: uuid.UUID | None
    outcomes: Mapping[RowOutcome, int]
    ready: Prepared
    dry_run: bool
    asides: tuple[Aside, ...] = ()
    idle: tuple[UnknownActor, ...] = ()
    """Who was answered in vain: every row that names them is here already."""
    written: tuple[Path, ...] = ()


def run(office: Office, wish: Wish) -> Report:
    """Do what was asked; the office is written to once, in one transaction.

    Raises:
        OverItself: a list would replace the register, the decisions or the answers.
        BadInput: the file, a mapping, a decision that cannot be; with `strict`, any cell.
        NotAllowed: the member's role takes nothing in.
        MachineRefused: a list cannot be written.
    """
    refuse_over_itself(
        (wish.errors, wish.to_decide, wish.unknown_actors),
        (wish.file, wish.decisions, wish.actors),
    )
    book = open_book(wish.file)
    with office.reading("import") as session:
        kept = _mapping(session, wish.mapping) if wish.mapping else None
        said = Way(kept.columns, kept.settings) if kept else Way()
        ready = first_look(book, wish.kind, replace(said, order=wish.day_order))
        _say_kinds(ready.look)
        sound(ready.look)
        made, asides = planned(session, ready)
    _write_lists(office, wish, made)
    lists = tuple(p for p in (wish.errors, wish.to_decide, wish.unknown_actors) if p)
    if wish.strict and made.faults:
        first = made.faults[0]
        told = {**asdict(first), "found": first.value, "count": len(made.faults)}
        raise StrictlyRefused(file=book.file, **told)
    decided = read_decisions(wish.decisions, made) if wish.decisions else {}
    who = read_actors(wish.actors, made) if wish.actors else {}
    idle = tuple(one for one in made.unknown_actors if who.get(one.key) and not one.fresh)
    if wish.dry_run:
        return Report(made, None, made.outcomes, ready, True, asides, idle, lists)
    with office.writing("import") as session:
        done = apply(session, made, decided, who)
        if wish.keep_mapping:
            keep_mapping(session, wish.keep_mapping, wish.kind, ready.reading)
    return Report(made, done.batch, done.outcomes, ready, False, asides, idle, lists)


def _say_kinds(look: Look) -> None:
    """Say, before anything is planned, which sheets look like lists of another kind."""
    for sheet in look.sheets:
        if sheet.seems is not None:
            more = _("If it is one: --kind {kind}").format(kind=sheet.seems)
            hint(f"{seems_text(sheet.name, sheet.seems, look.kind)} {more}")


def _mapping(session: Session, named: str) -> Reading:
    """Return a mapping by its name, or from a file as `mapping show --json` writes it."""
    if named.lower().endswith(".json"):
        return read_mapping(Path(named))
    return mapping(session, named).reading


def _write_lists(office: Office, wish: Wish, planned: Plan) -> None:
    if wish.to_decide is not None:
        write_file(wish.to_decide, to_decide_csv(planned))
    if wish.unknown_actors is not None:
        write_file(wish.unknown_actors, unknown_actors_csv(planned))
    if wish.errors is None:
        return
    kind = wish.errors.suffix.lower()
    if kind == ".pdf":
        with office.reading("import") as session:
            write_file(wish.errors, render_import_errors_of(session, planned).pdf)
    elif kind == ".csv":
        write_file(wish.errors, errors_csv(planned))
    else:
        write_file(wish.errors, marked(wish.file, planned))


def document(report: Report) -> dict[str, Any]:
    """Return the answer as the contract has it, and what else a program may ask."""
    planned = report.plan
    return {
        "batch": report.batch,
        "dry_run": report.dry_run,
        "rows": len(planned.rows),
        "outcomes": {outcome.value: report.outcomes[outcome] for outcome in RowOutcome},
        "errors": [asdict(fault) for fault in planned.faults],
        "duplicates": [_duplicate(row) for row in planned.duplicates],
        "changes": [_changed(row) for row in planned.rows if row.changes],
        "seems": [
            {"sheet": sheet.name, "kind": sheet.seems}
            for sheet in report.ready.look.sheets
            if sheet.seems is not None
        ],
        "mapping": {h: f for h, f in report.ready.look.mapping.items() if f},
        "day_order": report.ready.settings.order,
        "left_out": [
            {"sheet": a.sheet, "row": a.line.row, "why": a.line.why, "text": a.line.text}
            for a in report.asides
        ],
        "unknown_actors": [
            {
                "written": a.written,
                "type": a.type,
                "rows": a.count,
                "fresh": a.fresh,
                "candidates": [near.code for near in a.candidates],
            }
            for a in planned.unknown_actors
        ],
        "unclear_places": [
            {"written": p.written, "within": p.within, "rows": p.count}
            for p in planned.unclear_places
        ],
    }


def _changed(row: RowPlan) -> dict[str, Any]:
    told = {"sheet": row.sheet, "row": row.row, "number": row.number}
    return {**told, "fields": [asdict(change) for change in row.changes]}


def _duplicate(row: Any) -> dict[str, Any]:
    return {
        "sheet": row.sheet,
        "row": row.row,
        "name": row.title,
        "candidates": [
            {
                "number": c.number,
                "sheet": c.sheet,
                "row": c.row,
                "score": c.score,
                "reasons": c.reasons,
            }
            for c in row.candidates
        ],
    }
