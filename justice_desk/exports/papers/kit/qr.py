"""The slip's code as a QR picture of level H: black rectangles, no drawing object, no font."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from reportlab.graphics.barcode import qrencoder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justice_desk.exports.papers.kit.pen import Pen

QUIET: Final = 4  # modules of white around the picture (ISO/IEC 18004)
_TALLER: Final = 1.02  # so that no white seam shows between two rows

Matrix = tuple[tuple[bool, ...], ...]


@lru_cache(maxsize=64)
def matrix(text: str) -> Matrix:
    """Return the modules of a QR code of level H, black ones true."""
    code = qrencoder.QRCode(None, qrencoder.QRErrorCorrectLevel.H)
    code.addData(text)
    code.make()
    return tuple(tuple(bool(module) for module in row) for row in code.modules)


def black_runs(row: tuple[bool, ...]) -> Iterator[tuple[int, int]]:
    """Yield the start and the length of each run of black modules."""
    start = None
    for column, black in enumerate((*row, False)):
        if black and start is None:
            start = column
        elif not black and start is not None:
            yield start, column - start
            start = None


def draw_qr(pen: Pen, right: float, top: float, text: str, *, side: float = 22.0) -> None:
    """Draw the code so that its black modules end at `right` and begin at `top`.

    The quiet zone reaches beyond, into paper that is left white; `side` includes it.
    """
    modules = matrix(text)
    step = side / (len(modules) + 2 * QUIET)
    left = right - step * len(modules)
    for number, row in enumerate(modules):
        for start, length in black_runs(row):
            pen.solid(left + start * step, top + number * step, length * step, step * _TALLER)
