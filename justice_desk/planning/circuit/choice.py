"""A plan as the steps of the planner hand it on: which benches sit, who is heard where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from justice_desk.planning.circuit.building import settled
from justice_desk.planning.circuit.weights import GOING_OUT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from justice_desk.planning.circuit.building import Built
    from justice_desk.planning.circuit.ground import Ground


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
    values = [0.0] * len(built.model.costs)
    for number in choice.sits:
        values[built.sits[number]] = 1.0
    slot_of = {n: s for s, slot in enumerate(built.slots) for n in slot.benches}
    for g, group in enumerate(built.groups):
        for case in group.cases:
            if case.key in choice.heard:
                values[built.heard[g, slot_of[choice.heard[case.key]]]] += 1.0
    return values


def benches_of(built: Built, values: Sequence[float]) -> frozenset[int]:
    """Return the benches that sit."""
    return frozenset(n for n, column in built.sits.items() if values[column] > 1 / 2)


def exact(built: Built, values: Sequence[float]) -> Choice:
    """Read the values of a model in which each slot is one bench."""
    heard: dict[str, int] = {}
    rest = [list(group.cases) for group in built.groups]
    for (g, s), column in built.heard.items():
        for _ in range(round(values[column])):
            heard[rest[g].pop(0).key] = built.slots[s].benches[0]
    return Choice(benches_of(built, values), heard)
