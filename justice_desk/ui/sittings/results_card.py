"""What came of a sitting: how many cases were judged, put off, struck out, and who came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from justice_desk.i18n.formats import whole
from justice_desk.i18n.messages import _
from justice_desk.services.dockets.counting import figures
from justice_desk.terms.labels import label
from justice_desk.ui.components.card import Card
from justice_desk.ui.components.text import capital, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from justice_desk.services.dockets.rows import CivilRow, SlotRow


class ResultsCard(Card):
    """Counts by result and by cause; nothing of a person."""

    def __init__(self, slots: Sequence[SlotRow], civil: Sequence[CivilRow]) -> None:
        super().__init__(_("What came of it"), name="results-card")
        grid = QGridLayout()
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for place, (words, count) in enumerate(_rows(slots, civil)):
            grid.addWidget(text(words), place, 0)
            number = text(whole(count), "strong", data=True)
            grid.addWidget(number, place, 1, Qt.AlignmentFlag.AlignRight)
        self.body.addLayout(grid)


def _rows(slots: Sequence[SlotRow], civil: Sequence[CivilRow]) -> Iterator[tuple[str, int]]:
    of = figures(slots, civil)
    if of.cases:
        yield _("Cases on the docket"), of.cases
    if of.lines:
        yield _("Civil-status applicants"), of.lines
    for result, count in of.results.items():
        if count:
            yield capital(label(result)), count
    waiting = of.cases + of.lines - of.heard
    if waiting:
        yield _("Result still to enter"), waiting
    if of.presence.present or of.presence.absent:
        yield _("Persons who came"), of.presence.present
        yield _("Persons who did not come"), of.presence.absent
