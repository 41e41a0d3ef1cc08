"""A request goes over the board: asked for, decided, given a voucher, paid, accounted for."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from justice_desk.services.cases.intake import ConsentIntake, Intake, PersonIntake
from justice_desk.services.cases.opening import open_case
from justice_desk.services.transport.deciding import approve
from justice_desk.services.transport.listing import request_shown, requests
from justice_desk.services.transport.requesting import request
from justice_desk.services.transport.told import SupportTold
from justice_desk.terms.clock import today
from justice_desk.terms.enums import ConsentPurpose, PartyRole, Sex
from justice_desk.terms.transport import SupportState
from justice_desk.ui.screenshots.referral_scenes import HOME
from justice_desk.ui.transport.accounting_forms import AbsentForm, AccountForm
from justice_desk.ui.transport.asking_form import AskAllForm
from justice_desk.ui.transport.deciding_forms import ApproveForm, CancelForm, RefuseForm
from justice_desk.ui.transport.lanes import Lane
from justice_desk.ui.transport.paying_forms import AmountForm, PayForm
from justice_desk.ui.transport.receipt_form import ReceiptForm
from justice_desk.ui.transport.request_form import RequestForm
from justice_desk.ui.transport.request_sheet import RequestSheet
from justice_desk.ui.transport.who_fields import HAND
from tests.ui.case.acting import words
from tests.ui.sittings.planned import later, planned
from tests.ui.transport.seen import keep, opened, press
from tests.ui.transport.test_funds import made

if TYPE_CHECKING:
    from pathlib import Path

    from justice_desk.services.transport.rows import SupportRow
    from justice_desk.ui.transport.page import TransportPage
    from tests.ui.case.acting import Acting

FILE = ConsentIntake(ConsentPurpose.FILE)


def case(acting: Acting, category: str = "FON") -> str:
    """Return a case whose person consented to her file."""
    lead = PersonIntake(
        "lead", "Zeinabou Exemple", (PartyRole.CLAIMANT,), sex=Sex.FEMALE, age=34, place=HOME
    )
    told = Intake((lead,), category, "Une parcelle disputée", consents=(FILE,))
    with acting.office.writing("case open") as session:
        return open_case(session, told).number


def asked(acting: Acting, amount: int = 8_500, line: str | None = None, days: int = 10) -> str:
    """Return the number of a request for the person of a new case."""
    number = case(acting)
    view = acting.view(number)
    told = SupportTold(
        str(view.parties[0].id), case=number, to="Gao/Bourem", there_on=today() + timedelta(days),
        there_at=510, amount=amount, amount_why="Barème inventé", line=line,
    )  # fmt: skip
    with acting.office.writing("trip request") as session:
        return request(session, told)


def approved(acting: Acting, amount: int = 8_500, days: int = 10) -> str:
    """Return the number of a request that was approved on a line of its own."""
    line = f"{made(acting)}/TRANSPORT"
    number = asked(acting, amount, line, days)
    with acting.office.writing("trip approve") as session:
        approve(session, number, line=line)
    return number


def shown(acting: Acting, number: str) -> SupportRow:
    """Return a request as it stands."""
    with acting.office.reading("trip show") as session:
        return request_shown(session, number)


def on_board(acting: Acting, number: str, lane: Lane) -> TransportPage:
    """Return the page with the keyboard on the card of a request."""
    page = opened(acting)
    cards = page.requests.board.columns[lane].list
    place = [row.number for row in cards.cards.rows].index(number)
    cards.choose(place)
    cards.setFocus()
    return page


def test_a_request_is_written_for_a_person_of_a_case(awa: Acting) -> None:
    number = case(awa)
    page = opened(awa)
    awa.click(page, "transport-request")
    form = awa.dialog(RequestForm)
    form.who.case.setText(number)
    form.who.look()
    awa.stage.settle()
    assert "Zeinabou Exemple" in form.who.person.currentText()
    form.journey.goal.setText("Gao/Bourem")
    form.journey.day.show_day(today() + timedelta(days=9))
    form.journey.at.typed.setText("8h30")
    form.money.typed.setText("7 500")
    keep(awa)
    assert form.why.error()
    form.why.typed.setText("Prix du car")
    helper = form.who.add()
    helper.editor.setEditText("Accompagnante Exemple")
    keep(awa)
    assert QApplication.activeModalWidget() is None
    with awa.office.reading("trip list") as session:
        row = next(one for one in requests(session) if one.case == number)
    assert (row.amount, row.by_hand_why, row.there_at) == (7_500, "Prix du car", 510)
    assert [one.name for one in row.travellers] == ["Zeinabou Exemple", "Accompagnante Exemple"]
    assert row.to == "Bourem"


def test_somebody_on_mission_is_written_by_hand(awa: Acting) -> None:
    page = opened(awa)
    page.requests.board.setFocus()
    page.verbs.ask()
    form = awa.dialog(RequestForm)
    form.who.which.put(HAND)
    form.who.which.changed.emit()
    keep(awa)
    assert form.who.name_field.error()
    form.who.name.setText("Mission Exemple")
    form.journey.start.setText("Gao/Gao")
    form.journey.goal.setText("Gao/Ansongo")
    form.journey.day.show_day(today() + timedelta(days=5))
    form.journey.at.typed.setText("9")
    form.money.typed.setText("30000")
    form.why.typed.setText("Forfait de mission")
    keep(awa)
    with awa.office.reading("trip list") as session:
        row = next(one for one in requests(session) if one.name == "Mission Exemple")
    assert row.case is None


def test_what_is_missing_is_told_beside_it_and_stays_typed(awa: Acting) -> None:
    page = opened(awa)
    awa.click(page, "transport-request")
    form = awa.dialog(RequestForm)
    form.journey.at.typed.setText("25h")
    form.who.case.setText("GAO-1999-0001")
    form.who.look()
    awa.stage.settle()
    assert form.who.case_field.error()
    keep(awa)
    assert form.isVisible()
    assert form.journey.at.typed.text() == "25h"
    form.reject()


def test_a_request_is_approved_by_its_key_on_a_line(awa: Acting) -> None:
    fund = made(awa)
    number = asked(awa)
    on_board(awa, number, Lane.DECIDE)
    press(awa, Qt.Key.Key_A)
    form = awa.dialog(ApproveForm)
    form.line.list.setCurrentIndex(form.line.list.findData(f"{fund}/TRANSPORT"))
    keep(awa)
    row = shown(awa, number)
    assert row.state is SupportState.APPROVED
    assert row.line == f"{fund}/TRANSPORT"


def test_a_line_that_has_less_left_asks_for_the_reason(awa: Acting) -> None:
    line = f"{made(awa, 5_000)}/TRANSPORT"
    number = asked(awa, 8_500, line)
    on_board(awa, number, Lane.DECIDE)
    press(awa, Qt.Key.Key_A)
    form = awa.dialog(ApproveForm)
    keep(awa)
    assert form.isVisible()
    assert form.why.isVisible()
    form.why.words.setText("Audience maintenue")
    keep(awa)
    assert shown(awa, number).state is SupportState.APPROVED


def test_a_refusal_says_why(awa: Acting) -> None:
    number = asked(awa)
    on_board(awa, number, Lane.DECIDE)
    press(awa, Qt.Key.Key_R)
    form = awa.dialog(RefuseForm)
    keep(awa)
    assert form.why.error()
    form.why.words.setText("Habite à côté du tribunal")
    keep(awa)
    row = shown(awa, number)
    assert (row.state, row.why) == (SupportState.REFUSED, "Habite à côté du tribunal")


def test_another_amount_says_why(awa: Acting) -> None:
    number = asked(awa)
    on_board(awa, number, Lane.DECIDE)
    press(awa, Qt.Key.Key_M)
    form = awa.dialog(AmountForm)
    form.money.typed.setText("-3")
    keep(awa)
    assert form.money.error()
    form.money.typed.setText("9 000")
    form.why.words.setText("Piste coupée, détour")
    keep(awa)
    assert shown(awa, number).amount == 9_000


def test_a_voucher_a_payment_and_the_account_end_a_request(awa: Acting) -> None:
    number = approved(awa, days=0)
    on_board(awa, number, Lane.GROUP)
    press(awa, Qt.Key.Key_B)
    row = shown(awa, number)
    assert row.state is SupportState.VOUCHERED
    assert row.voucher is not None
    on_board(awa, number, Lane.UNDER_WAY)
    press(awa, Qt.Key.Key_P)
    awa.dialog(PayForm)
    keep(awa)
    assert shown(awa, number).paid == 8_500
    on_board(awa, number, Lane.UNDER_WAY)
    press(awa, Qt.Key.Key_V)
    assert shown(awa, number).state is SupportState.TRAVELLED
    on_board(awa, number, Lane.ACCOUNT)
    press(awa, Qt.Key.Key_J)
    account = awa.dialog(AccountForm)
    account.note.typed.setText("Bon signé par le transporteur")
    keep(awa)
    assert shown(awa, number).state is SupportState.RECONCILED


def test_mobile_money_asks_for_its_reference(awa: Acting) -> None:
    number = approved(awa)
    on_board(awa, number, Lane.GROUP)
    press(awa, Qt.Key.Key_P)
    form = awa.dialog(PayForm)
    form.how.put("mobile_money")
    form.how.changed.emit()
    keep(awa)
    assert form.reference.error()
    form.reference.typed.setText("OM-12345")
    keep(awa)
    assert shown(awa, number).state is SupportState.PAID


def test_who_did_not_come_gives_the_money_back(awa: Acting) -> None:
    number = approved(awa, days=0)
    on_board(awa, number, Lane.GROUP)
    press(awa, Qt.Key.Key_P)
    keep(awa)
    on_board(awa, number, Lane.UNDER_WAY)
    press(awa, Qt.Key.Key_X)
    absent = awa.dialog(AbsentForm)
    absent.why.words.setText("Malade")
    keep(awa)
    assert shown(awa, number).state is SupportState.NO_SHOW
    on_board(awa, number, Lane.ACCOUNT)
    press(awa, Qt.Key.Key_J)
    account = awa.dialog(AccountForm)
    assert account.money.francs() == 8_500
    keep(awa)
    row = shown(awa, number)
    assert (row.state, row.paid) == (SupportState.RECONCILED, 0)


def test_marked_cards_are_done_together(awa: Acting) -> None:
    both = approved(awa), approved(awa)
    page = opened(awa)
    cards = page.requests.board.columns[Lane.GROUP].list
    cards.setFocus()
    for number in both:
        cards.choose([row.number for row in cards.cards.rows].index(number))
        press(awa, Qt.Key.Key_Space)
    press(awa, Qt.Key.Key_B)
    assert {shown(awa, one).state for one in both} == {SupportState.VOUCHERED}


def test_enter_shows_a_request_whole_and_its_verbs(awa: Acting) -> None:
    number = approved(awa)
    on_board(awa, number, Lane.GROUP)
    press(awa, Qt.Key.Key_Return)
    sheet = awa.dialog(RequestSheet)
    said = words(sheet)
    for part in ("Zeinabou Exemple", "8\u202f500", "Bourem"):
        assert part in said, part
    awa.click(sheet, "support-voucher")
    assert shown(awa, number).state is SupportState.VOUCHERED


def test_a_request_is_cancelled_and_its_money_is_free_again(awa: Acting) -> None:
    number = approved(awa)
    page = on_board(awa, number, Lane.GROUP)
    page.support_verbs.do("cancel", [shown(awa, number)])
    form = awa.dialog(CancelForm)
    form.why.words.setText("Audience annulée")
    keep(awa)
    assert shown(awa, number).state is SupportState.CANCELLED


def test_of_a_closed_case_a_paralegal_sees_the_number_and_can_do_nothing(
    awa: Acting, ibrahim: Acting
) -> None:
    secret = case(awa, "VBG")
    view = awa.view(secret)
    told = SupportTold(str(view.parties[0].id), case=secret, to="Gao/Bourem",
                       there_on=today() + timedelta(7), there_at=510, amount=5_000,
                       amount_why="Barème inventé")  # fmt: skip
    with awa.office.writing("trip request") as session:
        number = request(session, told)
    page = on_board(ibrahim, number, Lane.DECIDE)
    chosen = page.requests.board.chosen()
    assert chosen is not None
    assert chosen.hidden
    press(ibrahim, Qt.Key.Key_Return)
    sheet = ibrahim.dialog(RequestSheet)
    assert "Zeinabou" not in words(sheet)
    assert sheet.findChild(QWidget, "support-approve") is None
    sheet.reject()


def test_who_only_reads_asks_for_nothing(siaka: Acting) -> None:
    page = opened(siaka)
    part = page.findChild(QWidget, "transport-request")
    assert part is None or not part.isVisible()
    page.verbs.ask()
    assert QApplication.activeModalWidget() is None


def test_a_receipt_is_kept_with_the_payment(awa: Acting, tmp_path: Path) -> None:
    number = approved(awa)
    on_board(awa, number, Lane.GROUP)
    press(awa, Qt.Key.Key_P)
    keep(awa)
    on_board(awa, number, Lane.UNDER_WAY)
    press(awa, Qt.Key.Key_K)
    form = awa.dialog(ReceiptForm)
    keep(awa)
    assert form.isVisible()
    assert form.refusal.isVisible()
    picture = QImage(20, 20, QImage.Format.Format_RGB32)
    picture.fill(0)
    picture.save(str(tmp_path / "bon.png"))
    form.take(tmp_path / "bon.png")
    awa.stage.settle()
    form.named.typed.setText("Bon signé")
    keep(awa)
    assert shown(awa, number).receipts == 1


def test_the_rail_counts_what_waits_for_a_decision(awa: Acting) -> None:
    told: list[tuple[str, int]] = []
    awa.window.workspace.waits.connect(lambda page, count: told.append((page, count)))
    asked(awa)
    with awa.office.reading("trip list") as session:
        waiting = len(requests(session, states=[SupportState.REQUESTED]))
    awa.window.waiting.count()
    awa.stage.settle()
    assert ("transport", waiting) in told


def test_everybody_called_to_a_sitting_is_asked_for_and_who_is_left_out_is_told(
    awa: Acting,
) -> None:
    sitting = planned(awa, later(12), cases=1)
    for again in (False, True):
        page = opened(awa)
        awa.click(page, "transport-request")
        awa.click(awa.dialog(RequestForm), "support-everybody")
        form = awa.dialog(AskAllForm)
        form.sitting.setCurrentIndex(form.sitting.findData(sitting))
        keep(awa)
        with awa.office.reading("trip list") as session:
            assert len(requests(session, sitting=sitting)) == 2
        if again:
            assert "2 personnes sans demande" in words(form)
            form.reject()
