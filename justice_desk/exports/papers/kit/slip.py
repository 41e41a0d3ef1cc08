"""The return slip at the foot of the last page: no name, no case, no category, no place.

It travels alone. Ordinary size is 67.5 mm, large type 78 mm, from the cutting line to the edge;
where it is to be returned may take more than two lines, and the slip then grows by them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Paragraph
from justice_desk.exports.papers.kit.grid import BOX, FRAME, HAIR, LEFT, PAGE_HEIGHT, PAGE_WIDTH
from justice_desk.exports.papers.kit.letterhead import draw_bar_label
from justice_desk.exports.papers.kit.marks import draw_scissors
from justice_desk.exports.papers.kit.pen import Style, cut_to, spaced_width, text_width
from justice_desk.exports.papers.kit.qr import draw_qr
from justice_desk.exports.papers.kit.words import _, plain_day
from justice_desk.exports.papers.kit.writing import (
    TICK_LARGE,
    comb_width,
    draw_comb,
    draw_fill,
    draw_tick_box,
)

if TYPE_CHECKING:
    from datetime import date

    from justice_desk.exports.papers.kit.breaking import Line
    from justice_desk.exports.papers.kit.pen import Pen

HEIGHT: Final = 67.5
HEIGHT_LARGE: Final = 78.0
_RIGHT: Final = 168.0
_CODE_RIGHT: Final = 146.0
_LINES_RIGHT: Final = 86.0
_SECOND: Final = 92.0
_CUT: Final = 1.1
_TRACKING: Final = 0.6
_RETURN: Final = Style(9, 4.4)
_ANSWER: Final = Style(9, 4.0, bold=True)
_LARGE: Final = Style(11, 5.2)
_BESIDE: Final = 4.0  # between where to return the slip and its code
_LINES: Final = 2  # of where to return it, that the ordinary height holds


@dataclass(frozen=True, slots=True)
class SlipText:
    """What the slip says: where to return it, its code, by when.

    Attributes:
        back: « À détacher et à rendre au Bureau de Gao, … »; a long name takes more lines.
        printed_code: `K7MW-3PXE`; empty leaves room to write it, and no QR picture.
        bare_code: the eight characters that the QR picture holds.
        reply_by: the day by which an answer is asked for.
        large: for a reader who reads with effort; its answers are spoken ones.
        demonstration: an invented office; the slip says so, since it travels alone.
    """

    back: str
    printed_code: str
    bare_code: str
    reply_by: date | None
    large: bool = False
    demonstration: bool = False

    @property
    def height(self) -> float:
        """Return the height from the cutting line to the edge of the page."""
        return (HEIGHT_LARGE if self.large else HEIGHT) + self.grown

    @property
    def grown(self) -> float:
        """Return what the lines beyond the first two add to the height; nothing is cut."""
        return _RETURN.leading * max(0, len(self.back_lines) - _LINES)

    @property
    def back_lines(self) -> tuple[Line, ...]:
        """Return where to return it, beside the code; a long name runs on into what follows."""
        parts = [Paragraph(part, _RETURN, width=self._room) for part in self.back.splitlines()]
        lines = tuple(line for part in parts for line in part.lines)
        if len(lines) <= _LINES:
            return lines
        return Paragraph(" ".join(self.back.splitlines()), _RETURN, width=self._room).lines

    @property
    def answer(self) -> str:
        """Return « Réponse avant le 8 décembre 2026 », or nothing."""
        if self.reply_by is None:
            return ""
        return _("Answer before {day}").format(day=plain_day(self.reply_by))

    @property
    def _room(self) -> float:
        if not self.printed_code:
            return _SECOND - _BESIDE
        code = spaced_width(self.printed_code, styles.CODE, _TRACKING)
        return _CODE_RIGHT - max(code, text_width(self.answer, _ANSWER)) - _BESIDE


def draw_slip(pen: Pen, slip: SlipText, cut: float | None = None) -> None:
    """Draw the cutting line and the slip under it; `pen` is the page's.

    Args:
        pen: a pen at the top left of the text area.
        slip: what it says.
        cut: where the cutting line stands; the foot of the page by default.
    """
    at = pen.at(0, PAGE_HEIGHT - slip.height if cut is None else cut)
    at.dashes(-LEFT, 0, PAGE_WIDTH - LEFT, _CUT)
    draw_scissors(at, -15.2, 0)
    under = at.at(0, slip.grown)
    if slip.large:
        _draw_head(at, slip, shift=-0.4, rule=23.4)
        _draw_spoken_answers(under)
        _draw_signing(under, 29.9, 35.2, 35.4, _LARGE)
    else:
        _draw_head(at, slip, shift=0, rule=21.7)
        _draw_answers(under)
        _draw_signing(under, 28.0, 32.4, 27.0, styles.BODY)


def _draw_head(pen: Pen, slip: SlipText, *, shift: float, rule: float) -> None:
    end = pen.text(0, 8.6 + shift, _("RETURN SLIP"), styles.SLIP_TITLE)
    if slip.demonstration:
        draw_bar_label(pen, end + 4, 8.4 + shift, _("DEMONSTRATION"))
    for number, line in enumerate(slip.back_lines):
        pen.line_of_text(0, 13.6 + shift + _RETURN.leading * number, line, _RETURN)
    if slip.printed_code:
        _draw_code(pen.at(0, shift), slip)
        draw_qr(pen, _RIGHT, 4.6, slip.bare_code)
    else:
        _draw_code_to_write(pen)
    foot = rule + slip.grown
    pen.rule(0, foot, _RIGHT, foot, FRAME)


def _draw_code(pen: Pen, slip: SlipText) -> None:
    pen.text(_CODE_RIGHT, 6.0, _("Code to quote"), styles.LABEL, "right")
    pen.spaced(_CODE_RIGHT, 14.6, slip.printed_code, styles.CODE, _TRACKING)
    if slip.answer:
        pen.text(_CODE_RIGHT, 19.2, slip.answer, _ANSWER, "right")


def _draw_code_to_write(pen: Pen) -> None:
    pen.text(_SECOND, 9.2, _("Code to quote"), styles.BODY)
    draw_comb(pen, _RIGHT - comb_width((4, 4)), 9.2, (4, 4))
    draw_fill(pen, _SECOND, 18.4, _RIGHT, _("Answer before the:"))


def _draw_answers(pen: Pen) -> None:
    draw_fill(pen, 0, 28.0, _LINES_RIGHT, _("Received on:"))
    after = draw_tick_box(pen, 0, 35.5, _("Accepted – first appointment on:"))
    draw_fill(pen, after, 35.5, _LINES_RIGHT, "")
    after = draw_tick_box(pen, 0, 43.3, _("Not accepted:"))
    after = draw_tick_box(pen, after + 3.4, 43.3, _("outside our competence"))
    draw_tick_box(pen, after + 4.2, 43.3, _("other"))
    draw_fill(pen, 6, 51.3, _LINES_RIGHT, _("Reason:"))
    after = draw_tick_box(pen, 0, 58.8, _("Completed on:"))
    draw_fill(pen, after, 58.8, _LINES_RIGHT, "")


def _draw_spoken_answers(pen: Pen) -> None:
    draw_fill(pen, 0, 29.9, _LINES_RIGHT, _("Received on:"), _LARGE)
    spoken = (_("I accept. Meeting on:"), _("I cannot, because:"), _("It is finished, since:"))
    for number, text in enumerate(spoken):
        baseline = 39.2 + 9.6 * number
        after = draw_tick_box(pen, 0, baseline, text, _LARGE, TICK_LARGE)
        draw_fill(pen, after, baseline, _LINES_RIGHT, "")
    pen.rule(0, 69.4, _LINES_RIGHT, 69.4, HAIR)


def _draw_signing(pen: Pen, baseline: float, top: float, height: float, style: Style) -> None:
    draw_fill(pen, _SECOND, baseline, _RIGHT, _("Name and function:"), style)
    for left, width, title in (
        (_SECOND, 48.0, _("Signature and stamp")),
        (143.0, 25.0, _("Thumbprint")),
    ):
        pen.box(left, top, width, height, BOX)
        label = cut_to(title, styles.LABEL, width - 4)
        pen.text(left + 2, top + 3.6, label, styles.LABEL)
