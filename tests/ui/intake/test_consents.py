"""Each purpose may be answered another way, and until a day."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from justice_desk.i18n.formats import short_date
from justice_desk.services.cases.showing import show
from justice_desk.terms.clock import today
from justice_desk.terms.enums import ConsentHow
from tests.ui.intake.asking import error_of, fill, go
from tests.ui.intake.hands import ALT, CONTROL, Hands

if TYPE_CHECKING:
    from datetime import date

ENTER = Qt.Key.Key_Return


def detail(hands: Hands, purpose: str, day: date) -> None:
    """Answer yes, then say another way and a day, by the keyboard alone."""
    go(hands, f"consent.{purpose}")
    hands.choose("o")
    if not hands.page.form.questions["consent.file.how"].isVisible():
        hands.press(Qt.Key.Key_F, ALT)
    go(hands, f"consent.{purpose}.how")
    hands.choose("e")
    hands.tab()
    hands.write(short_date(day))


def test_one_answer_differs_from_the_others(hands: Hands) -> None:
    fill(hands)
    ends = today() + timedelta(days=90)
    detail(hands, "statistics", ends)
    assert hands.page.form.questions["consent.witness"].isVisible()  # she signs with her thumb
    go(hands, "consent.file")
    hands.choose("o")
    hands.press(ENTER, CONTROL)
    with hands.stage.office.reading("case show") as session:
        rows = {row.purpose.value: row for row in show(session, "GAO-2026-0001").consents}
    assert (rows["file"].how, rows["file"].until) == (ConsentHow.ORAL, None)
    assert (rows["statistics"].how, rows["statistics"].until) == (ConsentHow.THUMBPRINT, ends)


def test_the_key_of_the_part_leads_to_its_first_question(hands: Hands) -> None:
    assert not hands.page.form.questions["consent.file.how"].isVisible()
    hands.press(Qt.Key.Key_F, ALT)
    assert hands.at().startswith("intake-consent.file.how")


def test_an_end_that_is_no_day_is_said_beside_it_and_opens_its_part(hands: Hands) -> None:
    fill(hands, consent__file="yes", consent__file__until="jamais")
    hands.press(ENTER, CONTROL)
    assert hands.page.form.questions["consent.file.until"].isVisible()
    assert "24/11/2026" in error_of(hands, "consent.file.until")


def test_an_agreement_that_ends_before_it_was_given_is_refused_beside_its_day(
    hands: Hands,
) -> None:
    fill(hands)
    detail(hands, "file", today() - timedelta(days=9))
    hands.press(ENTER, CONTROL)
    assert hands.window.cover is not None
    assert "avant le jour où il a été donné" in error_of(hands, "consent.file.until")


def test_what_was_said_of_one_answer_comes_back_with_the_draft(hands: Hands) -> None:
    fill(hands)
    detail(hands, "contact", today() + timedelta(days=9))
    hands.window.rebuild()
    hands.settle()
    assert hands.page.form.questions["consent.contact.until"].isVisible()
    assert hands.page.form.answers().text("consent.contact.how") == "thumbprint"
