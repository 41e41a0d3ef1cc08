"""A long work at the gate: what it does, how far it is, and the way out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar

from justice_desk.i18n.messages import _
from justice_desk.ui.alive import while_alive
from justice_desk.ui.components.text import text
from justice_desk.ui.gate.view import GateView, link
from justice_desk.ui.jobs import Progress

if TYPE_CHECKING:
    from collections.abc import Callable

    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.jobs import Job, Worker

T = TypeVar("T")


class WorkView(GateView):
    """Shows a bar; `stopped` says that the member went back before the end.

    Args:
        title: what is being done.
        facts: what it means for the member.
        name: stem of the object names.
        say: tells a step in words.
        last: from so many steps before the end on, nothing can be stopped any more.
    """

    stopped = Signal()
    _reached = Signal(int, int)

    def __init__(
        self, title: str, facts: str, *, name: str, say: Callable[[int, int], str], last: int = 0
    ) -> None:
        super().__init__(title, facts, name=name)
        self.setAccessibleDescription(facts)
        self._say, self._last = say, last
        self._job: Job[Any] | None = None
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(title)
        self.words = text("", "second", "text2", wrap=True, name=f"{name}-words")
        self.form.addWidget(self.bar)
        self.form.addWidget(self.words)
        self.back = link(_("Stop, and go back"), name=f"{name}-stop", icon="arrow-left")
        self.links(self.back)
        self.back.clicked.connect(self._stop)
        self._reached.connect(self.reach)
        self.setFocusProxy(self.back)

    def run(
        self,
        worker: Worker,
        work: Callable[[Callable[[int, int], None]], T],
        done: Callable[[T], None],
        failed: Callable[[DeskError], None],
    ) -> None:
        """Do the work on the worker's thread; it is given what tells a step."""
        progress = Progress(self._reached.emit, self._is_stopped)
        self._job = worker.submit(
            lambda: work(progress.report), while_alive(self, done), while_alive(self, failed)
        )

    def reach(self, done: int, total: int) -> None:
        """Show that `done` of `total` steps are done."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.words.setText(self._say(done, total))
        self.back.setEnabled(total - done >= self._last)

    def _is_stopped(self) -> bool:
        return self._job is not None and self._job.cancelled

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self.stopped.emit()
