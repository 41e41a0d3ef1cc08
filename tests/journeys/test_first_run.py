"""From an empty machine to an open office, a lock, and somebody else: by keyboard alone."""

from __future__ import annotations

import os
import platform
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from justice_desk import settings as machine
from justice_desk.services import members
from justice_desk.terms.enums import Role, Sex
from justice_desk.ui.components.chip import Toggle
from justice_desk.ui.desk import Desk, latest
from justice_desk.ui.gate.confirm_view import ConfirmView
from justice_desk.ui.gate.member_form import MemberForm
from justice_desk.ui.gate.office_form import OfficeForm
from justice_desk.ui.gate.sheet_view import SheetView
from justice_desk.ui.gate.unlock import UnlockView
from justice_desk.ui.start import Door, make_main
from justice_desk.ui.theme import fonts
from justice_desk.ui.theme.apply import dress, resolve

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from justice_desk.ui.gate.opener import Founded, Founding

PASSPHRASE = "sept pirogues sous le vent"
OTHER = "trois calebasses sur la dune"
ENTER = Qt.Key.Key_Return


class RememberingDoor(Door):
    """The real door, which lets a test read the sheet as a member reads the paper."""

    code = ""

    def create(self, founding: Founding, passphrase: str) -> Founded:
        founded = super().create(founding, passphrase)
        self.code = founded.recovery_code
        return founded


class Hands:
    """A member at the keyboard: she types into what has the focus, never touches the mouse."""

    def __init__(self, desk: Desk, door: RememberingDoor, qtbot: QtBot) -> None:
        self.desk, self.door, self.qtbot = desk, door, qtbot

    def window(self) -> QWidget:
        window = self.desk.main or self.desk.host
        assert window is not None
        return window

    def focused(self) -> QWidget:
        window = self.window()
        if QApplication.activeWindow() is not window:
            window.activateWindow()
            self.qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def write(self, words: str) -> None:
        QTest.keyClicks(self.focused(), words)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.focused(), key)

    def tab_to(self, name: str) -> None:
        for _step in range(60):
            if self.focused().objectName() == name:
                return
            self.press(Qt.Key.Key_Tab)
        pytest.fail(f"the Tab key does not reach {name}")

    def sees(self, view: type[QWidget]) -> None:
        def shown() -> bool:
            return self.desk.gate is not None and isinstance(self.desk.gate.view(), view)

        self.qtbot.waitUntil(shown, timeout=20_000)

    def inside(self) -> bool:
        return self.desk.main is not None

    def is_in(self) -> None:
        self.qtbot.waitUntil(self.inside, timeout=20_000)


@pytest.fixture
def hands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication, qtbot: QtBot
) -> Iterator[Hands]:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setattr(QApplication, "quit", lambda *_a: None)
    fonts.load()
    dress(qapp, resolve("light", 100))
    door = RememberingDoor()
    desk = Desk(qapp, machine.load(), door, make_main, tmp_path / "Bureaux")
    yield Hands(desk, door, qtbot)
    desk.quit()


def reach_the_sheet(hands: Hands) -> None:
    hands.desk.begin(latest(machine.load()))
    hands.sees(OfficeForm)
    hands.write("Bureau de Gao")
    hands.tab_to("office-region")
    hands.write("Gao")
    hands.press(ENTER)
    hands.sees(MemberForm)
    hands.write("Awa Exemple")
    hands.tab_to("member-sex-female")
    hands.press(Qt.Key.Key_Space)
    hands.tab_to("member-passphrase-first-line")
    hands.write(PASSPHRASE)
    hands.press(ENTER)
    hands.write(PASSPHRASE)
    form = hands.window().findChild(MemberForm)
    assert form is not None
    hands.qtbot.waitUntil(lambda: form.passphrase.meter.good, timeout=10_000)
    hands.press(ENTER)
    hands.sees(SheetView)


def found_an_office(hands: Hands) -> None:
    reach_the_sheet(hands)
    hands.tab_to("sheet-next")
    hands.press(Qt.Key.Key_Space)
    hands.sees(ConfirmView)
    type_four_groups(hands)
    hands.press(ENTER)
    hands.is_in()


