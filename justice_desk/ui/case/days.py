"""A field for a day, as one types it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import _
from justice_desk.ui.components.field import Field
from justice_desk.ui.intake.days import NoSuchDay, day_ahead, day_typed

if TYPE_CHECKING:
    from datetime import date


class DayField(Field):
    """Takes a day that has been, or with `ahead` one that is to come."""

    def __init__(
        self, label: str, *, name: str, ahead: bool = False, day: date | None = None
    ) -> None:
        line = QLineEdit(short_date(day) if day else "")
        line.setProperty("data", True)
        line.setPlaceholderText(_("dd/mm/yyyy"))
        super().__init__(label, line, name=name)
        self._line, self._ahead = line, ahead

    def show_day(self, day: date) -> None:
        """Put a day in."""
        self._line.setText(short_date(day))

    def day(self) -> date | None:
        """Return the day, None for a blank.

        Raises:
            NoSuchDay: what was typed is none.
        """
        typed = self._line.text().strip()
        return day_ahead(typed) if self._ahead else day_typed(typed)

    def checked(self) -> bool:
        """Return whether the field holds a day or nothing; says beside it when not."""
        try:
            self.day()
        except NoSuchDay as error:
            self.show_error(error.message())
            self._line.setFocus()
            return False
        return True
