"""The list that goes on a trip: a line for each slip to collect, place by place, room to write.

It may be lost on the road: it names nobody and no matter.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Block, Paragraph, baseline_of
from justice_desk.exports.papers.kit.document import Metadata, document
from justice_desk.exports.papers.kit.grid import BOX_GAP, FRAME, HAIR, WIDTH, modules
from justice_desk.exports.papers.kit.letterhead import Heading
from justice_desk.exports.papers.kit.titles import SectionTitle
from justice_desk.exports.papers.kit.words import _, plain_day
from justice_desk.exports.papers.kit.writing import draw_fill, draw_tick_box
from justice_desk.exports.papers.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from justice_desk.exports.papers.kit.letterhead import Office
    from justice_desk.exports.papers.kit.pen import Pen


@dataclass(frozen=True, slots=True)
class SlipLine:
    """One slip in finished words; `late` is empty while its answer is not overdue."""

    reference: str
    actor: str
    kind: str
    sent: str
    due: str
    late: str


@dataclass(frozen=True, slots=True)
class FieldStop:
    """A place, as it is headed, with its slips."""

    title: str
    lines: tuple[SlipLine, ...]


@dataclass(frozen=True, slots=True)
class FieldFacts:
    """What the paper shows.

    Attributes:
        office: who asks for the answers.
        day: of the list.
        under: the place that was asked for, empty for everywhere.
        stops: by place.
        total: how many slips there are; more than are listed where the list is cut.
        left_out: how many slips of restricted cases are not on it.
    """

    office: Office
    day: date
    under: str
    stops: tuple[FieldStop, ...]
    total: int
    left_out: int


COLUMNS: Final = (2.8, 3.7, 2.0, 3.5)
"""Reference, actor, days, answer: widths in modules of 14 mm."""
_SIDE: Final = 1.5
_PADDING: Final = 2.0
_ROW: Final = 22.0
_HEADER: Final = styles.TABLE_HEAD.leading + 2.6


def render_field_list(facts: FieldFacts) -> bytes:
    """Return the list as a PDF.

    Raises:
        CannotDraw: a value holds a character that no font of the papers can draw.
        FontsMissing: a font file is not where the program keeps it.
    """
    title = _("Slips to collect")
    sheet = Sheet(
        facts.office,
        Heading(_("Field trip"), plain_day(facts.day), _("Copy of the paralegal")),
        title,
        _("To be destroyed once typed in"),
    )
    about = Metadata(title, facts.office.name, facts.day)
    return document(about, sheet.painters(_blocks(facts)))


def _blocks(facts: FieldFacts) -> Iterator[Block]:
    yield Paragraph(_("Slips to collect"), styles.TITLE, after=2.0)
    yield Paragraph(_where(facts), styles.BODY, after=0.6)
    yield Paragraph(_counted(facts), styles.BODY, after=0.6)
    if facts.left_out:
        yield Paragraph(_left_out(facts.left_out), styles.BODY, after=0.6)
    yield TripLine()
    for stop in facts.stops:
        yield SectionTitle(stop.title)
        yield SlipRows(stop.lines)


def _where(facts: FieldFacts) -> str:
    where = facts.under or _("all places")
    return _("Where: {place}. This list names nobody.").format(place=where)


def _counted(facts: FieldFacts) -> str:
    count = sum(len(stop.lines) for stop in facts.stops)
    if not count:
        return _("No answer is awaited here.")
    if count < facts.total:
        told = _("The {n} most pressing slips of {total}; choose a place to have all.")
        return told.format(n=count, total=facts.total)
    if count == 1:
        return _("One slip to collect.")
    if len(facts.stops) == 1:
        return _("{n} slips to collect in one place.").format(n=count)
    return _("{n} slips to collect in {places} places.").format(n=count, places=len(facts.stops))


def _left_out(count: int) -> str:
    if count == 1:
        return _("One more slip, of a restricted case, is not on this list.")
    return _("{n} more slips, of restricted cases, are not on this list.").format(n=count)


class TripLine(Block):
    """Who goes, when, and when she is back, to be written by hand."""

    before, after = 2.0, BOX_GAP

    def height(self) -> float:
        """Return the height of one line to write on."""
        return 8.0

    def draw(self, pen: Pen) -> None:
        """Draw the three lines side by side."""
        parts = ((0, 78, _("Paralegal:")), (82, 124, _("Left on:")), (128, WIDTH, _("Back on:")))
        for left, right, label in parts:
            draw_fill(pen, left, 6.0, right, label)


class SlipRows(Block):
    """Rows of one place under their headings; it breaks between two rows."""

    def __init__(self, lines: tuple[SlipLine, ...]) -> None:
        self.lines = lines
        self.cells = [_cells(line) for line in lines]

    def height(self) -> float:
        """Return the height of headings and rows."""
        return _HEADER + sum(map(_row_height, self.cells))

    def least(self) -> float:
        """Return the height of the headings with the first row."""
        return _HEADER + _row_height(self.cells[0])

    def split(self, room: float) -> tuple[Block, Block] | None:
        """Return the rows that fit, and the rest under the same headings."""
        used, fits = _HEADER, 0
        while fits < len(self.cells) and used + _row_height(self.cells[fits]) <= room:
            used += _row_height(self.cells[fits])
            fits += 1
        if not 0 < fits < len(self.cells):
            return None
        return SlipRows(self.lines[:fits]), SlipRows(self.lines[fits:])

    def draw(self, pen: Pen) -> None:
        """Draw headings, then a row for each slip."""
        heads = (_("Reference"), _("Actor"), _("Sent, awaited"), _("Answer on the slip"))
        for left, head in zip(_lefts(), heads, strict=True):
            baseline = 1.3 + baseline_of(styles.TABLE_HEAD)
            pen.text(left + _SIDE, baseline, head, styles.TABLE_HEAD)
        pen.rule(0, _HEADER, WIDTH, _HEADER, FRAME)
        top = _HEADER
        for number, row in enumerate(self.cells):
            if number:
                pen.rule(0, top, WIDTH, top, HAIR)
            _draw_row(pen.at(0, top), row)
            top += _row_height(row)
        pen.rule(0, top, WIDTH, top, FRAME)


_Cells = tuple[tuple[Paragraph, ...], ...]


def _cells(line: SlipLine) -> _Cells:
    wide = [modules(one) - 2 * _SIDE for one in COLUMNS]
    days = [
        Paragraph(line.sent, styles.CELL, width=wide[2]),
        Paragraph(line.due, styles.STRONG, width=wide[2]),
    ]
    if line.late:
        days.append(Paragraph(line.late, styles.CELL, width=wide[2]))
    return (
        (Paragraph(line.reference, styles.STRONG, width=wide[0]),),
        (
            Paragraph(line.actor, styles.STRONG, width=wide[1]),
            Paragraph(line.kind, styles.CELL, width=wide[1]),
        ),
        tuple(days),
    )


def _lefts() -> Iterator[float]:
    left = 0.0
    for wide in COLUMNS:
        yield left
        left += modules(wide)


def _row_height(row: _Cells) -> float:
    tallest = max(sum(part.height() for part in column) for column in row)
    return max(tallest + 2 * _PADDING, _ROW)


def _draw_row(pen: Pen, row: _Cells) -> None:
    lefts = list(_lefts())
    for left, column in zip(lefts, row, strict=False):
        top = _PADDING
        for part in column:
            part.draw(pen.at(left + _SIDE, top))
            top += part.height()
    _draw_answer(pen.at(lefts[-1] + _SIDE, 0))


def _draw_answer(pen: Pen) -> None:
    """Draw the answers of a slip to tick, and lines for the day and the reason."""
    right = modules(COLUMNS[-1]) - 2 * _SIDE
    x = 0.0
    for answer in (_("yes"), _("no"), _("ended")):
        x = draw_tick_box(pen, x, 5.2, answer, styles.CELL) + 2.4
    draw_fill(pen, 0, 12.2, right, _("on:"), styles.CELL)
    pen.rule(0, 20.4, right, 20.4, HAIR)
