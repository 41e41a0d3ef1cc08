"""The short forms of a case: a note, putting off, entrusting, reopening, calling."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from justice_desk.i18n.formats import prose_date
from justice_desk.i18n.messages import _
from justice_desk.services import members
from justice_desk.services.cases.noting import add_note
from justice_desk.services.cases.tasks import postpone
from justice_desk.services.cases.working import assign, reopen
from justice_desk.terms.clock import today
from justice_desk.ui.alive import while_alive
from justice_desk.ui.case.days import DayField
from justice_desk.ui.case.members import workers
from justice_desk.ui.case.verb_dialog import Form, VerbDialog
from justice_desk.ui.components.check import check_box
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.lines import Lines
from justice_desk.ui.components.text import text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from justice_desk.services.cases.rows import CaseView, TaskRow
    from justice_desk.services.members import MemberRow
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace

WEEK = 7


class NoteDialog(VerbDialog):
    """Writes a dated note; a note is never edited, a second one corrects it."""

    def __init__(
        self, parent: QWidget, workspace: Workspace, number: str, *, about: str = ""
    ) -> None:
        form = Form(
            "note-dialog", _("Note in {number}").format(number=number), _("Keep"), about=number
        )
        super().__init__(parent, workspace, form)
        self._number = number
        if about:
            self.body.addWidget(text(about, "strong", wrap=True, data=True))
        self.words = Lines(lines=5)
        self._field = Field(_("What happened, what was said"), self.words, name="note-words")
        self.day = DayField(_("Day"), name="note-day", day=today())
        self.body.addWidget(self._field)
        self.body.addWidget(self.day)
        self.explain(_("A note stays as it was written; a second note corrects it."))
        self.words.edited.connect(self._field.clear_error)
        self.bring_back()
        self.words.setFocus()

    def ready(self) -> bool:
        """A note has words and a day that is one."""
        if not self.words.text().strip():
            self._field.show_error(_("Write at least a word."))
            self.words.setFocus()
            return False
        return self.day.checked()

    def work(self) -> Callable[[Any], Any]:
        """Write the note."""
        number, words, day = self._number, self.words.text(), self.day.day()
        return lambda session: add_note(session, number, words, on=day)

    def audit_verb(self) -> str:
        """A note."""
        return "case note"

    def told(self, answer: Any) -> str:
        """Say that it is kept."""
        return _("Note kept")


class PostponeDialog(VerbDialog):
    """Puts the next step off to a later day."""

    def __init__(self, parent: QWidget, workspace: Workspace, number: str, task: TaskRow) -> None:
        form = Form("postpone-dialog", _("Put off the next step"), _("Put off"), "clock", number)
        super().__init__(parent, workspace, form)
        self._number, self._task = number, task
        self.day = DayField(
            _("Until"), name="postpone-day", ahead=True, day=today() + timedelta(days=WEEK)
        )
        self.why = Lines(lines=2)
        self.body.addWidget(self.day)
        self.body.addWidget(Field(_("Why, in a few words"), self.why, name="postpone-why"))
        self.bring_back()
        self.day.editor.setFocus()

    def ready(self) -> bool:
        """The day is one, and lies ahead."""
        if not self.day.checked():
            return False
        day = self.day.day()
        if day is None or day <= today():
            self.day.show_error(
                _("A day after today, such as {day}.").format(
                    day=prose_date(today() + timedelta(days=WEEK))
                )
            )
            return False
        return True

    def work(self) -> Callable[[Any], Any]:
        """Put it off."""
        number, task, why, day = self._number, self._task.id, self.why.text(), self.day.day()
        until = day or today()
        return lambda session: postpone(session, number, task, until=until, why=why)

    def audit_verb(self) -> str:
        """A note on the case."""
        return "case note"

    def told(self, answer: Any) -> str:
        """Say until when."""
        day = self.day.day() or today()
        return _("Put off to {day}").format(day=prose_date(day))


class AssignDialog(VerbDialog):
    """Entrusts a case to another member in service."""

    def __init__(self, parent: QWidget, workspace: Workspace, view: CaseView) -> None:
        title = _("Entrust {number}").format(number=view.number)
        super().__init__(
            parent, workspace, Form("assign-dialog", title, _("Entrust"), "user", view.number)
        )
        self._view = view
        self.member = QComboBox()
        self.member.setProperty("data", True)
        self._field = Field(_("In charge from now on"), self.member, name="assign-member")
        self.body.addWidget(self._field)
        words = _("{member} goes on with it too").format(member=view.responsible)
        self.stays = check_box(words, name="assign-keep")
        if view.restricted:
            self._ask_who_stays()
        self.verb.setEnabled(False)
        workspace.read("member list", members.listed, while_alive(self, self._fill))
        self.bring_back()
        self.member.setFocus()

    def _ask_who_stays(self) -> None:
        """Let a second name stay on a restricted case; by itself the new one is alone on it."""
        self.explain(_("This case is restricted: whom you choose sees it from now on."))
        if self._view.responsible:
            self.body.addWidget(self.stays)
            self.explain(_("Otherwise she sees it no more, and her tasks go with the case."))

    def _fill(self, rows: Sequence[MemberRow]) -> None:
        for row in workers(rows):
            if row.full_name != self._view.responsible:
                self.member.addItem(row.full_name, row.name)
        self.verb.setEnabled(self.member.count() > 0)
        if not self.member.count():
            self._field.show_error(_("There is no other member in service."))

    def work(self) -> Callable[[Any], Any]:
        """Entrust it."""
        number, name, seen = self._view.number, str(self.member.currentData()), self._view.version
        keep = self.stays.isChecked()
        return lambda session: assign(session, number, name, keep=keep, seen=seen)

    def audit_verb(self) -> str:
        """Entrusting."""
        return "case assign"

    def told(self, answer: Any) -> str:
        """Say to whom."""
        return _("Entrusted to {member}").format(member=self.member.currentText())


class ReopenDialog(VerbDialog):
    """Takes a closed case up again, with the reason."""

    def __init__(self, parent: QWidget, workspace: Workspace, number: str) -> None:
        title = _("Reopen {number}").format(number=number)
        form = Form("reopen-dialog", title, _("Reopen the case"), "folder-open", number)
        super().__init__(parent, workspace, form)
        self._number = number
        self.why = Lines(lines=3)
        self._field = Field(_("Why it is taken up again"), self.why, name="reopen-why")
        self.why.edited.connect(self._field.clear_error)
        self.body.addWidget(self._field)
        self.bring_back()
        self.why.setFocus()

    def ready(self) -> bool:
        """A reason is needed."""
        if self.why.text().strip():
            return True
        self._field.show_error(_("Write why, in a few words."))
        self.why.setFocus()
        return False

    def work(self) -> Callable[[Any], Any]:
        """Reopen it."""
        number, why = self._number, self.why.text()
        return lambda session: reopen(session, number, why)

    def audit_verb(self) -> str:
        """Reopening."""
        return "case reopen"

    def refused(self, error: DeskError) -> bool:
        """Show it beside the reason."""
        self._field.show_error(error.message())
        return True

    def told(self, answer: Any) -> str:
        """Say that the office has it again."""
        return _("{number} is open again").format(number=self._number)


def labelled(words: str, part: QWidget) -> QVBoxLayout:
    """Return a part under its label, for what is no field."""
    column = QVBoxLayout()
    column.setSpacing(5)
    column.addWidget(text(words, "label", "text2", wrap=True))
    column.addWidget(part)
    return column
