"""Writes down what a court decided, and that a judgment was carried out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout

from justice_desk.i18n.formats import prose_date
from justice_desk.i18n.messages import _
from justice_desk.services.court.judging import JudgmentTold, add_judgment, execute
from justice_desk.services.referrals.replying import COURTS
from justice_desk.terms.clock import today
from justice_desk.terms.labels import label
from justice_desk.terms.settlements import DecisionFor
from justice_desk.ui.case.actor_field import ActorField
from justice_desk.ui.case.days import DayField
from justice_desk.ui.case.small_forms import labelled
from justice_desk.ui.case.verb_dialog import Form, VerbDialog
from justice_desk.ui.case.withdraw_form import say_changed
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.lines import Lines
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.text import capital, text
from justice_desk.ui.intake.editors import Choice, Line

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.cases.rows import CaseView, JudgmentRow
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace


class JudgmentDialog(VerbDialog):
    """Which court, when, how it answers what the person asked, until when one may appeal."""

    def __init__(self, parent: QWidget, workspace: Workspace, view: CaseView) -> None:
        title = _("Judgment in {number}").format(number=view.number)
        form = Form(
            "judgment-dialog", title, _("Note the judgment"), "gavel", view.number, width=640
        )
        super().__init__(parent, workspace, form)
        self._view = view
        held = view.holder.holder if view.holder else ""
        self.court = ActorField(
            workspace, _("Court"), name="judgment-court", types=COURTS, first=held
        )
        self._asked = _("How it answers what the person asked")
        choices = [(one.value, capital(label(one))) for one in DecisionFor]
        self.decision = Choice(choices, name="judgment-decision", label=self._asked)
        self._error = Note("", "danger", icon="warning-circle-fill")
        self._error.hide()
        self.day = DayField(_("Given on"), name="judgment-day", day=today())
        self.number = Line()
        self.until = DayField(
            _("Last day to appeal, as the court said"), name="judgment-until", ahead=True
        )
        self.terms = Lines(lines=4)
        self._lay_out()
        self.decision.changed.connect(self._error.hide)
        self.bring_back()
        self.decision.setFocus()

    def _lay_out(self) -> None:
        self.body.addWidget(self.court)
        self.body.addLayout(labelled(self._asked, self.decision))
        self.body.addWidget(self._error)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.day, 1)
        row.addWidget(Field(_("Number of the judgment"), self.number, name="judgment-number"), 1)
        self.body.addLayout(row)
        self.body.addWidget(Field(_("What it says"), self.terms, name="judgment-terms"))
        self.body.addWidget(self.until)
        self.explain(_("The program reckons no delay of appeal: the court tells the day."))

    def ready(self) -> bool:
        """A court, a decision, and days that are some."""
        if not self.court.required():
            return False
        if not self.decision.value():
            self._error.say(_("Choose how it answers the request."), "danger")
            self._error.show()
            self.grow()
            return False
        return self.day.checked() and self.until.checked()

    def work(self) -> Callable[[Any], Any]:
        """Record it."""
        number = self._view.number
        told = JudgmentTold(
            self.court.code(),
            DecisionFor(self.decision.value()),
            self.day.day(),
            self.number.text(),
            self.terms.text(),
            self.until.day(),
        )
        return lambda session: add_judgment(session, number, told)

    def audit_verb(self) -> str:
        """A judgment."""
        return "judgment add"

    def refused(self, error: DeskError) -> bool:
        """Show a day that cannot be beside it."""
        path = error.details.get("path")
        if path == "appeal_until":
            self.until.show_error(_("The day of the judgment, or a later one."))
        elif path == "on":
            self.day.show_error(error.message())
        return path in {"appeal_until", "on"}

    def told(self, answer: Any) -> str:
        """Say that it is noted."""
        return _("Judgment noted")


class ExecuteDialog(VerbDialog):
    """A judgment was carried out."""

    def __init__(
        self, parent: QWidget, workspace: Workspace, view: CaseView, row: JudgmentRow
    ) -> None:
        title = _("The judgment is carried out: {number}").format(number=view.number)
        form = Form("execute-dialog", title, _("Note it"), "check-circle", view.number)
        super().__init__(parent, workspace, form)
        self._view, self._row = view, row
        words = _("{court}, {day}: {decision}").format(
            court=row.by, day=prose_date(row.on), decision=label(row.decision)
        )
        self.body.addWidget(text(words, "strong", wrap=True, data=True))
        self.day = DayField(_("Carried out on"), name="execute-day", day=today())
        self.note = Lines(lines=3)
        self.body.addWidget(self.day)
        self.body.addWidget(Field(_("In a few words"), self.note, name="execute-note"))
        self.bring_back()
        self.day.editor.setFocus()

    def ready(self) -> bool:
        """The day is one."""
        return self.day.checked()

    def work(self) -> Callable[[Any], Any]:
        """Record it."""
        view, row, day, note = self._view, str(self._row.id), self.day.day(), self.note.text()
        return lambda session: execute(
            session, view.number, row, on=day, note=note, seen=view.version
        )

    def audit_verb(self) -> str:
        """An execution."""
        return "judgment execute"

    def refused(self, error: DeskError) -> bool:
        """Show a day that cannot be beside it."""
        if error.details.get("path") != "on":
            return say_changed(self, error)
        day = prose_date(self._row.on)
        self.day.show_error(_("A day from {sent} to today.").format(sent=day))
        return True

    def told(self, answer: Any) -> str:
        """Say that it is noted."""
        return _("Noted: carried out")
