"""What the person agreed to: listed, recorded with the sentence said aloud, taken back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.rules.reference import actor_types
from justice_desk.rules.status import UNDER_WAY
from justice_desk.services import actors
from justice_desk.services.cases.intake import ConsentIntake
from justice_desk.services.consents.recording import record_consent, withdraw
from justice_desk.terms.clock import today
from justice_desk.terms.enums import (
    ConsentHow,
    ConsentPurpose,
    ConsentScope,
    ConsentState,
)
from justice_desk.terms.labels import label, said_aloud
from justice_desk.ui.alive import while_alive
from justice_desk.ui.case.cards import consent_line
from justice_desk.ui.case.days import DayField
from justice_desk.ui.case.small_forms import labelled
from justice_desk.ui.case.verb_dialog import Form, VerbDialog
from justice_desk.ui.case.words import badge_of
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.check import check_box
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.flow_box import FlowBox
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.segmented import Segmented
from justice_desk.ui.components.text import capital, text
from justice_desk.ui.dialogs.base import DeskDialog
from justice_desk.ui.dialogs.danger import Danger, DangerDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from justice_desk.services.actors import ActorRow
    from justice_desk.services.cases.rows import CaseView
    from justice_desk.services.consents.views import ConsentRow
    from justice_desk.ui.workspace import Workspace

_RECEIVED: Final = {ConsentPurpose.REFERRAL, ConsentPurpose.SUMMARY}
_YES, _NO = "yes", "no"


class ConsentDialog(VerbDialog):
    """Records one answer; the sentence to say aloud stands first."""

    def __init__(
        self,
        parent: QWidget,
        workspace: Workspace,
        view: CaseView,
        *,
        receiver: tuple[str, str] | None = None,
    ) -> None:
        form = Form("consent-dialog", _("Ask and note a consent"), _("Note it"), "shield-check",
                    view.number, width=600)  # fmt: skip
        super().__init__(parent, workspace, form)
        self._view, self._fixed = view, receiver
        self.purpose, self.receiver = QComboBox(), QComboBox()
        self.by, self.ward = QComboBox(), QComboBox()
        self.aloud = Note("", "info", icon="chats-teardrop")
        self._make_parts()
        self._lay_out()
        self._offer_receivers()
        self.purpose.currentIndexChanged.connect(self._speak)
        self.receiver.currentIndexChanged.connect(self._speak)
        self._speak()
        self.bring_back()
        self.answer.setFocus()

    def _make_parts(self) -> None:
        for purpose in ConsentPurpose:
            self.purpose.addItem(capital(label(purpose)), purpose.value)
        first = ConsentPurpose.REFERRAL if self._fixed else ConsentPurpose.FILE
        self.purpose.setCurrentIndex(self.purpose.findData(first.value))
        self.by.setProperty("data", True)
        self.ward.setProperty("data", True)
        self.ward.addItem(_("For herself or himself"), None)
        for party in self._view.parties:
            name = party.name or _("No name given")
            self.by.addItem(name, str(party.id))
            self.ward.addItem(_("As guardian of {name}").format(name=name), str(party.id))
        answers = ((_YES, _("She agrees")), (_NO, _("She refuses")))
        self.answer = Segmented(answers, name="consent-answer", label=_("Her answer"))
        hows = [(how.value, capital(label(how))) for how in ConsentHow]
        self.how = Segmented(hows, name="consent-how", label=_("How"))
        self.how.choose(ConsentHow.ORAL.value)
        self.scope = {
            part: check_box(capital(label(part)), name=f"consent-scope-{part.value}")
            for part in ConsentScope
        }
        for box in self.scope.values():
            box.setChecked(True)
        self.witness = QLineEdit()
        self.witness.setProperty("data", True)
        self.given = DayField(_("On"), name="consent-on", day=today())
        self.until = DayField(_("Until, if it ends"), name="consent-until", ahead=True)

    def _lay_out(self) -> None:
        self._purpose_field = Field(_("For what"), self.purpose, name="consent-purpose")
        self._receiver_field = Field(_("To whom"), self.receiver, name="consent-receiver")
        self.body.addLayout(_pair(self._purpose_field, self._receiver_field))
        self.body.addWidget(self.aloud)
        self.body.addLayout(
            _pair(
                Field(_("Who answers"), self.by, name="consent-by"),
                Field(_("For whom"), self.ward, name="consent-ward"),
            )
        )
        self._answer_error = Note("", "danger", icon="warning-circle-fill")
        self._answer_error.hide()
        self.body.addLayout(labelled(_("Her answer"), self.answer))
        self.body.addWidget(self._answer_error)
        self.body.addLayout(labelled(_("How"), self.how))
        self.body.addWidget(text(_("What may be told"), "label", "text2"))
        self.body.addWidget(FlowBox(self.scope.values()))
        self.body.addLayout(_pair(self.given, self.until))
        self.body.addWidget(Field(_("Witness, if any"), self.witness, name="consent-witness"))

    def _offer_receivers(self) -> None:
        self.receiver.setProperty("data", True)
        if self._fixed is not None:
            code, name = self._fixed
            self.receiver.addItem(name, ("actor", code))
            return
        self.receiver.addItem(_("Choose"), None)
        listed = while_alive(self, self._fill_receivers)
        self.workspace.read("actor list", actors.listed, listed)

    def _fill_receivers(self, rows: Sequence[ActorRow]) -> None:
        for row in rows:
            self.receiver.addItem(row.name, ("actor", row.code))
        for code in sorted({row.type for row in rows}):
            words = _("Any: {type}").format(type=actor_types()[code].label.text())
            self.receiver.addItem(words, ("type", code))

    def _speak(self) -> None:
        """Show the sentence that is read to the person before she answers."""
        purpose = ConsentPurpose(str(self.purpose.currentData()))
        self._receiver_field.setVisible(purpose in _RECEIVED)
        chosen = self.receiver.currentText() if self.receiver.currentData() else ""
        self.aloud.say(said_aloud(purpose, chosen), "info", strong=_("Say aloud:"))
        self._receiver_field.clear_error()
        self.grow()

    def ready(self) -> bool:
        """An answer, a receiver where one is meant, and days that are."""
        if not self.answer.value():
            self._answer_error.say(_("Ask first, then choose her answer."), "danger")
            self._answer_error.show()
            self.grow()
            return False
        purpose = ConsentPurpose(str(self.purpose.currentData()))
        if purpose is ConsentPurpose.REFERRAL and not self.receiver.currentData():
            self._receiver_field.show_error(_("Choose who would receive the case."))
            return False
        return self.given.checked() and self.until.checked()

    def work(self) -> Callable[[Any], Any]:
        """Record the answer."""
        purpose = ConsentPurpose(str(self.purpose.currentData()))
        told = ConsentIntake(
            purpose=purpose,
            how=ConsentHow(self.how.value()),
            by=str(self.by.currentData()),
            guardian_of=self.ward.currentData(),
            witness=self.witness.text().strip() or None,
            scope=tuple(part for part, box in self.scope.items() if box.isChecked()),
            refused=self.answer.value() == _NO,
            given_on=self.given.day(),
            until=self.until.day(),
        )
        kind, code = self.receiver.currentData() or ("", "")
        received = purpose in _RECEIVED
        return partial(
            record_consent,
            number=self._view.number,
            told=told,
            receiver=code if received and kind == "actor" else None,
            receiver_type=code if received and kind == "type" else None,
        )

    def audit_verb(self) -> str:
        """Recording a consent."""
        return "consent record"

    def told(self, answer: Any) -> str:
        """Say what was noted."""
        row: ConsentRow = answer
        refused = row.state is ConsentState.REFUSED
        return _("The refusal is noted") if refused else _("The consent is noted")


class ConsentsDialog(DeskDialog):
    """Every answer of the case; `asked` is called to record one, `withdrawing` to take one back."""

    def __init__(
        self,
        parent: QWidget,
        view: CaseView,
        ask: Callable[[], None] | None,
        take_back: Callable[[ConsentRow], None] | None,
    ) -> None:
        super().__init__(parent, _("Consents"), name="consents-dialog", width=640)
        for number, row in enumerate(reversed(view.consents)):
            self.body.addLayout(self._line(row, number, take_back))
        if not view.consents:
            self.body.addWidget(text(_("Nothing was asked yet."), "body", "text2"))
        self.close_button = Button(_("Close"), name="consents-close", key="Escape")
        self.close_button.clicked.connect(self.reject)
        if ask is None:
            self.foot(self.close_button)
        else:
            self.verb = Button(_("Ask and note…"), Kind.FILLED, name="consents-ask",
                               icon="shield-check")  # fmt: skip
            self.verb.clicked.connect(self.accept)
            self.verb.clicked.connect(ask)
            self.foot(self.close_button, self.verb)
        self.finished.connect(self.deleteLater)
        self.close_button.setFocus()

    def _line(
        self, row: ConsentRow, number: int, take_back: Callable[[ConsentRow], None] | None
    ) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(text(consent_line(row), "strong", wrap=True, data=True))
        words.addWidget(text(_details(row), "second", "text2", wrap=True, data=True))
        line = QHBoxLayout()
        line.addLayout(words, 1)
        if take_back is not None and row.state is ConsentState.IN_FORCE:
            button = Button(_("Take back…"), Kind.QUIET, name=f"consent-withdraw-{number}")
            button.clicked.connect(self.accept)
            button.clicked.connect(lambda: take_back(row))
            line.addWidget(button)
        return line


class WithdrawDialog(DangerDialog):
    """Takes one consent back, once the number of the case was typed."""

    def __init__(
        self, parent: QWidget, workspace: Workspace, view: CaseView, row: ConsentRow
    ) -> None:
        super().__init__(parent, _danger(view, row))
        self.finished.connect(self.deleteLater)
        why = _("The person changed her mind.")

        def take_back(session: Any) -> Any:
            return withdraw(session, view.number, why=why, consent_id=row.id)

        def done(_rows: Any) -> None:
            workspace.said.emit(_("The consent is taken back"))
            workspace.changed.emit("cases")

        self.accepted.connect(lambda: workspace.write("consent withdraw", take_back, done))


def _danger(view: CaseView, row: ConsentRow) -> Danger:
    under_way = [
        badge_of(one.reference)
        for one in view.referrals
        if one.to == row.to and one.state in UNDER_WAY
    ]
    known = _("{name} no longer wishes that her name be known to: {actor}.")
    plain = _("{name} no longer agrees: {what}.")
    sentence = (known if row.to else plain).format(
        name=row.by, actor=row.to, what=label(row.purpose)
    )
    sent = _("{badge} is under way: tell the receiver that it stops.")
    return Danger(
        _("Take the consent back?"),
        sentence,
        (
            *(sent.format(badge=badge) for badge in under_way),
            _("What was handed over already cannot be taken back."),
            _("That it was taken back stays written. It cannot be erased."),
        ),
        _("To confirm, type the number of the case"),
        view.number,
        _("Keep the consent"),
        _("Take it back"),
        "hand-palm",
    )


def _details(row: ConsentRow) -> str:
    scope = ", ".join(label(ConsentScope(part)) for part in row.scope)
    parts = [row.by, scope]
    if row.guardian_of:
        parts.append(_("for {name}").format(name=row.guardian_of))
    if row.witness:
        parts.append(_("witness: {name}").format(name=row.witness))
    return " · ".join(part for part in parts if part)


def _pair(left: QWidget, right: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(16)
    row.addWidget(left, 1)
    row.addWidget(right, 1)
    return row
