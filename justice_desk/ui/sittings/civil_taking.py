"""A list of applicants from a spreadsheet: read and compared aside, then added."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from justice_desk.imports.civil.planning import apply, planned
from justice_desk.imports.civil.reading import read_civil_file
from justice_desk.ui.alive import while_alive

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.imports.civil.planning import CivilPlan
    from justice_desk.services.sittings.rows import DayRow
    from justice_desk.terms.errors import DeskError
    from justice_desk.terms.importing import DayOrder
    from justice_desk.ui.jobs import Job, Progress
    from justice_desk.ui.workspace import Workspace

STEPS = 2
"""The file is read, then compared with the list."""


class CivilTaking(QObject):
    """Tells what a file would add; `told` says how many of its two steps are done."""

    told = Signal(int, int)
    looked = Signal()
    added = Signal(int)
    refused = Signal(object)

    def __init__(self, workspace: Workspace, sitting: str, day: DayRow) -> None:
        super().__init__()
        self._workspace, self._sitting, self._day = workspace, sitting, day
        self.plan: CivilPlan | None = None
        self._job: Job[CivilPlan] | None = None

    @property
    def works(self) -> bool:
        """Return whether a file is being read."""
        return self._job is not None

    def look(self, path: str, order: DayOrder | None = None) -> None:
        """Read a file and compare it with the list; nothing is changed."""
        self.stop()
        self.plan = None
        office, sitting, file = self._workspace.office, self._sitting, Path(path)

        def work(progress: Progress) -> CivilPlan:
            progress.report(0, STEPS)
            read = read_civil_file(file, order)
            progress.report(1, STEPS)
            with office.reading("docket civil import") as session:
                made = planned(session, sitting, read)
            progress.report(STEPS, STEPS)
            return made

        self._job = self._workspace.jobs.long(
            work,
            while_alive(self, self._planned),
            while_alive(self, self._refuse),
            self._tell,
        )

    def stop(self) -> None:
        """Let go of the file that is being read."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def add(self, *, skip: bool) -> None:
        """Add what was seen, compared anew with the list as it is now.

        Args:
            skip: leave out the rows that cannot be read.
        """
        if self.plan is None:
            return
        file, sitting, day = self.plan.file, self._sitting, self._day

        def work(session: Session) -> int:
            plan = planned(session, sitting, file)
            return apply(session, sitting, plan, day=day.held_on, room=day.room, skip_errors=skip)

        self._workspace.write(
            "docket civil import",
            work,
            while_alive(self, self.added.emit),
            while_alive(self, self._refuse),
        )

    def _tell(self, done: int, every: int) -> None:
        if self._job is not None:
            self.told.emit(done, every)

    def _planned(self, plan: CivilPlan) -> None:
        self._job, self.plan = None, plan
        self.looked.emit()

    def _refuse(self, error: DeskError) -> None:
        self._job = None
        self.refused.emit(error)
