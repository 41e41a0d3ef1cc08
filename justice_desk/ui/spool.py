"""How a paper leaves the window: where the work is done, and who is told the answer.

It imports no printer: a window that never prints never loads one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.jobs import Jobs


class Submit(Protocol):
    """Does work on another thread; its answer, or its refusal, comes back on the window's."""

    def __call__(
        self,
        work: Callable[[], None],
        done: Callable[[None], None],
        failed: Callable[[DeskError], None],
    ) -> object:
        """Queue the work."""
        ...


def aside(jobs: Jobs) -> Submit:
    """Return what prints in a thread of its own: a slow spooler holds up no other work."""

    def submit(
        work: Callable[[], None],
        done: Callable[[None], None],
        failed: Callable[[DeskError], None],
    ) -> object:
        return jobs.long(lambda _progress: work(), done, failed, lambda _done, _all: None)

    return submit


@dataclass(frozen=True, slots=True)
class Answers:
    """Where the answer goes: the paper was printed or saved, or why not."""

    done: Callable[[], None]
    refused: Callable[[DeskError], None]
