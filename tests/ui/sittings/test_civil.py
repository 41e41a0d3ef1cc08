"""The civil-status list on screen: where it is reached, judged, transcribed, searched, hidden."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from justice_desk.services.consents.recording import withdraw
from justice_desk.services.dockets.civil import add_lines, judge, remove_line
from justice_desk.services.dockets.told import CivilTold
from justice_desk.services.sittings import moving
from justice_desk.terms.clock import today
from justice_desk.terms.enums import ConsentPurpose
from justice_desk.terms.sittings import DocketResult, ResultCause
from justice_desk.ui.components.chip import Toggle
from justice_desk.ui.components.segmented import Segmented
from justice_desk.ui.sittings import civil_head as head
from justice_desk.ui.sittings.civil_card import CivilCard
from justice_desk.ui.sittings.civil_judging_forms import JudgeForm, TranscribeForm
from justice_desk.ui.sittings.civil_line_form import AddLineForm
from justice_desk.ui.sittings.civil_page import CivilPage
from justice_desk.ui.sittings.civil_place_forms import MoveLineForm
from tests.ui.case.acting import words
from tests.ui.sittings.civil_told import (
    CONTROL,
    kept,
    listed,
    person,
    point,
    press,
    types,
    with_list,
)
from tests.ui.sittings.planned import opened, planned, ready_case

if TYPE_CHECKING:
    from tests.ui.case.acting import Acting

ENTER = Qt.Key.Key_Return


def test_a_sitting_with_a_list_alone_shows_how_far_it_is_and_leads_to_it(awa: Acting) -> None:
    number = with_list(awa, 3)
    page = opened(awa, number)
    card = page.findChild(CivilCard)
    assert card is not None
    assert page.card is not None
    assert not page.card.isVisible()
    facts = card.findChild(QLabel, "civil-card-facts")
    assert facts is not None
    assert facts.text() == "3 requérants · 3 en attente"
    press(awa, Qt.Key.Key_L)
    assert isinstance(awa.window.stack.currentWidget(), CivilPage)


def test_a_list_tells_on_the_page_of_its_sitting_that_a_consent_is_gone(awa: Acting) -> None:
    number, case = with_list(awa, 1, today() + timedelta(days=9)), ready_case(awa)
    with awa.office.writing("docket civil add") as session:
        add_lines(session, number, None, [CivilTold(applicant="", name="Liée Exemple", case=case)])
    assert opened(awa, number).findChild(QLabel, "civil-card-clashes") is None
    with awa.office.writing("consent withdraw") as session:
        withdraw(session, case, why="Elle a peur.", purpose=ConsentPurpose.REFERRAL)
    page = opened(awa, number)
    page.load()
    awa.stage.settle()
    card = page.findChild(CivilCard)
    assert card is not None
    assert f"{case} (n° 2" in words(card)


def test_a_list_tells_above_its_lines_that_a_consent_is_gone(awa: Acting) -> None:
    number, case = with_list(awa, 1, today() + timedelta(days=9)), ready_case(awa)
    with awa.office.writing("docket civil add") as session:
        add_lines(session, number, None, [CivilTold(applicant="", name="Liée Exemple", case=case)])
    page = listed(awa, number)
    assert f"{case} (n°" not in words(page)
    with awa.office.writing("consent withdraw") as session:
        withdraw(session, case, why="Elle a peur.", purpose=ConsentPurpose.REFERRAL)
    page.load()
    awa.stage.settle()
    assert f"{case} (n° 2" in words(page)
    with awa.office.writing("docket civil remove") as session:
        remove_line(session, kept(awa, number)[1].id)
    page.load()
    awa.stage.settle()
    assert f"{case} (n°" not in words(page)


def test_the_list_of_a_later_day_of_a_sitting_that_is_held_takes_lines(awa: Acting) -> None:
    tomorrow = today() + timedelta(days=1)
    number = with_list(awa, 1, today(), tomorrow)
    with awa.office.writing("docket civil add") as session:
        add_lines(session, number, tomorrow, [person(7), person(8)])
    with awa.office.writing("sitting hold") as session:
        moving.hold(session, number)
    page = listed(awa, number)
    stand = page.stand()
    assert stand is not None
    assert not stand.may(head.ADD)
    benches = page.findChild(Segmented, "civil-benches")
    assert benches is not None
    benches.findChildren(Toggle)[1].click()
    awa.stage.settle()
    page.table.setFocus()
    press(awa, Qt.Key.Key_A)
    awa.dialog(AddLineForm).reject()
    point(page, 1)
    press(awa, Qt.Key.Key_M)
    form = awa.dialog(MoveLineForm)
    assert form.day.value()
    assert not form.day.isVisible()  # the first day is over: there is nowhere else to go
    form.place.setText("1")
    press(awa, ENTER, CONTROL)
    assert [row.name for row in kept(awa, number)][1:] == [person(8).name, person(7).name]


def test_a_docket_with_cases_keeps_its_place_above_the_list(awa: Acting) -> None:
    number = planned(awa, today() + timedelta(days=9), cases=1)
    page = opened(awa, number)
    assert page.findChild(CivilCard) is None
    with awa.office.writing("docket civil add") as session:
        add_lines(session, number, None, [person(1)])
    page.load()
    awa.stage.settle()
    card = page.findChild(CivilCard)
    assert page.card is not None
    assert page.card.isVisible()
    assert card is not None
    assert card.y() > page.card.y()


def test_results_of_a_sitting_without_cases_are_entered_in_its_list(awa: Acting) -> None:
    number = with_list(awa, 2)
    with awa.office.writing("sitting hold") as session:
        moving.hold(session, number)
    opened(awa, number).do("results")
    awa.stage.settle()
    assert isinstance(awa.window.stack.currentWidget(), CivilPage)


def test_another_day_has_a_list_of_its_own(awa: Acting) -> None:
    following = today() + timedelta(days=1)
    number = with_list(awa, 2, today(), following)
    with awa.office.writing("docket civil add") as session:
        add_lines(session, number, following, [person(9)])
    page = listed(awa, number)
    assert page.table.model.rowCount() == 2
    awa.click(page, f"civil-benches-{page.listed.view.days[1].id}")  # type: ignore[union-attr]  # read
    assert page.table.model.rowCount() == 1
    press(awa, Qt.Key.Key_J)  # that day has not come
    assert QApplication.activeModalWidget() is None


def test_all_that_wait_are_judged_in_one_go_and_the_numbers_are_told_first(awa: Acting) -> None:
    number = with_list(awa, 3)
    listed(awa, number)
    press(awa, Qt.Key.Key_J)
    form = awa.dialog(JudgeForm)
    year = today().year
    types(awa, f"112/{year}")
    assert form.findChild(QLabel, "civil-counted").text() == (  # type: ignore[union-attr]  # there
        f"3 jugements\u00a0: 112/{year} à 114/{year}"
    )
    press(awa, ENTER, CONTROL)
    assert [(row.result, row.judgment_number) for row in kept(awa, number)] == [
        (DocketResult.JUDGED, f"{place}/{year}") for place in (112, 113, 114)
    ]


def test_some_lines_are_struck_out_with_a_cause(awa: Acting) -> None:
    number = with_list(awa, 5)
    listed(awa, number)
    press(awa, Qt.Key.Key_J)
    form = awa.dialog(JudgeForm)
    form.which.what.put("some")
    form.which.follow()
    form.which.numbers.setText("1-2, 9")
    form.what.put(DocketResult.STRUCK_OUT.value)
    form.what.changed.emit()
    form.cause.put(ResultCause.ABSENT_PARTY.value)
    press(awa, ENTER, CONTROL)
    assert form.isVisible()  # there is no line 9, and what was typed is there still
    assert form.which.numbers.text() == "1-2, 9"
    form.which.numbers.setText("1-2, 5")
    press(awa, ENTER, CONTROL)
    done = [row.position for row in kept(awa, number) if row.result is DocketResult.STRUCK_OUT]
    assert done == [1, 2, 5]


def test_results_left_half_done_are_there_again_with_their_questions(awa: Acting) -> None:
    number = with_list(awa, 3)
    page = listed(awa, number)
    press(awa, Qt.Key.Key_J)
    form = awa.dialog(JudgeForm)
    form.what.put(DocketResult.ADJOURNED.value)
    form.what.changed.emit()
    form.cause.put(ResultCause.ABSENT_PARTY.value)
    press(awa, Qt.Key.Key_Escape)
    press(awa, Qt.Key.Key_J)
    form = awa.dialog(JudgeForm)
    assert form.what.value() == DocketResult.ADJOURNED
    assert form.cause.isVisible()
    assert form.cause.value() == ResultCause.ABSENT_PARTY
    form.what.put(DocketResult.JUDGED.value)
    form.cause.put("")
    form.reject()
    page.table.table.selectAll()
    press(awa, Qt.Key.Key_J)
    form = awa.dialog(JudgeForm)
    assert (form.which.what.value(), form.which.numbers.text()) == ("some", "1–3")
    form.reject()


def test_a_number_that_the_court_has_given_is_told_and_stays_typed(awa: Acting) -> None:
    number = with_list(awa, 2)
    taken = f"7700/{today().year}"
    first = kept(awa, number)[0]
    with awa.office.writing("docket civil judge") as session:
        judge(session, number, [first.id], result=DocketResult.JUDGED, first_number=taken)
    listed(awa, number)
    press(awa, Qt.Key.Key_J)
    form = awa.dialog(JudgeForm)
    types(awa, taken)
    press(awa, ENTER, CONTROL)
    assert form.number.text() == taken
    assert taken in words(form)
    form.number.setText("")
    form.reject()


def test_what_was_judged_is_transcribed_on_a_day(awa: Acting) -> None:
    number = with_list(awa, 2)
    with awa.office.writing("docket civil judge") as session:
        judge(session, number, result=DocketResult.JUDGED)
    listed(awa, number)
    press(awa, Qt.Key.Key_T)
    awa.dialog(TranscribeForm)
    press(awa, ENTER, CONTROL)
    assert [row.transcribed_on for row in kept(awa, number)] == [today()] * 2


def test_a_search_finds_a_line_by_name_or_by_number(awa: Acting) -> None:
    number = with_list(awa, 24)
    page = listed(awa, number)
    press(awa, Qt.Key.Key_F, CONTROL)
    types(awa, "aichatou exemple 12")
    awa.stage.settle()
    assert page.table.model.rowCount() == 1
    page.table.search.setText("7")
    awa.stage.settle()
    current = page.table.current()
    assert current is not None
    assert current.position == 7


def test_who_only_reads_is_offered_nothing(siaka: Acting, awa: Acting) -> None:
    number = with_list(awa, 2)
    page = listed(siaka, number)
    assert page.offers() == ()
    for key in (Qt.Key.Key_A, Qt.Key.Key_J, Qt.Key.Key_Delete, ENTER):
        press(siaka, key)
    assert len(kept(awa, number)) == 2


def test_a_paralegal_sees_the_number_alone_of_a_case_closed_to_her(
    awa: Acting, ibrahim: Acting
) -> None:
    number = with_list(awa, 1)
    case = ready_case(awa, "VBG")
    told = CivilTold(applicant="", name="Cachée Exemple", case=case)
    with awa.office.writing("docket civil add") as session:
        add_lines(session, number, None, [told])
    page = listed(ibrahim, number)
    assert page.table.model.closed(1) == case
    point(page, 1)
    assert page.current() is None
    page.table.search.setText("cachee")
    ibrahim.stage.settle()
    assert page.table.model.rowCount() == 0
    assert "Cachée" not in words(ibrahim.window)
