"""The day sheet: seen and printed, and typed back in line by line from the keyboard."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _, ngettext
from justice_desk.services.tasks import about, headline
from justice_desk.services.today.sheet import note_sheet, sheet_of
from justice_desk.services.today.typed import Typed, type_in
from justice_desk.terms.clock import today
from justice_desk.ui.alive import while_alive
from justice_desk.ui.case.days import DayField
from justice_desk.ui.case.paper import Paper, PaperDialog
from justice_desk.ui.case.verb_dialog import Form, VerbDialog
from justice_desk.ui.components.chip import Toggle
from justice_desk.ui.components.text import text
from justice_desk.ui.paper_loading import render_task_sheet_of
from justice_desk.ui.theme.current import scaled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent

    from justice_desk.services.today.sheet import SheetLine
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace

WEEK: Final = timedelta(days=7)


def print_sheet(parent: QWidget, workspace: Workspace, *, mine: bool) -> PaperDialog:
    """Show the day sheet, to be printed or saved."""
    paper = Paper(
        _("Day sheet"),
        f"{today():%Y-%m-%d}-feuille.pdf",
        "task sheet",
        lambda session, _version: render_task_sheet_of(session, mine=mine),
        lambda session, made: note_sheet(session, made.sha256, mine=mine),
    )
    dialog = PaperDialog(parent.window(), workspace, paper)
    dialog.nameless.hide()
    dialog.open()
    return dialog


class LineForm(QWidget):
    """One line of the sheet: done, put off to a day, and what was written beside it."""

    def __init__(self, line: SheetLine) -> None:
        super().__init__()
        self.task = line.task
        name = f"sheet-{line.task.ref}"
        self.setObjectName(name)
        self.setAccessibleName(f"{line.task.ref}, {headline(line.task)}")
        self.done = Toggle(_("Done"), name=f"{name}-done", radius=6)
        self.later = Toggle(_("Put off"), name=f"{name}-later", radius=6)
        self.until = DayField(_("Until"), name=f"{name}-until", ahead=True, day=today() + WEEK)
        self.note = QLineEdit()
        self.note.setObjectName(f"{name}-note")
        self.note.setAccessibleName(_("Note"))
        self.note.setPlaceholderText(_("Note"))
        self.note.setProperty("data", True)
        self._lay_out(line)
        self.done.toggled.connect(self._finish)
        self.later.toggled.connect(self._put_off)
        self._put_off(on=False)

    def typed(self) -> Typed:
        """Return what the line says."""
        until = (self.until.day() or today() + WEEK) if self.later.isChecked() else None
        return Typed(
            self.task.ref, self.task.number, self.done.isChecked(), until, self.note.text()
        )

    def checked(self) -> bool:
        """Return whether the day is one; says beside it when not."""
        return not self.later.isChecked() or self.until.checked()

    def _lay_out(self, line: SheetLine) -> None:
        words = QVBoxLayout()
        words.setSpacing(1)
        told = headline(line.task)
        first = f" · {line.first_name}" if line.first_name else ""
        words.addWidget(text(told, "strong", wrap=True, data=True))
        under = f"{line.task.ref}{first} · {about(line.task)}"
        words.addWidget(text(under, "second", "text2", wrap=True, data=True))
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.done)
        acts.addWidget(self.later)
        self.until.label().hide()
        self.until.setFixedWidth(scaled(120))
        acts.addWidget(self.until)
        acts.addWidget(self.note, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(6)
        column.addLayout(words)
        column.addLayout(acts)

    def _finish(self, on: bool) -> None:
        if on:
            self.later.setChecked(False)

    def _put_off(self, on: bool) -> None:
        if on:
            self.done.setChecked(False)
        self.until.setVisible(on)


class SheetDialog(VerbDialog):
    """Every line of the sheet; Space marks, arrows go from line to line, Ctrl+Enter keeps all."""

    def __init__(self, parent: QWidget, workspace: Workspace, *, mine: bool) -> None:
        form = Form(
            "sheet-dialog", _("Type the day sheet in"), _("Keep"), "check", "sheet", width=720
        )
        super().__init__(parent, workspace, form)
        self.lines: list[LineForm] = []
        self.explain(_("Leave a line blank where nothing was written. Space: done. ↑ ↓: lines."))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.body.addLayout(self._rows)
        self.verb.setEnabled(False)
        workspace.read(
            "task sheet",
            lambda session: sheet_of(session, today(), mine=mine),
            while_alive(self, self._fill),
        )

    def _fill(self, lines: Sequence[SheetLine]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.lines = [LineForm(line) for line in lines]
        for line in self.lines:
            self._rows.addWidget(line)
        if not self.lines:
            words = _("Nothing is due this week.")
            self._rows.addWidget(text(words, "body", wrap=True))
            return
        self.verb.setEnabled(True)
        self.bring_back()
        self.lines[0].done.setFocus(Qt.FocusReason.TabFocusReason)
        QTimer.singleShot(0, self, self.grow)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from line to line with the arrows, on the same part."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        here = next((n for n, one in enumerate(self.lines) if _has_focus(one)), None)
        if not step or here is None:
            super().keyPressEvent(event)
            return
        there = self.lines[min(max(here + step, 0), len(self.lines) - 1)]
        part = there.note if self.lines[here].note.hasFocus() else there.done
        part.setFocus(Qt.FocusReason.TabFocusReason)
        if self.area is not None:
            self.area.ensureWidgetVisible(there)

    def ready(self) -> bool:
        """Every day is one, and something was typed."""
        if not all(line.checked() for line in self.lines):
            return False
        if any(line.typed().says for line in self.lines):
            return True
        self.refusal.say(_("Nothing is typed in yet."), "danger")
        self.refusal.show()
        return False

    def work(self) -> Callable[[Any], Any]:
        """Write all of it in one go."""
        typed = [line.typed() for line in self.lines]
        return lambda session: type_in(session, typed)

    def audit_verb(self) -> str:
        """What a sheet says of its tasks."""
        return "task done"

    def refused(self, error: DeskError) -> bool:
        """Name the line that cannot be."""
        about_line = error.details.get("path")
        line = next((one for one in self.lines if one.task.ref == about_line), None)
        if line is not None:
            line.done.setFocus(Qt.FocusReason.TabFocusReason)
        return False

    def told(self, answer: int) -> str:
        """Say how many lines were kept."""
        return ngettext("{n} line kept", "{n} lines kept", answer).format(n=answer)


def _has_focus(line: LineForm) -> bool:
    return any(part.hasFocus() for part in (line.done, line.later, line.note, line.until.editor))
