"""Draws the letter anew once the keys rest; what was asked before and is not drawn yet is let go.

Drawing makes the referral and undoes it, so it is the writer's work.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from justice_desk.ui.alive import while_alive
from justice_desk.ui.referral.letter_pane import SEEN
from justice_desk.ui.referral.preview import letter_image

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from justice_desk.services.referrals.referring import Request
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.jobs import Job
    from justice_desk.ui.workspace import Workspace

PAUSE_MS: Final = 350
"""Rest of the keys after which the letter is drawn."""


class LetterDrawer(QObject):
    """`due` asks for `draw`; `drawn` carries the page, `refused` why there is none."""

    due = Signal()
    drawn = Signal(object)
    refused = Signal(object)

    def __init__(self, owner: QWidget, workspace: Workspace, number: str) -> None:
        super().__init__(owner)
        self._workspace, self._number = workspace, number
        self._job: Job[QImage] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.due)

    def touch(self) -> None:
        """Something changed that the letter would show."""
        self.stop()
        self._pause.start()

    def stop(self) -> None:
        """Let go of what was asked."""
        self._pause.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def draw(self, asked: Request, *, anonymous: bool) -> None:
        """Draw the letter of what is asked."""
        office, number = self._workspace.office, self._number

        def make() -> QImage:
            return letter_image(office, number, asked, anonymous=anonymous, height=2 * SEEN)

        self._job = self._workspace.jobs.writer.submit(
            make, while_alive(self, self._done), while_alive(self, self._refuse)
        )

    def _done(self, image: QImage) -> None:
        self.drawn.emit(image)

    def _refuse(self, error: DeskError) -> None:
        self.refused.emit(error)
