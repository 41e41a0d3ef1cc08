"""The attendance sheet: everybody who serves or is called, with room to sign or for a thumb.

Whoever signs reads the lines above. Somebody who is called to a case behind closed doors has a
sheet of her own, without her role; nobody of a case that is closed to the reader is on it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers import sitting_words as words
from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Block, Paragraph
from justice_desk.exports.papers.kit.grid import BOX, FRAME, HAIR, WIDTH
from justice_desk.exports.papers.kit.titles import SectionTitle
from justice_desk.exports.papers.kit.words import _, day_to_act
from justice_desk.exports.papers.sitting_pages import Frame, title
from justice_desk.exports.papers.wording import Wording, shipped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from justice_desk.exports.papers.kit.pen import Pen
    from justice_desk.exports.papers.sitting_facts import SittingFacts
    from justice_desk.services.dockets.rows import SlotRow
    from justice_desk.services.sittings.rows import DayRow

_ROW: Final = 14.6
"""Height of a row in millimetres: a thumb laid sideways (papers 11)."""
_HEAD: Final = 7.4
_LEFTS: Final = (1.5, 16.0, 33.0, 81.0, 121.0)
"""Order, hour, name, signature, thumb."""
_ORDER: Final = styles.STRONG
_LINES: Final = 2


@dataclass(frozen=True, slots=True)
class Present:
    """One row in finished words."""

    order: str
    hour: str
    name: str
    role: str


class SigningRows(Block):
    """Rows to sign in, closed by rules; it breaks between two rows and repeats its headings."""

    def __init__(self, rows: Sequence[Present]) -> None:
        self.rows = tuple(rows)

    def height(self) -> float:
        """Return the height of headings and rows."""
        return _HEAD + _ROW * len(self.rows)

    def least(self) -> float:
        """Return the height of the headings with the first row."""
        return _HEAD + _ROW

    def split(self, room: float) -> tuple[Block, Block] | None:
        """Return the rows that fit, and the rest under the same headings."""
        fits = int((room - _HEAD) / _ROW)
        if not 0 < fits < len(self.rows):
            return None
        return SigningRows(self.rows[:fits]), SigningRows(self.rows[fits:])

    def draw(self, pen: Pen) -> None:
        """Draw headings, rows, and the closed columns of signature and thumb."""
        heads = (_("No."), _("Hour"), _("Name, quality"), _("Signature"), _("or left thumb"))
        for left, head in zip(_LEFTS, heads, strict=True):
            pen.text(left + (1.5 if left > _LEFTS[2] else 0), 4.8, head, styles.TABLE_HEAD)
        pen.rule(0, _HEAD, WIDTH, _HEAD, FRAME)
        for number, row in enumerate(self.rows):
            top = _HEAD + number * _ROW
            if number:
                pen.rule(0, top, WIDTH, top, HAIR)
            _draw_row(pen.at(0, top), row)
        bottom = self.height()
        pen.rule(0, bottom, WIDTH, bottom, FRAME)
        for left in (*_LEFTS[3:], WIDTH):
            pen.rule(left, _HEAD, left, bottom, BOX)


def _draw_row(pen: Pen, row: Present) -> None:
    pen.text(_LEFTS[0], 6.2, row.order, _ORDER)
    pen.text(_LEFTS[1], 6.2, row.hour, _ORDER)
    name = _name(row.name)
    name.draw(pen.at(_LEFTS[2], 1.6))
    Paragraph(row.role, styles.LABEL).draw(pen.at(_LEFTS[2], 1.6 + name.height()))


def _name(text: str) -> Paragraph:
    """Return a name of two lines, cut where it has more."""
    width, parts = _LEFTS[3] - _LEFTS[2] - 2, text.split()
    whole = Paragraph(text, _ORDER, width=width)
    while len(whole.lines) > _LINES and len(parts) > 1:
        parts.pop()
        whole = Paragraph(" ".join(parts) + " …", _ORDER, width=width)
    whole.lines = whole.lines[:_LINES]
    return whole


def render_attendance(facts: SittingFacts, wording: Wording | None = None) -> bytes:
    """Return the sheets as a PDF: each day, then whoever must sign alone.

    Raises:
        CannotDraw: a value holds a character that no font of the papers can draw.
        FontsMissing: a font file is not where the program keeps it.
    """
    said = wording or shipped()
    name = _("Attendance sheet")
    frame = Frame(facts, name, _("Copy of the office"), said.text("sitting.footer_attendance"))
    days = [list(_blocks(facts, day, said)) for day in facts.days]
    alone = [part for day in facts.days for part in _alone(facts, day, said)]
    return frame.render(*days, *alone)


def _head(facts: SittingFacts, day: DayRow, rule: str) -> list[Block]:
    when = f"{day_to_act(day.held_on)}, {words.where(facts.view, day.room)}"
    parts = title(_("Attendance sheet"), f"{facts.view.row.court}, {when}")
    return [*parts, Paragraph(rule, styles.BODY)]


def _blocks(facts: SittingFacts, day: DayRow, said: Wording) -> Iterator[Block]:
    yield from _head(facts, day, said.text("sitting.attendance_rule"))
    serving = [
        Present("", "", one.name, words.said(one.role).capitalize()) for one in facts.view.officers
    ]
    if serving:
        yield SectionTitle(_("Who serves"), before=4.0)
        yield SigningRows(serving)
    open_ones = [slot for slot in facts.slots_of(day.id) if not facts.closed(slot)]
    called = [row for slot in open_ones for row in _rows(slot, tell_role=True)]
    yield SectionTitle(_("Who is called"))
    if called:
        yield SigningRows(called)
    else:
        yield Paragraph(_("Nobody is called in public."), styles.BODY)


def _alone(facts: SittingFacts, day: DayRow, said: Wording) -> Iterator[list[Block]]:
    for slot in facts.slots_of(day.id):
        if facts.closed(slot) and not slot.hidden:
            for row in _rows(slot, tell_role=False):
                rule = said.text("sitting.attendance_alone")
                yield [*_head(facts, day, rule), SigningRows((row,))]


def _rows(slot: SlotRow, *, tell_role: bool) -> Iterator[Present]:
    for who in slot.called:
        at = slot.starts if who.comes_at is None else who.comes_at
        role = words.shown_role(who).capitalize() if tell_role else ""
        yield Present(str(slot.position), words.hour(at), words.addressed(who), role)
