"""Notices within a second that another window or a command changed the office."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from justice_desk.ui.alive import while_alive

if TYPE_CHECKING:
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace

EVERY: Final = 1000
"""Milliseconds between two looks; one number is read, and no row."""


class OfficeWatch(QObject):
    """`changed` says that rows may be others now; it looks only while it is awake."""

    changed = Signal()

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._seen: int | None = None
        self._asking = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)

    def wake(self) -> None:
        """Look now and then every second."""
        self._timer.start()
        self.look()

    def sleep(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """Ask for the number of the office that every change moves."""
        if self._asking:
            return
        self._asking = True
        self._workspace.jobs.reader.submit(
            self._workspace.office.data_version,
            while_alive(self, self._tell),
            while_alive(self, self._missed),
        )

    def _tell(self, version: int) -> None:
        before, self._seen, self._asking = self._seen, version, False
        if before is not None and before != version:
            self.changed.emit()

    def _missed(self, _error: DeskError) -> None:
        self._asking = False  # busy for a moment: the next look will tell
