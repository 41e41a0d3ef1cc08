"""The letter that is read aloud."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from justice_desk.exports.papers.facts import DangerToLife, VillageFacts
from justice_desk.exports.papers.village_letter import render_village_letter
from justice_desk.exports.papers.wording import shipped
from tests.exports.papers import reading, samples

MOST_WORDS = 15


def text_of(facts: VillageFacts) -> str:
    return re.sub(r"\s+", " ", reading.text(render_village_letter(facts)))


@pytest.mark.parametrize("key", [key for key in shipped().texts if key.startswith("village.")])
def test_no_sentence_has_more_than_fifteen_words(key: str) -> None:
    text = shipped().text(key).replace("**", "")
    for sentence in re.split(r"[.;:\n]", text):
        words = re.findall(r"[\w’{}]+", sentence)
        assert len(words) <= MOST_WORDS, sentence


def test_it_always_says_who_reads_it_and_that_the_court_stays_open() -> None:
    text = text_of(samples.village_letter())
    assert "Ce papier vous est lu par le parajuriste." in text
    assert "La voie du tribunal reste ouverte à tous." in text
    assert "arrêtez la conciliation et appelez le bureau" in text


def test_requests_are_numbered_and_the_answers_are_spoken() -> None:
    text = text_of(samples.village_letter())
    assert "1. d’entendre les deux personnes" in text
    assert "3. de rendre le coupon au parajuriste." in text
    for answer in ("J’accepte. Rendez-vous le :", "Je ne peux pas, parce que :"):
        assert answer in text
    assert "C’est terminé, depuis le :" in text


def test_what_the_person_asks_follows_the_requests() -> None:
    text = text_of(replace(samples.village_letter(), request="Garder le passage libre."))
    assert "coupon au parajuriste. Ce que la personne demande. Garder le passage libre." in text


def test_nobody_is_told_to_call_an_office_that_has_no_phone() -> None:
    facts = samples.village_letter()
    office = replace(facts.sending.office, phone="")
    text = text_of(replace(facts, sending=replace(facts.sending, office=office)))
    assert "arrêtez la conciliation et faites prévenir le bureau." in text
    assert "appelez" not in text
    assert "éléphone du bureau" not in text


def test_one_person_alone_asks_for_help() -> None:
    text = text_of(replace(samples.village_letter(), other=""))
    assert "Mme Ramata Touré demande votre aide." in text
    assert "d’entendre cette personne" in text


def test_danger_to_life_is_said_without_its_reason() -> None:
    facts = replace(samples.village_letter(), consent=DangerToLife(date(2026, 11, 24)))
    assert "Une vie est en danger." in text_of(facts)


def test_the_slip_bears_neither_village_nor_name() -> None:
    text = text_of(samples.village_letter())
    slip = text[text.index("COUPON-RETOUR") :]
    assert not re.search("Touré|Diarra|Bia|GAO-", slip)


def test_many_requests_take_a_second_page_and_keep_the_slip_with_the_signatures() -> None:
    requests = tuple(f"de faire la chose inventée numéro {n} ;" for n in range(1, 16))
    pages = reading.pages_text(
        render_village_letter(replace(samples.village_letter(), requests=requests))
    )
    assert len(pages) == 2
    assert "COUPON-RETOUR" in pages[1]
    assert "La coordinatrice du bureau" in pages[1]
    assert "Recevez nos salutations" in pages[1]


def test_a_letter_that_is_over_by_a_hair_stays_on_one_page() -> None:
    facts = samples.village_letter()
    title = "Monsieur le Chef du quartier de Quartier d’essai"
    longer = replace(facts.sending, receiver=replace(facts.sending.receiver, title=title))
    asked = "Prendre connaissance et donner la suite utile."
    pdf = render_village_letter(replace(facts, sending=longer, request=asked))
    assert len(reading.pages_text(pdf)) == 1
