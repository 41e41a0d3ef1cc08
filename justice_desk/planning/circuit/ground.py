"""A problem laid out: the benches that could sit, who could be heard, what each costs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from justice_desk.planning.circuit.weights import MOVED, left_out, waiting

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from datetime import date as Day  # noqa: N812 - a bench has a field of the name

    from justice_desk.planning.circuit.problem import CircuitProblem, Judge, ReadyCase, Site


@dataclass(frozen=True, order=True)
class Bench:
    """One judge at one site on one day; `begins` is the first day of the stay that it is in."""

    date: Day
    site: str
    judge: str
    court: str
    begins: Day


@dataclass(frozen=True)
class Ground:
    """What every step of the planner reads.

    Attributes:
        cases: those that are free to be placed, by key.
        benches: every bench that could sit, the fixed ones included, by date, site and judge.
        taken: by bench, the minutes of its fixed cases.
        km: (case, site) → kilometres of all its parties, where they may be heard.
        fixed: numbers of the benches that sit anyway, with their cases.
        present: case → the site and day that it was told.
    """

    problem: CircuitProblem
    cases: tuple[ReadyCase, ...]
    benches: tuple[Bench, ...]
    taken: tuple[int, ...]
    km: Mapping[tuple[str, str], int]
    fixed: Mapping[int, tuple[str, ...]]
    present: Mapping[str, tuple[str, date]]

    @cached_property
    def sites(self) -> Mapping[str, Site]:
        """Return the sites by key."""
        return {site.key: site for site in self.problem.sites}

    @cached_property
    def first(self) -> date:
        """Return the first day of the first stay; waiting is counted from there."""
        return min((bench.begins for bench in self.benches), default=min(self.problem.days))

    @cached_property
    def hearable(self) -> frozenset[str]:
        """Return the free cases that some bench could hear, and for which that is worth its way."""
        kinds = {
            (b.site, b.court, b.begins, b.date if self.told(b) else None): b for b in self.benches
        }
        return frozenset(
            case.key
            for case in self.cases
            if any(self.worth(case, bench) for bench in kinds.values())
        )

    @cached_property
    def _told(self) -> frozenset[tuple[str, date]]:
        return frozenset(self.present.values())

    def told(self, bench: Bench) -> bool:
        """Tell whether some case was told this site and day."""
        return (bench.site, bench.date) in self._told

    def hears(self, case: ReadyCase, bench: Bench) -> bool:
        """Tell whether this bench could hear a case, were there time."""
        return (case.key, bench.site) in self.km and bench.court in case.courts

    def worth(self, case: ReadyCase, bench: Bench) -> bool:
        """Tell whether this bench could hear a case for less than leaving it out."""
        return self.hears(case, bench) and self.cost(case, bench) < self.left(case)

    def minutes(self, number: int) -> int:
        """Return the minutes of a bench that its fixed cases leave."""
        return self.sites[self.benches[number].site].minutes - self.taken[number]

    def cost(self, case: ReadyCase, bench: Bench) -> int:
        """Return what it weighs to hear a case there, in kilometres."""
        told = self.present.get(case.key)
        moved = MOVED if told not in {None, (bench.site, bench.date)} else 0
        later = (bench.begins - self.first).days
        return self.km[case.key, bench.site] + waiting(case, later) + moved

    def left(self, case: ReadyCase) -> int:
        """Return what it weighs to hear a case nowhere this time."""
        return left_out(case) + (MOVED if case.key in self.present else 0)


def lay(problem: CircuitProblem) -> Ground:
    """Lay a problem out; it was checked before."""
    benches = tuple(sorted(_benches(problem)))
    numbers = {(b.site, b.date, b.judge): n for n, b in enumerate(benches)}
    fixed = {numbers[one.site, one.date, one.judge]: one.cases for one in problem.fixed}
    lengths = {case.key: case.minutes for case in problem.cases}
    settled = {key for keys in fixed.values() for key in keys}
    free = [case for case in problem.cases if case.key not in settled]
    return Ground(
        problem=problem,
        cases=tuple(sorted(free, key=lambda case: case.key)),
        benches=benches,
        taken=tuple(sum(lengths[k] for k in fixed.get(n, ())) for n in range(len(benches))),
        km=_km(problem),
        fixed=fixed,
        present={key: (one.site, one.date) for one in problem.present for key in one.cases},
    )


def usable(problem: CircuitProblem, site: Site) -> bool:
    """Tell whether a site is secure, has room and time, and somebody knows where it is."""
    space = site.rooms > 0 and site.minutes > 0
    return site.secure and space and problem.distances.knows(site.place)


def stay_of(problem: CircuitProblem, on: date) -> date:
    """Return the first day of the stay that a day is in."""
    first = min([*problem.days, *(one.date for one in problem.fixed)])
    monday = first - timedelta(days=first.weekday())
    return monday + timedelta(days=(on - monday).days // problem.stay * problem.stay)


def _benches(problem: CircuitProblem) -> Iterable[Bench]:
    """Yield the fixed benches, and those that could sit: a judge with a fixed stay stays there."""
    asked = {(one.site, one.date, one.judge) for one in problem.fixed}
    bound: dict[tuple[str, date], set[str]] = {}
    for site, on, judge in asked:
        bound.setdefault((judge, stay_of(problem, on)), set()).add(site)
    busy = {(judge, on) for _site, on, judge in asked}
    open_to = {
        (site, on, judge)
        for site, on, judge in _offered(problem)
        if bound.get((judge, stay_of(problem, on)), {site}) == {site} and (judge, on) not in busy
    }
    courts = {judge.key: judge.court for judge in problem.judges}
    for site, on, judge in asked | open_to:
        yield Bench(on, site, judge, courts[judge], stay_of(problem, on))


def _offered(problem: CircuitProblem) -> Iterable[tuple[str, date, str]]:
    """Yield each site, day and judge for which nothing but the plan itself stands in the way."""
    for site in (site for site in problem.sites if usable(problem, site)):
        for on in (on for on in problem.days if on.month in site.months):
            yield from ((site.key, on, one.key) for one in _judges(problem, site) if one.free(on))


def _judges(problem: CircuitProblem, site: Site) -> list[Judge]:
    return [judge for judge in problem.judges if judge.court in site.courts]


def _km(problem: CircuitProblem) -> dict[tuple[str, str], int]:
    ways = {}
    for site in problem.sites:
        for case in problem.cases:
            km = reach(problem, case, site)
            if km is not None and case.minutes <= site.minutes and speaks(site, case):
                ways[case.key, site.key] = km
    return ways


def speaks(site: Site, case: ReadyCase) -> bool:
    """Tell whether an interpreter for each language of a case is found at a site."""
    return site.languages is None or case.languages <= site.languages


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
