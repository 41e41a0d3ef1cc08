"""One wrong or swapped character is always noticed, and no other slip is ever proposed."""

from __future__ import annotations

import contextlib
import random
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from justice_desk.i18n import messages
from justice_desk.terms.slip import (
    ALPHABET,
    BadSlip,
    SlipCharacter,
    SlipCheck,
    SlipTooLong,
    SlipTooShort,
    new_code,
    parse,
    printed,
)

SEEDED = random.Random(2026)  # noqa: S311 - a seeded source on purpose
CODES = [new_code(SEEDED.randbytes) for _ in range(150)]
TYPED = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
MEANT = {"S": "5", "Z": "2", "G": "6", "B": "8"}


def test_the_code_of_the_drawn_letter_is_sound() -> None:
    code = parse(printed(CODES[0]))
    assert code == CODES[0]
    assert len(code) == 8
    assert set(code) <= set(ALPHABET)


def test_it_is_printed_in_two_groups_of_four() -> None:
    assert printed("K7MW3PXE") == "K7MW-3PXE"


def test_every_single_wrong_character_is_noticed() -> None:
    for code in CODES:
        for place in range(8):
            for character in TYPED:
                typed = code[:place] + character + code[place + 1 :]
                if MEANT.get(character, character) == code[place]:
                    assert parse(typed) == code
                else:
                    with pytest.raises(BadSlip):
                        parse(typed)


def test_every_swap_of_two_characters_is_noticed() -> None:
    for code in CODES:
        for one, other in combinations(range(8), 2):
            typed = list(code)
            typed[one], typed[other] = typed[other], typed[one]
            if code[one] == code[other]:
                assert parse("".join(typed)) == code
            else:
                with pytest.raises(SlipCheck):
                    parse("".join(typed))


def test_a_missing_or_doubled_character_is_noticed() -> None:
    for code in CODES:
        for place in range(8):
            with pytest.raises(SlipTooShort):
                parse(code[:place] + code[place + 1 :])
            with pytest.raises(SlipTooLong):
                parse(code[:place] + code[place] + code[place:])


def test_capitals_spaces_and_any_dash_do_not_matter() -> None:
    code = CODES[3]
    for typed in (
        code.lower(),
        f" {code[:4]} {code[4:]} ",
        f"{code[:4]}–{code[4:]}",
        "-".join(code),
        f"{code[:2]}\u00a0{code[2:]}\u202f",
    ):
        assert parse(typed) == code


def test_look_alikes_of_four_figures_are_read_silently() -> None:
    code = next(c for c in CODES if "5" in c and "2" in c)
    assert parse(code.replace("5", "s").replace("2", "Z")) == code
    code = next(c for c in CODES if "6" in c and "8" in c)
    assert parse(code.replace("6", "G").replace("8", "b")) == code


@pytest.mark.parametrize("character", list("0O1ILDQUV"))
def test_a_character_that_no_code_holds_is_named(character: str) -> None:
    with pytest.raises(SlipCharacter) as caught:
        parse(character.lower() + CODES[0][1:])
    assert caught.value.message() == (
        f"Le caractère {character} n’existe pas dans nos codes\u202f; "
        "regardez de nouveau le coupon."
    )
    assert caught.value.exit_code == 4


@pytest.mark.parametrize("character", ["é", "ß", "٣", "!", "…", "ⵣ"])
def test_other_characters_are_refused_as_well(character: str) -> None:
    with pytest.raises(SlipCharacter):
        parse(character + CODES[0][1:])


def test_a_control_character_is_never_shown_raw() -> None:
    with pytest.raises(SlipCharacter) as caught:
        parse("\x00" + CODES[0][1:])
    assert "U+0000" in caught.value.message()


def test_a_wrong_check_asks_to_read_again_and_says_no_more() -> None:
    code = CODES[0]
    wrong = next(c for c in ALPHABET if c != code[7])
    with pytest.raises(SlipCheck) as caught:
        parse(code[:7] + wrong)
    assert caught.value.message() == (
        "Ce code comporte une erreur. Relisez-le en commençant par les quatre premiers caractères."
    )
    assert caught.value.details == {}


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "Tapez les huit caractères du coupon."),
        (" - ", "Tapez les huit caractères du coupon."),
        ("K7MW3PX", "Il manque 1 caractère\u00a0: un code en compte huit."),
        ("K7MW", "Il manque 4 caractères\u00a0: un code en compte huit."),
        ("K7MW3PXEE", "Il y a 1 caractère de trop\u00a0: un code en compte huit."),
        ("K7MW3PXEEE", "Il y a 2 caractères de trop\u00a0: un code en compte huit."),
    ],
)
def test_a_wrong_length_says_how_many(typed: str, words: str) -> None:
    with pytest.raises(BadSlip) as caught:
        parse(typed)
    assert caught.value.message() == words


def test_english_says_the_same() -> None:
    messages.use("en")
    with pytest.raises(SlipTooShort) as caught:
        parse("K7MW3P")
    assert caught.value.message() == "2 characters are missing: a code has eight."


def test_every_character_comes_up_about_as_often() -> None:
    source = random.Random(7)  # noqa: S311 - a seeded source on purpose
    drawn = "".join(new_code(source.randbytes) for _ in range(2300))
    counts = [drawn.count(character) for character in ALPHABET]
    assert min(counts) > 700
    assert max(counts) < 900


def test_bytes_that_would_favour_some_characters_are_thrown_away() -> None:
    given_bytes = iter([255, 0, 253, 1, 2, 254, 3, 4, 5, 6])
    code = new_code(lambda _: bytes([next(given_bytes)]))
    assert code[:7] == "2345678"


def test_two_offices_do_not_draw_the_same_codes() -> None:
    assert len({new_code() for _ in range(500)}) == 500


@given(st.text(max_size=40))
def test_whatever_is_typed_is_a_code_or_a_plain_refusal(typed: str) -> None:
    with contextlib.suppress(BadSlip):
        code = parse(typed)
        assert parse(printed(code)) == code
