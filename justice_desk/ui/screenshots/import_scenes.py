"""Scenes of the import: each of its four steps, and its end, over invented registers."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final
from weakref import WeakSet

from justice_desk.services.cases.intake import Intake, PersonIntake
from justice_desk.services.cases.opening import open_case
from justice_desk.services.importing.finding import batches
from justice_desk.services.importing.undoing import undo
from justice_desk.services.places import find_or_keep, seed
from justice_desk.terms.enums import PartyRole, Sex
from justice_desk.ui.importing.held import FORM
from justice_desk.ui.importing.page import COLUMNS, DECISION, ROWS, ImportPage
from justice_desk.ui.shell import MainWindow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from justice_desk.ui.screenshots.stage import Stage

HEADS: Final = ("N°", "Date", "Nom et prénom", "Sexe", "Âge", "Village", "Téléphone",
                "Nature du cas", "Envoyé à", "Date d’envoi", "Observations", "Visa")  # fmt: skip
ROWS_TOLD: Final = (
    ("1", "14/03/2019", "Zeinabou Exemple", "F", "34", "Wabaria", "66 12 38 04", "Foncier",
     "Chef de village de Wabaria inventé", "20/03/2019", "Limite d’un champ", "vu"),
    ("2", "31/02/2019", "Oumar Ag Exemple", "M", "51", "Tessit", "76 45 12 90", "Dette", "", "",
     "", "vu"),
    ("3", "02/04/2019", "Hawa Exemple", "F", "28", "Kochakarey", "70 33 41 18", "Pension",
     "Cadi inventé du quartier", "09/04/2019", "Trois enfants", "vu"),
    ("4", "17/04/2019", "Kadidja Modèle", "F", "33", "Wabaria", "66 20 31 17", "Dette", "", "",
     "Argent du marché", "vu"),
    ("5", "03/05/2019", "Seydou Exemple", "M", "45", "Djébock", "66 12", "Foncier",
     "Chef de village de Wabaria inventé", "11/05/2019", "", "vu"),
    ("6", "21/05/2019", "Ramata Exemple", "F", "19", "Ansongo", "79 10 22 35", "Viol ?", "", "",
     "", "vu"),
    ("Total", "6", "", "", "", "", "", "", "", "", "", ""),
)  # fmt: skip


def first(stage: Stage) -> QWidget:
    """Return the import that was just begun."""
    return _begun(stage)[0]


def found(stage: Stage) -> QWidget:
    """Return what was found in a register."""
    return _looked(stage)[0]


def asked(stage: Stage) -> QWidget:
    """Return the one question on the order of day and month."""
    rows = [("1", "03/04/2021", "Hawa Exemple", "F", "28", "", "", "Dette", "", "", "", "")]
    return _looked(stage, rows)[0]


def refused(stage: Stage) -> QWidget:
    """Return a file that is no register."""
    window, page = _begun(stage)
    wrong = stage.home / "photo-de-famille.xlsx"
    wrong.write_bytes(b"%PDF-1.7 invented")
    page.file.take(str(wrong))
    stage.settle()
    return _quiet(stage, window, page)


def other_kind(stage: Stage) -> QWidget:
    """Return a list of consultations that was chosen as one of cases."""
    window, page = _begun(stage)
    file = stage.home / "journal-des-consultations.csv"
    heads = ("Date", "Sexe", "Tranche d’âge", "Thème", "Conseil donné", "Durée")
    rows = [(f"{day:02}/03/2021", "F", "25-34", "Foncier", "Voir la COFO", "20") for day in (1, 2)]
    with file.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out, delimiter=";").writerows([heads, *rows])
    page.file.take(str(file))
    stage.settle()
    return _quiet(stage, window, page)


def columns(stage: Stage) -> QWidget:
    """Return the columns, each beside its values."""
    window, page = _looked(stage)
    page.show_step(COLUMNS)
    stage.settle()
    return _quiet(stage, window, page)


def twice(stage: Stage) -> QWidget:
    """Return two columns that say the same."""
    window, page = _looked(stage)
    page.show_step(COLUMNS)
    box = page.columns.boxes["Observations"]
    box.setCurrentIndex(box.findData("person.name"))
    box.activated.emit(box.currentIndex())
    stage.settle()
    return _quiet(stage, window, page)


def rows(stage: Stage) -> QWidget:
    """Return the rows, those to mend first."""
    window, page = _planned(stage)
    page.show_step(ROWS)
    page.rows.show_only("all")
    stage.settle()
    return _quiet(stage, window, page)


def decision(stage: Stage) -> QWidget:
    """Return a row that may be here already, and actors whom nobody knows."""
    window, page = _planned(stage)
    page.show_step(DECISION)
    stage.settle()
    return _quiet(stage, window, page)


def strangers(stage: Stage) -> QWidget:
    """Return the list of unknown actors, one of them being added."""
    window, page = _planned(stage)
    page.show_step(DECISION)
    stage.settle()
    line = page.decision.actors.lines[0]
    line.who.setCurrentIndex(line.who.count() - 1)
    line.who.activated.emit(line.who.currentIndex())
    stage.settle()
    area = page.stack.currentWidget()
    bar = getattr(area, "verticalScrollBar", None)
    if callable(bar):
        bar().setValue(bar().maximum())
    return _quiet(stage, window, page)


def done(stage: Stage) -> QWidget:
    """Return what was taken in; it is taken out again, for the scenes that follow."""
    window, page = _planned(stage)
    page.show_step(DECISION)
    stage.settle()
    page.go_on()
    stage.settle()
    with stage.office.writing("import undo") as session:
        undo(session, batches(session)[0].id)
    return window


def _begun(stage: Stage) -> tuple[MainWindow, ImportPage]:
    _furnish(stage)
    stage.office.drafts.drop(FORM, "")
    made = MainWindow(stage.workspace())
    made.show()
    made.go("import")
    stage.settle()
    if not isinstance(made.cover, ImportPage):
        raise TypeError(type(made.cover))
    return made, made.cover


def _looked(
    stage: Stage, told: Sequence[Sequence[str]] = ROWS_TOLD
) -> tuple[MainWindow, ImportPage]:
    window, page = _begun(stage)
    file = _written(stage.home / "registre-du-bureau-2019.csv", told)
    page.file.take(str(file))
    stage.settle()
    _quiet(stage, window, page)
    return window, page


def _planned(stage: Stage) -> tuple[MainWindow, ImportPage]:
    window, page = _looked(stage)
    page.show_step(COLUMNS)
    page.taking.make_plan()
    stage.settle()
    return window, page


def _quiet(stage: Stage, window: MainWindow, page: ImportPage) -> MainWindow:
    """Let no draft be kept for the scene that follows."""
    page._rest.stop()  # noqa: SLF001 - the pause before a draft is written
    stage.office.drafts.drop(FORM, "")
    return window


def _written(file: Path, told: Sequence[Sequence[str]]) -> Path:
    with file.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.writer(out, delimiter=";")
        writer.writerow(HEADS)
        writer.writerows(told)
    return file


_FURNISHED: Final[WeakSet[Stage]] = WeakSet()


def _furnish(stage: Stage) -> None:
    """Open, once, the invented case that one row of the register is already."""
    kadidia = PersonIntake(
        "a",
        "Kadidia Modèle",
        (PartyRole.CLAIMANT,),
        sex=Sex.FEMALE,
        age=33,
        place="Gao/Gao/Gounzoureye/Wabaria",
        phone="66203117",
    )
    with stage.office.writing("case open") as session:
        if stage in _FURNISHED:
            return
        seed(session)
        find_or_keep(session, "Gao/Gao/Gounzoureye/Wabaria")
        told = Intake((kadidia,), "DET", "L’argent du marché n’est pas rendu.")
        _FURNISHED.add(stage)
        open_case(session, replace(told, opened_on=date(2019, 4, 16)))
