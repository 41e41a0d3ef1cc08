"""Names of every script are kept; what would mislead or could not be printed is refused."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from justice_desk.rules.text import (
    NAME_LIMIT,
    SENTENCE_LIMIT,
    TEXT_LIMIT,
    BadText,
    NameMissing,
    NameSign,
    NameWithoutLetter,
    TextControl,
    TextMissing,
    TextTooLong,
    checked_name,
    checked_text,
    without_name,
)


@pytest.mark.parametrize(
    "name",
    [
        "Kadidia Maïga",
        "Bɔkɔ Kɛita",
        "N'Diaye",
        "N’Diaye",
        "Aïssata (dite Baby) Touré",
        "Mohamed Ag Ali-Salem",
        "محمد بن علي",
        "مُحَمَّد",
        "ߡߎߛߊ ߕߙߊߥߟߋ߫",
        "ⵎⵓⵙⴰ ⴰⴳ",
        "Moussa 2",
        "Awa « la grande » Essai",
        "A. B. Cissé",
    ],
)
def test_names_of_every_script_are_kept(name: str) -> None:
    assert checked_name(name) == unicodedata.normalize("NFC", name)


def test_a_name_is_cleaned() -> None:
    assert checked_name("  Awa \t  Cisse\u0301 \n") == "Awa Cissé"
    assert checked_name("\ufeffAwa\u00adCissé") == "AwaCissé"


@pytest.mark.parametrize(
    ("name", "sign"),
    [
        ("Awa 😀", "😀"),
        ("Awa ❤", "❤"),
        ("❤\ufe0fAwa", "❤"),
        ("Awa 1\ufe0f\u20e3", "\ufe0f"),
        ("Awa\ufe00", "\ufe00"),
        ("Awa <b>", "<"),
        ("Awa \U0001f3fb", "\U0001f3fb"),
    ],
)
def test_a_sign_in_a_name_is_refused_with_the_reason(name: str, sign: str) -> None:
    with pytest.raises(NameSign) as caught:
        checked_name(name)
    assert "aucun document ne pourrait l’imprimer" in caught.value.message()
    assert caught.value.details == {"character": sign}


@pytest.mark.parametrize(
    "name", ["Awa\x00", "A\x07wa", "Awa\nCissé", "Awa \u202eéssiC", "Awa\ud800", "Awa\ue000"]
)
def test_control_characters_are_refused_and_named(name: str) -> None:
    with pytest.raises(TextControl) as caught:
        checked_name(name)
    at = next(place for place, sign in enumerate(name) if not sign.isprintable())
    assert caught.value.details == {"character": f"U+{ord(name[at]):04X}", "position": at + 1}
    assert caught.value.message().replace("\u00a0", " ").isprintable()


def test_a_blank_name_is_asked_for() -> None:
    for typed in ("", "  ", "\u200b"):
        with pytest.raises(NameMissing) as caught:
            checked_name(typed)
        assert caught.value.message() == "Écrivez le nom, ou choisissez «\u00a0sans nom\u00a0»."
    assert without_name() == "sans nom"


def test_digits_alone_are_no_name() -> None:
    with pytest.raises(NameWithoutLetter) as caught:
        checked_name("66 12 38 04")
    assert "66 12 38 04" in caught.value.message()


def test_a_name_has_its_limit() -> None:
    assert len(checked_name("a" * NAME_LIMIT)) == NAME_LIMIT
    with pytest.raises(TextTooLong):
        checked_name("a" * (NAME_LIMIT + 1))


def test_a_text_keeps_its_lines_and_may_hold_a_pictogram() -> None:
    assert checked_text("Une ligne.\r\nDeux.\rTrois 😀\t.") == "Une ligne.\nDeux.\nTrois 😀 ."


def test_an_empty_text_is_refused_where_one_sentence_is_asked() -> None:
    assert checked_text("  ") == ""
    with pytest.raises(TextMissing) as caught:
        checked_text(" \n ", required=True)
    assert caught.value.message() == "Écrivez une phrase\u00a0: ce que dit la personne."


def test_a_text_of_200_000_characters_says_how_many_fit() -> None:
    with pytest.raises(TextTooLong) as caught:
        checked_text("é" * 200_000)
    assert caught.value.details == {"length": 200_000, "limit": TEXT_LIMIT}
    assert "200\u202f000 caractères" in caught.value.message()
    with pytest.raises(TextTooLong):
        checked_text("a" * 501, limit=SENTENCE_LIMIT)


@given(st.text(max_size=80))
def test_what_is_kept_is_kept_again_unchanged(typed: str) -> None:
    for check in (checked_name, checked_text):
        try:
            kept = check(typed)
        except BadText:
            continue
        assert check(kept) == kept
