"""The state of a case is changed at its page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from justice_desk.services.cases.standing import set_status
from justice_desk.terms.enums import CaseStatus
from justice_desk.ui.case.status_form import StatusDialog
from tests.ui.case.acting import Acting, words


def begin(acting: Acting, number: str) -> StatusDialog:
    acting.page(number).do("status")
    return acting.dialog(StatusDialog)


def test_a_state_is_chosen_with_its_reason_and_shows_on_the_page(ibrahim: Acting) -> None:
    number = ibrahim.case()
    page = ibrahim.page(number)
    page.do("status")
    dialog = ibrahim.dialog(StatusDialog)
    ibrahim.click(dialog, "status-choice-mediation")
    dialog.why.setText("Les deux y consentent")
    ibrahim.press(dialog, Qt.Key.Key_Return, control=True)
    assert ibrahim.view(number).status is CaseStatus.MEDIATION
    assert "état\u00a0: médiation" in words(page)
    row = page.findChild(QWidget, f"event-{ibrahim.view(number).events[-1].id}")
    assert row is not None
    assert "Désormais\u00a0: médiation" in row.accessibleName()


def test_only_what_may_follow_and_has_no_verb_of_its_own_is_offered(ibrahim: Acting) -> None:
    dialog = begin(ibrahim, ibrahim.case())
    shown = {
        one.value
        for one in CaseStatus
        if dialog.findChild(QWidget, f"status-choice-{one.value}") is not None
    }
    assert shown == {"assessment", "advice", "mediation", "follow_up"}
    dialog.verb.click()
    assert "Choisissez où en est le travail." in words(dialog)
    dialog.reject()


def test_what_somebody_else_decided_meanwhile_is_said(awa: Acting, ibrahim: Acting) -> None:
    number = ibrahim.case()
    dialog = begin(ibrahim, number)
    with awa.office.writing("case status") as session:
        set_status(session, number, CaseStatus.ADVICE)
    ibrahim.click(dialog, "status-choice-mediation")
    ibrahim.press(dialog, Qt.Key.Key_Return, control=True)
    assert "l’a changé entre-temps" in words(dialog)
    assert ibrahim.view(number).status is CaseStatus.ADVICE
    dialog.reject()


def test_a_day_before_the_opening_is_refused_beside_it(ibrahim: Acting) -> None:
    number = ibrahim.case()
    dialog = begin(ibrahim, number)
    ibrahim.click(dialog, "status-choice-advice")
    dialog.day.editor.setText("03/02/1999")  # type: ignore[attr-defined]  # a line
    ibrahim.press(dialog, Qt.Key.Key_Return, control=True)
    assert "à partir du" in dialog.day.error()
    dialog.reject()


def test_who_only_reads_is_not_offered_it(awa: Acting, siaka: Acting) -> None:
    page = siaka.page(awa.case())
    assert page.findChild(QAction, "case-menu-status") is None
