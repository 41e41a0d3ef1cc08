"""The list of cells of a register that could not be read: where, what stands there, what fits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Block, Paragraph
from justice_desk.exports.papers.kit.document import Metadata, document
from justice_desk.exports.papers.kit.grid import BOX_GAP
from justice_desk.exports.papers.kit.letterhead import Heading
from justice_desk.exports.papers.kit.table import Column, Table
from justice_desk.exports.papers.kit.words import _, ngettext, plain_day
from justice_desk.exports.papers.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from justice_desk.exports.papers.kit.letterhead import Office


@dataclass(frozen=True, slots=True)
class ErrorLine:
    """One cell, in finished words."""

    sheet: str
    row: str
    column: str
    value: str
    expected: str


@dataclass(frozen=True, slots=True)
class ErrorFacts:
    """What the paper shows; `total` cells where the list is cut."""

    office: Office
    day: date
    file: str
    lines: tuple[ErrorLine, ...]
    total: int


_WIDE: Final = (1.6, 0.8, 2.2, 2.4, 3.6)


def render_import_errors(facts: ErrorFacts) -> bytes:
    """Return the list as a PDF.

    Raises:
        CannotDraw: a value holds a character that no font of the papers can draw.
        FontsMissing: a font file is not where the program keeps it.
    """
    title = _("Cells to correct")
    sheet = Sheet(
        facts.office,
        Heading(title, facts.file, _("Copy of the office")),
        f"{title}, {facts.file}",
        _("Work list – to be destroyed afterwards"),
    )
    about = Metadata(title, facts.office.name, facts.day)
    return document(about, sheet.painters(_blocks(facts)))


def _blocks(facts: ErrorFacts) -> Iterator[Block]:
    yield Paragraph(_("Cells to correct in the register"), styles.TITLE, after=2.0)
    yield Paragraph(_counted(facts), styles.BODY, after=BOX_GAP)
    if facts.lines:
        yield Table(_columns(), [_cells(line) for line in facts.lines])


def _counted(facts: ErrorFacts) -> str:
    told = ngettext(
        "{n} cell of {file} could not be read, as of {day}.",
        "{n} cells of {file} could not be read, as of {day}.",
        facts.total,
    ).format(n=facts.total, file=facts.file, day=plain_day(facts.day))
    if facts.total > len(facts.lines):
        told += " " + _("The first {n} are listed.").format(n=len(facts.lines))
    return told


def _columns() -> tuple[Column, ...]:
    heads = (_("Sheet"), _("Row"), _("Column"), _("Value"), _("What is expected"))
    return tuple(Column(head, wide) for head, wide in zip(heads, _WIDE, strict=True))


def _cells(line: ErrorLine) -> tuple[str, ...]:
    return (line.sheet, line.row, line.column, line.value, line.expected)
