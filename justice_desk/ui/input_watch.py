"""Sees each key and click once, for all that want to know: the focus ring and the idle lock.

A filter in Python costs a call for every event of the application, so there is only one.
"""

from __future__ import annotations

import time
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal

_KEYS: Final = frozenset({QEvent.Type.KeyPress, QEvent.Type.Shortcut})
_DOINGS: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class InputWatch(QObject):
    """Remembers whether a key came last, and when anything was done (monotonic seconds)."""

    clicked = Signal()

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self.by_key = False
        self.last = time.monotonic()
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note keys and clicks; never hold an event back."""
        kind = event.type()
        if kind in _KEYS:
            self.by_key = True
        elif kind == QEvent.Type.MouseButtonPress:
            self.by_key = False
            self.clicked.emit()
        if kind in _DOINGS:
            self.last = time.monotonic()
        return False


def input_watch() -> InputWatch:
    """Return the watch of the application that runs; it is made when first asked for.

    Raises:
        RuntimeError: no application runs.
    """
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError
    return app.findChild(InputWatch) or InputWatch(app)
