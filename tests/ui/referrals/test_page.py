from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from justice_desk.services.board import OFFICE, BoardQuery, Lane
from justice_desk.services.board.receivers import receivers
from justice_desk.services.letters.printing import note_letter
from justice_desk.terms.clock import today
from justice_desk.terms.enums import JusticeOrder, ReferralState
from justice_desk.ui.pages.referrals.printing import DaySheet, SheetDialog, print_day, print_mail
from justice_desk.ui.referral.slip import SlipDialog
from tests.ui.case.acting import CADI, COFO, TRIBUNAL, Acting, words
from tests.ui.referrals.referred import accepted, board, sent, worst

if TYPE_CHECKING:
    from justice_desk.ui.pages.referrals import ReferralsPage


@pytest.fixture
def page(awa: Acting) -> ReferralsPage:
    return board(awa)


def cards(page: ReferralsPage, lane: Lane) -> set[str]:
    return {row.reference for row in page.board.columns[lane].list.cards.rows}


def ask(awa: Acting, page: ReferralsPage, **asked: object) -> None:
    page.ask(BoardQuery(today=today(), **asked))  # type: ignore[arg-type]  # fields by name
    awa.stage.settle()


def test_each_referral_stands_in_the_column_of_its_state(awa: Acting, page: ReferralsPage) -> None:
    _one, waiting = sent(awa)
    _two, held = sent(awa, CADI)
    accepted(awa, held)
    awa.window.workspace.changed.emit("cases")
    awa.stage.settle()
    assert waiting.reference in cards(page, Lane.SENT)
    assert held.reference in cards(page, Lane.ACCEPTED)
    assert page.board.columns[Lane.SENT].count.text() != "0"


def test_what_is_overdue_is_said_in_words_and_counted_in_the_head(
    awa: Acting, page: ReferralsPage
) -> None:
    sent(awa, late=12)
    awa.window.workspace.changed.emit("cases")
    awa.stage.settle()
    sent_list = page.board.columns[Lane.SENT].list
    said = [sent_list.cards.index(n, 0).data() for n in range(sent_list.cards.rowCount())]
    assert any("12 jours de retard" in one for one in said)
    assert "en retard" in words(page.header)
    assert page.filters.late.text().startswith("En retard · ")


def test_two_sides_of_a_hand_over_narrow_the_board(awa: Acting, page: ReferralsPage) -> None:
    religious, statutory = sent(awa, CADI)[1], sent(awa, TRIBUNAL)[1]
    menu = page.filters.side_menu("order")
    chosen = next(one for one in menu.actions() if one.text() == "Religieux")
    chosen.trigger()
    awa.stage.settle()
    assert page.asked.order is JusticeOrder.RELIGIOUS
    assert religious.reference in cards(page, Lane.SENT)
    assert statutory.reference not in cards(page, Lane.SENT)
    assert page.filters.order.text() == "Vers\u00a0: religieux"
    ask(awa, page, origin=OFFICE, order=JusticeOrder.STATUTORY)
    assert statutory.reference in cards(page, Lane.SENT)
    ask(awa, page, origin=JusticeOrder.CUSTOMARY.value)
    assert page.stack.currentWidget() is page.nothing
    page.lift.click()
    awa.stage.settle()
    assert page.stack.currentWidget() is page.board


def test_one_actor_is_asked_for_from_those_that_hold_most(awa: Acting, page: ReferralsPage) -> None:
    sent(awa, COFO)
    with awa.office.reading("case list") as session:
        most = receivers(session)
    page.filters.offer(most)
    found = next(one for one in most if one.name == COFO)
    ask(awa, page, actor=found.id)
    assert page.filters.rare["actor"].text() == COFO
    assert {row.to.name for row in page.board.columns[Lane.SENT].list.cards.rows} == {COFO}
    page.filters.rare["actor"].click()
    awa.stage.settle()
    assert page.asked.actor is None


