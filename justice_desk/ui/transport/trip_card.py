"""One trip: its head, its seats, its map, who rides and what it costs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from justice_desk.i18n.formats import francs
from justice_desk.i18n.messages import _
from justice_desk.terms.labels import label
from justice_desk.terms.transport import TripState
from justice_desk.ui.components.card import Card, rule
from justice_desk.ui.components.flow import FlowLayout
from justice_desk.ui.components.icon_view import IconView
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.one_line import OneLine
from justice_desk.ui.components.tag import Sign, Tag
from justice_desk.ui.sittings.words import hour, weekday
from justice_desk.ui.theme.current import scaled, theme
from justice_desk.ui.transport.seat_plan import SeatPlan
from justice_desk.ui.transport.trip_map import TripMapView
from justice_desk.ui.transport.trip_side import WIDE as SIDE_WIDE
from justice_desk.ui.transport.trip_side import TripSide
from justice_desk.ui.transport.words import VEHICLE_ICONS, km_words, trip_sign, trip_title

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from justice_desk.services.trips.rows import TripRow
    from justice_desk.ui.components.button import Button

STACKED_UNDER: Final = 800
"""Width in pixels at 100 % under which the parts stand one below the other."""
_GONE: Final = frozenset({TripState.CANCELLED, TripState.DONE})


class TripCard(Card):
    """`asked` carries the id of a verb of the trip, `turned` the way to another one."""

    asked = Signal(str)
    turned = Signal(int)

    def __init__(self, trip: TripRow, *, verbs: Sequence[Button] = (), wide: bool = True) -> None:
        super().__init__(name="trip-card", padding=False)
        self.trip = trip
        self.setAccessibleName(_("Trip {number}").format(number=trip.number))
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.body.addWidget(self._head(verbs, wide=wide))
        self.body.addWidget(rule())
        self.body.addLayout(self._parts(wide=wide), 1)

    def _head(self, verbs: Sequence[Button], *, wide: bool) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(16, 9, 16, 9)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(IconView(VEHICLE_ICONS[self.trip.vehicle.kind], "accent", 20))
        told = (self.trip.number, trip_title(self.trip))
        title = ", ".join(part for part in told if part)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(_named(OneLine(title, least=scaled(180)), "block", "text"))
        words.addWidget(_named(OneLine(self.facts(), least=scaled(180)), "second", "text2"))
        row.addLayout(words, 1)
        tags = list(self._tags())
        for part in tags if wide else ():
            row.addWidget(part)
        if wide:
            for verb in verbs:
                row.addWidget(verb)
        column.addLayout(row)
        if not wide:
            line = FlowLayout(8)
            for part in (*tags, *verbs):
                line.addWidget(part)
            column.addLayout(line)
        return holder

    def facts(self) -> str:
        """Return day, hour, way, vehicle and driver."""
        trip = self.trip
        day = weekday(trip.held_on, full=True).lower()
        start = hour(trip.stops[0].leaves) if trip.stops else ""
        told = (
            ", ".join(part for part in (day, start) if part),
            km_words(trip.kilometres, estimated=trip.estimated),
            label(trip.direction),
            ", ".join(part for part in (trip.vehicle.name, trip.driver) if part),
        )
        return " · ".join(part for part in told if part)

    def _tags(self) -> Iterator[QWidget]:
        if self.trip.state is not TripState.PLANNED:
            yield Tag(trip_sign(self.trip.state))
        cost = Tag(Sign(francs(self.trip.cost), "wallet", "ok"))
        cost.setProperty("data", True)
        yield cost

    def _parts(self, *, wide: bool) -> QBoxLayout:
        direction = QBoxLayout.Direction
        parts = QBoxLayout(direction.LeftToRight if wide else direction.TopToBottom)
        parts.setContentsMargins(16, 12, 16, 12)
        parts.setSpacing(16)
        side = TripSide(self.trip)
        if wide:
            side.setFixedWidth(scaled(SIDE_WIDE))
            parts.addWidget(SeatPlan(self.trip))
            parts.addWidget(TripMapView(self.trip), 1)
            parts.addWidget(side)
        else:
            pictures = QHBoxLayout()
            pictures.setSpacing(12)
            pictures.addWidget(SeatPlan(self.trip))
            pictures.addWidget(TripMapView(self.trip), 1)
            parts.addLayout(pictures)
            parts.addWidget(side)
        if self.trip.state is TripState.CANCELLED and self.trip.why:
            self.body.insertWidget(2, Note(self.trip.why, "danger", data=True))
        return parts


def _named(line: OneLine, role: str, ink: str) -> OneLine:
    for name, value in (("role", role), ("ink", ink), ("data", True)):
        line.setProperty(name, value)
    return line


def is_wide(width: int) -> bool:
    """Return whether the parts of a trip have room side by side."""
    return width >= STACKED_UNDER * max(theme().scale, 1.0)
