"""Lets Python look for cycles on the window's own thread, and on no other.

A widget that is in a cycle and has no parent is destroyed by whoever finds it; found by a reader or
a writer, it takes the whole program with it. So the collector that Python would start in any thread
stays off, and a timer of the window does its work by the same thresholds.
"""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

from justice_desk.storage.resting import is_resting

EVERY: Final = 2000
"""Milliseconds between two looks at what was made since the last one."""


class Collector(QObject):
    """Begins at once, and lives as long as its parent."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> int | None:
        """Collect the oldest generation that is due; return which one, None where none is."""
        due = [
            generation
            for generation, (made, most) in enumerate(
                zip(gc.get_count(), gc.get_threshold(), strict=True)
            )
            if made > most
        ]
        if not due or is_resting():
            return None
        gc.collect(due[-1])
        return due[-1]
