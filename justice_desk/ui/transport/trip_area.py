"""The trips one at a time: that of the chosen request, else the next, and the way to others."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.terms.clock import today
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.card import Card
from justice_desk.ui.components.keys import key_label
from justice_desk.ui.components.text import text
from justice_desk.ui.transport.trip_card import TripCard, is_wide

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.services.trips.rows import TripRow
    from justice_desk.ui.transport.trip_verbs import TripVerb


class TurnButton(Button):
    """An arrow; its key has no room inside, and stands in the tool tip and in the list of keys."""

    def __init__(self, name: str, icon: str, words: str, key: str) -> None:
        super().__init__("", Kind.GHOST, name=name, icon=icon)
        self._turns = key
        self.setAccessibleName(words)
        self.setAccessibleDescription(key_label(key))
        self.setToolTip(f"{words}, {key_label(key)}")

    @property
    def shown_key(self) -> str:
        """Return its key."""
        return self._turns


class TripArea(QWidget):
    """`asked` carries the id of a verb and the trip; `turned` the trip that is shown now.

    Args:
        verbs: what the member may do with a trip, asked anew for each.
        turning: whether its head leads to the other trips.
    """

    asked = Signal(str, object)
    turned = Signal(object)

    def __init__(self, *, turning: bool = True) -> None:
        super().__init__()
        self.setObjectName("trip-area")
        self.trips: Sequence[TripRow] = ()
        self.shown: TripRow | None = None
        self.card: TripCard | None = None
        self.offered: Sequence[TripVerb] = ()
        self._turning, self._wide, self._room = turning, True, 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._none = Card(name="trip-none")
        words = _("No trip is planned. Who travels by herself gets a voucher and her fare.")
        self._none.body.addWidget(text(words, "body", "text2", wrap=True))
        self._column.addWidget(self._none)

    def show_trips(self, trips: Sequence[TripRow]) -> None:
        """Show other trips; the one that is seen stays where it still is."""
        self.trips = trips
        number = self.shown.number if self.shown else ""
        again = next((trip for trip in trips if trip.number == number), None)
        self._show(again or self._next())

    def choose(self, number: str | None) -> None:
        """Show a trip by its number; nothing changes where there is none."""
        found = next((trip for trip in self.trips if trip.number == number), None)
        if found is not None and found != self.shown:
            self._show(found)

    def turn(self, by: int) -> None:
        """Show the trip before or after this one."""
        if self.shown is None or len(self.trips) < 2:  # noqa: PLR2004 - there is another
            return
        numbers = [trip.number for trip in self.trips]
        place = (numbers.index(self.shown.number) + by) % len(numbers)
        self._show(self.trips[place])
        self.turned.emit(self.shown)

    def _next(self) -> TripRow | None:
        """Return the first trip that is still to come, else the last one."""
        ahead = (trip for trip in self.trips if trip.held_on >= today())
        return next(ahead, self.trips[-1] if self.trips else None)

    def _show(self, trip: TripRow | None) -> None:
        if self.card is not None:
            if trip == self.shown and self._wide == self._fits():
                return
            self._column.removeWidget(self.card)
            self.card.hide()
            self.card.deleteLater()
            self.card = None
        self.shown, self._wide = trip, self._fits()
        self._none.setVisible(trip is None)
        if trip is not None:
            self.card = TripCard(trip, verbs=self._buttons(trip), wide=self._wide)
            self._column.addWidget(self.card, 1)

    def _fits(self) -> bool:
        return is_wide(self._room)

    def _buttons(self, trip: TripRow) -> list[Button]:
        made = [self._verb(verb, trip) for verb in self.offered if verb.fits(trip)]
        if self._turning and len(self.trips) > 1:
            made += [self._way("trip-before", "caret-left", _("Trip before"), -1),
                     self._way("trip-after", "caret-right", _("Next trip"), 1)]  # fmt: skip
        return made

    def _verb(self, verb: TripVerb, trip: TripRow) -> Button:
        words = _(verb.words)
        kind = Kind.GHOST if verb.rare else Kind.OUTLINED
        button = Button("" if verb.rare else words, kind, name=f"trip-{verb.id}", icon=verb.icon)
        button.setAccessibleName(words)
        button.setToolTip(words if verb.rare else "")
        button.clicked.connect(lambda: self.asked.emit(verb.id, trip))
        return button

    def _way(self, name: str, icon: str, words: str, by: int) -> Button:
        button = TurnButton(name, icon, words, "Ctrl+PgUp" if by < 0 else "Ctrl+PgDown")
        button.clicked.connect(partial(self._turn_kept, name, by))
        return button

    def _turn_kept(self, name: str, by: int) -> None:
        """Turn to another trip; the keyboard stays on the button that turned."""
        self.turn(by)
        again = self.findChild(QWidget, name)
        if again is not None:
            again.setFocus()

    def fit(self, room: int) -> None:
        """Lay the trip out for a width; its own width is no measure, since a wide trip keeps it."""
        self._room = room
        if self.shown is not None and self._fits() != self._wide:
            self._show(self.shown)
