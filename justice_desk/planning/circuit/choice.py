"""A plan as the steps of the planner hand it on: which benches sit, who is heard where."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from justice_desk.planning.circuit.building import fixed_of, settled
from justice_desk.planning.circuit.weights import GOING_OUT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from justice_desk.planning.circuit.building import Built
    from justice_desk.planning.circuit.ground import Ground
    from justice_desk.planning.circuit.slots import Crew, Slot


@dataclass(frozen=True)
class Choice:
    """Benches that sit, and the bench of each free case that is heard."""

    sits: frozenset[int]
    heard: Mapping[str, int]


def objective(ground: Ground, choice: Choice) -> int:
    """Return what a choice weighs, in kilometres; cases that no bench can hear count nothing."""
    total = settled(ground) + GOING_OUT * len(choice.sits)
    for case in ground.cases:
        bench = choice.heard.get(case.key)
        if bench is not None:
            total += ground.cost(case, ground.benches[bench])
        elif case.key in ground.hearable:
            total += ground.left(case)
    return total


def as_values(built: Built, choice: Choice) -> list[float]:
    """Return a choice as values of the model's columns."""
    values = list(built.model.lowers)
    for column, slot in zip(built.sits, built.slots, strict=True):
        values[column] = float(len(choice.sits.intersection(slot.benches)))
    there: dict[tuple[Crew, str], set[str]] = {}
    for slot in built.slots:
        judges = {built.ground.benches[n].judge for n in choice.sits.intersection(slot.benches)}
        there.setdefault((slot.crew, slot.site), set()).update(judges)
    for where, column in built.stays.items():
        values[column] = float(len(there[where]))
    slot_of = {number: s for s, slot in enumerate(built.slots) for number in slot.benches}
    for g, group in enumerate(built.groups):
        for case in group.cases:
            if case.key in choice.heard:
                values[built.heard[g, slot_of[choice.heard[case.key]]]] += 1.0
    return values


def benches_of(built: Built, values: Sequence[float]) -> frozenset[int]:
    """Return benches that sit as often as the values count: fixed, told and early days first."""
    free = {slot.crew: list(slot.crew.judges) for slot in built.slots}
    sits: set[int] = set()
    for column, slot in zip(built.sits, built.slots, strict=True):
        count = round(values[column])
        ordered = sorted(slot.benches, key=lambda n: _preference(built.ground, n))
        judges = _sent(built.ground, slot, count, free[slot.crew])
        ours = [n for n in ordered if built.ground.benches[n].judge in judges]
        sits.update(ours[:count])
    return frozenset(sits)


def _preference(ground: Ground, number: int) -> tuple[bool, bool, int]:
    return number not in ground.fixed, not ground.told(ground.benches[number]), number


def _sent(ground: Ground, slot: Slot, count: int, free: list[str]) -> list[str]:
    """Return as many judges as these sittings need; those with fixed ones are there anyway."""
    if fixed_of(ground, slot) or len(slot.crew.judges) == 1:
        return list(slot.crew.judges)
    needed = math.ceil(count * len(slot.crew.judges) / len(slot.benches))
    return [free.pop(0) for _ in range(needed)]


def counted(built: Built, values: Sequence[float]) -> Iterable[tuple[str, tuple[int, ...]]]:
    """Yield each case that the values count, parts rounded, with the benches of its slot."""
    rest = [list(group.cases) for group in built.groups]
    for (g, s), column in built.heard.items():
        for _ in range(min(len(rest[g]), round(values[column]))):
            yield rest[g].pop(0).key, built.slots[s].benches
