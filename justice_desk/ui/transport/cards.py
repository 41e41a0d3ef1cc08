"""Draws one request as a card: for whom, for what, how much, when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from justice_desk.i18n.formats import francs
from justice_desk.terms.clock import today
from justice_desk.ui.components.shapes import box, write
from justice_desk.ui.tables.bidi import elided
from justice_desk.ui.theme import faces, icons
from justice_desk.ui.theme.current import scaled, tokens
from justice_desk.ui.transport.lanes import Lane
from justice_desk.ui.transport.words import (
    MODE_ICONS,
    STATE_PAIRS,
    about,
    context,
    there_words,
    who,
)

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter

    from justice_desk.services.transport.rows import SupportRow

ROW_ROLE: Final = int(Qt.ItemDataRole.UserRole)
CHOSEN_ROLE: Final = ROW_ROLE + 1
"""Whether a card is marked, to be done together with others."""
_GAP: Final = 8
_PAD: Final = 9
_ICON: Final = 16


def card_height() -> int:
    """Return the height of a card with the gap under it: three lines and their air."""
    lines = 2 * faces.line_height("strong") + faces.line_height("second")
    return round(lines) + scaled(2 * _PAD + 2) + _GAP


class CardDelegate(QStyledItemDelegate):
    """Draws the cards of one column."""

    def __init__(self, view: QAbstractItemView, lane: Lane) -> None:
        super().__init__(view)
        self._view, self._lane = view, lane

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
        """Draw ground and edge, then the three lines."""
        row: SupportRow = index.data(ROW_ROLE)
        marked = bool(index.data(CHOSEN_ROLE))
        rect = QRectF(option.rect).adjusted(2, 2, -2, -_GAP + 2)
        painter.save()
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        self._ground(painter, rect, option, marked=marked)
        pad = scaled(_PAD)
        self._lines(painter, rect.adjusted(pad + 3, pad, -pad - 3, 0), row, marked=marked)
        painter.restore()

    def _ground(
        self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, *, marked: bool
    ) -> None:
        t = tokens()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected) and self._view.hasFocus()
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        fill = t.soft if chosen or marked else t.hover if hovered else t.surface
        box(painter, rect, 8, fill=fill, edge=t.accent if marked else t.line)
        if chosen:
            painter.setPen(QPen(QColor(t.accent), 2.0))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 8, 8)

    def _lines(self, painter: QPainter, rect: QRectF, row: SupportRow, *, marked: bool) -> None:
        t, top = tokens(), rect.top()
        strong, second = faces.line_height("strong"), faces.line_height("second")
        side = scaled(_ICON)
        icon = "check-circle-fill" if marked else sign_icon(row)
        spot = QRectF(rect.right() - side, top + (strong - side) / 2, side, side)
        icons.paint(painter, icon, t.accent if marked else t.text2, spot)
        room = QRectF(rect.left(), top, rect.width() - side - scaled(6), strong)
        words(painter, room, who(row), "strong", t.text)
        top += strong + scaled(1)
        self._context(painter, QRectF(rect.left(), top, rect.width(), second), row)
        top += second + scaled(1)
        self._money(painter, QRectF(rect.left(), top, rect.width(), strong), row)

    @staticmethod
    def _context(painter: QPainter, rect: QRectF, row: SupportRow) -> None:
        t, told = tokens(), about(row)
        words(painter, rect, told, "second", t.accent)
        after = faces.width(told, "second") + scaled(8) if told else 0
        words(painter, rect.adjusted(after, 0, 0, 0), context(row), "second", t.text2)

    def _money(self, painter: QPainter, rect: QRectF, row: SupportRow) -> None:
        t, day = tokens(), there_words(row)
        words(painter, rect, francs(row.amount), "strong", t.text)
        late = self._lane in {Lane.DECIDE, Lane.GROUP} and row.there_on < today()
        wide = faces.width(day, "second")
        spot = QRectF(rect.right() - wide - 1, rect.top(), wide + 2, rect.height())
        if spot.left() > rect.left() + faces.width(francs(row.amount), "strong") + scaled(6):
            words(painter, spot, day, "second", t.danger.text if late else t.text2)


def sign_icon(row: SupportRow) -> str:
    """Return the icon of a card: closed to the reader, how one travels, how it ended."""
    if row.hidden:
        return "lock-simple"
    if row.state in ENDED:
        return STATE_PAIRS[row.state][0]
    return MODE_ICONS[row.mode]


ENDED: Final = frozenset(
    state for state in STATE_PAIRS if state.value in {"reconciled", "refused", "cancelled",
                                                      "travelled", "no_show"}
)  # fmt: skip
"""States whose sign says more than the way somebody travelled."""


def words(painter: QPainter, rect: QRectF, told: str, role: str, ink: str) -> None:
    """Write one line, cut to its room."""
    font = faces.font(role)
    painter.setFont(font)
    write(painter, rect, elided(told, QFontMetricsF(font), rect.width()), ink)
