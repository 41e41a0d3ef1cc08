"""Phones are kept as +223…, shown in pairs, and a wrong one says what is wrong."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from justice_desk.i18n import messages
from justice_desk.rules.phones import (
    BadPhone,
    PhoneForeign,
    PhoneLetters,
    PhoneTooLong,
    PhoneTooShort,
    normalise,
    shown,
)


@pytest.mark.parametrize(
    "typed",
    [
        "66 12 38 04",
        "66123804",
        "+223 66 12 38 04",
        "00223 66.12.38.04",
        "223 66 12 38 04",
        "(+223) 66-12-38-04",
        "66\u00a012\u202f38–04",
        "٦٦١٢٣٨٠٤",
    ],
)
def test_a_malian_number_is_kept_in_one_form(typed: str) -> None:
    assert normalise(typed) == "+22366123804"


def test_it_is_shown_in_pairs() -> None:
    assert shown("+22366123804") == "66 12 38 04"
    assert shown("+22799123456") == "+227 99 12 34 56"


def test_a_neighbour_country_keeps_its_code() -> None:
    assert normalise("+227 99 12 34 56") == "+22799123456"
    assert normalise("00 33 6 12 34 56 78") == "+33612345678"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("66 12 38", "Il manque 2 chiffres\u00a0: 66 12 38 __"),
        ("6612380", "Il manque 1 chiffre\u00a0: 66 12 38 0_"),
        ("+223 66", "Il manque 6 chiffres\u00a0: 66 __ __ __"),
        ("661238041", "Il y a 1 chiffre de trop\u00a0: un numéro du Mali en compte huit."),
        ("66 12 38 04 76", "Il y a 2 chiffres de trop\u00a0: un numéro du Mali en compte huit."),
        ("", "Ce n’est pas un numéro de téléphone."),
        ("+", "Ce n’est pas un numéro de téléphone."),
    ],
)
def test_a_wrong_number_says_what_is_missing(typed: str, words: str) -> None:
    with pytest.raises(BadPhone) as caught:
        normalise(typed)
    assert caught.value.message() == words
    assert caught.value.exit_code == 4


def test_english_counts_as_well() -> None:
    messages.use("en")
    with pytest.raises(PhoneTooShort) as caught:
        normalise("66 12 38")
    assert caught.value.message() == "2 digits are missing: 66 12 38 __"
    with pytest.raises(PhoneTooLong) as longer:
        normalise("661238041")
    assert longer.value.message() == "There is 1 digit too many: a number of Mali has eight."


def test_a_malian_number_may_begin_as_the_country_code_does() -> None:
    assert normalise("22 31 23 45") == "+22322312345"


@pytest.mark.parametrize(
    ("typed", "sign"),
    [
        ("soixante-six", "s"),
        ("66 12 38 O4", "O"),
        ("66;12", ";"),
        ("66 12 +38 x", "x"),
        ("📞66123804", "📞"),
    ],
)
def test_letters_and_signs_are_refused(typed: str, sign: str) -> None:
    with pytest.raises(PhoneLetters) as caught:
        normalise(typed)
    assert "ne contient que des chiffres" in caught.value.message()
    assert caught.value.details == {"character": sign}


def test_a_control_character_is_never_shown_raw() -> None:
    with pytest.raises(PhoneLetters) as caught:
        normalise("66\x0012")
    assert "U+0000" in caught.value.message()
    assert caught.value.details == {"character": "U+0000"}


@pytest.mark.parametrize("typed", ["+999 12 34 56 78", "+33 6", "+33 612", "+" + "1" * 5000, "+0"])
def test_a_country_code_that_does_not_fit_is_refused(typed: str) -> None:
    with pytest.raises(PhoneForeign) as caught:
        normalise(typed)
    assert len(caught.value.message()) < 120
    told = "+" + "".join(digit for digit in typed if digit.isdecimal())
    assert caught.value.details == {"digits": told[:20]}


@given(st.text(max_size=30))
def test_whatever_is_typed_is_a_number_or_a_plain_refusal(typed: str) -> None:
    with contextlib.suppress(BadPhone):
        kept = normalise(typed)
        assert kept.startswith("+")
        assert normalise(shown(kept)) == kept
