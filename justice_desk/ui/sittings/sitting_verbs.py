"""Opens the form of each verb on a sitting."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QFileDialog

from justice_desk.i18n.messages import _
from justice_desk.terms.sittings import StepKind
from justice_desk.ui.alive import while_alive
from justice_desk.ui.offer import Offer
from justice_desk.ui.paper_loading import write_calendar
from justice_desk.ui.sittings.budget_form import BudgetForm
from justice_desk.ui.sittings.correct_form import CorrectForm
from justice_desk.ui.sittings.days_form import DaysForm
from justice_desk.ui.sittings.history_dialog import HistoryDialog
from justice_desk.ui.sittings.moving_forms import (
    CancelForm,
    ConfirmForm,
    HoldForm,
    PostponeForm,
    SecurityForm,
)
from justice_desk.ui.sittings.officers_form import OfficersForm
from justice_desk.ui.sittings.papers_dialog import PapersDialog
from justice_desk.ui.sittings.verbs import ALL, possible
from justice_desk.ui.transport.sitting_papers import papers_of_sitting

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.sittings.rows import SittingView
    from justice_desk.ui.dialogs.base import DeskDialog
    from justice_desk.ui.sittings.sitting_page import SittingPage
    from justice_desk.ui.workspace import Workspace

FORMS: Final[dict[str, Callable[[QWidget, Workspace, SittingView], DeskDialog]]] = {
    "confirm": ConfirmForm,
    "security": SecurityForm,
    "postpone": PostponeForm,
    "cancel": CancelForm,
    "hold": HoldForm,
    "correct": CorrectForm,
    "days": DaysForm,
    "officers": OfficersForm,
    "budget": BudgetForm,
    "history": HistoryDialog,
    "papers": PapersDialog,
    "transport": papers_of_sitting,
}
_OF_STEP: Final = {
    StepKind.ORDER: "confirm",
    StepKind.OFFICERS: "officers",
    StepKind.INTERPRETERS: "officers",
    StepKind.ESCORT: "officers",
    StepKind.SECURITY: "security",
    StepKind.SUMMONSES: "papers",
}
"""Which form does a step of « Avant de partir »; the others are fields to complete."""


class SittingVerbs:
    """Does the verbs of the page of a sitting."""

    def __init__(self, page: SittingPage) -> None:
        self._page = page

    def do(self, verb: str) -> None:
        """Open the form of a verb, where the member may do it now."""
        page, shown = self._page, self._page.shown
        if shown is None or not self._may(verb):
            return
        if verb in FORMS:
            FORMS[verb](page.window(), page.workspace, shown.view).open()
        elif verb == "civil" or (verb == "results" and not shown.slots and shown.civil):
            page.workspace.wanted.emit(f"civil:{shown.view.row.number}")
        elif verb == "plan":
            page.planner.ask()
        elif verb == "results":
            page.docket_verbs.do("results")
        elif verb == "calendar":
            self.write_calendar()

    def write_calendar(self) -> None:
        """Ask where the calendar file of the sitting goes, and write it: no name stands in it."""
        page = self._page
        proposed = str(Path.home() / f"{page.number}.ics")
        chosen, _kind = QFileDialog.getSaveFileName(
            page, _("Calendar file"), proposed, "iCalendar (*.ics)"
        )
        if chosen:
            self.write_to(Path(chosen))

    def write_to(self, target: Path) -> None:
        """Write the calendar file off the window's thread."""
        page, office, number = self._page, self._page.workspace.office, self._page.number

        def written(_count: int) -> None:
            page.workspace.said.emit(_("Calendar file written: {file}").format(file=target.name))

        page.workspace.on_writer(
            lambda: write_calendar(office, target, None, number), while_alive(page, written)
        )

    def step(self, kind: str) -> None:
        """Open what does a step of « Avant de partir »."""
        self.do(_OF_STEP.get(StepKind(kind), "correct"))

    def offers(self) -> tuple[Offer, ...]:
        """Return what may be done now, as commands."""
        shown = self._page.shown
        if shown is None:
            return ()
        about = shown.view.row.number
        return tuple(
            Offer(_(verb.words).rstrip("…"), "", verb.icon, about, partial(self.do, verb.id))
            for verb in ALL
            if self._may(verb.id)
        )

    def _may(self, verb: str) -> bool:
        shown, role = self._page.shown, self._page.workspace.office.acting.role
        found = next((one for one in ALL if one.id == verb), None)
        return shown is not None and found is not None and possible(found, shown.view, role)
