"""Reads cells that stand for one code: sex, yes or no, urgency, situation, language, role.

A code that only a legend explains (1 and 2 for the sexes) is kept as written until the office's
own words say what it means.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from justice_desk.imports.sheets.cells import written
from justice_desk.imports.values.cells import says_nothing
from justice_desk.imports.values.said import Said, kept
from justice_desk.terms.enums import Displacement, MaybeCrime, PartyRole, Priority, Sex

if TYPE_CHECKING:
    from justice_desk.imports.sheets.cells import Cell
    from justice_desk.imports.values.lexicon import Lexicon
    from justice_desk.imports.values.words import Words

_SEVERAL: Final = re.compile(r"\s*(?:[,;/+&\n]|\bet\b|\band\b|\s-\s)\s*", re.IGNORECASE)


def read_sex(cell: Cell, words: Words) -> Said[Sex]:
    """Return the sex that a cell says; « H/F » and bare figures are kept as written."""
    said = _coded(written(cell).strip(" ."), words.sex)
    return Said(Sex(said.value) if said.value else None, said.note, said.later)


def read_crime(cell: Cell, words: Words) -> Said[MaybeCrime]:
    """Return whether the facts may be a crime: yes, no, to check."""
    if isinstance(cell, bool):
        return Said(MaybeCrime.YES if cell else MaybeCrime.NO)
    said = _coded(written(cell), words.yes_no)
    return Said(MaybeCrime(said.value) if said.value else None, said.note, said.later)


def read_priority(cell: Cell, words: Words) -> Said[Priority]:
    """Return how urgent a cell says the case is."""
    said = _coded(written(cell), words.priority)
    return Said(Priority(said.value) if said.value else None, said.note, said.later)


def read_displacement(cell: Cell, words: Words) -> Said[Displacement]:
    """Return whether the person lives where she belongs."""
    said = _coded(written(cell), words.displacement)
    return Said(Displacement(said.value) if said.value else None, said.note, said.later)


def read_role(cell: Cell, words: Words) -> Said[PartyRole]:
    """Return why the person is in the case."""
    said = _coded(written(cell), words.role)
    return Said(PartyRole(said.value) if said.value else None, said.note, said.later)


def read_languages(cell: Cell, words: Words) -> Said[tuple[str, ...]]:
    """Return the languages of a cell by their codes; unknown ones are noted."""
    text = written(cell)
    if says_nothing(text):
        return Said()
    parts = [part for part in _SEVERAL.split(text) if part]
    codes = {part: words.language.whole(part) or words.language.alike(part) for part in parts}
    known = tuple(dict.fromkeys(code for code in codes.values() if code))
    if not known:
        return kept(text)
    unknown = [part for part, code in codes.items() if not code]
    return Said(known, note=", ".join(unknown))


def _coded(text: str, lexicon: Lexicon) -> Said[str]:
    """Return the code of a text that is one phrase, holds one, or resembles one."""
    whole = lexicon.whole(text)
    if whole:
        return Said(whole)
    if says_nothing(text):
        return Said()
    codes = {mention.code for mention in lexicon.mentions(text)}
    if len(codes) == 1:
        return Said(codes.pop(), note=text)
    resembling = None if codes else lexicon.alike(text)
    return Said(resembling) if resembling else kept(text)
