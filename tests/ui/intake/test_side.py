"""The right panel: whom the office may know, and who stands on the other side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton

from justice_desk.services.cases.showing import show
from justice_desk.settings import Settings
from justice_desk.storage.office import unlock
from justice_desk.ui.screenshots.stage import PASSPHRASE
from justice_desk.ui.shell import MainWindow
from justice_desk.ui.workspace import Workspace
from tests.ui.intake.asking import (
    fill,
    known_to_the_office,
    side_words,
    text_of,
)
from tests.ui.intake.hands import CONTROL, Hands

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.intake.bureau import Bureau

ENTER, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Space


def test_a_likely_same_person_and_a_conflict_stand_in_the_panel(hands: Hands) -> None:
    number = known_to_the_office(hands.stage, "Kadidja Exemple")
    fill(hands, respondent__name="Kadidia Exemple", person__phone="66 12 38 04")
    hands.notice()
    words = side_words(hands)
    assert "Kadidja Exemple" in words
    assert number in words
    assert "Conflit d’intérêts possible" in words
    assert not [w for w in hands.window.findChildren(QDialog) if w.isVisible()]


def test_cest_elle_uses_her_record_and_can_be_taken_back(hands: Hands) -> None:
    known_to_the_office(hands.stage, "Kadidja Exemple")
    fill(hands)
    hands.notice()
    verb = next(b for b in hands.page.side.findChildren(QPushButton) if "same" in b.objectName())
    verb.click()
    hands.settle()
    assert text_of(hands, "person.name") == "Kadidja Exemple"
    assert text_of(hands, "person.phone") == "66 12 38 04"
    assert not hands.page.form.questions["person.age"].editor.isEnabled()
    back = hands.page.side.findChild(QPushButton, "intake-not-same")
    assert back is not None
    back.click()
    hands.settle()
    assert text_of(hands, "person.name") == "Kadidia Exemple"
    assert hands.page.form.questions["person.age"].editor.isEnabled()


def test_her_record_is_not_doubled(hands: Hands) -> None:
    known_to_the_office(hands.stage, "Kadidja Exemple")
    fill(hands)
    hands.notice()
    next(b for b in hands.page.side.findChildren(QPushButton) if "same" in b.objectName()).click()
    hands.settle()
    hands.press(ENTER, CONTROL)
    with hands.stage.office.writing("case show") as session:
        one, two = show(session, "GAO-2026-0001"), show(session, "GAO-2026-0002")
    assert one.parties[0].id == two.parties[0].id


def test_nothing_of_a_closed_restricted_case_shows_in_the_panel(
    office: Bureau, qtbot: QtBot
) -> None:
    known_to_the_office(office, "Kadidja Exemple", "VBS")
    other = unlock(office.office.folder, "ibrahim", PASSPHRASE)
    made = MainWindow(Workspace(other, office.jobs, Settings(), "Essai"))
    made.may_close = True
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.new_intake()
    hands = Hands(office, made)
    fill(hands, respondent__name="Kadidia Exemple", person__phone="66 12 38 04")
    hands.notice()
    assert "Kadidja" not in side_words(hands)
    assert "GAO-" not in side_words(hands)
    made.hide()
    made.deleteLater()
    office.settle()
    other.close()
