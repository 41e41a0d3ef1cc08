"""The day sheet on paper: what is due, a box to tick, room for what the day brings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Block, Paragraph
from justice_desk.exports.papers.kit.document import Metadata, document
from justice_desk.exports.papers.kit.grid import BOX_GAP
from justice_desk.exports.papers.kit.letterhead import Heading
from justice_desk.exports.papers.kit.table import Column, Table
from justice_desk.exports.papers.kit.titles import SectionTitle
from justice_desk.exports.papers.kit.words import _, day_to_act
from justice_desk.exports.papers.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from justice_desk.exports.papers.kit.letterhead import Office


@dataclass(frozen=True, slots=True)
class TaskLine:
    """One task in finished words; of a restricted case the number alone."""

    reference: str
    first_name: str
    what: str
    due: str


@dataclass(frozen=True, slots=True)
class TaskPart:
    """The lines under one title: late, today, this week."""

    title: str
    lines: tuple[TaskLine, ...]


@dataclass(frozen=True, slots=True)
class TaskFacts:
    """What the sheet shows; `member` is whose it is."""

    office: Office
    day: date
    member: str
    parts: tuple[TaskPart, ...]


_WIDE: Final = (2.5, 1.7, 2.9, 1.4, 3.5)
_ROOM: Final = 11.0
"""Millimetres of a row, in which a hand writes two lines."""


def render_task_sheet(facts: TaskFacts) -> bytes:
    """Return the sheet as a PDF.

    Raises:
        CannotDraw: a value holds a character that no font of the papers can draw.
        FontsMissing: a font file is not where the program keeps it.
    """
    title = _("Day sheet")
    heading = Heading(title, day_to_act(facts.day), facts.member)
    sheet = Sheet(facts.office, heading, title, _("Confidential – to be destroyed once typed in"))
    painters = sheet.painters(_blocks(facts))
    return document(Metadata(title, facts.office.name, facts.day), painters)


def _blocks(facts: TaskFacts) -> Iterator[Block]:
    yield Paragraph(_("Day sheet"), styles.TITLE, after=2.0)
    yield Paragraph(_("D: done. P: put off, until when. N: a note."), styles.BODY, after=BOX_GAP)
    if not any(part.lines for part in facts.parts):
        yield Paragraph(_("Nothing is due this week."), styles.BODY)
    for part in facts.parts:
        if part.lines:
            yield SectionTitle(part.title)
            yield _table(part)


def _table(part: TaskPart) -> Table:
    heads = (_("Number"), _("First name"), _("To do"), _("Due"), _("D / P / N, notes"))
    columns = [Column(head, wide) for head, wide in zip(heads, _WIDE, strict=True)]
    rows = [(one.reference, one.first_name, one.what, one.due, "") for one in part.lines]
    return Table(columns, rows, least_row=_ROOM)
