from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.ui.pages.referrals import ReferralsPage
from justice_desk.ui.screenshots.stage import Stage
from tests.ui.case.acting import Acting, words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


def test_an_office_without_a_referral_is_told_what_will_stand_here(
    qapp: QApplication, loaded_fonts: int, qtbot: QtBot
) -> None:
    stage = Stage()
    awa = Acting(stage, qtbot, stage.office)
    awa.window.go("referrals")
    stage.settle()
    page = awa.window.stack.currentWidget()
    assert isinstance(page, ReferralsPage)
    assert page.first.isVisible()
    assert not page.card.isVisible()
    assert "Aucun référencement pour l’instant" in words(page)
    awa.window.close()
    stage.settle()
    stage.close()
