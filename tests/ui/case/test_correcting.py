"""A field is corrected with its reason; two windows lose nothing of each other."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from sqlalchemy import select

from justice_desk.models.all import Case
from justice_desk.services.cases.correcting import correct
from justice_desk.ui.case.correct import CorrectDialog
from tests.ui.case.acting import Acting, words

if TYPE_CHECKING:
    from justice_desk.ui.case.later import Question


def test_a_correction_shows_before_and_after_and_needs_a_reason(awa: Acting) -> None:
    number = awa.case()
    page = awa.page(number)
    page.do("correct")
    dialog = awa.dialog(CorrectDialog)
    dialog.field.setCurrentIndex(dialog.field.findData("summary"))
    assert "Une parcelle disputée" in words(dialog)
    dialog.value.setText("Deux parcelles disputées")  # type: ignore[union-attr]  # a text field
    dialog.verb.click()
    assert "Écrivez pourquoi, en quelques mots." in words(dialog)
    dialog.why.setText("Mal compris")
    dialog.verb.click()
    awa.stage.settle()
    view = awa.view(number)
    assert view.summary == "Deux parcelles disputées"
    assert view.events[-1].changes == (
        ("summary", "Une parcelle disputée", "Deux parcelles disputées"),
    )


def test_two_windows_that_correct_the_same_see_both_values_and_lose_nothing(
    awa: Acting, ibrahim: Acting
) -> None:
    number = awa.case()
    page = awa.page(number)
    page.do("correct")
    dialog = awa.dialog(CorrectDialog)
    dialog.field.setCurrentIndex(dialog.field.findData("summary"))
    dialog.value.setText("Ma phrase")  # type: ignore[union-attr]  # a text field
    dialog.why.setText("Mal compris")
    with ibrahim.office.writing("case correct") as session:
        correct(session, number, field="summary", value="Sa phrase", reason="Relu")
    dialog.verb.click()
    awa.stage.settle()
    shown = words(dialog)
    assert "Ibrahim Exemple" in shown
    assert "Sa phrase" in shown
    assert "Ma phrase" in shown
    assert dialog.typed() == "Ma phrase"
    dialog.mine.click()
    awa.stage.settle()
    assert awa.view(number).summary == "Ma phrase"


def test_giving_way_keeps_what_the_other_wrote(awa: Acting, ibrahim: Acting) -> None:
    number = awa.case()
    awa.page(number).do("correct")
    dialog = awa.dialog(CorrectDialog)
    dialog.field.setCurrentIndex(dialog.field.findData("priority"))
    dialog.value.setCurrentIndex(0)  # type: ignore[union-attr]  # a choice
    dialog.why.setText("Danger")
    with ibrahim.office.writing("case correct") as session:
        correct(session, number, field="priority", value="72h", reason="Relu")
    dialog.verb.click()
    awa.stage.settle()
    dialog.theirs.click()
    awa.stage.settle()
    assert awa.view(number).priority == "72h"


def test_what_was_left_for_later_is_asked_and_goes(awa: Acting) -> None:
    number = awa.case()
    page = awa.page(number)
    later = page.body.later if page.body else None
    assert later is not None
    question = next(q for q in later.questions if q.field == "can_read")
    question.send()
    assert "Choisissez ou tapez une réponse" in words(question)
    awa.click(question, "later-can_read-answer-no")
    question.send()
    awa.stage.settle()
    assert "can_read" not in awa.view(number).later
    assert page.findChild(QWidget, "later-can_read") is None


def test_what_is_typed_in_an_open_question_survives_a_change_elsewhere(awa: Acting) -> None:
    number = awa.case()
    page = awa.page(number)
    line = page.findChild(QWidget, "later-phone-answer")
    assert line is not None
    line.setText("66 12")  # type: ignore[attr-defined]  # a line
    awa.window.workspace.changed.emit("cases")
    awa.stage.settle()
    again = page.findChild(QWidget, "later-phone-answer")
    assert again is line
    assert again.text() == "66 12"  # type: ignore[attr-defined]  # same


def test_questions_of_an_old_register_are_answered_as_people_write(awa: Acting) -> None:
    number = awa.case()
    with awa.office.writing("test") as session:
        case = session.scalars(select(Case).where(Case.number == number)).one()
        case.later = ["facts_on", "category"]
    later = {q.field: q for q in _later(awa, number)}
    day = later["facts_on"].findChild(QLineEdit, "later-facts_on-answer")
    assert day is not None
    day.setText("31/02/2026")
    later["facts_on"].send()
    assert "31/02/2026" in words(later["facts_on"])
    day.setText("09/03/2026")
    later["facts_on"].send()
    awa.stage.settle()
    later = {q.field: q for q in _later(awa, number)}
    box = later["category"].findChild(QComboBox, "later-category-answer")
    assert box is not None
    assert box.currentData() == "", "nothing is chosen by itself"
    box.setCurrentIndex(box.findData("SUC"))
    later["category"].send()
    awa.stage.settle()
    view = awa.view(number)
    assert (view.category, view.later) == ("SUC", ())
    assert view.facts_on == date(2026, 3, 9)


def _later(awa: Acting, number: str) -> list[Question]:
    page = awa.page(number)
    later = page.body.later if page.body else None
    assert later is not None
    return later.questions
