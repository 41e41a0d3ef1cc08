"""Changes who rides on a trip by hand; the same rules judge it as those of the planner."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QComboBox

from justice_desk.i18n.messages import _
from justice_desk.services.trips.changing import get_off, get_on
from justice_desk.ui.case.small_forms import labelled
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.components.field import Field
from justice_desk.ui.intake.editors import Choice
from justice_desk.ui.transport.form import TransportForm
from justice_desk.ui.transport.trip_side import rider_words
from justice_desk.ui.transport.words import who

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.transport.rows import SupportRow
    from justice_desk.services.trips.rows import TripRow
    from justice_desk.ui.workspace import Workspace

ON, OFF = "on", "off"
_WORDS: Final = 60
"""Letters of a name in the list."""


class RidersForm(TransportForm):
    """Somebody more, or somebody less; stops and hours follow."""

    def __init__(
        self,
        parent: QWidget,
        workspace: Workspace,
        trip: TripRow,
        waiting: Sequence[SupportRow],
    ) -> None:
        title = _("Who rides on {number}").format(number=trip.number)
        form = Form("trip-riders", title, _("Change"), "users", trip.number, width=560)
        super().__init__(parent, workspace, form)
        self._trip, self._waiting = trip, waiting
        asked = _("What changes")
        self.which = Choice(
            [(ON, _("Somebody gets on")), (OFF, _("Somebody gets off"))],
            name="trip-riders-which",
            label=asked,
        )
        self.which.choose(ON if waiting else OFF)
        self.list = QComboBox()
        self.list.setProperty("data", True)
        self.field = Field(_("Who"), self.list, name="trip-riders-who")
        self.body.addLayout(labelled(asked, self.which))
        self.body.addWidget(self.field)
        self.explain(
            _("Stops and hours are laid anew; what breaks a rule is refused and said here.")
        )
        self.which.changed.connect(self._fill)
        self._fill()
        self.which.setFocus()

    def _fill(self) -> None:
        self.list.clear()
        self.field.clear_error()
        if self.which.value() == OFF:
            for rider in self._trip.riders:
                self.list.addItem(f"{rider_words(rider)[:_WORDS]} · {rider.request}", rider.request)
        else:
            for row in self._waiting:
                self.list.addItem(f"{who(row)[:_WORDS]} · {row.number}", row.number)

    def ready(self) -> bool:
        """Somebody is chosen."""
        if self.list.currentData():
            return True
        off = self.which.value() == OFF
        nobody = _("Nobody rides on it.") if off else _("Every approved request has its trip.")
        self.field.show_error(nobody)
        return False

    def work(self) -> Callable[[Any], Any]:
        """Let her on or off."""
        trip, request = self._trip.number, str(self.list.currentData())
        moved = get_off if self.which.value() == OFF else get_on
        return lambda session: moved(session, trip, request)

    def audit_verb(self) -> str:
        """A trip that is changed by hand."""
        return "ride move"

    def told(self, answer: Any) -> str:
        """Say that it is changed."""
        return _("{number} is laid anew").format(number=self._trip.number)
