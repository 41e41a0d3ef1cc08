"""The sentences of the letters, and the articles before a body's name."""

from __future__ import annotations

from string import Formatter

import pytest

from justice_desk.exports.papers import articles
from justice_desk.exports.papers.wording import shipped, to_agree
from justice_desk.terms.enums import JusticeOrder, Priority


def test_every_sentence_to_agree_on_is_there() -> None:
    assert to_agree()
    assert all(shipped().text(key) for key in to_agree())


def test_no_sentence_is_empty_and_bold_marks_come_in_pairs() -> None:
    for key, text in shipped().texts.items():
        assert text, key
        assert text.count("**") % 2 == 0, key
        list(Formatter().parse(text))


@pytest.mark.parametrize("order", list(JusticeOrder))
def test_every_order_has_its_request_and_its_question(order: JusticeOrder) -> None:
    assert shipped().text(f"request.{order}")
    assert shipped().text(f"question.{order}")


@pytest.mark.parametrize("priority", list(Priority))
def test_every_priority_has_its_words(priority: Priority) -> None:
    assert shipped().text(f"priority.{priority}")


def test_an_office_may_change_a_sentence_and_not_invent_one() -> None:
    changed = shipped().changed({"copy.person": "Pour la personne"})
    assert changed.text("copy.person") == "Pour la personne"
    assert shipped().text("copy.person") != "Pour la personne"
    with pytest.raises(KeyError):
        shipped().changed({"copy.nobody": "x"})


@pytest.mark.parametrize(
    ("name", "article"),
    [
        ("Tribunal d’instance de Bourem", "au seul tribunal d’instance de Bourem"),
        ("Brigade de gendarmerie de Gao", "à la seule brigade de gendarmerie de Gao"),
        ("Mairie de Gao", "à la seule mairie de Gao"),
        ("COFO de Gounzoureye", "à la seule COFO de Gounzoureye"),
        ("CSRéf de Gao", "au seul CSRéf de Gao"),
        ("Imam de Bia", "au seul imam de Bia"),
    ],
)
def test_the_receiver_of_a_consent_has_its_gender(name: str, article: str) -> None:
    assert articles.only_to(name, shipped()) == article


@pytest.mark.parametrize(
    ("name", "to", "of"),
    [
        ("Bureau de Gao", "au Bureau de Gao", "du Bureau de Gao"),
        ("Clinique de Mopti", "à la Clinique de Mopti", "de la Clinique de Mopti"),
        ("Association Awa", "à l’Association Awa", "de l’Association Awa"),
    ],
)
def test_an_office_has_its_article(name: str, to: str, of: str) -> None:
    assert (articles.to_the(name, shipped()), articles.of_the(name, shipped())) == (to, of)


@pytest.mark.parametrize(
    ("title", "before"),
    [
        ("Monsieur le Président", "À"),
        ("Madame la Présidente", "À"),
        ("Chef du village de Bia", "Au"),
        ("Brigade de Gao", "À la"),
        ("Imam de Bia", "À l’attention de"),
    ],
)
def test_a_title_has_its_word_above(title: str, before: str) -> None:
    assert articles.addressed_to(title, shipped()) == before
