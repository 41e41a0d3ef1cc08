"""An office of its own for every test of the intake: two communes, three villages, no case."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.services.places import find_or_keep, seed
from justice_desk.ui.screenshots.stage import Stage
from justice_desk.ui.shell import MainWindow
from tests.ui.intake.hands import Hands

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

PLACES = (
    "Gao/Gao/Gounzoureye/Kochakarey",
    "Gao/Gao/Gounzoureye/Wabaria",
    "Gao/Gao/Gabéro/Wabaria",
    "Gao/Ansongo/Bara",
    "Gao/Bourem/Bara",
)


@pytest.fixture
def office(qapp: QApplication, loaded_fonts: int) -> Iterator[Stage]:
    stage = Stage()
    with stage.office.writing("init") as session:
        seed(session)
        for place in PLACES:
            find_or_keep(session, place)
    yield stage
    stage.close()


@pytest.fixture
def window(office: Stage, qtbot: QtBot) -> MainWindow:
    made = MainWindow(office.workspace())
    made.may_close = True
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    office.settle()
    return made


@pytest.fixture
def hands(office: Stage, window: MainWindow) -> Hands:
    """A member whose intake has just begun."""
    window.new_intake()
    office.settle()
    return Hands(office, window)
