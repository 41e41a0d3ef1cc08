"""The window keeps the same promise: typing, drafts, search, a page, a preview, a lock."""

from __future__ import annotations

import tempfile
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from justice_desk.services.cases.showing import show
from justice_desk.ui.case.page import CasePage
from justice_desk.ui.case.paper import PaperDialog
from justice_desk.ui.palette.dialog import PaletteDialog
from tests.journeys.test_intake_journey import tell_her_agreement
from tests.security.marked_words import NAME, PHONE, VILLAGE
from tests.security.scanner import leaks, picture
from tests.security.test_journey import MACHINE
from tests.security.watching import watching
from tests.ui.conftest import app, loaded_fonts, own_settings
from tests.ui.intake.conftest import hands, office, places_template, window
from tests.ui.intake.hands import ALT, CONTROL, Hands

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.intake.bureau import Bureau

__all__ = ["app", "hands", "loaded_fonts", "office", "own_settings", "places_template", "window"]

ENTER, SPACE, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape


@pytest.fixture(autouse=True)
def machine(own_settings: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the window a machine of its own, empty."""
    for name in MACHINE:
        (tmp_path / "machine" / name.lower()).mkdir(parents=True)
        monkeypatch.setenv(name, str(tmp_path / "machine" / name.lower()))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return tmp_path


def type_an_intake(hands: Hands) -> None:
    """Type a person and her matter, by keyboard alone."""
    hands.write(NAME)
    hands.tab(2)
    hands.write("34")
    hands.tab(2)
    hands.choose("f")
    hands.tab()
    hands.write("gounz")
    hands.press(ENTER)
    hands.write(VILLAGE)
    hands.press(ENTER)
    hands.tab()
    hands.write(PHONE)
    hands.press(Qt.Key.Key_2, ALT)
    hands.write("fon")
    hands.press(ENTER)
    hands.tab()
    hands.write(f"{NAME} est menacée à {VILLAGE}.")
    tell_her_agreement(hands)
    hands.notice()


def look_at_it(hands: Hands, office: Bureau, number: str, qtbot: QtBot) -> None:
    """Read the case, search for it, preview its summary, and write none of it anywhere."""
    hands.window.go(f"case:{number}")
    office.settle()
    page = hands.window.stack.currentWidget()
    assert isinstance(page, CasePage)
    hands.press(Qt.Key.Key_P, CONTROL)
    (paper,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, PaperDialog)]
    office.settle()
    assert paper.verb.isEnabled()
    paper.reject()
    office.settle()
    hands.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is hands.window)
    QTest.keyClick(hands.window, Qt.Key.Key_K, CONTROL)
    office.settle()
    (palette,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, PaletteDialog)]
    hands.write(NAME)
    palette.close()
    hands.window.go("cases")
    office.settle()


def test_nothing_that_is_typed_or_seen_in_the_window_is_readable_on_the_disk(
    hands: Hands, office: Bureau, qtbot: QtBot, machine: Path
) -> None:
    wanted: list[str] = []
    hands.window.workspace.wanted.connect(wanted.append)
    with watching() as watch:
        type_an_intake(hands)
        hands.window.keep()
        office.settle()
        assert len(office.office.drafts.mine()) == 1
        hands.press(ENTER, CONTROL)
        qtbot.waitUntil(lambda: bool(wanted))
        office.settle()
        number = wanted[0].removeprefix("case:")
        look_at_it(hands, office, number, qtbot)
        hands.window.close()
    files = [*watch.files(), *((p, p.read_bytes()) for p in machine.rglob("*") if p.is_file())]
    assert {path.name for path, _ in files} >= {"office.db", "drafts.db", "office.keys"}
    assert [line for path, content in files for line in leaks(path.name, content)] == []
    assert leaks("names", "\n".join(str(path) for path, _ in files).encode()) == []
    assert [path for path, content in files if picture(content)] == []
    with office.office.writing("case show") as session:
        assert show(session, number).parties[0].name == NAME
