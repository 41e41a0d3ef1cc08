"""Writes down an agreement outside court: its terms, before whom, how long it is watched."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout

from justice_desk.i18n.messages import _
from justice_desk.services.outside.agreeing import WATCH, AgreementTold, add_agreement
from justice_desk.terms.clock import today
from justice_desk.terms.enums import HolderKind
from justice_desk.terms.labels import label
from justice_desk.terms.settlements import AgreementKind
from justice_desk.ui.case.actor_field import ActorField
from justice_desk.ui.case.days import DayField
from justice_desk.ui.case.settling import SettlingDialog
from justice_desk.ui.case.small_forms import labelled
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.lines import Lines
from justice_desk.ui.components.segmented import Segmented
from justice_desk.ui.components.text import capital
from justice_desk.ui.intake.days import NoSuchDay

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.cases.rows import CaseView
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace


class AgreementDialog(SettlingDialog):
    """A matter that must not be settled outside court shows why, and what can be done instead."""

    def __init__(self, parent: QWidget, workspace: Workspace, view: CaseView) -> None:
        title = _("Agreement in {number}").format(number=view.number)
        form = Form(
            "agreement-dialog", title, _("Note the agreement"), "handshake", view.number, width=640
        )
        super().__init__(parent, workspace, form)
        self._view = view
        self._make_parts()
        self._lay_out()
        self.fields.hide()
        self._begun = False
        self.bring_back()
        self.settled_by(view.number, self.before, self.day)

    def _make_parts(self) -> None:
        held = self._view.holder
        with_actor = held.holder if held and held.kind is HolderKind.ACTOR else ""
        self._question = _("How far it goes")
        choices = [(one.value, capital(label(one))) for one in AgreementKind]
        self.kind = Segmented(choices, name="agreement-kind", label=self._question)
        self.kind.choose(AgreementKind.FULL.value)
        self.terms = Lines(lines=4)
        self.terms_field = Field(_("What was agreed"), self.terms, name="agreement-terms")
        self.before = ActorField(
            self.workspace,
            _("Before whom"),
            name="agreement-before",
            office=self.workspace.name,
            first=with_actor,
        )
        self.day = DayField(_("Day"), name="agreement-day", day=today())
        self.until = DayField(
            _("Watched until"), name="agreement-until", ahead=True, day=today() + WATCH
        )
        self.terms.edited.connect(self.terms_field.clear_error)
        line = self.day.line()
        if line is not None:
            line.textEdited.connect(lambda _typed: self._follow_day())

    def _lay_out(self) -> None:
        self.column.addLayout(labelled(self._question, self.kind))
        self.column.addWidget(self.terms_field)
        self.column.addWidget(self.before)
        days = QHBoxLayout()
        days.setSpacing(16)
        days.addWidget(self.day, 1)
        days.addWidget(self.until, 1)
        self.column.addLayout(days)

    def _follow_day(self) -> None:
        """Let the watch end as long after the day as is usual."""
        try:
            day = self.day.day()
        except NoSuchDay:
            return
        if day is not None:
            self.until.show_day(day + WATCH)

    def begun(self) -> None:
        """Begin with the terms once the form is there."""
        if not self.stopped() and not self._begun:
            self._begun = True
            self.terms.setFocus()

    def stop_words(self) -> str:
        """Return why there is no form."""
        if self.leads or self.found is None or self.found.alternatives:
            return _(
                "This matter is not settled outside court: it is blocked to protect the person."
            )
        return super().stop_words()

    def ready(self) -> bool:
        """Terms, days that are some, and the override where one is asked for."""
        if not self.terms.text().strip():
            self.terms_field.show_error(_("Write what was agreed, in words."))
            self.terms.setFocus()
            return False
        return self.day.checked() and self.until.checked() and self.justified()

    def work(self) -> Callable[[Any], Any]:
        """Record it."""
        number = self._view.number
        told = AgreementTold(
            AgreementKind(self.kind.value()),
            self.terms.text(),
            self.day.day(),
            self.before.code() or None,
            self.until.day(),
            self.override(),
        )
        return lambda session: add_agreement(session, number, told)

    def audit_verb(self) -> str:
        """An agreement."""
        return "agreement add"

    def refused(self, error: DeskError) -> bool:
        """Show a day that cannot be beside it."""
        field = {"on": self.day, "watch_until": self.until}.get(str(error.details.get("path")))
        if field is None:
            return False
        later = _("A day after the agreement.")
        field.show_error(later if field is self.until else error.message())
        return True

    def told(self, answer: Any) -> str:
        """Say that it is noted."""
        return _("Agreement noted")
