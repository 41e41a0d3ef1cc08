"""A tie is written freely; whether it is one of close family is read from its first word."""

from __future__ import annotations

import pytest

from justice_desk.rules.kinship import is_close


@pytest.mark.parametrize(
    "tie",
    [
        "frère", "Frère aîné", "le frère", "beau-frère", "demi-sœur", "grand-père", "père", "mari",
        "ex-mari", "coépouse", "cousin", "oncle", "fils de la sœur", "mère de l’enfant", "tuteur",
        "guardian", "brother", "his older brother", "mother-in-law", "sister’s husband",
        "son of her uncle",
    ],
)  # fmt: skip
def test_family_is_close(tie: str) -> None:
    assert is_close(tie)


@pytest.mark.parametrize(
    "tie",
    [
        "", "voisin", "neighbour", "chef", "ami de la famille", "employeur", "femme du voisin",
        "frère du chef", "brother of the chief", "le", "grand",
    ],
)  # fmt: skip
def test_others_are_not(tie: str) -> None:
    assert not is_close(tie)
