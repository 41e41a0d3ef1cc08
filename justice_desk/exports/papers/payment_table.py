"""The table of a payment sheet: lines of 14.6 mm, brought forward, totals, a closed column."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Paragraph, baseline_of
from justice_desk.exports.papers.kit.cutting import cut_to_lines, cut_within
from justice_desk.exports.papers.kit.grid import FRAME, HAIR, WIDTH
from justice_desk.exports.papers.kit.runs import Run
from justice_desk.exports.papers.kit.words import _, ngettext
from justice_desk.exports.papers.sitting_words import NONE, francs

if TYPE_CHECKING:
    from justice_desk.exports.papers.kit.pen import Pen
    from justice_desk.exports.papers.payment_lines import PayLine, PayPage

ROW: Final = 14.6
"""Height of a line in millimetres: a thumb laid sideways (papers 11)."""
_HEAD: Final = 6.2
_SUM: Final = 6.4
_EDGES: Final = (0.0, 9.0, 59.0, 98.0, 121.0, WIDTH)
"""Left edges of number, name, journey, amount, signature, and the right edge."""
_PAD: Final = 1.5
_LINES: Final = 2


@dataclass(frozen=True, slots=True)
class PayTable:
    """The table of one page.

    Attributes:
        page: its lines, and what comes before them.
        number: of the page.
        pages: how many there are.
        count: of payments on all of them.
        alone: the sheet of one person, which needs no total of the page.
    """

    page: PayPage
    number: int
    pages: int
    count: int
    alone: bool = False

    def draw(self, pen: Pen) -> float:
        """Draw the table; return where it ends."""
        _draw_headings(pen)
        top = _HEAD
        if self.page.before:
            self._draw_brought(pen.at(0, top))
            top += _SUM
        for line in self.page.lines:
            _draw_line(pen.at(0, top), line)
            top += ROW
            pen.rule(0, top, WIDTH, top, HAIR)
        self._draw_frame(pen, top)
        return self._draw_totals(pen, top)

    def _draw_brought(self, pen: Pen) -> None:
        many = len(self.page.before)
        told = ngettext(
            "Brought forward from page {page} ({n} payment)",
            "Brought forward from page {page} ({n} payments)",
            many,
        )
        text = told.format(page=self.number - 1, n=many)
        run = [Run(text, italic=True)]
        pen.text(_EDGES[1] + _PAD, 4.2, run, styles.CELL)
        pen.text(_EDGES[4] - _PAD, 4.2, francs(self.page.brought), styles.STRONG, "right")
        pen.rule(0, _SUM, WIDTH, _SUM, HAIR)

    def _draw_frame(self, pen: Pen, bottom: float) -> None:
        """Draw the frame and its columns; the line brought forward has no journey."""
        pen.box(0, 0, WIDTH, bottom, FRAME)
        pen.rule(0, _HEAD, WIDTH, _HEAD, FRAME)
        first = _HEAD + (_SUM if self.page.before else 0)
        for at, edge in enumerate(_EDGES[1:-1], 1):
            pen.rule(edge, first if at == _LINES else _HEAD, edge, bottom, HAIR)

    def _draw_totals(self, pen: Pen, top: float) -> float:
        if self.alone:
            return top
        rows = [(_("Total of page {page}").format(page=self.number), self.page.total, False)]
        if self.number < self.pages:
            text = _("To be carried forward to page {page}").format(page=self.number + 1)
            rows.append((text, self.page.carried, True))
        else:
            text = ngettext("Grand total ({n} payment)", "Grand total ({n} payments)", self.count)
            rows.append((text.format(n=self.count), self.page.carried, True))
        for text, amount, strong in rows:
            style = styles.STRONG if strong else styles.CELL
            pen.text(_EDGES[1] + _PAD, top + 4.3, text, style)
            pen.text(_EDGES[4] - _PAD, top + 4.3, francs(amount), styles.STRONG, "right")
            top += _SUM
            pen.rule(0, top, _EDGES[4], top, FRAME if strong else HAIR)
        return top


def _draw_headings(pen: Pen) -> None:
    heads = (_("No."), _("Beneficiary and document"), _("Journey and mode"))
    for left, head in zip(_EDGES, heads, strict=False):
        pen.text(left + _PAD, 4.2, head, styles.TABLE_HEAD)
    pen.text(_EDGES[4] - _PAD, 4.2, _("Amount"), styles.TABLE_HEAD, "right")
    pen.text(_EDGES[4] + _PAD, 4.2, _("Signature or thumbprint"), styles.TABLE_HEAD)


def _draw_line(pen: Pen, line: PayLine) -> None:
    pen.text(_EDGES[0] + _PAD, 5.9, str(line.number), styles.STRONG)
    _draw_name(pen.at(_EDGES[1] + _PAD, 0), line, _EDGES[2] - _EDGES[1] - 2 * _PAD)
    _draw_way(pen.at(_EDGES[2] + _PAD, 0), line, _EDGES[3] - _EDGES[2] - 2 * _PAD)
    pen.text(_EDGES[4] - _PAD, 5.9, francs(line.amount), styles.STRONG, "right")
    if line.apart:  # nobody signs here
        pen.text((_EDGES[4] + WIDTH) / 2, 8.2, NONE, styles.STRONG, "centre")


def _draw_name(pen: Pen, line: PayLine, room: float) -> None:
    """Draw the name in one line, its Arabic spelling, who signs, the document under it."""
    told = [(line.name, styles.STRONG), *((one, styles.LABEL) for one in line.under)]
    if line.arabic:
        told.insert(1, (line.arabic, styles.STRONG))
    first, step = (4.4, 4.2) if len(told) > _LINES else (5.9, 4.7)
    for number, (text, style) in enumerate(told):
        pen.text(0, first + number * step, cut_within(text, style, room), style)


def _draw_way(pen: Pen, line: PayLine, room: float) -> None:
    """Draw the journey in one or two lines, and the mode under it."""
    style = styles.CELL
    way = Paragraph(cut_to_lines(line.way, style, room, _LINES), style, width=room)
    first = 5.9 if len(way.lines) < _LINES else 4.4
    way.draw(pen.at(0, first - baseline_of(style)))
    under = first + len(way.lines) * (4.7 if len(way.lines) < _LINES else 4.2)
    pen.text(0, under, cut_within(line.mode, styles.LABEL, room), styles.LABEL)
