"""The days of a story: the machine's clock says what the story says."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from justice_desk.terms import clock

if TYPE_CHECKING:
    import pytest

FOUNDED = date(2027, 1, 4)
"""The Monday on which the office of the stories was founded."""


@dataclass
class Days:
    """A calendar that only a story turns; the hours go on as they do on the machine."""

    patch: pytest.MonkeyPatch
    day: date = FOUNDED
    _began: datetime = field(default_factory=lambda: datetime.now(UTC))  # noqa: TID251 - see above

    def __post_init__(self) -> None:
        days = self

        class Told(datetime):
            @classmethod
            def now(cls, _tz: object = None) -> datetime:  # type: ignore[override]  # the clock asks UTC
                return days.moment()

        self.patch.setattr(clock, "datetime", Told)

    def moment(self) -> datetime:
        gone = datetime.now(UTC) - self._began  # noqa: TID251 - seconds, never a day
        return datetime(self.day.year, self.day.month, self.day.day, 9, tzinfo=UTC) + gone

    def turn(self, day: str) -> None:
        """Come to a day, such as 2027-03-05; a story never goes back."""
        new = date.fromisoformat(day)
        assert new >= self.day, f"{new} is before {self.day}"
        self.day = new

    def wait(self, days: int) -> str:
        """Let days pass, and return the new one."""
        self.day += timedelta(days=days)
        return self.day.isoformat()
