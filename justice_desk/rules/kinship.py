"""Whether a tie of two persons, as somebody wrote it, is one of close family.

Ties are written freely (« beau-frère », « neighbour »): the word that says what one is to the other
is looked at, without « grand », « demi », « beau » and the like.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

_KIN: Final = frozenset(
    {
        "epoux", "epouse", "mari", "femme", "conjoint", "conjointe", "coepouse", "fiance",
        "fiancee", "pere", "mere", "papa", "maman", "parent", "fils", "fille", "enfant",
        "frere", "soeur", "jumeau", "jumelle", "oncle", "tante", "tonton", "neveu", "niece",
        "cousin", "cousine", "gendre", "bru", "beaux", "tuteur", "tutrice", "guardian",
        "spouse", "husband", "wife", "father", "mother", "son", "daughter", "child", "brother",
        "sister", "twin", "uncle", "aunt", "nephew", "grandfather", "grandmother", "grandson",
        "granddaughter", "grandparent", "grandchild", "stepfather", "stepmother", "stepson",
        "stepdaughter", "kin", "relative",
    }
)  # fmt: skip
_BESIDE: Final = frozenset(
    {
        "le", "la", "un", "une", "son", "sa", "ses", "mon", "ma", "mes", "leur", "l", "grand",
        "grande", "petit", "petite", "arriere", "beau", "belle", "demi", "co", "ex", "ancien",
        "ancienne", "aine", "ainee", "cadet", "cadette", "jeune", "the", "his", "her", "my",
        "their", "a", "former", "elder", "older", "younger", "eldest", "youngest", "half",
        "step", "great", "foster",
    }
)  # fmt: skip
_ELISION: Final = re.compile("['’]")
_OF: Final = frozenset({"du", "de", "des", "d", "of"})


def is_close(tie: str) -> bool:
    """Return whether a written tie is one of close family; in-laws and guardians count.

    A neighbour's wife ("femme du voisin") is no kin; a sister's son ("fils de la sœur") is.
    """
    words = fold(_ELISION.sub(" ", tie)).split()
    while len(words) > 1 and words[0] in _BESIDE and words[1] not in _OF:
        words.pop(0)
    if not words or words[0] not in _KIN:
        return False
    return not _belongs_to_other(words[1:])


def _belongs_to_other(rest: Sequence[str]) -> bool:
    """Return whether what follows says whose kin it is, and that is nobody of the family."""
    return bool(rest) and rest[0] in _OF and not _KIN & set(rest)
