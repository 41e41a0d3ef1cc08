"""A member at the import, over an office of her own."""

from __future__ import annotations

import csv
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from justice_desk.services.cases.intake import Intake, PersonIntake
from justice_desk.services.cases.opening import open_case
from justice_desk.terms.enums import PartyRole, Sex
from justice_desk.ui.importing.page import ImportPage
from tests.ui.intake.conftest import office, places_template, window

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from justice_desk.ui.shell import MainWindow
    from tests.ui.intake.bureau import Bureau

__all__ = ["office", "places_template", "window"]

HEADS = ("N°", "Date", "Nom et prénom", "Sexe", "Âge", "Village", "Téléphone", "Nature du cas")
ROWS = (
    ("1", "14/03/2019", "Zeinabou Exemple", "F", "34", "Kochakarey", "66123804", "Foncier"),
    ("2", "31/02/2019", "Oumar Ag Exemple", "M", "51", "Bara", "76451290", "Dette"),
    ("3", "17/04/2019", "Kadidja Modèle", "F", "33", "Wabaria", "66203117", "Dette"),
    ("Total", "3", "", "", "", "", "", ""),
)


class Member:
    """What she does at the import, and what she sees of it."""

    def __init__(self, office: Bureau, window: MainWindow, folder: Path) -> None:
        self.office, self.window, self.folder = office, window, folder

    @property
    def page(self) -> ImportPage:
        cover = self.window.cover
        assert isinstance(cover, ImportPage)
        return cover

    def begin(self) -> ImportPage:
        """Open the import."""
        self.window.go("import")
        self.office.settle()
        return self.page

    def file(
        self,
        rows: Sequence[Sequence[str]] = ROWS,
        heads: Sequence[str] = HEADS,
        name: str = "registre.csv",
    ) -> Path:
        """Write an invented register."""
        made = self.folder / name
        with made.open("w", encoding="utf-8", newline="") as out:
            writer = csv.writer(out, delimiter=";")
            writer.writerow(heads)
            writer.writerows(rows)
        return made

    def take(self, file: Path) -> None:
        """Choose a file."""
        self.page.file.take(str(file))
        self.office.settle()

    def on(self, times: int = 1) -> None:
        """Go on to the next step."""
        for _time in range(times):
            self.page.go_on()
            self.office.settle()

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the focus is."""
        self.window.activateWindow()
        self.office.settle()
        QTest.keyClick(self.window.focusWidget(), key, held)
        self.office.settle()

    def click(self, name: str) -> None:
        """Click a button that is seen."""
        found = [b for b in self.window.findChildren(QAbstractButton, name) if b.isVisible()]
        QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)
        self.office.settle()


@pytest.fixture
def member(office: Bureau, window: MainWindow, tmp_path: Path) -> Member:
    return Member(office, window, tmp_path)


@pytest.fixture
def known(office: Bureau) -> str:
    """The number of a case that the third row is already."""
    person = PersonIntake(
        "a",
        "Kadidia Modèle",
        (PartyRole.CLAIMANT,),
        sex=Sex.FEMALE,
        age=33,
        place="Gao/Gao/Gounzoureye/Wabaria",
        phone="66203117",
    )
    with office.office.writing("case open") as session:
        told = Intake((person,), "DET", "L’argent n’est pas rendu.", opened_on=date(2019, 4, 16))
        return open_case(session, told).number
