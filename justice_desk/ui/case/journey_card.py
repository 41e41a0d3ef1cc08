"""The journey of a case as a picture, with its facts and what its marks mean."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from justice_desk.drawing.journey import headline, layout
from justice_desk.i18n.messages import _
from justice_desk.services.cases.travel import hops
from justice_desk.terms.clock import today
from justice_desk.ui.components.card import Card
from justice_desk.ui.components.text import text
from justice_desk.ui.journey.legend import JourneyLegend
from justice_desk.ui.journey.view import JourneyView
from justice_desk.ui.theme import faces

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.drawing.journey import Hop, Measure, Picture
    from justice_desk.services.cases.rows import CaseView

LEGEND_BESIDE = 900
"""Pixels that facts and legend may take in one line; else the legend has a line of its own."""


class JourneyCard(Card):
    """`opened` carries the reference of the referral that was chosen in the picture."""

    opened = Signal(str)

    def __init__(self, view: CaseView, *, wide: bool) -> None:
        super().__init__(name="case-journey")
        self.setAccessibleName(_("Journey"))
        travelled = hops(view, today())
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(text(_("Journey"), "block"))
        facts = headline(travelled, today())
        head.addWidget(text(facts, "body", "text2", data=True))
        head.addStretch(1)
        self.body.addLayout(head)
        legend = JourneyLegend()
        needed = faces.width(facts, "body") + legend.sizeHint().width()
        if wide and needed < LEGEND_BESIDE:
            head.addWidget(legend)
        else:
            self.body.addWidget(legend)
        self.picture = JourneyView(partial(_build, travelled))
        self.picture.setProperty("sideways", True)
        self.picture.setProperty("ring", 6)
        self.picture.opened.connect(self.opened)
        self.body.addWidget(self.picture)


def _build(travelled: Sequence[Hop], width: float, measure: Measure) -> Picture:
    return layout(travelled, today(), (), width, measure)
