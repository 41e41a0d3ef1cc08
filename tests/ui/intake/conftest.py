"""An office of its own for every test of the intake: two communes, three villages, no case."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from justice_desk.services.places import find_or_keep, seed
from justice_desk.ui.screenshots.stage import Stage
from justice_desk.ui.shell import MainWindow
from tests.ui.intake.bureau import Bureau
from tests.ui.intake.hands import Hands

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

PLACES = (
    "Gao/Gao/Gounzoureye/Kochakarey",
    "Gao/Gao/Gounzoureye/Wabaria",
    "Gao/Gao/Gabéro/Wabaria",
    "Gao/Ansongo/Bara",
    "Gao/Bourem/Bara",
)


@pytest.fixture(scope="session")
def places_template(
    qapp: QApplication, loaded_fonts: int, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """An office with its places, made once and copied for each test."""
    stage = Stage()
    with stage.office.writing("init") as session:
        seed(session)
        for place in PLACES:
            find_or_keep(session, place)
    stage.office.close()  # the log is folded into the file before it is copied
    kept = tmp_path_factory.mktemp("intake") / "office"
    shutil.copytree(stage.office.folder, kept)
    stage.close()
    return kept


@pytest.fixture
def office(places_template: Path, tmp_path: Path) -> Iterator[Bureau]:
    folder = tmp_path / "office"
    shutil.copytree(places_template, folder)
    folder.chmod(0o700)
    bureau = Bureau(folder)
    yield bureau
    bureau.close()


@pytest.fixture
def window(office: Bureau, qtbot: QtBot) -> MainWindow:
    made = MainWindow(office.workspace())
    made.may_close = True
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    office.settle()
    return made


@pytest.fixture
def hands(office: Bureau, window: MainWindow) -> Hands:
    """A member whose intake has just begun."""
    window.new_intake()
    office.settle()
    return Hands(office, window)
