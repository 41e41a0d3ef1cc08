"""Closes a case with its outcome, or asks the coordination to do so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QComboBox

from justice_desk.i18n.formats import prose_date
from justice_desk.i18n.messages import _
from justice_desk.services.cases.closing import ask_close
from justice_desk.services.cases.keeping_open import keep_open
from justice_desk.services.cases.working import close
from justice_desk.terms.enums import EventKind, Outcome, Satisfaction
from justice_desk.terms.labels import label
from justice_desk.ui.case.small_forms import labelled
from justice_desk.ui.case.verb_dialog import Form, VerbDialog
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.lines import Lines
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.segmented import Segmented
from justice_desk.ui.components.text import capital, text

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.cases.rows import CaseView, EventRow
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace


def asked_closure(view: CaseView) -> EventRow | None:
    """Return the last asking for a closure that still waits for its answer."""
    waits = any(t.kind == "approve_closure" and t.done_on is None for t in view.tasks)
    asked = [one for one in view.events if one.kind is EventKind.CLOSURE_ASKED]
    return asked[-1] if asked and waits else None


class _ClosureForm(VerbDialog):
    """What both forms show: who asked for the closure before, and her words."""

    def _tell(self, event: EventRow) -> None:
        words = _("{who} asked on {day} to close it.")
        told = words.format(who=event.by, day=prose_date(event.on))
        self.body.addWidget(Note(told, "info"))
        if event.note:
            self.body.addWidget(text(event.note, "body", wrap=True, data=True))


class CloseDialog(_ClosureForm):
    """Closes a case with its outcome and what the person says of it.

    Where somebody asked for it, her outcome and her words stand there already.
    """

    def __init__(self, parent: QWidget, workspace: Workspace, view: CaseView) -> None:
        self._view, self._asked = view, asked_closure(view)
        title = _("Close {number}").format(number=view.number)
        verb = _("Approve and close") if self._asked else _("Close the case")
        form = Form("close-dialog", title, verb, "check-circle", view.number, width=600)
        super().__init__(parent, workspace, form)
        if self._asked is not None:
            self._tell(self._asked)
        told = self._asked.details.get("outcome", "") if self._asked else ""
        self.outcome = _outcomes(told or (view.outcome.value if view.outcome else ""))
        self._field = Field(_("How it ended"), self.outcome, name="close-outcome")
        choices = [(one.value, capital(label(one))) for one in Satisfaction]
        asked = _("What the person says of the work of the office")
        self.satisfied = Segmented(choices, name="close-satisfied", label=asked)
        self.satisfied.choose(Satisfaction.NOT_ASKED.value)
        self.body.addWidget(self._field)
        self.body.addLayout(labelled(asked, self.satisfied))
        self.override = Lines(lines=2)
        self.override_field = Field(
            _("Why it ends as an agreement all the same"), self.override, name="close-override"
        )
        self.override.edited.connect(self.override_field.clear_error)
        self.override_field.hide()
        self._safeguard = Note("", "warn", icon="shield-warning")
        self._safeguard.hide()
        self.why: Lines | None = None
        self.why_field: Field | None = None
        until = view.watched_until
        if until is not None:
            self._ask_why(until)
        self.body.addWidget(self._safeguard)
        self.body.addWidget(self.override_field)
        self.outcome.currentIndexChanged.connect(lambda _row: self._ask_override(None))
        self.explain(_("Open tasks end with it. The coordination can reopen it later."))
        self.bring_back()
        self.outcome.setFocus()

    def _ask_why(self, until: date) -> None:
        """Ask for the written reason of a closure before the watch has ended."""
        words = _("The agreement is watched until {day}.").format(day=prose_date(until))
        self.why = Lines(lines=2)
        self.why_field = Field(
            _("Why it is closed before the watch ends"), self.why, name="close-before-watch"
        )
        self.why.edited.connect(self.why_field.clear_error)
        self.body.addWidget(Note(words, "warn", icon="eye"))
        self.body.addWidget(self.why_field)

    def _ask_override(self, error: DeskError | None) -> None:
        """Ask why the case ends as an agreement, where a safeguard has its word on that."""
        for part in (self._safeguard, self.override_field):
            part.setVisible(error is not None)
        if error is not None:
            title, reason = (str(error.details[one]) for one in ("title", "reason"))
            self._safeguard.say(reason, "warn", strong=title)
            self.override.setFocus()

    def ready(self) -> bool:
        """A reason where the watch still runs, and one where a safeguard asks for it."""
        if self.override_field.isVisible() and not self.override.text().strip():
            self.override_field.show_error(_("Write why it is done all the same."))
            self.override.setFocus()
            return False
        if self.why is None or self.why_field is None or self.why.text().strip():
            return True
        self.why_field.show_error(_("Write why, in a few words."))
        self.why.setFocus()
        return False

    def work(self) -> Callable[[Any], Any]:
        """Close it."""
        view, outcome = self._view, Outcome(str(self.outcome.currentData()))
        satisfied = Satisfaction(self.satisfied.value())
        why = self.why.text() if self.why is not None else None
        override = self.override.text() if self.override_field.isVisible() else None
        return lambda session: close(
            session,
            view.number,
            outcome,
            satisfied=satisfied,
            before_watch_ends=why,
            override=override,
            seen=view.version,
        )

    def audit_verb(self) -> str:
        """Closing."""
        return "case close"

    def refused(self, error: DeskError) -> bool:
        """Say in words of the window that the watch still runs, or ask for an override."""
        if error.code == "override_needed":
            self._ask_override(error)
            return True
        if error.code != "watch_runs" or self.why is not None:
            return False
        words = _("The agreement is watched still. Close this form and look again.")
        self.refusal.say(words, "danger")
        self.refusal.show()
        return True

    def told(self, answer: Any) -> str:
        """Say that it is closed."""
        return _("{number} is closed").format(number=self._view.number)


class AskCloseDialog(_ClosureForm):
    """Asks the coordination to close a case: with which outcome, and why now."""

    def __init__(self, parent: QWidget, workspace: Workspace, view: CaseView) -> None:
        title = _("Ask to close {number}").format(number=view.number)
        form = Form(
            "ask-close-dialog", title, _("Ask the coordination"), "check-circle", view.number,
            width=660,
        )  # fmt: skip
        super().__init__(parent, workspace, form)
        self._view = view
        self.outcome = _outcomes(view.outcome.value if view.outcome else "")
        self.note = Lines(lines=3)
        before = asked_closure(view)
        if before is not None:
            self._tell(before)
        self.body.addWidget(Field(_("How it ended"), self.outcome, name="ask-close-outcome"))
        note = Field(_("What the coordination should know"), self.note, name="ask-close-note")
        self.body.addWidget(note)
        until = view.watched_until
        if until is not None:
            words = _("The agreement is watched until {day}: say why it should be closed before.")
            self.body.addWidget(Note(words.format(day=prose_date(until)), "warn", icon="eye"))
        self.explain(_("The case stays open until the coordination closes it."))
        self.bring_back()
        self.outcome.setFocus()

    def work(self) -> Callable[[Any], Any]:
        """Ask."""
        number, outcome = self._view.number, Outcome(str(self.outcome.currentData()))
        note = self.note.text()
        return lambda session: ask_close(session, number, outcome, note=note)

    def audit_verb(self) -> str:
        """Asking for a closure."""
        return "case ask-close"

    def told(self, answer: Any) -> str:
        """Say that it was asked."""
        return _("The coordination is asked to close it")


class KeepOpenDialog(VerbDialog):
    """Answers a closure that was asked for with no, and says why to whoever asked."""

    def __init__(self, parent: QWidget, workspace: Workspace, number: str) -> None:
        title = _("Keep {number} open").format(number=number)
        form = Form("keep-open-dialog", title, _("Keep it open"), "folder-open", number)
        super().__init__(parent, workspace, form)
        self._number = number
        self.why = Lines(lines=3)
        self._field = Field(_("Why it is not closed yet"), self.why, name="keep-open-why")
        self.why.edited.connect(self._field.clear_error)
        self.body.addWidget(self._field)
        self.explain(_("Whoever asked to close it reads this in the case."))
        self.bring_back()
        self.why.setFocus()

    def ready(self) -> bool:
        """A reason is needed."""
        if self.why.text().strip():
            return True
        self._field.show_error(_("Write why, in a few words."))
        self.why.setFocus()
        return False

    def work(self) -> Callable[[Any], Any]:
        """Keep it open."""
        number, why = self._number, self.why.text()
        return lambda session: keep_open(session, number, why)

    def audit_verb(self) -> str:
        """The answer of the coordination to a closure."""
        return "case close"

    def refused(self, error: DeskError) -> bool:
        """Show it beside the reason."""
        self._field.show_error(error.message())
        return True

    def told(self, answer: Any) -> str:
        """Say that it stays open."""
        return _("{number} stays open").format(number=self._number)


def _outcomes(first: str) -> QComboBox:
    box = QComboBox()
    for outcome in Outcome:
        box.addItem(capital(label(outcome)), outcome.value)
    box.setCurrentIndex(max(box.findData(first), 0))
    return box
