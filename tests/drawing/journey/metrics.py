"""Real text widths without a screen: the shipped fonts, read by Pillow."""

from __future__ import annotations

from functools import cache, lru_cache

from PIL import ImageFont

from justice_desk import resources

_FACES = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}
_EM = 200


@lru_cache(maxsize=16384)
def measure(text: str, size: float, weight: int) -> float:
    """Return the width of a text in px, as the window measures it."""
    return _font(weight).getlength(text) * size / _EM


@cache
def _font(weight: int) -> ImageFont.FreeTypeFont:
    file = resources.path("fonts", f"NotoSans-{_FACES[weight]}.ttf")
    return ImageFont.truetype(str(file), _EM, layout_engine=ImageFont.Layout.BASIC)
