"""The frame of a paper of the office's own: letterhead, blocks over as many pages as they need."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from justice_desk.exports.papers.kit.flow import flow
from justice_desk.exports.papers.kit.footer import Footer
from justice_desk.exports.papers.kit.letterhead import Heading, draw_following, draw_letterhead
from justice_desk.exports.papers.kit.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from justice_desk.exports.papers.kit.block import Block
    from justice_desk.exports.papers.kit.document import Painter
    from justice_desk.exports.papers.kit.flow import Page
    from justice_desk.exports.papers.kit.letterhead import Office
    from justice_desk.exports.papers.kit.pen import Pen


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands around the blocks.

    Attributes:
        office: whose paper it is.
        heading: the right side of the letterhead.
        title: what a following page is headed with.
        purpose: what may be done with the paper, in the footer.
    """

    office: Office
    heading: Heading
    title: str
    purpose: str

    def painters(self, blocks: Iterable[Block]) -> list[Painter]:
        """Return what draws each page."""
        pages = flow(blocks)
        return [self._painter(page, number, len(pages)) for number, page in enumerate(pages, 1)]

    def _painter(self, page: Page, number: int, count: int) -> Painter:
        footer = Footer(self.office.name, self.purpose)

        def paint(pen: Pen) -> None:
            if number == 1:
                draw_letterhead(pen, self.office, self.heading)
            else:
                left = _("{reference} – continued").format(reference=self.title)
                draw_following(pen, left, self.office.name)
            page.draw(pen)
            footer.draw(pen, number, count)

        return paint
