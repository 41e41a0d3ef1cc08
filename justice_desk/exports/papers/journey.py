"""The journey on paper: a line in words, the picture in as many rows as it needs, the list.

168 mm wide, black on white. The same facts stand in words elsewhere on the paper.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from reportlab.platypus.flowables import Flowable

from justice_desk.drawing.journey import layout_lists, layout_rows, paper_line
from justice_desk.drawing.journey.shapes import Box, Label, TextRole
from justice_desk.exports.papers.journey_paint import draw_picture, draw_row
from justice_desk.exports.papers.journey_pen import PX, JourneyPen, measure
from justice_desk.exports.papers.kit.breaking import break_lines, line_width
from justice_desk.exports.papers.kit.runs import Run

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from justice_desk.drawing.journey import Hop, Picture, Plan
    from justice_desk.drawing.journey.shapes import ListRow

WIDTH: Final = 560.0
"""Width of the layout in px: 168 mm."""
_GAP: Final = 10.0
_TEXT: Final = 11.0
_LEADING: Final = 15.0
_LINES: Final = 12
"""Lines of the list that stay together on a page."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What never breaks: some text lines, one row of the picture, or some lines of the list."""

    height: float
    labels: tuple[Label, ...] = ()
    picture: Picture | None = None
    rows: tuple[ListRow, ...] = ()

    def draw(self, canvas: Any) -> None:
        """Draw it above and right of the canvas's origin."""
        pen = JourneyPen(canvas, self.height)
        for label in self.labels:
            pen.text(label)
        if self.picture:
            draw_picture(pen, self.picture)
        for row in self.rows:
            draw_row(pen, row)


class JourneyFlowable(Flowable):  # type: ignore[misc]  # ReportLab is untyped
    """Draws a journey; breaks between the rows of its picture and the parts of its list.

    Attributes:
        pieces: what never breaks, from top to bottom.
    """

    def __init__(self, pieces: Sequence[Piece]) -> None:
        super().__init__()
        self.pieces = tuple(pieces)

    @property
    def least(self) -> float:
        """Return the height in points of the words with the first row, which stay together."""
        first = self.pieces[: self._together]
        return (sum(piece.height for piece in first) + _GAP * (len(first) - 1)) * PX

    @property
    def _together(self) -> int:
        return 2 if self.pieces[0].labels else 1

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Return its size in points."""
        gaps = _GAP * (len(self.pieces) - 1)
        return WIDTH * PX, (sum(piece.height for piece in self.pieces) + gaps) * PX

    def split(self, _width: float, height: float) -> list[Flowable]:
        """Return what fits into `height` points and the rest; nothing if not even a part does."""
        used, fits = 0.0, 0
        for piece in self.pieces:
            used += piece.height * PX
            if used > height:
                break
            used += _GAP * PX
            fits += 1
        parts = (self.pieces[:fits], self.pieces[fits:])
        return [JourneyFlowable(part) for part in parts if part] if fits >= self._together else []

    def draw(self) -> None:
        """Draw the pieces from top to bottom."""
        top = self.wrap(0, 0)[1]
        for piece in self.pieces:
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


def _pieces(holds: Sequence[Hop], today: date, future: Sequence[Plan]) -> list[Piece]:
    pictures = layout_rows(holds, today, future, WIDTH, measure)
    lists = layout_lists(holds, today, WIDTH, measure, _LINES)
    drawn = [Piece(picture.plot_bottom + 2, picture=picture) for picture in pictures]
    return [_words(paper_line(holds, today)), *drawn, *map(_list, lists)]


def _words(text: str) -> Piece:
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
    return Piece(len(lines) * _LEADING, labels)


def _list(rows: tuple[ListRow, ...]) -> Piece:
    return Piece(max(row.name.box.bottom for row in rows), rows=rows)
