"""`sitting plan`: where and when a court could sit, or in which order it hears its cases."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Annotated, Any, Final
from zoneinfo import ZoneInfo

import typer

from justice_desk.cli.answer import pair, say
from justice_desk.cli.days import day, day_option
from justice_desk.cli.opening import reading, writing
from justice_desk.i18n.formats import ZONE, francs, percent, short_date, whole
from justice_desk.i18n.messages import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from justice_desk.planning.docket.plan import DocketPlan
    from justice_desk.services.circuits.ordering import OrderAsked
    from justice_desk.services.circuits.proposing import Proposal

SECONDS: Final = 10.0


def plan(
    context: typer.Context,
    number: Annotated[
        str | None,
        typer.Argument(
            help=N_("a sitting whose order is proposed; a circuit when left out"), metavar="SITTING"
        ),
    ] = None,
    days: Annotated[int, typer.Option(help=N_("days of hearing that the money allows"))] = 6,
    first: Annotated[str | None, day_option(N_("the first day that can be"))] = None,
    last: Annotated[str | None, day_option(N_("the last day that can be"))] = None,
    budget: Annotated[int | None, typer.Option(help=N_("francs CFA for all days"), min=0)] = None,
    farthest: Annotated[
        int | None, typer.Option(help=N_("kilometres that no party may have to go beyond"), min=1)
    ] = None,
    seconds: Annotated[
        float, typer.Option(help=N_("how long the search may take"), min=0.1, max=600)
    ] = SECONDS,
    apply: Annotated[bool, typer.Option("--apply", help=N_("write the proposal down"))] = False,
) -> None:
    """Propose a circuit with its dockets, or another order for one sitting; nothing is written."""
    if number is not None:
        _order(context, number, seconds, apply=apply)
        return
    from justice_desk.services.circuits.accepting import accept
    from justice_desk.services.circuits.gathering import CircuitLimits, circuit_asked
    from justice_desk.services.circuits.proposing import propose

    limits = CircuitLimits(days, day("--first", first), day("--last", last), budget, farthest)
    with reading(context.obj, "sitting plan") as session:
        asked = circuit_asked(session, limits)
    proposal = propose(asked, seconds)
    made: tuple[str, ...] = ()
    if apply:
        with writing(context.obj, "sitting plan") as session:
            made = accept(session, proposal)
    say(context.obj, _document(proposal) | {"applied": list(made)}, list(_lines(proposal, made)))


def _order(context: typer.Context, number: str, seconds: float, *, apply: bool) -> None:
    from justice_desk.planning.docket.finding import plan_docket
    from justice_desk.services.circuits.ordering import accept, order_asked
    from justice_desk.services.sittings.showing import show

    with reading(context.obj, "sitting plan") as session:
        asked, view = order_asked(session, number), show(session, number)
    found = plan_docket(asked.problem, seconds)
    moved = 0
    if apply:
        with writing(context.obj, "sitting plan") as session:
            moved = accept(session, asked, found)
    site = view.row.place.rpartition("/")[2].strip()
    document = _order_document(asked, found, site) | {"moved": moved}
    say(context.obj, document, list(_order_lines(asked, found)))


def _document(proposal: Proposal) -> dict[str, Any]:
    return {
        "status": proposal.status,
        "gap": proposal.gap,
        "objective": proposal.objective,
        "bound": proposal.bound,
        "seconds": round(proposal.seconds, 2),
        "travel_km": proposal.travel_km,
        "seat_km": proposal.seat_km,
        "saved_km": proposal.saved_km,
        "estimated": proposal.estimated,
        "cost": proposal.cost,
        "proposed_sites": proposal.proposed_sites,
        "sittings": [
            {
                "site": one.site,
                "building": one.building,
                "court": one.court_name,
                "date": one.date.isoformat(),
                "entries": [
                    {
                        "case": entry.case,
                        "start": moment(one.date, entry.start),
                        "minutes": entry.minutes,
                    }
                    for entry in one.entries
                ],
            }
            for one in proposal.sittings
        ],
        "unplaced": [{"case": one.case, "reason": one.reason} for one in proposal.unplaced],
        "left_out": [{"site": name, "reason": reason} for name, reason in proposal.left_out],
    }


def _order_document(asked: OrderAsked, found: DocketPlan, site: str) -> dict[str, Any]:
    return {
        "status": found.status.value,
        "gap": found.gap,
        "objective": found.objective,
        "bound": found.bound,
        "seconds": round(found.seconds, 2),
        "sittings": [
            {
                "site": site,
                "room": bench.room,
                "date": bench.date.isoformat(),
                "entries": [
                    {
                        "case": asked.numbers[entry.entry],
                        "start": moment(bench.date, entry.starts),
                        "minutes": entry.minutes,
                    }
                    for entry in bench.entries
                ],
            }
            for bench in found.benches
        ],
        "unplaced": [
            {"case": asked.numbers[one.entry], "reason": one.reason()} for one in found.unplaced
        ],
        "clashes": [
            {
                "cases": [asked.numbers[entry] for entry in clash.entries],
                "reason": clash.sentence(),
            }
            for clash in found.clashes
        ],
    }


def moment(on: date, minutes: int) -> str:
    """Return an hour of a day as ISO date and time with its offset, on the clock of Bamako."""
    start = datetime.combine(on, time(), ZoneInfo(ZONE)) + timedelta(minutes=minutes)
    return start.isoformat()


def _lines(proposal: Proposal, made: tuple[str, ...]) -> Iterator[str]:
    for one in proposal.sittings:
        yield f"{short_date(one.date)}  {one.site}, {one.court_name}"
        for entry in one.entries:
            yield f"  {_clock(entry.start)}  {entry.case}  {entry.minutes} min"
    for left in proposal.unplaced:
        yield pair(left.case, left.reason)
    yield pair(_("Kilometres spared"), whole(proposal.saved_km))
    yield pair(_("Cost"), francs(proposal.cost))
    yield pair(_("Gap"), percent(proposal.gap))
    if made:
        yield pair(_("Written down"), ", ".join(made))


def _order_lines(asked: OrderAsked, found: DocketPlan) -> Iterator[str]:
    for bench in found.benches:
        yield f"{short_date(bench.date)}  {bench.room}".rstrip()
        for entry in bench.entries:
            yield f"  {_clock(entry.starts)}  {asked.numbers[entry.entry]}  {entry.minutes} min"
    for one in found.unplaced:
        yield pair(asked.numbers[one.entry], one.reason())
    for clash in found.clashes:
        yield f"{', '.join(asked.numbers[entry] for entry in clash.entries)}: {clash.sentence()}"
    yield pair(_("Gap"), percent(found.gap))


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


VERBS = {"plan": plan}
