"""Closing: asked for, approved by the coordination, with a reason before its time."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from justice_desk.services.outside.agreeing import AgreementTold, add_agreement
from justice_desk.terms.enums import CaseStatus, Outcome
from justice_desk.terms.settlements import AgreementKind
from justice_desk.ui.case.closing_forms import AskCloseDialog, CloseDialog, KeepOpenDialog
from justice_desk.ui.case.events import title_of
from tests.ui.case.acting import Acting, words


def test_a_paralegal_asks_and_the_coordination_approves(awa: Acting, ibrahim: Acting) -> None:
    number = ibrahim.case()
    page = ibrahim.page(number)
    assert page.findChild(QAction, "case-menu-close") is None
    page.do("ask-close")
    dialog = ibrahim.dialog(AskCloseDialog)
    dialog.outcome.setCurrentIndex(dialog.outcome.findData(Outcome.WITHDRAWN.value))
    dialog.note.setText("Elle a retiré sa demande")
    ibrahim.press(dialog, Qt.Key.Key_Return, control=True)
    assert "La coordination décide." in words(ibrahim.page(number))
    assert page.findChild(QWidget, "step-close") is None
    hers = awa.page(number)
    awa.click(hers, "step-close")
    close = awa.dialog(CloseDialog)
    assert "Elle a retiré sa demande" in words(close)
    assert close.outcome.currentData() == Outcome.WITHDRAWN.value
    awa.press(close, Qt.Key.Key_Return, control=True)
    view = awa.view(number)
    assert (view.status, view.outcome) == (CaseStatus.CLOSED, Outcome.WITHDRAWN)


def test_a_watch_that_runs_asks_for_the_written_reason(awa: Acting) -> None:
    number = awa.case()
    with awa.office.writing("agreement add") as session:
        add_agreement(session, number, AgreementTold(AgreementKind.FULL, "Partage du champ"))
    awa.page(number).do("close")
    dialog = awa.dialog(CloseDialog)
    assert dialog.outcome.currentData() == Outcome.AGREEMENT_FULL.value
    awa.press(dialog, Qt.Key.Key_Return, control=True)
    assert "Écrivez pourquoi" in words(dialog)
    assert dialog.why is not None
    dialog.why.setText("La famille a quitté le cercle")
    awa.press(dialog, Qt.Key.Key_Return, control=True)
    view = awa.view(number)
    assert view.status is CaseStatus.CLOSED
    assert view.events[-1].note == "La famille a quitté le cercle"


def test_a_closure_is_not_granted_without_saying_why(awa: Acting, ibrahim: Acting) -> None:
    number = ibrahim.case()
    ibrahim.page(number).do("ask-close")
    ibrahim.press(ibrahim.dialog(AskCloseDialog), Qt.Key.Key_Return, control=True)
    awa.click(awa.page(number), "step-keep-open")
    dialog = awa.dialog(KeepOpenDialog)
    awa.press(dialog, Qt.Key.Key_Return, control=True)
    assert "Écrivez pourquoi" in words(dialog)
    dialog.why.setText("Le voisin n’a pas encore répondu")
    awa.press(dialog, Qt.Key.Key_Return, control=True)
    view = ibrahim.view(number)
    assert title_of(view.events[-1], view) == "Clôture non accordée\u00a0: le dossier reste ouvert"
    assert view.events[-1].note == "Le voisin n’a pas encore répondu"
    assert view.status is not CaseStatus.CLOSED
    assert ibrahim.page(number).findChild(QWidget, "step-keep-open") is None
