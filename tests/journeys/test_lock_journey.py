"""Somebody comes to the door in the middle of a form: one key, and nothing is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from justice_desk.services.cases.intake import Intake, PersonIntake
from justice_desk.services.cases.opening import open_case
from justice_desk.terms.enums import PartyRole, Sex
from justice_desk.ui.case.closing_forms import CloseDialog
from justice_desk.ui.case.page import CasePage
from justice_desk.ui.case.small_forms import NoteDialog

if TYPE_CHECKING:
    from justice_desk.ui.shell import MainWindow
    from tests.journeys.conftest import Sitting

W = TypeVar("W", bound=QWidget)
CONTROL = Qt.KeyboardModifier.ControlModifier


def opened(window: MainWindow) -> str:
    lead = PersonIntake(
        "p1", "Zeinabou Exemple", (PartyRole.CLAIMANT,), sex=Sex.FEMALE, age=34, place="Gao/Gao"
    )
    with window.workspace.office.writing("case open") as session:
        return open_case(session, Intake((lead,), "FON", "Une limite.")).number


def form_of(sitting: Sitting, number: str, verb: str, kind: type[W]) -> W:
    """Open a form at the page of a case, and wait until it stands in front."""
    window = sitting.inside()
    window.go(f"case:{number}")
    page = window.stack.currentWidget()
    assert isinstance(page, CasePage)
    sitting.qtbot.waitUntil(lambda: page.view is not None)
    page.do(verb)
    form = window.findChild(kind)
    assert form is not None
    sitting.qtbot.waitUntil(lambda: QApplication.activeWindow() is form)
    return form


@pytest.mark.parametrize("by_key", [True, False])
def test_a_lock_over_an_open_form_keeps_it_until_the_same_member_is_back(
    sitting: Sitting, by_key: bool
) -> None:
    sitting.desk.begin(sitting.folder)
    number = opened(sitting.unlock())
    form = form_of(sitting, number, "note", NoteDialog)
    QTest.keyClicks(form.words, "Elle rappelle lundi")
    if by_key:
        QTest.keyClick(form.words, Qt.Key.Key_L, CONTROL)
    else:
        sitting.desk.idle.due.emit()  # nobody touched it for the minutes of the settings
    sitting.qtbot.waitUntil(lambda: sitting.desk.main is None)
    sitting.qtbot.waitUntil(lambda: not isValid(form))  # no word of it stands over the gate
    sitting.unlock()
    again = form_of(sitting, number, "note", NoteDialog)
    sitting.qtbot.waitUntil(lambda: again.words.text() == "Elle rappelle lundi")


def test_what_was_chosen_is_kept_as_well_as_what_was_typed(sitting: Sitting) -> None:
    sitting.desk.begin(sitting.folder)
    number = opened(sitting.unlock())
    form = form_of(sitting, number, "close", CloseDialog)
    QTest.keyClick(form.outcome, Qt.Key.Key_Down)
    chosen = form.outcome.currentText()
    form.satisfied.choose("no")
    QTest.keyClick(form.outcome, Qt.Key.Key_L, CONTROL)
    sitting.qtbot.waitUntil(lambda: sitting.desk.main is None)
    sitting.unlock()
    again = form_of(sitting, number, "close", CloseDialog)
    sitting.qtbot.waitUntil(lambda: again.satisfied.value() == "no")
    assert again.outcome.currentText() == chosen