def test_one_key_leaves_the_actor_of_the_chosen_card_alone(
    awa: Acting, page: ReferralsPage
) -> None:
    sent(awa, TRIBUNAL, late=worst())
    sent(awa, CADI)
    awa.window.workspace.changed.emit("cases")
    awa.stage.settle()
    sent_list = page.board.columns[Lane.SENT].list
    sent_list.setFocus()
    sent_list.choose(0)
    awa.press(sent_list, Qt.Key.Key_A)
    assert {row.to.name for row in sent_list.cards.rows} == {TRIBUNAL}
    assert page.filters.rare["actor"].text() == TRIBUNAL
    awa.press(sent_list, Qt.Key.Key_A)
    assert page.asked.actor is None


def test_the_list_shows_the_same_and_a_whole_column(awa: Acting, page: ReferralsPage) -> None:
    days = worst()
    _number, made = sent(awa, late=days)
    awa.click(page, "referrals-view-list")
    first = page.table.rows.row(0)
    assert first is not None
    assert first.late == days
    page.show_lane(Lane.OVER)
    awa.stage.settle()
    assert ReferralState.DECLINED in page.asked.states
    awa.click(page, "referrals-view-board")
    assert page.asked.states == ()
    assert made.reference in cards(page, Lane.SENT)


def test_what_was_asked_is_asked_again_when_the_window_is_laid_out_anew(
    awa: Acting, page: ReferralsPage
) -> None:
    ask(awa, page, late=1)
    awa.window.rebuild()
    awa.stage.settle()
    again = board(awa)
    assert again is not page
    assert again.asked.late == 1
    ask(awa, again)


def test_the_letters_of_the_day_are_seen_before_they_are_printed(
    awa: Acting, page: ReferralsPage
) -> None:
    sent(awa)
    dialog = print_day(page, awa.window.workspace)
    awa.qtbot.waitUntil(dialog.verb.isEnabled, timeout=20_000)
    assert dialog.copy.isVisible()
    assert isinstance(dialog.chosen(), type(today()))
    assert not dialog.nameless.isVisible()
    dialog.choice.setCurrentIndex(dialog.choice.count() - 1)
    awa.qtbot.waitUntil(dialog.refusal.isVisible, timeout=20_000)
    assert "Rien n’a été envoyé" in words(dialog)
    dialog.reject()
    assert len(DaySheet().choices()) == 7


def test_the_register_of_mail_is_seen_by_month(awa: Acting, page: ReferralsPage) -> None:
    _number, made = sent(awa)
    with awa.office.writing("letter") as session:
        note_letter(session, made.reference, "a" * 64, anonymous=False, copy="receiver")
    print_mail(page, awa.window.workspace)
    dialog = awa.dialog(SheetDialog)
    awa.qtbot.waitUntil(dialog.verb.isEnabled, timeout=20_000)
    assert dialog.choice.count() == 12
    dialog.choice.setCurrentIndex(11)
    awa.qtbot.waitUntil(dialog.refusal.isVisible, timeout=20_000)
    assert "Aucune lettre n’est partie" in words(dialog)
    assert not dialog.verb.isEnabled()
    dialog.reject()


def test_the_rail_tells_how_many_answers_are_overdue_for_her(awa: Acting) -> None:
    told: list[tuple[str, int]] = []
    awa.window.workspace.waits.connect(lambda name, count: told.append((name, count)))
    awa.window.waiting.count()
    awa.stage.settle()
    before = dict(told).get("referrals", 0)
    sent(awa, late=2)
    awa.window.waiting.count()
    awa.stage.settle()
    assert dict(told)["referrals"] == before + 1


def test_who_only_reads_prints_nothing_and_enters_no_slip(awa: Acting, siaka: Acting) -> None:
    sent(awa)
    page = board(siaka)
    assert not page.slip.isVisible()
    assert not page.print.isVisible()
    assert page.papers().isEmpty()
    assert cards(page, Lane.SENT)


def test_slips_are_entered_from_here(awa: Acting, page: ReferralsPage) -> None:
    awa.click(page, "referrals-slip")
    dialog = awa.dialog(SlipDialog)
    assert dialog.many
    dialog.reject()


@pytest.mark.parametrize("name", ["lane-sent", "board-from", "board-late", "referrals-view"])
def test_its_parts_are_named_for_a_screen_reader(
    awa: Acting, page: ReferralsPage, name: str
) -> None:
    part = page.findChild(QWidget, name)
    assert part is not None
    assert part.accessibleName()
