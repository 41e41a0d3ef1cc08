"""Which days, and whose, are asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import uuid
    from datetime import date

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import InstrumentedAttribute


@dataclass(frozen=True)
class Span:
    """From a day to a day, of one member or of all; `gone` asks for what is over as well."""

    first: date
    last: date
    member: uuid.UUID | None
    gone: bool

    def holds(self, day: date) -> bool:
        """Tell whether a day lies within."""
        return self.first <= day <= self.last

    def within(
        self, column: InstrumentedAttribute[date] | InstrumentedAttribute[date | None]
    ) -> ColumnElement[bool]:
        """Return the condition that the day of a column lies within."""
        return column.between(self.first, self.last)
