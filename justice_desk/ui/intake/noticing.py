"""Asks, while names are typed, whom the office knows and who stands on the other side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from justice_desk.services.cases.noticing import Noticed, notice
from justice_desk.terms.clock import today
from justice_desk.ui.alive import while_alive
from justice_desk.ui.intake.telling import noticeable

if TYPE_CHECKING:
    from justice_desk.services.cases.intake import PersonIntake
    from justice_desk.ui.intake.page import IntakePage
    from justice_desk.ui.jobs import Job

PAUSE_MS: Final = 250
"""Milliseconds without a key before the register is asked."""
ABOUT: Final = ("person.", "respondent.")
"""What the answers are about that may change what is noticed."""


class Noticer(QObject):
    """Tells `noticed` what there is to know; the last question asked is the one answered."""

    noticed = Signal(object)

    def __init__(self, page: IntakePage) -> None:
        super().__init__(page)
        self._workspace, self._answers = page.workspace, page.form.answers
        self._asked: Job[Noticed] | None = None
        self._told: tuple[PersonIntake, ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.ask)

    def touch(self, key: str) -> None:
        """Note that an answer changed."""
        if key.startswith(ABOUT):
            self._timer.start()

    def ask(self) -> None:
        """Ask the reader's thread, unless nothing changed that counts."""
        persons = noticeable(self._answers())
        if persons == self._told:
            return
        self._told = persons
        if self._asked is not None:
            self._asked.cancel()
        self._asked = self._workspace.read(
            "case open",
            lambda session: notice(session, persons, today()),
            while_alive(self, self.noticed.emit),
        )
