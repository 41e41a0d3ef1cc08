"""A PDF in memory: metadata, fonts and language; nothing is written to disk here."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reportlab.pdfgen.canvas import Canvas

from justice_desk.exports.papers.kit import fonts
from justice_desk.exports.papers.kit.grid import LEFT, PAGE_SIZE
from justice_desk.exports.papers.kit.pen import Pen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    Painter = Callable[[Pen], None]

LANGUAGE: Final = "fr-FR"


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the file says of itself; never a person's name.

    Attributes:
        title: the kind of paper and its reference.
        author: the office.
        day: the paper's own date; equal facts give equal bytes.
    """

    title: str
    author: str
    day: date


def document(about: Metadata, pages: Sequence[Painter]) -> bytes:
    """Return a PDF with one page for each painter, whose pen stands at the left margin.

    Raises:
        FontsMissing: a font file is not where the program keeps it.
        CannotDraw: a text holds a character that the fonts cannot draw.
    """
    fonts.register()
    file = io.BytesIO()
    canvas = Canvas(
        file,
        pagesize=PAGE_SIZE,
        pageCompression=1,
        invariant=1,
        initialFontName=fonts.MEDIUM,
        lang=LANGUAGE,
    )
    _describe(canvas, about)
    for paint in pages:
        paint(Pen(canvas, LEFT, 0))
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _describe(canvas: Canvas, about: Metadata) -> None:
    canvas.setTitle(about.title)
    canvas.setAuthor(about.author)
    for say in (canvas.setSubject, canvas.setKeywords, canvas.setCreator, canvas.setProducer):
        say("")
    stamp = about.day.strftime("D:%Y%m%d000000Z")
    canvas.setDateFormatter(lambda *_moment: stamp)
