"""Draws one referral as a card of the board: reference, receiver, the day that matters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from justice_desk.services.board import Lane
from justice_desk.ui.components.shapes import box, write
from justice_desk.ui.components.tag import order_sign
from justice_desk.ui.pages.referrals.words import (
    LATE_ICON,
    day_forms,
    day_words,
    matter,
    origin_sign,
    reference_forms,
    state_sign,
)
from justice_desk.ui.tables.bidi import elided
from justice_desk.ui.theme import faces, icons
from justice_desk.ui.theme.current import scaled, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter

    from justice_desk.services.board import BoardRow

ROW_ROLE: Final = int(Qt.ItemDataRole.UserRole)
_GAP: Final = 8
_PAD: Final = 10
_ICON: Final = 14


def card_height() -> int:
    """Return the height of a card with the gap under it: four lines and their air."""
    lines = (
        faces.line_height("strong") + faces.line_height("body") + 2 * faces.line_height("second")
    )
    return round(lines) + scaled(2 * _PAD + 6) + _GAP


class CardDelegate(QStyledItemDelegate):
    """Draws the cards of one column; what is over says how it ended."""

    def __init__(self, view: QAbstractItemView, lane: Lane) -> None:
        super().__init__(view)
        self._view, self._over = view, lane is Lane.OVER

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of a card; its width is the column's."""
        return QSize(scaled(120), card_height())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw ground and edge, then the four lines."""
        row: BoardRow = index.data(ROW_ROLE)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        rect = QRectF(option.rect).adjusted(2, 2, -2, -_GAP + 2)
        painter.save()
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        self._ground(painter, rect, chosen=chosen, hovered=_hovered(option))
        self._lines(painter, rect.adjusted(scaled(_PAD), scaled(_PAD), -scaled(_PAD), 0), row)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRectF, *, chosen: bool, hovered: bool) -> None:
        t, focused = tokens(), self._view.hasFocus()
        shown = chosen and focused
        fill = t.soft if shown else t.hover if hovered else t.surface
        box(painter, rect, 8, fill=fill, edge=t.line)
        if shown:
            painter.setPen(QPen(QColor(t.accent), 2.0))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 8, 8)

    def _lines(self, painter: QPainter, rect: QRectF, row: BoardRow) -> None:
        t, top = tokens(), rect.top()
        sign = order_sign(row.to.order) if row.to.order else origin_sign(None)
        strong, body = faces.line_height("strong"), faces.line_height("body")
        second = faces.line_height("second")
        number = _fitting(reference_forms(row.reference), "strong", rect.width())
        _words(painter, _at(rect, top, strong), number, "strong", t.accent)
        top += strong + scaled(2)
        pair = t.pair(sign.pair)
        _with_icon(
            painter, _at(rect, top, body), sign.icon, row.to.name, ("body", t.text, pair.text)
        )
        top += body + scaled(2)
        _words(painter, _at(rect, top, second), _context(row), "second", t.text2)
        top += second + scaled(2)
        self._day(painter, _at(rect, top, second), row)

    def _day(self, painter: QPainter, rect: QRectF, row: BoardRow) -> None:
        t = tokens()
        if row.late:
            danger = t.pair("danger").text
            _with_icon(painter, rect, LATE_ICON, day_words(row), ("header", danger, danger))
        elif self._over:
            sign = state_sign(row.state)
            ink = t.pair(sign.pair).text
            room = rect.width() - scaled(_ICON) - scaled(6)
            day = day_words(row)
            words = _fitting((f"{sign.words} {day}", day), "second", room)
            _with_icon(painter, rect, sign.icon, words, ("second", t.text2, ink))
        else:
            words = _fitting(day_forms(row), "second", rect.width())
            _words(painter, rect, words, "second", t.text2)


def _context(row: BoardRow) -> str:
    """Return the matter, and who sent it on where that was no member of the office."""
    if row.origin is None:
        return matter(row)
    return f"{origin_sign(row.origin).words} → {matter(row)}"


def _fitting(forms: Sequence[str], role: str, room: float) -> str:
    """Return the first form that fits whole, else the shortest, which is cut."""
    return next((words for words in forms if faces.width(words, role) <= room), forms[-1])


def _hovered(option: QStyleOptionViewItem) -> bool:
    return bool(option.state & QStyle.StateFlag.State_MouseOver)


def _at(rect: QRectF, top: float, height: float) -> QRectF:
    return QRectF(rect.left(), top, rect.width(), height)


def _with_icon(
    painter: QPainter, rect: QRectF, icon: str, words: str, look: tuple[str, str, str]
) -> None:
    role, ink, icon_ink = look
    side = scaled(_ICON)
    spot = QRectF(rect.left(), rect.center().y() - side / 2, side, side)
    icons.paint(painter, icon, icon_ink, spot)
    _words(painter, rect.adjusted(side + scaled(6), 0, 0, 0), words, role, ink)


def _words(painter: QPainter, rect: QRectF, words: str, role: str, ink: str) -> None:
    font = faces.font(role)
    painter.setFont(font)
    write(painter, rect, elided(words, QFontMetricsF(font), rect.width()), ink)
