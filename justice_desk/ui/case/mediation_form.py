"""Writes down a session of mediation: when, by whom, who came, how it ended, when it goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from justice_desk.i18n.messages import _
from justice_desk.services.outside.mediating import MediationTold, add_mediation
from justice_desk.terms.clock import today
from justice_desk.terms.enums import HolderKind
from justice_desk.terms.labels import label
from justice_desk.terms.settlements import MediationResult
from justice_desk.ui.case.actor_field import ActorField
from justice_desk.ui.case.days import DayField
from justice_desk.ui.case.presence import Presence
from justice_desk.ui.case.settling import SettlingDialog
from justice_desk.ui.case.small_forms import labelled
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.lines import Lines
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.text import capital
from justice_desk.ui.intake.editors import Choice, Line

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.cases.rows import CaseView
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace

_AGREED: Final = {MediationResult.AGREEMENT_FULL, MediationResult.AGREEMENT_PARTIAL}
_GOES_ON: Final = {MediationResult.CONTINUES, MediationResult.NOT_HELD}


class MediationDialog(SettlingDialog):
    """A matter that must not be mediated shows why, and what can be done instead.

    `settled` says that an agreement was reached, which is written down next.
    """

    settled = Signal()

    def __init__(self, parent: QWidget, workspace: Workspace, view: CaseView) -> None:
        title = _("Session of mediation in {number}").format(number=view.number)
        form = Form(
            "mediation-dialog", title, _("Note the session"), "handshake", view.number, width=640
        )
        super().__init__(parent, workspace, form)
        self._view = view
        self._make_parts()
        self._lay_out()
        self.fields.hide()
        self.ended.changed.connect(self._follow)
        self._begun = False
        self.bring_back()
        self.settled_by(view.number, self.by, self.day)

    def _make_parts(self) -> None:
        held = self._view.holder
        with_actor = held.holder if held and held.kind is HolderKind.ACTOR else ""
        self.by = ActorField(
            self.workspace,
            _("By whom"),
            name="mediation-by",
            office=self.workspace.name,
            first=with_actor,
        )
        self.day = DayField(_("Day"), name="mediation-day", day=today())
        self.place = Line()
        self.presence = Presence(self._view.parties, name="mediation")
        self._question = _("How it ended")
        choices = [(one.value, capital(label(one))) for one in MediationResult]
        self.ended = Choice(choices, name="mediation-result", label=self._question)
        self._error = Note("", "danger", icon="warning-circle-fill")
        self._error.hide()
        self.next = DayField(_("Next session on"), name="mediation-next", ahead=True)
        self.note = Lines(lines=3)

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(16)
        first.addWidget(self.by, 3)
        first.addWidget(self.day, 2)
        self.column.addLayout(first)
        self.column.addWidget(Field(_("Where"), self.place, name="mediation-place"))
        self.column.addWidget(self.presence)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addLayout(labelled(self._question, self.ended))
        column.addWidget(self._error)
        self.column.addLayout(column)
        self.column.addWidget(self.next)
        note = Field(_("What was said and settled"), self.note, name="mediation-note")
        self.column.addWidget(note)

    def _follow(self) -> None:
        """Ask for the next day only where there is one."""
        self._error.hide()
        told = self.ended.value()
        self.next.setVisible(not told or MediationResult(told) in _GOES_ON)
        self.grow()

    def begun(self) -> None:
        """Begin with the day once the form is there."""
        if not self.stopped() and not self._begun:
            self._begun = True
            self._follow()
            self.day.editor.setFocus()

    def stop_words(self) -> str:
        """Return why there is no form."""
        if self.leads or self.found is None or self.found.alternatives:
            return _("No mediation is held in this matter: it is blocked to protect the person.")
        return super().stop_words()

    def ready(self) -> bool:
        """A result, days that are some, and the override where one is asked for."""
        if not self.ended.value():
            self._error.say(_("Choose how the session ended."), "danger")
            self._error.show()
            self.grow()
            return False
        if not self.day.checked() or (self.next.isVisible() and not self.next.checked()):
            return False
        return self.justified()

    def work(self) -> Callable[[Any], Any]:
        """Record it."""
        number = self._view.number
        told = MediationTold(
            result=MediationResult(self.ended.value()),
            on=self.day.day(),
            by=self.by.code() or None,
            place=self.place.text(),
            present=self.presence.present(),
            absent=self.presence.absent(),
            next_on=self.next.day() if self.next.isVisible() else None,
            note=self.note.text(),
            override=self.override(),
        )
        return lambda session: add_mediation(session, number, told)

    def audit_verb(self) -> str:
        """A session."""
        return "mediation add"

    def refused(self, error: DeskError) -> bool:
        """Show a day that cannot be beside it."""
        if error.code == "next_not_after":
            self.next.show_error(_("A day after this session."))
            return True
        if error.details.get("path") == "on":
            self.day.show_error(error.message())
            return True
        return False

    def told(self, answer: Any) -> str:
        """Say that it is noted, and what follows."""
        result = MediationResult(self.ended.value())
        if result in _AGREED:
            self.settled.emit()
            return _("Session noted. Write down the agreement now")
        return _("Session noted")
