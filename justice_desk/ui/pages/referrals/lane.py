"""One column of the board: its head with the count, its cards, the way to all the others."""

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
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.icon_view import IconView
from justice_desk.ui.components.text import text
from justice_desk.ui.pages.referrals.cards import ROW_ROLE, CardDelegate
from justice_desk.ui.pages.referrals.words import lane_empty, lane_sign, spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from justice_desk.services.board import BoardRow, Lane

Index = QModelIndex | QPersistentModelIndex
_SAID: Final = {
    int(Qt.ItemDataRole.DisplayRole),
    int(Qt.ItemDataRole.AccessibleTextRole),
    int(Qt.ItemDataRole.ToolTipRole),
}
"""What a screen reader says of a card, and what hovers over one that is cut."""
ENTER: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class CardModel(QAbstractListModel):
    """The cards of a column, as they were read."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: Sequence[BoardRow] = ()

    def show(self, rows: Sequence[BoardRow]) -> None:
        """Show other cards."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many cards there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return the row, or the words that a screen reader says."""
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        return spoken(row) if role in _SAID else None


class CardList(QListView):
    """The cards; `opened` carries the one of Enter, `aside` asks for the next column."""

    opened = Signal(object)
    aside = Signal(int)

    def __init__(self, lane: Lane) -> None:
        super().__init__()
        name = f"lane-{lane.value}"
        self.cards = CardModel(self)
        self.setObjectName(name)
        self.setAccessibleName(lane_sign(lane).words)
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
        self.doubleClicked.connect(self._open)

    def show_rows(self, rows: Sequence[BoardRow]) -> None:
        """Show cards; the chosen one stays chosen where it still is here."""
        chosen = self.chosen()
        self.cards.show(rows)
        places = (n for n, row in enumerate(rows) if chosen and row.id == chosen.id)
        self.choose(next(places, 0))

    def chosen(self) -> BoardRow | None:
        """Return the card that is chosen."""
        found: BoardRow | None = self.currentIndex().data(ROW_ROLE)
        return found

    def choose(self, place: int) -> None:
        """Choose a card by its place, the nearest where there is none."""
        if self.cards.rows:
            self.setCurrentIndex(self.cards.index(min(place, len(self.cards.rows) - 1), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, go to the column beside with the arrows; the rest is Qt's."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self.aside.emit(step)
        elif event.key() in ENTER:
            self._open(self.currentIndex())
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
    """A column; `whole_wanted` asks for all its referrals as a list."""

    whole_wanted = Signal(object)

    def __init__(self, lane: Lane) -> None:
        super().__init__()
        self.lane = lane
        self.setObjectName(f"column-{lane.value}")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sign = lane_sign(lane)
        self.count = text("", "header", "text2", data=True, name=f"count-{lane.value}")
        self.list = CardList(lane)
        self.nothing = text(lane_empty(lane), "second", "text2", wrap=True)
        self.more = Button(_("See all"), Kind.QUIET, name=f"more-{lane.value}")
        self.more.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.more.clicked.connect(lambda: self.whole_wanted.emit(self.lane))
        head = QHBoxLayout()
        head.setContentsMargins(4, 0, 4, 0)
        head.setSpacing(6)
        head.addWidget(IconView(sign.icon, sign.pair))
        head.addWidget(text(sign.words, "header"), 1)
        head.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 100)
        column.addWidget(self.more)
        column.addStretch(1)
        for part in (self.nothing, self.list, self.more):
            part.hide()  # until the first reading: nothing is said of what is not known

    def show_rows(self, rows: Sequence[BoardRow], total: int) -> None:
        """Show the first cards, how many there are in all, and the way to the others."""
        self.count.setText(whole(total))
        self.list.show_rows(rows)
        self.list.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        self.more.setVisible(total > len(rows) > 0)
        self.list.setAccessibleDescription(
            _("{name}: {n}").format(name=self.list.accessibleName(), n=total)
        )
