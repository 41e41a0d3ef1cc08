"""The letterhead of a first page and the reference line of the pages that follow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Paragraph
from justice_desk.exports.papers.kit.breaking import line_width
from justice_desk.exports.papers.kit.grid import HEAD, LETTERHEAD_RULE, MM, NEXT_RULE, WIDTH
from justice_desk.exports.papers.kit.pen import Style, cut_to, text_width
from justice_desk.exports.papers.kit.words import _

if TYPE_CHECKING:
    from justice_desk.exports.papers.kit.pen import Pen

_GUTTER = 6.0
_ONE, _TWO = 1, 2  # lines of the office's name
_LONG_NAME = (Style(12, 4.7, bold=True), Style(10.5, 4.2, bold=True), Style(8.8, 3.2, bold=True))
_THREE, _FOUR = (12.6, 18.2, 23.3), (12.4, 17.4, 21.4, 25.3)
"""Baselines at the right, without and with the number of the outgoing mail."""
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
    """The right side of a letterhead: label, reference, and which copy this is.

    `mail` is the line of a letter's own number in the outgoing mail; other papers have none.
    """

    label: str
    reference: str
    copy: str
    mail: str = ""


def draw_letterhead(pen: Pen, office: Office, heading: Heading, *, width: float = WIDTH) -> None:
    """Draw the 17 mm of a first page, down to the heavy rule."""
    mail = _("Outgoing mail No. {number}").format(number=heading.mail) if heading.mail else ""
    taken = max(
        text_width(heading.label, styles.LABEL),
        text_width(heading.reference, styles.REFERENCE),
        text_width(heading.copy, styles.SMALL),
        text_width(mail, styles.SMALL),
    )
    room = width - taken - _GUTTER
    _draw_office(pen, office, room)
    lines: tuple[float, ...] = _FOUR if mail else _THREE
    pen.text(width, lines[0], heading.label, styles.LABEL, "right")
    pen.text(width, lines[1], heading.reference, styles.REFERENCE, "right")
    pen.text(width, lines[2], heading.copy, styles.SMALL, "right")
    if mail:
        pen.text(width, lines[3], mail, styles.SMALL, "right")
    pen.rule(0, LETTERHEAD_RULE, width, LETTERHEAD_RULE, HEAD)


def _draw_office(pen: Pen, office: Office, room: float) -> None:
    """Draw the left side; a name too long for one line is set smaller in two, never cut."""
    name = _fitted(office.name.upper(), room)
    alone = len(name.lines) == 1
    last = 14.5 if alone else 17.4
    for number, line in enumerate(name.lines, 1 - len(name.lines)):
        pen.line_of_text(0, last + number * name.style.leading, line, name.style)
    _draw_kind(pen, office, room, 19.4 if alone else 21.2)
    contact = cut_to(office.contact(), styles.SMALL, room)
    pen.text(0, 23.3 if alone else 25.3, contact, styles.SMALL)


def _fitted(name: str, room: float) -> Paragraph:
    """Return the name in the largest type that the 17 mm hold it in: one line, or two."""
    sized = [(_ONE, styles.OFFICE), (_ONE, _LONG_NAME[0]), *((_TWO, one) for one in _LONG_NAME)]
    tried = [(most, Paragraph(name, style, width=room)) for most, style in sized]
    return next((one for most, one in tried if len(one.lines) <= most), tried[-1][1])


def _draw_kind(pen: Pen, office: Office, room: float, baseline: float) -> None:
    """Draw what the office is; an invented one is announced by a black bar before it."""
    start = 0.0
    if office.demonstration:
        left = room - text_width(office.kind, styles.SMALL)
        start = draw_bar_label(pen, 0, baseline, _announced(left))
    pen.text(start, baseline, cut_to(office.kind, styles.SMALL, room - start), styles.SMALL)


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


def draw_following(pen: Pen, left: str, right: str, *, width: float = WIDTH) -> None:
    """Draw the reference line of a second or later page."""
    beside = min(text_width(left, styles.SECTION), width / 2)
    name = Paragraph(right, styles.BODY, width=width - beside - _GUTTER)
    pen.text(0, 17.8, cut_to(left, styles.SECTION, beside), styles.SECTION)
    for number, line in enumerate(name.lines, 1 - len(name.lines)):
        start = width - line_width(line, name.style.size) / MM
        pen.line_of_text(start, 17.8 + number * name.style.leading, line, name.style)
    pen.rule(0, NEXT_RULE, width, NEXT_RULE, HEAD)
