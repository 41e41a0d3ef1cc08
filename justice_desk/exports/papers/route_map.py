"""A schematic map of a trip: its places to scale, as the crow flies, without a base map.

Degrees become kilometres on a plane through the middle of the trip: over the 300 km of a day that
is exact to less than one in two hundred.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers import transport_words as words
from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Block, Paragraph
from justice_desk.exports.papers.kit.grid import FRAME, HAIR, MM, PAGE_HEIGHT, WIDTH
from justice_desk.exports.papers.kit.titles import SectionTitle
from justice_desk.exports.papers.kit.words import _
from justice_desk.exports.papers.route_labels import Label, placed
from justice_desk.exports.papers.sitting_words import hour

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from justice_desk.exports.papers.kit.pen import Pen
    from justice_desk.exports.papers.wording import Wording
    from justice_desk.services.trips.rows import StopRow, TripRow

_KM: Final = 111.32
"""Kilometres of a degree along a meridian, and along the equator."""
_SIDES: Final = 42.0
_EDGE: Final = 13.0
_FOOT: Final = 11.0
_LOW, _HIGH = 62.0, 128.0
_DOT: Final = 1.3
_WAY: Final = 1.6
_STEPS: Final = (1, 2, 5, 10, 20, 50, 100, 200)
_BAR: Final = 45.0
_SHORT: Final = 8.0
"""A leg shorter than that has no room for an arrow, in millimetres."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in kilometres east and south of an origin, the numbers and the hour of its stops."""

    name: str
    east: float
    south: float
    numbers: tuple[int, ...]
    hour: int

    @property
    def told(self) -> str:
        """Return « 1, 4 Gao, 5 h 30 »: the hour of the first stop there."""
        return f"{', '.join(map(str, self.numbers))} {self.name}, {hour(self.hour)}"


def spots_of(trip: TripRow) -> tuple[Spot, ...]:
    """Return the places of a trip that have degrees, in the order of their first stop."""
    located = [
        (number, stop, stop.latitude, stop.longitude)
        for number, stop in enumerate(_in_order(trip), 1)
        if stop.latitude is not None and stop.longitude is not None
    ]
    if not located:
        return ()
    middle = math.radians(sum(latitude for _n, _s, latitude, _l in located) / len(located))
    found: dict[object, Spot] = {}
    for number, stop, latitude, longitude in located:
        known = found.get(stop.place_id)
        numbers = (*known.numbers, number) if known else (number,)
        east, south = longitude * math.cos(middle) * _KM, -latitude * _KM
        at = known.hour if known else stop.leaves if number == 1 else stop.arrives
        found[stop.place_id] = Spot(words.bare(stop.place), east, south, numbers, at)
    return tuple(found.values())


def maps_of(trips: Sequence[TripRow], said: Wording) -> Iterator[Block]:
    """Yield a map for each trip that calls at places which no map before it shows."""
    seen: set[object] = set()
    for trip in trips:
        places = {stop.place_id for stop in trip.stops}
        spots = spots_of(trip)
        if places <= seen or len(spots) < 2:  # noqa: PLR2004 - one place alone is no way
            continue
        seen |= places
        yield SectionTitle(_("Map of trip {number}").format(number=trip.number))
        note = Paragraph(_note(trip, said), styles.SMALL, after=1.6)
        note.keep_with_next = True
        yield note
        yield TripMap(spots)


def _note(trip: TripRow, said: Wording) -> str:
    """Return what the map is, and which places it cannot show."""
    told, missing = said.text("transport.route_map"), _missing(trip)
    if not missing:
        return told
    lost = _("Without a known position: {places}.").format(places=", ".join(missing))
    return f"{told} {lost}"


def _missing(trip: TripRow) -> list[str]:
    lost = (stop for stop in _in_order(trip) if stop.latitude is None or stop.longitude is None)
    return list(dict.fromkeys(words.bare(stop.place) for stop in lost))


def _in_order(trip: TripRow) -> list[StopRow]:
    return sorted(trip.stops, key=lambda stop: stop.position)


