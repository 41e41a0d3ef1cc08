"""The frame of the papers of a trip: letterhead, title beside its day, blocks, footer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers.kit.block import Block
from justice_desk.exports.papers.kit.cutting import cut_within
from justice_desk.exports.papers.kit.document import Metadata
from justice_desk.exports.papers.kit.flow import flow
from justice_desk.exports.papers.kit.footer import Footer
from justice_desk.exports.papers.kit.grid import WIDTH
from justice_desk.exports.papers.kit.letterhead import draw_letterhead
from justice_desk.exports.papers.kit.pen import Style, text_width
from justice_desk.exports.papers.layout import draw_next_head

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from justice_desk.exports.papers.kit.document import Painter
    from justice_desk.exports.papers.kit.flow import Page
    from justice_desk.exports.papers.kit.letterhead import Heading, Office
    from justice_desk.exports.papers.kit.pen import Pen

TITLE: Final = Style(20, 8, bold=True)
BESIDE: Final = Style(13, 6, bold=True)
_BASELINE: Final = 7.6
_GUTTER: Final = 6.0


@dataclass(frozen=True, slots=True)
class TransportFrame:
    """What stands around the blocks.

    Attributes:
        office: whose paper it is.
        heading: the right side of the letterhead; its reference stands in the footer.
        title: the kind of paper.
        purpose: what may be done with it, in the footer.
        printed_on: the day of printing, the only date of the file's own.
    """

    office: Office
    heading: Heading
    title: str
    purpose: str
    printed_on: date

    @property
    def about(self) -> Metadata:
        """Return what the file says of itself."""
        return Metadata(
            f"{self.title} – {self.heading.reference}", self.office.name, self.printed_on
        )

    def painters(self, blocks: Iterable[Block]) -> list[Painter]:
        """Return what draws each page."""
        pages = flow(blocks)
        return [self._painter(page, number, len(pages)) for number, page in enumerate(pages, 1)]

    def _painter(self, page: Page, number: int, count: int) -> Painter:
        footer = Footer(self.heading.reference, self.purpose)

        def paint(pen: Pen) -> None:
            if number == 1:
                draw_letterhead(pen, self.office, self.heading)
            else:
                draw_next_head(pen, self.heading.reference, self.office)
            page.draw(pen)
            footer.draw(pen, number, count)

        return paint


class TitleLine(Block):
    """A title, and at the right of its line the day or what it is about."""

    after = 2.8

    def __init__(self, title: str, beside: str) -> None:
        self.title = title
        self.beside = cut_within(beside, BESIDE, WIDTH - text_width(title, TITLE) - _GUTTER)

    def height(self) -> float:
        """Return the height of the line."""
        return _BASELINE + 2.4

    def draw(self, pen: Pen) -> None:
        """Draw the title, then what stands beside it."""
        pen.text(0, _BASELINE, self.title, TITLE)
        pen.text(WIDTH, _BASELINE, self.beside, BESIDE, "right")
