"""The model: how many judges stay where, how many days they sit, who is heard in which stay.

With benches pooled by stay the model is small, and its bound holds for the exact one: hours are
shared within a stay and a move within the stay costs nothing. With each bench alone it is exact.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from justice_desk.planning.circuit.weights import GOING_OUT
from justice_desk.planning.model import Model

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from justice_desk.planning.circuit.ground import Ground
    from justice_desk.planning.circuit.groups import Group
    from justice_desk.planning.circuit.slots import Crew, Slot


@dataclass
class Built:
    """A model and where its columns stand.

    Attributes:
        stays: by (crew, site), how many of the crew's judges are there.
        sits: by slot, how many of its benches sit.
        heard: by (group, slot), how many of the group are heard there.
        once: by group, the row that hears no more of it than there are.
    """

    ground: Ground
    groups: Sequence[Group]
    slots: Sequence[Slot]
    model: Model = field(default_factory=Model)
    stays: dict[tuple[Crew, str], int] = field(default_factory=dict)
    sits: list[int] = field(default_factory=list)
    heard: dict[tuple[int, int], int] = field(default_factory=dict)
    once: list[int] = field(default_factory=list)

    def floor(self) -> float:
        """Return what no plan is below: each case at its best, as if it were alone."""
        best = [0.0] * len(self.groups)
        for (g, _s), column in self.heard.items():
            best[g] = min(best[g], self.model.costs[column])
        spared = sum(b * group.count for b, group in zip(best, self.groups, strict=True))
        return self.model.offset + spared


def build(ground: Ground, groups: Sequence[Group], slots: Sequence[Slot], *, parts: bool) -> Built:
    """Return the model of these slots; `parts` lets parts of cases be heard, for a bound."""
    built = Built(ground, groups, slots)
    built.model.offset = float(settled(ground))
    _add_stays(built)
    _limit_rooms(built)
    _limit_money(built)
    _add_cases(built, parts=parts)
    return built


def settled(ground: Ground) -> int:
    """Return what the fixed cases weigh; a way that nobody knows counts as none."""
    cases = {case.key: case for case in ground.problem.cases}
    heard = ((cases[k], ground.benches[n]) for n, keys in ground.fixed.items() for k in keys)
    return sum(ground.cost(c, bench) for c, bench in heard if (c.key, bench.site) in ground.km)


def fixed_of(ground: Ground, slot: Slot) -> list[int]:
    """Return the benches of a slot that are fixed."""
    return [number for number in slot.benches if number in ground.fixed]


def _add_stays(built: Built) -> None:
    """Let each judge of a crew stay at one site, and benches sit only where a judge stays."""
    model, ground = built.model, built.ground
    where: dict[tuple[Crew, str], list[int]] = {}
    for s, slot in enumerate(built.slots):
        least = len(fixed_of(ground, slot))
        built.sits.append(model.column(GOING_OUT, least, len(slot.benches)))
        where.setdefault((slot.crew, slot.site), []).append(s)
    for (crew, site), slots in where.items():
        tied = any(fixed_of(ground, built.slots[s]) for s in slots)
        stays = model.column(0.0, int(tied), len(crew.judges))
        built.stays[crew, site] = stays
        for s in slots:
            days = len(built.slots[s].benches) // len(crew.judges)
            model.row([(built.sits[s], 1.0), (stays, -float(days))], upper=0.0)
    _limit_crews(built)


def _limit_crews(built: Built) -> None:
    """Send no more judges out than there are; who is tied to fixed sittings has no choice."""
    model, sent = built.model, dict[object, list[int]]()
    for (crew, _site), column in built.stays.items():
        sent.setdefault(crew, []).append(column)
    for columns in sent.values():
        tied = sum(model.lowers[column] for column in columns)
        most = max(tied, model.uppers[columns[0]])
        model.row([(column, 1.0) for column in columns], upper=most)


def _limit_rooms(built: Built) -> None:
    model, sites = built.model, built.ground.sites
    there: dict[tuple[str, date], list[int]] = {}
    for (crew, site), column in built.stays.items():
        there.setdefault((site, crew.begins), []).append(column)
    for (site, _begins), columns in there.items():
        tied = sum(model.lowers[column] for column in columns)
        model.row(_each(columns), upper=max(tied, sites[site].rooms))


def _limit_money(built: Built) -> None:
    problem, sites = built.ground.problem, built.ground.sites
    built.model.row(_each(built.sits), upper=problem.money_sittings)
    if problem.money_xof is not None:
        costs = [float(sites[slot.site].cost) for slot in built.slots]
        built.model.row(zip(built.sits, costs, strict=True), upper=problem.money_xof)


def _add_cases(built: Built, *, parts: bool) -> None:
    """Count each case heard against hearing it nowhere."""
    model, taken = built.model, dict[int, list[tuple[int, float]]]()
    for g, group in enumerate(built.groups):
        left = built.ground.left(group.one)
        model.offset += left * group.count
        columns = list[int]()
        for s, cost in _worth(built, group):
            column = model.column(cost - left, 0, group.count, whole=not parts)
            built.heard[g, s] = column
            columns.append(column)
            taken.setdefault(s, []).append((column, float(group.one.minutes)))
            _link(built, column, s)
        built.once.append(model.row(_each(columns), upper=group.count))
    for s, minutes in taken.items():
        _limit_minutes(built, s, minutes)


def _worth(built: Built, group: Group) -> Iterable[tuple[int, int]]:
    """Yield the slots where hearing a case of a group is worth it, with the least that it costs."""
    ground, case = built.ground, group.one
    for s, slot in enumerate(built.slots):
        if ground.hears(case, ground.benches[slot.benches[0]]):
            cost = min(ground.cost(case, ground.benches[number]) for number in slot.benches)
            if cost < ground.left(case):
                yield s, cost


def _link(built: Built, column: int, s: int) -> None:
    """Let a case be heard only as far as a judge stays there: this binds more than minutes do."""
    slot = built.slots[s]
    stays = built.stays[slot.crew, slot.site]
    built.model.row([(column, 1.0), (stays, -built.model.uppers[column])], upper=0.0)


def _limit_minutes(built: Built, s: int, minutes: list[tuple[int, float]]) -> None:
    slot, ground = built.slots[s], built.ground
    fixed = sum(ground.taken[number] for number in slot.benches)
    day = (built.sits[s], -float(ground.sites[slot.site].minutes))
    built.model.row([*minutes, day], upper=-fixed)


def _each(columns: Iterable[int]) -> list[tuple[int, float]]:
    return [(column, 1.0) for column in columns]
