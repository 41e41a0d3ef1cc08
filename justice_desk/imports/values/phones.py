"""Reads a cell of phone numbers: the first one is kept, what stands beside it becomes a note.

Spreadsheets eat the + and the 00 before a number; a number of eleven digits and more is tried as
one of another country. What holds no digit (« chez le chef ») says through whom to go.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import phonenumbers

from justice_desk.i18n.messages import _, language
from justice_desk.imports.sheets.cells import written
from justice_desk.imports.values.cells import digits_read, says_nothing
from justice_desk.imports.values.said import Said, kept, misfit
from justice_desk.rules.phones import COUNTRY, BadPhone, normalise
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justice_desk.imports.sheets.cells import Cell

_NUMBER: Final = re.compile(r"(?:\+|00)?\s*\(?\d[\d\s().\u2010-\u2015-]*")
_PARTS: Final = re.compile(r"\s*(?:/|,|;|\||&|\n|\bet\b|\bou\b|\bor\b|\band\b)\s*", re.IGNORECASE)
_MALIAN: Final = 8
_FOREIGN: Final = (10, 15)
_ROUNDED: Final = re.compile(r"\d+([.,]\d+)?e\+?\d+", re.IGNORECASE)
"""2.23766E+10: a spreadsheet showed a number short, and the file kept no more of it."""
_FIGURES: Final = frozenset(
    {"zero", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze"}
    | {"douze", "treize", "quatorze", "quinze", "seize", "vingt", "vingts", "trente", "quarante"}
    | {"cinquante", "soixante", "cent", "mille", "et"}
)
_NO_PHONE: Final = frozenset(
    {"0", "pas de telephone", "sans", "sans telephone", "non", "pas", "no", "pas de tel", "n a pas"}
    | {
        "sans tel",
        "pas de numero",
        "sans numero",
        "pas de contact",
        "sans contact",
        "pas joignable",
    }
)


def read_phone(cell: Cell) -> Said[str]:
    """Return the first number of a cell as it is kept, `+223…`; the note holds the rest."""
    text = written(cell).removesuffix(".0")  # a figure that a spreadsheet wrote as a text
    if len(text) == _MALIAN and text.isdecimal() and text.isascii():
        return Said(f"{COUNTRY}{text}")
    return _of_text(text, language())


@lru_cache(maxsize=4096)
def _of_text(text: str, _spoken: str) -> Said[str]:
    plain = digits_read(text)
    if says_nothing(text) or fold(text) in _NO_PHONE:
        return Said()
    if not any(character.isdigit() for character in plain):
        return misfit(_expected()) if _spelled(text) else kept(text)
    if _ROUNDED.fullmatch(plain.strip()):
        return misfit(_expected())
    whole = _normal(plain)
    if whole:
        return Said(whole)
    return _first_of(plain)


def _spelled(text: str) -> bool:
    """Tell whether a text spells figures out, « soixante-six »: it names nobody to go through."""
    return _FIGURES.issuperset(fold(text).split())


def _first_of(plain: str) -> Said[str]:
    for number, rest in _candidates(plain):
        found = _normal(number)
        if found:
            return Said(found, note=rest)
    return misfit(_expected())


def _candidates(plain: str) -> Iterator[tuple[str, str]]:
    """Yield what may be a number with the rest of the cell, the most likely first."""
    parts = [part for part in _PARTS.split(plain) if part]
    for at, part in enumerate(parts):
        for number in _NUMBER.findall(part):
            others = [*parts[:at], *parts[at + 1 :]]
            yield number, _joined(part.replace(number, " "), others)
    digits = re.sub(r"\D", "", plain)
    if len(digits) == 2 * _MALIAN and not re.search(r"[^\W\d]", plain):
        yield digits[:_MALIAN], digits[_MALIAN:]


def _joined(beside: str, others: list[str]) -> str:
    words = beside.strip(" ()[]:.,;-–")
    label = fold(words) in {"tel", "telephone", "cel", "cell", "cellulaire", "mob", "mobile", "n"}
    return " / ".join([*([] if label or not words else [words]), *others])


def _normal(typed: str) -> str | None:
    try:
        return normalise(typed)
    except BadPhone:
        return _foreign(typed)


def _foreign(typed: str) -> str | None:
    """Return a number of another country that lost its +."""
    digits = re.sub(r"[\s().\u2010-\u2015-]", "", typed)
    low, high = _FOREIGN
    if not digits.isdecimal() or not low <= len(digits) <= high or digits.startswith("0"):
        return None
    try:
        parsed = phonenumbers.parse(f"+{digits}", None)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(parsed):
        return None
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def _expected() -> str:
    return _("a phone number of eight digits, or one that begins with +")
