"""The table of the register: copies across pages, folds the category, keeps its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QItemSelectionModel, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractSlider

from justice_desk.i18n.messages import _, ngettext
from justice_desk.ui import clipboard
from justice_desk.ui.alive import while_alive
from justice_desk.ui.pages.register.columns import closed_words, columns
from justice_desk.ui.pages.register.source import PAGE, RegisterSource
from justice_desk.ui.tables.copying import as_tsv
from justice_desk.ui.tables.model import PagedModel
from justice_desk.ui.tables.view import TableView

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from justice_desk.services.register import RegisterQuery, RegisterRow
    from justice_desk.ui.jobs import Job
    from justice_desk.ui.workspace import Workspace

MOST_COPIED = 5000
"""Rows that one copy takes: a spreadsheet wants more from an export."""
PAINTED: Final = 40
"""Milliseconds that the first rows have for themselves: the list is measured once they are painted,
and not at all when another letter was typed by then."""


class RegisterTable(TableView):
    """`searched` says that the member wants to type, `scrolled` that other rows are seen.

    The first rows are shown before the list is measured; `measured` says that its length is known.
    """

    searched = Signal()
    scrolled = Signal()
    measured = Signal()

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._category = -1
        model: PagedModel[RegisterRow] = PagedModel(
            columns(self._category_is_folded),
            workspace.jobs.reader,
            closed=closed_words,
            page=PAGE,
        )
        self.rows = model
        super().__init__(model, name="register-table", label=_("Cases"))
        model.setParent(self)
        self._category = next(n for n, one in enumerate(model.columns) if one.id == "category")
        self.source: RegisterSource | None = None
        self._kept: tuple[str, int] | None = None
        self._measuring: Job[int] | None = None
        self.horizontalHeader().sectionResized.connect(self._refold)
        self.horizontalHeader().sortIndicatorChanged.connect(self._keep_arrow)
        self.verticalScrollBar().valueChanged.connect(self.scrolled)
        model.refreshed.connect(self._come_back)
        model.loaded.connect(self._measure_list)

    def ask(self, asked: RegisterQuery) -> None:
        """Show another list, from its first row."""
        self._stop_measuring()
        self.source = RegisterSource(self._workspace.office, asked)
        self.sort_by(asked.sort.value, descending=asked.descending)
        self.rows.show(self.source)

    def ask_again(self) -> None:
        """Read the same list anew; the chosen case stays chosen, and where it is."""
        if self.source is None:
            return
        self._stop_measuring()
        row = self.rows.row(self.currentIndex().row()) if self.currentIndex().isValid() else None
        top = self.rowViewportPosition(self.currentIndex().row())
        self._kept = (row.number, top) if row is not None else None
        self.source = RegisterSource(self._workspace.office, self.source.asked, whole=True)
        self.rows.refresh(self.source)

    def turn(self, way: int, _clicked: object = None) -> None:
        """Turn one screen on, or back."""
        actions = QAbstractSlider.SliderAction
        step = actions.SliderPageStepAdd if way > 0 else actions.SliderPageStepSub
        self.verticalScrollBar().triggerAction(step)

    def seen(self) -> tuple[int, int]:
        """Return the first and the last row on screen, counted from 1; (0, 0) of an empty list."""
        if not self.rows.rowCount():
            return (0, 0)
        first = max(self.rowAt(self.rowHeight(0) // 2), 0)
        last = self.rowAt(self.viewport().height() - self.rowHeight(0) // 2)
        return (first + 1, (last if last >= 0 else self.rows.rowCount() - 1) + 1)

    def current_case(self) -> RegisterRow | None:
        """Return the chosen case, if it is here."""
        index = self.currentIndex()
        return self.rows.row(index.row()) if index.isValid() else None

    def copy_rows(self) -> None:
        """Put the selected rows on the clipboard, wherever they are in the list."""
        places, source = self.selected_places()[:MOST_COPIED], self.source
        if not places or source is None:
            return
        asked = RegisterSource(self._workspace.office, source.asked)
        self._workspace.jobs.reader.submit(
            lambda: _rows_at(asked, places), while_alive(self, self._copy)
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the first and the last row with Home and End; the rest as in every table."""
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.rows.rowCount() - 1}
        key = Qt.Key(event.key())
        if plain and key in ends and self.rows.rowCount():
            self.selectRow(ends[key])
            self.scrollTo(self.rows.index(ends[key], 0))
        elif event.matches(QKeySequence.StandardKey.Find):
            self.searched.emit()
        else:
            super().keyPressEvent(event)

    def _measure_list(self, _count: int) -> None:
        """Learn how long the list is, once its first rows are on screen."""
        source = self.source
        if source is None or source.is_whole:
            self.measured.emit()
            return
        self._measuring = self._workspace.jobs.reader.submit(
            source.measure,
            while_alive(self, self._grow),
            self._workspace.failed.emit,
            after=PAINTED,
        )
        self._measuring.on_cancel.append(source.interrupt)

    def _grow(self, count: int) -> None:
        self._measuring = None
        self.rows.grow(count)
        self.measured.emit()

    def _stop_measuring(self) -> None:
        if self._measuring is not None:
            self._measuring.cancel()
            self._measuring = None

    def _copy(self, found: list[RegisterRow]) -> None:
        clipboard.copy(as_tsv(self.rows.columns, found, self.rows.closed_row))
        words = ngettext("{n} row copied", "{n} rows copied", len(found))
        self._workspace.said.emit(words.format(n=len(found)))

    def _category_is_folded(self) -> bool:
        return self._category >= 0 and self.isColumnHidden(self._category)

    def _keep_arrow(self, section: int, _order: Qt.SortOrder) -> None:
        """Let the arrow stay where it was when a column has no order of its own."""
        if not self.rows.columns[section].sort and self.source is not None:
            asked = self.source.asked
            self.sort_by(asked.sort.value, descending=asked.descending)

    def _refold(self, section: int, before: int, now: int) -> None:
        if section == self._category and bool(before) != bool(now):
            self.viewport().update()

    def _come_back(self) -> None:
        """Choose the case again that was chosen, at the height where it stood."""
        if self._kept is None or not self.rows.rowCount():
            return
        number, top = self._kept
        place = self.rows.place_of(lambda row: row.number == number)
        if place is None:
            place = min(max(self.currentIndex().row(), 0), self.rows.rowCount() - 1)
        index = self.rows.index(place, 0)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        rows = QItemSelectionModel.SelectionFlag.Rows
        if index.row() != self.currentIndex().row():
            with QSignalBlocker(self.verticalScrollBar()):
                self.selectionModel().setCurrentIndex(index, flags | rows)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.rowViewportPosition(place) - top)


def _rows_at(source: RegisterSource, places: list[int]) -> list[RegisterRow]:
    """Return the rows at these places, page by page; on the reader's thread."""
    found: list[RegisterRow] = []
    pages: dict[int, list[int]] = {}
    for place in places:
        pages.setdefault(place // PAGE, []).append(place % PAGE)
    for page, inside in pages.items():
        rows = source.page(page * PAGE, PAGE)
        found += [rows[one] for one in inside if one < len(rows)]
    return found
