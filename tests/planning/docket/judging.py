"""Judges a docket by what was asked, without a line of the planner: minute by minute."""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby, permutations, product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from justice_desk.planning.docket.plan import DocketPlan, PlacedEntry
    from justice_desk.planning.docket.problem import Bench, DocketProblem, Entry

Place = tuple[str, int]


def wrongs(problem: DocketProblem, plan: DocketPlan) -> list[str]:
    """Return everything that a plan breaks; what fixed entries break among themselves is theirs."""
    entries = {one.key: one for one in problem.entries}
    benches = {one.key: one for one in problem.benches}
    placed = [(benches[b.bench], one) for b in plan.benches for one in b.entries]
    told = [one.entry for _bench, one in placed] + [one.entry for one in plan.unplaced]
    found = [] if sorted(told) == sorted(entries) else ["a case is lost or told twice"]
    for bench, one in placed:
        found += [f"{one.entry}: {what}" for what in _alone(entries[one.entry], bench, one)]
    return found + list(_twice(problem, entries, placed))


def _alone(entry: Entry, bench: Bench, one: PlacedEntry) -> Iterator[str]:
    if one.minutes != entry.minutes:
        yield "another length"
    if entry.fixed is not None:
        if (bench.key, one.starts) != (entry.fixed.bench, entry.fixed.starts):
            yield "fixed and moved"
        return
    minutes = range(one.starts, one.starts + one.minutes)
    pause = range(*bench.pause) if bench.pause else range(0)
    if minutes[0] < bench.starts or minutes[-1] >= bench.ends or set(minutes) & set(pause):
        yield "outside the hours"
    if entry.judge is not None and entry.judge != bench.judge:
        yield "another judge"
    speaks = {one.key: one.languages for one in bench.interpreters}
    if entry.language and entry.language not in speaks.get(one.interpreter or "", ()):
        yield "nobody interprets"
    yield from _coming(entry, one)


def _coming(entry: Entry, one: PlacedEntry) -> Iterator[str]:
    comes = {each.person: each.at for each in one.comes}
    if set(comes) != {each.person for each in entry.people}:
        yield "somebody is not called"
    for each in entry.people:
        if not (each.earliest or 0) <= comes[each.person] <= one.starts:
            yield "called before she can come, or after it begins"
    accused = {each.person for each in entry.people if "accused" in each.roles}
    victims = {each.person for each in entry.people if "victim" in each.roles} - accused
    if {comes[who] for who in accused} & {comes[who] for who in victims}:
        yield "victim and accused at one door"


def _twice(
    problem: DocketProblem, entries: Mapping[str, Entry], placed: list[tuple[Bench, PlacedEntry]]
) -> Iterator[str]:
    """Return who or which room is wanted twice in one minute, a free entry being one of both."""
    uses: dict[tuple[str, date, int], list[str]] = defaultdict(list)
    for bench, one in placed:
        people = {each.person for each in entries[one.entry].people}
        for who in {*people, f"room {bench.key}", bench.judge, one.interpreter} - {None}:
            for minute in range(one.starts, one.starts + one.minutes):
                uses[str(who), bench.date, minute].append(one.entry)
    for each in problem.busy:
        for minute in range(each.starts, each.ends):
            uses[each.who, each.date, minute].append("elsewhere")
    for (who, _day, _minute), keys in uses.items():
        if len(keys) > 1 and any(key in entries and not entries[key].fixed for key in keys):
            yield f"{who} twice: {keys}"


def cost(problem: DocketProblem, placed: Mapping[str, Place]) -> int:
    """Return what a plan costs, as planning.docket.weights says it in words."""
    benches = {one.key: one for one in problem.benches}
    total, rooms = 0, defaultdict(list)
    for entry in problem.entries:
        weight = 1 + min(entry.waited // 30, 24) + 50 * entry.urgent
        weight += 25 * any(one.vulnerable for one in entry.people)
        if entry.key not in placed:
            total += 20_000 + weight * entry.minutes * _far(problem)
            continue
        name, starts = placed[entry.key]
        day = benches[name].date
        for minute in range(starts, starts + entry.minutes):
            gone = max(0, minute - _opens(problem, day)) // 30
            total += weight * (16 * sorted(_days(problem)).index(day) + gone)
        if entry.now is not None and entry.now.bench in benches and entry.fixed is None:
            same = entry.now.bench == name
            total += 0 if entry.now.starts == starts and same else 5_000 if same else 10_000
        rooms[name].append((starts, entry.key, entry.closed_doors))
    runs = [
        closed for room in rooms.values() for closed, _ in groupby(one[2] for one in sorted(room))
    ]
    return total + 5_000 * sum(runs)


def _days(problem: DocketProblem) -> set[date]:
    return {one.date for one in problem.benches}


def _opens(problem: DocketProblem, day: date) -> int:
    benches = {one.key: one for one in problem.benches if one.date == day}
    stands = [
        one.fixed.starts for one in problem.entries if one.fixed and one.fixed.bench in benches
    ]
    return min([*stands, *(one.starts for one in benches.values())])


def _far(problem: DocketProblem) -> int:
    longest = max(one.ends - _opens(problem, one.date) for one in problem.benches)
    return 16 * len(_days(problem)) + max(longest, 0) // 30 + 1


def cheapest(problem: DocketProblem, step: int = 5) -> int:
    """Return the cost of the best plan of free entries, by trying every order on every bench.

    Right where nothing stands in the present plan: then earlier is never worse, and every plan is
    met by laying its entries in the order of their hours, each as early as those before it allow.
    """
    best = cost(problem, {})
    for names in product(
        [None, *(one.key for one in problem.benches)], repeat=len(problem.entries)
    ):
        heard = [pair for pair in zip(problem.entries, names, strict=True) if pair[1]]
        for ordered in permutations(heard):
            placed = _laid(problem, ordered, step)
            if placed is not None:
                best = min(best, cost(problem, placed))
    return best


def _laid(
    problem: DocketProblem, ordered: tuple[tuple[Entry, str | None], ...], step: int
) -> dict[str, Place] | None:
    benches = {one.key: one for one in problem.benches}
    placed: dict[str, Place] = {}
    used: set[tuple[str, date, int]] = set()
    over = {one.key: one.starts for one in problem.benches}
    for entry, name in ordered:
        bench = benches[str(name)]
        who = {*(one.person for one in entry.people), f"room {name}", bench.judge} - {None}
        for starts in range(over[bench.key], bench.ends - entry.minutes + 1, step):
            minutes = range(starts, starts + entry.minutes)
            asked = {(str(one), bench.date, minute) for one in who for minute in minutes}
            pause = range(*bench.pause) if bench.pause else range(0)
            if not asked & used and not set(minutes) & set(pause) and _can_come(entry, starts):
                placed[entry.key] = str(name), starts
                used |= asked
                over[bench.key] = starts + entry.minutes
                break
        else:
            return None
    return placed


def _can_come(entry: Entry, starts: int) -> bool:
    return all((one.earliest or 0) <= starts for one in entry.people)
