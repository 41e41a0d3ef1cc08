"""Text with its weights: a run is a stretch of one weight, a piece is what one face draws.

Templates mark bold with `**`; the values put into a template are never read as marks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers.kit import arabic, fonts, glyphs
from justice_desk.exports.papers.kit.french import french

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MARK: Final = "**"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one weight; `italic` is for « Report » and « huis clos » alone."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """What one face draws: text in drawing order, with the scale of its size.

    `phrase` keeps an Arabic phrase in reading order, to be broken if it is longer than a line.
    """

    text: str
    font: str
    scale: float = 1.0
    phrase: str = ""

    def width(self, size: float) -> float:
        """Return the drawn width in points where Latin text is `size` points high."""
        return fonts.width(self.text, self.font, size * self.scale)


def rich(template: str, /, **values: str) -> tuple[Run, ...]:
    """Return the runs of a template such as `**Consentement.** Le {day}, {person} a consenti`."""
    parts = template.split(MARK)
    runs = (Run(part.format(**values), bold=bool(odd % 2)) for odd, part in enumerate(parts))
    return tuple(run for run in runs if run.text)


def as_runs(text: str | Sequence[Run], *, bold: bool = False) -> tuple[Run, ...]:
    """Return plain text as one run, and runs as they are; `bold` makes all of it strong."""
    if isinstance(text, str):
        return (Run(text, bold),)
    return tuple(Run(run.text, run.bold or bold, run.italic) for run in text)


def pieces(run: Run) -> Iterator[Piece]:
    """Yield what is drawn for one run: French spaces set, Arabic shaped, every glyph checked.

    Raises:
        CannotDraw: a character has no glyph in the face that would draw it.
    """
    text = french(run.text.expandtabs(1))
    end = 0
    for found in arabic.PHRASE.finditer(text):
        yield from _latin(text[end : found.start()], run)
        yield arabic_piece(found[0], bold=run.bold)
        end = found.end()
    yield from _latin(text[end:], run)


def arabic_piece(phrase: str, *, bold: bool) -> Piece:
    """Return one Arabic phrase, shaped.

    Raises:
        CannotDraw: a letter has no glyph in the Arabic face.
    """
    font = fonts.face(bold=bold, arabic=True)
    drawn = glyphs.check(arabic.shaped(phrase), font, whole=phrase)
    return Piece(drawn, font, arabic.SCALE, phrase)


def _latin(text: str, run: Run) -> Iterator[Piece]:
    if text:
        font = fonts.face(bold=run.bold, italic=run.italic)
        yield Piece(glyphs.check(text, font, whole=run.text), font)
