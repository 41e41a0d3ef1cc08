"""The requests of an office: the board, its keys, and the trip of the chosen card under it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.ui.components.button import Button
from justice_desk.ui.components.card import Card
from justice_desk.ui.components.empty_state import EmptyState
from justice_desk.ui.scrolling import scrolled
from justice_desk.ui.theme.current import theme
from justice_desk.ui.transport.board import SupportBoard
from justice_desk.ui.transport.cards import card_height
from justice_desk.ui.transport.foot import BoardFoot
from justice_desk.ui.transport.lanes import Lane
from justice_desk.ui.transport.support_verbs import may
from justice_desk.ui.transport.trip_area import TripArea

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QResizeEvent

    from justice_desk.services.transport.rows import SupportRow
    from justice_desk.services.trips.rows import TripRow
    from justice_desk.terms.enums import Role

_HEAD: Final = 34
"""Pixels of the head of a column at 100 %."""
_ANY: Final = 16_777_215
"""Qt's word for any height."""
_CARDS: Final = 2.0
"""Cards of a column that are seen at once, with the trip under them."""


class RequestsView(QWidget):
    """`opened` carries a request; `asked` asks for the form of a new one."""

    opened = Signal(object)
    asked = Signal()

    def __init__(self, role: Role) -> None:
        super().__init__()
        self.board = SupportBoard()
        self.trip = TripArea()
        self.foot = BoardFoot(role)
        self._may_ask = may("trip request", role)
        self.empty = self._nothing()
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.empty, 1)
        column.addWidget(self.board)
        column.addWidget(self.foot)
        column.addWidget(self.trip)
        self._column = column
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inner, name="support-scroll"))
        self._wire()

    def show_rows(
        self, rows: Mapping[Lane, Sequence[SupportRow]], trips: Sequence[TripRow]
    ) -> None:
        """Show the cards of each column, and the trips."""
        self.board.show_rows(rows)
        some = any(rows.values())
        for part in (self.board, self.foot, self.trip):
            part.setVisible(some)
        self.empty.setVisible(not some)
        self._share(bool(trips))
        self.foot.show_over(len(rows[Lane.OVER]))
        self.foot.show_row(self.board.chosen() if some else None)
        self.trip.show_trips(trips)
        self._count()

    def _share(self, trips: bool) -> None:
        """Leave the room to the trip where there is one, else to the board."""
        least = round(_HEAD * theme().scale + _CARDS * card_height())
        self.board.setMinimumHeight(least)
        self.board.setMaximumHeight(least if trips else _ANY)
        self._column.setStretchFactor(self.board, 0 if trips else 1)
        self._column.setStretchFactor(self.trip, 1 if trips else 0)

    def _nothing(self) -> Card:
        card = Card(name="support-empty")
        words = _(
            "Whoever must come to a hearing and cannot pay the way is written down here, from the "
            "request to the receipt."
        )
        verbs = []
        if self._may_ask:
            first = Button(_("Request transport support"), name="support-first", icon="plus")
            first.clicked.connect(self.asked)
            verbs.append(first)
        card.body.addWidget(EmptyState(_("No request yet"), words, verbs, icon="jeep"))
        card.hide()
        return card

    def _wire(self) -> None:
        self.board.opened.connect(self.opened)
        self.board.reached.connect(self._reached)
        self.board.marked.connect(self._count)
        self.foot.over_wanted.connect(lambda on: self.board.show_over(shown=on))

    def _reached(self, row: Any) -> None:
        """Show the trip of the card that the keys reached."""
        self.foot.show_row(row)
        if row is not None:
            self.trip.choose(row.trip)

    def _count(self) -> None:
        self.foot.show_marked(len(self.board.marked_rows()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the trip out for the new width."""
        super().resizeEvent(event)
        self.trip.fit(event.size().width())
