"""What is done with a task of the day: ticked, taken back, put off, noted, opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.i18n.messages import _
from justice_desk.rules.access import CaseKind, allowed
from justice_desk.services import tasks
from justice_desk.services.cases.rows import TaskRow
from justice_desk.terms.errors import NotAllowed
from justice_desk.ui import loading
from justice_desk.ui.alive import while_alive
from justice_desk.ui.components.toast import Toast
from justice_desk.ui.rail import Rail

if TYPE_CHECKING:
    from typing import Any

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.tasks import OpenTask
    from justice_desk.ui.workspace import Workspace


class TaskHands:
    """Does a verb on a task of the page `page`, and says so."""

    def __init__(self, page: QWidget, workspace: Workspace) -> None:
        self._page, self._workspace = page, workspace
        self.may_work = allowed("task done", workspace.office.acting.role, CaseKind.OPEN)
        self._last: OpenTask | None = None

    def do(self, task: OpenTask, verb: str) -> None:
        """Do one of done, open, postpone, note, slip, refer."""
        if verb == "open":
            self._workspace.wanted.emit(f"case:{task.number}")
        elif not self.may_work:
            self._workspace.failed.emit(NotAllowed())
        elif verb == "done":
            self._finish(task)
        elif verb == "slip":
            loading.open_slip(self._page.window())  # type: ignore[arg-type]  # the page lies in the main window
        elif verb == "refer":
            self._workspace.wanted.emit(f"refer:{task.number}")
        else:
            self._ask(task, verb)

    def undo(self) -> None:
        """Take back what was ticked last."""
        last, self._last = self._last, None
        if last is None:
            return
        self._workspace.write(
            "task undo",
            lambda session: tasks.take_back(session, last.ref),
            while_alive(self._page, self._taken_back),
        )

    def _finish(self, task: OpenTask) -> None:
        self._workspace.write(
            "task done",
            lambda session: tasks.done(session, [task.ref]),
            while_alive(self._page, lambda _rows: self._finished(task)),
        )

    def _finished(self, task: OpenTask) -> None:
        self._last = task
        words = _("Done: {what}").format(what=tasks.headline(task))
        window = self._page.window()
        toast = Toast(window, words, verb=_("Take back"))
        toast.on_verb(self.undo)
        rail = window.findChild(Rail)
        toast.rise((rail.width() if rail else 0) + 16)
        self._workspace.changed.emit("cases")

    def _taken_back(self, _row: Any) -> None:
        self._workspace.said.emit(_("The task is open again"))
        self._workspace.changed.emit("cases")

    def _ask(self, task: OpenTask, verb: str) -> None:
        window = self._page.window()
        if verb == "postpone":
            row = TaskRow(task.id, task.kind, task.title, task.due_on, None, task.responsible)
            loading.ask_postpone(window, self._workspace, task.number, row)
        elif verb == "note":
            about = tasks.headline(task)
            loading.ask_note(window, self._workspace, task.number, about)
