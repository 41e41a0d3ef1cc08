"""The frame of a summons that tells when: a day read across a room, a clock that shows the hour."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from babel.dates import format_date

from justice_desk.exports.papers import sitting_words as words
from justice_desk.exports.papers.kit.block import Block, Paragraph
from justice_desk.exports.papers.kit.grid import WIDTH
from justice_desk.exports.papers.kit.pen import Style, text_width
from justice_desk.exports.papers.kit.pictograms import draw_clock, draw_moon, draw_sun
from justice_desk.exports.papers.kit.words import LANGUAGE, _, day_in_words
from justice_desk.exports.papers.summons_boxes import FRAMED, GAP

if TYPE_CHECKING:
    from datetime import date

    from justice_desk.exports.papers.kit.pen import Pen

EARLY: Final = 30
"""Minutes before her hour at which somebody is to be there (papers 07: 7 h 30 for 8 h 00)."""
DAWN: Final = 6 * 60
NOON: Final = 12 * 60
DUSK: Final = 18 * 60
"""Sunset at Gao stands between 17 h 40 and 18 h 50 all the year; the papers round it."""

_EDGE: Final = 2.2
_SPLIT: Final = 98.0
_WEEKDAY: Final = Style(18.5, 8, bold=True)
_DAY: Final = Style(92, 40, bold=True)
_MONTH: Final = Style(16.5, 7, bold=True)
_YEAR: Final = Style(29, 12, bold=True)
_HALF: Final = Style(16.5, 7, bold=True)
_SMALL: Final = Style(9.2, 4.2)
_FIRST: Final = Style(22, 9, bold=True)
_LEFT: Final = 5.0
_MONTH_LEFT: Final = 50.2
_HOUR_LEFT: Final = 130.4


class DateFrame(Block):
    """The frame of 59 mm for a day and an hour, in minutes after midnight."""

    after = GAP

    def __init__(self, day: date, minutes: int) -> None:
        self.day, self.minutes = day, minutes

    def height(self) -> float:
        """Return the height of the frame."""
        return FRAMED

    def draw(self, pen: Pen) -> None:
        """Draw the day, then the hour."""
        pen.box(0, 0, WIDTH, FRAMED, _EDGE)
        pen.rule(_SPLIT, 0, _SPLIT, FRAMED, 1.2)
        _draw_day(pen, self.day)
        _draw_hour(pen, self.minutes)


def _draw_day(pen: Pen, day: date) -> None:
    pen.text(_LEFT, 9.8, format_date(day, "EEEE", locale=LANGUAGE).upper(), _WEEKDAY)
    end = pen.text(_LEFT, 42.2, str(day.day), _DAY) + _LEFT
    if day.day == 1:
        pen.text(end, 27.6, _("st"), _FIRST)
    left = max(_MONTH_LEFT, end + 4)
    pen.text(left, 27.6, format_date(day, "MMMM", locale=LANGUAGE).upper(), _MONTH)
    pen.text(left, 39.8, str(day.year), _YEAR)
    told = f"{day:%d / %m / %Y} – " + _("the {day}").format(day=day_in_words(day))
    lines = Paragraph(told, _SMALL, width=_SPLIT - 2 * _LEFT)
    lines.draw(pen.at(_LEFT, 49.4 if len(lines.lines) == 1 else 47.6))


def _draw_hour(pen: Pen, minutes: int) -> None:
    draw = draw_sun if DAWN <= minutes < DUSK else draw_moon
    draw(pen, 113.9, 14.6)
    word = half_of_day(minutes)
    style = _HALF
    if text_width(word, style) > WIDTH - _HOUR_LEFT - 1:
        first, _dash, second = word.partition("-")
        pen.text(_HOUR_LEFT, 12.2, first + "-", style)
        pen.text(_HOUR_LEFT, 19.2, second, style)
    else:
        pen.text(_HOUR_LEFT, 15.9, word, style)
    draw_clock(pen, 116.4, 40.2, minutes)
    pen.text(_HOUR_LEFT, 45.2, words.hour(minutes), _YEAR)
    there = words.hour(max(minutes - EARLY, 0))
    pen.text(_HOUR_LEFT, 52.5, _("be there at {hour}").format(hour=there), _SMALL)


def half_of_day(minutes: int) -> str:
    """Return « MATIN », « APRÈS-MIDI », « SOIR » for minutes after midnight, in capitals."""
    if minutes < NOON:
        return _("MORNING")
    return _("AFTERNOON") if minutes < DUSK else _("EVENING")
