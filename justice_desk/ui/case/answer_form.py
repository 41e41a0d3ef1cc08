"""Notes what an actor answered without its slip: arrived, accepted, declined, or its result."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QComboBox

from justice_desk.i18n.formats import prose_date
from justice_desk.i18n.messages import _
from justice_desk.services.referrals.replying import reply
from justice_desk.terms.clock import today
from justice_desk.terms.enums import Outcome, ReferralState
from justice_desk.terms.labels import label
from justice_desk.ui.case.days import DayField
from justice_desk.ui.case.referral_menu import answers
from justice_desk.ui.case.small_forms import labelled
from justice_desk.ui.case.verb_dialog import Form, VerbDialog
from justice_desk.ui.case.words import badge_of
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.lines import Lines
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.text import capital, text
from justice_desk.ui.intake.editors import Choice

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.cases.rows import ReferralRow
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace


class AnswerDialog(VerbDialog):
    """What the actor said by phone or in person; the slip, where there is one, says the same."""

    def __init__(self, parent: QWidget, workspace: Workspace, row: ReferralRow) -> None:
        title = _("Answer about {badge}").format(badge=badge_of(row.reference))
        form = Form("answer-dialog", title, _("Note the answer"), "check", row.reference, width=560)
        super().__init__(parent, workspace, form)
        self._row = row
        asked = _("What the actor answered")
        states = [(one.value, capital(label(one))) for one in answers(row)]
        self.answer = Choice(states, name="answer-choice", label=asked)
        self._error = Note("", "danger", icon="warning-circle-fill")
        self._error.hide()
        self.outcome = QComboBox()
        self.outcome.addItem(_("not told"), "")
        for outcome in Outcome:
            self.outcome.addItem(capital(label(outcome)), outcome.value)
        self._result = Field(_("How it ended"), self.outcome, name="answer-outcome")
        self.day = DayField(_("Day"), name="answer-day", day=today())
        self.words = Lines(lines=3)
        note = Field(_("Its reason or its result, in its words"), self.words, name="answer-note")
        self.body.addWidget(text(row.to, "strong", wrap=True, data=True))
        self.body.addLayout(labelled(asked, self.answer))
        for part in (self._error, self._result, note, self.day):
            self.body.addWidget(part)
        self.answer.changed.connect(self._follow)
        self._result.hide()
        self.bring_back()
        self._follow()
        self.answer.setFocus()

    def _follow(self) -> None:
        self._error.hide()
        self._result.setVisible(self.answer.value() == ReferralState.COMPLETED)
        self.grow()

    def ready(self) -> bool:
        """An answer is chosen, and the day is one."""
        if not self.answer.value():
            self._error.say(_("Choose what the actor answered."), "danger")
            self._error.show()
            self.grow()
            return False
        return self.day.checked()

    def work(self) -> Callable[[Any], Any]:
        """Record the answer."""
        code, answer = self._row.slip_code, ReferralState(self.answer.value())
        day, note, told = self.day.day(), self.words.text(), str(self.outcome.currentData() or "")
        outcome = Outcome(told) if told and answer is ReferralState.COMPLETED else None
        return lambda session: reply(session, code, answer, on=day, note=note, outcome=outcome)

    def audit_verb(self) -> str:
        """An answer."""
        return "reply"

    def refused(self, error: DeskError) -> bool:
        """Show a day that cannot be beside it."""
        return _beside(self.day, self._row, error)

    def told(self, answer: Any) -> str:
        """Say what is noted."""
        return _("{badge}: {state}").format(
            badge=badge_of(self._row.reference), state=label(answer.state)
        )


class AcknowledgeDialog(VerbDialog):
    """The letter arrived; the answer is still awaited."""

    def __init__(self, parent: QWidget, workspace: Workspace, row: ReferralRow) -> None:
        title = _("The letter of {badge} has arrived").format(badge=badge_of(row.reference))
        form = Form("acknowledge-dialog", title, _("Note it"), "tray", row.reference)
        super().__init__(parent, workspace, form)
        self._row = row
        self.day = DayField(_("Received on"), name="acknowledge-day", day=today())
        self.words = Lines(lines=2)
        note = Field(_("Who received it, in a few words"), self.words, name="acknowledge-note")
        self.body.addWidget(text(row.to, "strong", wrap=True, data=True))
        self.body.addWidget(self.day)
        self.body.addWidget(note)
        self.explain(_("The answer is still awaited."))
        self.bring_back()
        self.day.editor.setFocus()

    def ready(self) -> bool:
        """The day is one."""
        return self.day.checked()

    def work(self) -> Callable[[Any], Any]:
        """Record that it arrived."""
        code, day, note = self._row.slip_code, self.day.day(), self.words.text()
        state = ReferralState.ACKNOWLEDGED
        return lambda session: reply(session, code, state, on=day, note=note)

    def audit_verb(self) -> str:
        """An answer."""
        return "reply"

    def refused(self, error: DeskError) -> bool:
        """Show a day that cannot be beside it."""
        return _beside(self.day, self._row, error)

    def told(self, answer: Any) -> str:
        """Say that it is noted."""
        return _("{badge}: {state}").format(
            badge=badge_of(self._row.reference), state=label(answer.state)
        )


def _beside(field: DayField, row: ReferralRow, error: DeskError) -> bool:
    if error.code != "answer_out_of_time":
        return False
    sent = prose_date(row.sent_on)
    field.show_error(_("A day from {sent} to today.").format(sent=sent))
    return True
