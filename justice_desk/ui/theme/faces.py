"""The type scale: roles, never sizes, stand in pages.

Sizes are pixels at 96 dpi, turned into points (px x 0.75) and multiplied by the text scale.
"""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF

from justice_desk.ui.theme.current import theme

FAMILIES: Final = ("Noto Sans", "Noto Sans Arabic")


class Face(NamedTuple):
    """Size in pixels at 96 dpi and weight of a role."""

    size: float
    weight: int


ROLES: Final = {
    "brand": Face(26, 600),
    "figure": Face(28, 600),
    "title": Face(22, 600),
    "dialog": Face(18, 600),
    "subtitle": Face(18, 400),
    "block": Face(14, 600),
    "lead": Face(14, 400),
    "strong": Face(13, 600),
    "body": Face(13, 400),
    "button": Face(13, 500),
    "label": Face(12, 500),
    "second": Face(12, 400),
    "header": Face(12, 600),
    "small": Face(11, 500),
    "overline": Face(11, 600),
    "code": Face(20, 600),
}


def points(role: str) -> float:
    """Return the size of a role in points, at the member's text scale."""
    return ROLES[role].size * 0.75 * theme().scale


def font(role: str) -> QFont:
    """Return the font of a role; overlines are set in capitals. It is shared: do not change it."""
    return _font(role, theme().scale)


def metrics(role: str) -> QFontMetricsF:
    """Return the measures of a role's font."""
    return _metrics(role, theme().scale)


def forget() -> None:
    """Measure anew: other faces were loaded."""
    _font.cache_clear()
    _metrics.cache_clear()


@cache
def _metrics(role: str, scale: float) -> QFontMetricsF:
    return QFontMetricsF(_font(role, scale))


@cache
def _font(role: str, scale: float) -> QFont:
    made = QFont(list(FAMILIES))
    made.setPointSizeF(ROLES[role].size * 0.75 * scale)
    made.setWeight(QFont.Weight(ROLES[role].weight))
    made.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    if role == "overline":
        made.setCapitalization(QFont.Capitalization.AllUppercase)
    return made


def width(text: str, role: str) -> int:
    """Return how wide `text` runs in a role, in whole pixels."""
    return int(metrics(role).horizontalAdvance(text) + 0.999)


def line_height(role: str) -> int:
    """Return the height of one line of a role, in pixels."""
    return int(metrics(role).height() + 0.5)
