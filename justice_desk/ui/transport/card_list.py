"""One column of the board: its head with the count, and its cards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from justice_desk.i18n.formats import whole
from justice_desk.i18n.messages import _
from justice_desk.ui.components.text import text
from justice_desk.ui.theme.current import scaled
from justice_desk.ui.transport.cards import CHOSEN_ROLE, ROW_ROLE, CardDelegate, card_height
from justice_desk.ui.transport.words import lane_empty, lane_words, spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QSize
    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from justice_desk.services.transport.rows import SupportRow
    from justice_desk.ui.transport.lanes import Lane

Index = QModelIndex | QPersistentModelIndex
_SAID: Final = {
    int(Qt.ItemDataRole.DisplayRole),
    int(Qt.ItemDataRole.AccessibleTextRole),
    int(Qt.ItemDataRole.ToolTipRole),
}
_ENTER: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class CardModel(QAbstractListModel):
    """The cards of a column, as they were read; some are marked."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: Sequence[SupportRow] = ()
        self.marked: set[str] = set()

    def show(self, rows: Sequence[SupportRow]) -> None:
        """Show other cards; what left the column is marked no more."""
        self.beginResetModel()
        self.rows = rows
        self.marked &= {row.number for row in rows}
        self.endResetModel()

    def mark(self, place: int) -> None:
        """Mark a card, or mark it no more."""
        self.marked ^= {self.rows[place].number}
        index = self.index(place, 0)
        self.dataChanged.emit(index, index)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many cards there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return the row, or the words that a screen reader says."""
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == CHOSEN_ROLE:
            return row.number in self.marked
        return self._spoken(row) if role in _SAID else None

    def _spoken(self, row: SupportRow) -> str:
        told = spoken(row)
        return _("{words}, marked").format(words=told) if row.number in self.marked else told


class CardList(QListView):
    """The cards.

    `opened` carries the one of Enter, `aside` asks for the next column, `reached` says that the
    keys act on another one, `marked` that a mark was set or taken back.
    """

    opened = Signal(object)
    aside = Signal(int)
    reached = Signal()
    marked = Signal()

    def __init__(self, lane: Lane) -> None:
        super().__init__()
        name = f"support-{lane.value}"
        self.cards = CardModel(self)
        self.setObjectName(name)
        self.setAccessibleName(lane_words(lane))
        self.setModel(self.cards)
        self.setItemDelegate(CardDelegate(self, lane))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet(f"#{name} {{ background: transparent; border: none; outline: none; }}")
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setMinimumWidth(0)
        self.setMinimumHeight(card_height())
        self.doubleClicked.connect(self._open)
        self.clicked.connect(lambda _index: self.reached.emit())
        self.selectionModel().currentChanged.connect(lambda _new, _old: self.reached.emit())

    def minimumSizeHint(self) -> QSize:
        """Return one card at the least."""
        hint = super().minimumSizeHint()
        hint.setHeight(card_height())
        return hint

    def show_rows(self, rows: Sequence[SupportRow]) -> None:
        """Show cards; the chosen one stays chosen where it still is here."""
        chosen, place = self.chosen(), max(self.currentIndex().row(), 0)
        self.cards.show(rows)
        found = (at for at, row in enumerate(rows) if chosen and row.id == chosen.id)
        self.choose(next(found, place))

    def chosen(self) -> SupportRow | None:
        """Return the card that the keys act on."""
        found: SupportRow | None = self.currentIndex().data(ROW_ROLE)
        return found

    def choose(self, place: int) -> None:
        """Choose a card by its place, the nearest where there is none."""
        if self.cards.rows:
            self.setCurrentIndex(self.cards.index(min(place, len(self.cards.rows) - 1), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, mark with Space, go to the column beside with the arrows."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self.aside.emit(step)
        elif event.key() in _ENTER:
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.cards.mark(self.currentIndex().row())
            self.marked.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters are keys of the page."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which card the keys act on."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keys act elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _open(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE) if index.isValid() else None
        if row is not None:
            self.opened.emit(row)


class LaneColumn(QWidget):
    """A column with its head."""

    def __init__(self, lane: Lane) -> None:
        super().__init__()
        self.lane = lane
        self.setObjectName(f"support-column-{lane.value}")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.count = text("", "header", "neutral", data=True, name=f"support-count-{lane.value}")
        self.count.setStyleSheet(_pill(self.count.objectName()))
        self.count.setProperty("tone", "neutral")
        self.list = CardList(lane)
        self.nothing = text(lane_empty(lane), "second", "text2", wrap=True)
        head = QHBoxLayout()
        head.setContentsMargins(2, 0, 2, 0)
        head.setSpacing(8)
        head.addWidget(text(lane_words(lane), "header"))
        head.addWidget(self.count)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 100)
        column.addStretch(1)
        for part in (self.nothing, self.list):
            part.hide()  # until the first reading: nothing is said of what is not known

    def show_rows(self, rows: Sequence[SupportRow]) -> None:
        """Show the cards and how many they are."""
        self.count.setText(whole(len(rows)))
        self.list.show_rows(rows)
        self.list.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        self.list.setAccessibleDescription(
            _("{name}: {n}").format(name=self.list.accessibleName(), n=len(rows))
        )


def _pill(name: str) -> str:
    return f"#{name} {{ padding: 1px {scaled(8)}px; }}"
