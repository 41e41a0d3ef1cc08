"""What a cell looks like as text, and whether it says anything at all."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from justice_desk.imports.sheets.cells import Broken, written
from justice_desk.imports.values.words import shipped
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    from justice_desk.imports.sheets.cells import Cell

_DITTO: Final = re.compile(r"""(["”“〃″»]|''|,,|[-–—]\s*["”“〃″]\s*[-–—]|[-–—]?\s*do\s*[-–—])+""")
_DITTO_WORDS: Final = frozenset({"idem", "id", "ditto", "ibid", "meme chose", "comme ci dessus"})
_LONGEST_DITTO: Final = 20
_LONGEST_NOTHING: Final = 30
"""Letters; what is longer says something."""


def digits_read(text: str) -> str:
    """Return `text` with the digits of every script as 0 to 9."""
    if text.isascii():
        return text
    return "".join(_digit(character) for character in text)


def _digit(character: str) -> str:
    value = unicodedata.decimal(character, None)
    return character if value is None else str(value)


def is_blank(cell: Cell) -> bool:
    """Tell whether nothing stands in a cell: a formula that left no value leaves nothing."""
    return cell is None or (isinstance(cell, Broken) and not cell.shown)


def says_something(cell: Cell) -> bool:
    """Tell whether a cell says something; an error of the sheet does, since it hides what."""
    return not is_blank(cell) and (isinstance(cell, Broken) or not says_nothing(written(cell)))


def says_nothing(text: str) -> bool:
    """Tell whether a cell is blank, a dash, « néant », « RAS »; ♀ and ✓ say something."""
    bare = text.strip()
    if not bare:
        return True
    if len(bare) > _LONGEST_NOTHING or bare.isdecimal():
        return False
    return _nothing(bare)


@lru_cache(maxsize=8192)
def _nothing(bare: str) -> bool:
    if shipped().nothing.whole(bare):
        return True
    return not fold(bare) and not any(unicodedata.category(c) == "So" for c in bare)


@lru_cache(maxsize=4096)
def is_ditto(text: str) -> bool:
    """Tell whether a cell says « the same as above »: idem, ", -//-."""
    bare = text.strip()
    if not bare or len(bare) > _LONGEST_DITTO:
        return False
    return _DITTO.fullmatch(bare) is not None or fold(bare) in _DITTO_WORDS
