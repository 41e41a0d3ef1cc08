"""A civil-status day: 300 applicants read from a sheet, added, judged, in an encrypted office."""

from __future__ import annotations

import statistics
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

import openpyxl

from benchmarks.timing import Line, seconds
from justice_desk.imports.civil.planning import apply, planned
from justice_desk.imports.civil.reading import read_civil_file
from justice_desk.services import actors
from justice_desk.services.demo.making import PASSPHRASE
from justice_desk.services.dockets import civil
from justice_desk.services.places import seed
from justice_desk.services.sittings.adding import add_sitting
from justice_desk.services.sittings.moving import confirm
from justice_desk.services.sittings.told import DayTold, SittingTold
from justice_desk.storage.office import NewOffice, create
from justice_desk.terms.clock import today
from justice_desk.terms.sittings import DocketResult

if TYPE_CHECKING:
    from justice_desk.storage.office import Office

LINES: Final = 300
RUNS: Final = 5
LIMIT: Final = 2.0
"""Seconds: what a clerk waits without looking up."""
COURT: Final = "Tribunal d’instance inventé"
_NEW: Final = NewOffice("Bureau de Gao", "GAO", "Gao", "awa", "Awa Exemple")
HEADINGS: Final = (
    *("N°", "Requérant", "Nom et prénom de l’enfant", "Sexe", "Né(e) le", "Lieu de naissance"),
    *("Nom du père", "Nom de la mère", "1er témoin", "2e témoin"),
)


def measure() -> list[Line]:
    """Return how long 300 lines take to be read, added and judged; the middle of five runs."""
    with TemporaryDirectory() as beside:
        folder = Path(beside)
        sheet = _sheet(folder / "liste.xlsx")
        office = create(folder / "bureau", _NEW, PASSPHRASE).office
        with office.writing("init") as session:
            seed(session)
            actors.add(session, actors.ActorTold("tribunal_instance", COURT, "Bourem"))
        taken = seconds(lambda: _day(office, sheet), RUNS)
        office.close()
    told = f"{LINES} lines from XLSX, {max(taken):.2f} s at most"
    name = "civil-status day: read, added, judged"
    return [Line(name, statistics.median(taken), None, LIMIT, "s", told)]


def _day(office: Office, sheet: Path) -> None:
    """Add a sitting, take the sheet in, judge it all."""
    with office.writing("sitting add") as session:
        number = add_sitting(session, SittingTold(court=COURT, days=(DayTold(today()),)))
        confirm(session, number)
    read = read_civil_file(sheet)
    with office.writing("docket civil import") as session:
        apply(session, number, planned(session, number, read), day=today())
    with office.writing("docket civil judge") as session:
        count = civil.judge(session, number, result=DocketResult.JUDGED)
    if count != LINES:
        msg = f"{count} of {LINES} lines were judged"
        raise RuntimeError(msg)


def _sheet(path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None  # noqa: S101 - a new book has one
    sheet.append(HEADINGS)
    for at in range(LINES):
        who = f"Exemple {chr(65 + at // 26)}{chr(97 + at % 26)}"
        born = f"{1 + at % 28:02}/{1 + at % 12:02}/{2008 + at % 15}"
        child = (at + 1, f"Alassane {who}", f"Aïchatou {who}", "FM"[at % 2], born, "Bourem")
        sheet.append([*child, f"Alassane {who}", f"Fatimata {who}", "Issa Témoin", "Hawa Témoin"])
    book.save(path)
    return path
