"""Reads what a case is about: a code, a label, or the words of registers.

A cell that names two categories is read as the first and noted, unless another one is restricted
or bars mediation: that one is taken, so that what must be protected is (« divorce, viol » is VBS).
Words that are not known leave the category open: the case comes in as « autre », to be told later.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from justice_desk.imports.sheets.cells import written
from justice_desk.imports.values.cells import says_nothing
from justice_desk.imports.values.said import Said, kept
from justice_desk.rules.reference import Mediation, categories

if TYPE_CHECKING:
    from collections.abc import Iterable

    from justice_desk.imports.sheets.cells import Cell
    from justice_desk.imports.values.words import Words

OPEN: Final = "AUT"
"""The category of a case whose own is not known yet."""
_CODE: Final = re.compile(r"\s*([A-Z]{3})\s*[-–—/:]")
"""A code with its label behind it. « VOL ET VIOL » begins with a word, not with a code."""


def read_category(cell: Cell, words: Words) -> Said[str]:
    """Return the code of a category; the note holds a cell that says more than one."""
    return _of_text(written(cell), words)


@lru_cache(maxsize=4096)
def _of_text(text: str, words: Words) -> Said[str]:
    if says_nothing(text):
        return Said()
    whole = _code(text, words) or words.category.whole(text)
    if whole:
        return Said(whole)
    mentioned = tuple(dict.fromkeys(mention.code for mention in words.category.mentions(text)))
    told = [code for code in mentioned if code != OPEN] or list(mentioned)
    if told:
        return Said(_careful(told), note=text if len(told) > 1 else "")
    resembling = words.category.alike(text)
    return Said(resembling) if resembling else kept(text)


def _code(text: str, words: Words) -> str | None:
    """Return the code that a cell is, alone or with a label: « FON », « FON - Foncier », « fon ».

    What stands behind the sign may be another matter, « VOL / VIOL »: then no code is taken here.
    """
    bare = text.strip()
    if bare.upper() in categories():
        return bare.upper()
    found = _CODE.match(text)
    if found is None or found[1] not in categories():
        return None
    rest = text[found.end() :]
    others = {mention.code for mention in words.category.mentions(rest)} - {found[1]}
    return None if _guarded(others) and words.category.whole(rest) != found[1] else found[1]


def _guarded(codes: Iterable[str]) -> bool:
    """Tell whether one of the matters is restricted, or bars mediation."""
    known = categories()
    return any(known[code].restricted or known[code].mediation is Mediation.NO for code in codes)


def _careful(codes: list[str]) -> str:
    """Return the first code that is restricted, or that bars mediation, or simply the first."""
    known = categories()
    restricted = next((code for code in codes if known[code].restricted), None)
    barred = next((code for code in codes if known[code].mediation is Mediation.NO), None)
    return restricted or barred or codes[0]
