from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from justice_desk.services.referrals.referring import Referred, Request, refer
from justice_desk.services.referrals.replying import reply
from justice_desk.terms.clock import today
from justice_desk.terms.enums import ReferralState
from justice_desk.terms.slip import printed
from justice_desk.ui.components.toast import Toast
from justice_desk.ui.referral.slip import SlipDialog
from tests.ui.case.acting import COFO, TRIBUNAL, Acting, words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def sent(acting: Acting, category: str = "FON", to: str = COFO) -> tuple[str, Referred]:
    number = acting.case(category)
    acting.agree(number, to)
    with acting.office.writing("refer") as session:
        return number, refer(session, number, Request(to, "Conciliation"))


def slip(acting: Acting, code: str = "") -> SlipDialog:
    acting.press(acting.window, Qt.Key.Key_T, control=True)
    dialog = acting.dialog(SlipDialog)
    if code:
        dialog.code.setText(code)
        acting.stage.settle()
    return dialog


def test_a_code_is_read_however_it_is_typed(awa: Acting) -> None:
    _number, made = sent(awa)
    dialog = slip(awa, f"  {printed(made.slip_code).lower()} ")
    assert dialog.code.text() == printed(made.slip_code)
    shown = words(dialog)
    assert made.reference in shown
    assert COFO in shown
    dialog.reject()


def test_a_wrong_character_is_told_under_the_field_and_opens_nothing(awa: Acting) -> None:
    _number, made = sent(awa)
    code = made.slip_code
    for wrong, told in (
        (code[:-1] + ("2" if code[-1] != "2" else "3"), "Ce code comporte une erreur"),
        ("0" + code[1:], "n’existe pas dans nos codes"),
    ):
        dialog = slip(awa, wrong)
        assert told in dialog.code_field.error(), dialog.code_field.error()
        assert not dialog.verb.isEnabled()
        assert not dialog.rest.isVisible()
        dialog.reject()


def test_a_code_that_is_still_being_typed_is_left_alone(awa: Acting) -> None:
    dialog = slip(awa)
    QTest.keyClicks(dialog.code, "K7M")
    assert dialog.code_field.error() == ""
    dialog.code.editingFinished.emit()
    assert "Il manque 5" in dialog.code_field.error()
    dialog.reject()


def test_accepting_moves_the_case_and_the_same_answer_again_says_so(awa: Acting) -> None:
    number, made = sent(awa)
    for _time in range(2):
        dialog = slip(awa, made.slip_code)
        awa.click(dialog, "slip-answer-accepted")
        dialog.note.setText("Séance le 12")
        awa.press(dialog, Qt.Key.Key_Return, control=True)
        dialog.reject()
    holder = awa.view(number).holder
    assert holder is not None
    assert holder.holder == COFO
    told = [toast.accessibleName() for toast in awa.window.findChildren(Toast)]
    assert any("était déjà notée" in words_ for words_ in told)


def test_a_day_before_the_referral_is_refused_beside_its_field(awa: Acting) -> None:
    number, made = sent(awa)
    dialog = slip(awa, made.slip_code)
    awa.click(dialog, "slip-answer-declined")
    dialog.day.show_day(today() - timedelta(days=3))
    dialog.verb.click()
    awa.stage.settle()
    assert "Un jour entre" in dialog.day.error()
    assert awa.view(number).referrals[0].state == "sent"
    dialog.reject()


def test_the_slip_of_a_restricted_case_names_nobody_and_is_closed_to_others(
    awa: Acting, ibrahim: Acting
) -> None:
    _number, made = sent(awa, "VBS", TRIBUNAL)
    dialog = slip(awa, made.slip_code)
    shown = words(dialog)
    assert made.reference in shown
    assert "Une parcelle disputée" not in shown
    dialog.reject()
    other = slip(ibrahim, made.slip_code)
    assert "coordination" in other.code_field.error()
    other.reject()


def test_many_codes_are_entered_one_after_another_and_the_day_is_carried(awa: Acting) -> None:
    first, second = sent(awa)[1], sent(awa)[1]
    dialog = slip(awa, first.slip_code)
    dialog.day.show_day(today())
    QTest.keyClick(awa_focus(dialog), Qt.Key.Key_2)
    assert dialog.answer.value() == "accepted"
    dialog.note.setText("Séance le 12")
    awa.press(dialog, Qt.Key.Key_Return, control=True)
    assert dialog.isVisible()
    assert dialog.code.text() == ""
    assert dialog.code.hasFocus()
    dialog.code.setText(second.slip_code)
    awa.stage.settle()
    assert dialog.note.text() == ""
    assert dialog.day.day() == today()
    QTest.keyClick(awa_focus(dialog), Qt.Key.Key_3)
    awa.press(dialog, Qt.Key.Key_Return, control=True)
    told = [(entry.reference, entry.state) for entry in dialog.sitting.entries]
    assert told == [(first.reference, "accepted"), (second.reference, "declined")]
    dialog.reject()


def test_what_each_answer_does_stands_beside_its_key_before_it_is_given(awa: Acting) -> None:
    number, made = sent(awa)
    dialog = slip(awa, made.slip_code)
    said = {row.effect.answer: row.accessibleName() for row in dialog.answer.rows}
    assert COFO in said[ReferralState.ACCEPTED]
    assert "Détenteur inchangé" in said[ReferralState.DECLINED]
    assert number in words(dialog)
    dialog.reject()


def test_an_answer_that_is_no_longer_possible_cannot_be_chosen(awa: Acting) -> None:
    _number, made = sent(awa)
    with awa.office.writing("reply") as session:
        reply(session, made.slip_code, ReferralState.DECLINED)
    dialog = slip(awa, made.slip_code)
    able = [row.effect.answer for row in dialog.answer.rows if row.isEnabled()]
    assert able == [ReferralState.DECLINED]
    QTest.keyClick(awa_focus(dialog), Qt.Key.Key_2)
    assert dialog.answer.value() == ""
    dialog.reject()


def test_the_last_entry_is_undone_and_the_case_stands_as_before(awa: Acting) -> None:
    number, made = sent(awa)
    dialog = slip(awa, made.slip_code)
    dialog.answer.choose("accepted")
    awa.press(dialog, Qt.Key.Key_Return, control=True)
    assert awa.view(number).holder.holder == COFO  # type: ignore[union-attr]  # it was accepted
    QTest.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.AltModifier)
    awa.stage.settle()
    assert dialog.sitting.entries == []
    assert awa.view(number).holder.holder != COFO  # type: ignore[union-attr]  # the office has it
    assert "est retirée" in words(dialog)
    dialog.reject()


def test_one_slip_opened_from_its_referral_closes_when_it_is_noted(awa: Acting) -> None:
    _number, made = sent(awa)
    dialog = SlipDialog(awa.window, awa.window.workspace, made.slip_code)
    dialog.open()
    awa.stage.settle()
    assert not dialog.sitting.isVisible()
    dialog.answer.choose("accepted")
    dialog.verb.click()
    awa.stage.settle()
    assert not [w for w in awa.window.findChildren(SlipDialog) if w.isVisible()]


def awa_focus(dialog: SlipDialog) -> QWidget:
    """Return what has the keyboard in the dialog."""
    focused = dialog.focusWidget()
    assert focused is not None
    return focused
