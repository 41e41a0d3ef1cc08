"""The forms of a trip: the driver has the sheet, it took place, it is cancelled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from justice_desk.i18n.messages import _
from justice_desk.services.trips.changing import cancel, confirm
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.transport.form import TransportForm, WhyField, WordsField
from justice_desk.ui.transport.words import trip_title

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.trips.rows import TripRow
    from justice_desk.ui.workspace import Workspace


class ConfirmTrip(TransportForm):
    """The driver has the sheet; another driver than the usual one is written down."""

    def __init__(self, parent: QWidget, workspace: Workspace, trip: TripRow) -> None:
        title = _("Confirm {number}, {way}").format(number=trip.number, way=trip_title(trip))
        form = Form("trip-confirm-form", title, _("Confirm"), "check", trip.number)
        super().__init__(parent, workspace, form)
        self._trip = trip
        self.explain(_("The driver has the sheet and knows stops and hours."))
        self.driver = WordsField(_("Driver"), name="trip-driver", value=trip.driver)
        self.body.addWidget(self.driver)
        self.places = {"driver": self.driver}
        self.bring_back()
        self.driver.typed.setFocus()

    def work(self) -> Callable[[Any], Any]:
        """Confirm it."""
        number, seen, driver = self._trip.number, self._trip.version, self.driver.words()
        named = driver if driver != self._trip.driver else None
        return lambda session: confirm(session, number, driver=named, seen=seen)

    def audit_verb(self) -> str:
        """A trip."""
        return "ride confirm"

    def told(self, answer: Any) -> str:
        """Say that it is confirmed."""
        return _("{number} confirmed").format(number=self._trip.number)


class CancelTrip(TransportForm):
    """Nobody rides on it: they are to be placed again."""

    def __init__(self, parent: QWidget, workspace: Workspace, trip: TripRow) -> None:
        title = _("Cancel {number}").format(number=trip.number)
        form = Form("trip-cancel-form", title, _("Cancel the trip"), "x", trip.number)
        super().__init__(parent, workspace, form)
        self._trip = trip
        self.cancel.say(_("Back"))
        self.why = WhyField(_("Why"), name="trip-cancel-why")
        self.body.addWidget(self.why)
        self.explain(
            _(
                "Who rides on it stays approved and waits for another trip. The way back of the "
                "same vehicle, or its way out, falls with it."
            )
        )
        self.places = {"why": self.why}
        self.bring_back()
        self.why.words.setFocus()

    def ready(self) -> bool:
        """A reason."""
        return self.why.checked()

    def work(self) -> Callable[[Any], Any]:
        """Cancel it."""
        number, why = self._trip.number, self.why.why()
        return lambda session: cancel(session, number, why)

    def audit_verb(self) -> str:
        """A trip."""
        return "ride cancel"

    def told(self, answer: Any) -> str:
        """Say that it is cancelled, and what fell with it."""
        told = _("{number} cancelled").format(number=self._trip.number)
        fell = _("with it: {trips}").format(trips=", ".join(answer)) if answer else ""
        return ", ".join(part for part in (told, fell) if part)
