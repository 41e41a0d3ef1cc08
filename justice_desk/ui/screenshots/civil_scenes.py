"""Scenes of the civil-status list of a sitting: whole, empty, its forms, a file coming in."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from justice_desk.services import actors
from justice_desk.services.dockets.civil import add_lines, judge, lines, transcribe
from justice_desk.services.dockets.told import CivilTold
from justice_desk.services.places import find_or_keep, seed
from justice_desk.services.sittings import moving
from justice_desk.services.sittings.adding import add_sitting
from justice_desk.services.sittings.told import DayTold, SittingTold
from justice_desk.storage.office import unlock
from justice_desk.terms.clock import today
from justice_desk.terms.enums import Sex
from justice_desk.terms.sittings import DocketResult, ResultCause
from justice_desk.ui.screenshots.referral_scenes import ACTORS, HOME
from justice_desk.ui.screenshots.stage import PASSPHRASE
from justice_desk.ui.shell import MainWindow
from justice_desk.ui.sittings.civil_import_dialog import CivilImportDialog
from justice_desk.ui.sittings.civil_judging_forms import JudgeForm
from justice_desk.ui.sittings.civil_line_form import AddLineForm
from justice_desk.ui.sittings.civil_page import CivilPage
from justice_desk.ui.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget
    from sqlalchemy.orm import Session

    from justice_desk.storage.office import Office
    from justice_desk.ui.screenshots.stage import Stage

MANY: Final = 300
_KEY: Final = "civil"
COURT: Final = "Tribunal d’instance inventé de Bourem"
FIRST: Final = ("Aïchatou", "Moussa", "Zeïnabou", "Abdoulaye", "Fatoumata", "Ibrahim", "Mariama")
FAMILY: Final = ("Exemple", "Ag Exemple", "Modèle", "Walet Exemple", "d’Essai")
HEADS: Final = ("N°", "Requérant", "Nom et prénom de l’enfant", "Sexe", "Né(e) le",
                "Lieu de naissance", "Nom du père", "Nom de la mère", "1er témoin")  # fmt: skip


def person(at: int) -> CivilTold:
    """Return an invented applicant."""
    family = f"{FAMILY[at % 5]} {chr(65 + at % 26)}{chr(97 + at // 26)}"
    name = f"{FIRST[at % 7]} {family}"
    day = date(2009 + at % 14, 1 + at % 12, 1 + at % 28)
    known = at % 3 > 0
    return CivilTold(
        applicant=f"Alassane {family}" if at % 4 else name,
        name=name,
        sex=(Sex.FEMALE, Sex.MALE)[at % 2],
        born_on=day if known else None,
        birth_year=None if known else day.year,
        born_at=("Bourem", "Bamba", "Téméra")[at % 3],
        father=f"Alassane {family}",
        mother=f"Fatimata {family}",
        witnesses=("Boubacar Témoin", "Hawa Témoin") if at % 97 else ("Boubacar Témoin",),
    )


def office(stage: Stage) -> Office:
    """Return an office of its own with a long list and an empty one; made once."""
    if _KEY not in stage.others:
        folder = stage.home / "Bureau des naissances"
        with stage.office_at(folder) as made, made.writing("sitting add") as session:
            _furnish(session)
        stage.others[_KEY] = unlock(folder, "awa", PASSPHRASE)
    return stage.others[_KEY]


def _furnish(session: Session) -> None:
    seed(session)
    find_or_keep(session, HOME)
    for told in ACTORS:
        actors.add(session, told)
    tomorrow = today() + timedelta(days=1)
    full, empty = _sitting(session, today()), _sitting(session, today())
    several = _sitting(session, today(), tomorrow)
    for number in (full, empty, several):
        moving.confirm(session, number, authorised_number="41", authorised_on=today())
    add_lines(session, full, None, [person(at) for at in range(1, MANY + 1)])
    ids = [row.id for row in lines(session, full)]
    year = today().year
    judge(session, full, ids[:3], result=DocketResult.JUDGED, first_number=f"112/{year}")
    struck, absent = DocketResult.STRUCK_OUT, ResultCause.ABSENT_PARTY
    judge(session, full, ids[3:4], result=struck, cause=absent)
    judge(session, full, ids[4:6], result=DocketResult.JUDGED, first_number=f"115/{year}")
    transcribe(session, full, ids[:2], on=today())
    add_lines(session, several, today(), [person(at) for at in range(500, 526)])
    add_lines(session, several, tomorrow, [person(at) for at in range(530, 535)])


def _sitting(session: Session, *days: date) -> str:
    told_days = tuple(DayTold(day) for day in days)
    told = SittingTold(court=COURT, days=told_days, place="Bourem", building="Mairie inventée")
    return add_sitting(session, told)


def _shown(stage: Stage, nth: int = 1) -> tuple[MainWindow, CivilPage]:
    """Return the page of the long list, or of the empty one."""
    made = MainWindow(Workspace(office(stage), stage.jobs, stage.settings, "Bureau de Gao"))
    made.show()
    stage.settle()
    made.go(f"civil:GAO-S-{today().year}-{nth:03}")
    stage.settle()
    page = made.stack.currentWidget()
    assert isinstance(page, CivilPage)  # noqa: S101 - it was just asked for
    return made, page


def listed(stage: Stage, place: int = 7) -> QWidget:
    """Return the long list, some of it judged."""
    made, page = _shown(stage)
    page.table.table.selectRow(place)
    stage.settle()
    return made


def empty(stage: Stage) -> QWidget:
    """Return a list on which nobody stands."""
    return _shown(stage, 2)[0]


def several(stage: Stage) -> QWidget:
    """Return the first of two days, each with a list of its own."""
    return _shown(stage, 3)[0]


def moving_to(stage: Stage) -> QWidget:
    """Return a line about to move to another day."""
    made, page = _shown(stage, 3)
    page.do("move")
    stage.settle()
    return made


def card(stage: Stage) -> QWidget:
    """Return the page of a sitting that has a list and no case."""
    made, _page = _shown(stage)
    made.go(f"sitting:GAO-S-{today().year}-001")
    stage.settle()
    return made


def form(stage: Stage, verb: str, marked: Sequence[int] = (7,)) -> QWidget:
    """Return a form of the list."""
    made, page = _shown(stage)
    page.table.table.clearSelection()
    page.table.table.selectRow(marked[0])
    for place in marked[1:]:
        index = page.table.model.index(place, 0)
        page.table.table.selectionModel().select(
            index,
            page.table.table.selectionModel().SelectionFlag.Select
            | page.table.table.selectionModel().SelectionFlag.Rows,
        )
    page.do(verb)
    stage.settle()
    return made


def adding(stage: Stage) -> QWidget:
    """Return the form of one line, half typed, with a birth that is none."""
    made, page = _shown(stage, 2)
    page.do("add")
    stage.settle()
    found = made.findChild(AddLineForm)
    assert found is not None  # noqa: S101 - it was just opened
    found.kept.setText("N°\u00a011 enregistré\u00a0: Moussa Exemple Kb")
    found.kept.setProperty("data", True)
    found.fields.put(
        {"applicant": "Alassane Exemple", "name": "Aïchatou Exemple", "sex": Sex.FEMALE.value,
         "born": "31/02/2015", "born_at": "Bourem"}
    )  # fmt: skip
    found.press()
    stage.settle()
    return made


def striking(stage: Stage) -> QWidget:
    """Return some lines being struck out."""
    made = form(stage, "judge", (7, 8, 9, 12))
    found = made.findChild(JudgeForm)
    assert found is not None  # noqa: S101 - it was just opened
    found.what.put(DocketResult.STRUCK_OUT.value)
    found.what.changed.emit()
    stage.settle()
    return made


def judging(stage: Stage) -> QWidget:
    """Return all that wait being judged."""
    made = form(stage, "judge")
    found = made.findChild(JudgeForm)
    assert found is not None  # noqa: S101 - it was just opened
    found.number.setText(f"117/{today().year}")
    stage.settle()
    return made


def asked(stage: Stage) -> QWidget:
    """Return a spreadsheet about to be chosen."""
    return form(stage, "import")


def faults(stage: Stage) -> QWidget:
    """Return a spreadsheet with cells that cannot be read."""
    made = form(stage, "import")
    found = made.findChild(CivilImportDialog)
    assert found is not None  # noqa: S101 - it was just opened
    found.look(str(_file(stage)))
    stage.settle()
    return made


def ordering(stage: Stage) -> QWidget:
    """Return a spreadsheet in which nothing tells the day from the month."""
    made = form(stage, "import")
    found = made.findChild(CivilImportDialog)
    assert found is not None  # noqa: S101 - it was just opened
    path = stage.home / "liste-de-bamba.csv"
    path.write_text("Nom de l’enfant;Né(e) le\nHawa Exemple;03/04/2015\n", encoding="utf-8")
    found.look(str(path))
    stage.settle()
    return made


def _file(stage: Stage) -> str:
    """Write a list as a town hall does, two cells of it mistyped."""
    path = stage.home / "liste-de-bourem.csv"
    people = [person(at) for at in (*range(1, 4), *range(400, 412))]
    people[4] = replace(people[4], born_on=None, birth_year=None)
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(HEADS)
        for place, one in enumerate(people, start=1):
            writer.writerow(_row(place, one))
    return str(path)


def _row(place: int, one: CivilTold) -> tuple[object, ...]:
    born = f"{one.born_on:%d/%m/%Y}" if one.born_on else one.birth_year or "31/02/2015"
    sex = "H/F" if place == 9 else "F" if one.sex is Sex.FEMALE else "M"  # noqa: PLR2004 - a row
    names = (one.born_at, one.father, one.mother, one.witnesses[0])
    return (place, one.applicant, one.name, sex, born, *names)
