"""What the consultations add up to: by sex, and within it by age band."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout

from justice_desk.i18n.formats import whole
from justice_desk.i18n.messages import N_, _
from justice_desk.rules.ages import band_label
from justice_desk.services.consultations import BANDS
from justice_desk.terms.enums import Sex
from justice_desk.ui.components.card import Card
from justice_desk.ui.components.text import text

if TYPE_CHECKING:
    from justice_desk.services.consultations.journal import JournalCounts

WHO: Final = {Sex.FEMALE: N_("Women"), Sex.MALE: N_("Men")}
_RIGHT: Final = Qt.AlignmentFlag.AlignRight


class CountsCard(Card):
    """A small table: women and men down, age bands across, sums at the end."""

    def __init__(self) -> None:
        super().__init__(name="consultation-counts")
        self._figures: dict[tuple[str, str], QLabel] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(4)
        heads = [band_label(band) for band in BANDS] + [_("Together")]
        for column, words in enumerate(heads, start=1):
            grid.addWidget(text(words, "label", "text2"), 0, column, _RIGHT)
            grid.setColumnStretch(column, 1)
        for row, (sex, words) in enumerate(WHO.items(), start=1):
            self._row(grid, row, sex.value, _(words))
        self._row(grid, len(WHO) + 1, "", _("Together"))
        self.body.addLayout(grid)
        self._told = text("", "second", "text2", wrap=True, name="consultation-told")
        below = QVBoxLayout()
        below.addWidget(self._told)
        self.body.addLayout(below)

    def show_counts(self, counts: JournalCounts) -> None:
        """Fill in the figures; those of what is closed are in no cell."""
        bands = [band.value for band in BANDS]
        for (sex, band), label in self._figures.items():
            label.setText(
                whole(
                    sum(
                        n
                        for (who, age), n in counts.by.items()
                        if sex in {"", who.value} and (band == age or (not band and age in bands))
                    )
                )
            )
        hours = _("{n} minutes of advice").format(n=whole(counts.minutes))
        closed = _("{n} of restricted themes are in no figure by sex or age")
        unstated = _("{n} without sex or age are in no figure either")
        parts = [
            hours,
            closed.format(n=whole(counts.closed)) if counts.closed else "",
            unstated.format(n=whole(counts.unstated)) if counts.unstated else "",
        ]
        self._told.setText(" · ".join(part for part in parts if part))

    def figure(self, sex: str, band: str) -> str:
        """Return one figure; blanks ask for a sum."""
        return self._figures[sex, band].text()

    def _row(self, grid: QGridLayout, row: int, sex: str, words: str) -> None:
        last = not sex
        grid.addWidget(text(words, "strong" if last else "body"), row, 0)
        for column, band in enumerate([*(band.value for band in BANDS), ""], start=1):
            label = text("0", "strong" if last or not band else "body", data=True)
            self._figures[sex, band] = label
            grid.addWidget(label, row, column, _RIGHT)
