"""Rows of a form to fill by hand, drawn from the field list that the screen uses too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.pen import Style
from justice_desk.exports.papers.kit.titles import SectionTitle
from justice_desk.exports.papers.kit.words import _
from justice_desk.exports.papers.kit.writing import (
    draw_comb,
    draw_fill,
    draw_tick_box,
    tick_width,
)
from justice_desk.formats import intake

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.exports.papers.kit.pen import Pen

TICKS: Final = 33.7  # where the answers begin, after their bold label
RIGHT: Final = 168.0
_WIDEST_GAP: Final = 5.2
_NAME: Final = Style(9.5, 4.4, bold=True)
_CODE: Final = Style(8.8, 4.0, bold=True)
_CATEGORY: Final = Style(8.7, 4.0)


def label(key: str) -> str:
    """Return the printed label of a field."""
    return _(intake.field(key).label)


def fill(pen: Pen, key: str, y: float, x: float, to_x: float) -> None:
    """Draw « Nom : » and the line to write on."""
    draw_fill(pen, x, y, to_x, f"{label(key)} :")


def title(pen: Pen, section: intake.Section, y: float) -> None:
    """Draw « A. La personne » over its rule; `y` is the baseline."""
    SectionTitle(f"{section.letter}. {_(section.title)}").draw(pen.at(0, y - 3.0))


def ticks(
    pen: Pen, key: str, y: float, x: float = TICKS, to_x: float = RIGHT, name_at: float = 0
) -> float:
    """Draw a bold label, then its answers to tick; return where the last one ends."""
    pen.text(name_at, y, label(key), _NAME)
    return answers(pen, key, y, x, to_x)


def answers(pen: Pen, key: str, y: float, x: float, to_x: float = RIGHT) -> float:
    """Draw the answers of a field to tick, as far apart as fits, at most 5.2 mm."""
    labels = [_(choice.label) for choice in intake.field(key).choices]
    needed = sum(tick_width(text) for text in labels)
    gap = min(_WIDEST_GAP, (to_x - x - needed) / max(len(labels) - 1, 1))
    for text in labels:
        x = draw_tick_box(pen, x, y, text) + gap
    return x - gap


def comb(pen: Pen, key: str, y: float, x: float, groups: Sequence[int]) -> float:
    """Draw a label and a comb for its characters; return the comb's right edge."""
    width = pen.text(x, y, label(key), styles.BODY)
    return draw_comb(pen, x + width + 1.6, y, groups)


def case_number(pen: Pen, series: str, y: float, x: float) -> float:
    """Draw « GAO – » and combs for year and number; return the right edge."""
    x += pen.text(x, y, f"{series} –", _NAME) + 1.2
    x = draw_comb(pen, x, y, (4,)) + 1.6
    x += pen.text(x, y, "–", _NAME) + 1.2
    return draw_comb(pen, x, y, (4,))


def categories(pen: Pen, items: Sequence[tuple[str, str]], y: float, pitch: float) -> float:
    """Draw the categories to tick in four columns; return the last baseline."""
    columns = 4
    rows = -(-len(items) // columns)
    for place, (code, text) in enumerate(items):
        column, row = divmod(place, rows)
        x, baseline = column * RIGHT / columns, y + row * pitch
        draw_tick_box(pen, x, baseline, "", _CODE)
        pen.text(x + 5.4, baseline, code, _CODE)
        pen.text(x + 13.4, baseline, text, _CATEGORY)
    return y + (rows - 1) * pitch


def head_columns(pen: Pen, choices: Sequence[intake.Choice], y: float, x: Sequence[float]) -> None:
    """Draw the headings of the columns of consents, each over its tick boxes."""
    for choice, left in zip(choices, x, strict=True):
        pen.text(left, y, _(choice.label), styles.TABLE_HEAD)
