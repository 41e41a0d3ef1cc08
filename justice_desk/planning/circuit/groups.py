"""Cases that nothing tells apart, counted together: the many birth judgments of one village."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from justice_desk.planning.circuit.weights import week_of_waiting

if TYPE_CHECKING:
    from justice_desk.planning.circuit.ground import Ground
    from justice_desk.planning.circuit.problem import ReadyCase


@dataclass(frozen=True)
class Group:
    """Cases with the same parties' places, length, weight, courts, languages, present sitting."""

    cases: tuple[ReadyCase, ...]

    @property
    def one(self) -> ReadyCase:
        """Return one of them, which speaks for all."""
        return self.cases[0]

    @property
    def count(self) -> int:
        """Return how many they are."""
        return len(self.cases)


def grouped(ground: Ground) -> tuple[Group, ...]:
    """Return the free cases that are worth hearing somewhere in groups, by the key of the first."""
    alike: dict[object, list[ReadyCase]] = {}
    for case in ground.cases:
        if case.key in ground.hearable:
            alike.setdefault(_likeness(ground, case), []).append(case)
    return tuple(Group(tuple(cases)) for cases in alike.values())


def _likeness(ground: Ground, case: ReadyCase) -> object:
    places, courts = tuple(sorted(case.places)), frozenset(case.courts)
    told = ground.present.get(case.key)
    return places, courts, case.minutes, week_of_waiting(case), case.languages, told
