"""From an open case to the answer of an actor: consent, referral, letter, slip, journey."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from justice_desk.terms.slip import printed
from justice_desk.ui.case.consents import ConsentDialog
from justice_desk.ui.case.paper import PaperDialog
from justice_desk.ui.journey.view import JourneyView
from justice_desk.ui.referral.dialog import ReferralDialog
from justice_desk.ui.referral.slip import SlipDialog
from justice_desk.ui.screenshots.referral_scenes import furnish
from justice_desk.ui.screenshots.stage import Stage
from justice_desk.ui.theme import fonts
from justice_desk.ui.theme.apply import dress, resolve
from tests.ui.case.acting import COFO, Acting, words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def awa(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Acting]:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    fonts.load()
    fonts.load_rest()
    dress(qapp, resolve("light", 100))
    stage = Stage()
    furnish(stage)
    yield Acting(stage, qtbot, stage.office)
    stage.settle()
    stage.close()


def test_a_case_goes_to_an_actor_and_the_journey_shows_it(awa: Acting) -> None:
    number = awa.case()
    page = awa.page(number)
    awa.press(awa.window, Qt.Key.Key_R, control=True)
    dialog = awa.dialog(ReferralDialog)
    QTest.keyClicks(dialog.picker.search, "foncier")  # the type, by what it is called
    awa.stage.settle()
    chosen = dialog.picker.chosen()
    assert chosen is not None
    assert chosen.name == COFO
    assert not dialog.verb.isEnabled()

    awa.click(dialog, "referral-ask")
    ask = awa.dialog(ConsentDialog)
    assert COFO in words(ask)
    awa.click(ask, "consent-answer-yes")
    awa.press(ask, Qt.Key.Key_Return, control=True)

    dialog.why.setText("Conciliation sur l’héritage d’une parcelle")
    awa.press(dialog, Qt.Key.Key_Return, control=True)
    paper = awa.dialog(PaperDialog)
    assert f"{number}/R1" in paper.windowTitle()
    awa.press(paper, Qt.Key.Key_Escape)
    step = page.findChild(QWidget, "next-step")
    assert step is not None
    assert COFO in step.accessibleName()

    code = awa.view(number).referrals[0].slip_code
    awa.press(awa.window, Qt.Key.Key_T, control=True)
    slip = awa.dialog(SlipDialog)
    QTest.keyClicks(slip.code, printed(code).lower().replace("-", " "))
    awa.stage.settle()
    assert f"{number}/R1" in words(slip)
    awa.click(slip, "slip-answer-accepted")
    awa.press(slip, Qt.Key.Key_Return, control=True)

    holder = awa.view(number).holder
    assert holder is not None
    assert holder.holder == COFO
    journey = page.findChild(JourneyView)
    assert journey is not None
    sentences = [face.sentence for face in journey.picture.faces]
    assert sentences[-1].startswith(f"R1, {COFO}, coutumier")
