"""Proposed trips on screen: each with its box, the chosen one drawn, figures, who rides nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from justice_desk.i18n.formats import francs, short_date, whole
from justice_desk.i18n.messages import _, ngettext
from justice_desk.terms.labels import label
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.card import Card, rule
from justice_desk.ui.components.check import check_box
from justice_desk.ui.components.icon_view import IconView
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.text import capital, text
from justice_desk.ui.sittings.plan_words import seconds_words
from justice_desk.ui.sittings.words import hour, weekday
from justice_desk.ui.transport.trip_card import TripCard, is_wide
from justice_desk.ui.transport.words import trip_title

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QResizeEvent

    from justice_desk.services.trips.proposing import NotPlaced, TripProposal
    from justice_desk.services.trips.rows import TripRow

_TOP = Qt.AlignmentFlag.AlignTop
_RIGHT = Qt.AlignmentFlag.AlignRight | _TOP


class PlanView(QWidget):
    """`changed` says that a trip was ticked or not; `grown` that the height is another."""

    changed = Signal()
    grown = Signal()

    def __init__(self, proposal: TripProposal) -> None:
        super().__init__()
        self.setObjectName("trip-plan-view")
        self.proposal = proposal
        self.boxes: list[QCheckBox] = []
        self.card: TripCard | None = None
        self._seen = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for warning in proposal.warnings:
            column.addWidget(Note(warning, "warn", data=True))
        column.addWidget(self._trips())
        self._place = QVBoxLayout()
        column.addLayout(self._place)
        if proposal.unplaced:
            column.addWidget(_unplaced(proposal.unplaced))
        if proposal.trips:
            self.see(0)

    def chosen(self) -> tuple[int, ...]:
        """Return the positions of the trips that are ticked."""
        return tuple(at for at, box in enumerate(self.boxes) if box.isChecked())

    def see(self, at: int) -> None:
        """Draw one of the trips under the list."""
        if self.card is not None:
            self._place.removeWidget(self.card)
            self.card.hide()
            self.card.deleteLater()
        self._seen = at
        self.card = TripCard(self.proposal.trips[at], wide=is_wide(self.width()))
        self._place.addWidget(self.card)
        self.grown.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the trip that is seen out for the new width."""
        super().resizeEvent(event)
        if self.card is not None and is_wide(event.size().width()) != is_wide(
            event.oldSize().width()
        ):
            self.see(self._seen)

    def _trips(self) -> Card:
        card = Card(name="trip-plan-card")
        card.body.addLayout(self._title())
        for at, trip in enumerate(self.proposal.trips):
            card.body.addWidget(rule())
            card.body.addLayout(self._line(at, trip))
        if not self.proposal.trips:
            words = _("No vehicle can take anybody: below, why, and what public transport costs.")
            card.body.addWidget(text(words, wrap=True, name="trip-plan-none"))
        card.body.addWidget(rule())
        card.body.addLayout(self._figures())
        return card

    def _title(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(IconView("sparkle", "clay", 18))
        row.addWidget(text(_("Proposed trips"), "block"), 1)
        row.addWidget(text(seconds_words(self.proposal.seconds), "second", "text2"))
        return row

    def _line(self, at: int, trip: TripRow) -> QHBoxLayout:
        words = f"{short_date(trip.held_on)} · {trip.vehicle.name} · {trip_title(trip)}"
        box = check_box(words, name=f"trip-take-{at}")
        box.setProperty("data", True)
        box.setChecked(True)
        box.toggled.connect(lambda _on: self.changed.emit())
        self.boxes.append(box)
        row = QHBoxLayout()
        row.setSpacing(12)
        left = QVBoxLayout()
        left.setSpacing(1)
        left.addWidget(box)
        stops = text(stop_list(trip), "second", "text2", wrap=True, data=True)
        stops.setContentsMargins(26, 0, 0, 0)
        left.addWidget(stops)
        row.addLayout(left, 1)
        told = _("{taken} of {all} seats").format(taken=trip.taken, all=trip.vehicle.seats)
        box.setAccessibleDescription(f"{stop_list(trip)}, {told}, {francs(trip.cost)}")
        row.addWidget(text(told, "body", "text2"), 0, _TOP)
        row.addWidget(text(francs(trip.cost), "strong", data=True), 0, _TOP)
        look = Button("", Kind.GHOST, name=f"trip-see-{at}", icon="eye")
        look.setAccessibleName(_("See: {trip}").format(trip=words))
        look.setToolTip(_("See: {trip}").format(trip=words))
        look.setProperty("data", True)
        look.clicked.connect(lambda _on=False, one=at: self.see(one))
        row.addWidget(look, 0, _TOP)
        return row

    def _figures(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for at, (words, told, role) in enumerate(self._facts()):
            grid.addWidget(text(words, "second", "text2", wrap=True), at, 0)
            grid.addWidget(text(told, role, data=True), at, 1, _RIGHT)
        return grid

    def _facts(self) -> Iterator[tuple[str, str, str]]:
        told = self.proposal.compared
        yield _("Vehicles and drivers"), francs(told.trips), "body"
        if told.fares:
            yield _("Fares of those who ride on no trip"), francs(told.fares), "body"
        yield _("Everyone by public transport"), francs(told.separate), "body"
        if told.spared >= 0:
            yield _("Spared by the trips"), francs(told.spared), "strong"
        else:
            yield _("The trips cost more, by"), francs(-told.spared), "strong"
        if told.unknown:
            yield _("Persons without a fare in the rate table"), whole(told.unknown), "body"


def stop_list(trip: TripRow) -> str:
    """Return « Jeudi 3 décembre, aller : Gao 5 h 30, Kochakarey 6 h 05, Bourem 8 h 20 »."""
    last = len(trip.stops) - 1
    stops = ", ".join(
        f"{stop.place} {hour(stop.arrives if at == last else stop.leaves)}"
        for at, stop in enumerate(trip.stops)
    )
    day = f"{capital(weekday(trip.held_on, full=True))}, {label(trip.direction)}"
    return _("{number}: {reason}").format(number=day, reason=stops)


def _unplaced(left: Sequence[NotPlaced]) -> Card:
    """Return who rides on no trip, why, and what the way costs her by public transport."""
    words = ngettext("{n} request rides on no trip", "{n} requests ride on no trip", len(left))
    card = Card(words.format(n=len(left)), name="trip-plan-unplaced")
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    for at, one in enumerate(left):
        grid.addWidget(text(one.person, "strong", data=True), at, 0, _TOP)
        grid.addWidget(text(one.reason, "body", "text2", wrap=True, data=True), at, 1, _TOP)
        fare = _("no fare is known")
        if one.alternative is not None:
            fare = _("{amount} by bus").format(amount=francs(one.alternative))
        grid.addWidget(text(fare, "body"), at, 2, _RIGHT)
    card.body.addLayout(grid)
    return card