class TripMap(Block):
    """Places as dots, legs as lines with arrows, a scale in kilometres, north at the top."""

    def __init__(self, spots: Sequence[Spot]) -> None:
        self.spots = tuple(spots)
        east = [spot.east for spot in spots]
        south = [spot.south for spot in spots]
        self.wide, self.tall = max(east) - min(east), max(south) - min(south)
        self.west, self.north = min(east), min(south)
        across = (WIDTH - 2 * _SIDES) / max(self.wide, 1e-6)
        down = (_HIGH - 2 * _EDGE - _FOOT) / max(self.tall, 1e-6)
        self.scale = min(across, down, 40.0)
        """Millimetres of paper for a kilometre."""

    def height(self) -> float:
        """Return the height of the frame."""
        return min(max(self.tall * self.scale + 2 * _EDGE + _FOOT, _LOW), _HIGH)

    def at(self, spot: Spot) -> Point:
        """Return where a place stands, in millimetres from the top left corner of the frame."""
        left = (WIDTH - self.wide * self.scale) / 2
        top = (self.height() - _FOOT - self.tall * self.scale) / 2
        return (
            left + (spot.east - self.west) * self.scale,
            top + (spot.south - self.north) * self.scale,
        )

    def draw(self, pen: Pen) -> None:
        """Draw the legs, the places, their names where there is room, scale and north."""
        pen.box(0, 0, WIDTH, self.height(), FRAME)
        places = {number: self.at(spot) for spot in self.spots for number in spot.numbers}
        order = [places[number] for number in sorted(places)]
        legs = list(pairwise(order))
        for start, end in legs:
            _draw_leg(pen, start, end)
        points = [self.at(spot) for spot in self.spots]
        texts = [spot.told for spot in self.spots]
        for label in placed(points, texts, legs, WIDTH, self.height() - _FOOT):
            _draw_label(pen, label)
        for point in points:
            pen.canvas.circle(*_paper(pen, point), _DOT * MM, stroke=0, fill=1)
        self._draw_scale(pen.at(0, self.height()))
        _draw_north(pen.at(WIDTH - 8, self.height() - 10))

    def _draw_scale(self, pen: Pen) -> None:
        """Draw a bar of a round number of kilometres, at the foot of the frame."""
        fitting = [step for step in _STEPS if step * self.scale <= _BAR]
        step = fitting[-1] if fitting else _STEPS[0]
        end = 4 + step * self.scale
        pen.rule(4, -4.0, end, -4.0, _WAY)
        for x in (4, end):
            pen.rule(x, -5.4, x, -2.6, _WAY)
        pen.text(end + 2.4, -3.0, _("{n} km").format(n=step), styles.LABEL)


def _draw_leg(pen: Pen, start: Point, end: Point) -> None:
    far = math.dist(start, end)
    if far == 0:
        return
    pen.strokes([start, end], _WAY)
    if far < _SHORT:
        return
    along = ((end[0] - start[0]) / far, (end[1] - start[1]) / far)
    tip = (start[0] + along[0] * far * 0.58, start[1] + along[1] * far * 0.58)
    for side in (-1, 1):
        back = (
            tip[0] - 2.8 * along[0] - side * 1.3 * along[1],
            tip[1] - 2.8 * along[1] + side * 1.3 * along[0],
        )
        pen.strokes([back, tip], _WAY)


def _draw_label(pen: Pen, label: Label) -> None:
    if label.far:
        pen.rule(*label.point, *label.nearest, HAIR)
    pen.blank(label.left, label.top, label.wide, label.tall)
    pen.text(label.left + 0.8, label.top + 3.7, label.text, styles.STRONG)


def _draw_north(pen: Pen) -> None:
    pen.strokes([(0, 7), (0, 0), (-1.6, 2.6)], _WAY)
    pen.strokes([(0, 0), (1.6, 2.6)], _WAY)
    pen.text(-4.6, 4.6, _("N"), styles.LABEL_STRONG, "centre")


def _paper(pen: Pen, point: Point) -> Point:
    return (pen.left + point[0]) * MM, (PAGE_HEIGHT - pen.top - point[1]) * MM
