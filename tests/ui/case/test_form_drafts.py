"""A lock in the middle of any form of a case loses nothing that was given into it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit

from justice_desk.terms.enums import Outcome, Sex
from justice_desk.ui.case.attach import AttachDialog
from justice_desk.ui.case.closing_forms import CloseDialog
from justice_desk.ui.case.consents import ConsentDialog
from justice_desk.ui.case.correct import CorrectDialog
from justice_desk.ui.case.keeper import EVERY_MS
from justice_desk.ui.case.small_forms import AssignDialog, PostponeDialog
from justice_desk.ui.components.lines import Lines
from justice_desk.ui.pages.consultation.dialog import ConsultationDialog
from tests.ui.case.acting import CADI, Acting, second_office

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from justice_desk.storage.office import Office
    from justice_desk.ui.case.verb_dialog import VerbDialog


@pytest.fixture
def unlocked(awa: Acting) -> Iterator[Callable[[], Acting]]:
    """Lock the window, then unlock it anew; what it had at hand is gone."""
    offices: list[Office] = []

    def again() -> Acting:
        awa.window.keep()
        awa.stage.settle()
        for form in awa.window.findChildren(QDialog):
            form.hide()
            form.deleteLater()
        awa.window.close()
        offices.append(second_office(awa.stage, "awa"))
        return Acting(awa.stage, awa.qtbot, offices[-1])

    yield again
    awa.stage.settle()
    for office in offices:
        office.close()


def pick(box: QComboBox, data: object) -> None:
    rows = [row for row in range(box.count()) if box.itemData(row) == data]
    box.setCurrentIndex(rows[0])


def fill_assign(form: Any) -> None:
    pick(form.member, "ibrahim")


def fill_close(form: Any) -> None:
    pick(form.outcome, Outcome.WITHDRAWN.value)
    form.satisfied.choose("yes")


def fill_attach(form: Any) -> None:
    form.kind.setCurrentIndex(2)
    form.name.setText("Acte inventé")
    form.day.editor.setText("03/02/2026")
    form.holder.setText("Le chef inventé")


def fill_correct(form: Any) -> None:
    pick(form.field, "facts")
    form.value.setText("Une borne a été déplacée.")
    form.why.setText("Elle l’a dit autrement")


def fill_postpone(form: Any) -> None:
    form.day.editor.setText("01/01/2030")
    form.why.setText("Elle est en brousse")


def told(form: VerbDialog) -> dict[str, Any]:
    """Return what a form holds, by the names of its parts."""
    found: dict[str, Any] = {}
    for part in filter(QLineEdit.isVisible, form.findChildren(QLineEdit)):
        found[part.objectName()] = part.text()
    for lines in filter(Lines.isVisible, form.findChildren(Lines)):
        found[lines.objectName()] = lines.text()
    for box in filter(QComboBox.isVisible, form.findChildren(QComboBox)):
        found[box.objectName()] = box.currentText()
    return found


FORMS: dict[str, tuple[type[VerbDialog], Callable[[Any], None]]] = {
    "assign": (AssignDialog, fill_assign),
    "close": (CloseDialog, fill_close),
    "attach": (AttachDialog, fill_attach),
    "correct": (CorrectDialog, fill_correct),
    "postpone": (PostponeDialog, fill_postpone),
}


@pytest.mark.parametrize("verb", FORMS)
def test_a_form_that_a_lock_put_away_comes_back_as_it_was(
    awa: Acting, unlocked: Callable[[], Acting], verb: str
) -> None:
    kind, fill = FORMS[verb]
    number = awa.case()
    awa.page(number).do(verb)
    form = awa.dialog(kind)
    fill(form)
    awa.stage.settle()
    before = told(form)
    again = unlocked()
    again.page(number).do(verb)
    found = again.dialog(kind)
    assert told(found) == before
    assert any(before.values())
    found.reject()


def test_a_choice_that_is_no_list_comes_back_too(
    awa: Acting, unlocked: Callable[[], Acting]
) -> None:
    number = awa.case()
    awa.page(number).do("close")
    fill_close(awa.dialog(CloseDialog))
    again = unlocked()
    again.page(number).do("close")
    assert again.dialog(CloseDialog).satisfied.value() == "yes"
    again.dialog(CloseDialog).reject()


def test_a_consent_half_noted_comes_back_with_every_answer(
    awa: Acting, unlocked: Callable[[], Acting]
) -> None:
    number = awa.case()
    form = consent(awa, number)
    pick(form.purpose, "referral")
    form.receiver.setCurrentIndex(form.receiver.findText(CADI))
    form.answer.choose("no")
    form.how.choose("thumbprint")
    next(iter(form.scope.values())).setChecked(False)
    form.witness.setText("Un témoin inventé")
    again = unlocked()
    found = consent(again, number)
    assert (found.purpose.currentData(), found.receiver.currentText()) == ("referral", CADI)
    assert (found.answer.value(), found.how.value()) == ("no", "thumbprint")
    assert [box.isChecked() for box in found.scope.values()][:2] == [False, True]
    assert found.witness.text() == "Un témoin inventé"
    found.reject()


def consent(acting: Acting, number: str) -> ConsentDialog:
    acting.page(number).do("consents")
    acting.click(acting.window, "consents-ask")
    return acting.dialog(ConsentDialog)


def test_a_consultation_half_told_comes_back_with_its_choices(
    awa: Acting, unlocked: Callable[[], Acting]
) -> None:
    awa.window.consult()
    form = awa.dialog(ConsultationDialog)
    form.commune.setText("Gounzoureye")
    form.sex.choose(Sex.FEMALE.value)
    form.band.choose("36-59")
    form.theme.put("FON")
    form.advice.setText("Garder les bornes.")
    again = unlocked()
    again.window.consult()
    found = again.dialog(ConsultationDialog)
    assert (found.sex.value(), found.band.value()) == (Sex.FEMALE.value, "36-59")
    assert found.commune.text() == "Gounzoureye"
    assert found.theme.value() == "FON"
    assert found.advice.text() == "Garder les bornes."
    found.accept()


def test_an_open_question_of_the_page_keeps_its_answer(
    awa: Acting, unlocked: Callable[[], Acting]
) -> None:
    number = awa.case()
    line = awa.page(number).findChild(QLineEdit, "later-phone-answer")
    assert line is not None
    line.setText("66 12")
    again = unlocked()
    found = again.page(number).findChild(QLineEdit, "later-phone-answer")
    assert found is not None
    assert found.text() == "66 12"


def test_typing_is_written_within_two_seconds_without_leaving_the_form(awa: Acting) -> None:
    number = awa.case()
    awa.page(number).do("postpone")
    form = awa.dialog(PostponeDialog)
    QTest.keyClicks(form.why, "en brousse")
    assert EVERY_MS <= 2000
    awa.qtbot.waitUntil(
        lambda: any(
            draft.key == number and draft.payload.get("postpone-why") == "en brousse"
            for draft in awa.office.drafts.mine()
        ),
        timeout=10_000,
    )
    form.reject()


def test_a_form_that_was_only_looked_at_or_put_back_keeps_nothing(awa: Acting) -> None:
    number = awa.case()
    awa.page(number).do("assign")
    awa.dialog(AssignDialog).reject()
    awa.page(number).do("postpone")
    form = awa.dialog(PostponeDialog)
    form.why.setText("plus tard")
    form.reject()
    awa.stage.settle()
    assert number in {draft.key for draft in awa.office.drafts.mine()}
    awa.page(number).do("postpone")
    again = awa.dialog(PostponeDialog)
    again.why.setText("")
    again.reject()
    awa.stage.settle()
    assert number not in {draft.key for draft in awa.office.drafts.mine()}


def test_another_member_is_offered_nothing_of_it(awa: Acting, ibrahim: Acting) -> None:
    number = awa.case()
    awa.page(number).do("postpone")
    form = awa.dialog(PostponeDialog)
    form.why.setText("à moi seule")
    form.reject()
    awa.stage.settle()
    ibrahim.page(number).do("postpone")
    found = ibrahim.dialog(PostponeDialog)
    assert found.why.text() == ""
    found.reject()


def test_the_draft_of_a_person_is_not_offered_for_the_case(awa: Acting) -> None:
    number = awa.case()
    page = awa.page(number)
    page.do(f"person:{awa.view(number).parties[0].id}")
    awa.click(awa.window, "person-correct")
    form = awa.dialog(CorrectDialog)
    form.why.setText("Elle s’est trompée")
    form.reject()
    awa.stage.settle()
    page.do("correct")
    found = awa.dialog(CorrectDialog)
    assert found.why.text() == ""
    found.reject()
