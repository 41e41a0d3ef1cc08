"""What the tests of the intake ask of its form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLabel

from justice_desk.services.cases.intake import Intake, PersonIntake
from justice_desk.services.cases.opening import open_case
from justice_desk.services.places import find
from justice_desk.terms.enums import PartyRole, Sex
from justice_desk.ui.intake.known import place_answers
from tests.ui.intake.test_checking import WHOLE

if TYPE_CHECKING:
    from tests.ui.intake.bureau import Bureau
    from tests.ui.intake.hands import Hands

KOCHAKAREY = "Gao/Gao/Gounzoureye/Kochakarey"


def text_of(hands: Hands, key: str) -> str:
    line = hands.page.form.questions[key].line()
    assert line is not None
    return line.text()


def error_of(hands: Hands, key: str) -> str:
    return hands.page.form.questions[key].error()


def side_words(hands: Hands) -> str:
    return " ".join(label.text() for label in hands.page.side.findChildren(QLabel))


def go(hands: Hands, key: str) -> None:
    hands.page.form.questions[key].go_there()
    hands.settle()


def fill(hands: Hands, **more: Any) -> None:
    """Put a whole intake into the form, as a draft would."""
    with hands.stage.office.reading("place find") as session:
        place = place_answers(find(session, KOCHAKAREY))
    hands.page.put(WHOLE | place | {key.replace("__", "."): value for key, value in more.items()})
    hands.settle()


def known_to_the_office(stage: Bureau, name: str, category: str = "FON") -> str:
    lead = PersonIntake(
        "p1", name, (PartyRole.CLAIMANT,), sex=Sex.FEMALE, age=33, age_estimated=True,
        place=KOCHAKAREY, phone="66123804",
    )  # fmt: skip
    other = PersonIntake("p2", "Moussa Exemple", (PartyRole.RESPONDENT,))
    with stage.office.writing("case open") as session:
        return open_case(session, Intake((lead, other), category, "Une limite.")).number
