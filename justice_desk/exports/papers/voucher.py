"""The transport voucher: paper 10. Two halves of one page, the transporter's and the office's.

The transporter's half names no quality, court or case. Nothing runs over: names, places and the
amount in words wrap, the boxes to sign in close up to a thumb's height, what is longer is cut.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers import transport_words as words
from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Paragraph
from justice_desk.exports.papers.kit.breaking import line_width
from justice_desk.exports.papers.kit.document import Metadata, document
from justice_desk.exports.papers.kit.grid import BOX_GAP, LEFT, MM, PAGE_HEIGHT, PAGE_WIDTH, WIDTH
from justice_desk.exports.papers.kit.letterhead import Heading, draw_letterhead
from justice_desk.exports.papers.kit.marks import draw_scissors
from justice_desk.exports.papers.kit.pen import Style, cut_to
from justice_desk.exports.papers.kit.signatures import SignatureBox, SignatureRow, thumbprint
from justice_desk.exports.papers.kit.words import _, francs_in_words
from justice_desk.exports.papers.kit.writing import draw_fill, draw_tick_box
from justice_desk.exports.papers.voucher_cells import LINES, cells_of
from justice_desk.exports.papers.wording import Wording, shipped

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from justice_desk.exports.papers.kit.cells import Cells
    from justice_desk.exports.papers.kit.document import Painter
    from justice_desk.exports.papers.kit.letterhead import Office
    from justice_desk.exports.papers.kit.pen import Pen
    from justice_desk.services.transport.rows import SupportRow, VoucherRow

_TITLE: Final = Style(20, 8, bold=True)
_AMOUNT: Final = Style(22, 9, bold=True)
_HALF: Final = PAGE_HEIGHT / 2
_SECOND: Final = _HALF - 1.6
_TITLE_BASELINE: Final = 35.6
_WORDS_BASELINE: Final = 41.0
_CELLS_GAP: Final = 4.2
_DONE: Final = 9.6
"""Millimetres from the cells to the boxes: the line on which the journey is ticked."""
_FOOT: Final = 142.0
"""Lowest baseline of what stands under the boxes."""
_SIGNING: Final = (29.0, 25.0)
_UNDER: Final = 6.0
_CUT: Final = 1.1


@dataclass(frozen=True, slots=True)
class VoucherFacts:
    """One voucher.

    Attributes:
        row: the request; it has a voucher, and its travellers are open to the reader.
        leaves_at: minutes after midnight at which the vehicle takes her up; None without a trip.
        sheet: number of the payment sheet that the stub is joined to, where it is known.
        printed_on: the day of printing, the only date of the file's own.
    """

    office: Office
    row: SupportRow
    printed_on: date
    leaves_at: int | None = None
    sheet: str = ""

    @property
    def voucher(self) -> VoucherRow:
        """Return the voucher.

        Raises:
            ValueError: none was given, or its beneficiary may not be seen.
        """
        if self.row.voucher is None or not self.row.travellers:
            raise ValueError("No voucher to print.")
        return self.row.voucher


def render_vouchers(facts: Sequence[VoucherFacts], wording: Wording | None = None) -> bytes:
    """Return the vouchers as one PDF, a page each.

    Raises:
        ValueError: there is none, or one has no voucher.
        CannotDraw: a value holds a character that no font of the papers can draw.
        FontsMissing: a font file is not where the program keeps it.
    """
    painters = voucher_pages(facts, wording)
    if not painters:
        raise ValueError("No voucher to print.")
    first = facts[0]
    about = Metadata(
        f"{_('Transport voucher')} – {first.voucher.number}", first.office.name, first.printed_on
    )
    return document(about, painters)


def voucher_pages(facts: Sequence[VoucherFacts], wording: Wording | None = None) -> list[Painter]:
    """Return what draws the page of each voucher."""
    said = wording or shipped()
    return [_painter(one, said) for one in facts]


def _painter(facts: VoucherFacts, said: Wording) -> Painter:
    halves = (_Half(facts, said, stub=False), _Half(facts, said, stub=True))

    def paint(pen: Pen) -> None:
        halves[0].draw(pen)
        _draw_cut(pen)
        halves[1].draw(pen.at(0, _SECOND))

    return paint


def _draw_cut(pen: Pen) -> None:
    pen.dashes(-LEFT, _HALF, PAGE_WIDTH - LEFT, _CUT)
    pen.blank(8.0 - LEFT, _HALF - 0.8, 9.6, 1.6)
    draw_scissors(pen, 9.0 - LEFT, _HALF)


class _Half:
    """One half of the page; the stub says the quality, the payer's line and where it is filed."""

    def __init__(self, facts: VoucherFacts, said: Wording, *, stub: bool) -> None:
        self.facts, self.said, self.stub = facts, said, stub
        spoken = francs_in_words(facts.voucher.amount)
        self.words = Paragraph(spoken, styles.BODY, width=WIDTH)
        self.top = _WORDS_BASELINE + (len(self.words.lines) - 1) * styles.BODY.leading + _CELLS_GAP
        self.cells, self.signing = self._fitted()

    def _fitted(self) -> tuple[Cells, float]:
        """Return the cells as whole as the page allows, and the height of the boxes."""
        tried = (
            (cells_of(self.facts, lines, stub=self.stub), signing)
            for lines in LINES
            for signing in _SIGNING
        )
        fits = (one for one in tried if self._end(*one) <= _FOOT)
        return next(fits, (cells_of(self.facts, LINES[-1], stub=self.stub), _SIGNING[-1]))

    def _end(self, cells: Cells, signing: float) -> float:
        return self.top + cells.height() + _DONE + signing + _UNDER

    def draw(self, pen: Pen) -> None:
        """Draw letterhead, amount, cells, what is ticked, boxes and the rule of the voucher."""
        facts, voucher = self.facts, self.facts.voucher
        copy = self.said.text("transport.voucher_stub" if self.stub else "transport.voucher_copy")
        draw_letterhead(pen, facts.office, Heading(_("Transport voucher"), voucher.number, copy))
        pen.text(0, _TITLE_BASELINE, _("Transport voucher"), _TITLE)
        pen.text(WIDTH, _TITLE_BASELINE, words.amount(voucher.amount), _AMOUNT, "right")
        for number, line in enumerate(self.words.lines):
            start = WIDTH - line_width(line, styles.BODY.size) / MM
            pen.line_of_text(
                start, _WORDS_BASELINE + number * styles.BODY.leading, line, styles.BODY
            )
        self.cells.draw(pen.at(0, self.top))
        bottom = self.top + self.cells.height()
        self._draw_done(pen.at(0, bottom))
        self._draw_signing(pen.at(0, bottom + _DONE))

    def _draw_done(self, pen: Pen) -> None:
        baseline = BOX_GAP + 3.4
        x = pen.text(0, baseline, _("Journey made:"), styles.STRONG) + 4.4
        x = draw_tick_box(pen, x, baseline, _("way out")) + 6.4
        if self.facts.row.back_on is not None:
            x = draw_tick_box(pen, x, baseline, _("way back")) + 6.4
        draw_fill(pen, x + 3.2, baseline, WIDTH, _("On:"))

    def _draw_signing(self, pen: Pen) -> None:
        boxes = (
            SignatureBox(0, 52, _("For the office"), _("Signature and stamp")),
            SignatureBox(54, 46, _("The transporter"), _("Name and signature")),
            SignatureBox(102, 38, _("The beneficiary"), _("Signature")),
            thumbprint(142, 26, _("Thumbprint")),
        )
        SignatureRow(boxes, height=self.signing).draw(pen)
        baseline = self.signing + 5.4
        page = "2 / 2" if self.stub else "1 / 2"
        pen.text(0, baseline, cut_to(self._rule(), styles.SMALL, WIDTH - 14), styles.SMALL)
        pen.text(WIDTH, baseline, page, styles.LABEL_STRONG, "right")

    def _rule(self) -> str:
        if not self.stub:
            return self.said.text("transport.voucher_rule")
        key = "transport.voucher_attach_to" if self.facts.sheet else "transport.voucher_attach"
        told = self.said.text(key).format(number=self.facts.sheet)
        line = self.facts.row.line
        return _("{rule} Budget line: {line}").format(rule=told, line=line) if line else told
