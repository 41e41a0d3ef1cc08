"""`sitting add|list|show|correct|days|confirm|security|postpone|cancel|hold`: a court that sits."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from justice_desk.cli.answer import pair, say
from justice_desk.cli.days import day, day_option, that_day
from justice_desk.cli.hours import hour
from justice_desk.cli.opening import reading, writing
from justice_desk.i18n.messages import N_, _, ngettext
from justice_desk.terms.labels import label
from justice_desk.terms.sittings import SittingKind, SittingState

if TYPE_CHECKING:
    from justice_desk.cli.globals import Globals
    from justice_desk.services.sittings.rows import SittingRow, SittingView

Number = Annotated[str, typer.Argument(help=N_("a sitting, GAO-S-2026-003"), metavar="SITTING")]
Reason = Annotated[str, typer.Option(help=N_("why, in words"))]
Seen = Annotated[
    int | None, typer.Option("--if-version", help=N_("only if it still has this version"))
]


def add(
    context: typer.Context,
    court: Annotated[str, typer.Option(help=N_("a code, an id or a name"), metavar="ACTOR")],
    on: Annotated[list[str], day_option(N_("a day of the sitting; once for each day"))],
    place: Annotated[
        str | None, typer.Option(help=N_("where it sits; its seat when left out"), metavar="PLACE")
    ] = None,
    building: Annotated[str, typer.Option(help=N_("the building or the room"))] = "",
    starts: Annotated[str, typer.Option("--from", help=N_("the hour it begins, 09:00"))] = "09:00",
    ends: Annotated[str, typer.Option("--until", help=N_("the hour it ends, 16:30"))] = "16:30",
    kind: Annotated[SittingKind, typer.Option(help=N_("away from its seat, or at it"))] = (
        SittingKind.MOBILE
    ),
) -> None:
    """Write down that a court is to sit: where and on which days."""
    from justice_desk.services.sittings.adding import add_sitting
    from justice_desk.services.sittings.told import SittingTold, day_between

    first, last = hour("--from", starts), hour("--until", ends)
    days = tuple(day_between(held, first, last) for one in on if (held := day("--on", one)))
    told = SittingTold(court=court, days=days, place=place, kind=kind, building=building)
    with writing(context.obj, "sitting add") as session:
        number = add_sitting(session, told)
    say(context.obj, {"number": number}, [number])


def listed(
    context: typer.Context,
    state: Annotated[SittingState | None, typer.Option(help=N_("only in this state"))] = None,
) -> None:
    """List the sittings in every state, in the order of their days."""
    from justice_desk.services.sittings.listing import sittings

    with reading(context.obj, "sitting list") as session:
        rows = sittings(session, states=None if state is None else [state])
    total = ngettext("{n} sitting.", "{n} sittings.", len(rows)).format(n=len(rows))
    document = {"total": len(rows), "sittings": [asdict(row) for row in rows]}
    say(context.obj, document, [*map(_line, rows), total])


def show(context: typer.Context, number: Number) -> None:
    """Show a sitting: its days, its people, what is still missing, its history."""
    from justice_desk.services.sittings.showing import show as shown

    with reading(context.obj, "sitting show") as session:
        view = shown(session, number)
    say(context.obj, _document(view), _lines(view))


def correct(
    context: typer.Context,
    number: Number,
    field: Annotated[str, typer.Option(help=N_("the field"))],
    value: Annotated[str, typer.Option(help=N_("what it is now; several between commas"))],
    seen: Seen = None,
) -> None:
    """Complete or correct a sitting: order, reconnaissance, authorities, building, closed doors."""
    from justice_desk.services.sittings.correcting import correct_sitting
    from justice_desk.services.sittings.reading import read

    with writing(context.obj, "sitting correct") as session:
        correct_sitting(session, number, {field: read(field, value)}, seen=seen)
    _tell(context.obj, number)


def days(
    context: typer.Context,
    number: Number,
    on: Annotated[list[str], day_option(N_("a day of the sitting; once for each day"))],
    starts: Annotated[
        str | None,
        typer.Option("--from", help=N_("the hour each day begins, as it is if left out")),
    ] = None,
    ends: Annotated[
        str | None, typer.Option("--until", help=N_("the hour each day ends, as it is if left out"))
    ] = None,
    room: Annotated[
        list[str] | None, typer.Option(help=N_("a room, on each day; once for each room"))
    ] = None,
    seen: Seen = None,
) -> None:
    """Write the days and rooms of a sitting anew; those that stay keep their docket."""
    from justice_desk.services.sittings.correcting import set_days
    from justice_desk.services.sittings.days import days_on
    from justice_desk.services.sittings.showing import show as shown

    first = None if starts is None else hour("--from", starts)
    last = None if ends is None else hour("--until", ends)
    held = [that_day("--on", one) for one in on]
    with writing(context.obj, "sitting days") as session:
        there = shown(session, number).days
        wanted = days_on(there, held, starts=first, ends=last, rooms=room or ())
        set_days(session, number, wanted, seen=seen)
    _tell(context.obj, number)


def confirm(
    context: typer.Context,
    number: Number,
    order: Annotated[str | None, typer.Option(help=N_("the number of the court's order"))] = None,
    order_on: Annotated[str | None, day_option(N_("the day of the order, 2026-11-24"))] = None,
    seen: Seen = None,
) -> None:
    """Write down that the court ordered the sitting."""
    from justice_desk.services.sittings import moving

    on = day("--order-on", order_on)
    with writing(context.obj, "sitting confirm") as session:
        moving.confirm(session, number, authorised_number=order, authorised_on=on, seen=seen)
    _tell(context.obj, number)


def security(
    context: typer.Context,
    number: Number,
    by: Annotated[str, typer.Option(help=N_("who said it"))],
    go: Annotated[bool, typer.Option("--go/--no-go", help=N_("it may leave, or it may not"))],
    reason: Reason = "",
) -> None:
    """Write down a go or no-go, with who said it; a no-go has its reason."""
    from justice_desk.services.sittings import moving

    with writing(context.obj, "sitting security") as session:
        moving.say_security(session, number, go=go, said_by=by, reason=reason)
    _tell(context.obj, number)


def postpone(
    context: typer.Context,
    number: Number,
    reason: Reason,
    to: Annotated[str | None, day_option(N_("its new first day; left out while unknown"))] = None,
    seen: Seen = None,
) -> None:
    """Put a sitting off with everything on it, and say which papers to print again."""
    from justice_desk.services.sittings import moving

    with writing(context.obj, "sitting postpone") as session:
        again = moving.postpone(session, number, reason=reason, to_on=day("--to", to), seen=seen)
    _tell(context.obj, number, print_again=list(again))


def cancel(context: typer.Context, number: Number, reason: Reason) -> None:
    """Cancel a sitting."""
    from justice_desk.services.sittings import moving

    with writing(context.obj, "sitting cancel") as session:
        moving.cancel(session, number, reason=reason)
    _tell(context.obj, number)


def hold(context: typer.Context, number: Number) -> None:
    """Write down that the court sat."""
    from justice_desk.services.sittings import moving

    with writing(context.obj, "sitting hold") as session:
        moving.hold(session, number)
    _tell(context.obj, number)


def _tell(said: Globals, number: str, **more: Any) -> None:
    from justice_desk.services.sittings.showing import show as shown

    with reading(said, "sitting show") as session:
        view = shown(session, number)
    say(said, _document(view) | more, _lines(view))


def _document(view: SittingView) -> dict[str, Any]:
    told = asdict(view)
    row: dict[str, Any] = told.pop("row")
    return row | told


def _line(row: SittingRow) -> str:
    return f"{row.number:<18} {_span(row):<25} {label(row.state):<22} {row.court} – {row.place}"


def _span(row: SittingRow) -> str:
    if row.first_on == row.last_on:
        return f"{row.first_on:%d/%m/%Y}"
    return f"{row.first_on:%d/%m/%Y} – {row.last_on:%d/%m/%Y}"


def _lines(view: SittingView) -> list[str]:
    steps = [f"  {label(step.kind)} – {step.told}" for step in view.steps]
    papers = ", ".join(label(paper) for paper in view.to_reprint)
    again = [pair(_("To print again"), papers)] if papers else []
    return [_line(view.row), *steps, *again]


VERBS = {
    "add": add,
    "list": listed,
    "show": show,
    "correct": correct,
    "days": days,
    "confirm": confirm,
    "security": security,
    "postpone": postpone,
    "cancel": cancel,
    "hold": hold,
}