def type_four_groups(hands: Hands) -> None:
    view = hands.window().findChild(ConfirmView)
    assert view is not None
    groups = hands.door.code.split("-")
    for number, field in enumerate(view.fields):
        hands.tab_to(f"confirm-{number}")
        place = int(field.label().text().split()[-1]) - 1
        hands.write(groups[place].lower())


def test_a_newcomer_makes_an_office_locks_it_and_somebody_else_gets_in(
    hands: Hands, qtbot: QtBot
) -> None:
    found_an_office(hands)
    assert hands.desk.main is not None
    office = hands.desk.main.workspace.office
    assert office.acting.name == "awa"
    with office.reading("member list") as session:
        assert [row.sex for row in members.listed(session)] == [Sex.FEMALE]
    members.add(
        office, name="ibrahim", full_name="Ibrahim Exemple", role=Role.PARALEGAL, passphrase=OTHER
    )
    folder = office.folder

    QTest.keyClick(hands.focused(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    hands.sees(UnlockView)
    assert not hands.inside()

    hands.write("awa")
    hands.press(ENTER)
    hands.write("pas la bonne")
    hands.press(ENTER)
    view = hands.window().findChild(UnlockView)
    assert view is not None
    qtbot.waitUntil(lambda: bool(view.secret.error()), timeout=20_000)

    hands.tab_to("unlock-member")
    QTest.keyClick(hands.focused(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    hands.write("ibrahim")
    hands.tab_to("unlock-passphrase-line")
    hands.write(OTHER)
    hands.press(ENTER)
    hands.is_in()
    assert hands.desk.main is not None
    assert hands.desk.main.workspace.office.acting.name == "ibrahim"
    assert hands.desk.main.workspace.office.folder == folder
    assert latest(machine.load()) == folder


def test_what_was_found_is_offered_again_and_nothing_is_written_in_clear(
    hands: Hands, tmp_path: Path
) -> None:
    found_an_office(hands)
    assert hands.desk.main is not None
    folder = hands.desk.main.workspace.office.folder
    hands.desk.lock()
    hands.sees(UnlockView)
    written = b"".join(p.read_bytes() for p in tmp_path.rglob("*") if p.is_file())
    for secret in (b"Awa Exemple", b"Exemple", PASSPHRASE.encode(), hands.door.code.encode()):
        assert secret not in written
    assert latest(machine.load()) == folder


def test_idle_minutes_and_sleep_lock_the_office(hands: Hands) -> None:
    found_an_office(hands)
    hands.desk.idle.due.emit()
    hands.sees(UnlockView)
    assert not hands.inside()


def test_leaving_after_a_change_backs_the_office_up(hands: Hands, qtbot: QtBot) -> None:
    found_an_office(hands)
    main = hands.desk.main
    assert main is not None
    folder = main.workspace.office.folder
    main.workspace.wrote = True
    main.close()
    qtbot.waitUntil(lambda: hands.desk.main is None, timeout=20_000)
    assert len(list((folder / "backups").glob("*GAO*"))) == 1


def test_another_language_is_spoken_at_once(hands: Hands) -> None:
    found_an_office(hands)
    main = hands.desk.main
    assert main is not None
    main.go("settings")
    english = main.findChild(Toggle, "settings-language-en")
    assert english is not None
    english.click()
    titles = [label.text() for label in main.stack.findChildren(QLabel)]
    assert "Settings" in titles
    assert machine.load().language == "en"


@pytest.mark.skipif(platform.system() != "Linux", reason="lp is a program of Linux")
def test_the_sheet_says_whether_the_printer_took_it(
    hands: Hands, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reach_the_sheet(hands)
    view = hands.window().findChild(SheetView)
    assert view is not None
    lp = tmp_path / "lp"
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    for script, tone in (("cat > /dev/null; exit 1", "danger"), ("cat > /dev/null", "ok")):
        lp.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        lp.chmod(0o755)
        hands.tab_to("sheet-print")
        hands.press(Qt.Key.Key_Space)
        assert not view.print_button.isEnabled()
        qtbot.waitUntil(view.print_button.isEnabled, timeout=10_000)
        assert view.note.property("tone") == tone
