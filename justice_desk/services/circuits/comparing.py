"""Compares the order of a docket that stands with one that is proposed. Pure: it asks nothing.

The same figures are taken of both, for each the smaller the better:

- *Waiting of a party*: minutes from the opening of the bench, or from the minute at which she can
  be there where she comes from far, until her case begins; the pause counts, for she waits through
  it. The mean over everybody who is called, each once for each of her cases.
- *Called to two places*: persons who are called to two cases, or to a case and elsewhere, at the
  same time.
- *Ways over 80 km*: persons who come from farther than `FAR`, each once for each day on which she
  comes: two of her cases on one day are one way.
- *End of the day*: when the last case ends, on the day on which that is the latest.
- *Without an hour*: cases that do not lie within the hours of a bench.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from justice_desk.planning.docket.plan import DocketPlan
    from justice_desk.planning.docket.problem import Bench, Called, Entry
    from justice_desk.services.circuits.ordering import OrderAsked

FAR: Final = 80
"""Kilometres one way beyond which a way is counted as long: a choice of this tool."""


@dataclass(frozen=True)
class Figures:
    """What an order costs those who come.

    Attributes:
        waiting: mean minutes, None where nobody is called.
        doubles: persons called to two places at once.
        far: ways over `FAR` kilometres.
        ends: minutes after midnight, None where nothing is heard.
        without: cases that have no hour within those of a bench.
    """

    waiting: int | None
    doubles: int
    far: int
    ends: int | None
    without: int


@dataclass(frozen=True)
class Move:
    """A case that the proposal hears at another hour, on another day or in another room.

    Attributes:
        entry: its key; `number` of the case, `position` in the order that stands.
        day, starts: where it stands; `to_day`, `to_starts` where it would.
    """

    entry: str
    number: str
    position: int
    day: date
    starts: int
    to_day: date
    to_starts: int


@dataclass(frozen=True)
class Comparison:
    """Both orders in figures, and which cases move, in the order that stands."""

    present: Figures
    proposed: Figures
    moves: tuple[Move, ...]


class _Heard(NamedTuple):
    entry: Entry
    bench: Bench
    starts: int

    @property
    def ends(self) -> int:
        return self.starts + self.entry.minutes


def compare(asked: OrderAsked, plan: DocketPlan) -> Comparison:
    """Return the figures of both orders and what moves from the one to the other."""
    entries = {entry.key: entry for entry in asked.problem.entries}
    benches = {bench.key: bench for bench in asked.problem.benches}
    now = [
        _Heard(entry, benches[entry.now.bench], entry.now.starts)
        for entry in entries.values()
        if entry.now is not None
    ]
    then = [
        _Heard(entries[place.entry], benches[bench.bench], place.starts)
        for bench in plan.benches
        for place in bench.entries
    ]
    return Comparison(
        present=_figures(asked, now),
        proposed=_figures(asked, then),
        moves=tuple(_moves(asked, now, then)),
    )


def _figures(asked: OrderAsked, heard: Sequence[_Heard]) -> Figures:
    waits = [max(one.starts - _there(who, one.bench), 0) for one, who in _called(heard)]
    within = [one for one in heard if _within(one)]
    return Figures(
        waiting=round(sum(waits) / len(waits)) if waits else None,
        doubles=len(_doubles(asked, heard)),
        far=_far(asked.kilometres, heard),
        ends=max((one.ends for one in heard), default=None),
        without=len(asked.problem.entries) - len(within),
    )


def _called(heard: Iterable[_Heard]) -> Iterator[tuple[_Heard, Called]]:
    for one in heard:
        for who in {called.person: called for called in one.entry.people}.values():
            yield one, who


def _there(who: Called, bench: Bench) -> int:
    return max(bench.starts, who.earliest or 0)


def _within(one: _Heard) -> bool:
    """Tell whether a case lies within the hours of its bench, and not over the pause."""
    bench = one.bench
    if one.starts < bench.starts or one.ends > bench.ends:
        return False
    return bench.pause is None or one.ends <= bench.pause[0] or one.starts >= bench.pause[1]


def _doubles(asked: OrderAsked, heard: Sequence[_Heard]) -> set[str]:
    spans: dict[tuple[str, date], list[tuple[int, int]]] = defaultdict(list)
    for busy in asked.problem.busy:
        spans[busy.who, busy.date].append((busy.starts, busy.ends))
    twice: set[str] = set()
    for one, who in _called(heard):
        here = spans[who.person, one.bench.date]
        if any(one.starts < ends and starts < one.ends for starts, ends in here):
            twice.add(who.person)
        here.append((one.starts, one.ends))
    return twice


def _far(kilometres: Mapping[str, int], heard: Sequence[_Heard]) -> int:
    come = {(who.person, one.bench.date) for one, who in _called(heard)}
    return sum(kilometres.get(person, 0) > FAR for person, _day in come)


def _moves(asked: OrderAsked, now: Sequence[_Heard], then: Sequence[_Heard]) -> Iterator[Move]:
    after = {one.entry.key: one for one in then}
    for one in sorted(now, key=lambda one: (one.bench.date, one.bench.room, one.starts)):
        goes = after.get(one.entry.key)
        if goes is not None and (goes.bench.key, goes.starts) != (one.bench.key, one.starts):
            yield Move(
                entry=one.entry.key,
                number=asked.numbers[one.entry.key],
                position=asked.positions[one.entry.key],
                day=one.bench.date,
                starts=one.starts,
                to_day=goes.bench.date,
                to_starts=goes.starts,
            )
