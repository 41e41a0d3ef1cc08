"""Words that stand for a person, in every form in which a file could hold them."""

from __future__ import annotations

import base64
import json
import unicodedata
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from justice_desk.terms.fold import fold
from justice_desk.terms.spelling import spelling_key

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME: Final = "Sɛntinɛlle Vraiinvrai"
VILLAGE: Final = "Bɔɲɔfaux-le-Guet"
PHONE: Final = "66 98 71 23"
WORDS: Final = (
    "Sɛntinɛlle",
    "Vraiinvrai",
    VILLAGE,
    PHONE,
    "66987123",
    "66\u00a098\u00a071\u00a023",
)
"""One word of the name is enough to tell who it is."""
SHORTEST: Final = 6
"""Bytes; shorter ones would be found by chance in what is encrypted."""
ENCODINGS: Final = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "cp1252", "cp850")


def spellings(word: str) -> set[str]:
    """Return a word as it could be written: composed or not, in any case, folded, by spelling."""
    plain = "".join(fold(letter) or letter for letter in word)  # its hyphens kept
    cases = {word, word.lower(), word.upper(), word.title(), plain, fold(word), spelling_key(word)}
    forms = {unicodedata.normalize(form, one) for form in ("NFC", "NFD") for one in cases}
    return {one for one in forms if one}


def needles() -> frozenset[bytes]:
    """Return every sequence of bytes that betrays a sentinel word."""
    found = {bytes_ for word in WORDS for one in spellings(word) for bytes_ in _encoded(one)}
    return frozenset(one for one in found if len(one) >= (8 if one.isdigit() else SHORTEST))


def _encoded(word: str) -> Iterator[bytes]:
    for encoding in ENCODINGS:
        try:
            yield word.encode(encoding)
        except UnicodeEncodeError:
            continue
    plain = word.encode()
    yield json.dumps(word)[1:-1].encode()
    yield quote(word).encode()
    yield plain.hex().encode()
    yield from _in_base64(plain)


def _in_base64(plain: bytes) -> Iterator[bytes]:
    """Yield what stays the same of a word in base64, wherever it begins in a group of three."""
    for before in range(3):
        coded = base64.b64encode(bytes(before) + plain)
        yield coded[-(-before * 4 // 3) : (before + len(plain)) * 4 // 3]


NEEDLES: Final = sorted({one.lower() for one in needles()})


def hits(data: bytes) -> list[bytes]:
    """Return the needles that lie in some bytes, in whatever case of ASCII letters."""
    plain = data.lower()
    return [needle for needle in NEEDLES if needle in plain]
