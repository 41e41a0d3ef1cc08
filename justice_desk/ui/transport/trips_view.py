"""Every trip of the office: the list, and the chosen one under it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from justice_desk.i18n.messages import _, ngettext
from justice_desk.ui.components.card import Card, rule
from justice_desk.ui.components.empty_state import EmptyState
from justice_desk.ui.components.flow_box import FlowBox
from justice_desk.ui.scrolling import scrolled
from justice_desk.ui.tables.footer import ListFooter
from justice_desk.ui.tables.model import PagedModel
from justice_desk.ui.tables.view import TableView
from justice_desk.ui.theme.current import scaled
from justice_desk.ui.transport.office_verbs import ROADS, VEHICLES, for_role, verb_button
from justice_desk.ui.transport.trip_area import TripArea
from justice_desk.ui.transport.trip_columns import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from justice_desk.services.trips.rows import TripRow
    from justice_desk.terms.enums import Role
    from justice_desk.ui.tables.source import Reader

R = TypeVar("R")
_HIGH: Final = 230
"""Height of the list in pixels at 100 %."""


class Given(Generic[R]):
    """Rows that were read with the rest of the page."""

    def __init__(self, rows: Sequence[R]) -> None:
        self._rows = rows

    def count(self) -> int:
        """Return how many there are."""
        return len(self._rows)

    def page(self, offset: int, limit: int) -> Sequence[R]:
        """Return some of them."""
        return self._rows[offset : offset + limit]


class TripsView(QWidget):
    """The arrows of the list choose the trip under it.

    `asked` carries a list of the office: what there is to ride on, which ways are closed.
    """

    asked = Signal(str)

    def __init__(self, reader: Reader, role: Role) -> None:
        super().__init__()
        mine = [verb for verb in for_role(role) if verb in {VEHICLES, ROADS}]
        self.lists = FlowBox([verb_button(verb, self.asked.emit) for verb in mine], 4)
        self.model: PagedModel[TripRow] = PagedModel(COLUMNS, reader, parent=self)
        self.table = TableView(self.model, name="trips-table", label=_("Trips"))
        self.footer = ListFooter()
        self.trip = TripArea(turning=False)
        self._trips: Sequence[TripRow] = ()
        self.listed = Card(name="trips-card", padding=False)
        self.listed.body.setSpacing(0)
        self.listed.body.addWidget(self.table, 1)
        self.listed.body.addWidget(rule())
        self.listed.body.addWidget(self.footer)
        self.listed.setFixedHeight(scaled(_HIGH))
        self.empty = Card(name="trips-empty")
        words = _(
            "The approved requests are grouped into trips: who rides with whom, at what hour, "
            "at what cost beside public transport."
        )
        self.empty.body.addWidget(EmptyState(_("No trip yet"), words, icon="jeep", plus=False))
        self._lay_out()
        self.table.selectionModel().selectionChanged.connect(lambda *_rows: self._follow())

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.lists)
        column.addWidget(self.listed)
        column.addWidget(self.trip, 1)
        column.addWidget(self.empty, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inner, name="trips-scroll"))

    def show_trips(self, trips: Sequence[TripRow]) -> None:
        """Show the trips, those to come first."""
        self._trips = trips
        for part in (self.listed, self.trip):
            part.setVisible(bool(trips))
        self.empty.setVisible(not trips)
        self.model.show(Given(trips))
        self.trip.show_trips(trips)
        self.footer.say(ngettext("{n} trip", "{n} trips", len(trips)).format(n=len(trips)))

    def _follow(self) -> None:
        rows: list[Any] = list(self.table.selected_rows())
        if rows:
            self.trip.choose(rows[0].number)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the trip out for the new width."""
        super().resizeEvent(event)
        self.trip.fit(event.size().width())
