"""The register of outgoing mail of one month: number, day, addressee, reference, object, who."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Block, Paragraph
from justice_desk.exports.papers.kit.document import Metadata, document
from justice_desk.exports.papers.kit.grid import BOX_GAP
from justice_desk.exports.papers.kit.letterhead import Heading
from justice_desk.exports.papers.kit.table import Column, Table
from justice_desk.exports.papers.kit.words import _, plain_day
from justice_desk.exports.papers.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from justice_desk.exports.papers.kit.letterhead import Office


@dataclass(frozen=True, slots=True)
class MailLine:
    """One letter in finished words; no field holds the name of a person of a case."""

    number: str
    day: str
    to: str
    reference: str
    subject: str
    by: str


@dataclass(frozen=True, slots=True)
class MailFacts:
    """What the paper shows; `month` in words, « novembre 2026 »."""

    office: Office
    day: date
    month: str
    lines: tuple[MailLine, ...]


_WIDE: Final = (1.4, 1.6, 2.9, 2.8, 1.9, 1.4)


def render_mail_register(facts: MailFacts) -> bytes:
    """Return the register of a month as a PDF.

    Raises:
        CannotDraw: a value holds a character that no font of the papers can draw.
        FontsMissing: a font file is not where the program keeps it.
    """
    title = _("Register of outgoing mail")
    sheet = Sheet(
        facts.office,
        Heading(_("Outgoing mail"), facts.month, _("Copy of the office")),
        f"{title}, {facts.month}",
        _("To be kept – as of {day}").format(day=plain_day(facts.day)),
    )
    about = Metadata(f"{title}, {facts.month}", facts.office.name, facts.day)
    return document(about, sheet.painters(_blocks(facts)))


def _blocks(facts: MailFacts) -> Iterator[Block]:
    yield Paragraph(_("Register of outgoing mail"), styles.TITLE, after=2.0)
    yield Paragraph(_counted(facts), styles.BODY, after=BOX_GAP)
    if facts.lines:
        yield Table(_columns(), [_cells(line) for line in facts.lines])


def _counted(facts: MailFacts) -> str:
    count = len(facts.lines)
    if not count:
        return _("No letter left in {month}.").format(month=facts.month)
    if count == 1:
        return _("One letter left in {month}.").format(month=facts.month)
    return _("{n} letters left in {month}.").format(n=count, month=facts.month)


def _columns() -> tuple[Column, ...]:
    heads = (
        _("No."), _("Day"), _("Addressee"), _("Reference"), _("Object"), _("By"),
    )  # fmt: skip
    return tuple(Column(head, wide) for head, wide in zip(heads, _WIDE, strict=True))


def _cells(line: MailLine) -> tuple[str, ...]:
    return (line.number, line.day, line.to, line.reference, line.subject, line.by)
