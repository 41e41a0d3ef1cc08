"""What time it is: one place, so that tests and the demo can say otherwise."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import Final

_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def utc_now() -> datetime:
    """Return this moment in UTC."""
    return datetime.now(UTC)  # noqa: TID251 - the one place that asks the machine


def today() -> date:
    """Return today's date in Mali, whose clock is UTC all year round."""
    return utc_now().date()


def day_written(text: str) -> date:
    """Return the day of a text such as 2026-11-24, the one form that we write.

    Raises:
        ValueError: any other text, those that ISO 8601 knows besides included.
    """
    if not _DAY.fullmatch(text):
        raise ValueError(text)
    return date.fromisoformat(text)
