"""khal and calcurse, two calendar programs that are not ours, read our files, and we theirs."""

from __future__ import annotations

import shutil
import subprocess
import uuid
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

import pytest

from justice_desk.exports.calendars.writing import calendar
from justice_desk.imports.calendars.reading import read
from justice_desk.services.calendar.rows import AgendaKind, AgendaRow
from justice_desk.terms.clock import today
from justice_desk.terms.sittings import SittingState

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.external

OFFICE: Final = uuid.UUID(int=7)
SOON, LATER = today() + timedelta(days=8), today() + timedelta(days=25)
LAST: Final = today() + timedelta(days=60)
SITTING: Final = AgendaRow(
    uid="sitting-essai-1",
    kind=AgendaKind.SITTING,
    day=SOON,
    starts=540,
    ends=990,
    title="Bourem",
    sitting="GAO-S-2026-003",
    case=None,
    state=SittingState.CONFIRMED,
    gone=False,
    site="Bourem",
    closed_doors=False,
    restricted=False,
    responsible=None,
    member=None,
    cases=12,
    sequence=1,
    changed_at=datetime(2026, 11, 25, 10, tzinfo=UTC),
)
DEADLINE: Final = replace(
    SITTING, uid="task-essai", kind=AgendaKind.DEADLINE, starts=None, ends=None, state=None,
    case="GAO-2026-0001",
)  # fmt: skip
POSTPONED: Final = replace(SITTING, day=LATER, sequence=2, state=SittingState.POSTPONED)
CANCELLED: Final = replace(POSTPONED, sequence=3, state=SittingState.CANCELLED, gone=True)

CONF: Final = """[calendars]
[[essai]]
path = {folder}/agenda
[locale]
local_timezone = Africa/Bamako
default_timezone = Africa/Bamako
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = {folder}/khal.db
"""


def program(name: str) -> str:
    """Return the path of a program; a missing one skips the test."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not on this machine")
    return found


def run(folder: Path, *command: str) -> list[str]:
    """Return the lines that a program prints, its home in `folder`."""
    done = subprocess.run(
        [program(command[0]), *command[1:]],
        check=True,
        capture_output=True,
        timeout=60,
        cwd=folder,
        env={"HOME": str(folder), "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TERM": "dumb"},
        stdin=subprocess.DEVNULL,
    )
    assert b"rror" not in done.stderr, done.stderr.decode()
    return [line.strip() for line in done.stdout.decode().splitlines() if line.strip()]


def written(folder: Path, *rows: AgendaRow) -> str:
    """Write a calendar file and return its path."""
    path = folder / "sortie.ics"
    path.write_bytes(calendar(rows, OFFICE, "").data)
    return str(path)


@dataclass(frozen=True)
class Khal:
    """A calendar of khal's, empty at first."""

    folder: Path

    def take(self, *rows: AgendaRow) -> None:
        """Import a file."""
        run(
            self.folder, "khal", "-c", "khal.conf", "import", "--batch", written(self.folder, *rows)
        )

    def listed(self) -> list[str]:
        """Return a line for each event."""
        form = "{start-date} {start-end-time-style} {title} {status}"
        words = ("list", "--notstarted", "--day-format", "", "--format", form)
        days = (f"{today()}", f"{LAST}")
        return sorted(run(self.folder, "khal", "-c", "khal.conf", *words, *days))


@pytest.fixture
def khal(tmp_path: Path) -> Khal:
    (tmp_path / "agenda").mkdir()
    (tmp_path / "khal.conf").write_text(CONF.format(folder=tmp_path), encoding="utf-8")
    return Khal(tmp_path)


def test_khal_lists_a_sitting_and_a_deadline_at_their_hours(khal: Khal) -> None:
    khal.take(SITTING, DEADLINE)
    assert khal.listed() == [
        f"{SOON}  Échéance, GAO-2026-0001 CONFIRMED",
        f"{SOON} 09:00-16:30 Audience GAO-S-2026-003, Bourem CONFIRMED",
    ]


def test_khal_moves_a_sitting_that_was_postponed_and_marks_one_that_was_cancelled(
    khal: Khal,
) -> None:
    khal.take(SITTING)
    khal.take(POSTPONED)
    title = "09:00-16:30 Audience GAO-S-2026-003, Bourem"
    assert khal.listed() == [f"{LATER} {title} (reportée) TENTATIVE"]
    khal.take(CANCELLED)
    assert khal.listed() == [f"{LATER} {title} (annulée) CANCELLED"]


def test_what_khal_keeps_is_read_back(khal: Khal) -> None:
    khal.take(SITTING)
    (kept,) = (khal.folder / "agenda").iterdir()
    (one,) = read(kept).times
    assert (one.starts_at.date(), one.starts_at.hour, one.ends_at.minute) == (SOON, 9, 30)
    khal.take(CANCELLED)
    assert read(kept).times == ()


def calcurse(folder: Path, *words: str) -> list[str]:
    """Return what calcurse says, its data in an own folder."""
    return run(folder, "calcurse", "-q", "-D", str(folder / "calcurse"), *words)


def days_of_calcurse(folder: Path) -> list[str]:
    """Return the days and what stands on them."""
    span = ("--from", f"{today():%m/%d/%Y}", "--to", f"{LAST:%m/%d/%Y}")
    return calcurse(folder, "-Q", *span)


def test_calcurse_lists_a_sitting_and_a_deadline_at_their_hours(tmp_path: Path) -> None:
    calcurse(tmp_path, "-i", written(tmp_path, SITTING, DEADLINE))
    assert days_of_calcurse(tmp_path) == [
        f"{SOON:%m/%d/%y}:",
        "* Échéance, GAO-2026-0001",
        "- 09:00 -> 16:30",
        "Audience GAO-S-2026-003, Bourem",
    ]


def test_calcurse_shows_in_the_title_what_it_does_not_know_as_a_state(tmp_path: Path) -> None:
    """It adds what it imports and knows no update: a new file goes into an empty calendar."""
    for row, told in ((POSTPONED, "(reportée)"), (CANCELLED, "(annulée)")):
        folder = tmp_path / row.state.value if row.state else tmp_path
        folder.mkdir()
        calcurse(folder, "-i", written(folder, row))
        assert days_of_calcurse(folder)[-1] == f"Audience GAO-S-2026-003, Bourem {told}"


def test_what_calcurse_exports_is_read_back(tmp_path: Path) -> None:
    calcurse(tmp_path, "-i", written(tmp_path, SITTING, DEADLINE))
    path = tmp_path / "calcurse.ics"
    path.write_text("\n".join(calcurse(tmp_path, "-x")), encoding="utf-8")
    taken = [(one.starts_at.hour, one.ends_at - one.starts_at) for one in read(path).times]
    assert (9, timedelta(hours=7, minutes=30)) in taken
    assert len(taken) == 2
