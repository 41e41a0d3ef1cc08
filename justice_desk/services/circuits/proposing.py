"""Proposes a circuit with the docket of each of its days.

Proposing solves and needs no session; it may run on a thread of its own, with progress and an end.
Loads the solver: import this module when a plan is asked for.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.planning.circuit.finding import plan_circuit
from justice_desk.planning.docket.finding import plan_docket
from justice_desk.planning.docket.problem import (
    Bench,
    Busy,
    Called,
    DocketProblem,
    Entry,
)
from justice_desk.planning.progress import Infeasible, never, tell_nobody
from justice_desk.services.circuits.people import NOON, arrives
from justice_desk.services.sittings.told import MORNING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from justice_desk.planning.circuit.plan import CircuitPlan
    from justice_desk.planning.circuit.problem import PlannedSitting
    from justice_desk.planning.progress import Stopped, Told
    from justice_desk.services.circuits.gathering import CircuitAsked

SECONDS: Final = 10.0
"""For the sites and dates of a circuit; the docket of each day then takes a part of a second."""
_OF_A_DAY: Final = 2.0
_PAUSE: Final = (NOON, 14 * 60)
_ALL_DAY: Final = (0, 24 * 60)


@dataclass(frozen=True)
class ProposedEntry:
    """A case with its hour, in minutes after midnight."""

    case: str
    start: int
    minutes: int


@dataclass(frozen=True)
class ProposedSitting:
    """One bench in one room on one day.

    Attributes:
        key: of the site, as the problem has it.
        site: its name; `building` may be blank.
        court: the key of the court, `court_name` in words.
    """

    key: str
    site: str
    building: str
    place: str
    court: str
    court_name: str
    date: date
    entries: tuple[ProposedEntry, ...]


@dataclass(frozen=True)
class NotPlaced:
    """A case that the plan does not hear, and why, in words."""

    case: str
    reason: str


@dataclass(frozen=True)
class Proposal:
    """A circuit on paper.

    Attributes:
        gap: a fraction: 0.01 is 1 %.
        travel_km: of all parties of the cases heard, one way; `seat_km` the same people going to
            the seats of their courts; both where the ways are known.
        estimated: some way is an estimate.
        cost: in whole francs CFA.
        left_out: sites that could not be used, name and reason.
        proposed_sites: the office wrote no site down, towns stand for them.
    """

    status: str
    gap: float
    objective: float
    bound: float
    seconds: float
    sittings: tuple[ProposedSitting, ...]
    unplaced: tuple[NotPlaced, ...]
    travel_km: int
    seat_km: int
    estimated: bool
    cost: int
    left_out: tuple[tuple[str, str], ...]
    proposed_sites: bool

    @property
    def cases(self) -> int:
        """Return how many cases are heard."""
        return sum(len(sitting.entries) for sitting in self.sittings)

    @property
    def saved_km(self) -> int:
        """Return the kilometres spared against everybody going to the seat, one way."""
        return self.seat_km - self.travel_km


def propose(
    asked: CircuitAsked,
    seconds: float = SECONDS,
    told: Told = tell_nobody,
    stopped: Stopped = never,
) -> Proposal:
    """Return the best circuit found, with the docket of each day.

    Raises:
        Infeasible: no plan keeps the limits; names the one to relax.
    """
    began = time.monotonic()
    plan = plan_circuit(asked.problem, seconds, told, stopped)
    sittings, crowded = _with_hours(asked, plan, stopped)
    unplaced = [
        NotPlaced(one.case, one.message(asked.names))
        for one in sorted(plan.unplaced, key=lambda one: one.case)
    ]
    travel, seat = _ways(asked, sittings)
    return Proposal(
        status=plan.status.value,
        gap=plan.gap,
        objective=plan.objective,
        bound=plan.bound,
        seconds=time.monotonic() - began,
        sittings=tuple(sittings),
        unplaced=(*unplaced, *crowded),
        travel_km=travel,
        seat_km=seat,
        estimated=plan.estimated,
        cost=plan.cost,
        left_out=tuple((asked.names[one.site], one.message()) for one in plan.left_out),
        proposed_sites=asked.proposed,
    )


def _with_hours(
    asked: CircuitAsked, plan: CircuitPlan, stopped: Stopped
) -> tuple[list[ProposedSitting], list[NotPlaced]]:
    """Return the docket of each day, one after the other: who is called there is busy elsewhere."""
    made: list[ProposedSitting] = []
    crowded: list[NotPlaced] = []
    for sitting in plan.sittings:
        placed, left = _day(asked, sitting, tuple(_called_already(asked, sitting, made)), stopped)
        crowded.extend(left)
        if placed:
            made.append(_proposed(asked, sitting, placed))
    return made, crowded


def _called_already(
    asked: CircuitAsked, sitting: PlannedSitting, made: Sequence[ProposedSitting]
) -> Iterator[Busy]:
    """Yield when somebody is called by another bench of that day; all day long at another site."""
    for other in made:
        if other.date != sitting.date:
            continue
        for entry in other.entries:
            there = (entry.start, entry.start + entry.minutes)
            span = there if other.key == sitting.site else _ALL_DAY
            for one in asked.cases[entry.case].people:
                yield Busy(one.id, other.date, *span)


def _proposed(
    asked: CircuitAsked, sitting: PlannedSitting, placed: Sequence[ProposedEntry]
) -> ProposedSitting:
    sites = {site.key: site for site in asked.problem.sites}
    courts = {judge.key: judge.court for judge in asked.problem.judges}
    court = courts[sitting.judge]
    return ProposedSitting(
        key=sitting.site,
        site=asked.names[sitting.site],
        building=asked.buildings[sitting.site],
        place=sites[sitting.site].place,
        court=court,
        court_name=asked.names[court],
        date=sitting.date,
        entries=tuple(placed),
    )


def _day(
    asked: CircuitAsked, sitting: PlannedSitting, busy: tuple[Busy, ...], stopped: Stopped
) -> tuple[list[ProposedEntry], list[NotPlaced]]:
    """Return the hours of one day of one bench, and what finds none."""
    site = next(site for site in asked.problem.sites if site.key == sitting.site)
    entries = tuple(_entry(asked, number, site.place) for number in sitting.cases)
    longest = max(entry.minutes for entry in entries)
    bench = Bench(sitting.site, sitting.date, "", MORNING, _end(site.minutes, longest), _PAUSE)
    problem = DocketProblem(entries, (bench,), busy)
    try:
        plan = plan_docket(problem, _OF_A_DAY, stopped=stopped)
    except Infeasible as error:
        return [], [NotPlaced(number, error.message()) for number in sitting.cases]
    placed = [
        ProposedEntry(entry.entry, entry.starts, entry.minutes)
        for day in plan.benches
        for entry in day.entries
    ]
    return placed, [NotPlaced(one.entry, one.reason()) for one in plan.unplaced]


def _entry(asked: CircuitAsked, number: str, place: str) -> Entry:
    case = next(case for case in asked.problem.cases if case.key == number)
    return Entry(
        key=number,
        minutes=case.minutes,
        people=tuple(_called(asked, number, place)),
        closed_doors=asked.cases[number].closed_doors,
        urgent=case.urgent,
        waited=case.waited,
    )


def _end(minutes: int, longest: int) -> int:
    """Return when a day with so many minutes of hearing ends, its pause counted.

    No case is cut by the pause: what is left before it, less than the longest case, comes after.
    """
    before = _PAUSE[0] - MORNING
    return MORNING + minutes if minutes <= before else _PAUSE[1] + minutes - before + longest - 1


def _called(asked: CircuitAsked, number: str, site: str) -> Iterator[Called]:
    for one in asked.cases[number].people:
        way = asked.problem.distances.between(one.place, site) if one.place else None
        soon = arrives(way.km if way is not None else None)
        yield Called(one.id, one.roles, soon, one.vulnerable)


def _ways(asked: CircuitAsked, sittings: Sequence[ProposedSitting]) -> tuple[int, int]:
    """Return what the parties travel one way, and what they would to the seats of their courts."""
    travel = seat = 0
    homes = {case.key: case.places for case in asked.problem.cases}
    for sitting in sittings:
        there = asked.seats[sitting.court]
        for home in (home for entry in sitting.entries for home in homes[entry.case]):
            here = asked.problem.distances.between(home, sitting.place)
            far = asked.problem.distances.between(home, there)
            if here is not None and far is not None:
                travel, seat = travel + here.km, seat + far.km
    return travel, seat
