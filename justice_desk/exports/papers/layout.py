"""The pages of a letter: one page with its slip, or several whose last one carries it.

The copy of the person has none: she answers for nobody, and a slip travels alone.

A dry run decides; nothing is drawn before the pages are counted. Signatures, footer and slip are
one block, so that the slip never stands alone nor without the reference line.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers.kit.document import Metadata, document
from justice_desk.exports.papers.kit.flow import TIGHTER, Page, flow
from justice_desk.exports.papers.kit.grid import (
    BODY_BOTTOM,
    FOOTER_RULE,
    GAP,
    NEXT_TOP,
    PAGE_HEIGHT,
    WIDTH,
)
from justice_desk.exports.papers.kit.letterhead import (
    Heading,
    Office,
    draw_following,
    draw_letterhead,
)
from justice_desk.exports.papers.kit.slip import SlipText, draw_slip
from justice_desk.exports.papers.kit.words import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from justice_desk.exports.papers.kit.block import Block
    from justice_desk.exports.papers.kit.document import Painter
    from justice_desk.exports.papers.kit.footer import Footer
    from justice_desk.exports.papers.kit.pen import Pen
    from justice_desk.exports.papers.kit.signatures import SignatureRow

TOP: Final = 29.9
TAIL: Final = 2  # consent and closing, or the title of the attachments and their list
_FOOTER_OVER_CUT: Final = 4.5
_UNDER_SIGNATURES: Final = 1.4
_OVER_SIGNATURES: Final = 4.0


@dataclass(frozen=True, slots=True)
class Letter:
    """What a letter is made of.

    Attributes:
        body: asked for the text once the slip's page is known; None says that it is this page.
        slip: None on the copy that the person keeps.
        closing_in_tail: the closing is the last block, not followed by attachments.
    """

    about: Metadata
    office: Office
    heading: Heading
    body: Callable[[int | None], list[Block]]
    signatures: SignatureRow
    footer: Footer
    slip: SlipText | None
    closing_in_tail: bool = True

    @property
    def lowest(self) -> float:
        """Return where the signatures of the last page end: above the slip, where it has one."""
        if self.slip is None:
            return BODY_BOTTOM
        cut = PAGE_HEIGHT - self.slip.height
        return cut - _FOOTER_OVER_CUT - FOOTER_RULE - _UNDER_SIGNATURES


def render(letter: Letter) -> bytes:
    """Return the letter as a PDF."""
    return document(letter.about, painters(letter))


def painters(letter: Letter) -> list[Painter]:
    """Return what draws each page; several letters may stand in one file."""
    pages, tops = lay_out(letter)
    return [
        _painter(letter, page, number, len(pages), tops) for number, page in enumerate(pages, 1)
    ]


def lay_out(letter: Letter) -> tuple[list[Page], float]:
    """Return the pages, and where the signatures begin on the last one."""
    bottom = letter.lowest - letter.signatures.height() - GAP
    blocks = letter.body(None)
    for tight in TIGHTER:
        pages = flow(blocks, first_top=TOP, bottom=bottom, tight=tight)
        if len(pages) == 1 and pages[0].bottom <= bottom:
            return pages, _signatures_of_one(letter, pages[0])
    return _several(letter, bottom)


def _signatures_of_one(letter: Letter, page: Page) -> float:
    """Return where they begin: right over the slip; under the text where there is none."""
    if letter.slip is None:
        return page.bottom + _OVER_SIGNATURES
    return letter.lowest - letter.signatures.height()


def _several(letter: Letter, bottom: float) -> tuple[list[Page], float]:
    """Return pages of full height; the closing names the last one, which may move it."""
    count, pages = 1, [Page(TOP), Page(NEXT_TOP)]
    while len(pages) > count:
        count = len(pages)
        pages = flow(letter.body(count), first_top=TOP)
        if len(pages) == 1 or pages[-1].bottom > bottom:
            pages = _with_tail(letter, count, bottom)
    last = pages[-1]
    return pages, last.bottom + (_OVER_SIGNATURES if last.placed else 0.0)


def _with_tail(letter: Letter, count: int, bottom: float) -> list[Page]:
    """Return pages whose last one takes the end of the text: nobody signs a page without text."""
    blocks = letter.body(None if letter.closing_in_tail else count)
    pages = flow(blocks[:-TAIL], first_top=TOP)
    last = flow(blocks[-TAIL:], first_top=NEXT_TOP)
    if last[-1].bottom > bottom:
        last.append(Page(NEXT_TOP))
    return [*pages, *last]


def _painter(letter: Letter, page: Page, number: int, count: int, signatures_top: float) -> Painter:
    """Return what draws one page, in reading order."""

    def paint(pen: Pen) -> None:
        if number == 1:
            draw_letterhead(pen, letter.office, letter.heading)
        else:
            draw_next_head(pen, letter.footer.reference, letter.office)
        page.draw(pen)
        if number < count:
            letter.footer.draw(pen, number, count)
            return
        letter.signatures.draw(pen.at(0, signatures_top))
        if letter.slip is None:
            letter.footer.draw(pen, number, count)
            return
        baseline = PAGE_HEIGHT - letter.slip.height - _FOOTER_OVER_CUT
        letter.footer.draw(pen, number, count, baseline=baseline)
        draw_slip(pen, letter.slip)

    return paint


def draw_next_head(pen: Pen, reference: str, office: Office, *, width: float = WIDTH) -> None:
    """Draw « GAO-2026-0077/R3 – suite » and the office over a following page."""
    left = _("{reference} – continued").format(reference=reference)
    name = office.name
    if office.demonstration:
        name = _("{office} – DEMONSTRATION").format(office=name)
    draw_following(pen, left, name, width=width)
