"""Draws the cells of a table: fact above, context below, one line under the row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from justice_desk.ui.components.avatar import initials
from justice_desk.ui.components.shapes import box, write
from justice_desk.ui.components.tag import Sign, paint_tag, tag_width
from justice_desk.ui.tables.bidi import elided
from justice_desk.ui.tables.columns import Cell, Look
from justice_desk.ui.tables.model import CELL_ROLE, CLOSED_ROLE
from justice_desk.ui.theme import faces, icons
from justice_desk.ui.theme.current import scaled, tokens

if TYPE_CHECKING:
    from justice_desk.ui.tables.columns import Column

Index = QModelIndex | QPersistentModelIndex
PADDING: Final = 14
"""Left of every cell, of the header as well."""
_State = QStyle.StateFlag
_Left = Qt.AlignmentFlag.AlignLeft


def row_height(*, lines: int = 2) -> int:
    """Return the height of a row: its lines plus 10 px at the least, 46 or 36 at 100 %."""
    body, second = faces.line_height("body"), faces.line_height("second")
    return max(body + second + 10, scaled(46)) if lines > 1 else max(body + 10, scaled(36))


class CellDelegate(QStyledItemDelegate):
    """Paints every look of a cell; the view tells which row the pointer is over."""

    def __init__(self, columns: tuple[Column[object], ...], view: QAbstractItemView) -> None:
        super().__init__(view)
        self._columns, self._view = columns, view
        self.hovered = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row; widths are the view's affair."""
        return QSize(0, row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground, contents, line, edge of the selection and focus of one cell."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        closed = index.data(CLOSED_ROLE)
        rect = QRectF(option.rect)
        selected = bool(option.state & _State.State_Selected)
        painter.fillRect(rect, QColor(self._ground(index.row(), selected, bool(closed))))
        self._contents(painter, rect, index, selected=selected)
        self._lines(painter, rect, index, selected=selected)
        painter.restore()

    def _ground(self, row: int, selected: bool, closed: bool) -> str:
        t = tokens()
        if selected:
            return t.soft
        if row == self.hovered:
            return t.hover
        return t.sunken if closed else t.surface

    def _contents(self, painter: QPainter, rect: QRectF, index: Index, *, selected: bool) -> None:
        closed = index.data(CLOSED_ROLE)
        inner = rect.adjusted(PADDING, 0, -6, 0)
        column = self._columns[index.column()]
        if closed and not column.always:
            _closed(painter, inner, closed)
            return
        cell = index.data(CELL_ROLE)
        if not isinstance(cell, Cell):
            _placeholder(painter, inner)
        elif cell.look is Look.TAG:
            _tag(painter, inner, cell)
        elif cell.look is Look.AVATAR:
            _avatar(painter, inner, cell, selected=selected)
        else:
            _words(painter, inner, cell, closed=bool(closed), right=column.right)

    def _lines(self, painter: QPainter, rect: QRectF, index: Index, *, selected: bool) -> None:
        t = tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), QColor(t.line))
        first = self._view.visualRect(index).left() <= 0
        if selected and first:
            painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), QColor(t.accent))
        if index.row() == self._view.currentIndex().row() and self._view.hasFocus():
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.drawLine(rect.topLeft(), rect.topRight())
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())


def _words(painter: QPainter, rect: QRectF, cell: Cell, *, closed: bool, right: bool) -> None:
    t, left = tokens(), rect.left()
    if cell.icon and not cell.sign_ink:
        side = scaled(16)
        spot = QRectF(left, rect.center().y() - side / 2, side, side)
        icons.paint(painter, cell.icon, t.ink(cell.second_ink), spot)
        left += side + scaled(8)
    room = QRectF(left, rect.top(), rect.right() - left, rect.height())
    link = cell.look is Look.LINK
    ink = t.text2 if closed else t.accent if link else t.ink(cell.ink)
    flags = Qt.AlignmentFlag.AlignRight if right else _Left
    if not cell.second:
        _line(painter, room, cell.text, "strong" if link else "body", ink, flags)
        return
    top, low = faces.line_height("body"), faces.line_height("second")
    start = rect.top() + (rect.height() - top - low) / 2
    upper = QRectF(room.left(), start, room.width(), top)
    if cell.icon and cell.sign_ink:
        upper = _sign(painter, upper, cell)
    lower = QRectF(room.left(), start + top, room.width(), low)
    _line(painter, upper, cell.text, "strong" if link else "body", ink, flags)
    _line(painter, lower, cell.second, "second", t.ink(cell.second_ink), flags)


def _sign(painter: QPainter, upper: QRectF, cell: Cell) -> QRectF:
    """Draw a small sign before the fact and return the room that is left to it."""
    side = scaled(14)
    spot = QRectF(upper.left(), upper.center().y() - side / 2, side, side)
    icons.paint(painter, cell.icon, tokens().ink(cell.sign_ink), spot)
    return upper.adjusted(side + scaled(4), 0, 0, 0)


def _line(
    painter: QPainter, rect: QRectF, words: str, role: str, ink: str, flags: Qt.AlignmentFlag
) -> None:
    painter.setFont(faces.font(role))
    write(painter, rect, elided(words, faces.metrics(role), rect.width()), ink, flags)


def _tag(painter: QPainter, rect: QRectF, cell: Cell) -> None:
    high = scaled(22)
    wide = min(tag_width(cell.text), int(rect.width()))
    spot = QRectF(rect.left(), rect.center().y() - high / 2, wide, high)
    paint_tag(painter, spot, Sign(cell.text, cell.icon, cell.pair))


def _avatar(painter: QPainter, rect: QRectF, cell: Cell, *, selected: bool) -> None:
    side, t = scaled(26), tokens()
    spot = QRectF(rect.left(), rect.center().y() - side / 2, side, side)
    box(painter, spot, side / 2, fill=t.surface if selected else t.office.fill)
    painter.setFont(faces.font("overline"))
    write(painter, spot, initials(cell.text), t.office.text, Qt.AlignmentFlag.AlignHCenter)


def _closed(painter: QPainter, rect: QRectF, words: str) -> None:
    side, t = scaled(16), tokens()
    spot = QRectF(rect.left(), rect.center().y() - side / 2, side, side)
    icons.paint(painter, "lock-simple", t.text2, spot)
    rest = rect.adjusted(side + scaled(8), 0, 0, 0)
    _line(painter, rest, words, "body", t.text2, _Left)


def _placeholder(painter: QPainter, rect: QRectF) -> None:
    bar = QRectF(rect.left(), rect.center().y() - 4, rect.width() * 0.6, 8)
    box(painter, bar, 4, fill=tokens().neutral.fill)
