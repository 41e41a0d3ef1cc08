"""The reconciliation of a sitting: advances, payments, returns, receipts, what is still open.

It names no beneficiary: a request is a number. Every figure comes from the ledger.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers import transport_words as words
from justice_desk.exports.papers.balance_facts import granted
from justice_desk.exports.papers.balance_table import AmountColumn, AmountTable
from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Block, Paragraph
from justice_desk.exports.papers.kit.cells import Cell, Cells
from justice_desk.exports.papers.kit.document import document
from justice_desk.exports.papers.kit.letterhead import Heading
from justice_desk.exports.papers.kit.runs import Run, rich
from justice_desk.exports.papers.kit.signatures import SignatureBox, SignatureRow
from justice_desk.exports.papers.kit.titles import SectionTitle
from justice_desk.exports.papers.kit.words import _, francs_in_words, ngettext, short_day
from justice_desk.exports.papers.sitting_words import NONE, francs, said
from justice_desk.exports.papers.transport_pages import TitleLine, TransportFrame
from justice_desk.exports.papers.wording import Wording, shipped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from justice_desk.exports.papers.balance_facts import BalanceFacts
    from justice_desk.exports.papers.kit.document import Painter
    from justice_desk.services.transport.rows import SupportRow

_SIGNING: Final = 27.0


def render_reconciliation(facts: BalanceFacts, wording: Wording | None = None) -> bytes:
    """Return the reconciliation as a PDF.

    Raises:
        CannotDraw: a value holds a character that no font of the papers can draw.
        FontsMissing: a font file is not where the program keeps it.
    """
    told = wording or shipped()
    return document(_frame(facts, told).about, balance_pages(facts, told))


def balance_pages(facts: BalanceFacts, wording: Wording | None = None) -> list[Painter]:
    """Return what draws the pages."""
    told = wording or shipped()
    return _frame(facts, told).painters(_blocks(facts, told))


def _frame(facts: BalanceFacts, told: Wording) -> TransportFrame:
    title = _("Reconciliation of transport support")
    heading = Heading(_("Reconciliation"), facts.number, told.text("transport.sheet_beside"))
    footer = told.text("transport.balance_footer")
    return TransportFrame(facts.office, heading, title, footer, facts.printed_on)


def _blocks(facts: BalanceFacts, told: Wording) -> Iterator[Block]:
    yield TitleLine(_("Reconciliation"), short_day(facts.printed_on))
    yield Paragraph(facts.of[:1].upper() + facts.of[1:], styles.BODY)
    yield _summary(facts)
    if facts.advances:
        yield SectionTitle(_("Advances"), before=4.0)
        yield _advances(facts)
    yield SectionTitle(_("Requests"), before=4.0)
    yield _requests(facts)
    yield from _closing(facts, told)
    yield SignatureRow(
        (
            SignatureBox(0, 82, _("Who held the money"), _("Date, name and signature")),
            SignatureBox(
                86, 82, _("The coordinator of the office"), _("Checked, signature and stamp")
            ),
        ),
        height=_SIGNING,
    )


def _summary(facts: BalanceFacts) -> Cells:
    left = sum(row.left for row in facts.advances)
    return Cells(
        [
            [
                Cell(_("Granted"), words.amount(facts.granted), 3),
                Cell(_("Paid"), words.amount(facts.paid), 3),
                Cell(_("Returned"), words.amount(facts.returned), 3),
                Cell(_("Net cost"), words.amount(facts.net), 3),
            ],
            [
                Cell(_("Granted, not paid"), _counted(facts.unpaid, paid=False), 3),
                Cell(_("Did not come"), _counted(facts.absent, paid=True), 3),
                Cell(_("Without a receipt"), _counted(facts.without_receipt, paid=True), 3),
                Cell(_("Still to account for"), _counted(facts.open_ones, paid=True), 3),
            ],
            [
                Cell(_("Advances given"), words.amount(_sum(facts, "given")), 3),
                Cell(_("Used"), words.amount(_sum(facts, "used")), 3),
                Cell(_("Handed back"), words.amount(_sum(facts, "returned")), 3),
                Cell(_("Left in hand"), words.amount(left), 3),
            ],
        ]
    )


def _sum(facts: BalanceFacts, field: str) -> int:
    return sum(getattr(row, field) for row in facts.advances)


def _counted(rows: Sequence[SupportRow], *, paid: bool) -> str:
    """Return « 2 (12 000 F CFA) »: how many, and the money that is at stake, if any."""
    money = sum(row.paid if paid else row.amount for row in rows)
    return f"{len(rows)} ({words.amount(money)})" if money else str(len(rows))


def _advances(facts: BalanceFacts) -> AmountTable:
    columns = (
        AmountColumn(_("Advance"), 1.5),
        AmountColumn(_("Who holds it"), 3.0),
        AmountColumn(_("Settled on"), 1.7),
        *(
            AmountColumn(head, 1.45, figures=True)
            for head in (_("Given"), _("Used"), _("Handed back"), _("Left"))
        ),
    )
    rows = [
        (
            _own(row.number),
            row.holder,
            short_day(row.settled_on) if row.settled_on else NONE,
            *(row.given, row.used, row.returned, row.left),
        )
        for row in sorted(facts.advances, key=lambda row: row.number)
    ]
    sums = [_sum(facts, field) for field in ("given", "used", "returned", "left")]
    return AmountTable(columns, rows, (_("Total"), "", "", *sums))


def _requests(facts: BalanceFacts) -> AmountTable:
    columns = (
        AmountColumn(_("Request"), 1.7),
        AmountColumn(_("Voucher"), 0.95),
        AmountColumn(_("State"), 3.35),
        *(
            AmountColumn(head, 1.6, figures=True)
            for head in (_("Granted"), _("Paid"), _("Returned"))
        ),
        AmountColumn(_("Receipts"), 1.2, figures=True),
    )
    rows = [
        (
            _own(row.number),
            words.short(row.voucher.number) if row.voucher else NONE,
            said(row.state),
            *(granted(row), facts.paid_out(row.number), facts.given_back(row.number)),
            row.receipts,
        )
        for row in facts.lines
    ]
    many = ngettext("Total ({n} request)", "Total ({n} requests)", len(rows)).format(n=len(rows))
    receipts = sum(row.receipts for row in facts.lines)
    total = ("", "", many, facts.granted, facts.paid, facts.returned, receipts)
    return AmountTable(columns, rows, total)


def _own(number: str) -> str:
    """Return « A-2026-0001 »: the office stands in the letterhead."""
    return number.partition("-")[2]


def _closing(facts: BalanceFacts, told: Wording) -> Iterator[Block]:
    closed = rich(
        told.text("transport.balance_closing"),
        paid=words.amount(facts.paid),
        back=words.amount(facts.returned),
        net=words.amount(facts.net),
    )
    spoken = told.text("transport.balance_words").format(words=francs_in_words(facts.net))
    first = Paragraph([*closed, Run(" " + spoken)], styles.BODY)
    first.keep_with_next = True
    yield first
    key = "transport.balance_differs" if facts.gap else "transport.balance_agrees"
    last = Paragraph(rich(told.text(key), gap=francs(facts.gap)), styles.BODY, after=4.0)
    last.keep_with_next = True
    yield last
