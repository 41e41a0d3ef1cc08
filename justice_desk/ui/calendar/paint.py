"""Paints days and bars with the colours of the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPen

from justice_desk.services.calendar.rows import AgendaKind
from justice_desk.ui.components.shapes import box, write
from justice_desk.ui.theme import faces, icons
from justice_desk.ui.theme.current import scaled, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from justice_desk.drawing.calendar.shapes import More, Placed
    from justice_desk.drawing.journey.shapes import Box
    from justice_desk.ui.calendar.tiles import Tile

_RADIUS: Final = 6.0
_ICON: Final = 13


def rect(told: Box) -> QRectF:
    """Return a box as Qt's rectangle."""
    return QRectF(told.x, told.y, told.width, told.height)


def one_line() -> int:
    """Return the height of a bar of one line, in px."""
    return scaled(24)


def two_lines() -> int:
    """Return the height of a bar of two lines, in px."""
    return scaled(40)


def draw_tile(painter: QPainter, placed: Placed, tile: Tile) -> None:
    """Paint a bar: soft fill, icon, title; the second line after the title where there is one."""
    whole, t = rect(placed.box), tokens()
    pair = t.pair(tile.pair)
    if tile.bar.off:
        box(painter, whole, _RADIUS, fill=t.surface, edge=pair.text, pen=Qt.PenStyle.DashLine)
    else:
        box(painter, whole, _RADIUS, fill=pair.fill)
    side, left = scaled(_ICON), scaled(9)
    tall = bool(tile.bar.second) and whole.height() >= two_lines()
    line = QRectF(whole.left() + left, whole.top(), side, whole.height())
    if tall:
        line = QRectF(line.left(), line.top() + scaled(2), side, scaled(20))
    room = whole.width() - left - side - scaled(12)
    if room < scaled(16):
        return
    icon = QRectF(line.left(), line.center().y() - side / 2, side, side)
    icons.paint(painter, tile.icon, pair.text, icon)
    at = QRectF(line.right() + scaled(6), line.top(), room, line.height())
    role = "header" if tile.bar.kind is AgendaKind.SITTING else "label"
    _write(painter, at, title_of(tile, tall=tall), role, pair.text)
    if tall:
        _write(painter, at.translated(0, scaled(16)), tile.bar.second, "second", t.text2)


def title_of(tile: Tile, *, tall: bool) -> str:
    """Return the title of a bar, the second line with it where there is one line only."""
    bar = tile.bar
    return bar.title if tall or not bar.second else f"{bar.title}, {bar.second}"


def draw_more(painter: QPainter, more: More) -> None:
    """Paint how many things found no room, at the right of the number of their day."""
    at = rect(more.box).adjusted(0, scaled(4), -scaled(4), 0)
    at.setHeight(scaled(24))
    painter.setFont(faces.font("small"))
    write(painter, at, f"+ {more.count}", tokens().text2, Qt.AlignmentFlag.AlignRight)


def draw_number(painter: QPainter, cell: QRectF, words: str, *, today: bool, quiet: bool) -> None:
    """Paint the number of a day; today's stands on a disc."""
    t = tokens()
    at = QRectF(cell.left() + scaled(12), cell.top() + scaled(4), cell.width(), scaled(24))
    painter.setFont(faces.font("body" if quiet else "strong"))
    if not today:
        write(painter, at, words, t.text2 if quiet else t.text)
        return
    side = float(max(scaled(26), faces.width(words, "strong") + scaled(10)))
    disc = QRectF(cell.left() + scaled(8), cell.top() + scaled(3), side, scaled(26))
    box(painter, disc, scaled(13), fill=t.btn)
    write(painter, disc, words, t.on_btn, Qt.AlignmentFlag.AlignHCenter)


def draw_ring(painter: QPainter, cell: QRectF) -> None:
    """Paint the focus ring of a day."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(tokens().accent), 2))
    painter.drawRoundedRect(cell.adjusted(2, 2, -2, -2), _RADIUS, _RADIUS)


def _write(painter: QPainter, at: QRectF, words: str, role: str, ink: str) -> None:
    painter.setFont(faces.font(role))
    told = faces.metrics(role).elidedText(words, Qt.TextElideMode.ElideRight, at.width())
    write(painter, at, told, ink)
