"""A field for an hour, as one types it: 9, 9h30, 9:30, 0930."""

from __future__ import annotations

import re
from typing import Final

from justice_desk.i18n.messages import _
from justice_desk.ui.components.field import Field
from justice_desk.ui.intake.editors import Line
from justice_desk.ui.sittings.words import hour

_TYPED: Final = re.compile(r"^\s*(\d{1,2})\s*(?:[hH:.]\s*(\d{2})?|(\d{2}))?\s*$")
_LAST: Final = 23
_MINUTES: Final = 60


def minutes_typed(typed: str) -> int | None:
    """Return minutes after midnight for an hour of the day, None for what is none."""
    found = _TYPED.match(typed)
    if found is None:
        return None
    hours, minutes = int(found[1]), int(found[2] or found[3] or 0)
    return hours * 60 + minutes if hours <= _LAST and minutes < _MINUTES else None


class HourField(Field):
    """Takes an hour of the day."""

    def __init__(
        self, label: str, *, name: str, minutes: int | None = None, help_text: str = ""
    ) -> None:
        self.typed = Line()
        self.typed.setProperty("data", True)
        self.typed.setPlaceholderText(hour(9 * 60))
        if minutes is not None:
            self.typed.setText(hour(minutes))
        super().__init__(label, self.typed, name=name, help_text=help_text)

    def minutes(self) -> int | None:
        """Return minutes after midnight, None for a blank or for what is no hour."""
        return minutes_typed(self.typed.text())

    def blank(self) -> bool:
        """Return whether nothing was typed."""
        return not self.typed.text().strip()

    def checked(self, *, needed: bool = True) -> bool:
        """Return whether the field holds an hour, or nothing where none is needed."""
        if self.minutes() is not None or (self.blank() and not needed):
            return True
        self.show_error(_("An hour of the day, such as {hour}.").format(hour=hour(9 * 60 + 30)))
        self.typed.setFocus()
        return False


class MinutesField(Field):
    """Takes a length in minutes."""

    def __init__(self, label: str, *, name: str, minutes: int | None = None) -> None:
        self.typed = Line(limit=3)
        self.typed.setProperty("data", True)
        if minutes is not None:
            self.typed.setText(str(minutes))
        super().__init__(label, self.typed, name=name)

    def minutes(self) -> int | None:
        """Return the length, None for a blank or for what is no number."""
        typed = self.typed.text().strip()
        return int(typed) if typed.isascii() and typed.isdigit() else None

    def checked(self, *, needed: bool = True) -> bool:
        """Return whether the field holds a length."""
        if self.minutes() or (not self.typed.text().strip() and not needed):
            return True
        self.show_error(_("A number of minutes, such as 30."))
        self.typed.setFocus()
        return False
