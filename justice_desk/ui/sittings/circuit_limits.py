"""What the coordination allows for a circuit: days of hearing, between when, money, how far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.services.circuits.gathering import AHEAD, NOTICE, SITTINGS, CircuitLimits
from justice_desk.terms.clock import today
from justice_desk.ui.case.days import DayField
from justice_desk.ui.components.field import Field
from justice_desk.ui.intake.editors import Line
from justice_desk.ui.sittings.budget_form import amount
from justice_desk.ui.theme.current import theme

if TYPE_CHECKING:
    from justice_desk.terms.errors import DeskError

ONE_COLUMN_FROM = 1.25
"""Text scale from which two fields stand in a row."""


class NumberField(Field):
    """Takes a whole number, or nothing where nothing is a limit too."""

    def __init__(
        self, label: str, *, name: str, value: int | None = None, help_text: str = ""
    ) -> None:
        self.typed = Line(limit=16)
        self.typed.setProperty("data", True)
        if value is not None:
            self.typed.setText(str(value))
        super().__init__(label, self.typed, name=name, help_text=help_text)

    def number(self) -> int | None:
        """Return the number, None for a blank or for what is none."""
        return amount(self.typed.text())

    def checked(self, *, needed: bool = False) -> bool:
        """Return whether the field holds a number, or nothing where none is needed."""
        blank = not self.typed.text().strip()
        if self.number() is not None or (blank and not needed):
            return True
        self.show_error(_("A number, in figures only."))
        self.typed.setFocus()
        return False


class LimitFields(QWidget):
    """`changed` says that a limit is another."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.days = NumberField(_("Days of hearing"), name="circuit-days", value=SITTINGS)
        first, last = today() + NOTICE, today() + AHEAD
        self.first = DayField(_("First day"), name="circuit-first", ahead=True, day=first)
        self.last = DayField(_("Last day"), name="circuit-last", ahead=True, day=last)
        self.money = NumberField(
            _("Money, F CFA"), name="circuit-money", help_text=_("Blank: no limit.")
        )
        self.farthest = NumberField(
            _("Longest way of a party, km"),
            name="circuit-farthest",
            help_text=_("Blank: no limit."),
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        fields = (self.days, self.first, self.last, self.money, self.farthest)
        wide = 2 if theme().scale >= ONE_COLUMN_FROM else 3
        for at, field in enumerate(fields):
            grid.addWidget(field, at // wide, at % wide, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(at % wide, 1)
            line = field.line()
            if line is not None:
                line.textEdited.connect(self.changed)

    def checked(self) -> bool:
        """Return whether every field holds what it should."""
        days = self.first.checked() and self.last.checked()
        return (
            self.days.checked(needed=True)
            and days
            and self.money.checked()
            and self.farthest.checked()
        )

    def limits(self) -> CircuitLimits:
        """Return what was typed, once it is checked."""
        return CircuitLimits(
            sittings=self.days.number() or 0,
            first=self.first.day(),
            last=self.last.day(),
            money=self.money.number(),
            farthest=self.farthest.number(),
        )

    def refused(self, error: DeskError) -> bool:
        """Show a refusal beside its field; False where it has none."""
        if error.code == "circuit_days":
            self.last.show_error(error.message())
            return True
        return False
