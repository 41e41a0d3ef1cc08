"""The footer: reference, what may be done with the paper, « Page 1 / 2 »."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.grid import FOOTER_BASELINE, FOOTER_RULE, FRAME, WIDTH
from justice_desk.exports.papers.kit.words import _

if TYPE_CHECKING:
    from justice_desk.exports.papers.kit.pen import Pen


@dataclass(frozen=True, slots=True)
class Footer:
    """What stands at the foot of every page of a paper, in words."""

    reference: str
    purpose: str

    def draw(self, pen: Pen, page: int, pages: int, *, baseline: float = FOOTER_BASELINE) -> None:
        """Draw the rule and the three texts, left, middle and right."""
        pen.rule(0, baseline - FOOTER_RULE, WIDTH, baseline - FOOTER_RULE, FRAME)
        pen.text(0, baseline, self.reference, styles.FOOTER_STRONG)
        pen.text(WIDTH / 2, baseline, self.purpose, styles.FOOTER, "centre")
        number = _("Page {page} / {pages}").format(page=page, pages=pages)
        pen.text(WIDTH, baseline, number, styles.FOOTER_STRONG, "right")
