"""An intake from the first key to the open case, by keyboard alone, counted."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from justice_desk.services.cases.showing import show
from justice_desk.settings import Settings
from justice_desk.storage.office import unlock
from justice_desk.terms.enums import ConsentState, MaybeCrime
from justice_desk.ui.desk import Desk
from justice_desk.ui.screenshots.stage import PASSPHRASE
from justice_desk.ui.shell import MainWindow
from justice_desk.ui.start import Door, make_main
from tests.ui.conftest import app, loaded_fonts, own_settings
from tests.ui.intake.conftest import hands, office, places_template, window
from tests.ui.intake.hands import ALT, CONTROL, Hands

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from tests.ui.intake.bureau import Bureau

__all__ = ["app", "hands", "loaded_fonts", "office", "own_settings", "places_template", "window"]

ENTER, SPACE, RIGHT = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Right
MOST = 60
"""Presses of a typical intake besides its text; the issue of this step says so."""


def tell_the_person(hands: Hands) -> None:
    hands.write("Kadidia Exemple")
    hands.tab(2)  # past « sans nom »
    hands.write("34")
    hands.tab()
    hands.press(SPACE)  # estimated
    hands.tab()
    hands.choose("f")
    hands.tab()
    hands.write("gounz")
    hands.press(ENTER)
    hands.write("koch")
    hands.press(ENTER)
    hands.press(RIGHT)
    hands.press(SPACE)  # Songhay
    hands.tab()
    hands.write("66123804")
    hands.tab()
    hands.press(SPACE)  # may be called
    hands.tab()
    hands.press(SPACE)  # wishes a woman


def tell_the_matter(hands: Hands) -> None:
    hands.press(Qt.Key.Key_2, ALT)
    hands.write("fon")
    hands.press(ENTER)
    hands.tab()
    hands.write("La limite d'un champ est contestée par le voisin.")
    hands.tab()
    hands.write("Selon elle, les bornes ont été déplacées après les récoltes.")
    hands.tab()
    hands.write("Que la limite soit constatée.")
    hands.tab()
    hands.write("Moussa Exemple")
    hands.tab()
    hands.write("voisin")


def tell_her_agreement(hands: Hands) -> None:
    hands.press(Qt.Key.Key_3, ALT)
    hands.choose("o")
    hands.tab()
    hands.choose("o")
    hands.tab()
    hands.choose("n")


def test_a_typical_intake_takes_at_most_sixty_presses_besides_the_text(
    hands: Hands, office: Bureau, qtbot: QtBot
) -> None:
    wanted: list[str] = []
    hands.window.workspace.wanted.connect(wanted.append)
    hands.presses = 1  # Ctrl+N
    tell_the_person(hands)
    tell_the_matter(hands)
    tell_her_agreement(hands)
    hands.press(ENTER, CONTROL)
    qtbot.waitUntil(lambda: bool(wanted))
    office.settle()
    print(f"{hands.presses} presses")  # noqa: T201 - the figure of the note
    assert hands.presses <= MOST
    (address,) = wanted
    assert address.startswith("case:GAO-")
    assert hands.window.cover is None
    with office.office.writing("case show") as session:
        case = show(session, address.removeprefix("case:"))
    assert (case.category, case.maybe_crime) == ("FON", MaybeCrime.NO)
    assert {p.name for p in case.parties} == {"Kadidia Exemple", "Moussa Exemple"}
    answers = {c.purpose.value: c.state for c in case.consents}
    kept, refused = ConsentState.IN_FORCE, ConsentState.REFUSED
    assert answers == {"file": kept, "statistics": kept, "contact": refused}
    assert case.place == "Gao/Gao/Gounzoureye/Kochakarey"
    assert office.office.drafts.mine() == ()


def test_ctrl_n_begins_an_intake_and_escape_leaves_it(window: MainWindow, office: Bureau) -> None:
    hands = Hands(office, window)
    hands.press(Qt.Key.Key_N, CONTROL)
    assert hands.at() == "intake-person.name-line"
    hands.press(Qt.Key.Key_Escape)
    assert window.cover is None
    assert office.office.drafts.mine() == ()


def test_what_was_typed_outlives_a_lock_and_comes_back_to_the_same_member(
    hands: Hands, office: Bureau, qtbot: QtBot
) -> None:
    hands.write("Kadidia Exemple")
    hands.window.keep()  # what Ctrl+L does before the office is put away
    office.settle()
    hands.window.may_close = True
    hands.window.close()
    again = MainWindow(office.workspace())
    again.may_close = True
    qtbot.addWidget(again)
    again.show()
    again.activateWindow()
    office.settle()
    offer = again.drafts
    assert offer.isVisible()
    offer.resume.setFocus()
    later = Hands(office, again)
    later.press(SPACE)
    assert later.page.form.answers().text("person.name") == "Kadidia Exemple"


def test_another_member_is_not_offered_it(hands: Hands, office: Bureau) -> None:
    hands.write("Kadidia Exemple")
    hands.window.keep()
    office.settle()
    other = unlock(office.office.folder, "ibrahim", PASSPHRASE)
    try:
        assert other.drafts.mine() == ()
    finally:
        other.close()
    assert len(office.office.drafts.mine()) == 1


def test_ctrl_l_keeps_what_was_typed_a_moment_ago(
    places_template: Path,
    tmp_path: Path,
    qapp: QApplication,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path / "office"
    shutil.copytree(places_template, folder)
    folder.chmod(0o700)
    monkeypatch.setattr(QApplication, "quit", lambda *_a: None)
    desk = Desk(qapp, Settings(), Door(), make_main, tmp_path)
    desk.begin(folder)
    assert desk.gate is not None
    desk.gate.opened.emit(unlock(folder, "awa", PASSPHRASE))
    assert desk.main is not None
    desk.main.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is desk.main)
    desk.main.new_intake()
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, "Kadidia Exemple")
    QTest.keyClick(line, Qt.Key.Key_L, CONTROL)
    qtbot.waitUntil(lambda: desk.main is None)
    desk.quit()
    again = unlock(folder, "awa", PASSPHRASE)
    try:
        (draft,) = again.drafts.mine()
    finally:
        again.close()
    assert draft.payload["person.name"] == "Kadidia Exemple"


CHILD = """
import sys, time
from pathlib import Path
from PySide6.QtWidgets import QApplication
from justice_desk.settings import Settings
from justice_desk.settings import Settings
from justice_desk.storage.office import unlock
from justice_desk.ui.desk import Desk
from justice_desk.ui.jobs import Jobs
from justice_desk.ui.shell import MainWindow
from justice_desk.ui.start import Door, make_main
from justice_desk.ui.theme import fonts
from justice_desk.ui.workspace import Workspace

app = QApplication([])
fonts.load()
office = unlock(Path(sys.argv[1]), "awa", sys.argv[2])
window = MainWindow(Workspace(office, Jobs(print), Settings(), "Essai"))
window.show()
window.new_intake()
line = window.cover.form.questions["person.name"].line()
window.cover.keeper.kept.connect(lambda: (line.insert(" et autre"), print("kept", flush=True)))
line.insert("Kadidia Exemple")
line.textEdited.emit(line.text())
app.exec()
"""


def test_a_killed_window_loses_only_what_was_typed_after_the_last_keeping(
    office: Bureau,
) -> None:
    folder = office.office.folder
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(folder), PASSPHRASE],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "kept\n"
    child.kill()
    child.wait()
    child.stdout.close()
    again = unlock(folder, "awa", PASSPHRASE)
    try:
        (draft,) = again.drafts.mine()
    finally:
        again.close()
    assert draft.payload["person.name"] == "Kadidia Exemple"
