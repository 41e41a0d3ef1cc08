"""A month on one page that lies on its side: sittings by their site, cases by their number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from babel.dates import format_date, get_day_names

from justice_desk.drawing.calendar.month import Room, lay_month
from justice_desk.drawing.calendar.shapes import Span
from justice_desk.exports.papers import sitting_pages as pages
from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.document import Metadata, document
from justice_desk.exports.papers.kit.footer import Footer
from justice_desk.exports.papers.kit.grid import BOX, FRAME, HAIR
from justice_desk.exports.papers.kit.letterhead import Heading, draw_letterhead
from justice_desk.exports.papers.kit.pen import Style, text_width
from justice_desk.exports.papers.kit.words import LANGUAGE, _
from justice_desk.services.calendar.rows import AgendaKind

if TYPE_CHECKING:
    from datetime import date

    from justice_desk.drawing.calendar.shapes import Cell, More, Placed
    from justice_desk.exports.papers.kit.letterhead import Office
    from justice_desk.exports.papers.kit.pen import Pen
    from justice_desk.services.calendar.bars import Bar

_TITLE: Final = Style(18, 8, bold=True)
_TITLE_BASELINE: Final = 36.2
_NAMES: Final = 44.0
"""Baseline of the names of the days."""
_TOP: Final = 46.0
_ROOM: Final = Room(pages.LYING_WIDTH, 143.0, head=6.4, gap=1.0, inset=1.0)
_ONE, _TWO = 4.8, 8.6
_PAD: Final = 1.4
_NUMBER: Final = Style(9.5, 4.4, bold=True)
_QUIET: Final = Style(8.5, 4.0)
_STRONG: Final = Style(8.8, 4.0, bold=True)
_THICK: Final = frozenset({AgendaKind.SITTING})
"""Kinds whose bar has a thick edge: what the court announced."""


@dataclass(frozen=True, slots=True)
class MonthFacts:
    """A month: the office, any day of it, the day of printing, whose it is, and its bars."""

    office: Office
    day: date
    printed_on: date
    whose: str
    bars: tuple[Bar, ...]


def render_month(facts: MonthFacts) -> bytes:
    """Return the month as a PDF of one page.

    Raises:
        CannotDraw: a site holds a character that no font of the papers can draw.
        FontsMissing: a font file is not where the program keeps it.
    """
    name = _("Calendar")
    month = format_date(facts.day, "LLLL yyyy", locale=LANGUAGE)
    footer = Footer(month, _("Numbers and sites only – no name"))

    def paint(upright: Pen) -> None:
        pen = pages.lying(upright)
        heading = Heading(name, f"{facts.day:%Y-%m}", facts.whose)
        draw_letterhead(pen, facts.office, heading, width=pages.LYING_WIDTH)
        pen.text(0, _TITLE_BASELINE, month[:1].upper() + month[1:], _TITLE)
        _draw_grid(pen, facts)
        footer.draw(pen, 1, 1, baseline=pages.LYING_FOOT, width=pages.LYING_WIDTH)

    told = Metadata(f"{name} – {month}", facts.office.name, facts.printed_on)
    return document(told, [paint])


def _draw_grid(pen: Pen, facts: MonthFacts) -> None:
    spans = [
        Span(key, bar.first, bar.last, _TWO if bar.second else _ONE)
        for key, bar in enumerate(facts.bars)
    ]
    grid = lay_month(facts.day, spans, _ROOM)
    names = get_day_names("wide", locale=LANGUAGE)
    for place in range(7):
        x = place * _ROOM.width / 7 + _PAD
        pen.text(x, _NAMES, str(names[place]), styles.LABEL_STRONG)
    below = pen.at(0, _TOP)
    for cell in grid.cells:
        _draw_cell(below, cell)
    for placed in grid.placed:
        _draw_bar(below, placed, facts.bars[placed.key])
    for more in grid.more:
        _draw_more(below, more)


def _draw_cell(pen: Pen, cell: Cell) -> None:
    box = cell.box
    pen.box(box.x, box.y, box.width, box.height, HAIR)
    words = str(cell.day.day) if cell.inside else format_date(cell.day, "d MMM", locale=LANGUAGE)
    pen.text(box.x + _PAD, box.y + 4.4, words, _NUMBER if cell.inside else _QUIET)


def _draw_bar(pen: Pen, placed: Placed, bar: Bar) -> None:
    """Draw a bar; what does not take place has dashes for an edge, as on the screen."""
    box = placed.box
    pen.blank(box.x, box.y, box.width, box.height)
    if bar.off:
        pen.dashes(box.x, box.y, box.right, BOX)
        pen.dashes(box.x, box.bottom, box.right, BOX)
    else:
        pen.box(box.x, box.y, box.width, box.height, FRAME if bar.kind in _THICK else HAIR)
    wide = box.width - 2 * _PAD
    style = _STRONG if bar.kind in _THICK else _QUIET
    pen.text(box.x + _PAD, box.y + 3.5, _cut(bar.title, style, wide), style)
    if bar.second:
        pen.text(box.x + _PAD, box.y + 7.3, _cut(bar.second, _QUIET, wide), _QUIET)


def _cut(text: str, style: Style, width: float) -> str:
    """Return a text, or as many of its letters as fit: a site may be one long word."""
    if text_width(text, style) <= width:
        return text
    while text and text_width(f"{text}…", style) > width:
        text = text[:-1].rstrip()
    return f"{text}…"


def _draw_more(pen: Pen, more: More) -> None:
    pen.text(more.box.right - _PAD, more.box.y + 4.4, f"+ {more.count}", _QUIET, "right")
