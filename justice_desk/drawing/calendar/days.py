"""Which days a month, a week or a list shows; weeks begin on Monday (ISO 8601)."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import Final

WEEK: Final = 7
_WEEKEND: Final = 5
"""Saturday, counted from Monday."""


def monday_of(day: date) -> date:
    """Return the Monday of the week of a day."""
    return day - timedelta(days=day.weekday())


def week_of(day: date) -> tuple[date, ...]:
    """Return the seven days of the week of a day."""
    first = monday_of(day)
    return tuple(first + timedelta(days=after) for after in range(WEEK))


def weeks_of(day: date) -> tuple[tuple[date, ...], ...]:
    """Return the four to six weeks that the month of a day touches."""
    first, last = month_of(day)
    count = ((last - monday_of(first)).days // WEEK) + 1
    return tuple(week_of(first + timedelta(days=WEEK * number)) for number in range(count))


def month_of(day: date) -> tuple[date, date]:
    """Return the first and the last day of the month of a day."""
    return day.replace(day=1), day.replace(day=calendar.monthrange(day.year, day.month)[1])


def turned(day: date, months: int) -> date:
    """Return the same day some months later, or the last one of a shorter month."""
    number = day.year * 12 + day.month - 1 + months
    first = date(number // 12, number % 12 + 1, 1)
    return first.replace(day=min(day.day, month_of(first)[1].day))


def is_weekend(day: date) -> bool:
    """Tell whether a day is a Saturday or a Sunday."""
    return day.weekday() >= _WEEKEND
