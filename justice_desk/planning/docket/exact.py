"""Lays the hours of one or two benches anew as a small exact model, all other benches standing.

A column is an entry on a bench at one minute. The starts that are looked at lie a step of five
minutes or more apart, beside those that an entry has now: a proposal is not read off in minutes.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from justice_desk.planning.docket.building import needed
from justice_desk.planning.docket.coming import ready
from justice_desk.planning.docket.ground import Laid
from justice_desk.planning.docket.spans import Span, Spans, long_enough, without
from justice_desk.planning.docket.weights import DOORS
from justice_desk.planning.model import Model

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from justice_desk.planning.docket.ground import Ground
    from justice_desk.planning.docket.problem import Bench, Entry

STEP: Final = 5
"""Minutes between two starts that are looked at, at least."""
HALF: Final = 0.5


@dataclass(frozen=True)
class _Doors:
    """The columns of the doors of a bench at one minute: are they closed, and from then on."""

    closed: int
    closing: int


@dataclass
class Hours:
    """The model, and which column puts which entry where."""

    ground: Ground
    laid: Mapping[str, Laid]
    benches: Sequence[Bench]
    model: Model = field(default_factory=Model)
    left: dict[str, int] = field(default_factory=dict)
    put: dict[int, tuple[str, Laid]] = field(default_factory=dict)
    doors: dict[tuple[str, int], _Doors] = field(default_factory=dict)

    def start(self) -> list[float]:
        """Return the values of the plan as it stands."""
        values = [0.0] * len(self.model.costs)
        for key, column in self.left.items():
            values[column] = float(key not in self.laid)
        for column, (key, one) in self.put.items():
            values[column] = float(self.laid.get(key) == one)
        for bench in self.benches:
            self._start_doors(bench, values)
        return values

    def _start_doors(self, bench: Bench, values: list[float]) -> None:
        """Leave the doors as they were wherever nobody is heard."""
        before = 0.0
        closed, opened = (_covering(self, bench, closed=one) for one in (True, False))
        for (name, minute), doors in self.doors.items():
            if name == bench.key:
                least, most = self.model.lowers[doors.closed], self.model.uppers[doors.closed]
                now = 0.0 if any(values[c] for c in opened[minute]) else before
                now = 1.0 if any(values[c] for c in closed[minute]) else min(max(now, least), most)
                values[doors.closed], values[doors.closing] = now, max(0.0, now - before)
                before = now

    def read(self, values: Sequence[float]) -> dict[str, Laid]:
        """Return the plan that the values say."""
        kept = {key: one for key, one in self.laid.items() if key not in self.left}
        return kept | {key: one for column, (key, one) in self.put.items() if values[column] > HALF}


def build_hours(
    ground: Ground, laid: Mapping[str, Laid], benches: Sequence[Bench], step: int | None = None
) -> Hours:
    """Return the model of some benches: their entries and all that are not heard yet.

    `step` is of the starts that are looked at, in minutes; without one, what seems good.
    """
    built = Hours(ground, laid, benches)
    names = {bench.key for bench in benches}
    moving = [one for one in ground.free() if one.key not in laid or laid[one.key].bench in names]
    taken = _taken(ground, laid, {entry.key for entry in moving})
    step = step or max(STEP, math.gcd(*(entry.minutes for entry in moving)))
    for entry in moving:
        _add_entry(built, entry, taken, step)
    _add_places(built)
    for bench in benches:
        _add_doors(built, bench)
    return built


def common_step(ground: Ground) -> int:
    """Return the greatest step that every figure of a problem keeps.

    Starts a step apart are then enough: the best plan has one in which every entry stands at its
    present hour, or begins when its window does or another entry ends.
    """
    problem = ground.problem
    found = [entry.minutes for entry in problem.entries]
    found += [ready(entry) for entry in problem.entries]
    slots = [one for entry in problem.entries for one in (entry.fixed, entry.now)]
    found += [one.starts for one in slots if one is not None]
    found += [minute for one in problem.benches for minute in (one.starts, *(one.pause or ()))]
    found += [one.ends for one in problem.busy]
    return math.gcd(*found)


def _taken(
    ground: Ground, laid: Mapping[str, Laid], moving: set[str]
) -> dict[tuple[str, date], list[Span]]:
    """Return when everybody is taken by what stands."""
    found: dict[tuple[str, date], list[Span]] = defaultdict(list)
    for key, one in laid.items():
        if key in moving:
            continue
        entry, bench = ground.entries[key], ground.benches[one.bench]
        for who in {*(each.person for each in entry.people), bench.judge, one.speaker} - {None}:
            found[str(who), bench.date].append((one.starts, one.starts + entry.minutes))
    return found


def _add_entry(
    built: Hours, entry: Entry, taken: Mapping[tuple[str, date], list[Span]], step: int
) -> None:
    ground, model = built.ground, built.model
    built.left[entry.key] = model.column(ground.leaving(entry))
    once = [(built.left[entry.key], 1.0)]
    for bench in built.benches:
        for speaker in ground.speakers(entry, bench):
            for starts in _starts(
                built, entry, bench, _free(ground, entry, bench, speaker, taken), step
            ):
                cost = ground.cost(entry, bench, starts) + ground.moving(entry, bench, starts)
                column = model.column(cost)
                built.put[column] = entry.key, Laid(bench.key, starts, speaker)
                once.append((column, 1.0))
    model.row(once, 1, 1)


def _free(
    ground: Ground,
    entry: Entry,
    bench: Bench,
    speaker: str | None,
    taken: Mapping[tuple[str, date], list[Span]],
) -> Spans:
    there = {*(one.person for one in entry.people), bench.judge, speaker} - {None}
    gone = [span for who in there for span in taken.get((str(who), bench.date), ())]
    if speaker is not None:
        gone.extend(ground.taken(speaker, bench))
    return long_enough(without(ground.windows(entry, bench), gone), entry.minutes)


def _starts(built: Hours, entry: Entry, bench: Bench, free: Spans, step: int) -> Iterable[int]:
    """Return the minutes at which an entry may begin: the step, the edges, where it stands."""
    now, here = entry.now, built.laid.get(entry.key)
    wanted = {one.starts for one in (now, here) if one is not None and one.bench == bench.key}
    for begins, ends in free:
        last = ends - entry.minutes
        first = begins + (bench.starts - begins) % step
        found = {begins, last, *range(first, last + 1, step)}
        yield from sorted(found | {one for one in wanted if begins <= one <= last})


def _add_places(built: Hours) -> None:
    """Keep a bench, and everybody who may be wanted twice, in one place at a time."""
    ground = built.ground
    asked: dict[tuple[str, object], list[tuple[Span, int, str]]] = defaultdict(list)
    for column, (key, one) in built.put.items():
        entry, bench = ground.entries[key], ground.benches[one.bench]
        span = one.starts, one.starts + entry.minutes
        who = needed(ground, entry, bench) | ({one.speaker} if one.speaker else set())
        asked[bench.key, None].append((span, column, bench.key))
        for each in who:
            asked[each, bench.date].append((span, column, bench.key))
    for (_who, day), uses in asked.items():
        if day is None or len({bench for _span, _column, bench in uses}) > 1:
            _add_once(built.model, uses)


def _add_once(model: Model, uses: list[tuple[Span, int, str]]) -> None:
    """Let no two of the uses share a minute: looked at where one begins, for there they meet."""
    before: list[int] = []
    for minute in sorted({span[0] for span, _column, _bench in uses}):
        covering = [column for (a, b), column, _bench in uses if a <= minute < b]
        if covering != before and len(covering) > 1:
            model.row([(column, 1.0) for column in covering], upper=1)
        before = covering


def _add_doors(built: Hours, bench: Bench) -> None:
    """Follow whether the doors are closed, from one start to the next; closing them has a price.

    Between two entries the doors stay as they are.
    """
    model, before = built.model, None
    closed, opened = _covering(built, bench, closed=True), _covering(built, bench, closed=False)
    for minute in _minutes(built, bench) if any(map(len, closed.values())) else ():
        state = _Doors(*(model.column(cost, whole=False) for cost in (0, DOORS)))
        built.doors[bench.key, minute] = state
        terms = [(state.closed, 1.0), (state.closing, -1.0)]
        model.row(terms if before is None else [*terms, (before, -1.0)], upper=0)
        model.row([*((c, 1.0) for c in closed[minute]), (state.closed, -1.0)], upper=0)
        model.row([*((c, 1.0) for c in opened[minute]), (state.closed, 1.0)], upper=1)
        model.lowers[state.closed], model.uppers[state.closed] = _stands(built, bench, minute)
        before = state.closed


def _minutes(built: Hours, bench: Bench) -> list[int]:
    """Return the minutes at which something may begin on a bench."""
    here = [one.starts for _key, one in built.put.values() if one.bench == bench.key]
    fixed = [one.starts for one in built.ground.fixed.values() if one.bench == bench.key]
    return sorted({*here, *fixed})


def _covering(built: Hours, bench: Bench, *, closed: bool) -> dict[int, list[int]]:
    """Return, by minute, the columns of entries that are heard then, behind closed doors or not."""
    minutes = _minutes(built, bench)
    found: dict[int, list[int]] = {minute: [] for minute in minutes}
    for column, (key, one) in built.put.items():
        entry = built.ground.entries[key]
        if one.bench == bench.key and entry.closed_doors is closed:
            first = bisect_left(minutes, one.starts)
            for minute in minutes[first : bisect_left(minutes, one.starts + entry.minutes)]:
                found[minute].append(column)
    return found


def _stands(built: Hours, bench: Bench, minute: int) -> tuple[float, float]:
    """Return between what the doors may be, with what is fixed: 1 is closed."""
    ground = built.ground
    heard = [
        ground.entries[key].closed_doors
        for key, one in ground.fixed.items()
        if one.bench == bench.key
        and one.starts <= minute < one.starts + ground.entries[key].minutes
    ]
    return float(any(heard)), float(any(heard) or not heard)
