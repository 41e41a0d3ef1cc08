"""Draws the cells of a table: fact above, context below, one line under the row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from justice_desk.ui.components.avatar import initials
from justice_desk.ui.components.shapes import box, write
from justice_desk.ui.components.tag import Sign, paint_tag, tag_width
from justice_desk.ui.tables.columns import Cell, Look
from justice_desk.ui.tables.lines import colour, write_line
from justice_desk.ui.tables.stamps import stamp
from justice_desk.ui.theme import faces, icons
from justice_desk.ui.theme.current import scaled, tokens

if TYPE_CHECKING:
    from justice_desk.ui.tables.columns import Column
    from justice_desk.ui.tables.model import PagedModel

Index = QModelIndex | QPersistentModelIndex
PADDING: Final = 14
"""Left of every cell, of the header as well."""
_SELECTED: Final = QStyle.StateFlag.State_Selected
_SMOOTH: Final = QPainter.RenderHint.Antialiasing


def row_height(*, lines: int = 2) -> int:
    """Return the height of a row: its lines plus 10 px at the least, 46 or 36 at 100 %."""
    body, second = faces.line_height("body"), faces.line_height("second")
    return max(body + second + 10, scaled(46)) if lines > 1 else max(body + 10, scaled(36))


class CellDelegate(QStyledItemDelegate):
    """Paints every look of a cell; the view tells which row the pointer is over.

    It asks the model itself, not an index: each role of an index is a way through Qt and back.
    """

    def __init__(
        self,
        columns: tuple[Column[object], ...],
        model: PagedModel[Any],
        view: QAbstractItemView,
    ) -> None:
        super().__init__(view)
        self._columns, self._model, self._view = columns, model, view
        self.hovered = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row; widths are the view's affair."""
        return QSize(0, row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground, contents, line, edge of the selection and focus of one cell."""
        row, place = index.row(), index.column()
        closed = self._model.closed(row)
        rect = QRectF(option.rect)
        selected = bool(option.state & _SELECTED)
        painter.fillRect(rect, colour(self._ground(row, selected, bool(closed))))
        painter.setRenderHint(_SMOOTH)
        self._contents(painter, rect, (row, place), closed, selected=selected)
        painter.setRenderHint(_SMOOTH, on=False)
        line = QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1)
        painter.fillRect(line, colour(tokens().line))
        if selected:
            self._edges(painter, rect, index)
        elif row == self._view.currentIndex().row():
            self._focus(painter, rect)

    def _ground(self, row: int, selected: bool, closed: bool) -> str:
        t = tokens()
        if selected:
            return t.soft
        if row == self.hovered:
            return t.hover
        return t.sunken if closed else t.surface

    def _contents(
        self,
        painter: QPainter,
        rect: QRectF,
        where: tuple[int, int],
        closed: str,
        *,
        selected: bool,
    ) -> None:
        inner = rect.adjusted(PADDING, 0, -6, 0)
        place, column = where[0], self._columns[where[1]]
        if closed and not column.always:
            _closed(painter, inner, closed)
            return
        row = self._model.row(place)
        if row is None:
            _placeholder(painter, inner)
            return
        cell = column.cell(row)
        if cell.look is Look.TAG:
            _tag(painter, inner, cell)
        elif cell.look is Look.AVATAR:
            _avatar(painter, inner, cell, selected=selected)
        else:
            _words(painter, inner, cell, closed=bool(closed), right=column.right)

    def _edges(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        """Draw the edge of a selected row at its left, and the focus where it is."""
        if self._view.visualRect(index).left() <= 0:
            edge = QRectF(rect.left(), rect.top(), 3, rect.height())
            painter.fillRect(edge, colour(tokens().accent))
        if index.row() == self._view.currentIndex().row():
            self._focus(painter, rect)

    def _focus(self, painter: QPainter, rect: QRectF) -> None:
        if self._view.hasFocus():
            painter.setPen(QPen(colour(tokens().accent), 2))
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
    role = "strong" if link else "body"
    if not cell.second:
        write_line(painter, room, cell.text, role, ink, right=right)
        return
    top, low = faces.line_height("body"), faces.line_height("second")
    start = rect.top() + (rect.height() - top - low) / 2
    upper = QRectF(room.left(), start, room.width(), top)
    if cell.icon and cell.sign_ink:
        upper = _sign(painter, upper, cell)
    lower = QRectF(room.left(), start + top, room.width(), low)
    write_line(painter, upper, cell.text, role, ink, right=right)
    write_line(painter, lower, cell.second, "second", t.ink(cell.second_ink), right=right)


def _sign(painter: QPainter, upper: QRectF, cell: Cell) -> QRectF:
    """Draw a small sign before the fact and return the room that is left to it."""
    side = scaled(14)
    spot = QRectF(upper.left(), upper.center().y() - side / 2, side, side)
    icons.paint(painter, cell.icon, tokens().ink(cell.sign_ink), spot)
    return upper.adjusted(side + scaled(4), 0, 0, 0)


def _tag(painter: QPainter, rect: QRectF, cell: Cell) -> None:
    high = scaled(22)
    wide = min(tag_width(cell.text), int(rect.width()))
    spot = QRectF(rect.left(), rect.center().y() - high / 2, wide, high)
    sign = Sign(cell.text, cell.icon, cell.pair)
    stamp(painter, spot, sign, lambda inside, whole: paint_tag(inside, whole, sign))


def _avatar(painter: QPainter, rect: QRectF, cell: Cell, *, selected: bool) -> None:
    side, letters = scaled(26), initials(cell.text)
    spot = QRectF(rect.left(), rect.center().y() - side / 2, side, side)

    def draw(inside: QPainter, whole: QRectF) -> None:
        t = tokens()
        box(inside, whole, side / 2, fill=t.surface if selected else t.office.fill)
        inside.setFont(faces.font("overline"))
        write(inside, whole, letters, t.office.text, Qt.AlignmentFlag.AlignHCenter)

    stamp(painter, spot, (letters, selected), draw)


def _closed(painter: QPainter, rect: QRectF, words: str) -> None:
    side, t = scaled(16), tokens()
    spot = QRectF(rect.left(), rect.center().y() - side / 2, side, side)
    icons.paint(painter, "lock-simple", t.text2, spot)
    rest = rect.adjusted(side + scaled(8), 0, 0, 0)
    write_line(painter, rest, words, "body", t.text2)


def _placeholder(painter: QPainter, rect: QRectF) -> None:
    bar = QRectF(rect.left(), rect.center().y() - 4, rect.width() * 0.6, 8)
    box(painter, bar, 4, fill=tokens().neutral.fill)
