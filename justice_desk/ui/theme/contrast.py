"""How far apart two colours stand: WCAG 2.1, relative luminance and contrast ratio.

Source: https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio
"""

from __future__ import annotations

from typing import Final

TEXT: Final = 4.5
"""Least contrast of text (success criterion 1.4.3)."""
GRAPHIC: Final = 3.0
"""Least contrast of an edge or a sign (success criterion 1.4.11)."""


_KNEE: Final = 0.04045
"""Where the sRGB curve leaves its straight start."""


def _linear(channel: int) -> float:
    value = channel / 255
    return value / 12.92 if value <= _KNEE else ((value + 0.055) / 1.055) ** 2.4


def luminance(colour: str) -> float:
    """Return the relative luminance of #RRGGBB, from 0 (black) to 1 (white)."""
    red, green, blue = (_linear(int(colour[i : i + 2], 16)) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)
