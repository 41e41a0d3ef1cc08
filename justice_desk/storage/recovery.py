"""The code on the recovery sheet: eight groups of five characters, one of them a check.

Alphabet and reading rules are those of the slip code (papers.md §6), so that the office learns
them once. 32 random characters of 23 carry 144 bits. The check of a group counts its position,
so that two swapped groups are noticed as well as a wrong or swapped character.
"""

from __future__ import annotations

import secrets
from typing import Final

from justice_desk.storage.errors import (
    RecoveryCodeCharacter,
    RecoveryCodeLength,
    RecoveryCodeMistyped,
)

ALPHABET: Final = "23456789ACEFHJKMNPRTWXY"
GROUPS: Final = 8
GROUP_SIZE: Final = 5
ASKED: Final = 4
_BASE: Final = len(ALPHABET)
_TWINS: Final = str.maketrans("SZGB", "5268")


def new_code() -> str:
    """Return a fresh code as it is printed: `K7MWA-…-3PXEY`."""
    bodies = [[secrets.randbelow(_BASE) for _ in range(GROUP_SIZE - 1)] for _ in range(GROUPS)]
    groups = [[*body, -_weigh(body, place) % _BASE] for place, body in enumerate(bodies)]
    return "-".join("".join(ALPHABET[value] for value in group) for group in groups)


def groups(code: str) -> tuple[str, ...]:
    """Return the eight groups of a code that `check` accepts."""
    return tuple(check(code).split("-"))


def asked_groups() -> tuple[int, ...]:
    """Return four places, 0 to 7 in order, that the member types to confirm her sheet."""
    return tuple(sorted(secrets.SystemRandom().sample(range(GROUPS), ASKED)))


def same_group(code: str, place: int, typed: str) -> bool:
    """Tell whether `typed` is the group of `code` at `place`, read as kindly as `check`."""
    return _read(typed) == groups(code)[place]


def check(typed: str) -> str:
    """Return the code as printed, however it was typed: case, spaces and dashes do not count.

    Raises:
        RecoveryCodeCharacter: a character that no sheet bears.
        RecoveryCodeLength: characters are missing or too many.
        RecoveryCodeMistyped: the first group that holds a mistake, counted from 1.
    """
    read = _read(typed)
    strange = next((character for character in read if character not in ALPHABET), None)
    if strange:
        raise RecoveryCodeCharacter(character=strange)
    if len(read) != GROUPS * GROUP_SIZE:
        raise RecoveryCodeLength(found=len(read))
    parts = [read[at : at + GROUP_SIZE] for at in range(0, len(read), GROUP_SIZE)]
    for place, part in enumerate(parts):
        if _weigh([ALPHABET.index(character) for character in part], place) % _BASE:
            raise RecoveryCodeMistyped(group=place + 1)
    return "-".join(parts)


def _read(typed: str) -> str:
    kept = "".join(c for c in typed if not c.isspace() and c not in "-‐‑–—.")  # noqa: RUF001 - dashes that keyboards and papers write
    return kept.upper().translate(_TWINS)


def _weigh(values: list[int], place: int) -> int:
    """Return the weighted sum whose remainder by 23 is nought for a whole group.

    The weights differ and the base is prime: one wrong character or one swap always shows.
    """
    weights = range(GROUP_SIZE, 0, -1)
    return sum(w * v for w, v in zip(weights, values, strict=False)) + place + 1
