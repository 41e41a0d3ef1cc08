"""The list of a caseload that changes hands: a line for each case, three signatures.

It may lie on a desk: numbers and first names, and of a restricted case its number alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Block, Paragraph
from justice_desk.exports.papers.kit.document import Metadata, document
from justice_desk.exports.papers.kit.grid import BOX_GAP
from justice_desk.exports.papers.kit.letterhead import Heading
from justice_desk.exports.papers.kit.signatures import SignatureBox, SignatureRow
from justice_desk.exports.papers.kit.table import Column, Table
from justice_desk.exports.papers.kit.words import _, plain_day
from justice_desk.exports.papers.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from justice_desk.exports.papers.kit.letterhead import Office


@dataclass(frozen=True, slots=True)
class HandoverCase:
    """One case in finished words; all but the number are blank or fixed of a restricted one."""

    number: str
    first_name: str
    status: str
    holder: str
    task: str


@dataclass(frozen=True, slots=True)
class HandoverFacts:
    """What the paper shows.

    Attributes:
        office: whose caseload it is.
        day: of the hand-over.
        giver: who hands over.
        taker: who receives.
        why: in words; blank where nobody said.
        cases: in the order of their numbers.
    """

    office: Office
    day: date
    giver: str
    taker: str
    why: str
    cases: tuple[HandoverCase, ...]


_WIDE: Final = (2.2, 1.7, 2.0, 2.9, 2.5, 0.7)
_ROOM: Final = 9.0
"""Millimetres of a row, in which a tick and a word find place."""
_SIGN: Final = 30.0


def render_handover_list(facts: HandoverFacts) -> bytes:
    """Return the list as a PDF.

    Raises:
        CannotDraw: a value holds a character that no font of the papers can draw.
        FontsMissing: a font file is not where the program keeps it.
    """
    title = _("Hand-over of cases")
    heading = Heading(title, plain_day(facts.day), _("Confidential"))
    sheet = Sheet(facts.office, heading, title, _("Confidential – kept at the office"))
    painters = sheet.painters(_blocks(facts))
    return document(Metadata(title, facts.office.name, facts.day), painters)


def _blocks(facts: HandoverFacts) -> Iterator[Block]:
    yield Paragraph(_("Hand-over of cases"), styles.TITLE, after=2.0)
    told = _("From {giver} to {taker}, on {day}.")
    said = told.format(giver=facts.giver, taker=facts.taker, day=plain_day(facts.day))
    yield Paragraph(said, styles.BODY, after=0.6)
    if facts.why:
        yield Paragraph(_("Reason: {why}").format(why=facts.why), styles.BODY, after=0.6)
    yield Paragraph(_count(facts), styles.BODY, after=BOX_GAP)
    if facts.cases:
        yield _table(facts)
    yield _signatures(facts)


def _count(facts: HandoverFacts) -> str:
    if not facts.cases:
        return _("No case; open tasks only.")
    if len(facts.cases) == 1:
        return _("One case.")
    return _("{total} cases.").format(total=len(facts.cases))


def _table(facts: HandoverFacts) -> Table:
    heads = (
        _("Number"),
        _("First name"),
        _("Status"),
        _("Holder"),
        _("Next task"),
        _("Seen"),
    )
    columns = [Column(head, wide) for head, wide in zip(heads, _WIDE, strict=True)]
    rows = [
        (one.number, one.first_name, one.status, one.holder, one.task, "") for one in facts.cases
    ]
    return Table(columns, rows, least_row=_ROOM)


def _signatures(facts: HandoverFacts) -> SignatureRow:
    sign = _("Date and signature")
    boxes = (
        SignatureBox(0, 54, _("Handed over: {name}").format(name=facts.giver), sign),
        SignatureBox(57, 54, _("Received: {name}").format(name=facts.taker), sign),
        SignatureBox(114, 54, _("For the coordination"), sign),
    )
    row = SignatureRow(boxes, height=_SIGN)
    row.before = BOX_GAP
    return row
