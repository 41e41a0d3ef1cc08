"""The boxes of a summons under its date: where, what to bring, how to come, what was explained."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.drawing.journey.shapes import Box
from justice_desk.exports.papers import journey_icons
from justice_desk.exports.papers import sitting_words as words
from justice_desk.exports.papers.kit.block import Block, Paragraph
from justice_desk.exports.papers.kit.grid import FRAME, HAIR, MM, PAGE_HEIGHT, WIDTH
from justice_desk.exports.papers.kit.marks import draw_tick
from justice_desk.exports.papers.kit.pen import Style, capitals_height
from justice_desk.exports.papers.kit.pictograms import (
    draw_court,
    draw_identity_card,
    draw_sheets,
    draw_speech,
)
from justice_desk.exports.papers.kit.words import _
from justice_desk.exports.papers.kit.writing import TICK_LARGE, draw_fill, draw_tick_box, tick_width
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.exports.papers.kit.pen import Pen
    from justice_desk.exports.papers.wording import Wording

FRAMED: Final = 59.0
"""Height of the frame that holds the date."""
BOTH: Final = 40.0
"""Height of what to bring and how to come."""
GAP: Final = 4.6
_HALF: Final = 82.0
_TEXT: Final = Style(11, 5)
_ASKED: Final = Style(10.5, 4.8)
_PLACE: Final = Style(16, 6.8, bold=True)
_LONG_PLACE: Final = Style(12.5, 5.4, bold=True)
_PLACE_LINES: Final = 2
"""A place of more lines is written smaller, so that the paper stays one page."""
_TITLE: Final = Style(11.5, 5, bold=True)
_WAY: Final = Style(10, 4.6)
_DEPARTURE: Final = Style(9.5, 4.4, bold=True)
_PLACE_LEFT: Final = 35.0
_LEAST_PLACE: Final = 31.0
_WAYS: Final = ("jeep", "ferry", "motorbike")


class Place(Block):
    """The court house, the place and what to do there."""

    after = GAP

    def __init__(self, where: str, lines: Sequence[str]) -> None:
        wide = WIDTH - _PLACE_LEFT - 4
        large = Paragraph(where, _PLACE, width=wide)
        long = len(large.lines) > _PLACE_LINES
        self.place = Paragraph(where, _LONG_PLACE, width=wide) if long else large
        self.lines = tuple(lines)

    def height(self) -> float:
        """Return the height of the box: a long place takes several lines."""
        text = self.place.height() + len(self.lines) * _TEXT.leading
        return max(_LEAST_PLACE, 9.6 + text + 4)

    def draw(self, pen: Pen) -> None:
        """Draw the picture, then the words."""
        pen.box(0, 0, WIDTH, self.height(), FRAME)
        draw_court(pen, 5.3, (self.height() - 21) / 2)
        pen.text(_PLACE_LEFT, 7.6, _("Where?"), _ASKED)
        self.place.draw(pen.at(_PLACE_LEFT, 9.4))
        for number, line in enumerate(self.lines):
            baseline = 9.4 + self.place.height() + 4.6 + number * _TEXT.leading
            pen.text(_PLACE_LEFT, baseline, line, _TEXT)


class Both(Block):
    """What to bring beside how to come."""

    after = GAP

    def __init__(self, always: Sequence[str], *, more: bool, transport: bool | None) -> None:
        self.always, self.more, self.transport = tuple(always), more, transport

    def height(self) -> float:
        """Return the height of the two boxes."""
        return BOTH

    def draw(self, pen: Pen) -> None:
        """Draw left, then right."""
        draw_bring(pen, self.always, more=self.more)
        draw_coming(pen.at(86, 0), given=self.transport)


class Explained(Block):
    """In which language the paper was explained, ticked where it is written down."""

    after = GAP + 1.0

    def __init__(self, said: Wording, explained_in: str | None) -> None:
        self.said, self.explained_in = said, explained_in

    def height(self) -> float:
        """Return the height of the title and the languages."""
        return 14.6

    def draw(self, pen: Pen) -> None:
        """Draw the picture, then the languages."""
        draw_explained(pen, self.said, self.explained_in)


def draw_bring(pen: Pen, always: Sequence[str], *, more: bool) -> None:
    """Draw what to bring, ticked; `more` leaves two lines to write what else."""
    pen.box(0, 0, _HALF, BOTH, FRAME)
    pen.text(4, 6, _("To bring"), _TITLE)
    draw_sheets(pen, 6.2, 10.2)
    draw_identity_card(pen, 5.6, 28.2, 13.0)
    for number, what in enumerate(always):
        _tick_line(pen, 26, 13.6 + 7.0 * number, what, ticked=True)
    for number in range(len(always), len(always) + 2 if more else 0):
        baseline = 13.6 + 7.0 * number
        _tick_line(pen, 26, baseline, "", ticked=False)
        pen.rule(33, baseline + 1, _HALF - 4, baseline + 1, HAIR)


def draw_coming(pen: Pen, *, given: bool | None) -> None:
    """Draw how to come: whether the office brings her, with what, from where and when.

    Args:
        pen: at the top left of the box.
        given: whether transport is; None where nobody said, to be ticked by hand.
    """
    pen.box(0, 0, _HALF, BOTH, FRAME)
    pen.text(4, 6, _("To come"), _TITLE)
    start = 4 + pen.text(4, 13.2, _("Brought by the office:"), _WAY) + 3
    after = _tick_line(pen, start, 13.2, _("yes"), ticked=given is True, style=_WAY)
    _tick_line(pen, after + 3, 13.2, _("no"), ticked=given is False, style=_WAY)
    ways = (_("car"), _("pirogue"), _("motorbike (short)"))
    for number, (icon, way) in enumerate(zip(_WAYS, ways, strict=True)):
        left = 4 + 25.5 * number
        _icon(pen, icon, left + 3.4, 14.6, 11.0)
        _tick_line(pen, left, 29.6, way, ticked=False, style=_WAY)
    draw_fill(pen, 4, 36.6, 56, _("Departure:"), _DEPARTURE)
    draw_fill(pen, 57.6, 36.6, _HALF - 4, _("at"), _DEPARTURE)


def draw_explained(pen: Pen, said: Wording, explained_in: str | None) -> None:
    """Draw in which language the paper was explained: ticked where it is written down."""
    draw_speech(pen, 0.6, 0.6)
    pen.text(20, 4.6, _("Explained aloud in:"), _TITLE)
    spoken = words.spoken([explained_in])[0] if explained_in else ""
    offered = said.text("summons.languages").splitlines()
    x, found = 20.0, False
    gap = _gap(offered)
    for language in offered:
        told = bool(spoken) and fold(language) == fold(spoken.partition(" ")[0])
        found = found or told
        x = _tick_line(pen, x, 12.6, language, ticked=told, style=_ASKED) + gap
    _tick_line(pen, x, 12.6, "", ticked=bool(spoken) and not found)
    if spoken and not found:
        pen.text(x + TICK_LARGE + 2, 12.6, spoken, _ASKED)
    pen.rule(x + TICK_LARGE + 1.6, 13.6, WIDTH, 13.6, HAIR)


def _gap(offered: Sequence[str]) -> float:
    """Return what stands between two languages, so that a line to write another one is left."""
    taken = sum(tick_width(one, _ASKED, TICK_LARGE) for one in offered)
    return max(2.4, min(5.0, (WIDTH - 20 - taken - 27) / len(offered)))


def _tick_line(
    pen: Pen, x: float, baseline: float, label: str, *, ticked: bool, style: Style = _TEXT
) -> float:
    end = draw_tick_box(pen, x, baseline, label, style, TICK_LARGE)
    if ticked:
        draw_tick(pen, x + 0.5, baseline - capitals_height(style) / 2 + 1.3)
    return end


def _icon(pen: Pen, name: str, x: float, y: float, side: float) -> None:
    def place(across: float, down: float) -> tuple[float, float]:
        return (pen.left + across) * MM, (PAGE_HEIGHT - pen.top - down) * MM

    journey_icons.fill(pen.canvas, name, Box(x, y, side, side), place)
