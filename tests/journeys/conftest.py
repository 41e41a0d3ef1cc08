"""A desk with an office that was made before, and a member who unlocks it.

The stories have an office of their own, with its actors, in a calendar that they turn.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from justice_desk.cli.main import run
from justice_desk.services.places import seed
from justice_desk.settings import Settings
from justice_desk.storage import office as offices
from justice_desk.storage.office import Costs, NewOffice, create
from justice_desk.ui.desk import Desk
from justice_desk.ui.gate.unlock import UnlockView
from justice_desk.ui.start import Door, make_main
from justice_desk.ui.theme import fonts
from justice_desk.ui.theme.apply import dress, resolve
from tests.cli.conftest import Desk as CommandLine
from tests.journeys.calendar import Days
from tests.journeys.directory import ACTORS, MEMBERS
from tests.journeys.faces import COMMAND_LINE, WINDOW
from tests.journeys.shown_moves import ShownWhole
from tests.journeys.spoken import Told

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from justice_desk.ui.shell import MainWindow

PHRASE = "sept pirogues sous le vent"


@dataclass
class Sitting:
    """Somebody at the desk of one office."""

    desk: Desk
    folder: Path
    qtbot: QtBot

    def unlock(self, member: str = "awa", passphrase: str = PHRASE) -> MainWindow:
        """Unlock from the gate, and wait until the office is open."""
        view = self.gate_view()
        assert isinstance(view, UnlockView)
        view.member.setText(member)
        view.passphrase.line.setText(passphrase)
        view.button.click()
        return self.inside()

    def inside(self) -> MainWindow:
        self.qtbot.waitUntil(lambda: self.desk.main is not None, timeout=30_000)
        assert self.desk.main is not None
        return self.desk.main

    def gate_view(self) -> object:
        assert self.desk.gate is not None
        return self.desk.gate.view()


@pytest.fixture(scope="session")
def sitting_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The office of those who sit at the desk, made once and copied for each."""
    folder = tmp_path_factory.mktemp("sitting") / "Bureau de Gao"
    cheap = Costs(memory_kib=64, passes=1, lanes=1)
    new = NewOffice("Bureau de Gao", "GAO", "Gao", "awa", "Awa Exemple")
    office = create(folder, new, PHRASE, costs=cheap).office
    with office.writing("init") as session:
        seed(session)
    office.close()
    return folder


@pytest.fixture
def sitting(
    sitting_office: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qapp: QApplication,
    qtbot: QtBot,
) -> Iterator[Sitting]:
    monkeypatch.setattr(QApplication, "quit", lambda *_a: None)
    fonts.load()
    dress(qapp, resolve("light", 100))
    folder = tmp_path / "Bureau de Gao"
    shutil.copytree(sitting_office, folder)
    folder.chmod(0o700)
    desk = Desk(qapp, Settings(), Door(), make_main, tmp_path)
    yield Sitting(desk, folder, qtbot)
    desk.quit()


@pytest.fixture(scope="session")
def story_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The office of the stories, founded once by the command line and copied for each."""
    home = tmp_path_factory.mktemp("stories")
    folder = home / "bureau"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(offices, "Costs", lambda: Costs(memory_kib=64, passes=1, lanes=1))
        patch.setenv("XDG_STATE_HOME", str(home / "machine"))
        for name in ("JUSTICE_DESK_PASSPHRASE", "JUSTICE_DESK_NEW_PASSPHRASE"):
            patch.setenv(name, PHRASE)
        Days(patch)
        _found(folder)
    return folder


def _found(folder: Path) -> None:
    who = ("--member", "awa", "--full-name", "Awa Exemple", "--no-sheet")
    where = ("--name", "Bureau de Gao", "--code", "GAO", "--region", "Gao")
    assert run(["init", str(folder), *where, *who]) == 0
    there = ["--office", str(folder), "--as", "awa"]
    for name, full in MEMBERS:
        assert run([*there, "member", "add", name, "--full-name", full]) == 0
    for kind, name, place, *more in ACTORS:
        words = ["--type", kind, "--name", name, "--place", place, *more]
        assert run([*there, "actor", "add", *words]) == 0


@pytest.fixture
def days(monkeypatch: pytest.MonkeyPatch) -> Days:
    return Days(monkeypatch)


@pytest.fixture(params=[COMMAND_LINE, pytest.param(WINDOW, marks=pytest.mark.long)])
def told(
    request: pytest.FixtureRequest,
    story_office: Path,
    tmp_path: Path,
    days: Days,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Told]:
    """Somebody who tells a story in that office, as Awa, at each of the two faces.

    The window has the long form, but for the stories of `at_both_faces`.
    """
    folder, papers = tmp_path / "bureau", tmp_path / "papiers"
    shutil.copytree(story_office, folder)
    folder.chmod(0o700)
    papers.mkdir()
    monkeypatch.setenv("JUSTICE_DESK_PASSPHRASE", PHRASE)
    line = CommandLine(folder, capsys, monkeypatch)
    if request.param == COMMAND_LINE:
        yield Told(line, days, papers)
        return
    qapp = request.getfixturevalue("qapp")
    fonts.load()
    fonts.load_rest()
    dress(qapp, resolve("light", 100))
    shown = ShownWhole(line, days, papers, request.getfixturevalue("qtbot"), PHRASE)
    yield shown
    shown.leaves()
