"""A form that the safeguards judge first: what they found stands in it before anything is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.terms.enums import Role, Verdict
from justice_desk.ui.alive import while_alive
from justice_desk.ui.case.verb_dialog import Form, VerbDialog
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.text import text
from justice_desk.ui.referral.findings import FindingsCard
from justice_desk.ui.referral.ways import WaysCard
from justice_desk.ui.theme.current import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from justice_desk.services.referrals.assessing import Assessment
    from justice_desk.ui.workspace import Workspace


_ONE_COLUMN_FROM: Final = 1.25
"""Text scale from which the safeguards stand under the fields."""


class GuardedDialog(VerbDialog):
    """Fill `column` and ask with `weigh`; `instead` carries the actor who is chosen instead.

    With `hides`, what is blocked shows the reasons and the ways that stay open, not the form.
    With `records`, the form tells what others did: the safeguards are shown and stop nothing.
    With `beside` they stand at the right of the fields where there is room.
    """

    instead = Signal(str)
    hides = False
    records = False
    beside = False

    def __init__(self, parent: QWidget, workspace: Workspace, form: Form) -> None:
        super().__init__(parent, workspace, form)
        self.found: Assessment | None = None
        self.leads = workspace.office.acting.role is Role.COORDINATOR
        self._asked = 0
        self.stop = Note("", "danger")
        self.stop.hide()
        self.fields = QWidget()
        self.column = QVBoxLayout(self.fields)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)
        self._heading = text(_("Safeguards"), "block")
        self.findings = FindingsCard(leads=self.leads)
        self._instead = text(_("What can be done instead"), "block")
        self.ways = WaysCard()
        self._place()
        self.ways.chosen.connect(self._lead_to)
        self.unweigh()

    def _place(self) -> None:
        """Lay fields and safeguards out under one another, or beside."""
        self.body.addWidget(self.stop)
        judged = (self._heading, self.findings, self._instead, self.ways)
        if not self.beside or theme().scale >= _ONE_COLUMN_FROM:
            for part in (self.fields, *judged):
                self.body.addWidget(part)
            return
        row, column = QHBoxLayout(), QVBoxLayout()
        row.setSpacing(20)
        column.setSpacing(12)
        for part in judged:
            column.addWidget(part)
        column.addStretch(1)
        row.addWidget(self.fields, 1)
        row.addLayout(column, 1)
        self.body.addLayout(row)

    def unweigh(self) -> None:
        """Show that nothing is to be judged yet: the verb waits."""
        self._asked += 1
        self.found = None
        self.verb.setEnabled(False)
        for part in (self._heading, self.findings, self._instead, self.ways, self.stop):
            part.hide()

    def weigh(self, work: Callable[[Any], Assessment]) -> None:
        """Ask the safeguards; an answer to what was asked before is let fall."""
        self.unweigh()
        asked = self._asked
        self.workspace.read(
            "assess",
            lambda session: (asked, work(session)),
            while_alive(self, self._weighed),
            while_alive(self, self._refuse),
        )

    def stopped(self) -> bool:
        """Return whether a safeguard lets the member not go on."""
        if self.found is None or self.records:
            return False
        verdict = self.found.verdict
        return verdict is Verdict.BLOCK or (verdict is Verdict.REQUIRE and not self.leads)

    def override(self) -> str | None:
        """Return the written reason, None where none is written."""
        return self.findings.override() or None

    def justified(self) -> bool:
        """Return whether the reason that is asked for stands there; says beside it when not."""
        found, field = self.found, self.findings.field
        asked = found is not None and found.verdict is Verdict.REQUIRE and not self.records
        if not asked or field is None or self.override():
            return True
        field.show_error(_("Write why it is done all the same."))
        field.editor.setFocus()
        return False

    def begun(self) -> None:
        """Do what follows once the safeguards have answered."""

    def stop_words(self) -> str:
        """Return why nothing can be recorded here."""
        if self.found is not None and self.found.verdict is Verdict.BLOCK:
            return _("This is blocked to protect the person.")
        return _("The coordination decides here: ask it to write its reason.")

    def _weighed(self, told: tuple[int, Assessment]) -> None:
        asked, found = told
        if asked != self._asked:
            return
        self.found = found
        stopped = self.stopped()
        self.findings.show_findings(found)
        for part in (self._heading, self.findings):
            part.setVisible(bool(found.findings))
        if stopped:
            self._show_stop(found)
        self.fields.setVisible(not (stopped and self.hides))
        self.verb.setEnabled(not stopped)
        self.verb.setVisible(not (stopped and self.hides))
        self.came()
        self.begun()
        if stopped and self.hides:
            self.cancel.say(_("Close"))
            self.cancel.setFocus()
        self.grow()

    def _show_stop(self, found: Assessment) -> None:
        self.stop.say(self.stop_words(), "danger")
        self.stop.show()
        if found.alternatives:
            self.ways.offer(found.alternatives)
            self._instead.show()

    def _lead_to(self, code: str) -> None:
        self.reject()
        self.instead.emit(code)
