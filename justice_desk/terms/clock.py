"""What time it is: one place, so that tests and the demo can say otherwise."""

from __future__ import annotations

import re
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOLD: Final[ContextVar[date | None]] = ContextVar("told_day", default=None)
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def utc_now() -> datetime:
    """Return this moment in UTC."""
    return datetime.now(UTC)  # noqa: TID251 - the one place that asks the machine


def today() -> date:
    """Return today's date in Mali, whose clock is UTC all year round."""
    return _TOLD.get() or utc_now().date()


@contextmanager
def as_of(day: date) -> Iterator[None]:
    """Let `today` be another day within this block and thread; `utc_now` stays what it is.

    For the demonstration alone, whose past is told by the verbs themselves.
    """
    before = _TOLD.set(day)
    try:
        yield
    finally:
        _TOLD.reset(before)


def day_written(text: str) -> date:
    """Return the day of a text such as 2026-11-24, the one form that we write.

    Raises:
        ValueError: any other text, those that ISO 8601 knows besides included.
    """
    if not _DAY.fullmatch(text):
        raise ValueError(text)
    return date.fromisoformat(text)
