"""What a court could hear on so many days of a stay: the best of all such lists, at given prices.

The cases of a slot are a knapsack, minutes against what hearing them spares. One table for each
slot answers for every number of days at once (R. Bellman, "Dynamic programming", 1957); to ask for
the best list at the prices of the moment instead of writing all lists down is P. C. Gilmore and
R. E. Gomory, "A linear programming approach to the cutting-stock problem", 1961.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from justice_desk.planning.circuit.building import fixed_of
from justice_desk.planning.circuit.weights import GOING_OUT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from justice_desk.planning.circuit.building import Built
    from justice_desk.planning.circuit.slots import Slot


MOST: Final = 50_000_000
"""Bytes of the tables at most; beyond, no lists are looked at."""
TINY: Final = 1e-9

Numbers = NDArray[np.float64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class Outing:
    """A slot that sits for so many days, with the judges and the pieces of time that this makes."""

    slot: int
    days: int
    judges: int
    room: int


@dataclass(frozen=True)
class _Block:
    """Slots with one greatest room, whose tables are filled together."""

    slots: NDArray[np.int64]
    room: int


@dataclass
class Patterns:
    """The outings of a model of slots, and what each group of cases spares in each slot.

    Attributes:
        outings: by slot and days; a slot with fixed sittings has none of fewer days than these.
        gains: (group, slot) → kilometres that hearing one of the group there spares.
        items: (group, how many) so that each number up to the group's count is a sum of some.
        sizes: pieces of time of each item; a piece is the greatest that all lengths are made of.
    """

    built: Built
    gains: Numbers = field(init=False)
    items: list[tuple[int, int]] = field(init=False)
    sizes: list[int] = field(init=False)
    outings: list[Outing] = field(init=False)
    _blocks: list[_Block] = field(init=False)
    _groups: NDArray[np.int64] = field(init=False)
    _counts: NDArray[np.int64] = field(init=False)
    _lengths: NDArray[np.int64] = field(init=False)

    def __post_init__(self) -> None:
        built = self.built
        self.gains = np.zeros((len(built.groups), len(built.slots)))
        for (g, s), column in built.heard.items():
            self.gains[g, s] = -built.model.costs[column]
        piece = self._piece()
        self.items = [(g, n) for g, group in enumerate(built.groups) for n in halves(group.count)]
        self.sizes = [n * built.groups[g].one.minutes // piece for g, n in self.items]
        self._groups, self._counts = np.array(self.items, int).reshape(-1, 2).T
        self._lengths = np.array(self.sizes, int)
        slots = enumerate(built.slots)
        self.outings = [one for s, slot in slots for one in self._outings(s, slot, piece)]
        self._blocks = self._blocked()

    def _piece(self) -> int:
        ground, groups = self.built.ground, self.built.groups
        lengths = {ground.sites[slot.site].minutes for slot in self.built.slots}
        lengths |= {group.one.minutes for group in groups} | set(ground.taken)
        return math.gcd(*lengths) or 1

    def _outings(self, s: int, slot: Slot, piece: int) -> list[Outing]:
        ground = self.built.ground
        site, fixed = ground.sites[slot.site], fixed_of(ground, slot)
        each = len(slot.benches) // len(slot.crew.judges)
        most = max(len(fixed), min(len(slot.benches), max(site.rooms, bool(fixed)) * each))
        taken = sum(ground.taken[number] for number in slot.benches)
        return [
            Outing(s, days, -(-days // each), max(0, days * site.minutes - taken) // piece)
            for days in range(max(1, len(fixed)), most + 1)
        ]

    def _blocked(self) -> list[_Block]:
        widest: Counter[int] = Counter()
        for one in self.outings:
            widest[one.slot] = max(widest[one.slot], one.room)
        rooms = sorted(set(widest.values()))
        return [
            _Block(np.array([s for s, w in sorted(widest.items()) if w == room]), room)
            for room in rooms
        ]

    def fit(self) -> bool:
        """Tell whether the tables are small enough, and no case takes no time."""
        cells = sum(len(block.slots) * (block.room + 1) for block in self._blocks)
        return bool(self.outings) and min(self.sizes, default=0) > 0 and cells * self.count < MOST

    @property
    def count(self) -> int:
        """Return how many items there are."""
        return len(self.items)

    def fill(self, prices: Numbers, slots: Flags) -> Filled:
        """Return the best lists of these slots where hearing one of a group costs its price."""
        filled = Filled(self)
        for block in self._blocks:
            ours = block.slots[slots[block.slots]]
            if len(ours):
                table = self._table(self.gains[:, ours] - prices[:, None], block.room)
                filled.where.update((int(s), (table, row)) for row, s in enumerate(ours))
        return filled

    def _table(self, profits: Numbers, room: int) -> _Table:
        """Return by slot and room the most that is spared, and by item where it is taken.

        Items are few hundred, slots some dozens: what takes time is each step, not its size. So
        the slots of each item are found for all of them together.
        """
        spared, took = np.zeros((profits.shape[1], room + 1)), list[Flags]()
        more = profits[self._groups] * self._counts[:, None]
        worth = (more > TINY) & (self._lengths <= room)[:, None]
        every, each = np.nonzero(worth)[1], more[worth][:, None]
        begin = 0
        for size, end in zip(self.sizes, np.cumsum(worth.sum(axis=1)).tolist(), strict=True):
            rows = every[begin:end]
            before = spared.take(rows, axis=0) if end > begin else spared[:0]
            tried, kept = before[:, :-size] + each[begin:end], before[:, size:]
            took.append(tried > kept)
            np.maximum(tried, kept, out=kept)
            spared[rows] = before
            begin = end
        return _Table(spared, took, worth)


@dataclass(frozen=True)
class _Table:
    """What the best lists spare, and how they came about.

    Attributes:
        spared: by slot and room, the most.
        took: by item, for the slots where it is worth it, whether the best list of a room has it;
            rooms are counted from the item's own size on.
        worth: by item and slot, whether the item was looked at.
    """

    spared: Numbers
    took: list[Flags]
    worth: Flags

    def chosen(self, row: int, room: int, sizes: list[int]) -> Iterable[int]:
        """Yield the items on the best list of a slot, the last first."""
        for i in np.nonzero(self.worth[:, row])[0][::-1].tolist():
            place = np.count_nonzero(self.worth[i, :row])
            if sizes[i] <= room and self.took[i][place, room - sizes[i]]:
                yield i
                room -= sizes[i]


@dataclass(frozen=True)
class Filled:
    """The best lists at some prices: for each outing of the slots that were looked at."""

    patterns: Patterns
    where: dict[int, tuple[_Table, int]] = field(default_factory=dict)

    def costs(self) -> Numbers:
        """Return what each outing costs at its best; without end where it was not looked at."""
        found = np.full(len(self.patterns.outings), np.inf)
        for k, one in enumerate(self.patterns.outings):
            if one.slot in self.where:
                table, row = self.where[one.slot]
                found[k] = GOING_OUT * one.days - table.spared[row, one.room]
        return found

    def read(self, outing: Outing) -> tuple[tuple[int, int], ...]:
        """Return (group, how many) of the best list of an outing."""
        table, row = self.where[outing.slot]
        found = Counter[int]()
        for i in table.chosen(row, outing.room, self.patterns.sizes):
            g, n = self.patterns.items[i]
            found[g] += n
        return tuple(sorted(found.items()))


def halves(count: int) -> list[int]:
    """Return few numbers of which some sum up to each number from 1 to `count`, none to more."""
    found, one = [], 1
    while count > 0:
        found.append(min(one, count))
        count -= one
        one *= 2
    return found
