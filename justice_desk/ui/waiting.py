"""Keeps the badges of the rail: how many things wait for this member on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from justice_desk.ui.alive import while_alive
from justice_desk.ui.loading import waiting_counts

if TYPE_CHECKING:
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.shell import MainWindow

REST: Final = 700
"""Milliseconds until the first count: the first page is read before, and a burst counts once."""
EVERY: Final = 60_000
"""Milliseconds between two counts while nothing is changed here: others work in the office too."""


class Waiting(QObject):
    """Counts after a rest, when something changed and once a minute; `tell` shows what is known."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._known: dict[str, int] = {}
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self.count)
        self._rest.start(REST)
        window.workspace.changed.connect(self._again)

    def count(self) -> None:
        """Count what waits, on the reader's thread."""
        self._rest.start(EVERY)
        self._window.workspace.read(
            "case list",
            waiting_counts,
            while_alive(self, self._show),
            while_alive(self, self._missed),
        )

    def tell(self) -> None:
        """Show the badges on a rail that was laid out anew."""
        for page, count in self._known.items():
            self._window.workspace.waits.emit(page, count)

    def _show(self, counts: dict[str, int]) -> None:
        self._known = counts
        self.tell()

    def _again(self, topic: str) -> None:
        if topic in {"cases", "referrals", "transport"}:
            self._rest.start(REST)

    def _missed(self, _error: DeskError) -> None:
        """Keep the badges as they are: busy for a moment, the next count will tell."""
