from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView

from justice_desk.services.referrals.referring import Referred, Request, refer
from justice_desk.terms.clock import today
from justice_desk.terms.slip import printed
from justice_desk.ui.case.page import CasePage
from justice_desk.ui.components.toast import Toast
from justice_desk.ui.referral.page import ReferralsPage
from justice_desk.ui.referral.slip import SlipDialog
from tests.ui.case.acting import COFO, TRIBUNAL, Acting, words


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


def test_referrals_under_way_are_listed_and_lead_to_their_case(awa: Acting) -> None:
    number, made = sent(awa)
    awa.press(awa.window, Qt.Key.Key_3, control=True)
    page = awa.window.stack.currentWidget()
    assert isinstance(page, ReferralsPage)
    table = page.findChild(QTableView, "referrals-table")
    assert table is not None
    rows = [page.model.row(place) for place in range(page.model.rowCount())]
    place = next(i for i, row in enumerate(rows) if row and row.reference == made.reference)
    table.selectRow(place)
    awa.press(table, Qt.Key.Key_Return)
    found = awa.window.stack.currentWidget()
    assert isinstance(found, CasePage)
    assert found.number == number
