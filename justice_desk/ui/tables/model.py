"""The model of a list that may hold 100,000 rows: it holds the pages near what is seen.

Rows arrive from the reader's thread; until then a row is a placeholder. Scrolling far drops what
was asked for on the way.
"""

from __future__ import annotations

from collections import OrderedDict
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from justice_desk.i18n.messages import _
from justice_desk.ui.alive import while_alive

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject

    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.jobs import Job
    from justice_desk.ui.tables.columns import Cell, Column
    from justice_desk.ui.tables.source import Reader, RowSource

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex

PAGE: Final = 200
"""Rows fetched at once."""
NEAR: Final = 2
"""Pages read anew when the list changed: those seen last."""
KEPT: Final = 12
"""Pages held; the least recently seen goes first."""
CELL_ROLE: Final = int(Qt.ItemDataRole.UserRole)
ROW_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
CLOSED_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 2


class PagedModel(QAbstractTableModel, Generic[R]):
    """Rows of a `RowSource` in pages, shown through columns."""

    loaded = Signal(int)
    page_arrived = Signal(int, int)
    order_wanted = Signal(str, bool)
    refused = Signal(object)
    refreshed = Signal()

    def __init__(
        self,
        columns: tuple[Column[R], ...],
        reader: Reader,
        *,
        closed: Callable[[R], str] = lambda _row: "",
        page: int = PAGE,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = columns
        self._reader, self._closed, self.page_size = reader, closed, page
        self._source: RowSource[R] | None = None
        self._count = 0
        self._pages: OrderedDict[int, Sequence[R]] = OrderedDict()
        self._asked: dict[int, Job[Sequence[R]]] = {}
        self._opening: Job[Any] | None = None

    def show(self, source: RowSource[R]) -> None:
        """Show another list; the present rows stay on screen until its first page is here."""
        self._drop_asked(lambda _page: True)
        if self._opening is not None:
            self._opening.cancel()
        self._opening = self._reader.submit(
            lambda: (source.count(), source.page(0, self.page_size)),
            while_alive(self, partial(self._open, source)),
            while_alive(self, self._fail),
        )
        self._opening.on_cancel += _interrupts(source)

    def grow(self, count: int) -> None:
        """Tell how long the list is, where its source could not say so at once."""
        before = self._count
        if count > before:
            self.beginInsertRows(QModelIndex(), before, count - 1)
            self._count = count
            self.endInsertRows()

    def refresh(self, source: RowSource[R]) -> None:
        """Read the same list anew without a flicker: what is near stays where it is."""
        if self._opening is not None or self._source is None:
            self.show(source)
            return
        near, size = list(self._pages)[-NEAR:], self.page_size
        self._drop_asked(lambda _page: True)
        self._opening = self._reader.submit(
            lambda: (source.count(), {one: source.page(one * size, size) for one in near}),
            while_alive(self, partial(self._swap, source)),
            while_alive(self, self._fail),
        )

    def place_of(self, wanted: Callable[[R], bool]) -> int | None:
        """Return where a row stands among those that are here."""
        for page, rows in self._pages.items():
            for place, row in enumerate(rows):
                if wanted(row):
                    return page * self.page_size + place
        return None

    def row(self, index: int) -> R | None:
        """Return a row that is here, None while it is on its way; asking fetches it."""
        page, place = divmod(index, self.page_size)
        rows = self._pages.get(page)
        if rows is None:
            self._ask(page)
            return None
        self._pages.move_to_end(page)
        return rows[place] if place < len(rows) else None

    def closed(self, index: int) -> str:
        """Return the sentence of a row that this member may not see, else nothing."""
        page, place = divmod(index, self.page_size)
        rows = self._pages.get(page, ())
        return self._closed(rows[place]) if place < len(rows) else ""

    def closed_row(self, row: R) -> bool:
        """Return whether a row may not be seen by this member."""
        return bool(self._closed(row))

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many rows the list has."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return the cell, the row, or the words that a screen reader says."""
        if role == CLOSED_ROLE:
            return self.closed(index.row())
        if role not in {CELL_ROLE, ROW_ROLE, Qt.ItemDataRole.DisplayRole}:
            return None
        row = self.row(index.row())
        if row is None or role == ROW_ROLE:
            return row
        cell = self.cell(row, index.column())
        return cell if role == CELL_ROLE else cell.spoken()

    def cell(self, row: R, column: int) -> Cell:
        """Return what a row shows in a column."""
        return self.columns[column].cell(row)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        """Return the heading of a column in the language spoken now."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.DisplayRole:
            return _(column.title) if column.title else ""
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask the page for the list in another order: sorting is done in SQL."""
        if column >= 0 and self.columns[column].sort:
            descending = order is Qt.SortOrder.DescendingOrder
            self.order_wanted.emit(self.columns[column].sort, descending)

    def _open(self, source: RowSource[R], answer: tuple[int, Sequence[R]]) -> None:
        count, first = answer
        self.beginResetModel()
        self._source, self._count, self._opening = source, count, None
        self._pages.clear()
        self._pages[0] = first
        self.endResetModel()
        self.loaded.emit(count)
        self._tell(0, len(first))

    def _swap(self, source: RowSource[R], answer: tuple[int, dict[int, Sequence[R]]]) -> None:
        count, pages = answer
        self._opening = None
        before, none = self._count, QModelIndex()
        if count > before:
            self.beginInsertRows(none, before, count - 1)
        elif count < before:
            self.beginRemoveRows(none, count, before - 1)
        self._source, self._count = source, count
        self._pages.clear()
        self._pages.update(pages)
        if count > before:
            self.endInsertRows()
        elif count < before:
            self.endRemoveRows()
        if count:
            self.dataChanged.emit(self.index(0, 0), self.index(count - 1, len(self.columns) - 1))
        self.refreshed.emit()
        for page, rows in pages.items():
            self._tell(page * self.page_size, len(rows))

    def _ask(self, page: int) -> None:
        if self._source is None or page in self._asked:
            return
        self._drop_asked(lambda other: abs(other - page) > 1)
        source, size = self._source, self.page_size
        self._asked[page] = self._reader.submit(
            lambda: source.page(page * size, size),
            while_alive(self, partial(self._arrive, page)),
            while_alive(self, self._fail),
        )

    def _arrive(self, page: int, rows: Sequence[R]) -> None:
        self._asked.pop(page, None)
        self._pages[page] = rows
        while len(self._pages) > KEPT:
            self._pages.popitem(last=False)
        first = page * self.page_size
        last = min(first + len(rows), self._count) - 1
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))
        self._tell(first, len(rows))

    def _tell(self, first: int, count: int) -> None:
        self.page_arrived.emit(first, count)

    def _drop_asked(self, chosen: Callable[[int], bool]) -> None:
        for page in [page for page in self._asked if chosen(page)]:
            self._asked.pop(page).cancel()

    def _fail(self, error: DeskError) -> None:
        self._asked.clear()
        self._opening = None
        self.refused.emit(error)


def _interrupts(source: object) -> list[Callable[[], None]]:
    """Return what stops a source that is being asked, where it can be stopped."""
    stop = getattr(source, "interrupt", None)
    return [stop] if callable(stop) else []
