"""Lays entries on benches one after another, each at the first minute at which it can be heard.

A day is a whole number with a bit for each minute: thousands of plans are laid in a search, and
whether everybody is free is one conjunction.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from justice_desk.planning.docket.ground import Laid
from justice_desk.planning.docket.weights import DOORS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from justice_desk.planning.docket.ground import Ground, Who
    from justice_desk.planning.docket.problem import Bench, Entry
    from justice_desk.planning.docket.spans import Span


@dataclass(frozen=True)
class Wish:
    """What is decided before the hours are: they follow from it.

    Attributes:
        order: the keys of all free entries; earlier ones choose their hours first.
        bench: where an entry is heard if it can be; without one, where it costs least.
        kept: entries that stay at their present hour if they can.
    """

    order: tuple[str, ...]
    bench: Mapping[str, str]
    kept: frozenset[str] = frozenset()


@dataclass
class Layer:
    """Lays one plan after another on the same ground."""

    ground: Ground
    _masks: dict[tuple[str, str], int] = field(default_factory=dict)
    _wanted: dict[tuple[str, str], tuple[Who, ...]] = field(default_factory=dict)
    _speakers: dict[tuple[str, str], tuple[str | None, ...]] = field(default_factory=dict)
    _costs: dict[tuple[str, str, int], int] = field(default_factory=dict)
    _often: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        entries, benches = self.ground.free(), self.ground.benches.values()
        asked = Counter(who for one in entries for who in {each.person for each in one.people})
        asked.update(one.judge for one in benches if one.judge)
        asked.update(who.key for one in benches for who in one.interpreters)
        self._often = frozenset(who for who, times in asked.items() if times > 1)

    def lay(self, wish: Wish) -> dict[str, Laid]:
        """Return the hours that follow from a wish, the fixed entries among them.

        Closed-door entries of one bench are laid together, each beside another where it can be.
        What does not fit where it was wished is laid where it costs least, if anywhere.
        """
        laying = _Laying(self)
        for key in wish.order if wish.kept else ():
            if key in wish.kept:
                laying.keep(self.ground.entries[key])
        rest = [key for key in wish.order if not laying.lay_wished(key, wish)]
        for key in rest:
            laying.lay_anywhere(self.ground.entries[key])
        return laying.laid

    def windows(self, entry: Entry, bench: Bench) -> int:
        """Return the minutes in which a bench could hear an entry, as bits."""
        key = entry.key, bench.key
        if key not in self._masks:
            self._masks[key] = bits(self.ground.windows(entry, bench))
        return self._masks[key]

    def wanted(self, entry: Entry, bench: Bench) -> tuple[Who, ...]:
        """Return who must be free and is wanted more than once, interpreters apart."""
        key = entry.key, bench.key
        if key not in self._wanted:
            there = {*(one.person for one in entry.people), bench.judge} & self._often
            self._wanted[key] = tuple((str(who), bench.date) for who in sorted(filter(None, there)))
        return self._wanted[key]

    def speakers(self, entry: Entry, bench: Bench) -> tuple[str | None, ...]:
        """Return what `Ground.speakers` does, looked up once."""
        key = entry.key, bench.key
        if key not in self._speakers:
            self._speakers[key] = self.ground.speakers(entry, bench)
        return self._speakers[key]

    def cost(self, entry: Entry, bench: Bench, starts: int) -> int:
        """Return what it costs to hear an entry there, a move counted."""
        key = entry.key, bench.key, starts
        if key not in self._costs:
            moving = self.ground.moving(entry, bench, starts)
            self._costs[key] = self.ground.cost(entry, bench, starts) + moving
        return self._costs[key]

    def objective(self, laid: Mapping[str, Laid]) -> int:
        """Return what `Ground.objective` does, quicker: costs are kept."""
        ground, total = self.ground, self._standing()
        rooms: set[str] = set()
        for key, entry in ground.entries.items():
            one = laid.get(key)
            if one is None:
                total += ground.leaving(entry)
                continue
            if key not in ground.fixed:
                total += self.cost(entry, ground.benches[one.bench], one.starts)
            if entry.closed_doors:
                rooms.add(one.bench)
        return total + DOORS * sum(self._runs(laid, room) for room in rooms)

    def _standing(self) -> int:
        """Return what the minutes of the fixed entries cost."""
        ground = self.ground
        stands = ((ground.entries[key], one) for key, one in ground.fixed.items())
        return sum(ground.cost(entry, ground.benches[o.bench], o.starts) for entry, o in stands)

    def _runs(self, laid: Mapping[str, Laid], room: str) -> int:
        entries = self.ground.entries
        return self.ground.runs(
            (one.starts, entries[key]) for key, one in laid.items() if one.bench == room
        )


def bits(spans: Iterable[Span]) -> int:
    """Return spans of minutes as bits."""
    found = 0
    for starts, ends in spans:
        found |= ((1 << max(0, ends - starts)) - 1) << starts
    return found


def beginnings(free: int, minutes: int) -> int:
    """Return the minutes from which so many minutes in one go are free, as bits."""
    have = 1
    while have < minutes and free:
        more = min(have, minutes - have)
        free &= free >> more
        have += more
    return free


@dataclass
class _Laying:
    layer: Layer
    laid: dict[str, Laid] = field(init=False)
    used: dict[str, int] = field(default_factory=dict)
    busy: dict[Who, int] = field(default_factory=dict)
    closed: dict[str, list[Span]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.laid = dict(self.layer.ground.fixed)
        for key, one in self.laid.items():
            self._mark_closed(self.layer.ground.entries[key], one)

    def keep(self, entry: Entry) -> None:
        """Leave an entry where it stands now, if everybody it needs is free."""
        now, benches = entry.now, self.layer.ground.benches
        if now is not None and now.bench in benches:
            bench = benches[now.bench]
            for who, fit in self._fits(entry, bench):
                if fit >> now.starts & 1:
                    self._take(entry, Laid(bench.key, now.starts, who), bench)
                    return

    def lay_wished(self, key: str, wish: Wish) -> bool:
        """Lay an entry on its bench, and with it the other closed-door ones of that bench."""
        if key not in self.laid and key in wish.bench:
            ground = self.layer.ground
            first, bench = ground.entries[key], ground.benches[wish.bench[key]]
            for entry in self._together(first, bench.key, wish):
                found = self._first(entry, bench)
                if found is not None:
                    self._take(entry, found, bench)
        return key in self.laid

    def _together(self, first: Entry, bench: str, wish: Wish) -> Iterable[Entry]:
        if not first.closed_doors:
            return (first,)
        ground = self.layer.ground
        entries = (ground.entries[k] for k in wish.order if wish.bench.get(k) == bench)
        return [one for one in entries if one.closed_doors and one.key not in self.laid]

    def lay_anywhere(self, entry: Entry) -> None:
        """Lay an entry where it costs least."""
        best: tuple[int, Laid, Bench] | None = None
        for bench in self.layer.ground.benches.values():
            found = self._first(entry, bench)
            if found is not None:
                cost = self.layer.cost(entry, bench, found.starts)
                if best is None or cost < best[0]:
                    best = cost, found, bench
        if best is not None:
            self._take(entry, best[1], best[2])

    def _first(self, entry: Entry, bench: Bench) -> Laid | None:
        """Return the first hour at which an entry fits, beside closed doors if it is closed."""
        found: Laid | None = None
        for who, fit in self._fits(entry, bench):
            if entry.closed_doors and bench.key in self.closed:
                for starts in sorted(self._beside(entry, bench)):
                    if starts >= 0 and fit >> starts & 1:
                        return Laid(bench.key, starts, who)
            starts = (fit & -fit).bit_length() - 1
            if found is None or starts < found.starts:
                found = Laid(bench.key, starts, who)
        return found

    def _beside(self, entry: Entry, bench: Bench) -> Iterable[int]:
        """Return the minutes at which an entry would follow or precede closed doors."""
        stops, resumes = bench.pause or (-1, -1)
        for starts, ends in self.closed[bench.key]:
            yield resumes if ends == stops else ends
            yield (stops if starts == resumes else starts) - entry.minutes

    def _fits(self, entry: Entry, bench: Bench) -> Iterable[tuple[str | None, int]]:
        """Return, for each who could interpret, the minutes at which an entry can begin."""
        taken = self.used.get(bench.key, 0)
        for who in self.layer.wanted(entry, bench):
            taken |= self.busy.get(who, 0)
        free = self.layer.windows(entry, bench) & ~taken
        for speaker in self.layer.speakers(entry, bench) if free else ():
            spoken = free if speaker is None else free & ~self._speaks(speaker, bench)
            fit = beginnings(spoken, entry.minutes)
            if fit:
                yield speaker, fit

    def _speaks(self, speaker: str, bench: Bench) -> int:
        """Return the minutes in which an interpreter is taken."""
        taken = bits(self.layer.ground.taken(speaker, bench))
        return taken | self.busy.get((speaker, bench.date), 0)

    def _take(self, entry: Entry, one: Laid, bench: Bench) -> None:
        self.laid[entry.key] = one
        span = ((1 << entry.minutes) - 1) << one.starts
        self.used[bench.key] = self.used.get(bench.key, 0) | span
        for who in self.layer.wanted(entry, bench):
            self.busy[who] = self.busy.get(who, 0) | span
        if one.speaker is not None:
            key: tuple[str, date] = one.speaker, bench.date
            self.busy[key] = self.busy.get(key, 0) | span
        self._mark_closed(entry, one)

    def _mark_closed(self, entry: Entry, one: Laid) -> None:
        if entry.closed_doors:
            span = one.starts, one.starts + entry.minutes
            self.closed.setdefault(one.bench, []).append(span)
