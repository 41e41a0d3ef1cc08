"""The page of a case shows it, and offers what the member may do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from justice_desk.services.audit import entries
from justice_desk.services.cases.noting import add_note
from justice_desk.services.referrals.referring import Request, refer
from justice_desk.terms.enums import AuditAction, CaseStatus, Outcome
from justice_desk.ui.case.chronology import ChronologyDialog
from justice_desk.ui.case.closed_view import ClosedView
from justice_desk.ui.case.closing_forms import CloseDialog
from justice_desk.ui.case.parties import PersonDialog
from justice_desk.ui.case.referral_sheet import CallDialog, ReferralSheet
from justice_desk.ui.case.small_forms import (
    AssignDialog,
    ReopenDialog,
)
from justice_desk.ui.dialogs.message import MessageDialog
from justice_desk.ui.journey.view import JourneyView
from justice_desk.ui.referral.dialog import ReferralDialog
from justice_desk.ui.referral.slip import SlipDialog
from tests.ui.case.acting import COFO, Acting, words


def shown_page(acting: Acting) -> str:
    page = acting.window.stack.currentWidget()
    return page.objectName() if page is not None else ""


def test_the_page_shows_the_case_and_its_next_step(awa: Acting) -> None:
    number = awa.case()
    page = awa.page(number)
    shown = words(page)
    assert number in shown
    assert "Une parcelle disputée" in shown
    step = page.findChild(QWidget, "next-step")
    assert step is not None
    assert step.accessibleName() == "Prochaine étape\u00a0: demander ce qui reste"


def test_looking_at_a_case_is_recorded_once_and_asks_for_no_backup(awa: Acting) -> None:
    number = awa.case()
    page = awa.page(number)
    page.load()
    awa.stage.settle()
    with awa.office.reading("audit list") as session:
        looked = [
            row
            for row in entries(session, limit=500)
            if row.action is AuditAction.ACCESS and row.row == str(awa.view(number).id)
        ]
    assert len(looked) == 1
    assert looked[0].fields == ("show",)
    assert not awa.window.workspace.wrote


def test_escape_and_alt_left_lead_back_to_the_register(awa: Acting) -> None:
    for key, modifier in (
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier),
    ):
        awa.window.go("cases")
        page = awa.page(awa.case())
        QTest.keyClick(page, key, modifier)
        assert shown_page(awa) == "page-cases"


def test_a_case_is_entrusted_closed_and_reopened_by_the_coordination(awa: Acting) -> None:
    number = awa.case()
    page = awa.page(number)
    page.do("assign")
    assign = awa.dialog(AssignDialog)
    assign.member.setCurrentIndex(assign.member.findData("ibrahim"))
    assign.verb.click()
    awa.stage.settle()
    assert awa.view(number).responsible == "Ibrahim Exemple"
    page.do("close")
    close = awa.dialog(CloseDialog)
    close.outcome.setCurrentIndex(close.outcome.findData(Outcome.AGREEMENT_FULL.value))
    close.verb.click()
    awa.stage.settle()
    assert awa.view(number).status is CaseStatus.CLOSED
    assert "Ce dossier est clôturé" in words(page)
    page.do("reopen")
    reopen = awa.dialog(ReopenDialog)
    reopen.why.setText("Le voisin revient.")
    reopen.verb.click()
    awa.stage.settle()
    assert awa.view(number).status is CaseStatus.REOPENED


def test_a_paralegal_is_not_offered_what_the_coordination_does(ibrahim: Acting) -> None:
    page = ibrahim.page(ibrahim.case())
    ibrahim.page(page.number).do("close")
    ibrahim.stage.settle()
    assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, CloseDialog)]


def test_who_only_reads_sees_the_case_and_no_verb(awa: Acting, siaka: Acting) -> None:
    page = siaka.page(awa.case())
    for name in ("case-note", "case-refer", "step-complete", "case-parties-party", "later-phone"):
        assert page.findChild(QWidget, name) is None, name


def test_a_case_closed_to_the_member_shows_its_number_and_day_alone(
    awa: Acting, ibrahim: Acting
) -> None:
    number = awa.case("VBS")
    page = ibrahim.page(number)
    assert page.findChild(ClosedView) is not None
    shown = words(page)
    assert number in shown
    assert "Une parcelle disputée" not in shown
    assert "Zeinabou" not in shown
    page.do("refer")
    page.do("preview")
    ibrahim.stage.settle()
    assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, ReferralDialog)]


def test_an_unknown_number_says_so_and_leads_back(awa: Acting) -> None:
    awa.window.go("case:GAO-1999-0001")
    awa.stage.settle()
    dialog = awa.dialog(MessageDialog)
    assert "GAO-1999-0001" in words(dialog)
    dialog.accept()
    assert shown_page(awa) == "page-cases"


def test_the_whole_chronology_and_a_person_open_from_their_cards(awa: Acting) -> None:
    number = awa.case()
    page = awa.page(number)
    awa.click(page, "case-chronology-chronology")
    dialog = awa.dialog(ChronologyDialog)
    assert "Dossier ouvert" in words(dialog)
    dialog.reject()
    awa.click(page, f"party-{awa.view(number).parties[0].id}")
    person = awa.dialog(PersonDialog)
    assert "Zeinabou Exemple" in words(person)
    person.reject()


def test_the_journey_opens_its_referral_which_leads_to_the_slip(awa: Acting) -> None:
    number = awa.case()
    awa.agree(number, COFO)
    with awa.office.writing("refer") as session:
        refer(session, number, Request(COFO, "Conciliation"))
    page = awa.page(number)
    journey = page.findChild(JourneyView)
    assert journey is not None
    awa.press(journey, Qt.Key.Key_End)
    awa.press(journey, Qt.Key.Key_Return)
    sheet = awa.dialog(ReferralSheet)
    assert f"{number}/R1" in words(sheet)
    awa.click(sheet, "referral-slip")
    slip = awa.dialog(SlipDialog)
    assert slip.rest.isVisible()
    slip.reject()


def test_a_call_shows_the_number_and_is_noted(awa: Acting) -> None:
    number = awa.case()
    awa.agree(number, COFO)
    with awa.office.writing("refer") as session:
        refer(session, number, Request(COFO, "Conciliation"))
    page = awa.page(number)
    awa.click(page, "step-call")
    dialog = awa.dialog(CallDialog)
    shown = words(dialog)
    assert "21 82 00 00" in shown
    assert "Almahadi Exemple" in shown
    dialog.words.setText("Il répondra lundi.")
    dialog.press()
    awa.stage.settle()
    assert "Il répondra lundi." in awa.view(number).events[-1].note


def test_a_narrow_window_stacks_the_cards_and_hides_no_verb(awa: Acting) -> None:
    number = awa.case()
    awa.window.resize(900, 600)
    awa.stage.settle()
    page = awa.page(number)
    refer_button = page.findChild(QWidget, "case-refer")
    assert refer_button is not None
    right = refer_button.mapTo(page, refer_button.rect().topRight()).x()
    assert right < page.width()
    awa.window.resize(1366, 768)
    awa.stage.settle()
    cards = [page.findChild(QWidget, name) for name in ("case-chronology", "case-papers")]
    tops = {card.mapTo(page, card.rect().topLeft()).y() for card in cards if card is not None}
    assert len(tops) == 1


def test_what_another_window_wrote_shows_within_a_moment(awa: Acting, ibrahim: Acting) -> None:
    number = awa.case()
    page = awa.page(number)
    awa.stage.settle()
    with ibrahim.office.writing("case note") as session:
        add_note(session, number, "Écrit ailleurs")
    awa.qtbot.waitUntil(
        lambda: page.view is not None and page.view.events[-1].note == "Écrit ailleurs",
        timeout=10_000,
    )
    assert page.findChild(QWidget, f"event-{awa.view(number).events[-1].id}") is not None


def test_a_page_that_did_not_change_stays_as_it_is(awa: Acting) -> None:
    page = awa.page(awa.case())
    body = page.body
    awa.window.workspace.changed.emit("cases")
    awa.stage.settle()
    assert page.body is body
