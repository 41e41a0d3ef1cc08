"""A search for a plan on a thread of its own: told while it runs, stopped with the best so far."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from justice_desk.planning.progress import Progress as Found
    from justice_desk.planning.progress import Stopped, Told
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.jobs import Jobs, Progress

T = TypeVar("T")


class Search(Generic[T]):
    """Runs `work(told, stopped)`; every answer comes on the window's thread.

    Args:
        jobs: the threads of the office.
        work: looks for the plan.
        done: takes the plan.
        failed: takes the refusal.
        told: takes where the search stands, several times a second at most.
    """

    def __init__(
        self,
        jobs: Jobs,
        work: Callable[[Told, Stopped], T],
        done: Callable[[T], None],
        failed: Callable[[DeskError], None],
        told: Callable[[Found], None],
    ) -> None:
        self._work, self._told = work, told
        self._stopped = threading.Event()
        self._last: Found | None = None
        self._job = jobs.long(self._run, done, failed, self._arrived)

    def stop(self) -> None:
        """End the search; the best plan so far is its answer."""
        self._stopped.set()

    def drop(self) -> None:
        """End the search without an answer."""
        self._stopped.set()
        self._job.cancel()

    def _run(self, progress: Progress) -> T:
        def told(found: Found) -> None:
            self._last = found
            progress.report(0, 0)

        return self._work(told, self._stopped.is_set)

    def _arrived(self, _done: int, _total: int) -> None:
        if self._last is not None and not self._job.cancelled:
            self._told(self._last)
