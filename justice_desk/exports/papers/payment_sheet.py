"""The payment sheet to sign: paper 11. Twelve lines a page, totals carried forward, in words.

Everyone who signs reads the lines above: people of restricted cases, and those who are kept apart,
stand on it with the number of their request alone and sign on a sheet of one line.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Paragraph
from justice_desk.exports.papers.kit.cutting import cut_within
from justice_desk.exports.papers.kit.document import Metadata, document
from justice_desk.exports.papers.kit.footer import Footer
from justice_desk.exports.papers.kit.grid import WIDTH
from justice_desk.exports.papers.kit.letterhead import Heading, draw_letterhead
from justice_desk.exports.papers.kit.pen import Style, text_width
from justice_desk.exports.papers.kit.runs import rich
from justice_desk.exports.papers.kit.signatures import SignatureBox, SignatureRow
from justice_desk.exports.papers.kit.words import _, francs_in_words
from justice_desk.exports.papers.payment_lines import (
    PayPage,
    named_line,
    pay_lines,
    pay_pages,
    signs_alone,
)
from justice_desk.exports.papers.payment_table import PayTable
from justice_desk.exports.papers.sitting_words import francs
from justice_desk.exports.papers.transport_words import due
from justice_desk.exports.papers.wording import Wording, shipped

if TYPE_CHECKING:
    from datetime import date

    from justice_desk.exports.papers.kit.document import Painter
    from justice_desk.exports.papers.kit.letterhead import Office
    from justice_desk.exports.papers.kit.pen import Pen
    from justice_desk.exports.papers.payment_lines import PayLine
    from justice_desk.services.transport.rows import SupportRow

_TITLE: Final = Style(17, 7, bold=True)
_TITLE_BASELINE: Final = 34.5
_TOP: Final = 38.3
_BESIDE: Final = 6.0
_SIGNING: Final = 24.0
_GAP: Final = 2.2
_INITIALS: Final = (121.0, 47.0, 18.0)
"""Left edge, width and height of the box in which the payer initials a page."""


@dataclass(frozen=True, slots=True)
class PaymentFacts:
    """What a payment sheet shows.

    Attributes:
        number: of the sheet, « GAO-P-2026-014 ».
        of: what is paid for, « audience foraine de Bourem, 15 décembre 2026 ».
        rows: the requests, as the member who prints sees them.
        apart: numbers of requests whose beneficiaries must not meet others on the list.
        printed_on: the day of printing, the only date of the file's own.
    """

    office: Office
    number: str
    of: str
    rows: tuple[SupportRow, ...]
    apart: frozenset[str]
    printed_on: date

    def lines(self, said: Wording) -> tuple[PayLine, ...]:
        """Return the lines of the sheet, in order."""
        return pay_lines(self.rows, self.apart, said.text("transport.sheet_apart"))

    @property
    def total(self) -> int:
        """Return the grand total in whole francs CFA."""
        return sum(line.amount for line in self.lines(shipped()))

    @property
    def count(self) -> int:
        """Return how many payments the sheet has."""
        return len(self.lines(shipped()))

    @property
    def alone(self) -> dict[str, int]:
        """Return the amount of each request whose beneficiary signs alone and may be seen."""
        rows = (row for row in self.rows if row.travellers and signs_alone(row, self.apart))
        return {row.number: due(row) for row in rows if due(row)}


def render_payment_sheet(facts: PaymentFacts, wording: Wording | None = None) -> bytes:
    """Return the sheet as a PDF.

    Raises:
        CannotDraw: a value holds a character that no font of the papers can draw.
        FontsMissing: a font file is not where the program keeps it.
    """
    return document(_about(facts), sheet_pages(facts, wording))


def render_single_sheets(facts: PaymentFacts, wording: Wording | None = None) -> bytes:
    """Return the sheets of one line as a PDF, a page for each person who signs alone.

    Raises:
        ValueError: nobody signs alone of those whom the member may see.
        CannotDraw: a value holds a character that no font of the papers can draw.
        FontsMissing: a font file is not where the program keeps it.
    """
    painters = single_pages(facts, wording)
    if not painters:
        raise ValueError("Nobody signs alone.")
    return document(_about(facts), painters)


def _about(facts: PaymentFacts) -> Metadata:
    name = f"{_('Payment sheet')} – {facts.number}"
    return Metadata(name, facts.office.name, facts.printed_on)


def sheet_pages(facts: PaymentFacts, wording: Wording | None = None) -> list[Painter]:
    """Return what draws the pages of the sheet."""
    said = wording or shipped()
    lines = facts.lines(said)
    pages = pay_pages(lines)
    tables = [
        PayTable(page, number, len(pages), len(lines)) for number, page in enumerate(pages, 1)
    ]
    return [_painter(facts, table, said) for table in tables]


def single_pages(facts: PaymentFacts, wording: Wording | None = None) -> list[Painter]:
    """Return what draws the sheet of each person who signs alone and may be seen."""
    said = wording or shipped()
    seen = {row.number: row for row in facts.rows if row.number in facts.alone}
    own = [
        (line, seen[line.name]) for line in facts.lines(said) if line.apart and line.name in seen
    ]
    return [_alone(facts, line, row, said) for line, row in own]


def _painter(facts: PaymentFacts, table: PayTable, said: Wording) -> Painter:
    footer = Footer(facts.number, said.text("transport.sheet_footer"))

    def paint(pen: Pen) -> None:
        _draw_head(pen, facts, facts.number, said)
        bottom = _TOP + table.draw(pen.at(0, _TOP))
        if table.number == table.pages:
            _draw_closing(pen.at(0, bottom + _GAP), table.page.carried, said)
        else:
            left, width, height = _INITIALS
            box = SignatureBox(left, width, _("The payer"), _("Paraph"))
            SignatureRow([box], height=height).draw(pen.at(0, bottom + 4.0))
        footer.draw(pen, table.number, table.pages)

    return paint


def _alone(facts: PaymentFacts, line: PayLine, row: SupportRow, said: Wording) -> Painter:
    number = f"{facts.number} / {line.number}"
    footer = Footer(number, said.text("transport.sheet_footer"))
    shown = named_line(row, line.number, tell=not row.restricted)
    table = PayTable(PayPage([shown]), 1, 1, 1, alone=True)
    rule = said.text("transport.sheet_alone").format(number=facts.number, line=line.number)

    def paint(pen: Pen) -> None:
        _draw_head(pen, facts, number, said, tell=False)
        bottom = _TOP + table.draw(pen.at(0, _TOP))
        told = Paragraph(rule, styles.BODY)
        told.draw(pen.at(0, bottom + _GAP))
        bottom += 2 * _GAP + told.height()
        _draw_closing(pen.at(0, bottom), shown.amount, said)
        footer.draw(pen, 1, 1)

    return paint


def _draw_head(
    pen: Pen, facts: PaymentFacts, number: str, said: Wording, *, tell: bool = True
) -> None:
    """Draw letterhead and title; a sheet of one line does not say what it was paid for."""
    heading = Heading(_("Payment sheet"), number, said.text("transport.sheet_beside"))
    draw_letterhead(pen, facts.office, heading)
    end = pen.text(0, _TITLE_BASELINE, _("Payment sheet to sign"), _TITLE)
    if tell:
        told = cut_within(facts.of, styles.BODY, WIDTH - end - _BESIDE)
        start = WIDTH - text_width(told, styles.BODY)
        pen.text(start, _TITLE_BASELINE, told, styles.BODY)


def _draw_closing(pen: Pen, total: int, said: Wording) -> None:
    closed = said.text("transport.sheet_closing")
    text = rich(closed, words=francs_in_words(total), figures=francs(total))
    told = Paragraph(text, styles.BODY)
    told.draw(pen)
    boxes = (
        SignatureBox(0, 82, _("The payer"), _("Date, name and signature")),
        SignatureBox(
            86, 82, _("The coordinator of the office"), _("Service done, signature, stamp")
        ),
    )
    SignatureRow(boxes, height=_SIGNING).draw(pen.at(0, told.height() + _GAP))
