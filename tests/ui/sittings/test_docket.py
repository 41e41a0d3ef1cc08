"""The docket on screen: order by key and by drag, what clashes, results one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from justice_desk.services.dockets.adding import add_entry
from justice_desk.services.dockets.told import EntryTold
from justice_desk.services.sittings.moving import hold
from justice_desk.terms.clock import today
from justice_desk.terms.sittings import DocketResult, ResultCause
from justice_desk.ui.sittings.entry_form import EntryForm
from justice_desk.ui.sittings.result_form import ResultForm
from justice_desk.ui.sittings.summon_form import SummonForm
from tests.ui.sittings.planned import (
    confirmed,
    held,
    later,
    opened,
    planned,
    ready_case,
    slots,
)

if TYPE_CHECKING:
    from tests.ui.case.acting import Acting

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ROOT = QModelIndex()


def key(acting: Acting, pressed: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    """Press a key where the focus is."""
    front = QApplication.activeModalWidget() or acting.window
    front.activateWindow()
    acting.stage.settle()
    QTest.keyClick(front.focusWidget(), pressed, modifier or Qt.KeyboardModifier.NoModifier)
    acting.stage.settle()


def order(acting: Acting, number: str) -> list[str]:
    """Return the numbers of the cases in the order of the docket."""
    return [slot.number for slot in slots(acting, number)]


def test_alt_and_an_arrow_move_a_case_and_it_stays_chosen(awa: Acting) -> None:
    number = planned(awa, cases=3)
    before = order(awa, number)
    page = opened(awa, number)
    assert page.card is not None
    page.card.list.setFocus()
    page.card.list.choose(0)
    key(awa, Qt.Key.Key_Down, ALT)
    assert order(awa, number) == [before[1], before[0], before[2]]
    chosen = page.card.list.chosen()
    assert chosen is not None
    assert (chosen.number, chosen.position) == (before[0], 2)
    assert awa.window.focusWidget() is page.card.list


def test_the_first_case_does_not_move_further_up(awa: Acting) -> None:
    number = planned(awa, cases=2)
    before = order(awa, number)
    page = opened(awa, number)
    assert page.card is not None
    page.card.list.choose(0)
    page.card.list.setFocus()
    key(awa, Qt.Key.Key_Up, ALT)
    assert order(awa, number) == before


def test_a_case_that_is_dragged_below_the_last_one_is_heard_last(awa: Acting) -> None:
    number = planned(awa, cases=3)
    before = order(awa, number)
    page = opened(awa, number)
    assert page.card is not None
    cases = page.card.list.cases
    data = cases.mimeData([cases.index(0, 0)])
    took = cases.dropMimeData(data, Qt.DropAction.MoveAction, 3, 0, ROOT)
    awa.stage.settle()
    assert not took  # Qt removes the row of a drop that was taken; the services move it
    assert order(awa, number) == [*before[1:], before[0]]


def test_what_is_dragged_holds_nothing_that_another_program_could_read(awa: Acting) -> None:
    page = opened(awa, planned(awa, cases=1))
    assert page.card is not None
    cases = page.card.list.cases
    data = cases.mimeData([cases.index(0, 0)])
    assert not data.hasText()
    assert bytes(data.data(data.formats()[0]).data()) == b"0"


def test_who_only_reads_moves_nothing(siaka: Acting, awa: Acting) -> None:
    number = planned(awa, cases=2)
    before = order(awa, number)
    page = opened(siaka, number)
    assert page.card is not None
    page.card.list.choose(0)
    page.card.list.setFocus()
    key(siaka, Qt.Key.Key_Down, ALT)
    key(siaka, Qt.Key.Key_Delete)
    assert order(awa, number) == before


def test_delete_takes_a_case_off_the_docket(awa: Acting) -> None:
    number = planned(awa, cases=2)
    before = order(awa, number)
    page = opened(awa, number)
    assert page.card is not None
    page.card.list.choose(1)
    page.card.list.setFocus()
    key(awa, Qt.Key.Key_Delete)
    assert order(awa, number) == before[:1]


def test_enter_opens_a_case_and_a_promised_hour_is_kept(awa: Acting) -> None:
    number = planned(awa, cases=2)
    page = opened(awa, number)
    assert page.card is not None
    page.card.list.choose(1)
    page.card.list.setFocus()
    key(awa, Qt.Key.Key_Return)
    form = awa.dialog(EntryForm)
    form.promised.setChecked(True)
    form.starts.typed.setText("11h15")
    form.length.typed.setText("25")
    key(awa, Qt.Key.Key_Return, CONTROL)
    second = slots(awa, number)[1]
    assert (second.starts, second.minutes, second.fixed) == (11 * 60 + 15, 25, True)


def test_a_summons_is_handed_over_explained_and_a_ride_is_asked_for(awa: Acting) -> None:
    number = planned(awa, cases=1)
    page = opened(awa, number)
    assert page.card is not None
    page.card.list.setFocus()
    key(awa, Qt.Key.Key_Return)
    form = awa.dialog(EntryForm)
    first = str(form.called._called[0].id)  # noqa: SLF001 - which row is whose
    form.called.handed[first].setChecked(True)
    form.called.spoken[first].setCurrentIndex(form.called.spoken[first].findData("ses"))
    form.called.brought[first].setChecked(True)
    before = slots(awa, number)[0]
    key(awa, Qt.Key.Key_Return, CONTROL)
    (slot,) = slots(awa, number)
    told = {str(who.id): (who.handed_on, who.explained_in, who.transport) for who in slot.called}
    assert told.pop(first) == (today(), "ses", True)
    assert set(told.values()) == {(None, None, None)}
    assert (slot.starts, slot.minutes) == (before.starts, before.minutes)


def test_who_keeps_cases_writes_summonses_and_moves_nothing(ibrahim: Acting, awa: Acting) -> None:
    number = planned(awa, cases=1)
    page = opened(ibrahim, number)
    assert page.card is not None
    page.card.list.setFocus()
    key(ibrahim, Qt.Key.Key_Return)
    form = ibrahim.dialog(SummonForm)
    next(iter(form.called.handed.values())).setChecked(True)
    key(ibrahim, Qt.Key.Key_Return, CONTROL)
    assert any(who.handed_on for who in slots(awa, number)[0].called)


def test_an_hour_that_is_none_is_told_and_stays_typed(awa: Acting) -> None:
    number = planned(awa, cases=1)
    page = opened(awa, number)
    assert page.card is not None
    page.card.list.setFocus()
    key(awa, Qt.Key.Key_Return)
    form = awa.dialog(EntryForm)
    form.promised.setChecked(True)
    form.starts.typed.setText("25h")
    key(awa, Qt.Key.Key_Return, CONTROL)
    assert form.isVisible()
    assert form.starts.error()
    assert form.starts.typed.text() == "25h"
    form.reject()


def test_results_are_entered_by_keys_alone_one_case_after_the_other(awa: Acting) -> None:
    number = held(awa, cases=2)
    page = opened(awa, number)
    assert page.card is not None
    page.card.list.choose(0)
    page.card.list.setFocus()
    key(awa, Qt.Key.Key_R)
    form = awa.dialog(ResultForm)
    form.what.choose(DocketResult.JUDGED.value)
    form.what.changed.emit()
    form.decision.choose("granted")
    form.number.setText("112/2026")
    key(awa, Qt.Key.Key_Return, CONTROL)
    following = awa.dialog(ResultForm)
    assert following is not form
    following.what.choose(DocketResult.ADJOURNED.value)
    following.what.changed.emit()
    following.cause.choose(ResultCause.ABSENT_PARTY.value)
    key(awa, Qt.Key.Key_Return, CONTROL)
    assert [slot.result for slot in slots(awa, number)] == [
        DocketResult.JUDGED,
        DocketResult.ADJOURNED,
    ]
    assert QApplication.activeModalWidget() is None


def test_a_result_without_its_cause_is_asked_for(awa: Acting) -> None:
    number = held(awa)
    page = opened(awa, number)
    assert page.card is not None
    page.card.list.setFocus()
    key(awa, Qt.Key.Key_R)
    form = awa.dialog(ResultForm)
    form.what.choose(DocketResult.STRUCK_OUT.value)
    form.what.changed.emit()
    key(awa, Qt.Key.Key_Return, CONTROL)
    assert form.isVisible()
    assert slots(awa, number)[0].result is None
    form.reject()


def test_no_result_is_entered_before_the_court_sat(awa: Acting) -> None:
    number = planned(awa, cases=1)
    page = opened(awa, number)
    assert page.card is not None
    page.card.list.setFocus()
    key(awa, Qt.Key.Key_R)
    assert QApplication.activeModalWidget() is None


def test_the_later_days_of_a_sitting_that_is_held_are_still_planned(awa: Acting) -> None:
    number = planned(awa, today(), later(1), later(2), cases=1)
    confirmed(awa, number)
    with awa.office.writing("sitting hold") as session:
        hold(session, number)
    case = ready_case(awa)
    with awa.office.writing("docket add") as session:
        add_entry(session, number, case, EntryTold())
    page = opened(awa, number)
    assert page.card is not None
    first, second = slots(awa, number)
    page.card.turn_to(second.day_id)
    assert page.card.list.cases.movable
    page.docket_verbs.open(second)
    form = awa.dialog(EntryForm)
    form.reject()
    page.docket_verbs.open(first)
    result = awa.dialog(ResultForm)
    awa.stage.settle()
    assert result.to.findData(number) > 0
    result.reject()
