"""The left side of a referral: to whom, how soon, why, and by when an answer is wished."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.services.referrals.referring import AUTHORITIES, DAYS_TO_REPLY, Request
from justice_desk.terms.clock import today
from justice_desk.terms.enums import JusticeOrder, Priority, ReferralKind
from justice_desk.ui.case.days import DayField
from justice_desk.ui.case.small_forms import labelled
from justice_desk.ui.components.check import check_box
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.lines import Lines
from justice_desk.ui.components.segmented import Segmented
from justice_desk.ui.components.text import text
from justice_desk.ui.intake.days import NoSuchDay
from justice_desk.ui.referral.picker import ActorPicker
from justice_desk.ui.theme.current import scaled

if TYPE_CHECKING:
    from justice_desk.services.referrals.proposing import Candidate

WIDE: Final = 390


class RequestForm(QWidget):
    """`edited` tells every change that the letter would show; the actor is the picker's to tell."""

    edited = Signal()

    def __init__(self, priority: Priority) -> None:
        super().__init__()
        self.setFixedWidth(scaled(WIDE))
        self.picker = ActorPicker(name="referral", width=WIDE)
        choices = (
            (Priority.HOURS_24.value, _("24 h")),
            (Priority.HOURS_72.value, _("72 h")),
            (Priority.WEEKS_2.value, _("2 weeks")),
        )
        self.priority = Segmented(choices, name="referral-priority", label=_("Priority"))
        self.priority.choose(priority.value)
        self.why = Lines(lines=2, placeholder=_("A sentence: “Settle the field’s boundary.”"))
        self.why_field = Field(_("Reason"), self.why, name="referral-reason")
        self.reply_by = DayField(_("Answer wished by"), name="referral-reply-by", ahead=True)
        self.interpreter = QLineEdit()
        self.interpreter.setProperty("data", True)
        self._speaks = Field(
            _("Interpreter there, if needed"), self.interpreter, name="referral-interpreter"
        )
        self.service = check_box(
            _("Support service: the case stays where it is"), name="referral-service"
        )
        self.service.hide()
        self._lay_out()
        self.priority.chosen.connect(lambda _value: self.follow_priority())
        self.why.edited.connect(self.why_field.clear_error)
        self.why.edited.connect(self.edited)
        line = self.reply_by.line()
        if line is not None:
            line.textEdited.connect(lambda _typed: self.edited.emit())
        self.interpreter.textEdited.connect(lambda _typed: self.edited.emit())
        self.service.toggled.connect(lambda _on: self.edited.emit())
        self.follow_priority()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 14)
        column.setSpacing(10)
        column.addWidget(text(_("To whom"), "block"))
        column.addWidget(self.picker)
        column.addWidget(self.service)
        column.addLayout(labelled(_("Priority"), self.priority))
        column.addWidget(self.why_field)
        last = QHBoxLayout()
        last.setSpacing(12)
        last.addWidget(self.reply_by, 2)
        last.addWidget(self._speaks, 3)
        column.addLayout(last)
        column.addStretch(1)

    def follow_actor(self, one: Candidate | None) -> None:
        """Offer help that takes no case, but of an authority; of a service it is proposed."""
        helps = one is not None and one.order not in AUTHORITIES
        self.service.setVisible(helps)
        self.service.setChecked(helps and one is not None and one.order is JusticeOrder.SERVICE)

    def follow_priority(self) -> None:
        """Let the day of reply follow how soon it is wished."""
        days = DAYS_TO_REPLY[Priority(self.priority.value())]
        self.reply_by.show_day(today() + timedelta(days=days))
        self.edited.emit()

    def request(self, override: str) -> Request:
        """Return what is asked; a day that is none is left out, `ready` tells of it."""
        chosen = self.picker.chosen()
        try:
            day = self.reply_by.day()
        except NoSuchDay:
            day = None
        return Request(
            actor=chosen.code if chosen else "",
            reason=self.why.text().strip(),
            priority=Priority(self.priority.value()),
            reply_by=day,
            override=override or None,
            kind=ReferralKind.SERVICE if self.service.isChecked() else ReferralKind.HANDOVER,
            interpreter=self.interpreter.text().strip() or None,
        )

    def has_reason(self) -> bool:
        """Return whether a reason is written; says beside the field when not."""
        if self.why.text().strip():
            return True
        self.why_field.show_error(_("Write in a few words what is asked of this actor."))
        self.why.setFocus()
        return False
