"""From counted cases in stays to each case on its bench, within the minutes of a day."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from justice_desk.planning.circuit.choice import Choice, benches_of, counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from justice_desk.planning.circuit.building import Built
    from justice_desk.planning.circuit.ground import Ground
    from justice_desk.planning.circuit.problem import ReadyCase


def pack(built: Built, values: Sequence[float]) -> Choice:
    """Return a plan near the counts, each day filled as far as its cases allow.

    What does not fit in its stay goes where it costs least among the benches that sit, or nowhere.
    """
    ground, sits = built.ground, benches_of(built, values)
    cases = {case.key: case for case in ground.cases}
    filling = _Filling(ground, {number: ground.minutes(number) for number in sits})
    of_slot: dict[tuple[int, ...], list[ReadyCase]] = {}
    for key, benches in counted(built, values):
        of_slot.setdefault(benches, []).append(cases[key])
    for benches, here in of_slot.items():
        filling.fill(here, sorted(sits.intersection(benches)))
    for case in sorted(ground.cases, key=ground.left, reverse=True):
        filling.place(case, sits)
    used = sits.intersection([*filling.heard.values(), *ground.fixed])
    return Choice(used, filling.heard)


@dataclass
class _Filling:
    ground: Ground
    free: dict[int, int]
    heard: dict[str, int] = field(default_factory=dict)

    def fill(self, cases: list[ReadyCase], benches: list[int]) -> None:
        """Put cases of a stay on its days: those told a day there, then each day to the brim."""
        for case in cases:
            told = self.ground.present.get(case.key)
            days = [n for n in benches if self._where(n) == told]
            self.place(case, days)
        for number in benches:
            rest = [case for case in cases if case.key not in self.heard]
            for case in fullest(rest, self.free[number]):
                self.place(case, [number])

    def place(self, case: ReadyCase, benches: Iterable[int]) -> None:
        """Put a case where it costs least and the day is fullest, if that is worth it."""
        if case.key in self.heard:
            return
        fits = [
            (self.ground.cost(case, self.ground.benches[number]), self.free[number], number)
            for number in benches
            if self.free[number] >= case.minutes
            and self.ground.worth(case, self.ground.benches[number])
        ]
        if fits:
            number = min(fits)[2]
            self.heard[case.key] = number
            self.free[number] -= case.minutes

    def _where(self, number: int) -> tuple[str, object]:
        bench = self.ground.benches[number]
        return bench.site, bench.date


def fullest(cases: Iterable[ReadyCase], minutes: int) -> tuple[ReadyCase, ...]:
    """Return the cases that fill the minutes best, long ones before short ones."""
    sums: dict[int, tuple[ReadyCase, ...]] = {0: ()}
    for case in sorted(cases, key=lambda one: (-one.minutes, one.key)):
        for taken, chosen in list(sums.items()):
            if taken + case.minutes <= minutes:
                sums.setdefault(taken + case.minutes, (*chosen, case))
    return sums[max(sums)]
