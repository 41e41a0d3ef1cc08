"""Reads a finished PDF back: its text, its fonts, its pixels."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pikepdf
import pypdfium2
from fontTools.ttLib import TTFont
from PIL import ImageFilter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL.Image import Image


def pages_text(pdf: bytes) -> list[str]:
    """Return the text of each page, as a reader extracts it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [_page_text(page) for page in document]
    finally:
        document.close()


def _page_text(page: Any) -> str:
    extracted = page.get_textpage()
    try:
        return str(extracted.get_text_range()).replace("\r\n", "\n").replace("\ufffe", "")
    finally:
        extracted.close()


def text(pdf: bytes) -> str:
    """Return the text of all pages, lines joined."""
    return " ".join("\n".join(pages_text(pdf)).split("\n"))


def image(pdf: bytes, page: int = 0, dots_per_inch: float = 200) -> Image:
    """Return one page in shades of grey."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        bitmap = document[page].render(scale=dots_per_inch / 72)
        picture: Image = bitmap.to_pil().convert("L")
        return picture
    finally:
        document.close()


def copied(page: Image) -> Image:
    """Return what a bad photocopier makes of a page: blurred, then black where ink covers 55 %."""
    blurred = page.filter(ImageFilter.GaussianBlur(1.0))
    return blurred.point(lambda grey: 255 if grey > 255 * 0.45 else 0)


@dataclass(frozen=True)
class Font:
    """A font as the file holds it; `program` is None where it is not embedded."""

    name: str
    program: TTFont | None

    @property
    def subset(self) -> bool:
        """Say whether its name bears the six letters and the plus of a subset."""
        return len(self.name) > 7 and self.name[6] == "+" and self.name[:6].isupper()


def fonts(pdf: bytes) -> list[Font]:
    """Return every font that any page names."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return [font for page in document.pages for font in _page_fonts(page)]


def _page_fonts(page: Any) -> Iterator[Font]:
    for font in page.Resources.Font.values():
        name = str(font.BaseFont).removeprefix("/")
        described = font.get("/FontDescriptor")
        if described is None or "/FontFile2" not in described:
            yield Font(name, None)
            continue
        data = io.BytesIO(described.FontFile2.read_bytes())
        yield Font(name, TTFont(data))


def information(pdf: bytes) -> dict[str, str]:
    """Return the metadata of the file."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return {str(key): str(value) for key, value in document.docinfo.items()}


def language(pdf: bytes) -> str:
    """Return the language that the file declares."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return str(document.Root.Lang)


def _operations(pdf: bytes, operators: set[str]) -> Iterator[tuple[float, ...]]:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for page in document.pages:
            for done in pikepdf.parse_content_stream(page):
                if str(done.operator) in operators:
                    yield tuple(float(str(operand)) for operand in done.operands)


def inks(pdf: bytes) -> set[tuple[float, ...]]:
    """Return every colour that is set, as its components."""
    return set(_operations(pdf, {"g", "G", "rg", "RG", "k", "K"}))


def line_widths(pdf: bytes) -> set[float]:
    """Return every width of line that is set, in points."""
    return {width for (width,) in _operations(pdf, {"w"})}
