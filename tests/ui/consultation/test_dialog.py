from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from justice_desk.services.consultations import listed
from justice_desk.services.places import find_or_keep
from justice_desk.ui.pages.consultation.dialog import ConsultationDialog
from tests.ui.register.conftest import register_office, stage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from justice_desk.ui.screenshots.stage import Stage
    from justice_desk.ui.workspace import Workspace

__all__ = ["register_office", "stage"]

ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab


@pytest.fixture
def workspace(stage: Stage) -> Workspace:
    with stage.office.writing("init") as session:
        find_or_keep(session, "Gao/Gao/Gounzoureye")
    return stage.workspace()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(1200, 800)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def dialog(stage: Stage, workspace: Workspace, window: QWidget) -> ConsultationDialog:
    made = ConsultationDialog(window, workspace)
    made.open()
    made.activateWindow()
    stage.settle()
    return made


def press(dialog: ConsultationDialog, stage: Stage, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(dialog.focusWidget(), key)
        stage.settle()


def write(dialog: ConsultationDialog, stage: Stage, words: str) -> None:
    QTest.keyClicks(dialog.focusWidget(), words)
    stage.settle()


def tell(dialog: ConsultationDialog, stage: Stage) -> None:
    """Answer everything from the keyboard, the advice last."""
    write(dialog, stage, "gounz")
    press(dialog, stage, ENTER)
    write(dialog, stage, "f")
    press(dialog, stage, TAB)
    write(dialog, stage, "1")
    press(dialog, stage, TAB, TAB)
    write(dialog, stage, "eci")
    press(dialog, stage, ENTER)
    write(dialog, stage, "Demander un jugement suppletif")


def test_a_consultation_is_written_down_without_a_mouse(
    dialog: ConsultationDialog, stage: Stage
) -> None:
    tell(dialog, stage)
    press(dialog, stage, ENTER)
    with stage.office.reading("consultation list") as session:
        page = listed(session)
    assert page.total == 1
    row = page.consultations[0]
    assert row.place is not None
    assert row.place.endswith("Gounzoureye")
    assert (row.sex, row.age_band, row.theme, row.minutes) == ("female", "18-35", "ECI", 15)
    assert row.advice == "Demander un jugement suppletif"


def test_one_key_makes_a_case_of_it(
    dialog: ConsultationDialog, workspace: Workspace, stage: Stage, qtbot: QtBot
) -> None:
    tell(dialog, stage)
    with qtbot.waitSignal(workspace.wanted) as told:
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
        stage.settle()
    with stage.office.reading("consultation list") as session:
        kept = listed(session).consultations[0]
    assert told.args == [f"intake:consultation:{kept.id}"]


def test_what_is_missing_is_said_beside_it_and_nothing_is_lost(
    dialog: ConsultationDialog, stage: Stage
) -> None:
    dialog.advice.setText("Un conseil")
    dialog.minutes.setText("dix")
    dialog.verb.click()
    stage.settle()
    assert dialog.isVisible()
    assert dialog.advice.text() == "Un conseil"
    wrong = [field.error() for field, fits in dialog._checks() if not fits]  # noqa: SLF001
    assert len(wrong) == 5
    assert all(wrong)


def test_a_phone_number_is_refused_beside_the_advice(
    dialog: ConsultationDialog, stage: Stage
) -> None:
    tell(dialog, stage)
    dialog.advice.setText("Rappeler au 66 12 38 04")
    dialog.verb.click()
    stage.settle()
    assert dialog.isVisible()
    assert "66 12 38 04" in dialog._advice_field.error()  # noqa: SLF001 - what she reads
