"""The docket for the door: paper 09. Numbers and initials, so that people find themselves.

A case heard behind closed doors has its number and « huis clos » and no initials; nothing here
names a matter, a kind of case or a village. Initials that would tell who it is can be left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers import sitting_pages as pages
from justice_desk.exports.papers import sitting_words as words
from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Paragraph
from justice_desk.exports.papers.kit.document import document
from justice_desk.exports.papers.kit.footer import Footer
from justice_desk.exports.papers.kit.grid import FRAME, HAIR, HEAD, WIDTH
from justice_desk.exports.papers.kit.letterhead import draw_bar_label
from justice_desk.exports.papers.kit.pen import Style, cut_to
from justice_desk.exports.papers.kit.pictograms import draw_sheets
from justice_desk.exports.papers.kit.runs import Run
from justice_desk.exports.papers.kit.words import _, day_to_act
from justice_desk.exports.papers.wording import Wording, shipped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.exports.papers.kit.document import Painter
    from justice_desk.exports.papers.kit.pen import Pen
    from justice_desk.exports.papers.sitting_facts import SittingFacts
    from justice_desk.services.dockets.rows import SlotRow
    from justice_desk.services.sittings.rows import DayRow

_MOST: Final = 8
_ROW: Final = 18.0
_LEFTS: Final = (2.0, 26.2, 60.2, 114.4)
_TITLE: Final = Style(24, 10, bold=True)
_COURT: Final = Style(14, 5.4)
_BAR: Final = Style(19, 8, bold=True)
_PLACE: Final = Style(12.5, 5, bold=True)
_HEADS: Final = Style(9.8, 4.4, bold=True)
_ORDER: Final = Style(26, 10, bold=True)
_HOUR: Final = Style(19, 8, bold=True)
_FILE: Final = Style(17, 7)
_SHOW: Final = Style(12.5, 5, bold=True)
_QUIET: Final = Style(10.8, 4.6)


@dataclass(frozen=True, slots=True)
class _Row:
    order: str
    hour: str
    file: str
    who: str
    slanted: bool = False


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What every page of the docket bears, and whether initials stand on it."""

    facts: SittingFacts
    said: Wording
    initials: bool


def render_door_docket(
    facts: SittingFacts, wording: Wording | None = None, *, initials: bool = True
) -> bytes:
    """Return the docket to hang on the door as a PDF, each bench of each day on its own pages.

    Raises:
        CannotDraw: a value holds a character that no font of the papers can draw.
        FontsMissing: a font file is not where the program keeps it.
    """
    said = wording or shipped()
    sheet = _Sheet(facts, said, initials)
    key = "sitting.footer_door" if initials else "sitting.footer_door_numbers"
    footer = Footer(facts.number, said.text(key))
    leaves = [(day, rows) for day in facts.days for rows in pages.cut(_rows(sheet, day), _MOST)]
    painters = [
        _painter(sheet, day, rows, footer, (at, len(leaves)))
        for at, (day, rows) in enumerate(leaves, 1)
    ]
    return document(pages.about(facts, _("Docket for the door")), painters)


def _rows(sheet: _Sheet, day: DayRow) -> list[_Row]:
    rows = [_row(sheet, slot) for slot in sheet.facts.slots_of(day.id)]
    if lines := sheet.facts.lines_of(day.id):
        told = _("{n} applicants: numbers 1 to {n}") if len(lines) > 1 else _("one applicant")
        name = _("Civil-status list")
        rows.append(_Row("", "", name, told.format(n=len(lines))))
    return rows


def _row(sheet: _Sheet, slot: SlotRow) -> _Row:
    closed = sheet.facts.closed(slot)
    who = sheet.said.text("sitting.closed") if closed else ""
    if sheet.initials and not closed:
        who = "  –  ".join(words.initials(side[0].name) for side in words.sides(slot) if side)
    return _Row(
        str(slot.position), words.hour(slot.starts), words.bare(slot.number), who, slanted=closed
    )


def _painter(
    sheet: _Sheet, day: DayRow, rows: Sequence[_Row], footer: Footer, at: tuple[int, int]
) -> Painter:
    def paint(pen: Pen) -> None:
        top = _draw_head(pen, sheet.facts, day)
        bottom = _draw_rows(pen.at(0, top), sheet, rows) + top
        _draw_foot(pen.at(0, bottom), sheet.said)
        footer.draw(pen, *at)

    return paint


def _draw_head(pen: Pen, facts: SittingFacts, day: DayRow) -> float:
    """Draw what sits where and when; return where the headings begin."""
    title = _("MOBILE COURT") if facts.mobile else _("HEARING OF THE COURT")
    end = pen.text(0, 25.6, title, _TITLE)
    if facts.office.demonstration:
        draw_bar_label(pen, end + 5, 25, _("DEMONSTRATION"))
    court = Paragraph(facts.view.row.court, _COURT, width=WIDTH)
    court.draw(pen.at(0, 31.0))
    top = 31.0 + court.height() + 3.2
    _draw_bar(pen.at(0, top), day)
    place = Paragraph(words.where(facts.view, day.room), _PLACE, width=WIDTH)
    place.draw(pen.at(0, top + 19.3))
    return top + 19.3 + place.height() + 3.6


def _draw_bar(pen: Pen, day: DayRow) -> None:
    pen.solid(0, 0, WIDTH, 17)
    pen.canvas.setFillGray(1)
    told = day_to_act(day.held_on)
    pen.text(5.1, 10.7, told[:1].upper() + told[1:], _BAR)
    pen.text(WIDTH - 5, 10.7, words.hour(day.starts), _BAR, "right")
    pen.canvas.setFillGray(0)


def _draw_rows(pen: Pen, sheet: _Sheet, rows: Sequence[_Row]) -> float:
    last = _("Initials") if sheet.initials else ""
    pen.rule(0, 0, WIDTH, 0, HEAD)
    heads = (_("Order"), _("Towards"), _("Case file"), last)
    for left, head in zip(_LEFTS, heads, strict=True):
        pen.text(left, 5.6, head, _HEADS)
    pen.rule(0, 8.4, WIDTH, 8.4, FRAME)
    if not rows:
        pen.text(_LEFTS[0], 8.4 + 11, _("No case is on the docket."), _QUIET)
    for number, row in enumerate(rows):
        _draw_row(pen.at(0, 8.4 + _ROW * number), row)
    return 8.4 + _ROW * max(len(rows), 1)


def _draw_row(pen: Pen, row: _Row) -> None:
    pen.text(_LEFTS[0], 12.2, row.order, _ORDER)
    pen.text(_LEFTS[1], 11.3, row.hour, _HOUR)
    if row.order:
        pen.text(_LEFTS[2], 11.3, row.file, _FILE)
        told = [Run(row.who, italic=row.slanted)] if row.who else ""
        pen.text(_LEFTS[3], 11.3, told, _FILE)
    else:
        pen.text(_LEFTS[0], 11.3, row.file, _HOUR)
        who = cut_to(row.who, styles.LARGE, WIDTH - _LEFTS[3] + 20)
        pen.text(WIDTH - 2, 11.3, who, styles.LARGE, "right")
    pen.rule(0, _ROW, WIDTH, _ROW, HAIR)


def _draw_foot(pen: Pen, said: Wording) -> None:
    draw_sheets(pen, 1.6, 4.6, 13.0)
    pen.text(19, 8.9, said.text("sitting.door_show"), _SHOW)
    pen.text(19, 15.4, said.text("sitting.door_quiet"), _QUIET)
    pen.text(0, 25.8, said.text("sitting.door_hours"), _QUIET)
