"""What becomes of an agreement: whether it is kept, and where its homologation stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from justice_desk.i18n.formats import prose_date
from justice_desk.i18n.messages import _
from justice_desk.rules.status import may_homologate
from justice_desk.services.outside.following import follow
from justice_desk.services.outside.homologating import HomologationTold, homologate
from justice_desk.services.referrals.assessing import assess_referral
from justice_desk.services.referrals.replying import COURTS
from justice_desk.terms.clock import today
from justice_desk.terms.labels import label
from justice_desk.terms.settlements import AgreementKept, Homologation
from justice_desk.ui.case.actor_field import ActorField
from justice_desk.ui.case.days import DayField
from justice_desk.ui.case.guarded import GuardedDialog
from justice_desk.ui.case.small_forms import labelled
from justice_desk.ui.case.verb_dialog import Form, VerbDialog
from justice_desk.ui.case.withdraw_form import say_changed
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.lines import Lines
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.text import capital, text
from justice_desk.ui.intake.editors import Choice

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.cases.rows import AgreementRow, CaseView
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace


def about(row: AgreementRow) -> str:
    """Return which agreement is meant, in a sentence."""
    return _("{kind} of {day}, before: {before}").format(
        kind=capital(label(row.kind)), day=prose_date(row.on), before=row.before
    )


class FollowDialog(VerbDialog):
    """Is the agreement kept? A broken one brings the case back to follow-up."""

    def __init__(
        self, parent: QWidget, workspace: Workspace, view: CaseView, row: AgreementRow
    ) -> None:
        title = _("Is the agreement kept? {number}").format(number=view.number)
        form = Form("follow-dialog", title, _("Note it"), "eye", view.number, width=560)
        super().__init__(parent, workspace, form)
        self._view, self._row = view, row
        asked = _("What the person says")
        choices = [(one.value, capital(label(one))) for one in AgreementKept]
        self.kept = Choice(choices, name="follow-kept", label=asked)
        self._error = Note("", "danger", icon="warning-circle-fill")
        self._error.hide()
        self.day = DayField(_("Day"), name="follow-day", day=today())
        self.note = Lines(lines=3)
        self.body.addWidget(text(about(row), "strong", wrap=True, data=True))
        self.body.addWidget(text(row.terms, "body", wrap=True, data=True))
        self.body.addLayout(labelled(asked, self.kept))
        self.body.addWidget(self._error)
        self.body.addWidget(Field(_("In a few words"), self.note, name="follow-note"))
        self.body.addWidget(self.day)
        self.explain(_("Broken: the case comes back to follow-up, with something to do today."))
        self.kept.changed.connect(self._error.hide)
        self.bring_back()
        self.kept.setFocus()

    def ready(self) -> bool:
        """An answer is chosen, and the day is one."""
        if not self.kept.value():
            self._error.say(_("Choose whether it is kept."), "danger")
            self._error.show()
            self.grow()
            return False
        return self.day.checked()

    def work(self) -> Callable[[Any], Any]:
        """Record it."""
        view, row, kept = self._view, str(self._row.id), AgreementKept(self.kept.value())
        day, note = self.day.day(), self.note.text()
        return lambda session: follow(
            session, view.number, kept, row, on=day, note=note, seen=view.version
        )

    def audit_verb(self) -> str:
        """A follow-up."""
        return "agreement follow"

    def refused(self, error: DeskError) -> bool:
        """Show a day that cannot be beside it."""
        return _beside(self.day, self._row.on, error) or say_changed(self, error)

    def told(self, answer: Any) -> str:
        """Say what is noted."""
        kept = label(AgreementKept(self.kept.value()))
        return _("Agreement: {kept}").format(kept=kept)


class HomologationDialog(GuardedDialog):
    """Asked of a court, granted or refused; only what may follow is offered."""

    def __init__(
        self, parent: QWidget, workspace: Workspace, view: CaseView, row: AgreementRow
    ) -> None:
        title = _("Homologation in {number}").format(number=view.number)
        form = Form("homologation-dialog", title, _("Note it"), "scales", view.number, width=620)
        super().__init__(parent, workspace, form)
        self._view, self._row = view, row
        asked = _("Where the homologation stands")
        states = [one for one in Homologation if may_homologate(row.homologation, one)]
        choices = [(one.value, capital(label(one))) for one in states]
        self.state = Choice(choices, name="homologation-state", label=asked)
        self.court = ActorField(
            workspace,
            _("Court"),
            name="homologation-court",
            types=COURTS,
            first=row.homologation_by or "",
        )
        self.day = DayField(_("Day"), name="homologation-day", day=today())
        self.note = Lines(lines=2)
        self.column.addWidget(text(about(row), "strong", wrap=True, data=True))
        self.column.addLayout(labelled(asked, self.state))
        self.column.addWidget(self.court)
        self.column.addWidget(self.day)
        self.column.addWidget(Field(_("In a few words"), self.note, name="homologation-note"))
        self.explain(_("Asking sends the agreement to the court: the safeguards are asked first."))
        self.state.changed.connect(self._follow)
        self.court.chosen.connect(lambda _code: self._follow())
        self.bring_back()
        self.state.setFocus()

    def _follow(self) -> None:
        """Ask the safeguards where the agreement is sent to a court; what it decided is noted."""
        number, code, state = self._view.number, self.court.code(), self.state.value()
        self.unweigh()
        if not code or not state:
            return
        if state == Homologation.REQUESTED:
            self.weigh(lambda session: assess_referral(session, number, code))
        else:
            self.verb.setEnabled(True)
        self.grow()

    def ready(self) -> bool:
        """A court, a day, and the override where one is asked for."""
        return self.court.required() and self.day.checked() and self.justified()

    def work(self) -> Callable[[Any], Any]:
        """Record it."""
        view = self._view
        told = HomologationTold(
            Homologation(self.state.value()),
            self.court.code(),
            self.day.day(),
            self.note.text(),
            self.override(),
            str(self._row.id),
        )
        return lambda session: homologate(session, view.number, told, seen=view.version)

    def audit_verb(self) -> str:
        """A homologation."""
        return "agreement homologate"

    def refused(self, error: DeskError) -> bool:
        """Show a day that cannot be beside it."""
        first = self._row.homologation_asked_on or self._row.on
        return _beside(self.day, first, error) or say_changed(self, error)

    def told(self, answer: Any) -> str:
        """Say where it stands."""
        state = label(Homologation(self.state.value()))
        return _("Homologation: {state}").format(state=state)


def _beside(field: DayField, first: Any, error: DeskError) -> bool:
    if error.details.get("path") != "on":
        return False
    field.show_error(_("A day from {sent} to today.").format(sent=prose_date(first)))
    return True
