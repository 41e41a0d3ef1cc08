"""The board: the columns of the requests side by side, walked with the arrows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from justice_desk.ui.transport.card_list import LaneColumn
from justice_desk.ui.transport.lanes import Lane

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from justice_desk.services.transport.rows import SupportRow
    from justice_desk.ui.transport.card_list import CardList


class SupportBoard(QWidget):
    """`opened` carries a request, `reached` the one that the keys act on now."""

    opened = Signal(object)
    reached = Signal(object)
    marked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("support-board")
        self.columns = {lane: LaneColumn(lane) for lane in Lane}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for column in self.columns.values():
            row.addWidget(column, 1)
            column.list.opened.connect(self.opened)
            column.list.aside.connect(self._aside)
            column.list.reached.connect(self._reached)
            column.list.marked.connect(self.marked)
        self.show_over(shown=False)

    def show_over(self, *, shown: bool) -> None:
        """Show the column of what is over, or hide it."""
        self.columns[Lane.OVER].setVisible(shown)

    def show_rows(self, rows: Mapping[Lane, Sequence[SupportRow]]) -> None:
        """Show the cards of every column."""
        for lane, column in self.columns.items():
            column.show_rows(rows[lane])

    def pressing(self) -> CardList:
        """Return the column with the keyboard, else the first that has cards."""
        lists = [column.list for column in self._seen()]
        focused = next((one for one in lists if one.hasFocus()), None)
        return focused or next((one for one in lists if one.cards.rows), lists[0])

    def chosen(self) -> SupportRow | None:
        """Return the card that the keys act on: of the column with the keyboard, else the first."""
        return self.pressing().chosen()

    def marked_rows(self) -> tuple[SupportRow, ...]:
        """Return every marked card, of all columns."""
        return tuple(
            row
            for column in self.columns.values()
            for row in column.list.cards.rows
            if row.number in column.list.cards.marked
        )

    def _seen(self) -> list[LaneColumn]:
        return [column for column in self.columns.values() if not column.isHidden()]

    def _reached(self) -> None:
        focused = next((one for one in self._seen() if one.list.hasFocus()), None)
        if focused is not None:
            self.reached.emit(focused.list.chosen())

    def _aside(self, step: int) -> None:
        """Go to the next column that has cards, to the card at the same height."""
        lists = [column.list for column in self._seen() if column.list.cards.rows]
        now = next((one for one in lists if one.hasFocus()), None)
        if now is None:
            return
        place = lists.index(now) + step
        if 0 <= place < len(lists):
            lists[place].choose(now.currentIndex().row())
            lists[place].setFocus(Qt.FocusReason.TabFocusReason)
            self._reached()
