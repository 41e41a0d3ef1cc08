"""One fold for everything that is searched or compared: "boko" finds Bɔkɔ."""

from __future__ import annotations

import re
import unicodedata
from itertools import filterfalse
from typing import Final

_LETTERS: Final = str.maketrans(
    {
        "ɛ": "e", "Ɛ": "e", "ɔ": "o", "Ɔ": "o", "ŋ": "n", "Ŋ": "n", "ɲ": "n", "Ɲ": "n",
        "ɓ": "b", "Ɓ": "b", "ɗ": "d", "Ɗ": "d", "ƴ": "y", "Ƴ": "y", "œ": "oe", "Œ": "oe",
        "æ": "ae", "Æ": "ae", "ß": "ss", "ø": "o", "Ø": "o", "ı": "i", "ʼ": "", "ʾ": "", "ʿ": "",
        "'": "", "’": "", "‘": "", "`": "", "ʻ": "", "ـ": "",
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه",
    }
)  # fmt: skip
_SEPARATORS: Final = re.compile(r"[^\w]+")


def fold(text: str) -> str:
    """Return `text` without case, accents, harakat, apostrophes and the letters of our languages.

    Words stay apart by one space; letters of other scripts are kept as they are.
    """
    plain = text.translate(_LETTERS)
    if not plain.isascii():  # most of what is indexed is, and has nothing to take apart
        apart = unicodedata.normalize("NFKD", plain).translate(_LETTERS)
        plain = "".join(filterfalse(unicodedata.combining, apart))
    return _SEPARATORS.sub(" ", plain.casefold()).replace("_", " ").strip()
