"""Draws the cells of a table: fact above, context below, one line under the row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from justice_desk.ui.components.avatar import initials
from justice_desk.ui.components.shapes import box, write
from justice_desk.ui.components.tag import Sign, paint_tag, tag_width
from justice_desk.ui.tables import lines
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


class _Row(NamedTuple):
    """What the cells of one row share, found out by the first of them that is painted."""

    place: int
    row: object | None
    closed: str
    selected: bool
    ground: QColor


class CellDelegate(QStyledItemDelegate):
    """Paints every look of a cell; the view tells which row the pointer is over.

    It asks the model itself, not an index, and once a row: each role of an index, and each flag of
    an option, is a way through Qt and back, and a screen has a hundred cells.
    """

    def __init__(
        self,
        columns: tuple[Column[object], ...],
        model: PagedModel[Any],
        view: QAbstractItemView,
    ) -> None:
        super().__init__(view)
        self._columns, self._model, self._view = columns, model, view
        self._row: _Row | None = None
        self._line, self._current = colour(tokens().line), -1
        self.hovered = -1

    def begin(self) -> None:
        """Forget what was known of the row painted last: the view paints anew."""
        lines.begin()
        self._row = None
        self._line, self._current = colour(tokens().line), self._view.currentIndex().row()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row; widths are the view's affair."""
        return QSize(0, row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground, contents, line, edge of the selection and focus of one cell."""
        place, area = index.row(), option.rect
        row = self._row
        if row is None or row.place != place:
            row = self._row = self._found(place, selected=bool(option.state & _SELECTED))
        left, top, width, height = area.left(), area.top(), area.width(), area.height()
        painter.fillRect(left, top, width, height, row.ground)
        inner = QRectF(left + PADDING, top, width - PADDING - 6, height)
        self._contents(painter, inner, row, self._columns[index.column()])
        painter.fillRect(left, top + height - 1, width, 1, self._line)
        if row.selected or place == self._current:
            self._edges(painter, QRectF(area), index, selected=row.selected)

    def _found(self, place: int, *, selected: bool) -> _Row:
        closed = self._model.closed(place)
        ground = self._ground(place, selected, bool(closed))
        return _Row(place, self._model.row(place), closed, selected, colour(ground))

    def _ground(self, row: int, selected: bool, closed: bool) -> str:
        t = tokens()
        if selected:
            return t.soft
        if row == self.hovered:
            return t.hover
        return t.sunken if closed else t.surface

    def _contents(
        self, painter: QPainter, inner: QRectF, row: _Row, column: Column[object]
    ) -> None:
        if row.closed and not column.always:
            _closed(painter, inner, row.closed)
            return
        if row.row is None:
            _placeholder(painter, inner)
            return
        cell = column.cell(row.row)
        if cell.look is Look.TAG:
            _tag(painter, inner, cell)
        elif cell.look is Look.AVATAR:
            _avatar(painter, inner, cell, selected=row.selected)
        elif cell.text or cell.second:
            _words(painter, inner, cell, closed=bool(row.closed), right=column.right)

    def _edges(self, painter: QPainter, rect: QRectF, index: Index, *, selected: bool) -> None:
        """Draw the edge of a selected row at its left, and the focus where it is."""
        accent = colour(tokens().accent)
        if selected and self._view.visualRect(index).left() <= 0:
            painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), accent)
        if index.row() == self._current and self._view.hasFocus():
            painter.setPen(QPen(accent, 2))
            painter.drawLine(rect.topLeft(), rect.topRight())
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())


def _words(painter: QPainter, rect: QRectF, cell: Cell, *, closed: bool, right: bool) -> None:
    t, left, start = tokens(), rect.left(), rect.top()
    width, height = rect.width(), rect.height()
    if cell.icon and not cell.sign_ink:
        side = scaled(16)
        _icon(painter, cell.icon, t.ink(cell.second_ink), left, start + height / 2, side)
        left, width = left + side + scaled(8), width - side - scaled(8)
    link = cell.look is Look.LINK
    ink = t.text2 if closed else t.accent if link else t.ink(cell.ink)
    role = "strong" if link else "body"
    if not cell.second:
        write_line(painter, (left, start, width, height), cell.text, role, ink, right=right)
        return
    top, low = faces.line_height("body"), faces.line_height("second")
    start += (height - top - low) / 2
    aside = _sign(painter, left, start + top / 2, cell) if cell.icon and cell.sign_ink else 0
    write_line(
        painter, (left + aside, start, width - aside, top), cell.text, role, ink, right=right
    )
    area = (left, start + top, width, low)
    write_line(painter, area, cell.second, "second", t.ink(cell.second_ink), right=right)


def _sign(painter: QPainter, left: float, middle: float, cell: Cell) -> int:
    """Draw a small sign before the fact and return how far it moves the fact."""
    side = scaled(14)
    _icon(painter, cell.icon, tokens().ink(cell.sign_ink), left, middle, side)
    return side + scaled(4)


def _icon(painter: QPainter, name: str, ink: str, left: float, middle: float, side: int) -> None:
    icons.paint(painter, name, ink, QRectF(left, middle - side / 2, side, side))


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
    side, t, left = scaled(16), tokens(), rect.left()
    _icon(painter, "lock-simple", t.text2, left, rect.top() + rect.height() / 2, side)
    aside = side + scaled(8)
    area = (left + aside, rect.top(), rect.width() - aside, rect.height())
    write_line(painter, area, words, "body", t.text2)


def _placeholder(painter: QPainter, rect: QRectF) -> None:
    bar = QRectF(rect.left(), rect.center().y() - 4, rect.width() * 0.6, 8)
    painter.setRenderHint(_SMOOTH)
    box(painter, bar, 4, fill=tokens().neutral.fill)
    painter.setRenderHint(_SMOOTH, on=False)
