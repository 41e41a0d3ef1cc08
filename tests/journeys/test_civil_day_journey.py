"""A civil-status day at the window, without a mouse: a file comes in, the court sits and judges."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import openpyxl
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget

from justice_desk.services.dockets.civil import lines
from justice_desk.services.sittings import moving
from justice_desk.services.sittings.adding import add_sitting
from justice_desk.services.sittings.showing import show
from justice_desk.services.sittings.told import DayTold, SittingTold
from justice_desk.terms.clock import today
from justice_desk.terms.sittings import DocketResult, SittingState
from justice_desk.ui.sittings.civil_import_dialog import CivilImportDialog
from justice_desk.ui.sittings.civil_judging_forms import JudgeForm, TranscribeForm
from justice_desk.ui.sittings.civil_page import CivilPage
from justice_desk.ui.sittings.moving_forms import HoldForm
from justice_desk.ui.sittings.sitting_page import SittingPage
from tests.ui.case.acting import TRIBUNAL, Acting, words
from tests.ui.case.conftest import awa, peopled
from tests.ui.conftest import app, loaded_fonts, own_settings

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from justice_desk.services.dockets.rows import CivilRow

__all__ = ["app", "awa", "loaded_fonts", "own_settings", "peopled"]

P = TypeVar("P", bound=QWidget)
PLAIN, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
ENTER = Qt.Key.Key_Return
MANY = 12


def test_twelve_births_come_in_from_a_sheet_and_are_judged_by_key_alone(
    awa: Acting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = tmp_path / "liste-de-bourem.xlsx"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (str(sheet), ""))
    write(sheet, wrong="31/02/2015")
    number = ordered(awa)
    awa.window.go(f"sitting:{number}")
    awa.stage.settle()
    at(awa, SittingPage).do("civil")
    awa.stage.settle()
    the_bad_cell_is_told(awa, number)
    write(sheet, wrong="28/02/2015")
    the_list_comes_in(awa, number)
    the_court_sits(awa, number)
    all_are_judged(awa, number)
    the_town_hall_writes(awa, number)


def the_bad_cell_is_told(awa: Acting, number: str) -> None:
    press(awa, Qt.Key.Key_I)
    dialog = awa.dialog(CivilImportDialog)
    press(awa, Qt.Key.Key_O, CONTROL)
    read(awa, dialog)
    fault = dialog.model.row(0)
    assert fault is not None
    assert (fault.row, fault.column, fault.value) == (6, "Né(e) le", "31/02/2015")
    assert "12 lignes lues. 11 seraient ajoutées. 1 est illisible." in words(dialog)
    press(awa, ENTER, CONTROL)
    assert dialog.isVisible()
    assert kept(awa, number) == ()


def the_list_comes_in(awa: Acting, number: str) -> None:
    """The cell is right now; the same file a second time adds nothing."""
    dialog = awa.dialog(CivilImportDialog)
    press(awa, Qt.Key.Key_O, CONTROL)
    read(awa, dialog)
    press(awa, ENTER, CONTROL)
    assert [row.position for row in kept(awa, number)] == list(range(1, MANY + 1))
    press(awa, Qt.Key.Key_I)
    again = awa.dialog(CivilImportDialog)
    press(awa, Qt.Key.Key_O, CONTROL)
    read(awa, again)
    assert not again.verb.isEnabled()
    assert "12 sont déjà sur la liste." in words(again)
    press(awa, Qt.Key.Key_Escape)


def the_court_sits(awa: Acting, number: str) -> None:
    press(awa, Qt.Key.Key_Escape)
    page = at(awa, SittingPage)
    page.do("hold")
    awa.dialog(HoldForm)
    press(awa, ENTER, CONTROL)
    with awa.office.reading("sitting show") as session:
        assert show(session, number).row.state is SittingState.HELD
    press(awa, Qt.Key.Key_L)


def all_are_judged(awa: Acting, number: str) -> None:
    at(awa, CivilPage)
    press(awa, Qt.Key.Key_J)
    form = awa.dialog(JudgeForm)
    year = today().year
    QTest.keyClicks(form.focusWidget(), f"0512/{year}")
    press(awa, ENTER, CONTROL)
    rows = kept(awa, number)
    assert {row.result for row in rows} == {DocketResult.JUDGED}
    assert [row.judgment_number for row in rows] == [
        f"{place:04}/{year}" for place in range(512, 512 + MANY)
    ]
    facts = awa.window.findChild(QLabel, "civil-facts")
    assert facts is not None
    assert facts.text() == "12 requérants · 12 jugés"


def the_town_hall_writes(awa: Acting, number: str) -> None:
    press(awa, Qt.Key.Key_T)
    awa.dialog(TranscribeForm)
    press(awa, ENTER, CONTROL)
    assert {row.transcribed_on for row in kept(awa, number)} == {today()}


def ordered(awa: Acting) -> str:
    """Return a sitting of today that the court ordered and security let go."""
    told = SittingTold(court=TRIBUNAL, days=(DayTold(today()),), place="Bourem")
    with awa.office.writing("sitting add") as session:
        number = add_sitting(session, told)
        moving.confirm(session, number, authorised_number="41", authorised_on=today())
        moving.say_security(session, number, go=True, said_by="Préfet inventé")
    return number


def write(path: Path, wrong: str) -> None:
    """Write the list as a town hall does, one cell of it as it is said."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(
        ["N°", "Nom et prénom de l’enfant", "Sexe", "Né(e) le", "Lieu de naissance",
         "Nom du père", "Nom de la mère", "1er témoin", "2e témoin"]
    )  # fmt: skip
    for place in range(1, MANY + 1):
        names = (f"Père Exemple {place}", f"Mère Exemple {place}", "Un Témoin", "Une Témoin")
        born = wrong if place == 5 else f"{place:02}/03/2014"
        sheet.append([place, f"Enfant Exemple {place}", "FM"[place % 2], born, "Bourem", *names])
    book.save(path)


def read(awa: Acting, dialog: CivilImportDialog) -> None:
    """Wait until a file was read and compared."""
    awa.qtbot.waitUntil(lambda: dialog.taking.plan is not None, timeout=20_000)
    awa.stage.settle()


def kept(awa: Acting, number: str) -> tuple[CivilRow, ...]:
    with awa.office.reading("docket civil list") as session:
        return lines(session, number)


def at(awa: Acting, kind: type[P]) -> P:
    """Return the page on screen, which is of a kind."""
    awa.stage.settle()
    page = awa.window.stack.currentWidget()
    assert isinstance(page, kind)
    return page


def press(awa: Acting, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    """Press a key where the focus is."""
    front: QWidget = QApplication.activeModalWidget() or awa.window
    front.activateWindow()
    awa.stage.settle()
    QTest.keyClick(front.focusWidget(), key, modifier)
    awa.stage.settle()
