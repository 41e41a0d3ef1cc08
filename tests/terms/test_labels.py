"""Every code of the house has its word, in French first."""

from __future__ import annotations

import inspect
from enum import StrEnum

import pytest
from babel.messages.pofile import read_po

from justice_desk import resources
from justice_desk.i18n import messages
from justice_desk.terms import enums, settlements, sittings, transport
from justice_desk.terms.labels import MESSAGES, label, said_aloud

ENUMS = [
    kind
    for part in (enums, settlements, sittings, transport)
    for _, kind in inspect.getmembers(part, inspect.isclass)
    if issubclass(kind, StrEnum) and kind is not StrEnum
]
VALUES = [value for kind in ENUMS for value in kind]


def _french() -> dict[str, str]:
    with resources.path("locale", "fr", "LC_MESSAGES", "justice_desk.po").open("rb") as file:
        words = read_po(file, locale="fr")
    return {str(m.id): str(m.string) for m in words if m.id and not m.context}


FRENCH = _french()


@pytest.mark.parametrize("kind", ENUMS, ids=lambda kind: kind.__name__)
def test_every_value_of_an_enum_has_one_label_and_nothing_more(kind: type[StrEnum]) -> None:
    assert list(MESSAGES[kind]) == list(kind)


@pytest.mark.parametrize("value", VALUES, ids=lambda value: f"{type(value).__name__}.{value.name}")
def test_every_label_has_its_french_word(value: StrEnum) -> None:
    assert FRENCH.get(MESSAGES[type(value)][value]), "not in the French catalogue"
    assert label(value) == FRENCH[MESSAGES[type(value)][value]]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: f"{type(value).__name__}.{value.name}")
def test_every_label_has_its_english_word(value: StrEnum) -> None:
    messages.use("en")
    assert label(value) == MESSAGES[type(value)][value]


@pytest.mark.parametrize("kind", ENUMS, ids=lambda kind: kind.__name__)
def test_two_values_of_one_enum_never_share_a_word(kind: type[StrEnum]) -> None:
    words = [label(value) for value in kind]
    assert len(set(words)) == len(words)


def test_the_words_are_those_of_the_house() -> None:
    assert [label(role) for role in enums.PartyRole] == [
        "requérant",
        "partie adverse",
        "mis en cause",
        "victime",
        "témoin",
        "tuteur",
        "accompagnant",
        "héritier",
        "demandeur",
    ]
    assert [label(order) for order in enums.JusticeOrder] == [
        "coutumier",
        "religieux",
        "étatique",
        "administration",
        "société civile",
        "service",
    ]
    assert [label(chip) for chip in enums.StatusChip] == [
        "clôturé",
        "en veille",
        "bloqué",
        "en attente",
        "accord",
        "accueil",
        "en cours",
    ]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (enums.PartyRole.CLAIMANT, "requérante"),
        (enums.PartyRole.ACCUSED, "mise en cause"),
        (enums.PartyRole.GUARDIAN, "tutrice"),
        (enums.PartyRole.HEIR, "héritière"),
        (enums.PartyRole.APPLICANT, "demanderesse"),
        (enums.PartyRole.VICTIM, "victime"),
        (enums.Displacement.DISPLACED, "déplacée"),
        (enums.CaseStatus.CLOSED, "clôturé"),
    ],
)
def test_the_word_agrees_with_a_woman(value: StrEnum, words: str) -> None:
    assert label(value, sex=enums.Sex.FEMALE) == words


def test_a_man_and_an_unknown_sex_have_the_general_word() -> None:
    assert label(enums.PartyRole.HEIR, sex=enums.Sex.MALE) == "héritier"
    assert label(enums.PartyRole.HEIR) == "héritier"


def test_english_has_one_word_for_both_sexes() -> None:
    messages.use("en")
    assert label(enums.PartyRole.CLAIMANT, sex=enums.Sex.FEMALE) == "claimant"


@pytest.mark.parametrize("purpose", enums.ConsentPurpose)
def test_each_purpose_is_said_aloud_in_french(purpose: enums.ConsentPurpose) -> None:
    sentence = said_aloud(purpose, "la brigade de gendarmerie de Bourem")
    assert sentence.startswith("Nous voudrions ")
    assert "{" not in sentence
    assert said_aloud(purpose).startswith("Nous voudrions ")


def test_the_receiver_is_named_when_a_case_is_passed_on() -> None:
    assert "au tribunal" not in said_aloud(enums.ConsentPurpose.REFERRAL)
    assert "à la mairie de Gao" in said_aloud(enums.ConsentPurpose.REFERRAL, "la mairie de Gao")
