"""The sheet before the letters of a day: what lies under it, to whom it went, what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Block, Paragraph
from justice_desk.exports.papers.kit.grid import BOX_GAP
from justice_desk.exports.papers.kit.letterhead import Heading
from justice_desk.exports.papers.kit.table import Column, Table
from justice_desk.exports.papers.kit.titles import SectionTitle
from justice_desk.exports.papers.kit.words import _, plain_day
from justice_desk.exports.papers.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from justice_desk.exports.papers.kit.document import Painter
    from justice_desk.exports.papers.kit.letterhead import Office


@dataclass(frozen=True, slots=True)
class DayLine:
    """One letter in finished words."""

    reference: str
    to: str
    version: str
    pages: str


@dataclass(frozen=True, slots=True)
class DayFacts:
    """What the sheet shows; `missing` pairs a reference with why its letter is not there."""

    office: Office
    day: date
    lines: tuple[DayLine, ...]
    missing: tuple[tuple[str, str], ...]


_LETTERS: Final = (2.8, 4.0, 1.9, 0.9, 2.4)
_ROOM: Final = 10.0
"""Millimetres of a row in which a hand writes when and to whom the letter went."""
_MISSING: Final = (2.8, 9.2)


def day_sheet(facts: DayFacts) -> list[Painter]:
    """Return what draws the pages of the sheet."""
    title = _("Letters of the day")
    heading = Heading(title, plain_day(facts.day), _("Copy of the office"))
    sheet = Sheet(facts.office, heading, title, _("To be kept – names nobody"))
    return sheet.painters(_blocks(facts))


def _blocks(facts: DayFacts) -> Iterator[Block]:
    yield Paragraph(_("Letters of the day"), styles.TITLE, after=2.0)
    yield Paragraph(_counted(facts), styles.BODY, after=BOX_GAP)
    heads = (_("Reference"), _("Addressee"), _("Version"), _("Pages"), _("Handed over on, to"))
    columns = [Column(head, wide) for head, wide in zip(heads, _LETTERS, strict=True)]
    if facts.lines:
        rows = [(one.reference, one.to, one.version, one.pages, "") for one in facts.lines]
        yield Table(columns, rows, least_row=_ROOM)
    if facts.missing:
        yield SectionTitle(_("Not among them"))
        why = [Column(_("Reference"), _MISSING[0]), Column(_("Why"), _MISSING[1])]
        yield Table(why, facts.missing)


def _counted(facts: DayFacts) -> str:
    if len(facts.lines) == 1:
        return _("One letter follows this sheet.")
    return _("{n} letters follow this sheet.").format(n=len(facts.lines))
