"""An open office with its threads, for a member at the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from justice_desk.settings import Settings
from justice_desk.storage.office import unlock
from justice_desk.ui.jobs import Jobs
from justice_desk.ui.screenshots.stage import PASSPHRASE
from justice_desk.ui.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

    from justice_desk.terms.errors import DeskError


class Bureau:
    """One office, unlocked by Awa; leave it with `close`."""

    def __init__(self, folder: Path) -> None:
        self.faults: list[str] = []
        self.jobs = Jobs(self._fault)
        self.office = unlock(folder, "awa", PASSPHRASE)

    def workspace(self) -> Workspace:
        """Return a fresh workspace, as after unlocking."""
        return Workspace(self.office, self.jobs, Settings(), "Bureau de Gao")

    def settle(self) -> None:
        """Let every job be answered and every layout come to rest."""
        for _round in range(3):
            QApplication.processEvents()
            while self.jobs.busy:
                QApplication.processEvents()
            QApplication.processEvents()
        assert not self.faults, self.faults

    def close(self) -> None:
        self.jobs.stop()
        self.office.close()

    def _fault(self, error: DeskError) -> None:
        self.faults.append(error.message())
