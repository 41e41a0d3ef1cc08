"""A letter of the product beside the same words laid out by bare ReportLab flowables."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, Final

from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from benchmarks.timing import Line, alternate, seconds
from justice_desk.exports.papers.letter import render_letter
from tests.exports.papers import samples

if TYPE_CHECKING:
    from collections.abc import Iterator

RUNS: Final = 30
BODY: Final = ParagraphStyle("body", fontName="NotoSans-Medium", fontSize=9.5, leading=12.5)
BOLD: Final = ParagraphStyle("bold", parent=BODY, fontName="NotoSans-Bold")


def measure() -> Iterator[Line]:
    """Return the line on one letter."""
    facts = samples.letter()
    words = _words(render_letter(facts))
    ours, floor = alternate(
        RUNS,
        lambda: seconds(lambda: render_letter(facts), 1)[0],
        lambda: seconds(lambda: _bare(words), 1)[0],
    )
    told = f"{ours * 1000:.1f} ms beside {floor * 1000:.1f} ms; {len(words)} lines of text, one QR"
    yield Line("letter ÷ its flowables in bare ReportLab", ours, floor, 1.5, "×", told)


def _words(pdf: bytes) -> list[str]:
    """Return the lines of text that the letter really carries."""
    import pypdfium2  # noqa: PLC0415 - a reader, only for this floor

    page = pypdfium2.PdfDocument(pdf)[0]
    return [line for line in page.get_textpage().get_text_bounded().splitlines() if line.strip()]


def _bare(words: list[str]) -> bytes:
    out = io.BytesIO()
    story: list[Any] = [
        Paragraph(line.replace("&", "&amp;").replace("<", "&lt;"), BOLD if n % 4 == 0 else BODY)
        for n, line in enumerate(words)
    ]
    cells = [[Paragraph(words[n], BODY), Paragraph(words[n + 1], BOLD)] for n in range(0, 8, 2)]
    code = QrCodeWidget("K7MW3PXE", barLevel="H")
    drawing = Drawing(60, 60)
    drawing.add(code)
    story += [Table(cells), drawing]
    document = SimpleDocTemplate(out, pagesize=A4, initialFontName="NotoSans-Medium")
    document.build(story)
    return out.getvalue()
