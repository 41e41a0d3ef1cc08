"""The requests of an office: the board, its keys, and the trip of the chosen card under it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _, ngettext
from justice_desk.ui.components.card import Card
from justice_desk.ui.components.chip import FilterChip
from justice_desk.ui.components.empty_state import EmptyState
from justice_desk.ui.components.key_cap import key_hint
from justice_desk.ui.components.text import text
from justice_desk.ui.scrolling import scrolled
from justice_desk.ui.theme.current import theme
from justice_desk.ui.transport.board import SupportBoard
from justice_desk.ui.transport.cards import card_height
from justice_desk.ui.transport.lanes import Lane
from justice_desk.ui.transport.trip_area import TripArea
from justice_desk.ui.transport.words import lane_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from justice_desk.services.transport.rows import SupportRow
    from justice_desk.services.trips.rows import TripRow

_HEAD: Final = 34
"""Pixels of the head of a column at 100 %."""
_ANY: Final = 16_777_215
"""Qt's word for any height."""
_CARDS: Final = 2.0
"""Cards of a column that are seen at once, with the trip under them."""


class RequestsView(QWidget):
    """`opened` carries a request, `over_wanted` whether what is over is shown too."""

    opened = Signal(object)
    over_wanted = Signal(bool)

    def __init__(self, *, over: bool = False) -> None:
        super().__init__()
        self.board = SupportBoard()
        self.board.show_over(shown=over)
        self.trip = TripArea()
        self.over = FilterChip(lane_words(Lane.OVER), name="support-over")
        self.over.setChecked(over)
        self.over.toggled.connect(self._turn_over)
        self.marked = text("", "strong", "accent", name="support-marked")
        self.empty = self._nothing()
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.empty, 1)
        column.addWidget(self.board)
        self.foot = self._foot()
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
        self.over.say(lane_words(Lane.OVER), len(rows[Lane.OVER]))
        self.trip.show_trips(trips)
        self._count()

    def _share(self, trips: bool) -> None:
        """Leave the room to the trip where there is one, else to the board."""
        least = round(_HEAD * theme().scale + _CARDS * card_height())
        self.board.setMinimumHeight(least)
        self.board.setMaximumHeight(least if trips else _ANY)
        self._column.setStretchFactor(self.board, 0 if trips else 1)
        self._column.setStretchFactor(self.trip, 1 if trips else 0)

    @staticmethod
    def _nothing() -> Card:
        card = Card(name="support-empty")
        words = _(
            "Whoever must come to a hearing and cannot pay the way is written down here, from the "
            "request to the receipt."
        )
        card.body.addWidget(EmptyState(_("No request yet"), words, icon="jeep", plus=False))
        card.hide()
        return card

    def _foot(self) -> QWidget:
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self.over)
        row.addWidget(self.marked)
        row.addStretch(1)
        wide = theme().scale <= 1.0
        for key, words in (("← →", _("column")), ("Space", _("mark")), ("Return", _("open"))):
            if wide or key == "Return":
                row.addWidget(key_hint(key, words))
        return foot

    def _wire(self) -> None:
        self.board.opened.connect(self.opened)
        self.board.reached.connect(self._reached)
        self.board.marked.connect(self._count)

    def _reached(self, row: Any) -> None:
        """Show the trip of the card that the keys reached."""
        if row is not None:
            self.trip.choose(row.trip)

    def _count(self) -> None:
        count = len(self.board.marked_rows())
        words = ngettext("{n} marked", "{n} marked", count).format(n=count)
        self.marked.setText(words if count else "")

    def _turn_over(self, on: bool) -> None:
        self.board.show_over(shown=on)
        self.over_wanted.emit(on)
