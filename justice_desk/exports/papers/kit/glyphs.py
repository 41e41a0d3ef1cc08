"""A character that no font can draw is never printed as a box: the Latin spelling is asked for."""

from __future__ import annotations

from typing import ClassVar

from justice_desk.exports.papers.kit import fonts
from justice_desk.i18n.messages import N_
from justice_desk.terms.errors import BadInput


class CannotDraw(BadInput):
    """A text holds characters, such as N'Ko or Tifinagh, that the paper's fonts do not have."""

    code: ClassVar[str] = "cannot_draw"
    template: ClassVar[str] = N_(
        "“{text}” cannot be printed: its letters {characters} are in no font of the papers. "
        "Enter the spelling in Latin letters first."
    )


def check(text: str, font: str, *, whole: str) -> str:
    """Return `text` if `font` can draw all of it.

    Args:
        text: what is about to be drawn.
        font: the face that would draw it.
        whole: the text as the person typed it, for the message.

    Raises:
        CannotDraw: at least one character has no glyph.
    """
    known = fonts.codepoints(font)
    unknown = dict.fromkeys(char for char in text if ord(char) not in known)
    if unknown:
        raise CannotDraw(text=_excerpt(whole), characters=" ".join(list(unknown)[:8]))
    return text


def _excerpt(text: str, longest: int = 60) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"
