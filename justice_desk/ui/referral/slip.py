"""Writes down answers of slips, one after another: the code first, then what the actor ticked.

Each code shows what every answer would do before one is given. A code that is wrong never leads to
another slip. The day is carried from one slip to the next.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QLineEdit, QVBoxLayout, QWidget

from justice_desk.i18n.formats import prose_date
from justice_desk.i18n.messages import _
from justice_desk.services.referrals.effects import SlipShown, slip_shown
from justice_desk.services.referrals.replying import Replied, reply
from justice_desk.services.referrals.undoing import undo
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
from justice_desk.ui.components.tag import Tag, order_sign
from justice_desk.ui.components.text import text
from justice_desk.ui.referral.slip_answers import SlipAnswers
from justice_desk.ui.referral.slip_sitting import UNDO_KEY, Entry, Sitting
from justice_desk.ui.theme.current import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from justice_desk.services.referrals.slips import Slip
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace

ONE: Final = 520
MANY: Final = 940
"""Widths of the window for one slip, and for many beside what was entered."""


class SlipDialog(VerbDialog):
    """Many slips; or one, when it is opened with the `code` of its referral."""

    def __init__(self, parent: QWidget, workspace: Workspace, code: str = "") -> None:
        self.many = not code
        super().__init__(parent, workspace, _form(many=self.many))
        self._slip: Slip | None = None
        self._asked = ""
        self.sitting = Sitting()
        self.entry = QVBoxLayout()
        self.entry.setSpacing(12)
        self._make_code()
        self._make_answer()
        self._lay_out()
        self._wire()
        self.verb.setEnabled(False)
        if code:
            self.code.setText(printed(code))
        self.code.setFocus()

    def _make_code(self) -> None:
        self.code = QLineEdit()
        self.code.setProperty("data", True)
        help_text = _("The eight characters under “Code”; capitals and the dash do not matter.")
        self.code_field = Field(
            _("Code of the slip"), self.code, name="slip-code", help_text=help_text
        )
        self.entry.addWidget(self.code_field)

    def _make_answer(self) -> None:
        self.rest = QWidget()
        column = QVBoxLayout(self.rest)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.about = Card(name="slip-about")
        column.addWidget(self.about)
        self.answer = SlipAnswers()
        column.addLayout(labelled(_("What was ticked"), self.answer))
        self.day = DayField(_("Day on the slip"), name="slip-day", day=today())
        self.note = Lines(lines=2)
        note = Field(_("What is written on it: sitting, reason, result"), self.note,
                     name="slip-note")  # fmt: skip
        beside = theme().scale <= 1.0
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        last = QBoxLayout(way)
        last.setSpacing(12)
        last.addWidget(self.day, 2, Qt.AlignmentFlag.AlignTop)
        last.addWidget(note, 5)
        column.addLayout(last)
        self.entry.addWidget(self.rest)
        self.entry.addStretch(1)
        self.rest.hide()

    def _lay_out(self) -> None:
        """Stand what was entered at the right, or below where letters are large."""
        beside = theme().scale <= 1.0
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        row = QBoxLayout(way)
        row.setSpacing(20)
        row.addLayout(self.entry, 3)
        row.addWidget(self.sitting, 2)
        self.sitting.setVisible(self.many)
        self.body.addLayout(row)
        if self.many:
            self.cancel.say(_("Close"))

    def _wire(self) -> None:
        self.code.textChanged.connect(self._typed)
        self.code.editingFinished.connect(self._left)
        self.answer.chosen.connect(lambda _value: self._weigh())
        self.sitting.undo.connect(self._undo)
        self.sitting.opened.connect(self._open_case)
        QShortcut(QKeySequence(UNDO_KEY), self).activated.connect(self.sitting.take_back)

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
            lambda session: slip_shown(session, code),
            while_alive(self, self._found),
            while_alive(self, self._not_found),
        )

    def _found(self, shown: SlipShown) -> None:
        slip = shown.slip
        if slip.code != self._asked:
            return
        self._slip = slip
        if self.code.text() != printed(slip.code):
            self.code.blockSignals(True)
            self.code.setText(printed(slip.code))
            self.code.blockSignals(False)
        self._tell(slip)
        self.answer.offer(shown.effects)
        self.rest.show()
        self.answer.take_focus()
        self._weigh()
        self.grow()

    def _tell(self, slip: Slip) -> None:
        empty(self.about.body)
        self.about.body.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(text(slip.reference, "strong", data=True, name="slip-reference"), 1)
        head.addWidget(Tag(order_sign(slip.order)))
        self.about.body.addLayout(head)
        self.about.body.addWidget(text(slip.actor, "body", wrap=True, data=True))
        what = (
            _("Restricted case: nothing more is shown here.") if slip.restricted else slip.summary
        )
        state = _("Sent on {day}. Now: {state}.").format(
            day=prose_date(slip.sent_on), state=label(slip.state)
        )
        self.about.body.addWidget(text(f"{what}\n{state}", "second", "text2", wrap=True, data=True))

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
            self.day.setFocus()
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

    def _done(self, answer: Replied) -> None:
        """Note it in the sitting and wait for the next code; one slip alone closes the window."""
        slip = self._slip
        if not self.many or slip is None:
            super()._done(answer)
            return
        self.sitting.add(
            Entry(
                answer.reference, slip.number, slip.actor, answer.state, answer.on, answer.changed
            )
        )
        self.workspace.said.emit(self.told(answer))
        self.workspace.changed.emit("cases")
        self._next()

    def _next(self) -> None:
        """Make room for the next code; the day stays as it was typed."""
        self.refusal.hide()
        self.note.setText("")
        self.code.clear()
        self._forget_slip()
        self.code.setFocus()
        self.grow()

    def _undo(self, entry: Entry) -> None:
        self.sitting.back.setEnabled(False)
        self.workspace.write(
            "referral undo",
            lambda session: undo(session, entry.reference),
            while_alive(self, self._undone),
            while_alive(self, self._not_undone),
        )

    def _undone(self, answer: Replied) -> None:
        self.sitting.drop_last()
        told = _("The answer to {reference} was undone: the case stands as before.")
        self.refusal.say(told.format(reference=answer.reference), "ok")
        self.refusal.show()
        self.workspace.changed.emit("cases")
        if self._slip is not None:
            self._look_up_again()
        self.code.setFocus()
        self.grow()

    def _not_undone(self, error: DeskError) -> None:
        self.sitting.back.setEnabled(True)
        self.refusal.say(error.message(), "danger")
        self.refusal.show()
        self.grow()

    def _look_up_again(self) -> None:
        """Show the slip under the hand as it stands now."""
        typed = self.code.text()
        self._forget_slip()
        self._look_up(typed)

    def _open_case(self, number: str) -> None:
        self.reject()
        self.workspace.wanted.emit(f"case:{number}")


def _form(*, many: bool) -> Form:
    """Return how the window is called, and how wide it is at this text size."""
    if not many:
        words = _("Enter a return slip"), _("Note the answer")
        return Form("slip-dialog", *words, "check", width=ONE)
    words = _("Enter return slips"), _("Note and next")
    return Form("slip-dialog", *words, "check", width=MANY if theme().scale <= 1.0 else ONE)


def empty(layout: QLayout) -> None:
    """Take everything out of a layout, what is inside its rows too."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if inner is not None:
            empty(inner)
        elif widget is not None:
            widget.hide()
            widget.deleteLater()
