"""A winding journey (services, sent on, endorsed, appealed) is walked and said in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from justice_desk.ui.case.journey_card import JourneyCard
from justice_desk.ui.screenshots.case_samples import very_long_case
from justice_desk.ui.screenshots.outcome_scenes import winding

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def card(qtbot: QtBot, many: int = 0) -> JourneyCard:
    made = JourneyCard(very_long_case(many) if many else winding(), wide=True)
    qtbot.addWidget(made)
    made.resize(1078, 500)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_services_a_forward_and_an_appeal_are_said_in_words(
    qtbot: QtBot, loaded_fonts: int
) -> None:
    made = card(qtbot)
    said = made.picture.accessibleDescription()
    assert "R2, Centre de santé inventé, service, attend 2 jours, aide 26 jours" in said
    assert "transmis" in said
    assert "appel" in said
    assert "homologué" in said


def test_every_stop_is_reached_with_the_arrows_and_opened_with_enter(
    qtbot: QtBot, loaded_fonts: int
) -> None:
    made = card(qtbot)
    opened: list[str] = []
    made.opened.connect(opened.append)
    picture = made.picture
    QTest.keyClick(picture, Qt.Key.Key_Home)
    for _step in range(len(picture.picture.faces)):
        QTest.keyClick(picture, Qt.Key.Key_Return)
        QTest.keyClick(picture, Qt.Key.Key_Right)
    assert sorted(set(opened)) == [f"GAO-2026-0188/R{place}" for place in range(1, 8)]


@pytest.mark.parametrize("many", [1, 6, 18, 60])
def test_from_one_to_sixty_hops_the_last_is_reached(
    qtbot: QtBot, loaded_fonts: int, many: int
) -> None:
    made = card(qtbot, many)
    QTest.keyClick(made.picture, Qt.Key.Key_End)
    assert f"R{many}," in made.picture.accessibleDescription()
