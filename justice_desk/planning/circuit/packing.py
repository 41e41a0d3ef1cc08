"""From counted cases on kinds of benches to each case on its bench, within the minutes of a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.planning.circuit.choice import Choice, benches_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from justice_desk.planning.circuit.building import Built
    from justice_desk.planning.circuit.ground import Ground
    from justice_desk.planning.circuit.problem import ReadyCase


def pack(built: Built, values: Sequence[float]) -> Choice:
    """Return a plan near the counts: the longest first, at their told day if any.

    What does not fit in its week goes where it costs least among the benches that sit, or nowhere.
    """
    ground, sits = built.ground, benches_of(built, values)
    free = {n: ground.minutes[n] for n in sits}
    heard: dict[str, int] = {}
    for case, wanted in sorted(_counted(built, values), key=_longest_first):
        _place(ground, case, [n for n in wanted if n in sits], free, heard)
    for case in sorted(ground.cases, key=ground.left, reverse=True):
        if case.key not in heard and case.key in ground.hearable:
            _place(ground, case, sorted(sits), free, heard)
    return Choice(sits, heard)


def _counted(built: Built, values: Sequence[float]) -> Iterable[tuple[ReadyCase, tuple[int, ...]]]:
    rest = [list(group.cases) for group in built.groups]
    for (g, s), column in built.heard.items():
        for _ in range(round(values[column])):
            yield rest[g].pop(0), built.slots[s].benches


def _longest_first(one: tuple[ReadyCase, tuple[int, ...]]) -> tuple[int, str]:
    case, _benches = one
    return -case.minutes, case.key


def _place(
    ground: Ground,
    case: ReadyCase,
    benches: Iterable[int],
    free: dict[int, int],
    heard: dict[str, int],
) -> None:
    fits = [
        (ground.cost(case, ground.benches[n]), free[n], n)
        for n in benches
        if free[n] >= case.minutes and ground.hears(case, ground.benches[n])
    ]
    if fits and min(fits)[0] < ground.left(case):
        number = min(fits)[2]
        heard[case.key] = number
        free[number] -= case.minutes
