"""Work off the window's thread: one thread writes, one reads, a long job has its own.

A job is a plain function. Its result, or its error, comes back on the window's thread, in the
order of finishing; a cancelled job answers nothing. A refusal goes to the place that asked; our own
mistake, or a refusal that nobody waits for, goes to `fault`: no error is swallowed.
"""

from __future__ import annotations

import queue
import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from justice_desk.terms.mishap import OurMistake, as_desk_error

if TYPE_CHECKING:
    from collections.abc import Callable

    from justice_desk.terms.errors import DeskError

T = TypeVar("T")


class Cancelled(Exception):
    """The member stopped a long job; whoever meets it rolls back."""


@dataclass(eq=False)
class Job(Generic[T]):
    """Something asked of another thread, with where its answer goes."""

    work: Callable[[], T]
    done: Callable[[T], None]
    failed: Callable[[DeskError], None] | None = None
    on_cancel: list[Callable[[], None]] = field(default_factory=list)
    _stopped: threading.Event = field(default_factory=threading.Event)

    def cancel(self) -> None:
        """Drop the job: it does not start, or is interrupted, and answers nothing."""
        self._stopped.set()
        for interrupt in self.on_cancel:
            interrupt()

    @property
    def cancelled(self) -> bool:
        """Return whether the job was dropped."""
        return self._stopped.is_set()


class _Relay(QObject):
    """Carries a call to the thread that made the relay."""

    call = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.call.connect(self._run, Qt.ConnectionType.QueuedConnection)

    @staticmethod
    def _run(call: Callable[[], None]) -> None:
        call()


class Worker:
    """One thread that does its jobs one after another."""

    def __init__(self, name: str, fault: Callable[[DeskError], None]) -> None:
        self._queue: queue.SimpleQueue[Job[object] | None] = queue.SimpleQueue()
        self._relay = _Relay()
        self._fault = fault
        self._open = 0
        self._thread = threading.Thread(target=self._loop, name=name, daemon=True)
        self._thread.start()

    def submit(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[DeskError], None] | None = None,
        *,
        after: int = 0,
    ) -> Job[T]:
        """Queue a job, at once or so many milliseconds later, and return it, to be cancelled.

        What waits for its time counts as busy, and lets the jobs pass that are asked meanwhile.
        """
        job = Job(work, done, failed)
        self._open += 1
        if after:
            QTimer.singleShot(after, self._relay, lambda: self._put(job))
        else:
            self._put(job)
        return job

    @property
    def busy(self) -> bool:
        """Return whether a job was asked and not answered yet; asked on the window's thread."""
        return self._open > 0

    def stop(self) -> None:
        """Finish what is queued, then end the thread."""
        self._queue.put(None)
        self._thread.join()

    def _put(self, job: Job[Any]) -> None:
        self._queue.put(job)

    def _loop(self) -> None:
        while (job := self._queue.get()) is not None:
            run(job, self._relay.call.emit, self._fault)
            self._relay.call.emit(self._answered)

    def _answered(self) -> None:
        self._open -= 1


class Progress:
    """How far a long job is; `report` also obeys a cancel."""

    def __init__(self, told: Callable[[int, int], None], stopped: Callable[[], bool]) -> None:
        self._told, self._stopped = told, stopped

    def report(self, done: int, total: int) -> None:
        """Tell that `done` of `total` are done.

        Raises:
            Cancelled: the member stopped the job.
        """
        if self._stopped():
            raise Cancelled
        self._told(done, total)


class Jobs:
    """The threads of one open office."""

    def __init__(self, fault: Callable[[DeskError], None]) -> None:
        self._fault = fault
        self._relay = _Relay()
        self._long = 0
        self.writer: Final = Worker("writer", fault)
        self.reader: Final = Worker("reader", fault)

    @property
    def busy(self) -> bool:
        """Return whether any job is not answered yet; asked on the window's thread."""
        return self.writer.busy or self.reader.busy or self._long > 0

    def long(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[DeskError], None],
        told: Callable[[int, int], None],
    ) -> Job[T]:
        """Do a long job in a thread of its own; `told(done, total)` arrives in the window."""
        emit = self._relay.call.emit
        job: Job[T] = Job(
            lambda: work(Progress(lambda d, t: emit(lambda: told(d, t)), lambda: job.cancelled)),
            done,
            failed,
        )
        self._long += 1

        def alone() -> None:
            run(job, emit, self._fault)
            emit(self._ended)

        threading.Thread(target=alone, name="long job", daemon=True).start()
        return job

    def _ended(self) -> None:
        self._long -= 1

    def stop(self) -> None:
        """End both threads once their queues are empty."""
        self.writer.stop()
        self.reader.stop()


def run(
    job: Job[T],
    post: Callable[[Callable[[], None]], object],
    fault: Callable[[DeskError], None],
) -> None:
    """Do a job here and post its answer to the window's thread."""
    if job.cancelled:
        return
    try:
        answer = job.work()
    except Cancelled:
        return
    except Exception as error:  # noqa: BLE001 - told as what it is, never swallowed
        _refuse(job, as_desk_error(error), post, fault)
    else:
        post(lambda: None if job.cancelled else job.done(answer))


def _refuse(
    job: Job[T],
    error: DeskError,
    post: Callable[[Callable[[], None]], object],
    fault: Callable[[DeskError], None],
) -> None:
    target = fault if job.failed is None or isinstance(error, OurMistake) else job.failed
    post(lambda: None if job.cancelled else target(error))
