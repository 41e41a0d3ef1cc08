"""Takes a plan apart in one corner and puts it together again, thousands of times.

Ruin and recreate after Schrimpf et al. (2000) and Christiaens and Vanden Berghe (2020, "Slack
Induction by String Removals"): neighbours leave, the cheapest place is found for each in turn, and
a plan that costs a little more is sometimes kept, less and less often.
"""

from __future__ import annotations

import math
import random
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from justice_desk.planning.trips.ground import Ground
    from justice_desk.planning.trips.world import World

MOST: Final = 12
"""Who leave at one time, at most."""
WHOLE: Final = 0.15
"""How often the whole day of one vehicle is given up instead."""
SKIPPED: Final = 0.02
"""How often the cheapest place is passed over."""
HOT: Final = 0.01
"""What a worse plan may cost more at the beginning, as a share of all costs."""
COLD: Final = 0.0001
"""And at the end."""
AFTER: Final = 24 * 60
"""Kilometres that a day between two people is taken for when neighbours are looked for."""


@dataclass
class Improver:
    """Improves a plan; the same seed and number of rounds give the same plan."""

    ground: Ground
    rounds: int
    enough: Callable[[World, int], bool]
    """Told the best plan and the rounds done before each round; True ends the search."""
    seed: int = 1
    chance: random.Random = field(init=False)
    done: int = 0

    def __post_init__(self) -> None:
        self.chance = random.Random(self.seed)  # noqa: S311 - variety, no secret

    def run(self, world: World) -> World:
        """Return the best plan found, beginning with one."""
        best = now = world
        least = value = self.value(world)
        while self.done < self.rounds and not self.enough(best, self.done):
            other = self._changed(now)
            worth = self.value(other)
            if worth < value + self._grace(least):
                now, value = other, worth
            if worth < least:
                best, least = other, worth
            self.done += 1
        return best

    def value(self, world: World) -> int:
        """Return what a plan costs; whoever is left behind costs more than all vehicles."""
        left = sum(self.ground.problem.passengers[one].seats for one in world.left())
        return world.cost() + self.dear * left

    @cached_property
    def dear(self) -> int:
        """Return more francs than all vehicles together can cost."""
        return 1 + sum(
            day.vehicle.day_cost + day.vehicle.km_cost * day.vehicle.speed * 24
            for day in self.ground.days
        )

    def _grace(self, least: int) -> float:
        heat = HOT * math.pow(COLD / HOT, self.done / self.rounds)
        cost = least % self.dear
        return -heat * cost * math.log(1 - self.chance.random())

    def _changed(self, now: World) -> World:
        world = now.copy()
        left = world.left()
        gone = sorted(world.remove(self._leaving(world))) if world.routes else []
        extra = self.chance.sample(left, min(len(left), MOST))
        for passenger in self._ordered([*gone, *extra]):
            world.insert(passenger, self._skips)
        return world

    def _skips(self) -> bool:
        return self.chance.random() < SKIPPED

    def _leaving(self, world: World) -> set[int]:
        placed = [one for one in self.ground.wanted if self.ground.rides[one][0] in world.where]
        if self.chance.random() < WHOLE:
            route = world.routes[self.chance.choice(sorted(world.routes))]
            return {one for run in route.runs for one in run.passengers}
        number = self.chance.randint(1, min(MOST, len(placed)))
        around = self.near[self.chance.choice(placed)]
        here = set(placed)
        return set([one for one in around if one in here][:number])

    def _ordered(self, passengers: list[int]) -> list[int]:
        """Return in which order to place: by chance, the many first, or the far ones first."""
        self.chance.shuffle(passengers)
        which = self.chance.random()
        rows = self.ground.problem.passengers
        if which < 1 / 3:
            passengers.sort(key=lambda one: -rows[one].seats)
        elif which < 2 / 3:
            passengers.sort(key=lambda one: -self._far(one))
        return passengers

    def _far(self, passenger: int) -> int:
        ride = self.ground.rides[passenger][0]
        return self.ground.days[0].km[ride.place][ride.site] if self.ground.days else 0

    @cached_property
    def near(self) -> Mapping[int, list[int]]:
        """Return for each passenger all of them, the nearest first: she herself."""
        wanted = self.ground.wanted
        return {one: sorted(wanted, key=partial(self._between, one)) for one in wanted}

    def _between(self, one: int, other: int) -> int:
        """Return how far two passengers are from each other, in place and time."""
        if one == other:
            return -1
        ours, theirs = self.ground.rides[one][0], self.ground.rides[other][0]
        km = self.ground.days[0].km[ours.place][theirs.place] if self.ground.days else 0
        return km + abs((ours.date - theirs.date).days) * AFTER + abs(ours.last - theirs.last) // 6
