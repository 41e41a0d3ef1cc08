"""The version of a letter without a name."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from justice_desk.exports.papers.anonymous_letter import render_anonymous_letter
from justice_desk.exports.papers.facts import AnonymousFacts
from justice_desk.terms.enums import JusticeOrder
from tests.exports.papers import conftest, reading, samples


def text_of(facts: AnonymousFacts) -> str:
    return re.sub(r"\s+", " ", reading.text(render_anonymous_letter(facts)))


def test_it_says_that_it_bears_no_name_above_and_below() -> None:
    text = text_of(samples.anonymous_letter())
    assert text.index("Version sans nom") < text.index("Objet :")
    assert "Version sans nom – confidentiel" in text


def test_it_keeps_reference_category_question_and_needs() -> None:
    text = text_of(samples.anonymous_letter())
    for kept in (
        "GAO-2026-0068/R2",
        "Litige foncier rural.",
        "avis sur la compétence de votre juridiction",
        "désignée par le numéro du dossier – adulte",
        "cercle de Bourem",
        "Le 18 novembre 2026".lower(),
        "L’identité de la personne vous sera communiquée par le bureau, avec son accord",
    ):
        assert kept in text


def test_it_asks_no_signature_or_thumbprint_of_the_person() -> None:
    text = text_of(samples.anonymous_letter())
    letter = text[: text.index("COUPON-RETOUR")]
    assert "Empreinte" not in letter
    assert "La personne concernée" not in letter
    assert "Cachet du bureau" in letter


def test_no_field_could_hold_a_name_a_village_or_a_paper() -> None:
    fields = set(AnonymousFacts.__dataclass_fields__)
    assert not fields & {"persons", "residence", "attachments", "facts", "steps", "needs"}


def test_without_a_text_it_states_no_facts() -> None:
    text = text_of(replace(samples.anonymous_letter(), text=""))
    assert "les démarches déjà faites" not in text
    assert "Litige foncier rural." in text


def test_a_restricted_category_stays_unsaid() -> None:
    facts = replace(samples.anonymous_letter(), restricted=True, text="")
    text = text_of(facts)
    assert "oncier" not in text
    assert "Situation et demande" not in text
    assert "Référencement d’un dossier – demande d’avis" in text


@pytest.mark.parametrize("order", list(JusticeOrder))
def test_every_order_is_asked_its_own_question(order: JusticeOrder) -> None:
    receiver = replace(samples.COURT, order=order)
    facts = samples.anonymous_letter()
    text = text_of(replace(facts, sending=replace(facts.sending, receiver=receiver)))
    assert "solliciter votre avis sur la" in text


def test_it_takes_one_page() -> None:
    assert len(reading.pages_text(conftest.draw("letter without a name"))) == 1


def test_it_says_who_consented_for_a_child() -> None:
    text = text_of(replace(samples.anonymous_letter(), minor=True, represented=True))
    assert "Le tuteur ou la tutrice de la personne a consenti" in text
    assert "La personne a consenti" not in text
