"""Lines of text: where a line may end, and what stands on it.

ReportLab's own paragraph takes U+202F for a space where a line may break, and would put « ; » at
the start of a line; here a line ends at U+0020 only. A word that is wider than the line is cut at
its fixed spaces, then anywhere; an Arabic phrase that is too long is cut between its words before
it is shaped.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers.kit import fonts
from justice_desk.exports.papers.kit.french import FIXED, NARROW
from justice_desk.exports.papers.kit.runs import Piece, Run, arabic_piece, pieces

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

# What stands between two fixed spaces; a mark stays with the word before it.
_FIXED: Final = f"[{FIXED}{NARROW}]"
_STRETCH: Final = re.compile(f"[^{FIXED}{NARROW}]+(?:{_FIXED}[;:!?»]+)*{_FIXED}*|{_FIXED}+")

Word = tuple[Piece, ...]
Line = tuple[Piece, ...]


def break_lines(runs: Sequence[Run], width: float, size: float) -> tuple[Line, ...]:
    """Return the lines of `runs`, none wider than `width` points at `size` points.

    Raises:
        CannotDraw: a character has no glyph.
    """
    lines: list[Line] = []
    line: Line = ()
    taken = 0.0
    for word in _words(runs):
        for part in _parts(word, width, size):
            needed = line_width(part, size)
            space = _space(line).width(size) if line else 0.0
            if line and taken + space + needed > width:
                lines.append(line)
                line, taken, space = (), 0.0, 0.0
            line = _joined(line, part)
            taken += space + needed
    return (*lines, line) if line else tuple(lines)


def line_width(line: Line, size: float) -> float:
    """Return the drawn width of a line in points."""
    return sum(piece.width(size) for piece in line)


def _words(runs: Sequence[Run]) -> Iterator[Word]:
    """Yield the words of all runs; one word may change its weight in the middle."""
    word: list[Piece] = []
    for piece in (piece for run in runs for piece in pieces(run)):
        chunks = [piece.text] if piece.phrase else re.split(r"[ \n]+", piece.text)
        for number, chunk in enumerate(chunks):
            if number and word:
                yield tuple(word)
                word = []
            if chunk:
                word.append(replace(piece, text=chunk))
    if word:
        yield tuple(word)


def _joined(line: Line, word: Word) -> Line:
    """Return the line with a space and one more word, equal faces drawn together."""
    if not line:
        return word
    last, first = line[-1], word[0]
    if last.font == first.font and not (last.phrase or first.phrase):
        return (*line[:-1], replace(last, text=f"{last.text} {first.text}"), *word[1:])
    if last.phrase:
        return (*line, _space(line), *word)
    return (*line[:-1], replace(last, text=last.text + " "), *word)


def _space(line: Line) -> Piece:
    """Return the space after a line: a Latin one, in the weight of its last piece."""
    strong = line[-1].font in {fonts.BOLD, fonts.ARABIC_BOLD}
    return Piece(" ", fonts.face(bold=strong))


def _parts(word: Word, width: float, size: float) -> Iterable[Word]:
    """Return the word itself, or what it must be cut into to fit the line."""
    if line_width(word, size) <= width:
        return (word,)
    return [part for piece in word for part in _cut(piece, width, size)]


def _cut(piece: Piece, width: float, size: float) -> Iterator[Word]:
    if piece.phrase:
        yield from _cut_phrase(piece, width, size)
        return
    line = ""
    for chunk in _chunks(piece, width, size):
        if line and replace(piece, text=line + chunk).width(size) > width:
            yield (replace(piece, text=line),)
            line = ""
        line += chunk
    yield (replace(piece, text=line),)


def _chunks(piece: Piece, width: float, size: float) -> list[str]:
    """Return the stretches between fixed spaces; single characters of one that is too wide."""
    chunks: list[str] = []
    for chunk in _STRETCH.findall(piece.text):
        fits = replace(piece, text=chunk).width(size) <= width
        chunks.extend([chunk] if fits else chunk)
    return chunks


def _cut_phrase(piece: Piece, width: float, size: float) -> Iterator[Word]:
    bold = piece.font == fonts.ARABIC_BOLD
    line: list[str] = []
    for word in piece.phrase.replace(FIXED, " ").split(" "):
        longer = arabic_piece(" ".join([*line, word]), bold=bold)
        if line and longer.width(size) > width:
            yield (arabic_piece(" ".join(line), bold=bold),)
            line = []
        line.append(word)
    yield (arabic_piece(" ".join(line), bold=bold),)
