"""Reads a cell of names: one person or several, or two parties one against the other.

A name is kept as the person says it, titles included. « X et autres », « X et sa femme » name one
person, the rest is noted. « Héritiers de feu X » is one name. A comma parts persons only where
both sides have two words, since « Touré, Moussa » is one name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import _, language
from justice_desk.imports.sheets.cells import written
from justice_desk.imports.values.cells import is_ditto, says_nothing
from justice_desk.imports.values.said import Said, misfit
from justice_desk.imports.values.words import shipped
from justice_desk.rules.text import (
    NAME_LIMIT,
    BadText,
    NameWithoutLetter,
    TextControl,
    TextTooLong,
    checked_name,
)
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justice_desk.imports.sheets.cells import Cell

_AGAINST: Final = re.compile(
    r"\s+(?:c/|c\s*/\s*|contre|vs\.?|versus|c\.)\s*(?=\S)|\s*\bc/\s*", re.IGNORECASE
)
_SLASH: Final = re.compile(r"\s*/\s*")
_BETWEEN: Final = re.compile(
    r"\s*(?:\n|;|/|\+|&|(?:\bet|\band|\bainsi que)\b(?=\s*\S))\s*", re.IGNORECASE
)
_COMMA: Final = re.compile(r"\s*,\s*")
_NUMBERING: Final = re.compile(r"^\s*(?:\d{1,2}\s*[.)°/-]+|[-–•*·])\s*")
_INLINE: Final = re.compile(r"(?<=\S)\s+(?=\d{1,2}\s*[.)]\s*[^\W\d])")
_OTHERS: Final = re.compile(
    r"(?:les\s+)?(?:\d+\s+)?autres?|consorts?|cie|compagnie|others?|al\.?|autres personnes|"
    r"(?:sa|son|ses|leur|leurs)\s+\w+|toute sa famille|famille|co(?:h[ée]ritiers)?|"
    r"fr[èe]res?|s(?:œ|oe)urs?|enfants?|[ée]pouses?|femmes?",
    re.IGNORECASE,
)
_KIN: Final = re.compile(r"^(?:sa|son|ses|leur|leurs)\s+[\w-]+\s+(?=\S)", re.IGNORECASE)
_ONE_NAME: Final = re.compile(
    r"^(?:les\s+)?(?:h[ée]ritiers?|ayants?[ -]droits?|succession|famille|collectivit[ée])\b",
    re.IGNORECASE,
)
_TITLES: Final = frozenset(
    ["m", "mr", "mme", "mlle", "monsieur", "madame", "elhadj", "el hadj", "hadja", "mm", "mmes"]
)
_ARABIC: Final = re.compile(r"[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]")
_ARABIC_RUN: Final = re.compile(rf"{_ARABIC.pattern}(?:[\s\u200c-\u200f]*{_ARABIC.pattern})*")
_WORDS_OF_A_NAME: Final = 2


@dataclass(frozen=True, slots=True)
class Name:
    """A name as said, and the same in Arabic letters where the cell holds both."""

    said: str
    arabic: str | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """The persons of a cell; `against` holds those after « contre »."""

    people: tuple[Name, ...] = ()
    against: tuple[Name, ...] = ()


def read_names(cell: Cell, *, parties: bool = False) -> Said[Named]:
    """Return the persons that a cell names.

    Args:
        cell: as the sheet holds it.
        parties: the column holds both parties, so that « X / Y » is X against Y.
    """
    return _of_text(written(cell), parties, language())


@lru_cache(maxsize=4096)
def _of_text(text: str, parties: bool, _spoken: str) -> Said[Named]:
    if says_nothing(text) or is_nameless(text) or is_ditto(text):
        return Said()
    sides = [side for side in _sides(text, parties=parties) if side.strip()]
    people: list[Name] = []
    against: list[Name] = []
    notes: list[str] = []
    for at, side in enumerate(sides):
        for part in _persons(side):
            if _OTHERS.fullmatch(part):
                notes.append(part)
                continue
            found = _name(part)
            if isinstance(found, str):
                return misfit(found)
            if found:
                (against if at else people).append(found)
    return Said(Named(tuple(people), tuple(against)), note=text if notes else "")


def is_nameless(text: str) -> bool:
    """Tell whether a cell says « sans nom », « anonyme », « ? »."""
    return shipped().nameless.whole(text.strip(" ()[].")) is not None


def _sides(text: str, *, parties: bool) -> list[str]:
    sides = _AGAINST.split(text, maxsplit=1)
    if len(sides) == 1 and parties:
        return _SLASH.split(text, maxsplit=1)
    return sides


def _persons(side: str) -> list[str]:
    bare = side.strip().strip('"“”').strip()
    if _ONE_NAME.match(bare):
        return [bare]
    parts = [
        _NUMBERING.sub("", part).strip(" ,.;:-")
        for piece in _INLINE.split(bare)
        for part in _BETWEEN.split(piece)
    ]
    parts = [small for part in parts for small in _by_comma(part)]
    return list(_with_surname([part for part in parts if part]))


def _by_comma(part: str) -> list[str]:
    pieces = [piece for piece in _COMMA.split(part) if piece]
    if len(pieces) > 1 and all(len(piece.split()) >= _WORDS_OF_A_NAME for piece in pieces):
        return pieces
    return [part]


def _with_surname(parts: list[str]) -> Iterator[str]:
    """Yield the parts; « M. et Mme Touré » are « M. Touré » and « Mme Touré »."""
    for at, part in enumerate(parts):
        kin = part if _OTHERS.fullmatch(part) else _KIN.sub("", part)
        if fold(part) in _TITLES and at + 1 < len(parts):
            following = [w for w in parts[at + 1].split() if fold(w) not in _TITLES]
            yield " ".join(
                [part if part.endswith(".") or len(part) > 1 else f"{part}.", *following]
            )
        else:
            yield kin


def _name(part: str) -> Name | str | None:
    """Return the name, None where the part says nothing, or what was expected."""
    if says_nothing(part) or is_nameless(part) or is_ditto(part):
        return None
    said, arabic = _scripts(part)
    name, expected = checked_whole(said)
    other, unfit = checked_whole(arabic) if arabic else ("", "")
    return expected or unfit or Name(name, other or None)


def checked_whole(name: str) -> tuple[str, str]:
    """Return a name as it is kept, and what was expected instead; blank unless it is a fault."""
    try:
        return checked_name(name), ""
    except NameWithoutLetter:
        return "", _("a name in letters")
    except TextTooLong:
        return "", _("a name of at most {n} characters").format(n=NAME_LIMIT)
    except TextControl:
        return "", _("a name without invisible characters")
    except BadText:
        return "", _("a name without signs or pictograms")


def _scripts(part: str) -> tuple[str, str | None]:
    """Return the Latin and the Arabic of a name written twice; one script alone stays whole."""
    arabic = _ARABIC_RUN.search(part)
    if arabic is None:
        return part, None
    rest = part.replace(arabic[0], " ").strip(" ()[]/-,")
    if not fold(rest):
        return part, None
    return " ".join(rest.split()), arabic[0].strip()
