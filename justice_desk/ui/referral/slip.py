"""Writes down the answer of a slip: its code first, then what the actor ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from justice_desk.i18n.formats import prose_date
from justice_desk.i18n.messages import _
from justice_desk.services.referrals.replying import Replied, reply
from justice_desk.services.referrals.slips import Slip, slip_of
from justice_desk.terms.clock import today
from justice_desk.terms.enums import ReferralState
from justice_desk.terms.labels import label
from justice_desk.terms.slip import LENGTH, BadSlip, parse, printed
from justice_desk.ui.alive import while_alive
from justice_desk.ui.case.days import DayField
from justice_desk.ui.case.small_forms import labelled
from justice_desk.ui.case.verb_dialog import Form, VerbDialog
from justice_desk.ui.components.card import Card
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.lines import Lines
from justice_desk.ui.components.segmented import Segmented
from justice_desk.ui.components.tag import Tag, order_sign
from justice_desk.ui.components.text import capital, text

if TYPE_CHECKING:
    from collections.abc import Callable

    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace

ANSWERS: Final = (ReferralState.ACCEPTED, ReferralState.DECLINED, ReferralState.COMPLETED)


class SlipDialog(VerbDialog):
    """One slip; a code that is wrong never leads to another one's."""

    def __init__(self, parent: QWidget, workspace: Workspace, code: str = "") -> None:
        form = Form("slip-dialog", _("Enter a return slip"), _("Note the answer"), "check")
        super().__init__(parent, workspace, form)
        self._slip: Slip | None = None
        self._asked = ""
        self.code = QLineEdit()
        self.code.setProperty("data", True)
        help_text = _("The eight characters under “Code”; capitals and the dash do not matter.")
        self.code_field = Field(
            _("Code of the slip"), self.code, name="slip-code", help_text=help_text
        )
        self.body.addWidget(self.code_field)
        self._make_answer()
        self.code.textChanged.connect(self._typed)
        self.code.editingFinished.connect(self._left)
        self.verb.setEnabled(False)
        if code:
            self.code.setText(printed(code))
        self.code.setFocus()

    def _make_answer(self) -> None:
        self.rest = QWidget()
        column = QVBoxLayout(self.rest)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.about = Card(name="slip-about")
        column.addWidget(self.about)
        answers = [(one.value, capital(label(one))) for one in ANSWERS]
        self.answer = Segmented(answers, name="slip-answer", label=_("What was ticked"))
        self.answer.chosen.connect(lambda _value: self._weigh())
        column.addLayout(labelled(_("What was ticked"), self.answer))
        self.day = DayField(_("Day on the slip"), name="slip-day", day=today())
        column.addWidget(self.day)
        self.note = Lines(lines=3)
        note = Field(_("What is written on it: sitting, reason, result"), self.note,
                     name="slip-note")  # fmt: skip
        column.addWidget(note)
        self.body.addWidget(self.rest)
        self.rest.hide()

    def _typed(self, typed: str) -> None:
        """Look a whole code up; what is too short may still be under way."""
        self.code_field.clear_error()
        whole = sum(not c.isspace() and c not in "-–—" for c in typed) >= LENGTH
        if whole:
            self._look_up(typed)
        elif self._slip is not None:
            self._forget_slip()

    def _left(self) -> None:
        if self.code.text().strip() and self._slip is None:
            self._look_up(self.code.text())

    def _look_up(self, typed: str) -> None:
        try:
            code = parse(typed)
        except BadSlip as error:
            self._forget_slip()
            self.code_field.show_error(error.message())
            self.grow()
            return
        if self._slip is not None and self._slip.code == code:
            return
        self._asked = code
        self.workspace.read(
            "reply",
            lambda session: slip_of(session, code),
            while_alive(self, self._found),
            while_alive(self, self._not_found),
        )

    def _found(self, slip: Slip) -> None:
        if slip.code != self._asked:
            return
        self._slip = slip
        if self.code.text() != printed(slip.code):
            self.code.blockSignals(True)
            self.code.setText(printed(slip.code))
            self.code.blockSignals(False)
        self._tell(slip)
        self.rest.show()
        first = self.answer.findChild(QWidget)
        if first is not None:
            first.setFocus()
        self._weigh()
        self.grow()

    def _tell(self, slip: Slip) -> None:
        while (item := self.about.body.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.about.body.addWidget(text(slip.reference, "strong", data=True, name="slip-reference"))
        self.about.body.addWidget(text(slip.actor, "body", wrap=True, data=True))
        self.about.body.addWidget(Tag(order_sign(slip.order)))
        what = (
            _("Restricted case: nothing more is shown here.") if slip.restricted else slip.summary
        )
        self.about.body.addWidget(text(what, "second", "text2", wrap=True, data=True))
        state = _("Sent on {day}. Now: {state}.").format(
            day=prose_date(slip.sent_on), state=label(slip.state)
        )
        self.about.body.addWidget(text(state, "second", "text2", wrap=True))

    def _not_found(self, error: DeskError) -> None:
        self._forget_slip()
        self.code_field.show_error(error.message())
        self.grow()

    def _forget_slip(self) -> None:
        self._slip, self._asked = None, ""
        self.rest.hide()
        self._weigh()

    def _weigh(self) -> None:
        self.verb.setEnabled(self._slip is not None and bool(self.answer.value()))

    def ready(self) -> bool:
        """A day that is one."""
        return self.day.checked()

    def work(self) -> Callable[[Any], Any]:
        """Write the answer."""
        slip, answer = self._slip, ReferralState(self.answer.value())
        code, note, day = slip.code if slip else "", self.note.text(), self.day.day()
        return lambda session: reply(session, code, answer, on=day, note=note)

    def audit_verb(self) -> str:
        """A reply."""
        return "reply"

    def refused(self, error: DeskError) -> bool:
        """Show a day that cannot be beside it."""
        if error.code == "answer_out_of_time":
            sent = self._slip.answered_on or self._slip.sent_on if self._slip else today()
            words = _("A day from {sent} to today.").format(sent=prose_date(sent))
            self.day.show_error(words)
            return True
        return False

    def told(self, answer: Replied) -> str:
        """Say what is written now; the same answer again says so."""
        if not answer.changed:
            return _("This answer was noted already on {day}: nothing was changed").format(
                day=prose_date(answer.on)
            )
        return _("{reference}: {state}").format(
            reference=answer.reference, state=label(answer.state)
        )
