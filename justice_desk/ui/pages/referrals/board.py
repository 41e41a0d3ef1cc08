"""The board: five columns side by side, walked with the arrows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from justice_desk.services.board import Lane
from justice_desk.ui.pages.referrals.lane import LaneColumn
from justice_desk.ui.theme.current import scaled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QResizeEvent

    from justice_desk.services.board import BoardRow, Counts
    from justice_desk.ui.pages.referrals.lane import CardList


WIDE, SLIM = 3, 2
"""Shares of the room: a column without cards leaves some to the others."""
ROOMY: Final = 700
"""Pixels at 100 % under which all columns are as wide."""


class BoardView(QWidget):
    """`opened` carries a referral; `whole_wanted` a column that is wanted as a list."""

    opened = Signal(object)
    whole_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("board")
        self.columns = {lane: LaneColumn(lane) for lane in Lane}
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 12, 8)
        row.setSpacing(10)
        for column in self.columns.values():
            row.addWidget(column, 1)
            column.list.opened.connect(self.opened)
            column.list.aside.connect(self._aside)
            column.whole_wanted.connect(self.whole_wanted)

    def show_rows(self, rows: Mapping[Lane, Sequence[BoardRow]], counts: Counts) -> None:
        """Show the first cards of every column and the counts."""
        focused = self._focused()
        for lane, column in self.columns.items():
            column.show_rows(rows[lane], counts.in_lane(lane))
        self._share()
        if focused is not None and not focused.cards.rows:
            self.pressing().setFocus(Qt.FocusReason.TabFocusReason)

    def _share(self) -> None:
        """Give the room to the columns; where it is short, even an empty one keeps its part."""
        roomy = self.width() >= scaled(ROOMY)
        for place, column in enumerate(self.columns.values()):
            slim = roomy and not column.list.cards.rows
            self._row.setStretch(place, SLIM if slim else WIDE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new room."""
        super().resizeEvent(event)
        self._share()

    def pressing(self) -> CardList:
        """Return the column where most presses: sent, else the first that has cards."""
        order = (Lane.SENT, Lane.RECEIVED, Lane.TO_SEND, Lane.ACCEPTED, Lane.OVER)
        lists = [self.columns[lane].list for lane in order]
        return self._focused() or next((one for one in lists if one.cards.rows), lists[0])

    def chosen(self) -> BoardRow | None:
        """Return the card that the keys act on."""
        focused = self._focused()
        return focused.chosen() if focused else None

    def _focused(self) -> CardList | None:
        """Return the column that has the keyboard and a card to act on."""
        lists = (column.list for column in self.columns.values())
        return next((one for one in lists if one.hasFocus() and one.cards.rows), None)

    def _aside(self, step: int) -> None:
        """Go to the next column that has cards, to the card at the same height."""
        lists = [column.list for column in self.columns.values() if column.list.cards.rows]
        now = self._focused()
        if now is None:
            return
        place = lists.index(now) + step
        if 0 <= place < len(lists):
            lists[place].choose(now.currentIndex().row())
            lists[place].setFocus(Qt.FocusReason.TabFocusReason)
