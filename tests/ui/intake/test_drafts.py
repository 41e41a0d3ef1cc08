"""What an intake begins with, and what stays of one that was left."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from justice_desk.services import consultations
from justice_desk.services.consultations import ConsultationTold
from justice_desk.storage.errors import DiskFull
from justice_desk.terms.clock import today
from justice_desk.terms.enums import Sex
from justice_desk.ui.intake.keeper import EVERY_MS
from justice_desk.ui.intake.page import IntakePage
from justice_desk.ui.shell import MainWindow
from tests.ui.intake.asking import (
    KOCHAKAREY,
    go,
)
from tests.ui.intake.hands import CONTROL, Hands

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


ENTER, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Space


def test_larger_text_keeps_what_was_typed_and_its_draft(hands: Hands) -> None:
    hands.write("Kadidia Exemple")
    key = hands.page.keeper.key
    hands.window.rebuild()
    hands.settle()
    assert hands.page.form.answers().text("person.name") == "Kadidia Exemple"
    assert hands.page.keeper.key == key


def test_a_page_of_the_rail_leaves_the_intake_and_keeps_its_draft(hands: Hands) -> None:
    hands.write("Kadidia Exemple")
    hands.press(Qt.Key.Key_2, CONTROL)
    assert hands.window.cover is None
    (draft,) = hands.stage.office.drafts.mine()
    assert draft.payload["person.name"] == "Kadidia Exemple"


def test_typing_on_does_not_put_the_keeping_off(hands: Hands) -> None:
    keeper = hands.page.keeper
    keeper.touch()
    timer = keeper._timer  # noqa: SLF001 - a timer that starts again has another number
    first = timer.timerId()
    keeper.touch()
    assert (timer.timerId(), timer.interval()) == (first, EVERY_MS)
    assert EVERY_MS <= 2000


def test_a_draft_that_cannot_be_written_is_said_in_the_foot(hands: Hands) -> None:
    hands.page.keeper.refused.emit(DiskFull(path="drafts.db"))
    label = hands.page.foot.findChild(QLabel, "intake-draft")
    assert label is not None
    assert label.property("ink") == "danger"


def test_throwing_a_draft_away_takes_two_presses(hands: Hands, qtbot: QtBot) -> None:
    hands.write("Kadidia Exemple")
    hands.press(Qt.Key.Key_Escape)
    again = MainWindow(hands.stage.workspace())
    again.may_close = True
    qtbot.addWidget(again)
    again.show()
    hands.settle()
    offer = again.drafts
    offer.discard.click()
    hands.settle()
    assert len(hands.stage.office.drafts.mine()) == 1
    offer.discard.click()
    hands.settle()
    assert hands.stage.office.drafts.mine() == ()
    assert not offer.isVisible()


def test_a_consultation_becomes_a_case(hands: Hands) -> None:
    told = ConsultationTold(
        place=KOCHAKAREY, sex=Sex.FEMALE, age_band="36-59", theme="FON",
        advice="Garder les bornes.", minutes=10, on=today(),
    )  # fmt: skip
    office = hands.stage.office
    with office.writing("consultation add") as session:
        row = consultations.add(session, told)
    hands.window.go(f"intake:consultation:{row.id}")
    hands.settle()
    answers = hands.page.form.answers()
    assert answers.place("person.village").path == KOCHAKAREY
    assert (answers.text("case.category"), answers.text("person.sex")) == ("FON", "female")
    hands.write("Kadidia Exemple")
    hands.tab(2)
    hands.write("41")
    go(hands, "case.summary")
    hands.write("Une limite est contestée.")
    hands.press(ENTER, CONTROL)
    with office.reading("consultation list") as session:
        (after,) = consultations.listed(session).consultations
    assert after.case_number == "GAO-2026-0001"


def test_an_unknown_draft_key_begins_an_empty_intake(hands: Hands) -> None:
    hands.window.go(f"intake:draft:{uuid.uuid4().hex}")
    hands.settle()
    assert isinstance(hands.window.cover, IntakePage)
