"""Makes a plan better by chance that is always the same: simulated annealing over wishes.

S. Kirkpatrick, C. D. Gelatt, M. P. Vecchi, "Optimization by simulated annealing", 1983. The numbers
below were tried on sixty cases, two days and three rooms; they change how soon a plan is good, and
never what is told of it, for the bound comes from elsewhere.
"""

from __future__ import annotations

import math
import random
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.planning.docket.laying import Layer, Wish

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from justice_desk.planning.docket.ground import Ground, Laid

WORK: Final = 600_000
"""Entries laid in all: the work is limited and not the time, so that the end is always the same."""
TRIES: Final = 150
"""Plans laid for each entry, at most."""
WARM: Final = 0.01
"""How much worse a plan may become at first, as a fraction of its cost."""
COLD: Final = 0.0002
"""The same in the end."""
STAY, BENCH, EXCHANGE, TURN = 0.5, 0.3, 0.6, 0.8
"""Up to which chance a change is of staying, of bench, of both with another, of turns alone."""


@dataclass(frozen=True)
class Point:
    """A wish, the plan that follows from it, and what that costs."""

    wish: Wish
    laid: Mapping[str, Laid]
    cost: int


def first_point(layer: Layer, wish: Wish) -> Point:
    """Return the plan of a wish; its wish then says where every entry came to stand."""
    laid = layer.lay(wish)
    stands = {key: laid[key].bench for key in wish.order if key in laid}
    benches = {**wish.bench, **stands}
    return Point(Wish(wish.order, benches, wish.kept), laid, layer.objective(laid))


def by_weight(ground: Ground, kept: frozenset[str] = frozenset()) -> Wish:
    """Return the wish that everybody is heard by weight, where it costs least."""
    return Wish(tuple(entry.key for entry in ground.free()), {}, kept)


def improve(layer: Layer, start: Point, enough: Callable[[int], bool]) -> Point:
    """Return a plan as good as the start or better; `enough` is asked with its cost at each try."""
    if not start.wish.order or not start.cost:
        return start
    chance = random.Random(0)  # noqa: S311 - no secret: the same chance each time
    now = best = start
    tries = min(WORK // len(start.wish.order), TRIES * len(start.wish.order))
    for turn in range(tries):
        if enough(best.cost):
            break
        heat = start.cost * WARM * (COLD / WARM) ** (turn / tries)
        other = first_point(layer, _changed(layer.ground, now.wish, chance))
        if other.cost <= now.cost or chance.random() < math.exp((now.cost - other.cost) / heat):
            now = other
        best = min(best, now, key=lambda point: point.cost)
    return best


def _changed(ground: Ground, wish: Wish, chance: random.Random) -> Wish:
    """Return a wish with one small change."""
    key, other = chance.choice(wish.order), chance.choice(wish.order)
    if ground.entries[key].now is not None and chance.random() < STAY:
        return Wish(wish.order, wish.bench, wish.kept ^ {key})
    kind = chance.random()
    if kind < BENCH:
        bench = chance.choice(list(ground.benches))
        return Wish(wish.order, {**wish.bench, key: bench}, wish.kept - {key})
    if kind < EXCHANGE:
        return _exchanged(wish, key, other)
    if kind < TURN:
        beside = [one for one in wish.order if wish.bench.get(one) == wish.bench.get(key)]
        return Wish(_swapped(wish.order, key, chance.choice(beside)), wish.bench, wish.kept)
    at = chance.randrange(len(wish.order))
    rest = [one for one in wish.order if one != key]
    return Wish((*rest[:at], key, *rest[at:]), wish.bench, wish.kept)


def _exchanged(wish: Wish, one: str, other: str) -> Wish:
    """Return a wish in which two entries change turns and benches."""
    benches = dict(wish.bench)
    here, there = benches.pop(one, None), benches.pop(other, None)
    benches |= {key: bench for key, bench in ((one, there), (other, here)) if bench is not None}
    return Wish(_swapped(wish.order, one, other), benches, wish.kept - {one, other})


def _swapped(order: tuple[str, ...], one: str, other: str) -> tuple[str, ...]:
    turns = {one: other, other: one}
    return tuple(turns.get(key, key) for key in order)
