"""When to lock by itself: nobody typed for some minutes, or the machine slept.

Sleep is seen as a jump of the wall clock between two beats; it needs no word from the system and
works everywhere. A window that was stuck for half a minute locks too, which harms nobody.
"""

from __future__ import annotations

import time
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from justice_desk.ui.input_watch import input_watch

BEAT: Final = 2.0
"""Seconds between two looks at the clocks."""
JUMP: Final = 30.0
"""Seconds between two beats that mean the machine slept."""


class IdleWatch(QObject):
    """Says `due` when the office should lock."""

    due = Signal()

    def __init__(self, minutes: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.seconds = minutes * 60.0
        self._watch = input_watch()
        self._last_beat = time.time()
        self._timer = QTimer(self)
        self._timer.timeout.connect(lambda: self.beat(time.monotonic(), time.time()))

    def start(self) -> None:
        """Begin to watch from now on."""
        self._watch.last, self._last_beat = time.monotonic(), time.time()
        self._timer.start(int(BEAT * 1000))

    def stop(self) -> None:
        """Stop watching."""
        self._timer.stop()

    def beat(self, monotonic: float, wall: float) -> None:
        """Look at both clocks, in seconds, and say `due` when it is time."""
        slept = wall - self._last_beat > JUMP
        self._last_beat = wall
        if slept or monotonic - self._watch.last >= self.seconds:
            self._watch.last = monotonic
            self.due.emit()
