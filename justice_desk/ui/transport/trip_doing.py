"""Does the verbs of a trip, and opens the planner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.i18n.messages import _
from justice_desk.services.trips.changing import done
from justice_desk.ui.alive import while_alive
from justice_desk.ui.transport.papers_dialog import TransportPapersDialog
from justice_desk.ui.transport.plan_dialog import PlanDialog
from justice_desk.ui.transport.riders_form import RidersForm
from justice_desk.ui.transport.trip_forms import CancelTrip, ConfirmTrip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.transport.rows import SupportRow
    from justice_desk.services.trips.rows import TripRow
    from justice_desk.ui.workspace import Workspace

_FORMS = {"confirm": ConfirmTrip, "cancel": CancelTrip}


class TripDoing:
    """Opens the form of a verb, or does what needs none; `waiting` have no trip yet."""

    def __init__(self, page: QWidget, workspace: Workspace) -> None:
        self._page, self._workspace = page, workspace
        self.waiting: Sequence[SupportRow] = ()

    def do(self, verb: str, trip: TripRow) -> None:
        """Do a verb."""
        if verb in _FORMS:
            _FORMS[verb](self._page.window(), self._workspace, trip).open()
        elif verb == "riders":
            RidersForm(self._page.window(), self._workspace, trip, self.waiting).open()
        elif verb == "papers":
            TransportPapersDialog(self._page.window(), self._workspace, trip.number).open()
        elif verb == "done":
            number = trip.number
            self._workspace.write(
                "ride done",
                lambda session: done(session, number),
                while_alive(self._page, self._said),
            )

    def plan(self) -> None:
        """Open the planner; nothing is looked for before somebody asks."""
        PlanDialog(self._page.window(), self._workspace, len(self.waiting)).open()

    def _said(self, _answer: None) -> None:
        self._workspace.said.emit(_("Written down"))
        self._workspace.changed.emit("transport")
