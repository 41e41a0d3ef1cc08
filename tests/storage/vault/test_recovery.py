"""The recovery sheet's code: read kindly, and no mistake passes."""

from __future__ import annotations

import itertools
import math

import pytest

from justice_desk.storage import recovery
from justice_desk.storage.errors import (
    RecoveryCodeCharacter,
    RecoveryCodeLength,
    RecoveryCodeMistyped,
)


def test_a_code_is_eight_groups_of_five_and_checks() -> None:
    code = recovery.new_code()
    assert [len(group) for group in recovery.groups(code)] == [5] * 8
    assert recovery.check(code) == code
    assert recovery.new_code() != code


def test_a_code_carries_more_than_128_bits() -> None:
    assert 8 * 4 * math.log2(len(recovery.ALPHABET)) > 128


def test_case_spaces_dashes_and_twins_do_not_count() -> None:
    code = recovery.new_code()
    typed = code.lower().replace("-", " – ").replace("5", "s").replace("2", "z").replace("6", "g")
    assert recovery.check(f"  {typed} ") == code


def test_every_wrong_character_is_found_in_its_group() -> None:
    code = recovery.new_code()
    flat = code.replace("-", "")
    for at, other in itertools.product(range(40), recovery.ALPHABET):
        if flat[at] != other:
            with pytest.raises(RecoveryCodeMistyped) as caught:
                recovery.check(flat[:at] + other + flat[at + 1 :])
            assert caught.value.details["group"] == at // 5 + 1


def test_every_swap_within_a_group_is_found() -> None:
    code = recovery.new_code()
    for place, group in enumerate(recovery.groups(code)):
        for a, b in itertools.combinations(range(5), 2):
            letters = list(group)
            letters[a], letters[b] = letters[b], letters[a]
            if letters == list(group):
                continue
            parts = list(recovery.groups(code))
            parts[place] = "".join(letters)
            with pytest.raises(RecoveryCodeMistyped):
                recovery.check("-".join(parts))


def test_two_swapped_groups_are_found() -> None:
    code = recovery.new_code()
    for a, b in itertools.combinations(range(8), 2):
        parts = list(recovery.groups(code))
        parts[a], parts[b] = parts[b], parts[a]
        with pytest.raises(RecoveryCodeMistyped):
            recovery.check("-".join(parts))


def test_a_missing_character_says_how_many_were_typed() -> None:
    with pytest.raises(RecoveryCodeLength) as caught:
        recovery.check(recovery.new_code()[:-1])
    assert caught.value.message() == (
        "Le code de secours compte 8 groupes de 5 caractères\u202f; 39 caractères ont été saisis."
    )


def test_a_character_of_no_code_is_named() -> None:
    with pytest.raises(RecoveryCodeCharacter) as caught:
        recovery.check("O" + recovery.new_code()[1:])
    assert "O" in caught.value.message()


def test_four_places_are_asked_and_each_answer_is_read_kindly() -> None:
    code = recovery.new_code()
    places = recovery.asked_groups()
    assert len(set(places)) == 4
    assert list(places) == sorted(places)
    for place in places:
        assert recovery.same_group(code, place, f" {recovery.groups(code)[place].lower()}")
        assert not recovery.same_group(code, place, "22222")
