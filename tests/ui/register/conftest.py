"""A small office, copied for each test, and a large one that all tests only read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from justice_desk.services.demo.making import PASSPHRASE, make
from justice_desk.services.places import seed
from justice_desk.storage.office import unlock
from justice_desk.terms.clock import today
from justice_desk.ui.pages.register import RegisterPage
from justice_desk.ui.screenshots.stage import PASSPHRASE as SAID
from justice_desk.ui.screenshots.stage import Stage
from justice_desk.ui.shell import MainWindow
from justice_desk.ui.workspace import Workspace
from tests.ui.copied import CopiedStage, keep
from tests.ui.register.cases import opened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from justice_desk.storage.office import Office

    Shown = Callable[[Office], RegisterPage]


@pytest.fixture(scope="session")
def register_office(
    qapp: QApplication, loaded_fonts: int, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """An office with five cases, the fourth restricted and Awa's, the fifth closed."""

    def fill(office: Office) -> None:
        with office.writing("init") as session:
            seed(session)
        opened(office)

    return keep(tmp_path_factory.mktemp("register") / "office", fill)


@pytest.fixture
def stage(register_office: Path) -> Iterator[Stage]:
    """A copy of that office, for one test."""
    made = CopiedStage(register_office)
    yield made
    made.close()


@pytest.fixture
def ibrahim(stage: Stage) -> Office:
    """The same office, open as a paralegal who is named on no restricted case."""
    stage.others["ibrahim"] = unlock(stage.office.folder, "ibrahim", SAID)
    return stage.others["ibrahim"]


@pytest.fixture(scope="session")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """Two thousand invented cases, seen by a paralegal; nobody changes them."""
    folder = tmp_path_factory.mktemp("large") / "Bureau"
    make(folder, cases=2000, seed=3, today=today())
    office = unlock(folder, "ibrahim", PASSPHRASE)
    yield office
    office.close()


@pytest.fixture
def show(stage: Stage, qtbot: QtBot) -> Shown:
    """Return what opens a window on the register of an office."""

    def shown(office: Office) -> RegisterPage:
        made = MainWindow(Workspace(office, stage.jobs, stage.settings, "Bureau de Gao"))
        made.may_close = True
        qtbot.addWidget(made)
        made.show()
        made.activateWindow()
        made.go("cases")
        stage.settle()
        page = made.stack.currentWidget()
        assert isinstance(page, RegisterPage)
        return page

    return shown


@pytest.fixture
def stage_empty(qapp: QApplication, loaded_fonts: int) -> Iterator[Stage]:
    """An office without a case."""
    made = Stage()
    yield made
    made.close()


@pytest.fixture
def show_on(qtbot: QtBot) -> Callable[[Stage], RegisterPage]:
    """Return what opens a window on the office of a stage."""

    def shown(stage: Stage) -> RegisterPage:
        made = MainWindow(stage.workspace())
        made.may_close = True
        qtbot.addWidget(made)
        made.show()
        made.go("cases")
        stage.settle()
        page = made.stack.currentWidget()
        assert isinstance(page, RegisterPage)
        return page

    return shown


@pytest.fixture
def press(stage: Stage) -> Callable[..., None]:
    """Return what presses a key where the focus is, and waits for the answers."""

    def pressed(
        page: RegisterPage,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        QTest.keyClick(page.window().focusWidget(), key, modifier)
        stage.settle()

    return pressed
