"""What the journal of consultations is asked for: period, commune, theme."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from justice_desk.i18n.messages import N_, _
from justice_desk.rules.reference import categories
from justice_desk.services.consultations.journal import JournalQuery
from justice_desk.terms.clock import today
from justice_desk.ui.components.segmented import Segmented
from justice_desk.ui.theme.current import scaled

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

PERIODS: Final = {
    "month": N_("This month"),
    "last": N_("Last month"),
    "year": N_("This year"),
    "all": N_("All"),
}


def bounds(period: str, day: date) -> tuple[date | None, date | None]:
    """Return the first and the last day of a period as seen from a day; None where it is open."""
    first = day.replace(day=1)
    if period == "last":
        end = first - timedelta(days=1)
        return end.replace(day=1), end
    starts = {"month": first, "year": day.replace(month=1, day=1)}
    return starts.get(period), None


class JournalFilters(QWidget):
    """One line of filters; `asks` says that another list is wanted."""

    asks = Signal()

    def __init__(self) -> None:
        super().__init__()
        words = [(code, _(said)) for code, said in PERIODS.items()]
        self.period = Segmented(words, name="consultations-period", label=_("Period"))
        self.period.choose("year")
        self.commune, self.theme = QComboBox(), QComboBox()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(12)
        row.addWidget(self.period, 1)
        for box, name, label in (
            (self.commune, "consultations-commune", _("Commune")),
            (self.theme, "consultations-theme", _("What it is about")),
        ):
            box.setObjectName(name)
            box.setAccessibleName(label)
            box.setProperty("data", True)
            box.setMaximumWidth(scaled(220))
            box.currentIndexChanged.connect(lambda _index: self.asks.emit())
            row.addWidget(box)
        self.show_places(())
        self.theme.addItem(_("All themes"), "")
        for code, kind in categories().items():
            self.theme.addItem(kind.short.text(), code)
        self.period.chosen.connect(lambda _period: self.asks.emit())

    def asked(self) -> JournalQuery:
        """Return what is asked for."""
        since, until = bounds(self.period.value(), today())
        place = str(self.commune.currentData() or "")
        return JournalQuery(
            since, until, uuid.UUID(place) if place else None, str(self.theme.currentData() or "")
        )

    def lift(self) -> None:
        """Ask for everything."""
        for box in (self.commune, self.theme):
            box.blockSignals(True)
            box.setCurrentIndex(0)
            box.blockSignals(False)
        self.period.choose("all")
        self.asks.emit()

    def show_places(self, places: Sequence[tuple[uuid.UUID, str]]) -> None:
        """Offer the communes where advice was given; the chosen one stays chosen."""
        chosen = self.commune.currentData()
        self.commune.blockSignals(True)
        self.commune.clear()
        self.commune.addItem(_("All communes"), "")
        for place, path in places:
            self.commune.addItem(path.rpartition("/")[2], str(place))
        self.commune.setCurrentIndex(max(self.commune.findData(chosen), 0))
        self.commune.blockSignals(False)
