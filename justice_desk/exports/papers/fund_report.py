"""The report of a fund on paper: whose money, what it paid for, what is still open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Block, Paragraph
from justice_desk.exports.papers.kit.cells import Cell, Cells
from justice_desk.exports.papers.kit.document import Metadata, document
from justice_desk.exports.papers.kit.flow import flow
from justice_desk.exports.papers.kit.footer import Footer
from justice_desk.exports.papers.kit.letterhead import Heading, draw_following, draw_letterhead
from justice_desk.exports.papers.kit.signatures import SignatureBox, SignatureRow
from justice_desk.exports.papers.kit.titles import SectionTitle
from justice_desk.exports.papers.kit.words import _, plain_day
from justice_desk.exports.papers.money_table import Money, MoneyTable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from justice_desk.exports.papers.kit.document import Painter
    from justice_desk.exports.papers.kit.flow import Page
    from justice_desk.exports.papers.kit.letterhead import Office
    from justice_desk.exports.papers.kit.pen import Pen


@dataclass(frozen=True, slots=True)
class Part:
    """One table of a report under its title; `empty` is said where it has no row."""

    title: str
    money: Money
    empty: str = ""


@dataclass(frozen=True, slots=True)
class FundFacts:
    """A fund in finished words.

    Attributes:
        code: of the fund.
        about: label and value of each cell under the title, in rows of at most twelve modules.
        parts: the tables.
        closing: the sentence that states the total in words.
    """

    code: str
    about: tuple[tuple[tuple[str, str, float], ...], ...]
    parts: tuple[Part, ...]
    closing: str


def render_funds(office: Office, day: date, funds: Sequence[FundFacts]) -> bytes:
    """Return the report as a PDF; each fund begins on a page of its own.

    Raises:
        CannotDraw: a value holds a character that no font of the papers can draw.
        FontsMissing: a font file is not where the program keeps it.
    """
    title = _("Financial report")
    pages = [(one.code, page) for one in funds for page in flow(_blocks(one))]
    count = len(pages)
    painters = [
        _painter(office, day, code, page, at, count) for at, (code, page) in enumerate(pages, 1)
    ]
    return document(Metadata(title, office.name, day), painters)


def _painter(office: Office, day: date, code: str, page: Page, number: int, count: int) -> Painter:
    footer = Footer(office.name, _("Financial report as of {day}").format(day=plain_day(day)))

    def paint(pen: Pen) -> None:
        if number == 1:
            heading = Heading(_("Financial report"), plain_day(day), _("Amounts in F CFA"))
            draw_letterhead(pen, office, heading)
        else:
            draw_following(pen, f"{_('Financial report')} – {code}", office.name)
        page.draw(pen)
        footer.draw(pen, number, count)

    return paint


def _blocks(fund: FundFacts) -> Iterator[Block]:
    yield Paragraph(_("Fund {code}").format(code=fund.code), styles.TITLE, after=2.0)
    yield Cells([[Cell(*cell) for cell in row] for row in fund.about])
    for part in fund.parts:
        if part.money.rows:
            yield SectionTitle(part.title)
            yield MoneyTable(part.money)
        elif part.empty:
            yield SectionTitle(part.title)
            yield Paragraph(part.empty, styles.BODY)
    yield Paragraph(fund.closing, styles.BODY, after=5.0)
    yield SignatureRow(
        (
            SignatureBox(0, 82, _("Drawn up by"), _("Name, date and signature")),
            SignatureBox(86, 82, _("Approved by"), _("Name, signature and stamp")),
        ),
        height=27.0,
    )
