"""A problem laid out: the benches that could sit, who could be heard, what each costs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from justice_desk.planning.circuit.weights import MOVED, WEEK, left_out, week_of_waiting

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from justice_desk.planning.circuit.problem import (
        CircuitProblem,
        Judge,
        ReadyCase,
        Site,
        SittingDay,
    )


@dataclass(frozen=True, order=True)
class Bench:
    """One judge at one site on one day; `week` counts whole weeks after the first day."""

    date: date
    site: str
    judge: str
    court: str
    week: int
    languages: frozenset[str] | None

    @property
    def kind(self) -> tuple[str, str, int, tuple[str, ...] | None]:
        """Return what benches have alike between which no case tells a difference."""
        spoken = None if self.languages is None else tuple(sorted(self.languages))
        return self.site, self.court, self.week, spoken


@dataclass(frozen=True)
class Ground:
    """What every step of the planner reads.

    Attributes:
        cases: those that are free to be placed, by key.
        benches: every bench that could sit, the fixed ones included, by date, site and judge.
        minutes: of each bench, without what fixed cases take.
        km: (case, site) → kilometres of all its parties, where they may be heard.
        fixed: numbers of the benches that sit anyway, with their cases.
        present: case → the site and day that it was told.
    """

    problem: CircuitProblem
    cases: tuple[ReadyCase, ...]
    benches: tuple[Bench, ...]
    minutes: tuple[int, ...]
    km: Mapping[tuple[str, str], int]
    fixed: Mapping[int, tuple[str, ...]]
    present: Mapping[str, tuple[str, date]]

    @cached_property
    def sites(self) -> Mapping[str, Site]:
        """Return the sites by key."""
        return {site.key: site for site in self.problem.sites}

    @cached_property
    def hearable(self) -> frozenset[str]:
        """Return the free cases that some bench could hear, and for which that is worth its way."""
        kinds = {bench.kind: bench for bench in reversed(self.benches)}
        told = [bench for bench in self.benches if (bench.site, bench.date) in self._told]
        benches = [*kinds.values(), *told]
        return frozenset(
            case.key
            for case in self.cases
            if any(self.hears(case, b) and self.cost(case, b) < self.left(case) for b in benches)
        )

    @cached_property
    def _told(self) -> frozenset[tuple[str, date]]:
        return frozenset(self.present.values())

    def hears(self, case: ReadyCase, bench: Bench) -> bool:
        """Tell whether this bench could hear a case, were there time."""
        if (case.key, bench.site) not in self.km or bench.court not in case.courts:
            return False
        return bench.languages is None or case.language is None or case.language in bench.languages

    def cost(self, case: ReadyCase, bench: Bench) -> int:
        """Return what it weighs to hear a case there, in kilometres."""
        told = self.present.get(case.key)
        moved = MOVED if told not in {None, (bench.site, bench.date)} else 0
        return self.km[case.key, bench.site] + week_of_waiting(case) * bench.week + moved

    def left(self, case: ReadyCase) -> int:
        """Return what it weighs to hear a case nowhere this time."""
        return left_out(case) + (MOVED if case.key in self.present else 0)


def lay(problem: CircuitProblem) -> Ground:
    """Lay a problem out; it was checked before."""
    benches = tuple(sorted(_benches(problem)))
    numbers = {(b.site, b.date, b.judge): n for n, b in enumerate(benches)}
    fixed = {numbers[one.site, one.date, one.judge]: one.cases for one in problem.fixed}
    taken = {key for keys in fixed.values() for key in keys}
    return Ground(
        problem=problem,
        cases=tuple(sorted((c for c in problem.cases if c.key not in taken), key=_by_key)),
        benches=benches,
        minutes=_minutes(problem, benches, fixed),
        km=_km(problem),
        fixed=fixed,
        present={key: (one.site, one.date) for one in problem.present for key in one.cases},
    )


def usable(problem: CircuitProblem, site: Site) -> bool:
    """Tell whether a site is secure and somebody knows where it is."""
    return site.secure and problem.distances.knows(site.place)


def _by_key(case: ReadyCase) -> str:
    return case.key


def _benches(problem: CircuitProblem) -> Iterable[Bench]:
    judges = {judge.key: judge for judge in problem.judges}
    days = {day.date: day for day in problem.days}
    first = min([*days, *(one.date for one in problem.fixed)])
    asked = {(one.site, one.date, one.judge) for one in problem.fixed}
    open_to = {
        (site.key, day.date, key)
        for site in problem.sites
        if usable(problem, site)
        for day in problem.days
        if day.date.month in site.months
        for key in day.judges
        if key in judges and judges[key].court in site.courts
    }
    for site, on, key in asked | open_to:
        yield _bench((site, on, judges[key]), first, days.get(on))


def _bench(where: tuple[str, date, Judge], first: date, day: SittingDay | None) -> Bench:
    site, on, judge = where
    languages = day.languages if day else None
    return Bench(on, site, judge.key, judge.court, (on - first).days // WEEK, languages)


def _minutes(
    problem: CircuitProblem, benches: tuple[Bench, ...], fixed: Mapping[int, tuple[str, ...]]
) -> tuple[int, ...]:
    lengths = {case.key: case.minutes for case in problem.cases}
    of_site = {site.key: site.minutes for site in problem.sites}
    return tuple(
        of_site[bench.site] - sum(lengths[key] for key in fixed.get(n, ()))
        for n, bench in enumerate(benches)
    )


def _km(problem: CircuitProblem) -> dict[tuple[str, str], int]:
    ways = {}
    for site in problem.sites:
        for case in problem.cases:
            km = reach(problem, case, site)
            if km is not None and case.minutes <= site.minutes:
                ways[case.key, site.key] = km
    return ways


def reach(problem: CircuitProblem, case: ReadyCase, site: Site) -> int | None:
    """Return the kilometres of all parties to a site, None where one may not or cannot go."""
    each = way(problem, case, site.place)
    if not each or not usable(problem, site) or not set(case.courts) & set(site.courts):
        return None
    too_far = problem.farthest_km is not None and max(each) > problem.farthest_km
    return None if too_far else sum(each)


def way(problem: CircuitProblem, case: ReadyCase, place: str) -> tuple[int, ...] | None:
    """Return the kilometres of each party to a place, None when one of them is not known."""
    each = [problem.distances.between(home, place) for home in case.places]
    known = tuple(one.km for one in each if one is not None)
    return known if len(known) == len(each) else None
