"""The type scale: roles, never sizes, stand in pages.

Sizes are pixels at 96 dpi, turned into points (px x 0.75) and multiplied by the text scale.
"""

from __future__ import annotations

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
    """Return the font of a role; overlines are set in capitals."""
    made = QFont(list(FAMILIES))
    made.setPointSizeF(points(role))
    made.setWeight(QFont.Weight(ROLES[role].weight))
    made.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    if role == "overline":
        made.setCapitalization(QFont.Capitalization.AllUppercase)
    return made


def width(text: str, role: str) -> int:
    """Return how wide `text` runs in a role, in whole pixels."""
    return int(QFontMetricsF(font(role)).horizontalAdvance(text) + 0.999)


def line_height(role: str) -> int:
    """Return the height of one line of a role, in pixels."""
    return int(QFontMetricsF(font(role)).height() + 0.5)
