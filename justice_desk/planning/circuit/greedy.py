"""A good plan at once: the bench that spares most, filled, again and again while money lasts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from justice_desk.planning.circuit.choice import Choice
from justice_desk.planning.circuit.weights import GOING_OUT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from justice_desk.planning.circuit.ground import Ground
    from justice_desk.planning.circuit.problem import ReadyCase


@dataclass
class _Filling:
    ground: Ground
    sits: set[int] = field(default_factory=set)
    heard: dict[str, int] = field(default_factory=dict)

    def best_fill(self, number: int) -> tuple[int, list[str]]:
        """Return what filling a bench spares, and with which cases: most spared a minute first."""
        bench, left = self.ground.benches[number], self.ground.minutes(number)
        spared = [
            (self.ground.left(case) - self.ground.cost(case, bench), case)
            for case in self.ground.cases
            if case.key not in self.heard and self.ground.hears(case, bench)
        ]
        total, keys = 0, []
        for gain, case in sorted((one for one in spared if one[0] > 0), key=_dense_first):
            if case.minutes <= left:
                left -= case.minutes
                total += gain
                keys.append(case.key)
        return total, keys

    def take(self, number: int, keys: Iterable[str]) -> None:
        self.sits.add(number)
        self.heard.update(dict.fromkeys(keys, number))


def _dense_first(one: tuple[int, ReadyCase]) -> tuple[float, str]:
    gain, case = one
    return -gain / max(1, case.minutes), case.key


def greedy(ground: Ground) -> Choice:
    """Return a plan that keeps every limit."""
    filling = _Filling(ground)
    for number in ground.fixed:
        filling.take(number, filling.best_fill(number)[1])
    while True:
        tried = [(*filling.best_fill(n), n) for n in _earliest(ground, filling.sits)]
        if not tried:
            break
        gain, keys, number = max(tried, key=lambda one: (one[0], -one[2]))
        if gain <= GOING_OUT:
            break
        filling.take(number, keys)
    return Choice(frozenset(filling.sits), filling.heard)


def _earliest(ground: Ground, sits: set[int]) -> list[int]:
    """Return of each site and court the first bench that could be added."""
    found: dict[tuple[str, str], int] = {}
    for number, bench in enumerate(ground.benches):
        kind = (bench.site, bench.court)
        if kind not in found and number not in sits and addable(ground, sits, number):
            found[kind] = number
    return list(found.values())


def addable(ground: Ground, sits: Iterable[int], number: int) -> bool:
    """Tell whether a bench can sit beside those that do, for money, room and judge."""
    sits = set(sits)
    bench = ground.benches[number]
    others = (ground.benches[n] for n in sits)
    stay = [one for one in others if one.begins == bench.begins]
    if any(one.judge == bench.judge and one.site != bench.site for one in stay):
        return False
    there = {one.judge for one in stay if one.site == bench.site}
    room = bench.judge in there or len(there) < ground.sites[bench.site].rooms
    return room and affordable(ground, sits, number)


def affordable(ground: Ground, sits: Iterable[int], number: int) -> bool:
    """Tell whether the money allows a bench beside those that sit."""
    sites = [ground.benches[n].site for n in [*sits, number]]
    problem = ground.problem
    spent = sum(ground.sites[site].cost for site in sites)
    within = problem.money_xof is None or spent <= problem.money_xof
    return within and len(sites) <= problem.money_sittings
