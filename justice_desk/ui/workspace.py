"""What a page is given: the open office, the threads to ask, and the window to tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from justice_desk.rules.access import allowed

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from justice_desk.settings import Settings
    from justice_desk.storage.office import Office
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.jobs import Job, Jobs

T = TypeVar("T")


class Workspace(QObject):
    """Carries verbs to their thread and words to the window.

    `said` asks for a toast, `failed` for a dialog, `wanted` for a page; `changed` tells pages that
    rows of a topic (`cases`, `members`, `backup`) are no longer what they were; `waits` tells the
    rail how many things of a page wait for the member. `wrote` says
    whether anything was changed from this window, and a backup is due when it is left.
    `destinations` names what `wanted` may lead to beside the pages of the rail. `restoring` asks
    for the office to be put away and a backup to stand in its place, `trying` for the invented
    office of a demonstration.
    """

    said = Signal(str)
    failed = Signal(object)
    wanted = Signal(str)
    changed = Signal(str)
    waits = Signal(str, int)
    settings_changed = Signal(object)
    restoring = Signal(object)
    trying = Signal()

    def __init__(self, office: Office, jobs: Jobs, settings: Settings, name: str) -> None:
        super().__init__()
        self.office, self.jobs = office, jobs
        self.settings, self.name = settings, name
        self.wrote = False
        self.destinations: frozenset[str] = frozenset()

    def read(
        self,
        verb: str,
        work: Callable[[Any], T],
        done: Callable[[T], None],
        failed: Callable[[DeskError], None] | None = None,
    ) -> Job[T]:
        """Ask something of the reader's thread: `work` is given a session."""
        return self.jobs.reader.submit(
            lambda: self._with(self.office.reading(verb), work), done, failed or self.failed.emit
        )

    def write(
        self,
        verb: str,
        work: Callable[[Any], T],
        done: Callable[[T], None],
        failed: Callable[[DeskError], None] | None = None,
    ) -> Job[T]:
        """Do one thing in one transaction on the writer's thread."""
        return self.on_writer(lambda: self._with(self.office.writing(verb), work), done, failed)

    def on_writer(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[DeskError], None] | None = None,
    ) -> Job[T]:
        """Do what takes the office itself, keys and rows together, on the writer's thread."""
        self.wrote = True
        return self.jobs.writer.submit(work, done, failed or self.failed.emit)

    def backup_due(self) -> bool:
        """Return whether something was changed here that no backup holds, by who may make one."""
        return self.wrote and allowed("backup create", self.office.acting.role)

    @staticmethod
    def _with(opened: AbstractContextManager[Any], work: Callable[[Any], T]) -> T:
        with opened as session:
            return work(session)
