"""The map of a trip: its stops to scale, their numbers and words where they cross nothing.

Numbers are pixels of the picture, or whatever unit `width` and `measure` are in. A stop without
coordinates stands between its neighbours and says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, hypot, radians
from typing import TYPE_CHECKING, Final

from justice_desk.drawing.trips.labels import Box, Label, place_labels
from justice_desk.drawing.trips.niger import COURSE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Point = tuple[float, float]
KM_PER_DEGREE: Final = 111.32
"""Kilometres of one degree of latitude."""
LEAST_SPAN: Final = 0.08
"""Degrees that are shown at the least: a trip within one village is no speck."""
_CLEAR: Final = 2.2
"""Radii that two discs stand apart."""
_ROUNDS: Final = 60
_BAR: Final = 0.24
"""Share of the width that the bar of the scale takes at the most."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place where a trip calls, once or twice.

    Attributes:
        numbers: of its stops, as they stand on the seats: « 1 », « 1 · 5 ».
        name, under: the words of its label, the second line in a lighter face.
        latitude, longitude: degrees, None where they are not known.
    """

    numbers: str
    name: str
    under: str
    latitude: float | None = None
    longitude: float | None = None

    @property
    def known(self) -> bool:
        """Say whether it has coordinates."""
        return self.latitude is not None and self.longitude is not None


@dataclass(frozen=True, slots=True)
class Disc:
    """A spot in the picture: where it lies, where its disc stands, its label.

    `x`, `y` are the place to scale; `disc_x`, `disc_y` lie beside it where two would overlap.
    """

    spot: Spot
    x: float
    y: float
    disc_x: float
    disc_y: float
    label: Label


@dataclass(frozen=True, slots=True)
class TripMap:
    """What is drawn, in the unit of the width.

    Attributes:
        way: the points of the trip in its order.
        river: the points of the Niger; most lie outside.
        scale_km, scale_length: the bar of the scale; 0 where nothing is to scale.
        guessed: how many spots have no coordinates.
    """

    width: float
    height: float
    discs: tuple[Disc, ...]
    way: tuple[Point, ...]
    river: tuple[Point, ...]
    scale_km: int
    scale_length: float
    guessed: int


@dataclass(frozen=True, slots=True)
class Frame:
    """The room of a map, and how large its parts are in it.

    `measure(text, strong)` answers with the width of a text; `line` is the height of one.
    """

    width: float
    height: float
    radius: float
    line: float
    measure: Callable[[str, bool], float]


@dataclass(frozen=True, slots=True)
class _Scale:
    """Degrees to points: centre, and points of a degree of latitude."""

    latitude: float
    longitude: float
    per_degree: float
    centre: Point

    def at(self, latitude: float, longitude: float) -> Point:
        """Return the point of two degrees."""
        east = (longitude - self.longitude) * cos(radians(self.latitude))
        north = latitude - self.latitude
        return (
            self.centre[0] + east * self.per_degree,
            self.centre[1] - north * self.per_degree,
        )


def lay_out(spots: Sequence[Spot], order: Sequence[int], frame: Frame) -> TripMap:
    """Return the map of a trip.

    Args:
        spots: the places, each once.
        order: places in the order in which the trip calls, by their rank in `spots`.
        frame: the room.
    """
    scale = _scale(spots, frame)
    points = _points(spots, order, scale, frame)
    discs = _apart(points, frame)
    way = tuple(points[rank] for rank in order)
    labels = place_labels([_wanted(spot, disc, frame) for spot, disc in _pairs(spots, discs)],
                          discs, way, (frame.width, frame.height), frame.radius)  # fmt: skip
    drawn = tuple(
        Disc(spot, *point, *disc, label)
        for spot, point, disc, label in zip(spots, points, discs, labels, strict=True)
    )
    km, length = _bar(scale, frame) if scale is not None else (0, 0.0)
    river = tuple(scale.at(*degrees) for degrees in COURSE) if scale is not None else ()
    guessed = sum(not spot.known for spot in spots)
    return TripMap(frame.width, frame.height, drawn, way, river, km, length, guessed)


def _pairs(spots: Sequence[Spot], discs: Sequence[Point]) -> list[tuple[Spot, Point]]:
    return list(zip(spots, discs, strict=True))


def _wanted(spot: Spot, disc: Point, frame: Frame) -> Box:
    """Return the size of a label, its corner at the disc."""
    wide = max(frame.measure(spot.name, True), frame.measure(spot.under, False))
    high = frame.line * (2 if spot.under else 1)
    return Box(disc[0], disc[1], wide, high)


def _scale(spots: Sequence[Spot], frame: Frame) -> _Scale | None:
    """Return the largest scale that shows every known spot with room for its words."""
    known = [(s.latitude, s.longitude) for s in spots if s.latitude is not None
             and s.longitude is not None]  # fmt: skip
    if not known:
        return None
    souths, wests = [one[0] for one in known], [one[1] for one in known]
    middle = (min(souths) + max(souths)) / 2, (min(wests) + max(wests)) / 2
    north = max(max(souths) - min(souths), LEAST_SPAN / 2)
    east = max((max(wests) - min(wests)) * cos(radians(middle[0])), LEAST_SPAN)
    widest = max(frame.measure(spot.name, True) for spot in spots)
    side = min(widest + 2 * frame.radius, frame.width * 0.3)
    room = frame.width - 2 * side, frame.height - 5 * frame.line - 2 * frame.radius
    per_degree = min(room[0] / east, max(room[1], frame.height * 0.4) / north)
    return _Scale(*middle, per_degree, (frame.width / 2, frame.height / 2 - frame.line * 0.6))


def _points(
    spots: Sequence[Spot], order: Sequence[int], scale: _Scale | None, frame: Frame
) -> list[Point]:
    """Return where each spot lies; one without coordinates between those before and after it."""
    if scale is None:
        step = frame.width / (len(spots) + 1)
        return [(step * (rank + 1), frame.height / 2) for rank in range(len(spots))]
    known = {
        rank: scale.at(spot.latitude, spot.longitude)
        for rank, spot in enumerate(spots)
        if spot.latitude is not None and spot.longitude is not None
    }
    return [known.get(rank) or _between(rank, order, known) for rank in range(len(spots))]


def _between(rank: int, order: Sequence[int], known: dict[int, Point]) -> Point:
    at = list(order).index(rank) if rank in order else 0
    before = next((known[one] for one in reversed(order[:at]) if one in known), None)
    after = next((known[one] for one in order[at:] if one in known), None)
    ends = [end for end in (before, after) if end is not None] or list(known.values())[:1]
    return sum(p[0] for p in ends) / len(ends), sum(p[1] for p in ends) / len(ends)


def _apart(points: Sequence[Point], frame: Frame) -> list[Point]:
    """Push discs apart that would overlap, each as little as may be, and keep them inside."""
    discs, clear = list(points), _CLEAR * frame.radius
    for _round in range(_ROUNDS):
        moved = False
        for one in range(len(discs)):
            for other in range(one + 1, len(discs)):
                moved = _push(discs, one, other, clear) or moved
        if not moved:
            break
    edge = frame.radius + 1
    return [(min(max(x, edge), frame.width - edge), min(max(y, edge), frame.height - edge))
            for x, y in discs]  # fmt: skip


def _push(discs: list[Point], one: int, other: int, clear: float) -> bool:
    (x, y), (u, v) = discs[one], discs[other]
    far = hypot(u - x, v - y)
    if far >= clear - 0.01:
        return False
    east, north = ((u - x) / far, (v - y) / far) if far else (0.8, 0.6)
    half = (clear - far) / 2
    discs[one] = x - east * half, y - north * half
    discs[other] = u + east * half, v + north * half
    return True


def _bar(scale: _Scale, frame: Frame) -> tuple[int, float]:
    """Return the longest round number of kilometres whose bar is short enough."""
    per_km = scale.per_degree / KM_PER_DEGREE
    most = frame.width * _BAR / per_km
    rounds = [base * 10**power for power in range(4) for base in (1, 2, 5)]
    km = max((one for one in rounds if one <= most), default=1)
    return km, km * per_km
