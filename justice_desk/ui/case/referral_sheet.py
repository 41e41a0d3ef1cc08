"""One referral of a case: where it stands, its letter, its slip; and whom to call about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from justice_desk.i18n.formats import prose_date
from justice_desk.i18n.messages import _
from justice_desk.rules.status import UNDER_WAY
from justice_desk.services.cases.noting import add_note
from justice_desk.services.referrals.contacts import Contact, contact_of
from justice_desk.terms.enums import ReferralKind, ReferralState
from justice_desk.terms.labels import label
from justice_desk.terms.slip import printed
from justice_desk.ui.alive import while_alive
from justice_desk.ui.case.readable import readable
from justice_desk.ui.case.referral_menu import build
from justice_desk.ui.case.verb_dialog import Form, VerbDialog
from justice_desk.ui.case.words import badge_of
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.lines import Lines
from justice_desk.ui.components.tag import Tag, order_sign
from justice_desk.ui.components.text import text
from justice_desk.ui.dialogs.base import DeskDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from justice_desk.services.cases.rows import ReferralRow
    from justice_desk.ui.workspace import Workspace

_NO_LETTER: Final = {ReferralState.DRAFT, ReferralState.CANCELLED}


class ReferralSheet(DeskDialog):
    """Tells of a referral; its letter and its slip are one key away."""

    def __init__(
        self,
        parent: QWidget,
        row: ReferralRow,
        letter: Callable[[], None] | None,
        slip: Callable[[], None] | None,
    ) -> None:
        title = _("{badge}: {actor}").format(badge=badge_of(row.reference), actor=row.to)
        super().__init__(parent, title, name="referral-sheet", width=880)
        self.body.addWidget(Tag(order_sign(row.order)))
        for name, words in _facts(row):
            line = QHBoxLayout()
            line.setSpacing(12)
            line.addWidget(text(name, "second", "text2", wrap=True), 1)
            line.addWidget(text(words, "body", wrap=True, data=True), 2)
            self.body.addLayout(line)
        self.close_button = Button(_("Close"), name="referral-close", key="Escape")
        self.close_button.clicked.connect(self.reject)
        self.foot(*self._buttons(row, letter, slip))
        self.finished.connect(self.deleteLater)
        self.close_button.setFocus()

    def offer(self, moves: Sequence[str], do: Callable[[str], None]) -> None:
        """Add the menu of what may be done with the referral; a move puts the sheet away."""

        def move(one: str) -> None:
            self.accept()
            do(one)

        button = build(self, moves, move)
        foot = self._foot.layout()
        if button is not None and isinstance(foot, QHBoxLayout):
            foot.insertWidget(0, button)

    def _buttons(
        self,
        row: ReferralRow,
        letter: Callable[[], None] | None,
        slip: Callable[[], None] | None,
    ) -> list[Button]:
        buttons = [self.close_button]
        if letter is not None and row.state not in _NO_LETTER:
            buttons.append(self._leading(_("Letter…"), "referral-letter", "printer", letter))
        if slip is not None and row.state in UNDER_WAY:
            verb = self._leading(_("Enter the slip…"), "referral-slip", "check", slip)
            verb.kind = Kind.FILLED
            buttons.append(verb)
        return buttons

    def _leading(self, words: str, name: str, icon: str, then: Callable[[], None]) -> Button:
        button = Button(words, name=name, icon=icon)
        button.clicked.connect(self.accept)
        button.clicked.connect(then)
        return button


def _facts(row: ReferralRow) -> Iterator[tuple[str, str]]:
    draft = row.state == ReferralState.DRAFT
    told = (
        (_("Reference"), row.reference),
        (_("State"), label(ReferralState(row.state))),
        (_("What is asked"), "" if row.kind is ReferralKind.HANDOVER else label(row.kind)),
        (_("Why there"), row.reason),
        (_("Sent on by"), row.origin or ""),
        (_("Written on") if draft else _("Sent on"), _day(row.sent_on)),
        (_("Priority"), label(row.priority)),
        (_("Answer wished by"), _day(row.reply_by)),
        (_("Answered on"), _day(row.answered_on)),
        (_("Over on"), _day(row.completed_on)),
        (_("Ended by the office on"), _day(row.ended_on)),
        (_("What was answered"), row.note),
        (_("Code of the slip"), "" if draft else printed(row.slip_code)),
    )
    return ((name, words) for name, words in told if words)


def _day(day: date | None) -> str:
    return prose_date(day) if day else ""


class CallDialog(VerbDialog):
    """Whom to call, and a note of what was said."""

    def __init__(
        self, parent: QWidget, workspace: Workspace, number: str, row: ReferralRow
    ) -> None:
        title = _("Call about {badge}").format(badge=badge_of(row.reference))
        form = Form("call-dialog", title, _("Note the call"), "phone", number)
        super().__init__(parent, workspace, form)
        self._number, self._row = number, row
        self._name = text(row.to, "strong", wrap=True, data=True)
        self._phone = text("", "figure", wrap=True, data=True, name="call-phone")
        self._place = text("", "second", "text2", wrap=True, data=True)
        self.words = Lines(lines=4)
        self._field = Field(_("What was said"), self.words, name="call-words")
        for part in (self._name, self._phone, self._place, self._field):
            self.body.addWidget(part)
        self.words.edited.connect(self._field.clear_error)
        reference = row.reference
        workspace.read(
            "case show",
            lambda session: contact_of(session, reference),
            while_alive(self, self._fill),
        )
        self.bring_back()
        self.words.setFocus()

    def _fill(self, contact: Contact) -> None:
        if contact.holder:
            self._name.setText(f"{contact.name} · {contact.holder}")
        self._phone.setText(readable("phone", contact.phone) or _("No number is known"))
        missing = _("Write it down on the page of the actor.")
        self._place.setText(contact.address or ("" if contact.phone else missing))
        self.grow()

    def ready(self) -> bool:
        """A call has words."""
        if self.words.text().strip():
            return True
        self._field.show_error(_("Write at least a word."))
        return False

    def work(self) -> Callable[[Any], Any]:
        """Note the call."""
        told = _("Call to {actor}: {words}").format(actor=self._row.to, words=self.words.text())
        number = self._number
        return lambda session: add_note(session, number, told)

    def audit_verb(self) -> str:
        """A note."""
        return "case note"

    def told(self, answer: Any) -> str:
        """Say that it is noted."""
        return _("The call is noted")
