"""The code of a return slip: eight characters that one slip never shares with another.

Seven random characters and a check, printed `K7MW-3PXE`. The check is linear modulo 23, a prime,
with a different weight at each place: a single wrong character and a swap of any two are always
noticed. A wrong code is refused and no nearest one is ever proposed, since it would open another
person's slip. The code says nothing about office, year or case.
"""

from __future__ import annotations

import secrets
import unicodedata
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import N_, ngettext
from justice_desk.terms.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

ALPHABET: Final = "23456789ACEFHJKMNPRTWXY"
"""Without 0 O D Q, 1 I L, Z like 2, S like 5, G like 6, B like 8, U and V."""
LENGTH: Final = 8
_READ_AS: Final[Mapping[str, str]] = {"S": "5", "Z": "2", "G": "6", "B": "8"}
_WEIGHTS: Final = (2, 3, 4, 5, 6, 7, 8, 1)
_PRIME: Final = len(ALPHABET)
_FAIR: Final = 256 - 256 % _PRIME


class BadSlip(BadInput):
    """What was typed is no slip code."""

    code = "slip_code"
    template = N_("Type the eight characters of the slip.")


class SlipCharacter(BadSlip):
    """A character that no code holds, such as 0 or O."""

    template = N_("The character {character} does not exist in our codes; look at the slip again.")


class SlipTooShort(BadSlip):
    """Characters are missing."""

    template = N_("{n} characters are missing: a code has eight.")

    def message(self) -> str:
        """Return how many are missing, in the language spoken now."""
        return _counted(
            ngettext(
                "{n} character is missing: a code has eight.",
                "{n} characters are missing: a code has eight.",
                _number(self),
            ),
            self,
        )


class SlipTooLong(BadSlip):
    """There are characters too many."""

    template = N_("There are {n} characters too many: a code has eight.")

    def message(self) -> str:
        """Return how many are too many, in the language spoken now."""
        return _counted(
            ngettext(
                "There is {n} character too many: a code has eight.",
                "There are {n} characters too many: a code has eight.",
                _number(self),
            ),
            self,
        )


class SlipCheck(BadSlip):
    """Each character exists, together they are wrong; which one is wrong is not known."""

    template = N_(
        "This code holds an error. Read it again, beginning with the first four characters."
    )


def new_code(random_bytes: Callable[[int], bytes] = secrets.token_bytes) -> str:
    """Return a new code, eight characters without the dash.

    Args:
        random_bytes: gives so many bytes; the demo office passes a seeded one. Bytes from 253 up
            are thrown away, so that every character is as likely as another.
    """
    body: list[str] = []
    while len(body) < LENGTH - 1:
        byte = random_bytes(1)[0]
        if byte < _FAIR:
            body.append(ALPHABET[byte % _PRIME])
    return "".join(body) + ALPHABET[-_weighted(body) % _PRIME]


def printed(code: str) -> str:
    """Return a code as it stands on paper, `K7MW-3PXE`."""
    return f"{code[:4]}-{code[4:]}"


def parse(typed: str) -> str:
    """Return the eight characters that were meant, capitals, without the dash.

    Spaces and dashes are left aside, capitals do not matter, S Z G B are read as 5 2 6 8.

    Raises:
        SlipCharacter: for a character that no code holds.
        SlipTooShort: with `n`, how many are missing.
        SlipTooLong: with `n`, how many are too many.
        SlipCheck: when the characters do not fit together.
        BadSlip: when nothing was typed.
    """
    code = "".join(_read(c) for c in typed if not _ignored(c))
    if not code:
        raise BadSlip
    if len(code) < LENGTH:
        raise SlipTooShort(n=LENGTH - len(code))
    if len(code) > LENGTH:
        raise SlipTooLong(n=len(code) - LENGTH)
    if _weighted(code) % _PRIME:
        raise SlipCheck
    return code


def _ignored(character: str) -> bool:
    return character.isspace() or unicodedata.category(character) == "Pd"


def _read(character: str) -> str:
    capital = character.upper()
    meant = _READ_AS.get(capital, capital)
    if len(meant) != 1 or meant not in ALPHABET:
        shown = capital if capital.isprintable() else f"U+{ord(character):04X}"
        raise SlipCharacter(character=shown)
    return meant


def _weighted(code: str | list[str]) -> int:
    return sum(
        weight * ALPHABET.index(character)
        for weight, character in zip(_WEIGHTS, code, strict=False)
    )


def _number(error: BadSlip) -> int:
    return int(str(error.details["n"]))


def _counted(sentence: str, error: BadSlip) -> str:
    return sentence.format(n=_number(error))
