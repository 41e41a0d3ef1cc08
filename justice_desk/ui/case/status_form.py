"""Says where the work on a case stands now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from justice_desk.i18n.messages import _
from justice_desk.rules.standing import by_hand
from justice_desk.services.cases.standing import grounds_of, set_status
from justice_desk.terms.clock import today
from justice_desk.terms.enums import CaseStatus
from justice_desk.terms.errors import ChangedMeanwhile
from justice_desk.terms.labels import label
from justice_desk.ui.case.days import DayField
from justice_desk.ui.case.small_forms import labelled
from justice_desk.ui.case.verb_dialog import Form, VerbDialog
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.lines import Lines
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.text import capital, text
from justice_desk.ui.intake.editors import Choice

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.cases.rows import CaseView
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace


class StatusDialog(VerbDialog):
    """Offers the statuses that may follow and that no other verb leads to."""

    def __init__(self, parent: QWidget, workspace: Workspace, view: CaseView) -> None:
        title = _("Change the state of {number}").format(number=view.number)
        form = Form("status-dialog", title, _("Note the state"), "check", view.number, width=560)
        super().__init__(parent, workspace, form)
        self._view = view
        asked = _("Where the work stands now")
        choices = [(one.value, capital(label(one))) for one in offered(view)]
        self.status = Choice(choices, name="status-choice", label=asked)
        self._error = Note("", "danger", icon="warning-circle-fill")
        self._error.hide()
        self.day = DayField(_("Day"), name="status-day", day=today())
        self.why = Lines(lines=2)
        until = _("Until now: {status}").format(status=label(view.status))
        self.body.addWidget(text(until, "body", "text2", wrap=True))
        self.body.addLayout(labelled(asked, self.status))
        self.body.addWidget(self._error)
        self.body.addWidget(Field(_("Why, in a few words"), self.why, name="status-why"))
        self.body.addWidget(self.day)
        told = _(
            "It becomes “referred” with a referral, “in court” with one to a court, “watched” with "
            "an agreement, “closed” with its outcome."
        )
        self.explain(told)
        self.status.changed.connect(self._error.hide)
        self.bring_back()
        self.status.setFocus()

    def ready(self) -> bool:
        """A status is chosen, and the day is one."""
        if not self.status.value():
            self._error.say(_("Choose where the work stands now."), "danger")
            self._error.show()
            self.grow()
            return False
        return self.day.checked()

    def work(self) -> Callable[[Any], Any]:
        """Decide it."""
        view, status = self._view, CaseStatus(self.status.value())
        why, day = self.why.text(), self.day.day()
        return lambda session: set_status(
            session, view.number, status, reason=why, on=day, seen=view.version
        )

    def audit_verb(self) -> str:
        """Deciding where it stands."""
        return "case status"

    def told(self, answer: Any) -> str:
        """Say where it stands."""
        return _("Now: {status}").format(status=label(CaseStatus(self.status.value())))

    def refused(self, error: DeskError) -> bool:
        """Show a day that cannot be beside it; say in words what somebody else decided."""
        if error.details.get("path") == "date":
            self.day.show_error(error.message())
            return True
        if isinstance(error, ChangedMeanwhile):
            words = _("{who} changed it meanwhile: {theirs}. Close this form and look again.")
            theirs = label(CaseStatus(str(error.details["theirs"])))
            self._error.say(words.format(who=error.details["who"], theirs=theirs), "danger")
            self._error.show()
            return True
        return False


def offered(view: CaseView) -> tuple[CaseStatus, ...]:
    """Return what a member may decide on for a case."""
    return by_hand(view.status, grounds_of(view))
