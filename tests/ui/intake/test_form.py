"""The form as a member uses it: what one answer does to another, what services refuse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from justice_desk.services.cases.showing import show
from justice_desk.services.register import RegisterQuery, total
from justice_desk.terms.clock import today
from justice_desk.ui.dialogs.message import MessageDialog
from justice_desk.ui.pages import PAGES
from tests.ui.intake.asking import (
    error_of,
    fill,
    go,
    text_of,
)
from tests.ui.intake.hands import ALT, CONTROL, Hands
from tests.ui.intake.test_checking import WHOLE

if TYPE_CHECKING:
    import pytest

    from justice_desk.ui.shell import MainWindow
    from tests.ui.intake.bureau import Bureau

ENTER, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Space


def test_a_missing_digit_is_said_on_leaving_and_goes_while_typing(hands: Hands) -> None:
    go(hands, "person.phone")
    hands.write("66 12 38")
    assert error_of(hands, "person.phone") == ""
    hands.tab()
    assert error_of(hands, "person.phone") == "Il manque 2 chiffres\u00a0: 66 12 38 __"
    go(hands, "person.phone")
    hands.write(" 0")
    assert error_of(hands, "person.phone") == ""


def test_opening_too_early_says_what_is_missing_and_goes_to_the_first(hands: Hands) -> None:
    hands.write("Kadidia Exemple")
    hands.press(ENTER, CONTROL)
    assert hands.at() == "intake-person.age-line"
    assert error_of(hands, "person.commune") != ""
    assert text_of(hands, "person.name") == "Kadidia Exemple"


def test_sans_nom_needs_no_name(hands: Hands) -> None:
    hands.tab()
    hands.press(SPACE)
    assert hands.page.form.answers().flag("person.without_name")
    assert not hands.page.form.questions["person.name"].line().isEnabled()  # type: ignore[union-attr]  # it has a line


def test_a_restricted_category_is_marked_as_soon_as_it_is_chosen(hands: Hands) -> None:
    note = hands.page.form.category_note
    assert not note.isVisible()
    go(hands, "case.category")
    hands.write("vbs")
    hands.press(ENTER)
    assert "Catégorie restreinte" in note.accessibleName()
    assert "72 heures" in note.accessibleName()
    assert hands.page.form.answers().text("case.maybe_crime") == "yes"
    assert hands.page.form._fold("E").isVisible()  # noqa: SLF001 - the fold of safety


def test_what_was_said_of_a_crime_is_not_overruled_by_another_category(hands: Hands) -> None:
    go(hands, "case.category")
    hands.write("vbs")
    hands.press(ENTER)
    hands.choose("n")
    assert hands.page.form.answers().text("case.maybe_crime") == "no"
    go(hands, "case.category")
    hands.press(Qt.Key.Key_A, CONTROL)
    hands.write("esc")
    hands.press(ENTER)
    assert hands.page.form.answers().text("case.maybe_crime") == "no"


def test_a_category_is_found_by_its_code_or_any_word(hands: Hands) -> None:
    go(hands, "case.category")
    hands.write("héritage")
    offers = hands.page.form.questions["case.category"].editor.offers()  # type: ignore[attr-defined]  # a CategoryLine
    found = {offers.offer(row).id for row in range(offers.count())}
    assert "SUC" in found
    assert "VBG" not in found


def test_an_age_under_18_opens_the_part_of_who_represents_her(hands: Hands) -> None:
    body = hands.page.form._fold("C")  # noqa: SLF001 - the fold of minors
    go(hands, "person.age")
    hands.write("1")
    hands.write("6")
    assert body.isVisible()
    assert hands.at() == "intake-person.age-line"


def test_a_refusal_to_keep_the_file_is_taken_seriously(hands: Hands) -> None:
    hands.press(Qt.Key.Key_3, ALT)
    hands.choose("n")
    assert hands.page.form.refusal_note.isVisible()
    hands.choose("p")
    assert not hands.page.form.refusal_note.isVisible()


def test_the_letter_of_a_part_opens_it_and_goes_there(hands: Hands) -> None:
    hands.press(Qt.Key.Key_A, ALT)
    assert hands.at() == "intake-person.name_arabic"
    hands.press(Qt.Key.Key_P, ALT)
    assert hands.at() == "intake-case.old_number"
    hands.press(Qt.Key.Key_2, ALT)
    assert hands.at() == "intake-case.category"


def test_a_paper_form_of_a_past_day_is_typed_in(hands: Hands) -> None:
    fill(hands)
    hands.press(Qt.Key.Key_P, ALT)
    hands.tab()
    hands.write("09032026")
    hands.tab()
    hands.write("Siaka Exemple")
    hands.press(ENTER, CONTROL)
    with hands.stage.office.writing("case show") as session:
        case = show(session, "GAO-2026-0001")
    assert case.opened_on.isoformat() == "2026-03-09"


def test_a_refusal_of_the_service_lands_beside_its_question(hands: Hands) -> None:
    fill(hands, case__facts_place={"text": "Nulle part du tout"})
    hands.press(ENTER, CONTROL)
    assert hands.window.cover is hands.page
    assert error_of(hands, "case.facts_place") != ""
    assert hands.at() == "intake-case.facts_place"
    assert text_of(hands, "case.summary") == WHOLE["case.summary"]


def test_two_presses_of_the_verb_open_one_case(hands: Hands) -> None:
    fill(hands)
    hands.page.opener.open()
    hands.page.opener.open()
    hands.settle()
    with hands.stage.office.reading("office check") as session:
        assert total(session, RegisterQuery(today=today())) == 1


def test_a_viewer_is_told_that_she_opens_no_case(
    office: Bureau, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("justice_desk.ui.shell.allowed", lambda *_told: False)
    window.new_intake()
    dialog = window.findChild(MessageDialog)
    assert dialog is not None
    assert window.cover is None
    dialog.reject()


def test_f6_goes_round_form_panel_and_foot(hands: Hands) -> None:
    hands.press(Qt.Key.Key_F6)
    assert hands.at() == "intake-case.responsible"
    hands.press(Qt.Key.Key_F6)
    assert hands.at().startswith(("intake-close", "intake-refer"))
    hands.press(Qt.Key.Key_F6)
    assert hands.at() == "intake-person.name-line"


def test_a_pasted_text_that_is_too_long_is_refused_and_not_cut(hands: Hands) -> None:
    fill(hands)
    line = hands.page.form.questions["case.summary"].line()
    assert line is not None
    go(hands, "case.summary")
    line.selectAll()
    line.insert("é" * 200_000)
    hands.press(ENTER, CONTROL)
    assert "500" in error_of(hands, "case.summary")
    assert len(text_of(hands, "case.summary")) == 200_000


def test_an_immediate_danger_is_taken_for_one_to_life_until_it_is_denied(hands: Hands) -> None:
    hands.press(Qt.Key.Key_E, ALT)
    hands.press(SPACE)
    assert hands.page.form.answers().text("case.danger_to_life") == "yes"
    hands.tab()
    hands.choose("n")
    go(hands, "case.danger")
    hands.press(Qt.Key.Key_Right)
    hands.press(SPACE)
    assert hands.page.form.answers().ticks("case.danger") == ("immediate", "violence")
    assert hands.page.form.answers().text("case.danger_to_life") == "no"


def test_a_place_that_nobody_built_leads_to_the_first_page_of_the_rail(hands: Hands) -> None:
    hands.window.go("nowhere:7")
    hands.settle()
    shown = hands.window.stack.currentWidget()
    assert shown is not None
    assert shown.objectName() == f"page-{PAGES[0].id}"
