"""The table: selects rows, drops columns that have no room, opens, copies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QTableView

from justice_desk.ui import clipboard
from justice_desk.ui.tables.columns import fitting, widths
from justice_desk.ui.tables.copying import as_tsv
from justice_desk.ui.tables.delegate import CellDelegate, row_height
from justice_desk.ui.tables.header import TableHeader
from justice_desk.ui.tables.model import ROW_ROLE, PagedModel
from justice_desk.ui.theme.current import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent

    from justice_desk.ui.tables.columns import Column


class TableView(QTableView):
    """Shows a `PagedModel`; `opened` carries the row of Enter or a double click."""

    opened = Signal(object)
    current_row = Signal(object)

    def __init__(self, model: PagedModel[Any], *, name: str, label: str, lines: int = 2) -> None:
        super().__init__()
        self._model, self._lines, self._sorts = model, lines, False
        self._columns = cast("tuple[Column[object], ...]", model.columns)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setModel(model)
        self._cells = CellDelegate(self._columns, model, self)
        self.setItemDelegate(self._cells)
        self.setHorizontalHeader(TableHeader(self))
        self._behave()
        self._measure()
        model.page_arrived.connect(self._span_closed)
        model.modelReset.connect(self._start_over)
        model.refreshed.connect(self.clearSpans)
        self.doubleClicked.connect(self._open)

    def _behave(self) -> None:
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.setCornerButtonEnabled(False)

    def sort_by(self, key: str, *, descending: bool) -> None:
        """Show the arrow of an order without asking for it."""
        place = next(i for i, column in enumerate(self._columns) if column.sort == key)
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.setSortingEnabled(False)
        self.horizontalHeader().setSortIndicator(place, order)
        self.horizontalHeader().setSortIndicatorShown(True)
        if not self._sorts:
            self._sorts = True
            self.horizontalHeader().sortIndicatorChanged.connect(self._model.sort)

    def selected_rows(self) -> list[object]:
        """Return the selected rows that are here."""
        rows = (self._model.row(place) for place in self.selected_places())
        return [row for row in rows if row is not None]

    def selected_places(self) -> list[int]:
        """Return where the selected rows stand, from the top down."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def copy_rows(self) -> None:
        """Put the selected rows on the clipboard as a table."""
        rows = self.selected_rows()
        if rows:
            clipboard.copy(as_tsv(self._columns, rows, self._model.closed_row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, copy with Ctrl+C; the rest is Qt's, and Ctrl+Enter its dialog's."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_rows()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not _with_control(event):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: Qt would walk 100,000 rows that are not here; every list has its search."""

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]  # the stub allows persistent ones
        """Tell which row is current; the whole row repaints."""
        super().currentChanged(current, previous)
        self.viewport().update()
        self.current_row.emit(current.data(ROW_ROLE) if current.isValid() else None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the row under the pointer."""
        self._hover(self.rowAt(int(event.position().y())))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Put the light out."""
        self._hover(-1)
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint; what the delegate knew of a row may be different now."""
        self._cells.begin()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns their room; those without room are dropped."""
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the text size changes."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._measure()

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(row_height(lines=self._lines))
        self._lay_out()

    def _lay_out(self) -> None:
        room, scale = self.viewport().width(), theme().scale
        shown = fitting(self._columns, room, scale)
        for place, wide in enumerate(widths(self._columns, shown, room, scale)):
            self.setColumnHidden(place, not wide)
            if wide:
                self.setColumnWidth(place, wide)

    def _start_over(self) -> None:
        self.clearSpans()
        if self._model.rowCount():
            self.selectRow(0)

    def _span_closed(self, first: int, count: int) -> None:
        start = next((i for i, column in enumerate(self._columns) if not column.always), 0)
        rest = len(self._columns) - start
        for row in range(first, first + count):
            if rest > 1 and self._model.closed(row):
                self.setSpan(row, start, 1, rest)

    def _hover(self, row: int) -> None:
        if self._cells.hovered != row:
            self._cells.hovered = row
            self.viewport().update()

    def _open(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE) if index.isValid() else None
        if row is not None and not self._model.closed(index.row()):
            self.opened.emit(row)


def _with_control(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
