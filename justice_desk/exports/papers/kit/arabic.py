"""Arabic names on paper: shaped, right to left, one name at a time, never a mixed line.

Lines are broken first; each piece is then reshaped and reordered by itself.
"""

from __future__ import annotations

import re
from typing import Final

from arabic_reshaper import ArabicReshaper
from bidi.algorithm import get_display  # type: ignore[import-untyped]  # python-bidi ships no types

SCALE: Final = 1.15  # Arabic is set larger than the Latin beside it, to look the same size

_LETTERS: Final = "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff"
# A phrase: words of Arabic letters with single spaces between them.
PHRASE: Final = re.compile(f"[{_LETTERS}]+(?:[ \u00a0]+[{_LETTERS}]+)*")

_RESHAPER: Final = ArabicReshaper({"support_ligatures": True, "delete_harakat": True})


def shaped(phrase: str) -> str:
    """Return one phrase in presentation forms, in the order in which it is drawn.

    Its words are joined by no-break spaces, so that no line can end inside a reversed phrase.
    """
    drawn: str = get_display(_RESHAPER.reshape(phrase), base_dir="R")
    return re.sub(r"[ \u00a0]+", "\u00a0", drawn)
