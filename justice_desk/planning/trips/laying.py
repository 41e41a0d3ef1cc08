"""Gives the runs of a vehicle's day their hours, so that nobody meets whom she must not.

A run out is at the site as late as it may be, a run back leaves as early as it can: so people wait
least. Where somebody to be kept apart would be met, it moves away from there until nobody is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from justice_desk.planning.trips.presence import Presence, seen
from justice_desk.planning.trips.room import Room
from justice_desk.planning.trips.runs import offsets
from justice_desk.terms.transport import Direction

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from justice_desk.planning.trips.ground import Day, Ride
    from justice_desk.planning.trips.problem import Bounds
    from justice_desk.planning.trips.runs import Run

Gaps = tuple[int, ...]
"""By stop of a run, the minutes between it and the site."""
Others = Callable[[int], Iterable[Presence]]
"""Where a passenger (her number) is seen on other vehicles and other days."""


@dataclass(frozen=True, eq=False)
class Route:
    """The day of a vehicle: its runs, each with the minute at which it is at the site.

    Attributes:
        free: before each run, and after the last, when the vehicle is free at the earliest.
        due: when it must be where each run starts at the latest, and home at the end.
    """

    day: Day
    runs: tuple[Run, ...]
    anchors: tuple[int, ...]
    gaps: tuple[Gaps, ...]
    free: tuple[int, ...]
    due: tuple[int, ...]
    km: int
    cost: int

    @cached_property
    def between(self) -> tuple[Room, ...]:
        """Return the room for one more run before each run, and after the last."""
        return tuple(self._room(number, number) for number in range(len(self.runs) + 1))

    @cached_property
    def around(self) -> tuple[Room, ...]:
        """Return the room that each run has."""
        return tuple(self._room(number, number + 1) for number in range(len(self.runs)))

    def _room(self, number: int, following: int) -> Room:
        """Return what lies between run `number` − 1 and run `following`."""
        runs, home = self.runs, self.day.home
        before = runs[number - 1].end if number else home
        after = runs[following].start if following < len(runs) else home
        return Room(self.day.minutes, before, self.free[number], after, self.due[following])


def idle(day: Day) -> Route:
    """Return the day of a vehicle that stays at home."""
    return Route(day, (), (), (), (day.vehicle.starts,), (day.vehicle.ends,), 0, 0)


def lay(
    day: Day,
    runs: Sequence[Run],
    others: Others,
    bounds: Bounds,
    known: Mapping[Run, Gaps] | None = None,
) -> Route | None:
    """Return the day with its hours, or None where these runs do not go together in this order.

    `known` are the gaps of runs that were laid on this day before.
    """
    gaps: list[Gaps] = []
    for run in runs:
        gap = known[run] if known and run in known else offsets(day, run)
        if gap is None:
            return None
        gaps.append(gap)
    hours = _Hours(day, tuple(runs), tuple(gaps), others, bounds)
    anchors = hours.anchors()
    if anchors is None:
        return None
    km = _km(day, runs)
    cost = day.vehicle.day_cost + km * day.vehicle.km_cost
    return Route(day, hours.runs, anchors, hours.gaps, hours.free(), hours.due, km, cost)


def _km(day: Day, runs: Iterable[Run]) -> int:
    here, total = day.home, 0
    for run in runs:
        for place in called(run):
            total += day.km[here][place]
            here = place
    return total + day.km[here][day.home]


def called(run: Run) -> Iterator[int]:
    """Yield the places at which a run calls, the site included."""
    if run.direction is Direction.BACK:
        yield run.site
    for place, _rides in run.stops:
        yield place
    if run.direction is Direction.OUT:
        yield run.site


def sightings(
    day: Day, run: Run, gaps: Gaps, at: int, ride: Ride, bounds: Bounds
) -> list[Presence]:
    """Return where a rider of a run is seen that is at the site at the minute `at`."""
    held = next(number for number, (_place, rides) in enumerate(run.stops) if ride in rides)
    if run.direction is Direction.OUT:
        stops = [(run.stops[each][0], at - gaps[each]) for each in range(held, len(gaps))]
        return list(seen(day.date, [*stops, (run.site, at)], bounds))
    stops = [(run.stops[each][0], at + gaps[each]) for each in range(held + 1)]
    return list(seen(day.date, [(run.site, at), *stops], bounds))


@dataclass
class _Hours:
    day: Day
    runs: tuple[Run, ...]
    gaps: tuple[Gaps, ...]
    others: Others
    bounds: Bounds

    def anchors(self) -> tuple[int, ...] | None:
        """Return for each run when it is at the site; None where the day is too short.

        The hours are chosen from the morning on. Where that lets two meet, the first run may have
        taken the hour that the second one needs: then they are chosen from the evening on.
        """
        found = self._from_morning()
        if not found and any(run.avoided for run in self.runs):
            found = self._from_evening()
        return tuple(found[number] for number in range(len(self.runs))) if found else None

    def _from_morning(self) -> dict[int, int] | None:
        here, clock = self.day.home, self.day.vehicle.starts
        found: dict[int, int] = {}
        for number, run in enumerate(self.runs):
            first, last = self._first(number, here, clock), self._last(number)
            at = self._chosen(number, first, last, found)
            if at is None:
                return None
            found[number] = at
            here, clock = run.end, at + _after(run, self.gaps[number])
        return found

    def _from_evening(self) -> dict[int, int] | None:
        there, clock, free = self.day.home, self.day.vehicle.ends, self.free()
        found: dict[int, int] = {}
        for number in reversed(range(len(self.runs))):
            run, gap = self.runs[number], self.gaps[number]
            last = min(run.last, clock - self.day.minutes[run.end][there] - _after(run, gap))
            first = free[number + 1] - _after(run, gap)
            at = self._chosen(number, first, last, found)
            if at is None:
                return None
            found[number] = at
            there, clock = run.start, at - _before(run, gap)
        return found

    def free(self) -> tuple[int, ...]:
        """Return from when on the vehicle is free, if every run is made as early as it can be."""
        here, clock = self.day.home, self.day.vehicle.starts
        found = [clock]
        for number, run in enumerate(self.runs):
            clock = self._first(number, here, clock) + _after(run, self.gaps[number])
            here = run.end
            found.append(clock)
        return tuple(found)

    @cached_property
    def due(self) -> tuple[int, ...]:
        """Return by when the vehicle must be where each run starts, so that the rest can be run."""
        there, clock = self.day.home, self.day.vehicle.ends
        found = [clock]
        for run, gap in zip(reversed(self.runs), reversed(self.gaps), strict=True):
            way = self.day.minutes[run.end][there]
            at = min(run.last, clock - way - _after(run, gap))
            there, clock = run.start, at - _before(run, gap)
            found.append(clock)
        return tuple(reversed(found))

    def _first(self, number: int, here: int, clock: int) -> int:
        run = self.runs[number]
        way = self.day.minutes[here][run.start]
        return max(run.first, clock + way + _before(run, self.gaps[number]))

    def _last(self, number: int) -> int:
        return self.due[number] + _before(self.runs[number], self.gaps[number])

    def _chosen(self, number: int, first: int, last: int, known: Mapping[int, int]) -> int | None:
        run = self.runs[number]
        if first > last:
            return None
        out = run.direction is Direction.OUT
        if not run.avoided:
            return last if out else first
        return _cleared(list(self._rivals(number, known)), first, last, out=out)

    def _rivals(self, number: int, known: Mapping[int, int]) -> Iterator[tuple[Presence, Presence]]:
        """Yield each sighting of a rider, as if at the site at midnight, with one to be avoided."""
        run, gap = self.runs[number], self.gaps[number]
        for ride in run.rides():
            if not ride.apart:
                continue
            ours = sightings(self.day, run, gap, 0, ride, self.bounds)
            theirs = [seen for other in ride.apart for seen in self._of(other, known)]
            yield from ((one, two) for one in ours for two in theirs if one.place == two.place)

    def _of(self, passenger: int, known: Mapping[int, int]) -> Iterator[Presence]:
        """Yield where somebody is seen, elsewhere and on the runs of this day that are `known`."""
        yield from (one for one in self.others(passenger) if one.date == self.day.date)
        for number, at in known.items():
            run, gap = self.runs[number], self.gaps[number]
            if passenger in run.passengers:
                ride = next(one for one in run.rides() if one.passenger == passenger)
                yield from sightings(self.day, run, gap, at, ride, self.bounds)


def _before(run: Run, gap: Gaps) -> int:
    return gap[0] if run.direction is Direction.OUT else 0


def _after(run: Run, gap: Gaps) -> int:
    return gap[-1] if run.direction is Direction.BACK else 0


def _cleared(
    rivals: Sequence[tuple[Presence, Presence]], first: int, last: int, *, out: bool
) -> int | None:
    """Return the minute nearest to the wish at which no sighting meets another."""
    at, moved = (last if out else first), True
    while moved and first <= at <= last:
        moved = False
        for ours, theirs in rivals:
            if ours.first + at < theirs.until and theirs.first < ours.until + at:
                at = theirs.first - ours.until if out else theirs.until - ours.first
                moved = True
    return at if first <= at <= last else None
