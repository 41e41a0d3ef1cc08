"""The frames of the papers of a sitting: upright with a letterhead, or lying for the court."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeVar

from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Block, Paragraph
from justice_desk.exports.papers.kit.document import Metadata, document
from justice_desk.exports.papers.kit.flow import flow
from justice_desk.exports.papers.kit.footer import Footer
from justice_desk.exports.papers.kit.grid import MM, PAGE_HEIGHT, PAGE_WIDTH
from justice_desk.exports.papers.kit.letterhead import Heading, draw_letterhead
from justice_desk.exports.papers.kit.pen import Pen
from justice_desk.exports.papers.kit.words import _
from justice_desk.exports.papers.layout import draw_next_head

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from justice_desk.exports.papers.kit.document import Painter
    from justice_desk.exports.papers.kit.flow import Page
    from justice_desk.exports.papers.sitting_facts import SittingFacts

_Row = TypeVar("_Row")

LYING_LEFT: Final = 20.0
LYING_WIDTH: Final = 261.0
LYING_FOOT: Final = 201.0
"""Baseline of the footer of a page that lies on its side: 9 mm from the edge."""
LYING_BOTTOM: Final = 194.0


def lying(pen: Pen) -> Pen:
    """Turn the page on its side; return a pen at its own left margin."""
    pen.canvas.setPageSize((PAGE_HEIGHT * MM, PAGE_WIDTH * MM))
    return Pen(pen.canvas, LYING_LEFT, PAGE_HEIGHT - PAGE_WIDTH)


def about(facts: SittingFacts, title: str) -> Metadata:
    """Return what the file says of itself: the kind of paper, the sitting, the office."""
    return Metadata(f"{title} – {facts.number}", facts.office.name, facts.printed_on)


def kind_words(facts: SittingFacts) -> str:
    """Return « Audience foraine » or « Audience », the label over the sitting's number."""
    return _("Mobile court") if facts.mobile else _("Hearing of the court")


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the blocks of an upright paper of a sitting.

    Attributes:
        facts: the sitting.
        title: the kind of paper.
        copy: for whom it is.
        purpose: what may be done with it, in the footer.
    """

    facts: SittingFacts
    title: str
    copy: str
    purpose: str

    def render(self, *parts: Iterable[Block]) -> bytes:
        """Return the paper as a PDF; each part begins on a page of its own."""
        pages = [page for part in parts for page in flow(part)]
        painters = [self._painter(page, at, len(pages)) for at, page in enumerate(pages, 1)]
        return document(about(self.facts, self.title), painters)

    def _painter(self, page: Page, number: int, count: int) -> Painter:
        facts = self.facts
        footer = Footer(facts.number, self.purpose)

        def paint(pen: Pen) -> None:
            if number == 1:
                heading = Heading(kind_words(facts), facts.number, self.copy)
                draw_letterhead(pen, facts.office, heading)
            else:
                draw_next_head(pen, facts.number, facts.office)
            page.draw(pen)
            footer.draw(pen, number, count)

        return paint


def title(text: str, beside: str = "") -> list[Block]:
    """Return the title of a paper, and a line under it."""
    under: list[Block] = [Paragraph(beside, styles.BODY, after=3.0)] if beside else []
    return [Paragraph(text, styles.TITLE, after=1.4 if beside else 3.0), *under]


def cut(rows: Sequence[_Row], most: int) -> list[Sequence[_Row]]:
    """Return rows in pages of `most`; a paper without any still has one page."""
    return [rows[at : at + most] for at in range(0, len(rows), most)] or [()]
