"""What follows from a problem before anything is decided: open hours, windows, costs."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from justice_desk.planning.docket.coming import ready
from justice_desk.planning.docket.spans import Span, Spans, after, holds, long_enough, without
from justice_desk.planning.docket.weights import (
    DAY,
    DOORS,
    ELSEWHERE,
    LEFT,
    MOVED,
    PIECE,
    pieces_before,
    weight,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from justice_desk.planning.docket.problem import Bench, DocketProblem, Entry

Who = tuple[str, "date"]
"""Somebody on one day."""


class Laid(NamedTuple):
    """Where an entry stands, and who interprets."""

    bench: str
    starts: int
    speaker: str | None


@dataclass(frozen=True)
class Ground:
    """A problem made ready; build it with `lay_ground`.

    Attributes:
        entries: all, by weight, the first the most urgent.
        weights: of each entry.
        opens: the first minute of hearing of each day.
        number: 0 for the first day of hearing, 1 for the next.
        fixed: entries that stand, with their interpreters.
        busy: when each is taken by a fixed entry or elsewhere.
        open: when a bench can hear something that is not fixed.
        far: more pieces than any minute of hearing is away from the first.
    """

    problem: DocketProblem
    benches: Mapping[str, Bench]
    entries: Mapping[str, Entry]
    weights: Mapping[str, int]
    opens: Mapping[date, int]
    number: Mapping[date, int]
    fixed: Mapping[str, Laid]
    busy: Mapping[Who, tuple[Span, ...]]
    open: Mapping[str, Spans]
    far: int
    _windows: dict[tuple[str, str], Spans] = field(default_factory=dict)

    def free(self) -> Iterable[Entry]:
        """Return the entries that are not fixed, by weight."""
        return (entry for entry in self.entries.values() if entry.key not in self.fixed)

    def speakers(self, entry: Entry, bench: Bench) -> tuple[str | None, ...]:
        """Return who can interpret an entry, (None,) when nobody must."""
        return (None,) if entry.language is None else speaking(bench, entry.language)

    def windows(self, entry: Entry, bench: Bench) -> Spans:
        """Return when a bench could hear an entry if it heard no other that is free."""
        key = entry.key, bench.key
        if key not in self._windows:
            self._windows[key] = self._window(entry, bench)
        return self._windows[key]

    def _window(self, entry: Entry, bench: Bench) -> Spans:
        speakers = self.speakers(entry, bench)
        if not speakers or entry.judge not in {None, bench.judge}:
            return ()
        taken = [span for one in entry.people for span in self.taken(one.person, bench)]
        if len(speakers) == 1 and speakers[0] is not None:
            taken.extend(self.taken(speakers[0], bench))
        free = after(without(self.open[bench.key], taken), ready(entry))
        return long_enough(free, entry.minutes)

    def taken(self, who: str, bench: Bench) -> tuple[Span, ...]:
        """Return when somebody is taken on the day of a bench."""
        return self.busy.get((who, bench.date), ())

    def cost(self, entry: Entry, bench: Bench, starts: int) -> int:
        """Return what the minutes of an entry cost there."""
        return self.weights[entry.key] * self.pieces(bench, starts, starts + entry.minutes)

    def pieces(self, bench: Bench, starts: int, ends: int) -> int:
        """Return the sum, over the minutes of a hearing, of the pieces gone before each."""
        opened = self.opens[bench.date]
        gone = pieces_before(ends - opened) - pieces_before(starts - opened)
        return (ends - starts) * self.number[bench.date] * DAY + gone

    def moving(self, entry: Entry, bench: Bench, starts: int) -> int:
        """Return what it costs that an entry does not stand where it stood."""
        if entry.now is None or entry.now.bench not in self.benches:
            return 0
        if entry.now.bench != bench.key:
            return ELSEWHERE
        return 0 if entry.now.starts == starts else MOVED

    def leaving(self, entry: Entry) -> int:
        """Return what it costs not to hear a case: more than to hear it anywhere."""
        return LEFT + self.weights[entry.key] * entry.minutes * self.far

    def runs(self, laid: Iterable[tuple[int, Entry]]) -> int:
        """Return how often a room is emptied whose entries begin at these minutes."""
        ordered = sorted(laid, key=lambda pair: (pair[0], pair[1].key))
        closed = [False, *(entry.closed_doors for _starts, entry in ordered)]
        return sum(now and not before for before, now in pairwise(closed))

    def objective(self, laid: Mapping[str, Laid]) -> int:
        """Return what a plan costs; `laid` holds the fixed entries too."""
        rooms: dict[str, list[tuple[int, Entry]]] = defaultdict(list)
        total = 0
        for key, entry in self.entries.items():
            one = laid.get(key)
            if one is None:
                total += self.leaving(entry)
                continue
            bench = self.benches[one.bench]
            total += self.cost(entry, bench, one.starts)
            total += 0 if key in self.fixed else self.moving(entry, bench, one.starts)
            rooms[one.bench].append((one.starts, entry))
        return total + DOORS * sum(map(self.runs, rooms.values()))


def speaking(bench: Bench, language: str) -> tuple[str, ...]:
    """Return the interpreters of a language at a bench; who speaks fewest comes first."""
    found = [one for one in bench.interpreters if language in one.languages]
    ordered = sorted(found, key=lambda one: (len(one.languages), one.key))
    return tuple(one.key for one in ordered)


def hours(bench: Bench) -> Spans:
    """Return the hours of a bench without its pause."""
    whole = ((bench.starts, bench.ends),) if bench.starts < bench.ends else ()
    return without(whole, [bench.pause] if bench.pause else [])


def lay_ground(problem: DocketProblem) -> Ground:
    """Return the ground of a problem that `checking.check` has let pass."""
    benches = {one.key: one for one in sorted(problem.benches, key=_when)}
    weights = {entry.key: weight(entry) for entry in problem.entries}
    ordered = sorted(problem.entries, key=lambda one: (-weights[one.key], one.key))
    fixed, busy = _stands(problem, ordered, benches)
    opens = _opens(benches, fixed)
    return Ground(
        problem=problem,
        benches=benches,
        entries={entry.key: entry for entry in ordered},
        weights=weights,
        opens=opens,
        number={day: number for number, day in enumerate(sorted(opens))},
        fixed=fixed,
        busy=busy,
        open={key: _open(one, ordered, busy) for key, one in benches.items()},
        far=_far(benches, opens),
    )


def _when(bench: Bench) -> tuple[date, int, str, str]:
    return bench.date, bench.starts, bench.room, bench.key


def _far(benches: Mapping[str, Bench], opens: Mapping[date, int]) -> int:
    longest = max((one.ends - opens[one.date] for one in benches.values()), default=0)
    return DAY * len(opens) + max(longest, 0) // PIECE + 1


def _opens(benches: Mapping[str, Bench], fixed: Mapping[str, Laid]) -> dict[date, int]:
    found: dict[date, int] = {}
    hours = [(one.date, one.starts) for one in benches.values()]
    hours += [(benches[one.bench].date, one.starts) for one in fixed.values()]
    for day, starts in hours:
        found[day] = min(starts, found.get(day, starts))
    return found


def _open(bench: Bench, entries: list[Entry], busy: Mapping[Who, tuple[Span, ...]]) -> Spans:
    stands = [
        (one.fixed.starts, one.fixed.starts + one.minutes)
        for one in entries
        if one.fixed and one.fixed.bench == bench.key
    ]
    judged = busy.get((bench.judge, bench.date), ()) if bench.judge else ()
    return without(hours(bench), [*stands, *judged])


def _stands(
    problem: DocketProblem, entries: list[Entry], benches: Mapping[str, Bench]
) -> tuple[dict[str, Laid], dict[Who, tuple[Span, ...]]]:
    """Return the fixed entries, each with an interpreter if one is free, and who is busy when."""
    busy: dict[Who, tuple[Span, ...]] = defaultdict(tuple)
    for one in problem.busy:
        busy[one.who, one.date] += ((one.starts, one.ends),)
    fixed: dict[str, Laid] = {}
    for entry in entries:
        if entry.fixed is None:
            continue
        bench, span = (
            benches[entry.fixed.bench],
            (entry.fixed.starts, entry.fixed.starts + entry.minutes),
        )
        speaker = _speaker(entry, bench, busy, span)
        fixed[entry.key] = Laid(bench.key, span[0], speaker)
        for who in {*(one.person for one in entry.people), bench.judge, speaker} - {None}:
            busy[str(who), bench.date] += (span,)
    return fixed, dict(busy)


def _speaker(
    entry: Entry, bench: Bench, busy: Mapping[Who, tuple[Span, ...]], span: Span
) -> str | None:
    for who in speaking(bench, entry.language) if entry.language else ():
        if holds(without((span,), busy.get((who, bench.date), ())), *span):
            return who
    return None
