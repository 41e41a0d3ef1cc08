"""Commune first, then village: offered, never picked for anybody, kept as written."""

from __future__ import annotations

from PySide6.QtCore import Qt

from justice_desk.services.cases.showing import show
from justice_desk.services.places import find
from justice_desk.terms.enums import PartyRole
from tests.ui.intake.asking import (
    error_of,
    fill,
    go,
    text_of,
)
from tests.ui.intake.hands import CONTROL, Hands

ENTER, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Space


def test_a_village_alone_offers_candidates_with_their_commune_and_picks_none(
    hands: Hands,
) -> None:
    go(hands, "person.village")
    hands.write("wabaria")
    offers = hands.page.places.line("person.village").offers()
    shown = [offers.offer(row) for row in range(offers.count())]
    assert sorted((o.words, o.beside) for o in shown if o) == [
        ("Wabaria", "Gabéro, Gao"),
        ("Wabaria", "Gounzoureye, Gao"),
    ]
    hands.tab()
    assert text_of(hands, "person.village") == "wabaria"
    assert text_of(hands, "person.commune") == ""


def test_a_village_picked_from_the_list_brings_its_commune(hands: Hands) -> None:
    go(hands, "person.village")
    hands.write("wabaria")
    offers = hands.page.places.line("person.village").offers()
    second = offers.offer(1)
    hands.press(Qt.Key.Key_Down, times=2)
    hands.press(ENTER)
    assert second is not None
    answers = hands.page.form.answers()
    assert answers.place("person.village").path == second.path
    assert answers.place("person.commune").path == second.path.removesuffix("/Wabaria")


def test_another_commune_lets_the_village_go(hands: Hands) -> None:
    fill(hands)
    go(hands, "person.commune")
    hands.press(Qt.Key.Key_A, CONTROL)
    hands.write("gabero")
    hands.press(ENTER)
    assert text_of(hands, "person.village") == ""


def test_escape_closes_the_list_and_not_the_form(hands: Hands) -> None:
    go(hands, "person.commune")
    hands.write("gounz")
    line = hands.page.places.line("person.commune")
    assert line.offering()
    hands.press(Qt.Key.Key_Escape)
    assert not line.offering()
    assert hands.window.cover is not None


def test_a_commune_typed_whole_is_taken_when_it_is_the_only_one(hands: Hands) -> None:
    go(hands, "person.commune")
    hands.write("Gounzoureye")
    hands.tab()
    assert hands.page.form.answers().place("person.commune").path == "Gao/Gao/Gounzoureye"


def test_a_commune_of_two_cercles_is_asked_for(hands: Hands) -> None:
    go(hands, "person.commune")
    hands.write("bara")
    hands.tab()
    assert "Gao/Ansongo/Bara" in error_of(hands, "person.commune")
    assert "Gao/Bourem/Bara" in error_of(hands, "person.commune")


def test_a_commune_of_no_list_is_kept_as_written_under_its_cercle(hands: Hands) -> None:
    fill(hands, person__commune={"text": ""}, person__village={"text": ""})
    go(hands, "person.commune")
    hands.write("Essai Neuf")
    hands.tab()
    assert hands.page.form.questions["person.cercle"].isVisible()
    hands.press(ENTER, CONTROL)
    assert error_of(hands, "person.cercle") != ""
    hands.write("bourem")
    hands.press(ENTER)
    hands.press(ENTER, CONTROL)
    assert hands.window.cover is None
    with hands.stage.office.reading("place find") as session:
        assert find(session, "Gao/Bourem/Essai Neuf").as_written


def test_where_the_other_party_is_from_is_asked_the_same_way(hands: Hands) -> None:
    fill(hands)
    hands.page.form.put({"respondent.commune": {"text": "x"}})  # opens the fold
    go(hands, "respondent.commune")
    hands.press(Qt.Key.Key_A, CONTROL)
    hands.write("gabero")
    hands.press(ENTER)
    hands.write("waba")
    hands.press(ENTER)
    hands.press(ENTER, CONTROL)
    assert hands.window.cover is None
    with hands.stage.office.reading("case show") as session:
        parties = show(session, "GAO-2026-0001").parties
    assert parties[1].roles == (PartyRole.RESPONDENT,)
    assert parties[1].place == "Gao/Gao/Gabéro/Wabaria"


def test_a_place_of_the_other_party_that_cannot_be_is_said_beside_it(hands: Hands) -> None:
    fill(hands, respondent__commune={"text": "Nulle Part Exemple"})
    hands.press(ENTER, CONTROL)
    hands.settle()
    assert hands.window.cover is not None
    assert "Nulle Part Exemple" in error_of(hands, "respondent.cercle")
