"""A search at the command line: it tells a terminal where it stands, and ends with Ctrl+C."""

from __future__ import annotations

import signal
import sys
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

from justice_desk.i18n.formats import whole
from justice_desk.i18n.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

    from justice_desk.planning.progress import Progress, Stopped, Told


@contextmanager
def searching(stream: TextIO | None = None) -> Iterator[tuple[Told, Stopped]]:
    """Yield whom to tell of the progress, and who says when to stop.

    The first Ctrl+C ends the search, which answers with its best plan so far; the second one ends
    the program. Nothing is told where nobody looks: standard error is no terminal.
    """
    heard = threading.Event()
    bar = _Bar(sys.stderr if stream is None else stream)

    def stop(_number: int, _frame: FrameType | None) -> None:
        if heard.is_set():
            raise KeyboardInterrupt
        heard.set()

    mine = threading.current_thread() is threading.main_thread()
    before = signal.signal(signal.SIGINT, stop) if mine else None
    try:
        yield bar.tell, heard.is_set
    finally:
        if mine:
            signal.signal(signal.SIGINT, before)
        bar.clear()


class _Bar:
    """One line that is written over, on a terminal alone."""

    def __init__(self, stream: TextIO) -> None:
        self.stream, self.wide = stream, 0

    def tell(self, progress: Progress) -> None:
        """Write how long the search takes, and what the best plan so far costs."""
        told = _("{seconds} s · best so far: {cost}").format(
            seconds=whole(int(progress.seconds)),
            cost="–" if progress.best is None else whole(int(progress.best)),
        )
        self._write(told)

    def clear(self) -> None:
        """Leave an empty line for the answer."""
        if self.wide:
            self._write("")
            self.stream.write("\r")
            self.stream.flush()

    def _write(self, told: str) -> None:
        if self.stream.isatty():
            self.stream.write("\r" + told.ljust(self.wide))
            self.stream.flush()
            self.wide = max(self.wide, len(told))
