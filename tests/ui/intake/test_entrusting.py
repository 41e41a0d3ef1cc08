"""A case is entrusted to another member as it is opened, by who may."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from justice_desk.services.cases.showing import show
from justice_desk.settings import Settings
from justice_desk.storage.office import unlock
from justice_desk.ui.screenshots.stage import PASSPHRASE
from justice_desk.ui.shell import MainWindow
from justice_desk.ui.workspace import Workspace
from tests.ui.intake.asking import fill, known_to_the_office
from tests.ui.intake.hands import CONTROL, Hands

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.intake.bureau import Bureau

ENTER = Qt.Key.Key_Return


def charge(hands: Hands, name: str) -> None:
    """Choose a member with the arrows, as the keyboard does."""
    part = hands.page.side.charge
    part.setFocus()
    row = part.member.findData(name)
    hands.press(Qt.Key.Key_Home)
    hands.press(Qt.Key.Key_Down, times=row)


def test_a_conflict_leads_to_the_members_and_the_case_is_theirs(hands: Hands) -> None:
    known_to_the_office(hands.stage, "Kadidja Exemple")
    fill(hands, respondent__name="Kadidia Exemple", person__phone="66 12 38 04")
    hands.notice()
    link = hands.page.side.findChild(QPushButton, "intake-entrust")
    assert link is not None
    link.click()
    assert hands.window.focusWidget() is hands.page.side.charge.member
    hands.window.activateWindow()
    hands.settle()
    charge(hands, "ibrahim")
    hands.press(ENTER, CONTROL)
    with hands.stage.office.reading("case show") as session:
        view = show(session, "GAO-2026-0002")
    assert view.responsible == "Ibrahim Exemple"
    assert view.events[-1].kind == "assigned"


def test_who_only_reads_is_not_offered(hands: Hands) -> None:
    hands.settle()
    member = hands.page.side.charge.member
    offered = {member.itemData(row) for row in range(member.count())}
    assert {"", "ibrahim"} <= offered
    assert not {"awa", "siaka"} & offered


def test_the_choice_lies_in_the_draft_and_survives_larger_text(hands: Hands) -> None:
    fill(hands)
    charge(hands, "ibrahim")
    hands.window.rebuild()
    hands.settle()
    assert hands.page.side.charge.member.currentData() == "ibrahim"
    hands.press(Qt.Key.Key_Escape)
    (draft,) = hands.stage.office.drafts.mine()
    assert draft.payload["case.responsible"] == "ibrahim"


def test_who_may_not_entrust_is_not_asked(office: Bureau, qtbot: QtBot) -> None:
    other = unlock(office.office.folder, "ibrahim", PASSPHRASE)
    made = MainWindow(Workspace(other, office.jobs, Settings(), "Essai"))
    made.may_close = True
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.new_intake()
    hands = Hands(office, made)
    hands.settle()
    assert not hands.page.side.charge.isVisible()
    made.hide()
    made.deleteLater()
    office.settle()
    other.close()
