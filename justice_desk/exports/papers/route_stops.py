"""The stops of a trip on the driver's sheet: numbered on a line, hour, place, who gets in and out.

A voucher is a number, a person a seat: no name stands here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers import transport_words as words
from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Block, Paragraph
from justice_desk.exports.papers.kit.cutting import cut_to_lines
from justice_desk.exports.papers.kit.grid import BOX, FRAME, HAIR, WIDTH
from justice_desk.exports.papers.kit.pen import Style
from justice_desk.exports.papers.kit.words import _, ngettext
from justice_desk.exports.papers.sitting_words import NONE, hour
from justice_desk.terms.transport import Direction

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.exports.papers.kit.pen import Pen
    from justice_desk.exports.papers.wording import Wording
    from justice_desk.services.trips.rows import RiderRow, StopRow, TripRow

_HOUR: Final = Style(16, 6, bold=True)
_PLACE: Final = Style(12, 5.2, bold=True)
_COUNT: Final = Style(15, 6, bold=True)
_NUMBER: Final = Style(11, 5, bold=True)
_UNDER: Final = styles.SMALL
_BAR: Final = 8.0
_HEAD: Final = 7.0
_ROW: Final = 16.0
_LEFTS: Final = (14.0, 40.0, 104.0, 126.0, 148.0)
"""Hour, place, persons up, persons down, tick."""
_CIRCLE: Final = 4.1
_MIDDLE: Final = 6.0
_TICK: Final = 7.0
_TOP: Final = 2.4
_PAD: Final = 1.4


class Stop:
    """One row in finished words."""

    def __init__(self, number: int, row: StopRow, told: str, leaves: str) -> None:
        width = _LEFTS[2] - _LEFTS[1] - 3
        self.number, self.row, self.leaves = number, row, leaves
        place = cut_to_lines(words.bare(row.place), _PLACE, width, 2)
        self.place = Paragraph(place, _PLACE, width=width)
        self.under = Paragraph(told, _UNDER, width=width)

    @property
    def height(self) -> float:
        """Return the height of the row: many vouchers take more lines."""
        return max(_ROW, _TOP + self.place.height() + self.under.height() + _PAD + 1.2)


class Stops(Block):
    """A black bar and the stops under it; it breaks between two stops and repeats its headings."""

    after = 5.0

    def __init__(self, bar: str, beside: str, stops: Sequence[Stop], *, first: bool = True) -> None:
        self.bar, self.beside, self.stops, self.first = bar, beside, tuple(stops), first

    def height(self) -> float:
        """Return the height of bar, headings and rows."""
        return _BAR + _HEAD + sum(stop.height for stop in self.stops)

    def least(self) -> float:
        """Return the height of bar and headings with the first two stops."""
        return _BAR + _HEAD + sum(stop.height for stop in self.stops[:2])

    def split(self, room: float) -> tuple[Block, Block] | None:
        """Return the stops that fit, and the rest under the same bar."""
        used, fits = _BAR + _HEAD, 0
        while fits < len(self.stops) and used + self.stops[fits].height <= room:
            used += self.stops[fits].height
            fits += 1
        if not 1 < fits < len(self.stops):
            return None
        rest = Stops(self.bar, self.beside, self.stops[fits:], first=False)
        return Stops(self.bar, self.beside, self.stops[:fits], first=self.first), rest

    def draw(self, pen: Pen) -> None:
        """Draw bar, headings, then row after row."""
        self._draw_bar(pen)
        heads = (_("Hour"), _("Place"), _("Get in"), _("Get out"), _("Done"))
        for left, head in zip(_LEFTS, heads, strict=True):
            pen.text(left, _BAR + 4.8, head, styles.STRONG)
        top = _BAR + _HEAD
        pen.rule(0, top, WIDTH, top, FRAME)
        self._draw_line(pen.at(0, top))
        for stop in self.stops:
            _draw_stop(pen.at(0, top), stop)
            top += stop.height
            last = stop is self.stops[-1]
            pen.rule(0 if last else 12.0, top, WIDTH, top, HAIR)

    def _draw_bar(self, pen: Pen) -> None:
        pen.solid(0, 0, WIDTH, _BAR)
        pen.canvas.setFillGray(1)
        bar = self.bar if self.first else _("{bar} (continued)").format(bar=self.bar)
        pen.text(2.6, 5.4, bar, styles.SECTION)
        pen.text(WIDTH - 2.6, 5.4, self.beside, styles.BODY, "right")
        pen.canvas.setFillGray(0)

    def _draw_line(self, pen: Pen) -> None:
        """Draw the line on which the circles stand, from the first to the last of the page."""
        middles, top = [], 0.0
        for stop in self.stops:
            middles.append(top + _ROW / 2)
            top += stop.height
        if len(middles) > 1:
            pen.rule(_MIDDLE, middles[0], _MIDDLE, middles[-1], FRAME)


def _draw_stop(pen: Pen, stop: Stop) -> None:
    middle = _ROW / 2
    pen.blank(_MIDDLE - _CIRCLE * 0.7, middle - _CIRCLE, _CIRCLE * 1.4, 2 * _CIRCLE)
    pen.circle(_MIDDLE, middle, _CIRCLE, 1.8)
    pen.text(_MIDDLE, middle + 1.4, str(stop.number), _NUMBER, "centre")
    pen.text(_LEFTS[0], 7.8 if stop.leaves else 9.2, _main_hour(stop), _HOUR)
    if stop.leaves:
        pen.text(_LEFTS[0], 12.4, stop.leaves, _UNDER)
    stop.place.draw(pen.at(_LEFTS[1], _TOP))
    stop.under.draw(pen.at(_LEFTS[1], _TOP + stop.place.height() + _PAD / 2))
    for left, many in ((_LEFTS[2], stop.row.up), (_LEFTS[3], stop.row.down)):
        _draw_count(pen, left, many)
    pen.box(_LEFTS[4] + 2, middle - _TICK / 2, _TICK, _TICK, BOX)


def _draw_count(pen: Pen, left: float, many: int) -> None:
    if not many:
        pen.text(left + 2.0, 9.4, NONE, styles.STRONG)
        return
    end = left + 2.0 + pen.text(left + 2.0, 9.6, str(many), _COUNT)
    pen.text(end + 2.2, 9.4, _("pers."), _UNDER)


def _main_hour(stop: Stop) -> str:
    return hour(stop.row.leaves if stop.number == 1 else stop.row.arrives)


def stops_of(trip: TripRow, said: Wording, *, comes_back: bool) -> Stops:
    """Return the stops of a trip; `comes_back`: the same vehicle brings them home again."""
    out = trip.direction is Direction.OUT
    in_order = sorted(trip.stops, key=lambda stop: stop.position)
    rows = [
        Stop(number, stop, _told(trip, stop, said, comes_back=comes_back), _leaves(number, stop))
        for number, stop in enumerate(in_order, 1)
    ]
    beside = _("{number}, {n} km").format(number=trip.number, n=trip.kilometres)
    return Stops(_("WAY OUT") if out else _("WAY BACK"), beside, rows)


def _leaves(number: int, stop: StopRow) -> str:
    """Return when a stop is left again, where somebody waits there or gets in."""
    if number == 1 or stop.leaves <= stop.arrives:
        return ""
    return _("leaves {hour}").format(hour=hour(stop.leaves))


def _told(trip: TripRow, stop: StopRow, said: Wording, *, comes_back: bool) -> str:
    """Return vouchers, wheelchairs, and what to wait for."""
    out = trip.direction is Direction.OUT
    in_order = sorted(trip.stops, key=lambda one: one.position)
    up = [rider for rider in trip.riders if rider.up == stop.position]
    down = [rider for rider in trip.riders if rider.down == stop.position]
    parts = [_vouchers(up if out else down), _wheelchairs(up, down)]
    if out and comes_back and stop is in_order[-1]:
        parts.append(said.text("transport.route_wait"))
    if not out and stop is in_order[0]:
        parts.append(said.text("transport.route_signal"))
    return "; ".join(part for part in parts if part)


def _vouchers(riders: Sequence[RiderRow]) -> str:
    """Return « bons 0119, 0120 », and the request of who has none yet."""
    having = sorted(words.short(rider.voucher) for rider in riders if rider.voucher)
    without = sorted(words.short(rider.request) for rider in riders if not rider.voucher)
    told = ngettext("voucher {numbers}", "vouchers {numbers}", len(having))
    lack = ngettext("no voucher: request {numbers}", "no voucher: requests {numbers}", len(without))
    parts = [(told, having), (lack, without)]
    return "; ".join(text.format(numbers=", ".join(some)) for text, some in parts if some)


def _wheelchairs(up: Sequence[RiderRow], down: Sequence[RiderRow]) -> str:
    getting_in = sum(rider.wheelchairs for rider in up)
    getting_out = sum(rider.wheelchairs for rider in down)
    inward = ngettext("{n} wheelchair in", "{n} wheelchairs in", getting_in)
    outward = ngettext("{n} wheelchair out", "{n} wheelchairs out", getting_out)
    parts = ((inward, getting_in), (outward, getting_out))
    return "; ".join(text.format(n=many) for text, many in parts if many)
