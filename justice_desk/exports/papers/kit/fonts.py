"""The fonts of the papers: static cuts of Noto Sans, embedded and subset, never Helvetica.

Medium (500) is the text weight: Regular loses its accents on a bad photocopy.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, ClassVar, Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from justice_desk import resources
from justice_desk.i18n.messages import N_
from justice_desk.terms.errors import MachineRefused

if TYPE_CHECKING:
    from collections.abc import Container

MEDIUM: Final = "NotoSans-Medium"
BOLD: Final = "NotoSans-Bold"
ITALIC: Final = "NotoSans-MediumItalic"
ARABIC: Final = "NotoSansArabic-Medium"
ARABIC_BOLD: Final = "NotoSansArabic-Bold"
NAMES: Final = (MEDIUM, BOLD, ITALIC, ARABIC, ARABIC_BOLD)


class FontsMissing(MachineRefused):
    """The installation has lost a font file, so that no paper can be drawn."""

    code: ClassVar[str] = "fonts_missing"
    template: ClassVar[str] = N_("The font {name} is missing from the program: install it again.")


@cache
def register() -> None:
    """Make the five faces known to ReportLab, and Medium and Bold one family.

    Raises:
        FontsMissing: a font file is not where the program keeps it.
    """
    for name in NAMES:
        file = resources.path("fonts", f"{name}.ttf")
        if not file.is_file():
            raise FontsMissing(name=file.name)
        pdfmetrics.registerFont(TTFont(name, str(file)))
    pdfmetrics.registerFontFamily(MEDIUM, MEDIUM, BOLD, ITALIC, BOLD)
    pdfmetrics.registerFontFamily(ARABIC, ARABIC, ARABIC_BOLD, ARABIC, ARABIC_BOLD)


def face(*, bold: bool, arabic: bool = False, italic: bool = False) -> str:
    """Return the name of the face to write with; what is bold or Arabic has no slanted one."""
    if arabic:
        return ARABIC_BOLD if bold else ARABIC
    if bold:
        return BOLD
    return ITALIC if italic else MEDIUM


def width(text: str, font: str, size: float) -> float:
    """Return the width in points of `text` as it is drawn."""
    register()
    measured: float = pdfmetrics.stringWidth(text, font, size)
    return measured


def codepoints(font: str) -> Container[int]:
    """Return every code point that a face can draw."""
    register()
    glyphs: Container[int] = pdfmetrics.getFont(font).face.charToGlyph
    return glyphs
