"""Text that must keep within its room: cut at a word, and where one word is too long, inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers.kit.block import Paragraph
from justice_desk.exports.papers.kit.pen import cut_to, text_width

if TYPE_CHECKING:
    from justice_desk.exports.papers.kit.pen import Style

_MORE: Final = "…"


def cut_within(text: str, style: Style, width: float) -> str:
    """Return `text` in one line of `width` millimetres, « … » where something is missing."""
    told = cut_to(text, style, width)
    if text_width(told, style) <= width:
        return told
    bare = told.removesuffix(" " + _MORE)
    while bare and text_width(bare + _MORE, style) > width:
        bare = bare[:-1]
    return bare + _MORE


def cut_to_lines(text: str, style: Style, width: float, most: int) -> str:
    """Return what of `text` fits `most` lines of `width` millimetres, « … » at the end of a cut."""
    words, told = text.split(), text
    while _lines(told, style, width) > most and len(words) > 1:
        words.pop()
        told = f"{' '.join(words)} {_MORE}"
    bare = words[0] if len(words) == 1 else ""
    while bare and _lines(told, style, width) > most:
        bare = bare[:-1]
        told = bare + _MORE
    return told


def _lines(text: str, style: Style, width: float) -> int:
    return len(Paragraph(text, style, width=width).lines)
