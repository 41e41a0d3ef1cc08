"""Mediation, agreements, their watch and homologation, judgments and appeals, at the case page."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from justice_desk.services.actors import ActorTold, listed
from justice_desk.services.actors import add as add_actor
from justice_desk.services.court.judging import JudgmentTold, add_judgment
from justice_desk.services.outside.agreeing import AgreementTold, add_agreement
from justice_desk.services.referrals.referring import Request, refer
from justice_desk.terms.clock import today
from justice_desk.terms.enums import MaybeCrime, ReferralKind
from justice_desk.terms.settlements import (
    AgreementKept,
    AgreementKind,
    DecisionFor,
    Homologation,
    MediationResult,
)
from justice_desk.ui.case.agreement_form import AgreementDialog
from justice_desk.ui.case.appeal_form import AppealDialog
from justice_desk.ui.case.following_forms import FollowDialog, HomologationDialog
from justice_desk.ui.case.judgment_form import ExecuteDialog, JudgmentDialog
from justice_desk.ui.case.mediation_form import MediationDialog
from justice_desk.ui.case.outcome_sheets import FactsSheet
from justice_desk.ui.case.paper import PaperDialog
from justice_desk.ui.components.row import Row
from justice_desk.ui.referral.dialog import ReferralDialog
from tests.ui.case.acting import TRIBUNAL, Acting, words

APPEAL = "Cour d’appel inventée de Mopti"


def agreed(acting: Acting) -> str:
    number = acting.case()
    with acting.office.writing("agreement add") as session:
        add_agreement(session, number, AgreementTold(AgreementKind.FULL, "Le champ est partagé"))
    return number


def before_court(acting: Acting) -> str:
    number = acting.case()
    acting.agree(number, TRIBUNAL)
    with acting.office.writing("refer") as session:
        refer(session, number, Request(TRIBUNAL, "Trancher."))
    return number


def judged(acting: Acting) -> str:
    number = before_court(acting)
    told = JudgmentTold(TRIBUNAL, DecisionFor.REJECTED, appeal_until=today() + timedelta(days=9))
    with acting.office.writing("judgment add") as session:
        add_judgment(session, number, told)
        if not any(one.name == APPEAL for one in listed(session)):
            add_actor(session, ActorTold("cour_appel", APPEAL, "Mopti"))
    return number


def test_a_session_is_noted_with_who_came_and_when_it_goes_on(ibrahim: Acting) -> None:
    number = ibrahim.case()
    page = ibrahim.page(number)
    page.do("mediation")
    dialog = ibrahim.dialog(MediationDialog)
    first, second = ibrahim.view(number).parties
    here = dialog.findChild(QCheckBox, f"mediation-present-{first.id}")
    away = dialog.findChild(QCheckBox, f"mediation-absent-{second.id}")
    also = dialog.findChild(QCheckBox, f"mediation-present-{second.id}")
    assert here is not None
    assert away is not None
    assert also is not None
    here.click()
    also.click()
    away.click()
    assert not also.isChecked()
    ibrahim.press(dialog, Qt.Key.Key_Return, control=True)
    assert "Choisissez comment la séance s’est terminée." in words(dialog)
    ibrahim.click(dialog, "mediation-result-continues")
    dialog.next.show_day(today() + timedelta(days=8))
    ibrahim.press(dialog, Qt.Key.Key_Return, control=True)
    row = ibrahim.view(number).mediations[0]
    assert (row.present, row.absent) == ((first.name,), (second.name,))
    assert row.result is MediationResult.CONTINUES
    assert row.next_on == today() + timedelta(days=8)
    assert page.findChild(QWidget, f"session-{row.id}") is not None
    page.do(f"session:{row.id}")
    sheet = ibrahim.dialog(FactsSheet)
    assert second.name in words(sheet)
    sheet.reject()


def test_a_matter_that_is_not_mediated_shows_why_and_whom_to_see(ibrahim: Acting) -> None:
    number = ibrahim.case("VBS", MaybeCrime.YES)
    ibrahim.page(number).do("mediation")
    dialog = ibrahim.dialog(MediationDialog)
    assert not dialog.fields.isVisible()
    assert not dialog.verb.isVisible()
    shown = words(dialog)
    assert "Pas de médiation dans cette affaire" in shown
    assert "BLOQUE" in shown
    assert "Ce qui reste possible" in shown
    offered = [row for row in dialog.ways.findChildren(Row) if "santé" in row.face.title]
    code = offered[0].objectName().removeprefix("instead-")
    ibrahim.click(dialog, offered[0].objectName())
    refer = ibrahim.dialog(ReferralDialog)
    chosen = refer.picker.chosen()
    assert chosen is not None
    assert chosen.code == code
    refer.reject()


def test_an_agreement_is_noted_watched_and_shown(ibrahim: Acting) -> None:
    number = ibrahim.case()
    page = ibrahim.page(number)
    page.do("agreement")
    dialog = ibrahim.dialog(AgreementDialog)
    ibrahim.press(dialog, Qt.Key.Key_Return, control=True)
    assert "Écrivez ce qui a été convenu." in words(dialog)
    ibrahim.click(dialog, "agreement-kind-partial")
    dialog.terms.setText("La récolte est partagée")
    dialog.until.show_day(today() + timedelta(days=10))
    ibrahim.press(dialog, Qt.Key.Key_Return, control=True)
    row = ibrahim.view(number).agreements[0]
    assert (row.kind, row.watch_until) == (AgreementKind.PARTIAL, today() + timedelta(days=10))
    page.do(f"terms:{row.id}")
    sheet = ibrahim.dialog(FactsSheet)
    assert "La récolte est partagée" in words(sheet)
    ibrahim.press(sheet, Qt.Key.Key_Return, control=True)
    follow = ibrahim.dialog(FollowDialog)
    ibrahim.click(follow, "follow-kept-broken")
    ibrahim.press(follow, Qt.Key.Key_Return, control=True)
    assert ibrahim.view(number).agreements[0].checks[0].kept is AgreementKept.BROKEN


def test_a_homologation_is_asked_of_a_court_only_and_granted(ibrahim: Acting) -> None:
    number = agreed(ibrahim)
    ibrahim.agree(number, TRIBUNAL)
    for state in (Homologation.REQUESTED, Homologation.GRANTED):
        ibrahim.page(number).do("homologate")
        dialog = ibrahim.dialog(HomologationDialog)
        courts = [dialog.court.list.itemText(n) for n in range(dialog.court.list.count())]
        assert TRIBUNAL in courts
        assert "Cadi inventé de Gao" not in courts
        dialog.court.list.setCurrentText(TRIBUNAL)
        ibrahim.click(dialog, f"homologation-state-{state.value}")
        ibrahim.press(dialog, Qt.Key.Key_Return, control=True)
        assert ibrahim.view(number).agreements[0].homologation is state


def test_a_judgment_is_noted_carried_out_and_shown(ibrahim: Acting) -> None:
    number = before_court(ibrahim)
    page = ibrahim.page(number)
    page.do("judgment")
    dialog = ibrahim.dialog(JudgmentDialog)
    dialog.court.list.setCurrentText(TRIBUNAL)
    ibrahim.press(dialog, Qt.Key.Key_Return, control=True)
    assert "Choisissez comment il répond à la demande." in words(dialog)
    ibrahim.click(dialog, "judgment-decision-granted")
    dialog.number.setText("12/2026")
    ibrahim.press(dialog, Qt.Key.Key_Return, control=True)
    row = ibrahim.view(number).judgments[0]
    assert (row.decision, row.number) == (DecisionFor.GRANTED, "12/2026")
    page.do(f"decision:{row.id}")
    sheet = ibrahim.dialog(FactsSheet)
    ibrahim.click(sheet, "judgment-sheet-execute")
    ibrahim.dialog(ExecuteDialog).verb.click()
    ibrahim.stage.settle()
    assert ibrahim.view(number).judgments[0].executed_on == today()


def test_the_strip_leads_from_a_judgment_to_the_court_of_appeal(ibrahim: Acting) -> None:
    number = judged(ibrahim)
    ibrahim.agree(number, APPEAL)
    page = ibrahim.page(number)
    assert "Dernier jour, selon le tribunal" in words(page)
    ibrahim.click(page, "step-appeal")
    dialog = ibrahim.dialog(AppealDialog)
    assert dialog.court.list.count() == 1
    dialog.why.setText("Le jugement ignore l’acte")
    ibrahim.stage.settle()
    ibrahim.press(dialog, Qt.Key.Key_Return, control=True)
    view = ibrahim.view(number)
    assert view.referrals[-1].kind is ReferralKind.APPEAL
    assert view.judgments[0].appeal == view.referrals[-1].reference
    ibrahim.dialog(PaperDialog).reject()


def test_a_session_that_ended_in_an_agreement_leads_to_its_form(ibrahim: Acting) -> None:
    number = ibrahim.case()
    ibrahim.page(number).do("mediation")
    dialog = ibrahim.dialog(MediationDialog)
    ibrahim.click(dialog, "mediation-result-agreement_full")
    assert not dialog.next.isVisible()
    ibrahim.press(dialog, Qt.Key.Key_Return, control=True)
    agreement = ibrahim.dialog(AgreementDialog)
    agreement.reject()
    assert ibrahim.view(number).mediations[0].result is MediationResult.AGREEMENT_FULL


def test_what_was_typed_into_a_session_comes_back(ibrahim: Acting) -> None:
    number = ibrahim.case()
    page = ibrahim.page(number)
    page.do("mediation")
    dialog = ibrahim.dialog(MediationDialog)
    dialog.note.setText("Ils se reparlent")
    first = ibrahim.view(number).parties[0]
    ibrahim.click(dialog, f"mediation-present-{first.id}")
    ibrahim.press(dialog, Qt.Key.Key_Escape)
    page.do("mediation")
    again = ibrahim.dialog(MediationDialog)
    assert again.note.text() == "Ils se reparlent"
    assert again.presence.present() == (str(first.id),)
    again.reject()
