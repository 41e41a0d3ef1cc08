"""The rows of the docket for the court, 11.2 mm each, and the boxes for what came of a case."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers import sitting_words as words
from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Paragraph
from justice_desk.exports.papers.kit.grid import BOX, FRAME, HAIR, HEAD
from justice_desk.exports.papers.kit.marks import draw_tick
from justice_desk.exports.papers.kit.pen import Style, cut_to
from justice_desk.exports.papers.kit.words import _, short_day
from justice_desk.exports.papers.kit.writing import TICK
from justice_desk.terms.sittings import DocketResult, HearingKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from justice_desk.exports.papers.kit.pen import Pen
    from justice_desk.exports.papers.sitting_facts import SittingFacts
    from justice_desk.exports.papers.wording import Wording
    from justice_desk.services.dockets.rows import CalledRow, SlotRow

ROW: Final = 11.2
HEADER: Final = 6.8
_WIDTH: Final = 261.0
_LEFTS: Final = (1.6, 11.8, 30.8, 67.0, 125.2, 164.5, 184.4, 197.6, 214.6)
_GAP: Final = 2.4
_ORDER: Final = Style(11.5, 4.6, bold=True)
_LINE: Final = Style(9.3, 4.2)
_LINES: Final = 2
_BOXES: Final = 11.6
"""Millimetres from one result box to the next."""
_LETTERS: Final = (
    (DocketResult.JUDGED, "J"),
    (DocketResult.RESERVED, "D"),
    (DocketResult.ADJOURNED, "R"),
    (DocketResult.STRUCK_OUT, "X"),
)


@dataclass(frozen=True, slots=True)
class CourtRow:
    """One row in finished words; `boxes` is False for a list that is judged on its own sheet."""

    order: str
    hour: str
    file: str
    parties: str
    subject: str
    nature: str
    witnesses: str
    length: str
    result: DocketResult | None = None
    until: str = ""
    boxes: bool = True


def row_of(facts: SittingFacts, slot: SlotRow, said: Wording) -> CourtRow:
    """Return the row of a case, without any of it where it is heard behind closed doors."""
    closed = facts.closed(slot)
    dash = words.NONE
    kind = words.said(slot.kind) if slot.kind else dash
    return CourtRow(
        str(slot.position),
        words.hour(slot.starts),
        slot.number,
        said.text("sitting.closed_parties") if closed else parties(slot),
        dash if closed else _subject(slot),
        dash if closed else kind,
        dash if closed else str(words.witnesses(slot)),
        words.length(slot.minutes),
        None if closed else slot.result,
        short_day(slot.until_on) if slot.until_on and not closed else "",
    )


def listed_row(lines: int) -> CourtRow:
    """Return the row of a civil-status list, which is judged on its own sheet."""
    told = _("one applicant, list attached") if lines == 1 else _("{n} applicants, list attached")
    kind = words.said(HearingKind.CIVIL_STATUS)
    dash = words.NONE
    return CourtRow(
        dash,
        dash,
        _("list"),
        told.format(n=lines),
        kind.capitalize(),
        kind,
        dash,
        dash,
        boxes=False,
    )


def parties(slot: SlotRow) -> str:
    """Return « Traoré Seynabou et trois autres c/ Diallo Oumar » in two lines at most."""
    asks, answers = words.sides(slot)
    for most in range(max(len(asks), len(answers), 1), 0, -1):
        told = _versus(asks, answers, most)
        if _fits(told):
            return told
    return _versus(asks, answers, 1)


def _versus(asks: Sequence[CalledRow], answers: Sequence[CalledRow], most: int) -> str:
    told = [_side(side, most) for side in (asks, answers) if side]
    return " c/ ".join(told) if told else words.NONE


def _side(people: Sequence[CalledRow], most: int) -> str:
    named = ", ".join(words.listed(who.name) for who in people[:most])
    left = len(people) - most
    return f"{named} {words.and_others(left)}" if left > 0 else named


def _subject(slot: SlotRow) -> str:
    return slot.subject.partition(" (")[0] or words.NONE


def _room(column: int) -> float:
    end = _LEFTS[column + 1] if column + 1 < len(_LEFTS) else _WIDTH
    return end - _LEFTS[column] - _GAP


def _fits(text: str) -> bool:
    return len(Paragraph(text, _LINE, width=_room(3)).lines) <= _LINES


def draw_rows(pen: Pen, rows: Sequence[CourtRow]) -> float:
    """Draw headings and rows; return where the last one ends. An empty docket says so."""
    heads = (
        _("No."), _("Hour"), _("Case file"), _("Parties"), _("Object"), _("Nature"), _("Wit."),
        _("Length"), _("Result"),
    )  # fmt: skip
    pen.rule(0, 0, _WIDTH, 0, HEAD)
    for left, head in zip(_LEFTS, heads, strict=True):
        pen.text(left, 4.6, head, styles.TABLE_HEAD)
    pen.rule(0, HEADER, _WIDTH, HEADER, FRAME)
    if not rows:
        pen.text(_LEFTS[0], HEADER + 6.6, _("No case is on the docket."), _LINE)
    for number, row in enumerate(rows):
        top = HEADER + number * ROW
        if number:
            pen.rule(0, top, _WIDTH, top, HAIR)
        _draw_row(pen.at(0, top), row)
    bottom = HEADER + max(len(rows), 1) * ROW
    pen.rule(0, bottom, _WIDTH, bottom, FRAME)
    return bottom


def _draw_row(pen: Pen, row: CourtRow) -> None:
    for column, (text, style) in enumerate(_texts(row)):
        told = _two_lines(text, style, _room(column))
        top = (ROW - told.height()) / 2
        told.draw(pen.at(_LEFTS[column], top))
    if row.boxes:
        _draw_boxes(pen.at(_LEFTS[-1], 0), row)


def _texts(row: CourtRow) -> Iterator[tuple[str, Style]]:
    yield row.order, _ORDER
    yield row.hour, styles.STRONG
    for text in (row.file, row.parties, row.subject, row.nature, row.witnesses, row.length):
        yield text, _LINE


def _two_lines(text: str, style: Style, width: float) -> Paragraph:
    """Return a text of two lines at most, cut at a word with « … »."""
    whole = Paragraph(text, style, width=width)
    parts = text.split()
    while len(whole.lines) > _LINES and len(parts) > 1:
        parts.pop()
        whole = Paragraph(" ".join(parts) + " …", style, width=width)
    if len(whole.lines) > _LINES:
        whole = Paragraph(_letters(text, style, width), style, width=width)
    return whole


def _letters(text: str, style: Style, width: float) -> str:
    """Return as much of one endless word as two lines take."""
    end = len(text)
    while end > 1 and len(Paragraph(text[:end] + "…", style, width=width).lines) > _LINES:
        end -= 1
    return text[:end] + "…"


def _draw_boxes(pen: Pen, row: CourtRow) -> None:
    for number, (result, letter) in enumerate(_LETTERS):
        left = number * _BOXES
        pen.box(left, 1.2, TICK, TICK, BOX)
        if row.result is result:
            draw_tick(pen, left + 0.3, 4.2)
        pen.text(left + TICK + 2, 1.2 + TICK / 2 + 1.1, letter, styles.LABEL)
    if row.until:
        until = cut_to(row.until, styles.LABEL, _WIDTH - _LEFTS[-1] - 1)
        pen.text(1, ROW - 2.2, until, styles.LABEL)
    _dotted(pen, ROW - 1.5, _WIDTH - _LEFTS[-1])


def _dotted(pen: Pen, y: float, width: float) -> None:
    pen.canvas.saveState()
    pen.canvas.setDash(1, 2)
    pen.rule(0.4, y, width, y, HAIR)
    pen.canvas.restoreState()
