"""« Planifier les trajets »: for whom, a search with its progress, trips to take over or not."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox, QProgressBar, QVBoxLayout, QWidget

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import _, ngettext
from justice_desk.services.sittings.listing import sittings
from justice_desk.services.trips.accepting import accept
from justice_desk.services.trips.gathering import trips_asked
from justice_desk.terms.sittings import SittingState
from justice_desk.ui.alive import while_alive
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.text import text
from justice_desk.ui.sittings.order_planner import Stage
from justice_desk.ui.sittings.plan_words import tenth
from justice_desk.ui.sittings.searching import Search
from justice_desk.ui.transport.form import TransportForm
from justice_desk.ui.transport.plan_view import PlanView
from justice_desk.ui.transport.solving import propose_trips

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from justice_desk.planning.progress import Progress
    from justice_desk.services.sittings.rows import SittingRow
    from justice_desk.services.trips.gathering import TripsAsked
    from justice_desk.services.trips.proposing import TripProposal
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace

SECONDS: Final = 20.0
"""How long trips are looked for at the most."""
_OVER: Final = frozenset({SittingState.HELD, SittingState.CANCELLED})


class PlanDialog(TransportForm):
    """One verb at a time: look for trips, stop the search, write the ticked trips down."""

    def __init__(self, parent: QWidget, workspace: Workspace, waiting: int) -> None:
        words = _("Look for trips")
        form = Form("trip-plan", _("Plan the trips"), words, "sparkle", "trips", width=1040)
        super().__init__(parent, workspace, form)
        self.stage = Stage.IDLE
        self.view: PlanView | None = None
        self._search: Search[TripProposal] | None = None
        told = ngettext(
            "{n} approved request has no trip yet. Who was approved for a bus, a motorcycle or on "
            "foot travels by herself.",
            "{n} approved requests have no trip yet. Who was approved for a bus, a motorcycle or "
            "on foot travels by herself.",
            waiting,
        )
        self.explain(told.format(n=waiting))
        self.sitting = QComboBox()
        self.sitting.setProperty("data", True)
        self.sitting.addItem(_("All approved requests without a trip"), None)
        self.field = Field(_("For whom"), self.sitting, name="trip-plan-sitting")
        self.body.addWidget(self.field)
        self._waiting()
        self._place = QVBoxLayout()
        self.body.addLayout(self._place)
        self.sitting.currentIndexChanged.connect(lambda _row: self._again())
        self.finished.connect(self._drop)
        self.cancel.say(_("Close"))
        workspace.read("sitting list", sittings, while_alive(self, self._offer))
        self.bring_back()
        self.verb.setFocus()

    def _waiting(self) -> None:
        """Make what is shown while the search runs."""
        self.bar = QProgressBar()
        self.bar.setObjectName("trip-plan-progress")
        self.bar.setAccessibleName(_("How far it is"))
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(8)
        self.said = text("", "body", "text2", wrap=True, name="trip-plan-said")
        self.body.addWidget(self.bar)
        self.body.addWidget(self.said)
        self.bar.hide()
        self.said.hide()

    def _offer(self, rows: Sequence[SittingRow]) -> None:
        for row in rows:
            if row.state not in _OVER:
                place = row.place.rpartition("/")[2].strip()
                self.sitting.addItem(
                    f"{row.number} · {place}, {short_date(row.first_on)}", row.number
                )

    def press(self) -> None:
        """Look for trips, or stop the search, or write what is ticked down."""
        if self.stage is Stage.SEARCHING:
            if self._search is not None:
                self._search.stop()
            self.verb.setEnabled(False)
        elif self.stage is Stage.FOUND:
            super().press()
        else:
            self._look()

    def _look(self) -> None:
        self.refusal.hide()
        self.turn(Stage.SEARCHING)
        sitting = self.sitting.currentData()
        self.workspace.read(
            "trip plan",
            lambda session: trips_asked(session, sitting),
            while_alive(self, self._gathered),
            while_alive(self, self._not_found),
        )

    def _gathered(self, asked: TripsAsked) -> None:
        if self.stage is not Stage.SEARCHING or not self.isVisible():
            return
        self._search = Search(
            self.workspace.jobs,
            partial(propose_trips, asked, SECONDS),
            while_alive(self, self._found),
            while_alive(self, self._not_found),
            while_alive(self, self.goes_on),
        )
        self.verb.setEnabled(True)

    def goes_on(self, progress: Progress) -> None:
        """Show where the search stands."""
        self.bar.setRange(0, 100)
        self.bar.setValue(min(100, round(100 * progress.seconds / SECONDS)))
        self.said.setText(_("Looking for trips, for {n} s…").format(n=tenth(progress.seconds)))
        self.grow()

    def _found(self, proposal: TripProposal) -> None:
        self._search = None
        self.show_plan(PlanView(proposal))
        self.turn(Stage.FOUND)

    def _not_found(self, error: DeskError) -> None:
        self._search = None
        self.turn(Stage.IDLE)
        self.refusal.say(error.message(), "danger")
        self.refusal.show()
        self.grow()

    def show_plan(self, view: PlanView | None) -> None:
        """Show a proposal in place of what was shown, or nothing."""
        if self.view is not None:
            self._place.removeWidget(self.view)
            self.view.hide()
            self.view.deleteLater()
        self.view = view
        if view is not None:
            self._place.addWidget(view)
            view.changed.connect(self._count)
            view.grown.connect(self.grow)

    def _again(self) -> None:
        """Let go of a proposal that is for others."""
        if self.stage is Stage.FOUND:
            self.show_plan(None)
            self.turn(Stage.IDLE)

    def turn(self, stage: Stage) -> None:
        """Show another stage: field, progress and verb follow."""
        self.stage = stage
        searching = stage is Stage.SEARCHING
        self.field.setEnabled(not searching)
        self.bar.setVisible(searching)
        self.said.setVisible(searching)
        if searching:
            self.show_plan(None)
            self.bar.setRange(0, 0)
            self.said.setText(_("Looking for trips…"))
            self.verb.say(_("Stop: keep the best"), "prohibit")
            self.verb.setEnabled(False)
            self.verb.setFocus()
        elif stage is Stage.IDLE:
            self.verb.say(_("Look for trips"), "sparkle")
            self.verb.setEnabled(True)
        self._count()
        self.grow()
        QTimer.singleShot(0, self, self.grow)

    def _count(self) -> None:
        """Say on the verb how many trips are written down."""
        if self.stage is not Stage.FOUND or self.view is None:
            return
        chosen = len(self.view.chosen())
        told = ngettext("Write {n} trip down", "Write {n} trips down", chosen)
        self.verb.say(told.format(n=chosen), "check")
        self.verb.setEnabled(bool(chosen))

    def work(self) -> Callable[[Any], Any]:
        """Write the ticked trips down."""
        assert self.view is not None  # noqa: S101 - there is a proposal at this stage
        proposal, chosen = self.view.proposal, self.view.chosen()
        return lambda session: accept(session, proposal, chosen)

    def audit_verb(self) -> str:
        """A plan that is taken over."""
        return "trip plan"

    def told(self, answer: Any) -> str:
        """Say the numbers of the trips."""
        return _("Written down: {numbers}").format(numbers=", ".join(answer))

    def _drop(self) -> None:
        if self._search is not None:
            self._search.drop()
            self._search = None
