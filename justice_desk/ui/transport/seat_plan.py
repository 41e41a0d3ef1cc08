"""The seats of a vehicle, drawn from above: who sits where, and where she gets in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from justice_desk.drawing.trips.seats import rows_of, seated
from justice_desk.i18n.messages import _
from justice_desk.terms.transport import VehicleKind
from justice_desk.ui.components.avatar import initials
from justice_desk.ui.components.shapes import box, painter_on, write
from justice_desk.ui.theme import faces, icons
from justice_desk.ui.theme.current import scaled, tokens
from justice_desk.ui.transport.riding import riders

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent

    from justice_desk.drawing.trips.seats import Seat
    from justice_desk.services.trips.rows import TripRow

WIDE: Final = 208
HIGH: Final = 330
_CENTRE = Qt.AlignmentFlag.AlignHCenter
_GAP: Final = 10
_SMALL: Final = 40
"""Pixels of a seat, at 100 %, under which its number stands beside no letters."""


class SeatPlan(QWidget):
    """Decoration beside the list of who rides, which says the same in words."""

    def __init__(self, trip: TripRow) -> None:
        super().__init__()
        self.setObjectName("trip-seats")
        self._trip = trip
        self.seats = seated(riders(trip), trip.vehicle.seats)
        self._rows = rows_of(trip.vehicle.kind, len(self.seats))
        self.setAccessibleName(self.words())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def words(self) -> str:
        """Return « 7 places prises sur 8 »."""
        taken = sum(bool(seat.riders) for seat in self.seats)
        return _("{taken} of {all} seats").format(taken=taken, all=self._trip.vehicle.seats)

    def sizeHint(self) -> QSize:
        """Return the size of the plan at 100 %."""
        return QSize(scaled(WIDE), HIGH)

    def minimumSizeHint(self) -> QSize:
        """Return the least size in which letters can be read."""
        rows = len(self._rows)
        return QSize(scaled(WIDE), max(scaled(150), scaled(34) * rows + scaled(60)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the body, the driver, the seats, and how many are taken."""
        painter = painter_on(self)
        self._body(painter)
        for spot, seat in self._places():
            if seat is None:
                self._driver(painter, spot)
            else:
                self._seat(painter, spot, seat)
        painter.setFont(faces.font("body"))
        foot = QRectF(0, self.height() - scaled(38), self.width(), scaled(26))
        write(painter, foot, self.words(), tokens().text2, _CENTRE)

    def event(self, event: QEvent) -> bool:
        """Say who sits where the pointer rests."""
        if event.type() is not QEvent.Type.ToolTip:
            return super().event(event)
        help_event: QHelpEvent = event  # type: ignore[assignment]  # the type says so
        for spot, seat in self._places():
            if seat is not None and spot.contains(help_event.pos().toPointF()):
                told = "\n".join(rider.told for rider in seat.riders)
                QToolTip.showText(help_event.globalPos(), told or _("Free seat"), self)
                return True
        QToolTip.hideText()
        return True

    @property
    def _boat(self) -> bool:
        return self._trip.vehicle.kind is VehicleKind.PINASSE

    def _body(self, painter: QPainter) -> None:
        t = tokens()
        whole = QRectF(self.rect()).adjusted(4, 2, -4, -2)
        painter.setBrush(QColor(t.sunken))
        painter.setPen(QPen(QColor(t.line2), 1.6))
        if self._boat:
            painter.drawPath(_hull(whole))
            return
        painter.drawRoundedRect(whole, scaled(38), scaled(38))
        glass = QPainterPath()
        top = whole.top() + scaled(34)
        glass.moveTo(whole.left() + scaled(24), top)
        glass.quadTo(whole.center().x(), top - scaled(30), whole.right() - scaled(24), top)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(glass)

    def _places(self) -> Iterator[tuple[QRectF, Seat | None]]:
        """Yield every seat with its rectangle; the driver's is None."""
        rows = self._rows
        top = scaled(58 if self._boat else 46)
        high = self.height() - top - scaled(46)
        inner = QRectF(scaled(22), top, self.width() - scaled(44), high)
        drivers = 0 if not self._boat else len(rows)
        lines = [*rows[1:], 0] if self._boat else list(rows)
        step = inner.height() / max(len(lines), 1)
        seats = iter(self.seats)
        for line, count in enumerate(lines):
            with_driver = line == (drivers - 1 if self._boat else 0)
            band = QRectF(inner.left(), inner.top() + line * step, inner.width(), step)
            yield from self._row(band, count, seats, with_driver=with_driver)

    def _row(
        self, band: QRectF, count: int, seats: Iterator[Seat], *, with_driver: bool
    ) -> Iterator[tuple[QRectF, Seat | None]]:
        places = count + with_driver
        wide = max(places, 3 if not self._boat else 2)
        gap = min(scaled(_GAP), band.width() / wide * 0.2)
        side = min((band.width() - gap * (wide - 1)) / wide, scaled(62))
        high = min(band.height() - gap, side * 1.25)
        ends = with_driver and count == 1
        used = places * side + (places - 1) * gap
        left = band.left() if ends else band.center().x() - used / 2
        step = band.width() - side if ends else side + gap
        for at in range(places):
            spot = QRectF(left + at * step, band.center().y() - high / 2, side, high)
            yield (spot, None) if with_driver and at == 0 else (spot, next(seats))

    def _driver(self, painter: QPainter, spot: QRectF) -> None:
        t = tokens()
        box(painter, spot, 8, fill=t.neutral.fill, edge=t.line2)
        painter.setFont(faces.font("strong"))
        words = initials(self._trip.driver) if self._trip.driver else "–"
        write(painter, spot, words, t.text2, _CENTRE)

    def _seat(self, painter: QPainter, spot: QRectF, seat: Seat) -> None:
        t = tokens()
        if not seat.riders:
            box(painter, spot, 8, fill=t.surface, edge=t.line2, pen=Qt.PenStyle.DashLine)
            side = min(scaled(14), spot.height() * 0.5)
            inner = QRectF(0, 0, side, side)
            inner.moveCenter(spot.center())
            icons.paint(painter, "plus", t.text3, inner)
            return
        box(painter, spot, 8, fill=t.soft, edge=t.accent)
        rider = seat.riders[0]
        words = " · ".join(one.words for one in seat.riders)
        small = min(spot.width(), spot.height()) < scaled(_SMALL)
        painter.setFont(faces.font("small" if small or len(words) > 3 else "strong"))  # noqa: PLR2004 - letters
        upper = QRectF(spot.left(), spot.top(), spot.width(), spot.height() * 0.56)
        if rider.wheelchair:
            side = scaled(15)
            place = QRectF(spot.center().x() - side / 2, upper.center().y() - side / 2, side, side)
            icons.paint(painter, "wheelchair", t.accent, place)
        else:
            write(painter, spot if small else upper, words, t.text, _CENTRE)
        if not small or rider.wheelchair:
            _disc(painter, spot, rider.up)


