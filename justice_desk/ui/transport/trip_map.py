"""The map of a trip on screen: stops to scale with their numbers and hours, the way, the Niger."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from justice_desk.drawing.trips.map import Frame, TripMap, lay_out
from justice_desk.i18n.messages import _, ngettext
from justice_desk.ui.components.shapes import box, painter_on, write
from justice_desk.ui.theme import faces
from justice_desk.ui.theme.current import scaled, theme, tokens
from justice_desk.ui.transport.riding import spots

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter, QPaintEvent

    from justice_desk.drawing.trips.map import Disc
    from justice_desk.services.trips.rows import TripRow

_RADIUS: Final = 11
_RIVER: Final = {"light": "#CFE4EA", "dark": "#1E3A4A"}
"""Water is no meaning of the look's tokens: the picture alone has it."""
_RIVER_WIDE: Final = 20
_CENTRE = Qt.AlignmentFlag.AlignHCenter
_FOOT: Final = 26


class TripMapView(QWidget):
    """Shows one trip; its accessible description says every stop."""

    def __init__(self, trip: TripRow) -> None:
        super().__init__()
        self.setObjectName("trip-map")
        self.setAccessibleName(_("Map of the trip"))
        self._spots, self._order = spots(trip)
        self._estimated = trip.estimated
        told = (f"{one.numbers} {one.name}, {one.under}" for one in self._spots)
        self.setAccessibleDescription("; ".join(told))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def picture(self) -> TripMap:
        """Return the map at the size of now."""
        return lay_out(
            self._spots,
            self._order,
            Frame(
                self.width(),
                self.height() - scaled(_FOOT),
                scaled(_RADIUS),
                faces.line_height("second"),
                lambda words, strong: faces.width(words, "header" if strong else "small"),
            ),
        )

    def sizeHint(self) -> QSize:
        """Return the size at which a trip of five stops has room for its words."""
        return QSize(scaled(420), scaled(300))

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(scaled(280), scaled(200))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, river, way, stops, and the scale."""
        painter, t = painter_on(self), tokens()
        whole = QRectF(self.rect())
        box(painter, whole, 8, fill=t.sunken, edge=t.line)
        made = self.picture()
        painter.save()
        painter.setClipRect(whole.adjusted(1, 1, -1, -1))
        _river(painter, made)
        _way(painter, made.way)
        painter.restore()
        for disc in made.discs:
            _disc(painter, disc)
        self._foot(painter, made)

    def _foot(self, painter: QPainter, made: TripMap) -> None:
        t, room = tokens(), QRectF(self.rect()).adjusted(scaled(12), 0, -scaled(12), -6)
        foot = QRectF(room.left(), room.bottom() - scaled(20), room.width(), scaled(20))
        painter.setFont(faces.font("small"))
        if made.scale_km:
            _scale(painter, foot, made)
        told = self._caption(made)
        if faces.width(told, "small") < foot.width() - made.scale_length - scaled(80):
            write(painter, foot, told, t.text2, Qt.AlignmentFlag.AlignLeft)

    def _caption(self, made: TripMap) -> str:
        """Return what the map is, and what it is not."""
        if not made.scale_km:
            return _("sketch, not to scale")
        if made.guessed:
            words = ngettext(
                "{n} stop without coordinates", "{n} stops without coordinates", made.guessed
            )
            return words.format(n=made.guessed)
        if self._estimated:
            return _("sketch to scale · distances estimated")
        return _("sketch to scale · distances entered by hand")


def _river(painter: QPainter, made: TripMap) -> None:
    if len(made.river) < 3:  # noqa: PLR2004 - a line needs its bends
        return
    points = [QPointF(*point) for point in made.river]
    path = QPainterPath(points[0])
    for one, after in pairwise(points[1:]):
        path.quadTo(one, (one + after) / 2)
    path.lineTo(points[-1])
    pen = QPen(QColor(_RIVER[tokens().name]), scaled(_RIVER_WIDE))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawPath(path)


def _way(painter: QPainter, way: Sequence[tuple[float, float]]) -> None:
    pen = QPen(QColor(tokens().accent), 2.4 * theme().scale)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline([QPointF(*point) for point in way])


def _disc(painter: QPainter, disc: Disc) -> None:
    """Draw the number of a stop, a leader where it stands beside its place, and its words."""
    t = tokens()
    place, at = QPointF(disc.x, disc.y), QPointF(disc.disc_x, disc.disc_y)
    if (place - at).manhattanLength() > 2:  # noqa: PLR2004 - pixels that nobody sees
        painter.setPen(QPen(QColor(t.accent), 1.2))
        painter.drawLine(place, at)
        painter.setBrush(QColor(t.accent))
        painter.drawEllipse(place, 3, 3)
    wide = max(2 * scaled(_RADIUS), faces.width(disc.spot.numbers, "overline") + scaled(10))
    spot = QRectF(0, 0, wide, 2 * scaled(_RADIUS))
    spot.moveCenter(at)
    radius = spot.height() / 2
    box(painter, spot.adjusted(-2, -2, 2, 2), radius + 2, fill=t.sunken)
    if disc.spot.known:
        box(painter, spot, radius, fill=t.btn)
    else:
        box(painter, spot, radius, fill=t.surface, edge=t.accent, pen=Qt.PenStyle.DashLine)
    painter.setFont(faces.font("overline"))
    write(painter, spot, disc.spot.numbers, t.on_btn if disc.spot.known else t.accent, _CENTRE)
    _words(painter, disc)


def _words(painter: QPainter, disc: Disc) -> None:
    t, found = tokens(), disc.label.box
    flag = Qt.AlignmentFlag.AlignRight if disc.label.right else Qt.AlignmentFlag.AlignLeft
    high = found.height / (2 if disc.spot.under else 1)
    painter.setFont(faces.font("header"))
    write(painter, QRectF(found.x, found.y, found.width + 1, high), disc.spot.name, t.text, flag)
    if disc.spot.under:
        painter.setFont(faces.font("small"))
        lower = QRectF(found.x, found.y + high, found.width + 1, high)
        write(painter, lower, disc.spot.under, t.text2, flag)


def _scale(painter: QPainter, foot: QRectF, made: TripMap) -> None:
    """Draw the bar of the scale at the right."""
    t, words = tokens(), _("{km} km").format(km=made.scale_km)
    wide = faces.width(words, "small")
    right = foot.right() - wide - scaled(8)
    y = foot.center().y()
    painter.setPen(QPen(QColor(t.text2), 1.4))
    left = right - made.scale_length
    painter.drawLine(QPointF(left, y), QPointF(right, y))
    for x in (left, right):
        painter.drawLine(QPointF(x, y - 4), QPointF(x, y + 4))
    write(painter, foot, words, t.text2, Qt.AlignmentFlag.AlignRight)
