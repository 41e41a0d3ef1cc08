"""Beside the map: who is on board, what must not be, what the trip costs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from justice_desk.i18n.formats import whole
from justice_desk.i18n.messages import _
from justice_desk.terms.labels import label
from justice_desk.ui.components.card import rule
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.one_line import OneLine
from justice_desk.ui.components.text import text
from justice_desk.ui.theme.current import scaled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QLabel

    from justice_desk.services.trips.rows import RiderRow, TripRow

_RIGHT: Final = Qt.AlignmentFlag.AlignRight
WIDE: Final = 268


class TripSide(QWidget):
    """Words only: what the seat plan and the map show is said here as well."""

    def __init__(self, trip: TripRow) -> None:
        super().__init__()
        self.setObjectName("trip-side")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(text(_("On board"), "header"))
        column.addLayout(_aboard(trip))
        for warning in trip.warnings:
            column.addWidget(Note(warning, "warn", data=True))
        column.addWidget(rule())
        column.addWidget(text(_("Cost"), "header"))
        column.addLayout(_cost(trip))
        column.addStretch(1)


def _aboard(trip: TripRow) -> QGridLayout:
    """Return one line a request: who, and from where."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(2)
    grid.setColumnStretch(0, 3)
    grid.setColumnStretch(1, 2)
    for at, rider in enumerate(trip.riders):
        grid.addWidget(_line(rider_words(rider), "body", "text", 110), at, 0)
        place = rider.place if rider.names else ""
        grid.addWidget(_line(place, "second", "text2", 70), at, 1)
    if not trip.riders:
        grid.addWidget(text(_("Nobody rides on it."), "body", "text2"), 0, 0)
    return grid


def rider_words(rider: RiderRow) -> str:
    """Return who rides and what she needs; of a case closed to the reader, the number alone."""
    if not rider.names:
        return rider.request
    return ", ".join((*rider.names, *(label(need) for need in rider.needs)))


def _line(words: str, role: str, ink: str, least: int) -> QLabel:
    made = OneLine(words, least=scaled(least))
    for name, value in (("role", role), ("ink", ink), ("data", True)):
        made.setProperty(name, value)
    return made


def _cost(trip: TripRow) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(2)
    grid.setColumnStretch(0, 1)
    for at, (words, amount, role) in enumerate(_amounts(trip)):
        ink = "text2" if role == "second" else "text"
        grid.addWidget(text(words, role, ink, wrap=True), at, 0)
        grid.addWidget(text(whole(amount), role, ink, data=True), at, 1, _RIGHT)
    return grid


def _amounts(trip: TripRow) -> Iterator[tuple[str, int, str]]:
    yield _("Kilometres"), trip.running, "body"
    yield _("Vehicle and driver, the day"), trip.driving, "body"
    yield _("Total, F CFA"), trip.cost, "strong"
    if trip.separate is not None:
        yield _("Everyone by public transport"), trip.separate, "second"
