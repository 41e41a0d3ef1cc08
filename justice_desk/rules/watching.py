"""How long an agreement is watched."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


def runs_until(last: date | None, *, broken: bool, today: date) -> date | None:
    """Return the last day of a watch that runs today; None where none runs.

    A watch ends with its last day, or when the agreement was broken.
    """
    if last is None or last <= today or broken:
        return None
    return last
