"""The journey on paper: a line in words, the picture in as many rows as it needs, the list.

168 mm wide, black on white. The same facts stand in words elsewhere on the paper.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from reportlab.platypus.flowables import Flowable

from justice_desk.drawing.journey import layout_list, layout_rows, paper_line
from justice_desk.drawing.journey.listing import ROW, columns_of
from justice_desk.drawing.journey.shapes import Box, Label, TextRole
from justice_desk.exports.papers.journey_pen import PX, JourneyPen, measure
from justice_desk.exports.papers.kit.block import Foreign
from justice_desk.exports.papers.kit.breaking import break_lines, line_width
from justice_desk.exports.papers.kit.runs import Run

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from justice_desk.drawing.journey import Hop, Picture, Plan
    from justice_desk.drawing.journey.shapes import ListRow
    from justice_desk.exports.papers.kit.block import Block

WIDTH: Final = 560.0
"""Width of the layout in px: 168 mm."""
_GAP: Final = 10.0
_TEXT: Final = 11.0
_LEADING: Final = 15.0
_LINES: Final = 12
"""Lines of the list that stay together."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """What never breaks: some text lines, one row of the picture, or some lines of the list."""

    height: float
    labels: tuple[Label, ...] = ()
    picture: Picture | None = None
    rows: tuple[ListRow, ...] = ()
    top: float = 0.0

    def draw(self, canvas: Any) -> None:
        """Draw it above and right of the canvas's origin."""
        pen = JourneyPen(canvas, self.height + self.top)
        for label in self.labels:
            pen.text(label)
        if self.picture:
            pen.picture(self.picture)
        for row in self.rows:
            pen.row(row)


class JourneyFlowable(Flowable):
    """Draws a journey; breaks between the rows of its picture and the parts of its list."""

    def __init__(self, pieces: Sequence[_Piece]) -> None:
        super().__init__()
        self._pieces = tuple(pieces)

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Return its size in points."""
        gaps = _GAP * (len(self._pieces) - 1)
        return WIDTH * PX, (sum(piece.height for piece in self._pieces) + gaps) * PX

    def split(self, _width: float, height: float) -> list[Flowable]:
        """Return what fits into `height` points and the rest; nothing if not even a part does."""
        used, fits = 0.0, 0
        for piece in self._pieces:
            used += piece.height * PX
            if used > height:
                break
            used += _GAP * PX
            fits += 1
        parts = (self._pieces[:fits], self._pieces[fits:])
        return [JourneyFlowable(part) for part in parts if part] if fits else []

    def draw(self) -> None:
        """Draw the pieces from top to bottom."""
        top = self.wrap(0, 0)[1]
        for piece in self._pieces:
            top -= piece.height * PX
            self.canv.saveState()
            self.canv.translate(0, top)
            piece.draw(self.canv)
            self.canv.restoreState()
            top -= _GAP * PX


def journey_flowable(
    holds: Sequence[Hop], today: date, future: Sequence[Plan] = ()
) -> JourneyFlowable:
    """Return the journey of a case as one flowable, 168 mm wide.

    Args:
        holds: the stays of the case, in order.
        today: the day the paper is printed.
        future: what is planned.

    Raises:
        CannotDraw: a name holds a letter that no font of the papers has.
    """
    return JourneyFlowable(_pieces(holds, today, future))


def journey_blocks(
    holds: Sequence[Hop], today: date, future: Sequence[Plan] = ()
) -> tuple[Block, ...]:
    """Return the same as blocks of a paper, each of which stays whole, so that pages may break."""
    pieces = _pieces(holds, today, future)
    return tuple(Foreign(JourneyFlowable([piece])) for piece in pieces)


def _pieces(holds: Sequence[Hop], today: date, future: Sequence[Plan]) -> list[_Piece]:
    pictures = layout_rows(holds, today, future, WIDTH, measure)
    rows = layout_list(holds, today, WIDTH, measure)
    drawn = [_Piece(picture.plot_bottom + 2, picture=picture) for picture in pictures]
    return [_words(paper_line(holds, today)), *drawn, *_list(rows)]


def _words(text: str) -> _Piece:
    lines = break_lines([Run(text)], WIDTH, _TEXT)
    labels = tuple(
        Label(
            " ".join(piece.text for piece in line),
            Box(0, number * _LEADING, line_width(line, _TEXT), _LEADING),
            _TEXT,
            500,
            TextRole.STRONG,
        )
        for number, line in enumerate(lines)
    )
    return _Piece(len(lines) * _LEADING, labels)


def _list(rows: Sequence[ListRow]) -> list[_Piece]:
    """Return the list in parts of some lines, so that a long one may go on to the next page."""
    lines = -(-len(rows) // columns_of(WIDTH))
    found = []
    for start in range(0, lines, _LINES):
        high = min(_LINES, lines - start)
        top, bottom = start * ROW, (start + high) * ROW
        part = tuple(row for row in rows if top <= row.name.box.y < bottom)
        found.append(_Piece(high * ROW, rows=part, top=top))
    return found
