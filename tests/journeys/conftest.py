"""A desk with an office that was made before, and a member who unlocks it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from justice_desk.services.places import seed
from justice_desk.settings import Settings
from justice_desk.storage.office import Costs, NewOffice, create
from justice_desk.ui.desk import Desk
from justice_desk.ui.gate.unlock import UnlockView
from justice_desk.ui.start import Door, make_main
from justice_desk.ui.theme import fonts
from justice_desk.ui.theme.apply import dress, resolve

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


@pytest.fixture
def sitting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication, qtbot: QtBot
) -> Iterator[Sitting]:
    monkeypatch.setattr(QApplication, "quit", lambda *_a: None)
    fonts.load()
    dress(qapp, resolve("light", 100))
    folder = tmp_path / "Bureau de Gao"
    cheap = Costs(memory_kib=64, passes=1, lanes=1)
    new = NewOffice("Bureau de Gao", "GAO", "Gao", "awa", "Awa Exemple")
    office = create(folder, new, PHRASE, costs=cheap).office
    with office.writing("init") as session:
        seed(session)
    office.close()
    desk = Desk(qapp, Settings(), Door(), make_main, tmp_path)
    yield Sitting(desk, folder, qtbot)
    desk.quit()
