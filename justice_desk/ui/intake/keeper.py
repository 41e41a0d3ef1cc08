"""Keeps what is being typed: two seconds after a change at the latest, encrypted, by the writer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from justice_desk.ui.alive import while_alive

if TYPE_CHECKING:
    from justice_desk.ui.intake.page import IntakePage

FORM: Final = "case open"
EVERY_MS: Final = 2000
"""Milliseconds of typing that a power cut may take."""


class Keeper(QObject):
    """Writes one draft; `kept` when it lies on the disk, `refused` with why it does not."""

    kept = Signal()
    refused = Signal(object)

    def __init__(self, page: IntakePage, key: str) -> None:
        super().__init__(page)
        self.key = key
        workspace = page.workspace
        self._office, self._writer = workspace.office, workspace.jobs.writer
        self._payload = page.payload
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.save)

    @property
    def waiting(self) -> bool:
        """Return whether something was typed that is not written yet."""
        return self._timer.isActive()

    def touch(self) -> None:
        """Note a change; the first one since the last writing starts the two seconds."""
        if not self._timer.isActive():
            self._timer.start()

    def flush(self) -> None:
        """Write now what is not written yet."""
        if self.waiting:
            self.save()

    def save(self) -> None:
        """Hand what was typed to the writer."""
        self._timer.stop()
        payload, drafts = self._payload(), self._office.drafts
        self._writer.submit(
            lambda: drafts.save(FORM, self.key, payload),
            while_alive(self, lambda _none: self.kept.emit()),
            while_alive(self, self.refused.emit),
        )

    def drop(self) -> None:
        """Forget the draft."""
        self._timer.stop()
        drafts = self._office.drafts
        self._writer.submit(lambda: drafts.drop(FORM, self.key), lambda _none: None)
