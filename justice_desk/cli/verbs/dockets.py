"""`docket add|list|move|remove`: which case is heard when, and who is called."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Annotated, Any

import typer

from justice_desk.cli.answer import say
from justice_desk.cli.days import day
from justice_desk.cli.hours import hour
from justice_desk.cli.opening import reading, writing
from justice_desk.i18n.messages import N_, _, ngettext
from justice_desk.terms.labels import label
from justice_desk.terms.sittings import HearingKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.cli.globals import Globals
    from justice_desk.services.dockets.rows import ClashRow, SlotRow

Case = Annotated[str, typer.Argument(help=N_("the number of a case"), metavar="CASE")]
On = Annotated[str, typer.Option("--sitting", help=N_("a sitting, GAO-S-2026-003"))]
Slot = Annotated[
    str, typer.Argument(help=N_("the number of a case, or the id of a slot"), metavar="CASE")
]
Day = Annotated[
    str | None,
    typer.Option("--day", help=N_("a day of the sitting, 2026-11-24"), metavar="DATE"),
]
Room = Annotated[str | None, typer.Option(help=N_("a room of the sitting"))]
At = Annotated[str | None, typer.Option(help=N_("an hour that is promised, 09:30"))]
Minutes = Annotated[int | None, typer.Option(help=N_("how long it takes, in minutes"))]
Position = Annotated[int | None, typer.Option(help=N_("its place in the order, 1 for the first"))]


def add(
    context: typer.Context,
    case: Case,
    sitting: On,
    on: Day = None,
    room: Room = None,
    at: At = None,
    position: Position = None,
    minutes: Minutes = None,
    kind: Annotated[HearingKind | None, typer.Option(help=N_("what the court hears it as"))] = None,
    interpreter: Annotated[
        str | None, typer.Option(help=N_("the language to interpret; blank for none"))
    ] = None,
    closed_doors: Annotated[
        bool | None,
        typer.Option("--closed-doors/--public", help=N_("whether the room is emptied")),
    ] = None,
    call: Annotated[
        list[str] | None,
        typer.Option(help=N_("who is called, by name or id; all when left out"), metavar="PERSON"),
    ] = None,
) -> None:
    """Put a case on the docket of a sitting; everybody in it is called."""
    from justice_desk.services.dockets.adding import add_entry
    from justice_desk.services.dockets.barring import missing_in
    from justice_desk.services.dockets.calling import ids_named
    from justice_desk.services.dockets.told import EntryTold

    held_on, starts = day("--day", on), hour("--at", at) if at else None
    with writing(context.obj, "docket add") as session:
        told = EntryTold(
            day=held_on,
            room=room,
            position=position,
            starts=starts,
            minutes=minutes,
            kind=kind,
            interpreter=interpreter,
            closed_doors=closed_doors,
            called=ids_named(session, case, call) if call else None,
        )
        made = add_entry(session, sitting, case, told)
        missing = missing_in(session, case)
    _tell(context.obj, sitting, made, missing)


def listed(
    context: typer.Context,
    sitting: Annotated[
        str, typer.Argument(help=N_("a sitting, GAO-S-2026-003"), metavar="SITTING")
    ],
) -> None:
    """List the cases of a sitting in their order, with what does not go together."""
    from justice_desk.services.dockets.clashing import clashes
    from justice_desk.services.dockets.showing import docket

    with reading(context.obj, "docket list") as session:
        slots, found = docket(session, sitting), clashes(session, sitting)
    total = ngettext("{n} matter.", "{n} matters.", len(slots)).format(n=len(slots))
    entries = [_document(slot) | {"clashes": _of(slot, found)} for slot in slots]
    document = {
        "total": len(slots),
        "entries": entries,
        "clashes": [asdict(clash) for clash in found],
    }
    told = [f"  {'!' if clash.blocks else '-'} {clash.told}" for clash in found]
    say(context.obj, document, [*map(_line, slots), total, *told])


def move(
    context: typer.Context,
    case: Slot,
    sitting: On,
    position: Position = None,
    on: Day = None,
    room: Room = None,
    at: At = None,
    free: Annotated[bool, typer.Option("--free", help=N_("let go of a promised hour"))] = False,
    minutes: Minutes = None,
    seen: Annotated[
        int | None, typer.Option("--if-version", help=N_("only if it still has this version"))
    ] = None,
) -> None:
    """Move a case on its docket; the others follow it or make room."""
    from justice_desk.services.dockets.finding import entry_on
    from justice_desk.services.dockets.moving import move_entry

    held_on, starts = day("--day", on), hour("--at", at) if at else None
    with writing(context.obj, "docket move") as session:
        entry = entry_on(session, sitting, case)
        move_entry(
            session,
            entry,
            position=position,
            day=held_on,
            room=room,
            starts=starts,
            minutes=minutes,
            let_go=free,
            seen=seen,
        )
    _tell(context.obj, sitting, str(entry))


def remove(context: typer.Context, case: Slot, sitting: On) -> None:
    """Take a case off a docket before it was called."""
    from justice_desk.services.dockets.finding import entry_on
    from justice_desk.services.dockets.moving import remove_entry
    from justice_desk.services.dockets.showing import slot

    with writing(context.obj, "docket remove") as session:
        entry = entry_on(session, sitting, case)
        remove_entry(session, entry)
        gone = slot(session, entry)
    said = _("{number} is off the docket of {sitting}.")
    lines = [said.format(number=gone.number, sitting=gone.sitting)]
    say(context.obj, {"case": gone.number, "sitting": gone.sitting, "removed": True}, lines)


def _tell(said: Globals, sitting: str, entry: str, missing: Sequence[str] = ()) -> None:
    from justice_desk.services.dockets.finding import entry_on
    from justice_desk.services.dockets.showing import slot

    with reading(said, "docket list") as session:
        row = slot(session, entry_on(session, sitting, entry))
    document = _document(row) | {"missing": list(missing)}
    say(said, document, [_line(row), *(f"  - {told}" for told in missing)])


def _document(row: SlotRow) -> dict[str, Any]:
    return asdict(row) | {"start": _moment(row)}


def _of(row: SlotRow, found: Sequence[ClashRow]) -> list[dict[str, object]]:
    return [
        {"kind": clash.kind, "told": clash.told, "blocks": clash.blocks}
        for clash in found
        if row.id in clash.entries
    ]


def _moment(row: SlotRow) -> datetime:
    """Return when a slot begins; Bamako keeps the hour of UTC all year."""
    return datetime.combine(row.held_on, time(), UTC) + timedelta(minutes=row.starts)


def _line(row: SlotRow) -> str:
    when = f"{_moment(row):%d/%m/%Y %H:%M}"
    kind = label(row.kind) if row.kind else ""
    words = (row.subject, kind, row.room, label(row.result) if row.result else "")
    told = " – ".join(word for word in words if word)
    return f"{row.position:>3}  {when}  {row.minutes:>3} min  {row.number:<16} {told}".rstrip()


VERBS = {"add": add, "list": listed, "move": move, "remove": remove}
