"""The signature row: boxes of one baseline, stamp and signature in one box of 60 mm or more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Block
from justice_desk.exports.papers.kit.grid import BOX
from justice_desk.exports.papers.kit.pen import cut_to

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.exports.papers.kit.pen import Pen

_PADDING: Final = 2.0


@dataclass(frozen=True, slots=True)
class SignatureBox:
    """One box: where it begins, how wide it is, who signs, and how."""

    left: float
    width: float
    title: str
    line: str = ""


class SignatureRow(Block):
    """Boxes to sign in, side by side."""

    def __init__(self, boxes: Sequence[SignatureBox], *, height: float = 25.0) -> None:
        self.boxes = tuple(boxes)
        self._height = height

    def height(self) -> float:
        """Return the height of the boxes."""
        return self._height

    def draw(self, pen: Pen) -> None:
        """Draw each box with its title and what is asked for."""
        for box in self.boxes:
            pen.box(box.left, 0, box.width, self._height, BOX)
            x, room = box.left + _PADDING, box.width - 2 * _PADDING
            style = styles.LABEL_STRONG
            pen.text(x, 3.5, cut_to(box.title, style, room), style)
            pen.text(x, 7.4, cut_to(box.line, styles.LABEL, room), styles.LABEL)


def thumbprint(left: float, width: float, title: str, line: str = "") -> SignatureBox:
    """Return a box for a thumbprint, which needs 25 mm.

    Raises:
        ValueError: the box is too narrow for a thumb.
    """
    if width < 25:  # noqa: PLR2004 - the least width of a thumbprint, in millimetres
        raise ValueError("A thumbprint needs a box of 25 mm.")
    return SignatureBox(left, width, title, line)
