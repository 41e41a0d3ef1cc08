"""Cuts a text that is too long, with its dots at the end where its reader stops."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetricsF

_RTL: Final = {"R", "AL"}
_STRONG: Final = {"L", *_RTL}
_ISOLATE, _POP = "\u2067", "\u2069"


def elided(words: str, metrics: QFontMetricsF, width: float) -> str:
    """Return `words` cut to `width` pixels.

    Qt puts the dots of a cut Arabic name on the wrong side of a French line; an isolate mends it.
    """
    cut = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
    if cut == words or not right_to_left(words):
        return cut
    return f"{_ISOLATE}{cut}{_POP}"


def right_to_left(words: str) -> bool:
    """Return whether the first strong letter is one of a right-to-left script."""
    strong = (kind for kind in map(unicodedata.bidirectional, words) if kind in _STRONG)
    return next(strong, "L") in _RTL
