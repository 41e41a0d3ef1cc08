"""`docket civil list|import|judge|transcribe|move|remove`: the list of a civil-status day."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from justice_desk.cli.answer import pair, say
from justice_desk.cli.days import day, day_option
from justice_desk.cli.opening import reading, writing
from justice_desk.cli.verbs.docket_results import UnknownResult
from justice_desk.i18n.messages import N_, _, ngettext
from justice_desk.terms.importing import DayOrder
from justice_desk.terms.labels import label
from justice_desk.terms.sittings import DocketResult, ResultCause

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from justice_desk.cli.globals import Globals
    from justice_desk.imports.civil.planning import CivilPlan
    from justice_desk.services.dockets.rows import CivilRow

Sitting = Annotated[str, typer.Argument(help=N_("a sitting, GAO-S-2026-003"), metavar="SITTING")]
Line = Annotated[int, typer.Argument(help=N_("the number of a line"), metavar="LINE", min=1)]
Day = Annotated[
    str | None,
    typer.Option("--day", help=N_("a day of the sitting, where it has several"), metavar="DATE"),
]
Room = Annotated[str | None, typer.Option(help=N_("a room of the sitting"))]
Lines = Annotated[
    str | None,
    typer.Option("--lines", help=N_("numbers of lines, 1-40,57; all that wait when left out")),
]
Seen = Annotated[
    int | None, typer.Option("--if-version", help=N_("only if it still has this version"))
]
_SHOWN = 20
"""Errors of a file that are told on the screen."""


def listed(context: typer.Context, sitting: Sitting) -> None:
    """List the applicants of a civil-status sitting, with what should be looked at again."""
    tell(context.obj, sitting)


def take(
    context: typer.Context,
    sitting: Sitting,
    file: Annotated[Path, typer.Argument(help=N_("a spreadsheet or a CSV file"))],
    on: Day = None,
    room: Room = None,
    day_order: Annotated[
        DayOrder | None, typer.Option(help=N_("how 03/04/2021 is read; day first when left out"))
    ] = None,
    apply: Annotated[
        bool, typer.Option("--apply", help=N_("add the lines; without it nothing is changed"))
    ] = False,
    skip_errors: Annotated[
        bool, typer.Option("--skip-errors", help=N_("leave out the rows that cannot be read"))
    ] = False,
) -> None:
    """Read applicants from a spreadsheet: first what would be done, then with --apply."""
    from justice_desk.imports.civil import planning
    from justice_desk.imports.civil.reading import read_civil_file

    held_on, read = day("--day", on), read_civil_file(file, day_order)
    if not apply:
        with reading(context.obj, "docket civil import") as session:
            plan = planning.planned(session, sitting, read)
        say(context.obj, _plan(plan, None), _plan_lines(plan, None))
        return
    with writing(context.obj, "docket civil import") as session:
        plan = planning.planned(session, sitting, read)
        added = planning.apply(
            session, sitting, plan, day=held_on, room=room, skip_errors=skip_errors
        )
    say(context.obj, _plan(plan, added), _plan_lines(plan, added))


def judge(
    context: typer.Context,
    sitting: Sitting,
    did: Annotated[
        str,
        typer.Argument(help=N_("judged, reserved, adjourned or struck-out"), metavar="RESULT"),
    ],
    lines: Lines = None,
    on_day: Day = None,
    cause: Annotated[
        ResultCause | None, typer.Option(help=N_("why it was put off or struck out"))
    ] = None,
    on: Annotated[
        str | None, day_option(N_("the day of the judgment; that of the hearing when left out"))
    ] = None,
    first_number: Annotated[
        str | None,
        typer.Option(help=N_("the number of the first judgment, 112/2026; the others count up")),
    ] = None,
    again: Annotated[
        bool, typer.Option("--again", help=N_("write over a result that was typed by mistake"))
    ] = False,
) -> None:
    """Write what the court did with many applicants at once, all or none."""
    from justice_desk.services.dockets import civil

    whose, judged_on = day("--day", on_day), day("--on", on)
    with writing(context.obj, "docket civil judge") as session:
        count = civil.judge(
            session,
            sitting,
            civil.chosen(session, sitting, lines, whose) if lines else None,
            result=_result(did),
            cause=cause,
            on=judged_on,
            first_number=first_number,
            day=whose,
            again=again,
        )
    tell(context.obj, sitting, changed=count)


def transcribe(
    context: typer.Context,
    sitting: Sitting,
    on: Annotated[str, day_option(N_("the day on which the town hall wrote the deed"))],
    lines: Lines = None,
    on_day: Day = None,
) -> None:
    """Write down that the town hall wrote judgments into its register."""
    from justice_desk.services.dockets import civil

    whose, written_on = day("--day", on_day), day("--on", on)
    assert written_on is not None  # noqa: S101 - asked for above
    with writing(context.obj, "docket civil transcribe") as session:
        meant = civil.chosen(session, sitting, lines, whose) if lines else None
        count = civil.transcribe(session, sitting, meant, on=written_on, day=whose)
    tell(context.obj, sitting, changed=count)


def move(
    context: typer.Context,
    sitting: Sitting,
    line: Line,
    on_day: Day = None,
    position: Annotated[
        int | None, typer.Option(help=N_("its new number; the last when left out"))
    ] = None,
    to: Annotated[str | None, day_option(N_("the day of the sitting to which it moves"))] = None,
    room: Room = None,
    seen: Seen = None,
) -> None:
    """Give an applicant another place on the list, or one on the list of another day."""
    from justice_desk.services.dockets import civil

    whose, to_day = day("--day", on_day), day("--to", to)
    with writing(context.obj, "docket civil move") as session:
        [meant] = civil.chosen(session, sitting, str(line), whose)
        civil.move_line(session, meant, position=position, day=to_day, room=room, seen=seen)
    tell(context.obj, sitting, changed=1)


def remove(
    context: typer.Context, sitting: Sitting, line: Line, on_day: Day = None, seen: Seen = None
) -> None:
    """Take an applicant off the list before the day; the others move up."""
    from justice_desk.services.dockets import civil

    whose = day("--day", on_day)
    with writing(context.obj, "docket civil remove") as session:
        [meant] = civil.chosen(session, sitting, str(line), whose)
        civil.remove_line(session, meant, seen)
    tell(context.obj, sitting, changed=1)


def tell(said: Globals, sitting: str, **more: Any) -> None:
    """Say the whole list as it stands now; `more` joins the document."""
    from justice_desk.services.dockets import civil
    from justice_desk.services.dockets.civil_doubts import doubts
    from justice_desk.services.dockets.clashing import clashes

    with reading(said, "docket civil list") as session:
        rows = civil.lines(session, sitting)
        against = clashes(session, sitting)
    here = {row.id for row in rows}
    found = [*(one.told for one in against if here & set(one.entries)), *doubts(rows)]
    document = {
        "total": len(rows),
        "judged": sum(row.result is DocketResult.JUDGED for row in rows),
        "transcribed": sum(row.transcribed_on is not None for row in rows),
        "lines": [asdict(row) for row in rows],
        "doubts": found,
    }
    told = [_count(rows), *(f"  - {one}" for one in found)]
    if "changed" in more:
        changed = ngettext("{n} line changed.", "{n} lines changed.", more["changed"])
        told.append(changed.format(n=more["changed"]))
    say(said, document | more, [*map(_line, rows), *told])


def _result(written: str) -> DocketResult:
    code = written.strip().lower().replace("-", "_")
    if code not in set(DocketResult):
        raise UnknownResult(found=written)
    return DocketResult(code)


def _count(rows: Sequence[CivilRow]) -> str:
    return ngettext("{n} applicant.", "{n} applicants.", len(rows)).format(n=len(rows))


def _line(row: CivilRow) -> str:
    if row.hidden:
        return f"{row.position:>4}  {row.number}"
    born = f"{row.born_on:%d/%m/%Y}" if row.born_on else str(row.birth_year or "")
    done = f"{row.transcribed_on:%d/%m/%Y}" if row.transcribed_on else ""
    words = (row.number, label(row.result) if row.result else "", row.judgment_number, done)
    told = " – ".join(word for word in words if word)
    return f"{row.position:>4}  {row.name:<32} {born:<10}  {row.applicant:<32} {told}".rstrip()


def _plan(plan: CivilPlan, added: int | None) -> dict[str, Any]:
    return {
        "applied": added is not None,
        "rows": len(plan.file.rows),
        "new": len(plan.new),
        "same": plan.same,
        "added": added or 0,
        "errors": [asdict(fault) for fault in plan.faults],
        "mapping": {sheet.name: sheet.named() for sheet in plan.file.sheets},
        "day_order": plan.file.order,
        "day_order_unsure": plan.file.unsure,
    }


def _plan_lines(plan: CivilPlan, added: int | None) -> Iterator[str]:
    if added is None:
        yield _("Dry run: nothing was changed.")
    rows = len(plan.file.rows)
    yield ngettext("{n} row read.", "{n} rows read.", rows).format(n=rows)
    yield f"  {pair(_('new'), str(len(plan.new)))}"
    yield f"  {pair(_('on the list already'), str(plan.same))}"
    yield f"  {pair(_('with an error'), str(len({(f.sheet, f.row) for f in plan.faults})))}"
    if plan.file.unsure:
        yield _("Nothing tells whether day or month comes first; the day was taken first.")
    for fault in plan.faults[:_SHOWN]:
        where = _("sheet {sheet}, row {row}, column {column}").format(**asdict(fault))
        yield _("{where}: found “{found}”. Expected: {expected}.").format(
            where=where, found=fault.value.strip() or "–", expected=fault.expected
        )
    beyond = len(plan.faults) - _SHOWN
    if beyond > 0:
        more = ngettext("… and {n} more error.", "… and {n} more errors.", beyond)
        yield more.format(n=beyond)


VERBS = {
    "list": listed,
    "import": take,
    "judge": judge,
    "transcribe": transcribe,
    "move": move,
    "remove": remove,
}
