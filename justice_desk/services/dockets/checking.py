"""Checks what was said of a slot: how long, at which place in the order, at which hour."""

from __future__ import annotations

from typing import Final

from justice_desk.rules.hearings import LONGEST, SHORTEST
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.sittings.checking import MIDNIGHT, clock

_LAST: Final = MIDNIGHT - 1


def checked_minutes(minutes: int) -> int:
    """Return a length that a slot can have.

    Raises:
        DoesNotFit: under 5 minutes, or over 600.
    """
    if not SHORTEST <= minutes <= LONGEST:
        raise DoesNotFit(path="minutes", found=minutes, expected=f"{SHORTEST} – {LONGEST}")
    return minutes


def checked_position(position: int, most: int) -> int:
    """Return a place in an order that ends at `most`.

    Raises:
        DoesNotFit: no such place.
    """
    if not 1 <= position <= most:
        raise DoesNotFit(path="position", found=position, expected=f"1 – {most}")
    return position


def checked_start(starts: int) -> int:
    """Return an hour of a day, in minutes after midnight.

    Raises:
        DoesNotFit: before or after it.
    """
    if not 0 <= starts <= _LAST:
        expected = f"{clock(0)} – {clock(_LAST)}"
        raise DoesNotFit(path="starts", found=starts, expected=expected)
    return starts
