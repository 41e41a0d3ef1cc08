"""The list of cases on paper: a table over as many pages as it needs, without names by default."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Block, Paragraph
from justice_desk.exports.papers.kit.document import Metadata, document
from justice_desk.exports.papers.kit.flow import flow
from justice_desk.exports.papers.kit.footer import Footer
from justice_desk.exports.papers.kit.grid import BOX_GAP
from justice_desk.exports.papers.kit.letterhead import Heading, draw_following, draw_letterhead
from justice_desk.exports.papers.kit.table import Column, Table
from justice_desk.exports.papers.kit.words import _, plain_day

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from justice_desk.exports.papers.kit.document import Painter
    from justice_desk.exports.papers.kit.flow import Page
    from justice_desk.exports.papers.kit.letterhead import Office
    from justice_desk.exports.papers.kit.pen import Pen


@dataclass(frozen=True, slots=True)
class ListLine:
    """One case in finished words; `person` is left out of a list without names."""

    number: str
    opened: str
    person: str
    matter: str
    holder: str
    task: str


@dataclass(frozen=True, slots=True)
class ListFacts:
    """What the paper shows.

    Attributes:
        office: whose register it is.
        day: of the list.
        filters: what was asked, in words.
        lines: the cases, in the order of the screen.
        total: how many there are on screen; more than the lines when the list was cut.
        anonymous: without names.
    """

    office: Office
    day: date
    filters: str
    lines: tuple[ListLine, ...]
    total: int
    anonymous: bool


_NAMED: Final = (2.2, 1.5, 2.6, 1.9, 2.1, 1.7)
_NAMELESS: Final = (2.2, 1.6, 2.7, 3.0, 2.5)


def render_register_list(facts: ListFacts) -> bytes:
    """Return the list as a PDF.

    Raises:
        CannotDraw: a value holds a character that no font of the papers can draw.
        FontsMissing: a font file is not where the program keeps it.
    """
    pages = flow(_blocks(facts))
    painters = [_painter(facts, page, number, len(pages)) for number, page in enumerate(pages, 1)]
    return document(Metadata(_("List of cases"), facts.office.name, facts.day), painters)


def _painter(facts: ListFacts, page: Page, number: int, count: int) -> Painter:
    version = _("Version without names") if facts.anonymous else _("Version with names")
    purpose = _("List of cases – confidential – as of {day}").format(day=plain_day(facts.day))
    footer = Footer(facts.office.name, purpose)

    def paint(pen: Pen) -> None:
        if number == 1:
            heading = Heading(_("Register"), plain_day(facts.day), version)
            draw_letterhead(pen, facts.office, heading)
        else:
            left = _("{reference} – continued").format(reference=_("List of cases"))
            draw_following(pen, left, facts.office.name)
        page.draw(pen)
        footer.draw(pen, number, count)

    return paint


def _blocks(facts: ListFacts) -> Iterator[Block]:
    yield Paragraph(_("List of cases"), styles.TITLE, after=2.0)
    yield Paragraph(facts.filters, styles.BODY, after=0.6)
    yield Paragraph(_count(facts), styles.BODY, after=BOX_GAP)
    if facts.lines:
        yield Table(_columns(facts), [_cells(line, facts) for line in facts.lines])


def _count(facts: ListFacts) -> str:
    if len(facts.lines) < facts.total:
        return _("The first {n} cases of {total}.").format(n=len(facts.lines), total=facts.total)
    if facts.total == 1:
        return _("One case.")
    return _("{total} cases.").format(total=facts.total)


def _columns(facts: ListFacts) -> tuple[Column, ...]:
    person = () if facts.anonymous else (_("Claimant"),)
    heads = (_("Number"), _("Opened on"), *person, _("Category"), _("Holder"), _("Next task"))
    wide = _NAMELESS if facts.anonymous else _NAMED
    return tuple(Column(head, width) for head, width in zip(heads, wide, strict=True))


def _cells(line: ListLine, facts: ListFacts) -> tuple[str, ...]:
    person = () if facts.anonymous else (line.person,)
    return (line.number, line.opened, *person, line.matter, line.holder, line.task)