def _disc(painter: QPainter, spot: QRectF, number: int) -> None:
    """Draw the number of the stop in the lower part of a seat."""
    t, side = tokens(), min(scaled(18), spot.height() * 0.4)
    place = QRectF(0, 0, side, side)
    place.moveCenter(spot.center())
    place.moveTop(spot.top() + spot.height() * 0.56)
    box(painter, place, side / 2, fill=t.btn)
    painter.setFont(faces.font("overline"))
    write(painter, place, str(number), t.on_btn, _CENTRE)


def _hull(whole: QRectF) -> QPainterPath:
    """Return the outline of a pinasse: a long bow above, a blunt stern."""
    path = QPainterPath()
    middle, bow = whole.center().x(), whole.top() + whole.height() * 0.3
    path.moveTo(middle, whole.top())
    path.cubicTo(middle + whole.width() * 0.3, whole.top() + 8, whole.right(), bow * 0.7,
                 whole.right(), bow)  # fmt: skip
    path.lineTo(whole.right() - 6, whole.bottom() - 26)
    path.quadTo(whole.right() - 12, whole.bottom(), middle + whole.width() * 0.2, whole.bottom())
    path.lineTo(middle - whole.width() * 0.2, whole.bottom())
    path.quadTo(whole.left() + 12, whole.bottom(), whole.left() + 6, whole.bottom() - 26)
    path.lineTo(whole.left(), bow)
    path.cubicTo(whole.left(), bow * 0.7, middle - whole.width() * 0.3, whole.top() + 8, middle,
                 whole.top())  # fmt: skip
    return path
