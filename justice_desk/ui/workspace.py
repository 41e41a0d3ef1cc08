"""What a page is given: the open office, the threads to ask, and the window to tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from pathlib import Path

    from justice_desk.settings import Settings
    from justice_desk.terms.enums import Role
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.jobs import Job, Jobs

T = TypeVar("T")


class Who(Protocol):
    """The member who acts, as far as a page needs to know."""

    @property
    def name(self) -> str:
        """Her short name, the one she unlocks with."""
        ...

    @property
    def full_name(self) -> str:
        """Her name as it is shown."""
        ...

    @property
    def role(self) -> Role:
        """What she may do."""
        ...


class OpenOffice(Protocol):
    """An unlocked office: a folder, who acts, and sessions to hand to services."""

    @property
    def folder(self) -> Path:
        """Where the office lies."""
        ...

    @property
    def acting(self) -> Who:
        """The member who unlocked it."""
        ...

    def reading(self, verb: str) -> AbstractContextManager[Any]:
        """Return a session that reads one snapshot."""
        ...

    def writing(self, verb: str) -> AbstractContextManager[Any]:
        """Return a session that changes, in one transaction."""
        ...

    def close(self) -> None:
        """Close every connection and forget the key."""
        ...


class Workspace(QObject):
    """Carries verbs to their thread and words to the window.

    `said` asks for a toast, `failed` for a dialog, `wanted` for a page; `changed` tells pages that
    rows of a topic (`cases`, `members`, `backup`) are no longer what they were.
    """

    said = Signal(str)
    failed = Signal(object)
    wanted = Signal(str)
    changed = Signal(str)
    settings_changed = Signal(object)

    def __init__(self, office: OpenOffice, jobs: Jobs, settings: Settings, name: str) -> None:
        super().__init__()
        self.office, self.jobs = office, jobs
        self.settings, self.name = settings, name

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
        return self.jobs.writer.submit(
            lambda: self._with(self.office.writing(verb), work), done, failed or self.failed.emit
        )

    @staticmethod
    def _with(opened: AbstractContextManager[Any], work: Callable[[Any], T]) -> T:
        with opened as session:
            return work(session)
