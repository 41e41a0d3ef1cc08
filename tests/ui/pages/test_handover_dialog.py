"""A caseload is handed over in the settings, and its list is shown to be signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from justice_desk.services.cases.showing import show
from justice_desk.services.handover.caseload import caseload
from justice_desk.terms.enums import MaybeCrime
from justice_desk.ui.case.paper import PaperDialog
from justice_desk.ui.components.button import Button
from justice_desk.ui.pages.settings.handover_dialog import HandoverDialog
from justice_desk.ui.pages.settings.members import MembersCard
from justice_desk.ui.screenshots.referral_scenes import open_one
from justice_desk.ui.shell import MainWindow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from justice_desk.ui.screenshots.stage import Stage


def test_ticked_cases_change_hands_and_their_list_is_previewed(
    own_stage: Stage, qtbot: QtBot
) -> None:
    first = open_one(own_stage, "FON", "Zeinabou Exemple", MaybeCrime.NO)
    second = open_one(own_stage, "VBG", "Hawa Exemple", MaybeCrime.NO)
    window = MainWindow(own_stage.workspace())
    window.may_close = True
    qtbot.addWidget(window)
    window.show()
    window.go("settings")
    own_stage.settle()
    card = window.findChild(MembersCard)
    assert card is not None
    button = card.findChild(Button, "members-handover")
    assert button is not None
    button.click()
    own_stage.settle()
    dialog = window.findChild(HandoverDialog)
    assert dialog is not None
    lines = [dialog.cases.item(row).text() for row in range(dialog.cases.count())]
    assert not any("Hawa" in line for line in lines)
    dialog.cases.item(0).setCheckState(Qt.CheckState.Unchecked)
    dialog.taker.setCurrentIndex(dialog.taker.findData("ibrahim"))
    dialog.why.setText("Départ à Mopti")
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    own_stage.settle()
    with own_stage.office.reading("case show") as session:
        assert show(session, first).responsible == "Awa Exemple"
        assert show(session, second).responsible == "Ibrahim Exemple"
    papers = [w for w in QApplication.topLevelWidgets() if isinstance(w, PaperDialog)]
    assert len(papers) == 1
    assert papers[0].verb.isEnabled()
    papers[0].reject()
    own_stage.settle()


def test_a_restricted_case_tells_no_category(own_stage: Stage) -> None:
    open_one(own_stage, "VBG", "Hawa Exemple", MaybeCrime.NO)
    with own_stage.office.reading("handover") as session:
        load = caseload(session, own_stage.office.acting.name)
    assert [(row.restricted, row.category) for row in load.cases] == [(True, "")]
    assert load.tasks >= 1
