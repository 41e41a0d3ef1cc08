"""The civil-status list on screen: typed, put right, moved, taken off, judged, transcribed."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import openpyxl
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from justice_desk.services.dockets.civil import add_lines, judge
from justice_desk.services.dockets.told import CivilTold
from justice_desk.services.sittings import moving
from justice_desk.terms.clock import today
from justice_desk.terms.enums import Sex
from justice_desk.terms.sittings import DocketResult, ResultCause
from justice_desk.ui.sittings.civil_card import CivilCard
from justice_desk.ui.sittings.civil_import_dialog import CivilImportDialog
from justice_desk.ui.sittings.civil_judging_forms import JudgeForm, TranscribeForm
from justice_desk.ui.sittings.civil_line_form import AddLineForm, CorrectLineForm
from justice_desk.ui.sittings.civil_page import CivilPage
from justice_desk.ui.sittings.civil_place_forms import MoveLineForm, RemoveLinesForm
from tests.ui.case.acting import words
from tests.ui.sittings.civil_told import (
    ALT,
    CONTROL,
    kept,
    listed,
    names,
    person,
    point,
    press,
    types,
    with_list,
)
from tests.ui.sittings.planned import opened, planned, ready_case

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.ui.case.acting import Acting

ENTER = Qt.Key.Key_Return
SHIFT = Qt.KeyboardModifier.ShiftModifier


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


def test_two_lines_are_typed_without_a_mouse(awa: Acting) -> None:
    number = with_list(awa, 0)
    page = listed(awa, number)
    press(awa, Qt.Key.Key_A)
    form = awa.dialog(AddLineForm)
    types(awa, "Alassane Exemple")
    for typed in ("Aissata Exemple", "f", "12/03/2015", "Bourem", "Alassane Exemple"):
        press(awa, ENTER)
        types(awa, typed)
    press(awa, ENTER, CONTROL)
    assert form.isVisible()
    assert form.fields.blank()
    assert form.kept.text() == "N°\u00a01 enregistré\u00a0: Aissata Exemple"
    press(awa, Qt.Key.Key_D, CONTROL)  # the same applicant as above
    press(awa, ENTER)
    types(awa, "Sidi Exemple")
    for typed in ("m", "2018"):
        press(awa, ENTER)
        types(awa, typed)
    press(awa, ENTER, CONTROL)
    press(awa, Qt.Key.Key_Escape)
    first, second = kept(awa, number)
    assert (first.name, first.sex, first.born_on, first.born_at, first.father) == (
        "Aissata Exemple",
        Sex.FEMALE,
        date(2015, 3, 12),
        "Bourem",
        "Alassane Exemple",
    )
    assert (second.applicant, second.sex, second.birth_year) == (
        "Alassane Exemple",
        Sex.MALE,
        2018,
    )
    assert page.table.model.rowCount() == 2


def test_a_line_that_is_refused_comes_back_as_it_was_typed(awa: Acting) -> None:
    number = with_list(awa, 1)
    listed(awa, number)
    (there,) = kept(awa, number)
    press(awa, Qt.Key.Key_A)
    form = awa.dialog(AddLineForm)
    form.fields.put(
        {
            "name": there.name,
            "born": "05/02/2012",
            "father": there.father,
            "mother": there.mother,
            "second": "Une Témoin",
        }
    )
    press(awa, ENTER, CONTROL)
    assert form.fields.fields["name"].error()
    assert form.fields.values()["second"] == "Une Témoin"
    assert len(kept(awa, number)) == 1
    form.fields.line("name").setText("Une autre Exemple")
    press(awa, ENTER, CONTROL)
    assert names(awa, number)[1:] == ["Une autre Exemple"]
    form.reject()


def test_what_is_typed_while_a_refused_line_was_on_its_way_follows_it(awa: Acting) -> None:
    number = with_list(awa, 0)
    listed(awa, number)
    press(awa, Qt.Key.Key_A)
    form = awa.dialog(AddLineForm)
    form.fields.put({"name": "Aïssata Exemple", "case": "GAO-2020-9999"})
    form.verb.click()
    form.fields.put({"name": "La suivante Exemple"})  # before the answer came
    awa.stage.settle()
    assert form.fields.values()["name"] == "Aïssata Exemple"
    assert form.fields.fields["case"].error()
    form.fields.line("case").clear()
    press(awa, ENTER, CONTROL)
    assert form.fields.values()["name"] == "La suivante Exemple"
    press(awa, ENTER, CONTROL)
    assert names(awa, number) == ["Aïssata Exemple", "La suivante Exemple"]
    form.reject()


def test_a_line_left_half_typed_is_there_again(awa: Acting) -> None:
    number = with_list(awa, 0)
    listed(awa, number)
    press(awa, Qt.Key.Key_A)
    types(awa, "Commence Exemple")
    press(awa, Qt.Key.Key_Escape)
    press(awa, Qt.Key.Key_A)
    form = awa.dialog(AddLineForm)
    assert form.fields.values()["applicant"] == "Commence Exemple"
    form.fields.put({})
    form.reject()


def test_a_birth_that_is_none_and_a_missing_name_are_told_beside_their_fields(awa: Acting) -> None:
    number = with_list(awa, 0)
    listed(awa, number)
    press(awa, Qt.Key.Key_A)
    form = awa.dialog(AddLineForm)
    press(awa, ENTER, CONTROL)
    assert form.fields.fields["name"].error()
    form.fields.put({"name": "Aïssata Exemple", "born": "31/02/2015"})
    press(awa, ENTER, CONTROL)
    assert form.fields.fields["born"].error()
    form.fields.line("born").setText("2090")
    press(awa, ENTER, CONTROL)
    assert form.fields.fields["born"].error()
    assert kept(awa, number) == ()
    form.fields.put({})
    form.reject()


def test_enter_corrects_a_line_whole(awa: Acting) -> None:
    number = with_list(awa, 2)
    page = listed(awa, number)
    point(page, 1)
    press(awa, ENTER)
    form = awa.dialog(CorrectLineForm)
    assert form.fields.values()["witness"] == "Boubacar Témoin"
    form.fields.line("name").setText("Moussa Corrigé")
    form.fields.line("others").setText("Un Troisième, Un Quatrième")
    press(awa, ENTER, CONTROL)
    line = kept(awa, number)[1]
    assert (line.name, line.applicant) == ("Moussa Corrigé", "Alassane Exemple 2")
    assert line.witnesses == (
        "Boubacar Témoin",
        "Mariam Témoin",
        "Un Troisième",
        "Un Quatrième",
    )


def test_alt_and_an_arrow_move_a_line_and_it_stays_chosen(awa: Acting) -> None:
    number = with_list(awa, 3)
    before = names(awa, number)
    page = listed(awa, number)
    point(page, 0)
    press(awa, Qt.Key.Key_Down, ALT)
    press(awa, Qt.Key.Key_Down, ALT)
    assert names(awa, number) == [*before[1:], before[0]]
    current = page.table.current()
    assert current is not None
    assert (current.name, current.position) == (before[0], 3)


def test_a_line_moves_to_a_number_and_to_another_day(awa: Acting) -> None:
    following = today() + timedelta(days=1)
    number = with_list(awa, 3, today(), following)
    before = names(awa, number)
    page = listed(awa, number)
    point(page, 2)
    press(awa, Qt.Key.Key_M)
    form = awa.dialog(MoveLineForm)
    types(awa, "9")
    press(awa, ENTER, CONTROL)
    assert form.isVisible()
    form.place.setText("1")
    press(awa, ENTER, CONTROL)
    assert names(awa, number) == [before[2], before[0], before[1]]
    point(page, 0)
    press(awa, Qt.Key.Key_M)
    form = awa.dialog(MoveLineForm)
    assert page.listed is not None
    form.day.put(str(page.listed.view.days[1].id))
    press(awa, ENTER, CONTROL)
    moved = kept(awa, number)[-1]
    assert (moved.name, moved.held_on, moved.position) == (before[2], following, 1)


def test_delete_asks_before_it_takes_the_chosen_lines_off(awa: Acting) -> None:
    number = with_list(awa, 4)
    before = names(awa, number)
    page = listed(awa, number)
    point(page, 1)
    press(awa, Qt.Key.Key_Down, SHIFT)
    press(awa, Qt.Key.Key_Delete)
    assert "lignes 2–3" in awa.dialog(RemoveLinesForm).windowTitle()
    press(awa, Qt.Key.Key_Escape)
    assert names(awa, number) == before
    press(awa, Qt.Key.Key_Delete)
    awa.dialog(RemoveLinesForm)
    press(awa, ENTER, CONTROL)
    assert names(awa, number) == [before[0], before[3]]


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


def sheet(path: Path, *births: object) -> Path:
    """Write a list as a town hall does."""
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = "Liste"
    page.append(["N°", "Nom et prénom de l’enfant", "Sexe", "Né(e) le", "Nom du père"])
    for at, birth in enumerate(births, start=1):
        page.append([at, f"Enfant Exemple {at}", "F", birth, f"Père Exemple {at}"])
    book.save(path)
    return path


def test_a_file_with_a_bad_cell_adds_nothing_until_its_row_is_left_out(
    awa: Acting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = sheet(tmp_path / "liste.xlsx", "12/03/2015", "31/02/2015", "25/04/2016")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (str(file), ""))
    number = with_list(awa, 0)
    listed(awa, number)
    press(awa, Qt.Key.Key_I)
    dialog = awa.dialog(CivilImportDialog)
    press(awa, Qt.Key.Key_O, CONTROL)
    awa.qtbot.waitUntil(lambda: dialog.taking.plan is not None)
    awa.stage.settle()
    fault = dialog.model.row(0)
    assert fault is not None
    assert (fault.sheet, fault.row, fault.column, fault.value) == (
        "Liste",
        3,
        "Né(e) le",
        "31/02/2015",
    )
    assert not dialog.verb.isEnabled()
    dialog.skip.setChecked(True)
    assert dialog.verb.text() == "Ajouter 2 lignes"
    press(awa, ENTER, CONTROL)
    assert names(awa, number) == ["Enfant Exemple 1", "Enfant Exemple 3"]


def test_the_order_of_day_and_month_is_asked_where_nothing_tells(
    awa: Acting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = sheet(tmp_path / "liste.xlsx", "03/04/2015", "05/06/2016")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (str(file), ""))
    number = with_list(awa, 0)
    listed(awa, number)
    press(awa, Qt.Key.Key_I)
    dialog = awa.dialog(CivilImportDialog)
    press(awa, Qt.Key.Key_O, CONTROL)
    awa.qtbot.waitUntil(lambda: dialog.taking.plan is not None)
    awa.stage.settle()
    assert dialog.question.isVisible()
    assert not dialog.verb.isEnabled()
    awa.click(dialog, "civil-import-order-month_first")
    awa.qtbot.waitUntil(lambda: dialog.taking.plan is not None)
    awa.stage.settle()
    press(awa, ENTER, CONTROL)
    assert [row.born_on for row in kept(awa, number)] == [date(2015, 3, 4), date(2016, 5, 6)]


def test_a_file_that_is_no_list_is_refused_in_words(
    awa: Acting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "note.txt"
    file.write_text("rien;ici\n1;2\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (str(file), ""))
    number = with_list(awa, 0)
    listed(awa, number)
    press(awa, Qt.Key.Key_I)
    dialog = awa.dialog(CivilImportDialog)
    dialog.browse()
    awa.qtbot.waitUntil(lambda: not dialog.taking.works)
    awa.stage.settle()
    assert "note.txt" in words(dialog)
    assert not dialog.verb.isEnabled()
    dialog.reject()
