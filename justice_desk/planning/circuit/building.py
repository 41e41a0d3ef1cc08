"""The model: which benches sit, how many cases of each group are heard on each kind of bench.

With benches counted by kind (site, court, week, languages) the model is small, and its bound holds
for the exact one: hours are shared within a week and a move within the week costs nothing. With
each bench by itself it is exact.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from justice_desk.planning.circuit.judges import clashes
from justice_desk.planning.circuit.weights import GOING_OUT
from justice_desk.planning.model import Model

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from justice_desk.planning.circuit.ground import Ground
    from justice_desk.planning.circuit.groups import Group, Slot


@dataclass
class Built:
    """A model and where its columns stand.

    Attributes:
        sits: by bench, 1 when it sits.
        heard: by (group, slot), how many of the group are heard there.
    """

    ground: Ground
    groups: Sequence[Group]
    slots: Sequence[Slot]
    model: Model = field(default_factory=Model)
    sits: dict[int, int] = field(default_factory=dict)
    heard: dict[tuple[int, int], int] = field(default_factory=dict)


def build(ground: Ground, groups: Sequence[Group], slots: Sequence[Slot]) -> Built:
    """Return the model of benches in these slots; the offset holds what nobody can change."""
    built = Built(ground, groups, slots)
    _add_benches(built)
    _add_cases(built)
    _limit_minutes(built)
    _limit_rooms(built)
    _limit_judges(built)
    _limit_money(built)
    return built


def lowest(ground: Ground, group: Group, slot: Slot) -> int | None:
    """Return the least that one case of a group costs on a slot, None when never worth it."""
    if not ground.hears(group.one, slot.bench):
        return None
    cost = min(ground.cost(group.one, ground.benches[n]) for n in slot.benches)
    return cost if cost < ground.left(group.one) else None


def settled(ground: Ground) -> int:
    """Return what the fixed cases weigh; a way that nobody knows counts as none."""
    cases = {case.key: case for case in ground.problem.cases}
    total = 0
    for number, keys in ground.fixed.items():
        bench = ground.benches[number]
        for key in keys:
            known = (key, bench.site) in ground.km
            total += ground.cost(cases[key], bench) if known else 0
    return total


def _add_benches(built: Built) -> None:
    for slot in built.slots:
        for number in slot.benches:
            lower = 1.0 if number in built.ground.fixed else 0.0
            built.sits[number] = built.model.column(GOING_OUT, lower)


def _add_cases(built: Built) -> None:
    """Count against hearing nobody, and link each group to a bench that sits."""
    model, ground = built.model, built.ground
    model.offset = settled(ground)
    for g, group in enumerate(built.groups):
        columns = []
        for s, slot in enumerate(built.slots):
            cost = lowest(ground, group, slot)
            if cost is not None:
                column = model.column(cost - ground.left(group.one), 0, group.count)
                built.heard[g, s] = column
                columns.append(column)
                _link(built, column, group.count, slot)
        if group.one.key in ground.hearable:
            model.offset += ground.left(group.one) * group.count
        if columns:
            model.row([(column, 1.0) for column in columns], upper=group.count)


def _link(built: Built, column: int, count: int, slot: Slot) -> None:
    sitting = [(built.sits[n], -float(count)) for n in slot.benches]
    built.model.row([(column, 1.0), *sitting], upper=0.0)


def _limit_minutes(built: Built) -> None:
    at: dict[int, list[tuple[int, float]]] = {}
    for (g, s), column in built.heard.items():
        at.setdefault(s, []).append((column, float(built.groups[g].one.minutes)))
    for s, taken in at.items():
        given = [(built.sits[n], -float(built.ground.minutes[n])) for n in built.slots[s].benches]
        built.model.row([*taken, *given], upper=0.0)


def _limit_rooms(built: Built) -> None:
    rooms: dict[tuple[str, date], list[int]] = {}
    for number, column in built.sits.items():
        bench = built.ground.benches[number]
        rooms.setdefault((bench.site, bench.date), []).append(column)
    sites = built.ground.sites
    for (site, _day), columns in rooms.items():
        if len(columns) > sites[site].rooms:
            built.model.row([(c, 1.0) for c in columns], upper=sites[site].rooms)


def _limit_judges(built: Built) -> None:
    by_day: dict[object, list[int]] = {}
    for number, column in built.sits.items():
        bench = built.ground.benches[number]
        by_day.setdefault((bench.judge, bench.date), []).append(column)
    for columns in by_day.values():
        built.model.row([(c, 1.0) for c in columns], upper=1.0)
    numbers = sorted(built.sits)
    for one, late in clashes(built.ground.problem, [built.ground.benches[n] for n in numbers]):
        pair = [built.sits[numbers[n]] for n in (one, *late)]
        built.model.row([(c, 1.0) for c in pair], upper=1.0)


def _limit_money(built: Built) -> None:
    problem, ground = built.ground.problem, built.ground
    built.model.row([(c, 1.0) for c in built.sits.values()], upper=problem.money_sittings)
    if problem.money_xof is not None:
        costs = [(c, ground.sites[ground.benches[n].site].cost) for n, c in built.sits.items()]
        built.model.row([(c, float(xof)) for c, xof in costs], upper=problem.money_xof)
