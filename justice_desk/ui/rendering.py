"""Draws pages of a PDF in memory, for previews and for printing where there is no `lp`."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pypdfium2
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from collections.abc import Sequence


def page_image(pdf: bytes, page: int, height: int) -> QImage:
    """Return one page (from 0) as an image `height` pixels high; any thread may ask."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        drawn = document[page]
        bitmap = drawn.render(scale=height / drawn.get_height(), rev_byteorder=True)
        four = bitmap.n_channels > 3  # noqa: PLR2004 - red, green, blue, and a filler
        kind = QImage.Format.Format_RGBX8888 if four else QImage.Format.Format_RGB888
        seen = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, kind)
        return seen.copy()
    finally:
        document.close()


def page_count(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


def joined(papers: Sequence[bytes]) -> bytes:
    """Return several PDFs as one, their pages in the same order."""
    whole = pypdfium2.PdfDocument.new()
    try:
        for pdf in papers:
            part = pypdfium2.PdfDocument(pdf)
            whole.import_pages(part)
            part.close()
        kept = io.BytesIO()
        whole.save(kept)
        return kept.getvalue()
    finally:
        whole.close()
