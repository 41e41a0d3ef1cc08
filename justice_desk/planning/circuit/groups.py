"""Cases that nothing tells apart, and benches likewise: the model counts them, it names none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from justice_desk.planning.circuit.weights import week_of_waiting

if TYPE_CHECKING:
    from collections.abc import Iterable

    from justice_desk.planning.circuit.ground import Bench, Ground
    from justice_desk.planning.circuit.problem import ReadyCase


@dataclass(frozen=True)
class Group:
    """Cases with the same parties' places, length, weight, courts, language and present sitting."""

    cases: tuple[ReadyCase, ...]

    @property
    def one(self) -> ReadyCase:
        """Return one of them, which speaks for all."""
        return self.cases[0]

    @property
    def count(self) -> int:
        """Return how many they are."""
        return len(self.cases)


@dataclass(frozen=True)
class Slot:
    """Numbers of benches that are alike; `bench` speaks for all."""

    bench: Bench
    benches: tuple[int, ...]


def grouped(ground: Ground) -> tuple[Group, ...]:
    """Return the free cases in groups, by the key of the first."""
    alike: dict[object, list[ReadyCase]] = {}
    for case in ground.cases:
        alike.setdefault(_likeness(ground, case), []).append(case)
    return tuple(Group(tuple(cases)) for cases in alike.values())


def _likeness(ground: Ground, case: ReadyCase) -> object:
    places, courts = tuple(sorted(case.places)), tuple(sorted(case.courts))
    told = ground.present.get(case.key)
    return places, courts, case.minutes, week_of_waiting(case), case.language, told


def alike(ground: Ground) -> tuple[Slot, ...]:
    """Return the benches of one site, court, week and set of languages together."""
    kinds: dict[object, list[int]] = {}
    for number, bench in enumerate(ground.benches):
        kinds.setdefault(bench.kind, []).append(number)
    return tuple(Slot(ground.benches[all_[0]], tuple(all_)) for all_ in kinds.values())


def single(ground: Ground, numbers: Iterable[int]) -> tuple[Slot, ...]:
    """Return each of these benches by itself."""
    return tuple(Slot(ground.benches[number], (number,)) for number in numbers)
