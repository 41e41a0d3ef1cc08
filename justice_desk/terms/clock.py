"""What time it is: one place, so that tests and the demo can say otherwise."""

from __future__ import annotations

from datetime import UTC, date, datetime


def utc_now() -> datetime:
    """Return this moment in UTC."""
    return datetime.now(UTC)  # noqa: TID251 - the one place that asks the machine


def today() -> date:
    """Return today's date in Mali, whose clock is UTC all year round."""
    return utc_now().date()
