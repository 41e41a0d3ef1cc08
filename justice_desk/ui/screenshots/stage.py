"""What scenes are built from: one invented office in a temporary folder, its threads, patience."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from justice_desk.services import members
from justice_desk.services.offices import describe
from justice_desk.settings import Settings
from justice_desk.storage.office import Costs, NewOffice, Office, create
from justice_desk.terms.enums import Role
from justice_desk.ui.jobs import Jobs, Worker
from justice_desk.ui.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.screenshots.variants import Variant

PASSPHRASE: Final = "sept pirogues sous le vent"  # noqa: S105 - opens invented people only
CHEAP: Final = Costs(memory_kib=1024, passes=1, lanes=1)
TEAM: Final = (
    ("ibrahim", "Ibrahim Exemple", Role.PARALEGAL),
    ("mariam", "Mariam Exemple", Role.PARALEGAL),
    ("siaka", "Siaka Exemple", Role.VIEWER),
)


class StageFault(RuntimeError):
    """A job of a scene failed in a way that a member would see as our mistake."""


class Stage:
    """Holds what all scenes share; leave it with `close`."""

    def __init__(self) -> None:
        self._temporary = tempfile.TemporaryDirectory(prefix="justice-desk-")
        self.home = Path(self._temporary.name)
        self.jobs = Jobs(self._fault)
        self.worker = Worker("gate", self._fault)
        self.office = self._furnish(self.home / "Bureau de Gao")
        self.settings = Settings(recent=(str(self.office.folder),))
        with self.office.reading("office show") as session:
            self.facts = describe(session)
        self.faults: list[str] = []
        self.others: dict[str, Office] = {}
        self.backup = self.office.backup()

    def workspace(self) -> Workspace:
        """Return a fresh workspace over the shared office."""
        return Workspace(self.office, self.jobs, self.settings, self.facts.name)

    def wear(self, variant: Variant) -> None:
        """Let settings agree with the dress, so that the settings page shows it."""
        self.settings = Settings(
            variant.language, variant.theme, variant.percent, recent=self.settings.recent
        )

    def settle(self) -> None:
        """Let every job be answered and every layout come to rest."""
        for _round in range(3):
            QApplication.processEvents()
            while self.jobs.busy or self.worker.busy:
                QApplication.processEvents()
            QApplication.processEvents()
        if self.faults:
            raise StageFault(self.faults[0])

    @staticmethod
    def strike(window: QWidget) -> None:
        """Take a scene off the stage."""
        window.hide()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete.value))
        QApplication.processEvents()

    def close(self) -> None:
        """Close the office and remove its folder."""
        self.jobs.stop()
        self.worker.stop()
        for office in (*self.others.values(), self.office):
            office.close()
        self._temporary.cleanup()

    @contextlib.contextmanager
    def office_at(self, folder: Path) -> Iterator[Office]:
        """Yield another office with the same team, to be filled as its coordinator."""
        office = self._furnish(folder)
        try:
            yield office
        finally:
            office.close()

    @staticmethod
    def _furnish(folder: Path) -> Office:
        new = NewOffice("Bureau de Gao", "GAO", "Gao", "awa", "Awa Exemple")
        office = create(folder, new, PASSPHRASE, costs=CHEAP).office
        for name, full_name, role in TEAM:
            members.add(office, name=name, full_name=full_name, role=role, passphrase=PASSPHRASE)
        return office

    def _fault(self, error: DeskError) -> None:
        self.faults.append(error.message())
