"""What was typed by mistake is withdrawn at the case page, and said to be so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from justice_desk.i18n.messages import _
from justice_desk.services.actors import add_complaint
from justice_desk.services.cases.working import close
from justice_desk.services.outside.agreeing import AgreementTold, add_agreement
from justice_desk.services.outside.following import follow
from justice_desk.services.outside.homologating import HomologationTold, homologate
from justice_desk.services.outside.mediating import MediationTold, add_mediation
from justice_desk.services.outside.withdrawing import withdraw_agreement
from justice_desk.terms.enums import CaseStatus, EventKind, Outcome
from justice_desk.terms.settlements import (
    AgreementKept,
    AgreementKind,
    Homologation,
    MediationResult,
)
from justice_desk.ui.case.agreement_form import AgreementDialog
from justice_desk.ui.case.closing_forms import CloseDialog
from justice_desk.ui.case.events import title_of
from justice_desk.ui.case.following_forms import FollowDialog
from justice_desk.ui.case.mediation_form import MediationDialog
from justice_desk.ui.case.offers import case_offers
from justice_desk.ui.case.outcome_sheets import FactsSheet
from justice_desk.ui.case.withdraw_form import TakeOutDialog
from justice_desk.ui.components.row import Row
from tests.ui.case.acting import CADI, TRIBUNAL, Acting, words
from tests.ui.case.test_settling import agreed, judged

if TYPE_CHECKING:
    from justice_desk.ui.case.actor_field import ActorField
    from justice_desk.ui.case.page import CasePage
    from justice_desk.ui.case.settling import SettlingDialog

WHY = "Saisi dans le mauvais dossier."


def withdraw(acting: Acting, page: CasePage, opens: str, sheet: str, what: str) -> None:
    """Press « Retirer… » on a sheet and give the reason."""
    page.do(opens)
    acting.click(acting.dialog(FactsSheet), f"{sheet}-withdraw-{what}")
    dialog = acting.dialog(TakeOutDialog)
    acting.press(dialog, Qt.Key.Key_Return, control=True)
    assert "Écrivez pourquoi" in words(dialog), "no withdrawal without a reason"
    dialog.why.setText(WHY)
    acting.press(dialog, Qt.Key.Key_Return, control=True)


def test_an_agreement_is_withdrawn_from_its_sheet_and_stays_to_be_read(ibrahim: Acting) -> None:
    number = agreed(ibrahim)
    made = ibrahim.view(number).agreements[0]
    withdraw(ibrahim, ibrahim.page(number), f"terms:{made.id}", "agreement-sheet", "agreement")
    view = ibrahim.view(number)
    assert (view.agreement, view.status) == (None, CaseStatus.INTAKE)
    page = ibrahim.page(number)
    offered = case_offers(page.workspace, view, page.do)
    assert not {_("Homologation…"), _("Is it kept?")} & {one.words for one in offered}
    row = page.findChild(Row, f"terms-{made.id}")
    assert row is not None
    assert (row.face.word, WHY in row.face.second) == ("retiré", True)
    page.do(f"terms:{made.id}")
    sheet = ibrahim.dialog(FactsSheet)
    assert WHY in words(sheet)
    assert sheet.findChild(QWidget, "agreement-sheet-withdraw-agreement") is None
    assert sheet.findChild(QWidget, "agreement-sheet-follow") is None
    sheet.reject()
    (last,) = [event for event in view.events if event.kind is EventKind.UNDONE]
    assert title_of(last, view) == "Accord retiré"


def test_a_session_and_a_judgment_are_withdrawn_from_their_sheets(ibrahim: Acting) -> None:
    number = judged(ibrahim)
    with ibrahim.office.writing("mediation add") as session:
        told = MediationTold(MediationResult.FAILED)
        row = add_mediation(session, number, told)
    page = ibrahim.page(number)
    withdraw(ibrahim, page, f"session:{row}", "session-sheet", "mediation")
    page = ibrahim.page(number)
    decision = ibrahim.view(number).judgments[0].id
    withdraw(ibrahim, page, f"decision:{decision}", "judgment-sheet", "judgment")
    view = ibrahim.view(number)
    assert (view.judgment, view.mediations[0].withdrawn is None) == (None, False)


def test_what_a_judge_said_is_taken_back_before_the_agreement(ibrahim: Acting) -> None:
    number = agreed(ibrahim)
    ibrahim.agree(number, TRIBUNAL)
    with ibrahim.office.writing("agreement homologate") as session:
        homologate(session, number, HomologationTold(Homologation.REQUESTED, TRIBUNAL))
    made = ibrahim.view(number).agreements[0]
    page, opens = ibrahim.page(number), f"terms:{made.id}"
    withdraw(ibrahim, page, opens, "agreement-sheet", "homologation")
    view = ibrahim.view(number)
    assert view.agreements[0].homologation is Homologation.NONE
    assert title_of(view.events[-1], view) == "Homologation retirée"
    withdraw(ibrahim, ibrahim.page(number), opens, "agreement-sheet", "agreement")
    assert ibrahim.view(number).agreement is None


def test_nothing_is_withdrawn_from_a_closed_case(awa: Acting) -> None:
    number = agreed(awa)
    made = awa.view(number).agreements[0]
    with awa.office.writing("case close") as session:
        close(session, number, Outcome.AGREEMENT_FULL, before_watch_ends="Réglé.")
    awa.page(number).do(f"terms:{made.id}")
    sheet = awa.dialog(FactsSheet)
    assert sheet.findChild(QWidget, "agreement-sheet-withdraw-agreement") is None
    sheet.reject()


def test_a_follow_up_is_of_the_agreement_that_was_on_the_screen(ibrahim: Acting) -> None:
    number = agreed(ibrahim)
    first = ibrahim.view(number).agreements[0]
    with ibrahim.office.writing("agreement add") as session:
        add_agreement(session, number, AgreementTold(AgreementKind.PARTIAL, "La récolte"))
    ibrahim.page(number).do(f"follow:{first.id}")
    dialog = ibrahim.dialog(FollowDialog)
    ibrahim.click(dialog, "follow-kept-kept")
    ibrahim.press(dialog, Qt.Key.Key_Return, control=True)
    rows = {row.id: len(row.checks) for row in ibrahim.view(number).agreements}
    assert rows[first.id] == 1
    assert sum(rows.values()) == 1


def test_what_somebody_noted_meanwhile_is_looked_at_again(ibrahim: Acting) -> None:
    number = agreed(ibrahim)
    made = ibrahim.view(number).agreements[0]
    ibrahim.page(number).do(f"withdraw-agreement:{made.id}")
    dialog = ibrahim.dialog(TakeOutDialog)
    with ibrahim.office.writing("agreement follow") as session:
        follow(session, number, AgreementKept.KEPT)
    dialog.why.setText(WHY)
    ibrahim.press(dialog, Qt.Key.Key_Return, control=True)
    assert "Fermez ce formulaire" in words(dialog)
    assert ibrahim.view(number).agreement is not None
    dialog.reject()


def test_one_that_was_withdrawn_meanwhile_is_said_to_be(ibrahim: Acting) -> None:
    number = agreed(ibrahim)
    ibrahim.page(number).do("follow")
    dialog = ibrahim.dialog(FollowDialog)
    with ibrahim.office.writing("agreement withdraw") as session:
        withdraw_agreement(session, number, None, WHY)
    ibrahim.click(dialog, "follow-kept-kept")
    ibrahim.press(dialog, Qt.Key.Key_Return, control=True)
    assert WHY in words(dialog)
    dialog.reject()


def test_the_form_asks_again_once_another_mediator_is_chosen(ibrahim: Acting) -> None:
    number = ibrahim.case()
    with ibrahim.office.writing("complaint add") as session:
        add_complaint(session, CADI, "Il a demandé de l’argent.")
    ibrahim.page(number).do("mediation")
    sat = ibrahim.dialog(MediationDialog)
    asked_again(ibrahim, sat, sat.by)
    ibrahim.page(number).do("agreement")
    settled = ibrahim.dialog(AgreementDialog)
    asked_again(ibrahim, settled, settled.before)


def asked_again(acting: Acting, dialog: SettlingDialog, who: ActorField) -> None:
    assert dialog.verb.isEnabled()
    who.list.setCurrentText(CADI)
    acting.stage.settle()
    assert not dialog.verb.isEnabled(), "a coordinator writes why"
    assert dialog.fields.isVisible(), "another one may still be chosen"
    who.list.setCurrentIndex(0)
    acting.stage.settle()
    assert dialog.verb.isEnabled()
    dialog.reject()


def test_a_coordinator_writes_why_a_case_ends_as_an_agreement_all_the_same(awa: Acting) -> None:
    number = awa.case("VBG")
    awa.page(number).do("close")
    dialog = awa.dialog(CloseDialog)
    dialog.outcome.setCurrentIndex(dialog.outcome.findData(Outcome.AGREEMENT_FULL.value))
    awa.press(dialog, Qt.Key.Key_Return, control=True)
    assert "Pourquoi l’issue est un accord malgré tout" in words(dialog)
    awa.press(dialog, Qt.Key.Key_Return, control=True)
    assert awa.view(number).status is not CaseStatus.CLOSED
    dialog.override.setText("Elle le demande, loin de lui.")
    awa.press(dialog, Qt.Key.Key_Return, control=True)
    assert awa.view(number).outcome is Outcome.AGREEMENT_FULL
