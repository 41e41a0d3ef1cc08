"""The journey of a request: from, to, when, the way back, nights, meals, needs, how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.terms.labels import label
from justice_desk.terms.transport import Need, TravelMode
from justice_desk.ui.actors.place_line import PlaceLine
from justice_desk.ui.case.days import DayField
from justice_desk.ui.case.small_forms import labelled
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.text import capital
from justice_desk.ui.intake.editors import Choice, Ticks
from justice_desk.ui.sittings.circuit_limits import NumberField
from justice_desk.ui.sittings.hours import HourField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLayout

    from justice_desk.ui.workspace import Workspace

SAME, LATER, ONE_WAY = "same", "later", "one-way"
_TOP = Qt.AlignmentFlag.AlignTop


class JourneyFields(QWidget):
    """`changed` says that something was chosen, and the form may need another height."""

    changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.start = PlaceLine(workspace, name="support-from")
        self.start_field = Field(
            _("From"), self.start, name="support-from", help_text=_("Blank: where she lives.")
        )
        self.goal = PlaceLine(workspace, name="support-to")
        self.goal_field = Field(
            _("To"), self.goal, name="support-to", help_text=_("Blank: where the court sits.")
        )
        self.day = DayField(_("Must be there on"), name="support-day", ahead=True)
        self.at = HourField(_("At"), name="support-hour")
        self.back = Choice(
            [(SAME, _("The same day")), (LATER, _("Another day")), (ONE_WAY, _("One way only"))],
            name="support-back",
            label=_("Way back"),
        )
        self.back.choose(SAME)
        self.back_day = DayField(_("Goes back on"), name="support-back-day", ahead=True)
        self.back_at = HourField(_("Goes back at"), name="support-back-hour")
        self.nights = NumberField(_("Nights"), name="support-nights")
        self.meals = NumberField(_("Meals"), name="support-meals")
        self.mode = Choice(
            [(mode.value, capital(label(mode))) for mode in TravelMode],
            name="support-mode",
            label=_("Travels by"),
        )
        self.mode.choose(TravelMode.CAR.value)
        self.needs = Ticks(
            [(need.value, capital(label(need))) for need in Need],
            name="support-needs",
            label=_("Needs on the way"),
        )
        self._lay_out()
        self.back.changed.connect(self._follow)
        for part in (self.mode, self.needs):
            part.changed.connect(self.changed)
        self._follow()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        self._fill(grid, 0, (self.start_field, self.goal_field))
        self._fill(grid, 1, (self.day, self.at))
        self._wide(grid, 3, labelled(_("Way back"), self.back))
        self._fill(grid, 4, (self.back_at, self.back_day))
        self._fill(grid, 6, (self.nights, self.meals))
        self._wide(grid, 7, labelled(_("Travels by"), self.mode))
        self._wide(grid, 8, labelled(_("Needs on the way"), self.needs))
        for column in range(2):
            grid.setColumnStretch(column, 1)

    @staticmethod
    def _fill(grid: QGridLayout, row: int, fields: Sequence[QWidget]) -> None:
        for column, field in enumerate(fields):
            grid.addWidget(field, row, column, _TOP)

    @staticmethod
    def _wide(grid: QGridLayout, row: int, part: QLayout) -> None:
        grid.addLayout(part, row, 0, 1, 2)

    def one_way(self) -> bool:
        """Return whether she does not come back."""
        return self.back.value() == ONE_WAY

    def checked(self, *, on_its_own: bool) -> bool:
        """Return whether the fields hold what they should.

        Args:
            on_its_own: no sitting tells the place, the day and the hour.
        """
        if on_its_own and not self.goal.place():
            self.goal_field.show_error(_("Write where she must be."))
            self.goal.setFocus()
            return False
        if not self.day.checked():
            return False
        if on_its_own and self.day.day() is None:
            self.day.show_error(_("Write the day on which she must be there."))
            return False
        fine = self.at.checked(needed=on_its_own) and self.back_day.checked()
        fine = fine and self.back_at.checked(needed=False)
        return fine and self.nights.checked() and self.meals.checked()

    def _follow(self) -> None:
        later = self.back.value() == LATER
        self.back_day.setVisible(later)
        self.back_at.setVisible(not self.one_way())
        self.changed.emit()
