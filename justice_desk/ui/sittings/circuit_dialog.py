"""« Proposer une tournée »: limits, a search with its progress, days to take over or not."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _, ngettext
from justice_desk.services.circuits.accepting import accept
from justice_desk.services.circuits.gathering import circuit_asked
from justice_desk.ui.alive import while_alive
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.components.button import Button
from justice_desk.ui.components.flow_box import FlowBox
from justice_desk.ui.components.text import text
from justice_desk.ui.sittings.circuit_limits import LimitFields
from justice_desk.ui.sittings.circuit_view import CircuitView
from justice_desk.ui.sittings.form import SittingForm
from justice_desk.ui.sittings.in_turn import in_turn
from justice_desk.ui.sittings.order_planner import Stage
from justice_desk.ui.sittings.plan_words import progress_words
from justice_desk.ui.sittings.searching import Search
from justice_desk.ui.sittings.sites_dialog import SitesDialog
from justice_desk.ui.sittings.solving import propose_circuit

if TYPE_CHECKING:
    from collections.abc import Callable

    from justice_desk.planning.progress import Progress
    from justice_desk.services.circuits.gathering import CircuitAsked
    from justice_desk.services.circuits.proposing import Proposal
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace

SECONDS: Final = 10.0
"""How long a circuit is looked for at the most."""


class CircuitDialog(SittingForm):
    """One verb at a time: look for a circuit, stop the search, write the ticked days down."""

    def __init__(self, parent: QWidget, workspace: Workspace) -> None:
        words = _("Look for a circuit")
        form = Form("circuit", _("Propose a circuit"), words, "sparkle", "limits", width=860)
        super().__init__(parent, workspace, form)
        self._below = parent
        self.stage = Stage.IDLE
        self.view: CircuitView | None = None
        self._search: Search[Proposal] | None = None
        self.limits = LimitFields()
        self.body.insertWidget(0, self.limits)
        self.sites = Button(_("Sites and distances…"), name="circuit-sites", icon="map-pin")
        self.sites.clicked.connect(self._open_sites)
        self.body.insertWidget(1, FlowBox([self.sites], 8))
        self._waiting()
        self._place = QVBoxLayout()
        self.body.addLayout(self._place)
        self.limits.changed.connect(self._again)
        self.finished.connect(self._drop)
        self.cancel.say(_("Close"))
        self.bring_back()
        self.limits.days.typed.setFocus()

    def _waiting(self) -> None:
        """Make what is shown while the search runs."""
        self.bar = QProgressBar()
        self.bar.setObjectName("circuit-progress")
        self.bar.setAccessibleName(_("How far it is"))
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(8)
        self.said = text("", "body", "text2", wrap=True, name="circuit-said")
        self.body.addWidget(self.bar)
        self.body.addWidget(self.said)
        self.bar.hide()
        self.said.hide()

    def press(self) -> None:
        """Look for a circuit, or stop the search, or write what is ticked down."""
        if self.stage is Stage.SEARCHING:
            if self._search is not None:
                self._search.stop()
            self.verb.setEnabled(False)
        elif self.stage is Stage.FOUND:
            super().press()
        elif self.limits.checked():
            self._look()
        else:
            self.grow()

    def _look(self) -> None:
        limits = self.limits.limits()
        self.refusal.hide()
        self.turn(Stage.SEARCHING)
        self.workspace.read(
            "sitting plan",
            lambda session: circuit_asked(session, limits),
            while_alive(self, self._gathered),
            while_alive(self, self._not_found),
        )

    def _gathered(self, asked: CircuitAsked) -> None:
        if self.stage is not Stage.SEARCHING or not self.isVisible():
            return
        self._search = Search(
            self.workspace.jobs,
            partial(propose_circuit, asked, SECONDS),
            while_alive(self, self._found),
            while_alive(self, self._not_found),
            while_alive(self, self.goes_on),
        )
        self.verb.setEnabled(True)

    def goes_on(self, progress: Progress) -> None:
        """Show where the search stands."""
        self.bar.setRange(0, 100)
        self.bar.setValue(min(100, round(100 * progress.seconds / SECONDS)))
        self.said.setText(progress_words(progress))
        self.grow()

    def _found(self, proposal: Proposal) -> None:
        self._search = None
        self._show(CircuitView(proposal))
        self.turn(Stage.FOUND)

    def _not_found(self, error: DeskError) -> None:
        self._search = None
        self.turn(Stage.IDLE)
        if not self.limits.refused(error):
            self.refusal.say(error.message(), "danger")
            self.refusal.show()
        self.grow()

    def _show(self, view: CircuitView | None) -> None:
        if self.view is not None:
            self._place.removeWidget(self.view)
            self.view.hide()
            self.view.deleteLater()
        self.view = view
        if view is not None:
            self._place.addWidget(view)
            view.changed.connect(self._count)

    def _again(self) -> None:
        """Let go of a proposal whose limits are others now."""
        if self.stage is Stage.FOUND:
            self._show(None)
            self.turn(Stage.IDLE)

    def turn(self, stage: Stage) -> None:
        """Show another stage: fields, progress and verb follow."""
        self.stage = stage
        searching = stage is Stage.SEARCHING
        self.limits.setEnabled(not searching)
        self.sites.setEnabled(not searching)
        self.bar.setVisible(searching)
        self.said.setVisible(searching)
        if searching:
            self._show(None)
            self.bar.setRange(0, 0)
            self.said.setText(_("Looking for a circuit…"))
            self.verb.say(_("Stop: keep the best"), "prohibit")
            self.verb.setEnabled(False)
            self.verb.setFocus()
        elif stage is Stage.IDLE:
            self.verb.say(_("Look for a circuit"), "sparkle")
            self.verb.setEnabled(True)
        self._count()
        self.grow()
        QTimer.singleShot(0, self, self.grow)

    def _count(self) -> None:
        """Say on the verb how many days are written down."""
        if self.stage is not Stage.FOUND or self.view is None:
            return
        chosen = len(self.view.chosen())
        told = ngettext("Write {n} day down", "Write {n} days down", chosen)
        self.verb.say(told.format(n=chosen), "check")
        self.verb.setEnabled(bool(chosen))

    def work(self) -> Callable[[Any], Any]:
        """Write the ticked days down."""
        assert self.view is not None  # noqa: S101 - there is a proposal at this stage
        proposal, chosen = self.view.proposal, self.view.chosen()
        return lambda session: accept(session, proposal, chosen)

    def audit_verb(self) -> str:
        """A plan that is taken over."""
        return "sitting plan"

    def told(self, answer: Any) -> str:
        """Say the numbers of the sittings."""
        return _("Written down: {numbers}").format(numbers=", ".join(answer))

    def _open_sites(self) -> None:
        dialog = SitesDialog(self._below, self.workspace)
        dialog.changed.connect(self._again)
        in_turn(self, dialog)

    def _drop(self) -> None:
        if self._search is not None:
            self._search.drop()
            self._search = None
