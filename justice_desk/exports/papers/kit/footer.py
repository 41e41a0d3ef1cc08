"""The footer: reference, what may be done with the paper, « Page 1 / 2 »."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Paragraph, baseline_of
from justice_desk.exports.papers.kit.breaking import line_width
from justice_desk.exports.papers.kit.grid import FOOTER_BASELINE, FOOTER_RULE, FRAME, MM, WIDTH
from justice_desk.exports.papers.kit.pen import text_width
from justice_desk.exports.papers.kit.words import _

if TYPE_CHECKING:
    from justice_desk.exports.papers.kit.pen import Pen

_REFERENCE = styles.FOOTER_STRONG._replace(leading=3.3)
_GUTTER = 4.0


@dataclass(frozen=True, slots=True)
class Footer:
    """What stands at the foot of every page of a paper, in words."""

    reference: str
    purpose: str

    def draw(
        self,
        pen: Pen,
        page: int,
        pages: int,
        *,
        baseline: float = FOOTER_BASELINE,
        width: float = WIDTH,
    ) -> None:
        """Draw the rule and the three texts, left, middle and right.

        A long reference, such as an office's name, pushes the purpose aside and wraps under it.
        """
        pen.rule(0, baseline - FOOTER_RULE, width, baseline - FOOTER_RULE, FRAME)
        number = _("Page {page} / {pages}").format(page=page, pages=pages)
        end = width - text_width(number, styles.FOOTER_STRONG) - _GUTTER
        wide = text_width(self.purpose, styles.FOOTER)
        name = Paragraph(self.reference, _REFERENCE, width=max(end - wide - _GUTTER, width / 4))
        name.draw(pen.at(0, baseline - baseline_of(_REFERENCE)))
        taken = max((line_width(line, _REFERENCE.size) / MM for line in name.lines), default=0)
        middle = max((width - wide) / 2, taken + _GUTTER)
        pen.text(middle, baseline, self.purpose, styles.FOOTER)
        pen.text(width, baseline, number, styles.FOOTER_STRONG, "right")
