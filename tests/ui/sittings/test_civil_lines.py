"""Lines of a civil-status list on screen: typed, put right, moved, taken off."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from justice_desk.terms.clock import today
from justice_desk.terms.enums import Sex
from justice_desk.ui.sittings.civil_line_form import AddLineForm, CorrectLineForm
from justice_desk.ui.sittings.civil_place_forms import MoveLineForm, RemoveLinesForm
from tests.ui.sittings.civil_told import (
    ALT,
    CONTROL,
    kept,
    listed,
    names,
    point,
    press,
    types,
    with_list,
)

if TYPE_CHECKING:
    from tests.ui.case.acting import Acting

ENTER = Qt.Key.Key_Return
SHIFT = Qt.KeyboardModifier.ShiftModifier


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
