"""Where the characters of a page stand: what reads as two lines must not share its ink."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any, NamedTuple

import pypdfium2

if TYPE_CHECKING:
    from collections.abc import Iterator

_MM = 72 / 25.4
_TOUCH = 0.1  # millimetres of height that two lines may share
_LINE = 0.05  # millimetres between two base lines that are one line of text


class Ink(NamedTuple):
    """The ink of one character in millimetres, from the left and from the top of the page."""

    character: str
    left: float
    top: float
    right: float
    bottom: float
    base: float  # the line it is written on: letters of one line may touch, as « ff » and « AJ » do


def inks(pdf: bytes, page: int = 0) -> list[Ink]:
    """Return the tight box of every character of a page that is drawn."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return list(_inks(document[page]))
    finally:
        document.close()


def _inks(page: Any) -> Iterator[Ink]:
    height, text = page.get_height(), page.get_textpage()
    try:
        for index in range(text.count_chars()):
            character = text.get_text_range(index, 1)
            left, bottom, right, top = text.get_charbox(index)
            if character.strip() and right > left:
                yield Ink(
                    character,
                    left / _MM,
                    (height - top) / _MM,
                    right / _MM,
                    (height - bottom) / _MM,
                    (height - _base(text, index)) / _MM,
                )
    finally:
        text.close()


def _base(text: Any, index: int) -> float:
    across, up = ctypes.c_double(), ctypes.c_double()
    pypdfium2.raw.FPDFText_GetCharOrigin(text, index, across, up)
    return up.value


def printed_over(pdf: bytes, page: int = 0) -> list[str]:
    """Return each pair of characters of two lines whose ink meets."""
    drawn = sorted(inks(pdf, page), key=lambda one: one.left)
    return [
        f"{one.character}{other.character} at {one.left:.1f} × {one.top:.1f} mm"
        for place, one in enumerate(drawn)
        for other in _near(one, drawn[place + 1 :])
        if abs(one.base - other.base) > _LINE
        and min(one.bottom, other.bottom) - max(one.top, other.top) > _TOUCH
    ]


def _near(one: Ink, following: list[Ink]) -> Iterator[Ink]:
    """Yield what begins before `one` ends."""
    for other in following:
        if other.left >= one.right:
            return
        yield other
