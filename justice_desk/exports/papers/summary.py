"""The summary of a case: paper 06, with names or without. It reports and never judges.

The journey is a drawing; the same facts stand in words further on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Block, Foreign, paragraphs
from justice_desk.exports.papers.kit.document import Metadata, document
from justice_desk.exports.papers.kit.flow import TIGHTER, flow
from justice_desk.exports.papers.kit.footer import Footer
from justice_desk.exports.papers.kit.grid import WIDTH
from justice_desk.exports.papers.kit.letterhead import Heading, draw_following, draw_letterhead
from justice_desk.exports.papers.kit.pen import Style, text_width
from justice_desk.exports.papers.kit.signatures import SignatureBox, SignatureRow
from justice_desk.exports.papers.kit.titles import SectionTitle
from justice_desk.exports.papers.kit.words import _, day_in_words, plain_day
from justice_desk.exports.papers.summary_parts import (
    consents,
    outcomes,
    overview,
    parties,
    referrals,
    steps,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justice_desk.exports.papers.kit.document import Painter
    from justice_desk.exports.papers.kit.flow import Page
    from justice_desk.exports.papers.kit.pen import Pen
    from justice_desk.exports.papers.summary_facts import SummaryFacts

_TITLE: Final = Style(17, 7, bold=True)
_SIGNATURES: Final = 26.0
_SIGNED_AT: Final = 270.0  # where the signatures end on a page that has room
_MOSTLY_FULL: Final = 150.0
_UNDER_TITLE: Final = 4.4
_BETWEEN: Final = 4.0  # the least gap between the title and the day


def render_summary(facts: SummaryFacts, journey: Any = None) -> bytes:
    """Return the summary as a PDF of as many pages as its facts need.

    Args:
        facts: what it reports.
        journey: a ReportLab flowable of 168 mm that draws the journey; none leaves the part out.

    Raises:
        CannotDraw: a value holds a character that no font of the papers can draw.
        FontsMissing: a font file is not where the program keeps it.
    """
    pages = _fewest_pages(list(_blocks(facts, journey)))
    _lower_signatures(pages[-1])
    title = _("Case summary {number}").format(number=facts.case_number)
    about = Metadata(title, facts.office.name, facts.day)
    painters = [_painter(facts, page, number, len(pages)) for number, page in enumerate(pages, 1)]
    return document(about, painters)


def _fewest_pages(blocks: list[Block]) -> list[Page]:
    """Return the pages, their gaps closed up where that saves the last one."""
    tried = [flow(blocks, tight=tight) for tight in TIGHTER]
    return min(tried, key=len)


def _painter(facts: SummaryFacts, page: Page, number: int, count: int) -> Painter:
    footer = Footer(facts.case_number, _purpose(facts))

    def paint(pen: Pen) -> None:
        if number == 1:
            version = _("Version without names") if facts.anonymous else _("Version with names")
            draw_letterhead(pen, facts.office, Heading(_("Case"), facts.case_number, version))
        else:
            left = _("{reference} – continued").format(reference=facts.case_number)
            draw_following(pen, left, _following(facts))
        page.draw(pen)
        footer.draw(pen, number, count)

    return paint


def _following(facts: SummaryFacts) -> str:
    title = _("Case summary")
    if facts.office.demonstration:
        return _("{office} – DEMONSTRATION").format(office=title)
    return title


def _purpose(facts: SummaryFacts) -> str:
    day = plain_day(facts.day)
    if facts.anonymous:
        return _("Summary without names – as of {day}").format(day=day)
    return _("Summary with names – confidential – as of {day}").format(day=day)


def _blocks(facts: SummaryFacts, journey: Any) -> Iterator[Block]:
    yield SummaryTitle(facts)
    yield overview(facts)
    if journey is not None:
        yield SectionTitle(_("Journey of the case"))
        yield Foreign(journey)
    yield SectionTitle(_("Parties"), after=0.4)
    yield parties(facts)
    yield from _told(_("Facts"), facts.facts)
    yield from _told(_("Request"), facts.request)
    for title, table in (
        (_("Steps"), steps(facts)),
        (_("Referrals and replies"), referrals(facts)),
        (_("Mediations, agreements, judgments"), outcomes(facts)),
        (_("Consents"), consents(facts)),
    ):
        if table.rows:
            yield SectionTitle(title, after=0.4)
            yield table
    yield from _told(_("Safeguards reported"), "\n".join(facts.safeguards) or _("None."))
    yield from _told(_("Papers held"), _numbered(facts.documents))
    yield from _end(facts)


def _told(title: str, text: str) -> Iterator[Block]:
    if text.strip():
        yield SectionTitle(title)
        yield from paragraphs(text, styles.BODY)


def _numbered(papers: tuple[str, ...]) -> str:
    if len(papers) == 1:
        return f"{papers[0]}."
    items = (f"{number}. {paper}" for number, paper in enumerate(papers, 1))
    return " ; ".join(items) + "." if papers else ""


def _end(facts: SummaryFacts) -> Iterator[Block]:
    """Yield the next step and the signatures, which no page break parts."""
    told = list(_told(_("Next step"), facts.next_step))
    for block in told:
        block.keep_with_next = True
    yield from told
    row = SignatureRow(_signing(facts), height=_SIGNATURES)
    row.before = 6.0
    yield row


def _signing(facts: SummaryFacts) -> tuple[SignatureBox, SignatureBox]:
    """Return who signs; a version without names does not name the paralegal either."""
    coordinator = facts.signatory or _("The coordinator of the office")
    if facts.anonymous:
        left = SignatureBox(0, 80, _("Stamp of the office"))
        return left, SignatureBox(84, 84, coordinator, _("Signature"))
    left = SignatureBox(0, 80, _("The paralegal"), _("Name and signature"))
    return left, SignatureBox(84, 84, coordinator, _("Signature and stamp"))


def _lower_signatures(page: Page) -> None:
    """Move the signatures to their place near the foot of a page that is mostly full."""
    top, row = page.placed[-1]
    if top > _MOSTLY_FULL:
        page.placed[-1] = (max(top, _SIGNED_AT - _SIGNATURES), row)


class SummaryTitle(Block):
    """The title at the left; the day to which it holds, in words, at the right or under it."""

    after = 2.0

    def __init__(self, facts: SummaryFacts) -> None:
        self.title = _("Case summary")
        self.day = _("as of the {day}").format(day=day_in_words(facts.day))
        taken = text_width(self.title, _TITLE) + text_width(self.day, styles.BODY)
        self.lower = _UNDER_TITLE if taken + _BETWEEN > WIDTH else 0.0

    def height(self) -> float:
        """Return the height of one line, or of two where a long day needs its own."""
        return 8.6 + self.lower

    def draw(self, pen: Pen) -> None:
        """Draw both, on one baseline where they fit."""
        pen.text(0, 6.0, self.title, _TITLE)
        pen.text(WIDTH, 6.0 + self.lower, self.day, styles.BODY, "right")
