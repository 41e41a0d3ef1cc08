"""A new passphrase must hold against somebody who has the laptop and time."""

from __future__ import annotations

import subprocess
import sys

import pytest

from justice_desk.rules.passphrases import LEAST, PassphraseWeak, checked_new, strength

NAMES = ("Bureau de Gao", "Gao", "awa", "Awa Exemple")


@pytest.mark.parametrize(
    "weak", ["awa", "123456", "motdepasse", "awa2026", "Bureau de Gao", "azerty12"]
)
def test_what_is_guessed_first_is_refused(weak: str) -> None:
    with pytest.raises(PassphraseWeak) as refused:
        checked_new(weak, NAMES)
    assert refused.value.exit_code == 4
    assert "trois ou quatre mots" in refused.value.message()


def test_a_few_words_without_a_tie_are_taken_as_typed() -> None:
    assert checked_new("sept pirogues sous le vent", NAMES) == "sept pirogues sous le vent"
    assert strength("trois calebasses sur la dune " * 40, NAMES) >= LEAST


def test_the_least_strength_is_enough() -> None:
    assert strength("quatre mots", NAMES) == LEAST
    assert checked_new("quatre mots", NAMES) == "quatre mots"


def test_names_around_the_member_weaken_it() -> None:
    assert strength("Bureau de démonstration", ()) >= LEAST
    assert strength("Bureau de démonstration", ("Bureau de démonstration",)) < LEAST


def test_its_word_lists_are_loaded_only_when_one_is_chosen() -> None:
    asked = (
        "import sys; import justice_desk.rules.passphrases, justice_desk.services.members;"
        "assert 'zxcvbn' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", asked], check=True)
