"""Which two sittings one judge cannot both hold, for the way between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from justice_desk.planning.circuit.ground import Bench
    from justice_desk.planning.circuit.problem import CircuitProblem


def too_far_apart(problem: CircuitProblem, one: Bench, other: Bench) -> bool:
    """Tell whether one judge cannot sit at both: the same day, or too long a way between.

    An unknown way is not taken.
    """
    days = abs((other.date - one.date).days)
    if days == 0:
        return True
    if one.site == other.site:
        return False
    return _km(problem, one.site, other.site) > problem.judge_km * days


def _km(problem: CircuitProblem, one: str, other: str) -> float:
    places = {site.key: site.place for site in problem.sites}
    known = problem.distances.between(places[one], places[other])
    return float("inf") if known is None else known.km


def clashes(
    problem: CircuitProblem, benches: Sequence[Bench]
) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Give for each bench those of a later day that its judge cannot reach, day by day."""
    far = _far(problem)
    by_day: dict[tuple[str, date], list[int]] = {}
    days: dict[str, list[date]] = {}
    for number, bench in enumerate(benches):
        by_day.setdefault((bench.judge, bench.date), []).append(number)
        days.setdefault(bench.judge, []).append(bench.date)
    for number, bench in enumerate(benches):
        for day in sorted({d for d in days[bench.judge] if d > bench.date}):
            reach = problem.judge_km * (day - bench.date).days
            there = by_day[bench.judge, day]
            late = tuple(n for n in there if far[bench.site, benches[n].site] > reach)
            if late:
                yield number, late


def _far(problem: CircuitProblem) -> dict[tuple[str, str], float]:
    keys = [site.key for site in problem.sites]
    return {(a, b): 0 if a == b else _km(problem, a, b) for a in keys for b in keys}
