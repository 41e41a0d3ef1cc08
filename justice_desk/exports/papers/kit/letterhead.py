"""The letterhead of a first page and the reference line of the pages that follow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.grid import HEAD, LETTERHEAD_RULE, NEXT_RULE, WIDTH
from justice_desk.exports.papers.kit.pen import cut_to, text_width
from justice_desk.exports.papers.kit.words import _

if TYPE_CHECKING:
    from justice_desk.exports.papers.kit.pen import Pen

_GUTTER = 6.0
BAR_GAP = 2.0
"""Millimetres between a black bar and what follows it."""


@dataclass(frozen=True, slots=True)
class Office:
    """The office as its papers name it.

    Attributes:
        name: « Bureau de Gao ».
        kind: what it is, « Clinique d’aide juridique – Parajuristes ».
        address: « Quartier Château, rue 12, BP 00, Gao ».
        phone: the office's own number, never a person's.
        demonstration: an invented office; each of its papers says so.
    """

    name: str
    kind: str
    address: str = ""
    phone: str = ""
    demonstration: bool = False

    def contact(self) -> str:
        """Return address and telephone as one line."""
        phone = _("Tel. {phone}").format(phone=self.phone) if self.phone else ""
        return " – ".join(part for part in (self.address, phone) if part)


@dataclass(frozen=True, slots=True)
class Heading:
    """The right side of a letterhead: label, reference, and which copy this is."""

    label: str
    reference: str
    copy: str


def draw_letterhead(pen: Pen, office: Office, heading: Heading) -> None:
    """Draw the 17 mm of a first page, down to the heavy rule."""
    taken = max(
        text_width(heading.label, styles.LABEL),
        text_width(heading.reference, styles.REFERENCE),
        text_width(heading.copy, styles.SMALL),
    )
    room = WIDTH - taken - _GUTTER
    pen.text(0, 14.5, cut_to(office.name.upper(), styles.OFFICE, room), styles.OFFICE)
    _draw_kind(pen, office, room)
    pen.text(0, 23.3, cut_to(office.contact(), styles.SMALL, room), styles.SMALL)
    pen.text(WIDTH, 12.6, heading.label, styles.LABEL, "right")
    pen.text(WIDTH, 18.2, heading.reference, styles.REFERENCE, "right")
    pen.text(WIDTH, 23.3, heading.copy, styles.SMALL, "right")
    pen.rule(0, LETTERHEAD_RULE, WIDTH, LETTERHEAD_RULE, HEAD)


def _draw_kind(pen: Pen, office: Office, room: float) -> None:
    """Draw what the office is; an invented one is announced by a black bar before it."""
    start = 0.0
    if office.demonstration:
        left = room - text_width(office.kind, styles.SMALL)
        start = draw_bar_label(pen, 0, 19.4, _announced(left))
    pen.text(start, 19.4, cut_to(office.kind, styles.SMALL, room - start), styles.SMALL)


def _announced(room: float) -> str:
    """Return the longest word for an invented office that leaves what the office is in full."""
    whole, short = _("DEMONSTRATION – invented people"), _("DEMONSTRATION")
    return whole if _bar_width(whole) + BAR_GAP <= room else short


def _bar_width(text: str) -> float:
    return text_width(text, styles.LABEL_STRONG) + 3.0


def draw_bar_label(pen: Pen, x: float, baseline: float, text: str) -> float:
    """Draw white bold text on a black bar; return where what follows may begin."""
    width = _bar_width(text)
    pen.solid(x, baseline - 3.1, width, 4.1)
    pen.canvas.setFillGray(1)
    pen.text(x + 1.5, baseline, text, styles.LABEL_STRONG)
    pen.canvas.setFillGray(0)
    return x + width + BAR_GAP


def draw_following(pen: Pen, left: str, right: str) -> None:
    """Draw the reference line of a second or later page."""
    room = WIDTH - text_width(right, styles.BODY) - _GUTTER
    pen.text(0, 17.8, cut_to(left, styles.SECTION, room), styles.SECTION)
    pen.text(WIDTH, 17.8, right, styles.BODY, "right")
    pen.rule(0, NEXT_RULE, WIDTH, NEXT_RULE, HEAD)
