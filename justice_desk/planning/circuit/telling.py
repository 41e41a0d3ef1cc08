"""Words a found choice as a plan: sittings in order, travel, what was left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from justice_desk.planning.circuit.ground import way
from justice_desk.planning.circuit.plan import CircuitPlan, SiteLeftOut, WhyLeftOut
from justice_desk.planning.circuit.problem import PlannedSitting
from justice_desk.planning.circuit.reasons import unplaced

if TYPE_CHECKING:
    from collections.abc import Iterable

    from justice_desk.planning.circuit.choice import Choice
    from justice_desk.planning.circuit.ground import Ground
    from justice_desk.planning.circuit.problem import CircuitProblem, ReadyCase
    from justice_desk.planning.progress import Status


@dataclass(frozen=True)
class Found:
    """A choice with how sure it is; see CircuitPlan for the fields."""

    choice: Choice
    status: Status
    objective: float
    bound: float
    gap: float
    seconds: float


def tell(ground: Ground, found: Found) -> CircuitPlan:
    """Return the plan of a choice; a sitting that hears nobody is told only when it is fixed."""
    sittings = tuple(_sittings(ground, found.choice))
    going = [(case, sitting.site) for sitting in sittings for case in _cases(ground, sitting)]
    missed = [case for case in ground.cases if case.key not in found.choice.heard]
    ways = [both for case, site in going if (both := _ways(ground, case, site))]
    return CircuitPlan(
        status=found.status,
        gap=found.gap,
        objective=found.objective,
        bound=found.bound,
        seconds=found.seconds,
        sittings=sittings,
        unplaced=tuple(unplaced(ground, found.choice, c) for c in missed),
        left_out=tuple(_left_out(ground.problem)),
        moved=tuple(sorted(_moved(ground, sittings))),
        travel_km=sum(there for there, _seat in ways),
        travel_km_at_seat=sum(seat for _there, seat in ways),
        uncounted=len(going) - len(ways),
        estimated=any(_estimated(ground, case, site) for case, site in going),
        cost=sum(ground.sites[sitting.site].cost for sitting in sittings),
    )


def _sittings(ground: Ground, choice: Choice) -> Iterable[PlannedSitting]:
    for number in sorted(choice.sits):
        bench = ground.benches[number]
        keys = {key for key, heard in choice.heard.items() if heard == number}
        keys |= set(ground.fixed.get(number, ()))
        cases = [case for case in ground.problem.cases if case.key in keys]
        if cases or number in ground.fixed:
            ordered = sorted(cases, key=_most_waited)
            told = tuple(case.key for case in ordered)
            yield PlannedSitting(bench.site, bench.date, bench.judge, told)


def _most_waited(case: ReadyCase) -> tuple[bool, int, str]:
    return not case.urgent, -case.waited, case.key


def _cases(ground: Ground, sitting: PlannedSitting) -> list[ReadyCase]:
    return [case for case in ground.problem.cases if case.key in sitting.cases]


def _left_out(problem: CircuitProblem) -> Iterable[SiteLeftOut]:
    for site in problem.sites:
        if not site.secure:
            yield SiteLeftOut(site.key, WhyLeftOut.CLOSED)
        elif not problem.distances.knows(site.place):
            yield SiteLeftOut(site.key, WhyLeftOut.NO_COORDINATES)
        elif site.rooms <= 0 or site.minutes <= 0:
            yield SiteLeftOut(site.key, WhyLeftOut.NO_ROOM)
        elif not any(day.month in site.months for day in problem.days):
            yield SiteLeftOut(site.key, WhyLeftOut.SEASON)


def _ways(ground: Ground, case: ReadyCase, site: str) -> tuple[int, int] | None:
    """Return the kilometres of all parties to a site and to the seat, None if one is unknown."""
    there = way(ground.problem, case, ground.sites[site].place)
    seat = way(ground.problem, case, ground.problem.seat)
    return None if there is None or seat is None else (sum(there), sum(seat))


def _moved(ground: Ground, sittings: Iterable[PlannedSitting]) -> Iterable[str]:
    now = {key: (one.site, one.date) for one in sittings for key in one.cases}
    known = {case.key for case in ground.problem.cases}
    for key, told in ground.present.items():
        if key in known and now.get(key) != told:
            yield key


def _estimated(ground: Ground, case: ReadyCase, site: str) -> bool:
    problem, places = ground.problem, (ground.sites[site].place, ground.problem.seat)
    known = [problem.distances.between(home, to) for home in case.places for to in places]
    return any(one is not None and one.estimated for one in known)
