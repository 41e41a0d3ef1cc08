"""Judges a plan from the words of the problem alone, and finds the best one by trying all."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from itertools import combinations, product
from typing import TYPE_CHECKING

from justice_desk.planning.circuit.problem import PlannedSitting
from justice_desk.planning.circuit.weights import GOING_OUT, MOVED, left_out, week_of_waiting

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from justice_desk.planning.circuit.problem import CircuitProblem, ReadyCase, Site

    Benches = dict[tuple[str, date, str], tuple[str, ...]]


def broken(problem: CircuitProblem, sittings: Sequence[PlannedSitting]) -> list[str]:
    """Return the name of each limit that is broken."""
    rules = {
        "money": _over_money(problem, sittings),
        "one judge, one sitting a day": _twice((s.judge, s.date) for s in sittings),
        "one case, once": _twice(key for s in sittings for key in s.cases),
        "rooms": _over_rooms(problem, sittings),
        "stays": any(_apart(problem, *two) for two in combinations(sittings, 2)),
        "fixed": not _keeps_fixed(problem, sittings),
    }
    each = [f"{name} on {s.date}" for s in sittings for name, bad in _alone(problem, s) if bad]
    return [name for name, bad in rules.items() if bad] + each


def weight(problem: CircuitProblem, sittings: Sequence[PlannedSitting]) -> int:
    """Return the objective; cases that no bench may hear at a profit count nothing."""
    heard = {key: s for s in sittings for key in s.cases}
    total = GOING_OUT * len(sittings)
    for case in problem.cases:
        if case.key in heard:
            total += _cost(problem, case, heard[case.key])
        elif _profitable(problem, case):
            total += _left(problem, case)
    return total


def best(problem: CircuitProblem) -> int:
    """Return the lowest objective of all plans that break no limit."""
    free = [c for c in problem.cases if all(c.key not in f.cases for f in problem.fixed)]
    begun = {(f.site, f.date, f.judge): f.cases for f in problem.fixed}
    return min(weight(problem, plan) for plan in _plans(problem, begun, free))


def _plans(
    problem: CircuitProblem, begun: Benches, free: Sequence[ReadyCase]
) -> Iterator[list[PlannedSitting]]:
    """Yield every plan; what breaks a limit already, breaks it with more cases too."""
    plan = [PlannedSitting(*bench, cases) for bench, cases in begun.items()]
    if broken(problem, plan):
        return
    if not free:
        yield plan
        return
    yield from _plans(problem, begun, free[1:])
    for place in _places(problem, free[0]):
        bench = (place.site, place.date, place.judge)
        more = {**begun, bench: (*begun.get(bench, ()), free[0].key)}
        yield from _plans(problem, more, free[1:])


def _places(problem: CircuitProblem, case: ReadyCase) -> Iterator[PlannedSitting]:
    asked = {(f.site, f.date, f.judge) for f in problem.fixed}
    offered = {
        (s.key, d, j.key) for s in problem.sites for d in problem.days for j in problem.judges
    }
    for bench in sorted(offered | asked):
        one = PlannedSitting(*bench, (case.key,))
        if not any(bad for _name, bad in _alone(problem, one)):
            yield one


def _profitable(problem: CircuitProblem, case: ReadyCase) -> bool:
    costs = (_cost(problem, case, sitting) for sitting in _places(problem, case))
    return any(cost < _left(problem, case) for cost in costs)


def _cost(problem: CircuitProblem, case: ReadyCase, at: PlannedSitting) -> int:
    stays = [_stay(problem, s.date) for s in (*_offered(problem), *problem.fixed)]
    told = [p for p in problem.present if case.key in p.cases]
    moved = any((p.site, p.date) != (at.site, at.date) for p in told)
    days = (_stay(problem, at.date) - min(stays)).days
    ways = _ways(problem, case, _site(problem, at))
    known = sum(w or 0 for w in ways)
    return known + days * week_of_waiting(case) // 7 + (MOVED if moved else 0)


def _offered(problem: CircuitProblem) -> Iterator[PlannedSitting]:
    """Yield every sitting that could be, by its own limits; fixed stays bind their judges."""
    bound: dict[tuple[str, date], set[str]] = {}
    for f in problem.fixed:
        bound.setdefault((f.judge, _stay(problem, f.date)), set()).add(f.site)
    for site, on, judge in product(problem.sites, problem.days, problem.judges):
        one = PlannedSitting(site.key, on, judge.key)
        free = bound.get((judge.key, _stay(problem, on)), {site.key}) == {site.key}
        if free and not any(bad for _name, bad in _alone(problem, one)):
            yield one


def _left(problem: CircuitProblem, case: ReadyCase) -> int:
    told = any(case.key in p.cases for p in problem.present)
    return left_out(case) + (MOVED if told else 0)


def _site(problem: CircuitProblem, sitting: PlannedSitting) -> Site:
    return next(site for site in problem.sites if site.key == sitting.site)


def _stay(problem: CircuitProblem, on: date) -> date:
    first = min([*problem.days, *(f.date for f in problem.fixed)])
    begins = first - timedelta(days=first.weekday())
    while begins + timedelta(days=problem.stay) <= on:
        begins += timedelta(days=problem.stay)
    return begins


def _ways(problem: CircuitProblem, case: ReadyCase, site: Site) -> list[int | None]:
    known = [problem.distances.between(place, site.place) for place in case.places]
    return [None if one is None else one.km for one in known]


def _alone(problem: CircuitProblem, one: PlannedSitting) -> list[tuple[str, bool]]:
    """Return the limits of one sitting by itself; what is fixed keeps its judge, site and cases."""
    site = _site(problem, one)
    cases = [case for case in problem.cases if case.key in one.cases]
    judge = next(judge for judge in problem.judges if judge.key == one.judge)
    same = (one.site, one.date, one.judge)
    fixed = [f for f in problem.fixed if (f.site, f.date, f.judge) == same]
    free = [case for case in cases if all(case.key not in f.cases for f in fixed)]
    spoken = site.languages
    return [
        ("hours", sum(case.minutes for case in cases) > site.minutes),
        ("no hours", not fixed and site.minutes <= 0),
        ("season", one.date.month not in site.months),
        ("security", not site.secure),
        ("room", not fixed and site.rooms < 1),
        ("day", not fixed and one.date not in problem.days),
        ("judge's day", not fixed and judge.days is not None and one.date not in judge.days),
        ("territory", not fixed and judge.court not in site.courts),
        ("somewhere", not fixed and not problem.distances.knows(site.place)),
        ("court", any(judge.court not in case.courts for case in free)),
        ("site of the court", any(not set(case.courts) & set(site.courts) for case in free)),
        ("interpreter", spoken is not None and any(not c.languages <= spoken for c in free)),
        ("way", any(_unreachable(problem, case, site) for case in free)),
    ]


def _unreachable(problem: CircuitProblem, case: ReadyCase, site: Site) -> bool:
    ways = _ways(problem, case, site)
    if not ways or None in ways or not problem.distances.knows(site.place):
        return True
    return problem.farthest_km is not None and max(w or 0 for w in ways) > problem.farthest_km


def _over_money(problem: CircuitProblem, sittings: Sequence[PlannedSitting]) -> bool:
    spent = sum(_site(problem, sitting).cost for sitting in sittings)
    over = problem.money_xof is not None and spent > problem.money_xof
    return over or len(sittings) > problem.money_sittings


def _over_rooms(problem: CircuitProblem, sittings: Sequence[PlannedSitting]) -> bool:
    """A room belongs to one judge for a stay; judges with fixed sittings keep theirs."""
    judges: dict[tuple[str, date], set[str]] = {}
    tied: dict[tuple[str, date], set[str]] = {}
    for s in sittings:
        judges.setdefault((s.site, _stay(problem, s.date)), set()).add(s.judge)
    for f in problem.fixed:
        tied.setdefault((f.site, _stay(problem, f.date)), set()).add(f.judge)
    rooms = {site.key: site.rooms for site in problem.sites}
    return any(
        len(there) > max(rooms[where[0]], len(tied.get(where, ())))
        for where, there in judges.items()
    )


def _apart(problem: CircuitProblem, one: PlannedSitting, other: PlannedSitting) -> bool:
    """Two sites of one judge in one stay: only where both sittings are fixed."""
    if one.judge != other.judge or one.site == other.site:
        return False
    fixed = {(f.site, f.date, f.judge) for f in problem.fixed}
    both = {(s.site, s.date, s.judge) for s in (one, other)} <= fixed
    return _stay(problem, one.date) == _stay(problem, other.date) and not both


def _keeps_fixed(problem: CircuitProblem, sittings: Sequence[PlannedSitting]) -> bool:
    there = {(s.site, s.date, s.judge): set(s.cases) for s in sittings}
    return all(set(f.cases) <= there.get((f.site, f.date, f.judge), {""}) for f in problem.fixed)


def _twice(things: Iterable[object]) -> bool:
    return any(count > 1 for count in Counter(things).values())
