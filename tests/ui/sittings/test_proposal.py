"""Another order is asked for, shown beside the docket, compared, adopted whole or in part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from justice_desk.services.dockets.adding import add_entry
from justice_desk.services.dockets.arranging import arrange
from justice_desk.services.dockets.told import EntryTold, Placed
from justice_desk.services.sittings.adding import add_sitting
from justice_desk.services.sittings.told import SittingTold, day_between
from justice_desk.ui.sittings.compare_form import CompareForm
from justice_desk.ui.sittings.order_planner import Stage
from justice_desk.ui.sittings.verbs import PLAN
from tests.ui.case.acting import TRIBUNAL, words
from tests.ui.sittings.planned import later, opened, planned, ready_case, slots
from tests.ui.sittings.test_docket import CONTROL, key, order

if TYPE_CHECKING:
    from justice_desk.ui.sittings.proposal_card import ProposalCard
    from justice_desk.ui.sittings.sitting_page import SittingPage
    from tests.ui.case.acting import Acting

LATE = 17 * 60
"""Minutes after midnight: after the end of the sitting."""


def scattered(acting: Acting, cases: int = 3) -> str:
    """Return a sitting of one day of which two cases were put late."""
    number = planned(acting, later(), cases=cases)
    first, second, *_others = slots(acting, number)
    late = [
        Placed(one.id, one.day_id, at, LATE + 60 * at, one.minutes)
        for at, one in enumerate((first, second))
    ]
    with acting.office.writing("docket move") as session:
        arrange(session, number, late)
    return number


def hours(acting: Acting, number: str) -> dict[str, int]:
    """Return when each case is heard."""
    return {slot.number: slot.starts for slot in slots(acting, number)}


def asked(acting: Acting, number: str) -> tuple[SittingPage, ProposalCard]:
    """Ask for an order by its key and return the card."""
    page = opened(acting, number)
    key(acting, Qt.Key.Key_O, CONTROL)
    assert page.proposal is not None
    return page, page.proposal


def test_nothing_is_looked_for_before_somebody_asks(awa: Acting) -> None:
    page = opened(awa, scattered(awa))
    assert page.planner.stage is Stage.IDLE
    assert page.proposal is None


def test_the_card_shows_both_orders_in_figures_with_bound_and_gap(awa: Acting) -> None:
    page, card = asked(awa, scattered(awa))
    assert page.planner.stage is Stage.FOUND
    said = words(card)
    for told in ("Ordre proposé", "actuel", "proposé", "Attente moyenne", "mieux", "optimum"):
        assert told.casefold() in said.casefold(), told
    moves = card.findChild(QLabel, "proposal-moves")
    assert moves is not None
    assert moves.text() == "Déplace 2 affaires\u00a0: 2 et 3."
    focused = awa.window.focusWidget()
    assert focused is not None
    assert focused.objectName() == "proposal-compare"


def test_an_order_is_adopted_whole(awa: Acting) -> None:
    number = scattered(awa)
    page, card = asked(awa, number)
    plan = page.planner.plan
    assert plan is not None
    awa.click(card, "proposal-adopt")
    (bench,) = plan.benches
    stands = {str(slot.id): slot.starts for slot in slots(awa, number)}
    assert stands == {one.entry: one.starts for one in bench.entries}
    assert page.planner.stage is Stage.IDLE
    assert page.proposal is None


def test_keeping_mine_changes_nothing(awa: Acting) -> None:
    number = scattered(awa)
    before = hours(awa, number)
    page, card = asked(awa, number)
    awa.click(card, "proposal-keep")
    assert hours(awa, number) == before
    assert page.proposal is None


def test_only_what_is_ticked_moves(awa: Acting) -> None:
    number = scattered(awa)
    before = hours(awa, number)
    page, card = asked(awa, number)
    awa.click(card, "proposal-compare")
    form = awa.dialog(CompareForm)
    made = page.planner.made
    assert made is not None
    first, second = made.moves
    assert set(form.boxes) == {first.entry, second.entry}
    form.boxes[second.entry].setChecked(False)
    key(awa, Qt.Key.Key_Return, CONTROL)
    after = hours(awa, number)
    assert after[first.number] == first.to_starts
    assert after[second.number] == before[second.number]
    assert page.planner.stage is Stage.IDLE


def test_with_nothing_ticked_there_is_nothing_to_do(awa: Acting) -> None:
    _page, card = asked(awa, scattered(awa))
    awa.click(card, "proposal-compare")
    form = awa.dialog(CompareForm)
    for box in form.boxes.values():
        box.setChecked(False)
    assert not form.verb.isEnabled()
    form.reject()


def test_a_docket_that_changed_meanwhile_asks_to_look_again(awa: Acting) -> None:
    number = scattered(awa)
    page, _card = asked(awa, number)
    page.docket_verbs.remove(slots(awa, number)[0])
    awa.stage.settle()
    card = page.proposal
    assert card is not None
    assert card.findChild(QWidget, "proposal-stale") is not None
    assert card.findChild(QWidget, "proposal-adopt") is None
    awa.click(card, "proposal-again")
    again = page.proposal
    assert again is not None
    assert again.findChild(QWidget, "proposal-stale") is None
    assert page.planner.stage is Stage.FOUND


def test_when_no_case_can_be_heard_the_card_says_what_to_relax(awa: Acting) -> None:
    day = day_between(later(), 9 * 60, 9 * 60 + 10)
    with awa.office.writing("sitting add") as session:
        number = add_sitting(session, SittingTold(court=TRIBUNAL, days=(day,)))
    case = ready_case(awa)
    with awa.office.writing("docket add") as session:
        add_entry(session, number, case, EntryTold())
    page, card = asked(awa, number)
    assert page.planner.stage is Stage.REFUSED
    assert "Allongez les heures" in words(card)


def test_a_search_is_stopped_and_the_best_order_is_kept(awa: Acting) -> None:
    number = scattered(awa)
    page = opened(awa, number)
    page.do(PLAN.id)
    page.planner.stop()
    awa.stage.settle()
    assert page.planner.stage is Stage.FOUND
    assert page.planner.plan is not None


def test_who_goes_away_during_a_search_hears_nothing_of_it(awa: Acting) -> None:
    number = scattered(awa)
    page = opened(awa, number)
    page.do(PLAN.id)
    page.planner.put_away()
    awa.stage.settle()
    assert page.planner.stage is Stage.IDLE
    assert page.proposal is None


def test_who_keeps_cases_asks_for_no_order(ibrahim: Acting, awa: Acting) -> None:
    number = scattered(awa)
    page = opened(ibrahim, number)
    before = order(awa, number)
    key(ibrahim, Qt.Key.Key_O, CONTROL)
    assert page.planner.stage is Stage.IDLE
    assert order(awa, number) == before
