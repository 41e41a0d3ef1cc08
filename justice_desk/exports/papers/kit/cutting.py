"""Text that must keep within its room: cut at a word, and where one word is too long, inside it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers.kit.block import Paragraph
from justice_desk.exports.papers.kit.pen import cut_to, text_width

if TYPE_CHECKING:
    from collections.abc import Callable

    from justice_desk.exports.papers.kit.pen import Style

_MORE: Final = "…"


def cut_within(text: str, style: Style, width: float) -> str:
    """Return `text` in one line of `width` millimetres, « … » where something is missing."""
    told = cut_to(text, style, width)
    if text_width(told, style) <= width:
        return told
    word = told.removesuffix(" " + _MORE)
    return _longest(
        len(word),
        lambda many: word[:many] + _MORE,
        lambda cut: text_width(cut, style) <= width,
    )


def cut_to_lines(text: str, style: Style, width: float, most: int) -> str:
    """Return what of `text` fits `most` lines of `width` millimetres, « … » at the end of a cut."""

    def fits(told: str) -> bool:
        return len(Paragraph(told, style, width=width).lines) <= most

    if fits(text):
        return text
    words = text.split()
    told = _longest(len(words) - 1, lambda many: " ".join([*words[:many], _MORE]), fits)
    if told != _MORE:
        return told
    return _longest(len(words[0]), lambda many: words[0][:many] + _MORE, fits)


def _longest(most: int, cut: Callable[[int], str], fits: Callable[[str], bool]) -> str:
    """Return the longest cut that fits, of `most` parts at most; it grows with their number."""
    return cut(max(bisect_left(range(most + 1), True, key=lambda many: not fits(cut(many))) - 1, 0))
