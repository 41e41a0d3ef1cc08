"""The forms that move a sitting: confirmed, go or no-go, postponed, cancelled, held."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from justice_desk.i18n.formats import prose_date
from justice_desk.i18n.messages import _
from justice_desk.services.sittings import moving
from justice_desk.terms.clock import today
from justice_desk.terms.labels import label
from justice_desk.ui.case.days import DayField
from justice_desk.ui.case.small_forms import labelled
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.components.check import check_box
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.lines import Lines
from justice_desk.ui.components.note import Note
from justice_desk.ui.intake.editors import Choice, Line
from justice_desk.ui.sittings.form import SittingForm, filled
from justice_desk.ui.sittings.words import span

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.sittings.rows import SittingView
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace

GO, NO_GO = "go", "no-go"
WEEKS: Final = timedelta(days=14)
"""How far ahead a postponed sitting is proposed; a choice of this tool."""


class ConfirmForm(SittingForm):
    """Writes down that the court ordered the sitting."""

    def __init__(self, parent: QWidget, workspace: Workspace, view: SittingView) -> None:
        number = view.row.number
        title = _("Confirm {number}").format(number=number)
        form = Form("sitting-confirm", title, _("Confirm"), about=number)
        super().__init__(parent, workspace, form)
        self._view = view
        self.explain(_("The court has ordered the sitting. Its number may follow later."))
        self.order = Line()
        self.day = DayField(
            _("Day of the order"), name="confirm-day", day=view.authorised_on or today()
        )
        self.body.addWidget(Field(_("Number of the order"), self.order, name="confirm-order"))
        self.body.addWidget(self.day)
        self.order.setText(view.authorised_number or "")
        self.bring_back()
        self.order.setFocus()

    def ready(self) -> bool:
        """The day is one."""
        return self.day.checked()

    def work(self) -> Callable[[Any], Any]:
        """Confirm it."""
        number, order, day = self._view.row.number, self.order.text().strip(), self.day.day()
        seen = self._view.row.version
        on = day if order else None
        return lambda session: moving.confirm(
            session, number, authorised_number=order or None, authorised_on=on, seen=seen
        )

    def audit_verb(self) -> str:
        """A confirmation."""
        return "sitting confirm"

    def told(self, answer: Any) -> str:
        """Say so."""
        return _("{number} is confirmed").format(number=self._view.row.number)


class SecurityForm(SittingForm):
    """Writes down a go or no-go, who said it and why."""

    def __init__(self, parent: QWidget, workspace: Workspace, view: SittingView) -> None:
        number = view.row.number
        title = _("Security of {number}").format(number=number)
        form = Form("sitting-security", title, _("Write down"), "shield-check", number)
        super().__init__(parent, workspace, form)
        self._view = view
        self.explain(
            _(
                "Said within 48 hours before leaving, by who answers for security. "
                "The last word counts."
            )
        )
        asked = _("May the court leave?")
        self.go = Choice(
            [(GO, _("Yes: go")), (NO_GO, _("No: no-go"))], name="security-go", label=asked
        )
        self._wrong = Note("", "danger", icon="warning-circle-fill")
        self._wrong.hide()
        self.by = Line()
        self._by = Field(_("Who said it"), self.by, name="security-by")
        self.why = Lines(lines=3)
        self._why = Field(_("Why, in a few words"), self.why, name="security-why")
        self.body.addLayout(labelled(asked, self.go))
        self.body.addWidget(self._wrong)
        self.body.addWidget(self._by)
        self.body.addWidget(self._why)
        self.go.changed.connect(self._wrong.hide)
        self.why.edited.connect(self._why.clear_error)
        self.bring_back()
        self.go.setFocus()

    def ready(self) -> bool:
        """An answer, who gave it, and a reason for a no."""
        if not self.go.value():
            self._wrong.say(_("Choose yes or no."), "danger")
            self._wrong.show()
            return False
        if not self.by.text().strip():
            self._by.show_error(_("Write who said it."))
            self.by.setFocus()
            return False
        if self.go.value() == GO:
            return True
        return filled(self._why, self.why, _("Write why, in a few words."))

    def work(self) -> Callable[[Any], Any]:
        """Write it down."""
        number, by, why = self._view.row.number, self.by.text(), self.why.text()
        go = self.go.value() == GO
        return lambda session: moving.say_security(session, number, go=go, said_by=by, reason=why)

    def audit_verb(self) -> str:
        """A word on security."""
        return "sitting security"

    def told(self, answer: Any) -> str:
        """Say which word it was."""
        if self.go.value() == GO:
            return _("Go written down for {number}").format(number=self._view.row.number)
        return _("No-go written down: postpone {number}").format(number=self._view.row.number)


class PostponeForm(SittingForm):
    """Puts a sitting off with its whole docket, and says what must be printed again."""

    def __init__(self, parent: QWidget, workspace: Workspace, view: SittingView) -> None:
        number = view.row.number
        title = _("Postpone {number}").format(number=number)
        form = Form("sitting-postpone", title, _("Postpone"), "clock", number)
        super().__init__(parent, workspace, form)
        self._view = view
        said = _("Planned on {days}. The cases stay on the docket and move with their day.")
        self.explain(said.format(days=span([day.held_on for day in view.days])))
        self.day = DayField(
            _("New first day"),
            name="postpone-to",
            ahead=True,
            day=max(view.row.first_on, today()) + WEEKS,
        )
        self.unknown = check_box(_("The new day is not known yet"), name="postpone-unknown")
        self.why = Lines(lines=3)
        self._why = Field(_("Why, in a few words"), self.why, name="postpone-reason")
        self.body.addWidget(self.day)
        self.body.addWidget(self.unknown)
        self.body.addWidget(self._why)
        self.unknown.toggled.connect(lambda unknown: self.day.setEnabled(not unknown))
        self.why.edited.connect(self._why.clear_error)
        self.bring_back()
        self.day.editor.setFocus()

    def ready(self) -> bool:
        """A day that is one, or none known; a reason."""
        if not self.unknown.isChecked():
            if not self.day.checked():
                return False
            if self.day.day() is None:
                self.day.show_error(_("A day after today, such as {day}.").format(
                    day=prose_date(today() + WEEKS)))  # fmt: skip
                return False
        return filled(self._why, self.why, _("Write why, in a few words."))

    def work(self) -> Callable[[Any], Any]:
        """Put it off."""
        number, why, seen = self._view.row.number, self.why.text(), self._view.row.version
        to_on = None if self.unknown.isChecked() else self.day.day()
        return lambda session: moving.postpone(session, number, reason=why, to_on=to_on, seen=seen)

    def audit_verb(self) -> str:
        """A postponement."""
        return "sitting postpone"

    def refused(self, error: DeskError) -> bool:
        """Show a day that cannot be beside it."""
        if error.code == "sitting_day":
            self.day.show_error(error.message())
            return True
        return False

    def told(self, answer: Any) -> str:
        """Say what must be printed again."""
        if not answer:
            return _("{number} is postponed").format(number=self._view.row.number)
        papers = ", ".join(label(paper) for paper in answer)
        return _("Postponed. Print again: {papers}").format(papers=papers)


class CancelForm(SittingForm):
    """Cancels a sitting; its cases are ready for another one."""

    def __init__(self, parent: QWidget, workspace: Workspace, view: SittingView) -> None:
        number = view.row.number
        title = _("Cancel {number}").format(number=number)
        form = Form("sitting-cancel", title, _("Cancel the sitting"), "prohibit", number, 560)
        super().__init__(parent, workspace, form)
        self._view = view
        self.explain(_("Its cases are ready again for another sitting. Nothing is erased."))
        self.why = Lines(lines=3)
        self._why = Field(_("Why, in a few words"), self.why, name="cancel-reason")
        self.why.edited.connect(self._why.clear_error)
        self.body.addWidget(self._why)
        self.bring_back()
        self.why.setFocus()

    def ready(self) -> bool:
        """A reason."""
        return filled(self._why, self.why, _("Write why, in a few words."))

    def work(self) -> Callable[[Any], Any]:
        """Cancel it."""
        number, why = self._view.row.number, self.why.text()
        return lambda session: moving.cancel(session, number, reason=why)

    def audit_verb(self) -> str:
        """A cancellation."""
        return "sitting cancel"

    def told(self, answer: Any) -> str:
        """Say so."""
        return _("{number} is cancelled").format(number=self._view.row.number)


class HoldForm(SittingForm):
    """Writes down that the court sat; results are entered from then on."""

    def __init__(self, parent: QWidget, workspace: Workspace, view: SittingView) -> None:
        number = view.row.number
        title = _("{number}: the court sat").format(number=number)
        form = Form("sitting-hold", title, _("It sat"), "gavel")
        super().__init__(parent, workspace, form)
        self._view = view
        self.explain(_("From now on the results are entered, case after case."))
        self.verb.setFocus()

    def work(self) -> Callable[[Any], Any]:
        """Write it down."""
        number = self._view.row.number
        return lambda session: moving.hold(session, number)

    def audit_verb(self) -> str:
        """A sitting held."""
        return "sitting hold"

    def told(self, answer: Any) -> str:
        """Say so."""
        return _("{number} was held").format(number=self._view.row.number)
