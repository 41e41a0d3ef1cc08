"""`trip plan` and `ride list|confirm|done|cancel|move`: who rides with whom, and when."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from justice_desk.cli.answer import pair, say
from justice_desk.cli.opening import reading, writing
from justice_desk.cli.searching import searching
from justice_desk.cli.verbs.sitting_plan import moment
from justice_desk.i18n.formats import francs, short_date
from justice_desk.i18n.messages import N_, _, ngettext
from justice_desk.planning.progress import Status
from justice_desk.terms.labels import label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justice_desk.services.trips.proposing import TripProposal
    from justice_desk.services.trips.rows import TripRow

Number = Annotated[str, typer.Argument(help=N_("a trip, GAO-T-2026-001"), metavar="TRIP")]
Sitting = Annotated[
    str | None,
    typer.Option(help=N_("only who is called to it, GAO-S-2026-003"), metavar="SITTING"),
]


def plan(
    context: typer.Context,
    sitting: Sitting = None,
    seconds: Annotated[
        float, typer.Option(help=N_("how long the search may take"), min=0.1, max=600)
    ] = 10.0,
    apply: Annotated[
        bool,
        typer.Option(
            "--apply",
            help=N_("write the trips down: those that were shown, while nothing has changed"),
        ),
    ] = False,
) -> None:
    """Propose trips for all approved requests not yet placed; nothing is written."""
    from justice_desk.services.trips.accepting import accept
    from justice_desk.services.trips.gathering import trips_asked
    from justice_desk.services.trips.proposing import propose

    with reading(context.obj, "trip plan") as session:
        asked = trips_asked(session, sitting)
    with searching() as (told, stopped):
        proposal = propose(asked, seconds, told, stopped)
    made: tuple[str, ...] = ()
    if apply and proposal.status != Status.STOPPED.value:
        with writing(context.obj, "trip plan") as session:
            made = accept(session, proposal)
    say(context.obj, _document(proposal) | {"applied": list(made)}, list(_lines(proposal, made)))


def listed(context: typer.Context, sitting: Sitting = None) -> None:
    """List the trips with their stops."""
    from justice_desk.services.trips.listing import trips

    with reading(context.obj, "ride list") as session:
        rows = trips(session, sitting=sitting)
    total = ngettext("{n} trip.", "{n} trips.", len(rows)).format(n=len(rows))
    document = {"total": len(rows), "trips": [asdict(row) for row in rows]}
    say(context.obj, document, [*(line for row in rows for line in _trip(row)), total])


def confirm(
    context: typer.Context,
    number: Number,
    driver: Annotated[str | None, typer.Option(help=N_("who drives it"))] = None,
) -> None:
    """Say that the driver has the sheet."""
    from justice_desk.services.trips.changing import confirm as confirmed

    with writing(context.obj, "ride confirm") as session:
        confirmed(session, number, driver=driver)
    say(context.obj, {"number": number, "state": "confirmed"}, [number])


def done(context: typer.Context, number: Number) -> None:
    """Say that a trip took place."""
    from justice_desk.services.trips.changing import done as took_place

    with writing(context.obj, "ride done") as session:
        took_place(session, number)
    say(context.obj, {"number": number, "state": "done"}, [number])


def cancel(
    context: typer.Context,
    number: Number,
    why: Annotated[str, typer.Option(help=N_("why, in words"))] = "",
) -> None:
    """Cancel a trip and those that hang on it; whoever rode on them is to be placed again."""
    from justice_desk.services.trips.changing import cancel as cancelled

    with writing(context.obj, "ride cancel") as session:
        fell = cancelled(session, number, why)
    document = {"number": number, "state": "cancelled", "fell_with": list(fell)}
    say(context.obj, document, [number, *_fell(fell)])


def move(
    context: typer.Context,
    request: Annotated[
        str, typer.Argument(help=N_("a request, GAO-A-2026-0001"), metavar="REQUEST")
    ],
    off: Annotated[
        str | None, typer.Option("--from", help=N_("the trip that she leaves"), metavar="TRIP")
    ] = None,
    on: Annotated[
        str | None, typer.Option("--to", help=N_("the trip that takes her"), metavar="TRIP")
    ] = None,
) -> None:
    """Let somebody leave a trip, ride on another one, or both."""
    from justice_desk.services.trips.changing import get_off, get_on

    fell: tuple[str, ...] = ()
    with writing(context.obj, "ride move") as session:
        if off is not None:
            fell = get_off(session, off, request)
        if on is not None:
            get_on(session, on, request)
    said = " → ".join(one for one in (off, on) if one is not None)
    document = {"request": request, "from": off, "to": on, "fell_with": list(fell)}
    say(context.obj, document, [f"{request}: {said}", *_fell(fell)])


def _fell(trips: tuple[str, ...]) -> Iterator[str]:
    """Yield which trips of the vehicle fell with another one."""
    if trips:
        told = _("Cancelled with it: {trips}. Who rode on them is to be placed again.")
        yield told.format(trips=", ".join(trips))


def _document(proposal: TripProposal) -> dict[str, Any]:
    compared = proposal.compared
    return {
        "status": proposal.status,
        "seconds": round(proposal.seconds, 2),
        "trips": [_trip_document(row) for row in proposal.trips],
        "unplaced": [
            {
                "person": one.person,
                "request": one.request,
                "reason": one.reason,
                "alternative_xof": one.alternative,
            }
            for one in proposal.unplaced
        ],
        "compared": {
            "trips_xof": compared.trips,
            "fares_xof": compared.fares,
            "public_transport_xof": compared.separate,
            "spared_xof": compared.spared,
            "without_rate": compared.unknown,
        },
        "warnings": list(proposal.warnings),
    }


def _trip_document(row: TripRow) -> dict[str, Any]:
    hours = [(moment(row.held_on, s.arrives), moment(row.held_on, s.leaves)) for s in row.stops]
    return {
        "vehicle": row.vehicle.code,
        "date": row.held_on.isoformat(),
        "direction": row.direction.value,
        "legs": [
            {
                "from": row.stops[at].place,
                "to": there.place,
                "leaves": hours[at][1],
                "arrives": hours[at + 1][0],
                "km": there.kilometres,
            }
            for at, there in enumerate(row.stops[1:])
        ],
        "passengers": [
            {
                "request": rider.request,
                "person": ", ".join(rider.names[:1]) or rider.request,
                "seats": rider.seats,
                "wheelchairs": rider.wheelchairs,
                "gets_in": row.stops[rider.up].place,
                "gets_out": row.stops[rider.down].place,
            }
            for rider in row.riders
        ],
        "km": row.kilometres,
        "estimated": row.estimated,
        "xof": row.cost,
    }


def _lines(proposal: TripProposal, made: tuple[str, ...]) -> Iterator[str]:
    for row in proposal.trips:
        yield from _trip(row)
    for one in proposal.unplaced:
        fare = "" if one.alternative is None else f" ({_fare(one.alternative)})"
        yield pair(one.person, f"{one.reason}{fare}")
    yield from proposal.warnings
    compared = proposal.compared
    yield pair(_("Cost of the trips"), francs(compared.trips))
    yield pair(_("Everybody by public transport"), francs(compared.separate))
    if made:
        yield pair(_("Written down"), ", ".join(made))


def _fare(amount: int) -> str:
    return _("by public transport: {amount}").format(amount=francs(amount))


def _trip(row: TripRow) -> Iterator[str]:
    head = (row.number, short_date(row.held_on), row.vehicle.code, label(row.direction))
    yield "  ".join((*filter(None, head), francs(row.cost), label(row.state)))
    for stop in row.stops:
        hour = f"{stop.leaves // 60:02}:{stop.leaves % 60:02}"
        yield f"  {hour}  {stop.place:<24} +{stop.up} −{stop.down}"


TRIP = {"plan": plan}
RIDE = {"list": listed, "confirm": confirm, "done": done, "cancel": cancel, "move": move}
