"""Checks what was said of a slot: how long, at which place in the order, at which hour."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import N_
from justice_desk.rules.hearings import LONGEST, SHORTEST
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.sittings.checking import MIDNIGHT, clock
from justice_desk.terms.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from justice_desk.services.dockets.told import Placed

_LAST: Final = MIDNIGHT - 1


class DayFull(BadInput):
    """A slot would end on the next day; nobody is called to an hour that does not exist."""

    code = "day_full"
    template = N_("{day} is full: a case would end after midnight. Choose another day or length.")


class NoSuchHour(BadInput):
    """A paper would name an hour after midnight as one of the day before."""

    code = "no_such_hour"
    template = N_(
        "{number} begins after midnight, at {hour}: no summons can say so. Move it first."
    )


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
        raise DoesNotFit(path="starts", found=clock(max(starts, 0)), expected=expected)
    return starts


def refuse_full(day: date, placed: Iterable[Placed], stood: int = 0) -> None:
    """Refuse slots of which one ends after midnight.

    Args:
        day: on which they are heard.
        placed: where they go.
        stood: when the last of the day ended before. A day that went past midnight already is
            mended step by step: only what makes it longer is refused.

    Raises:
        DayFull: with the day.
    """
    latest = max(MIDNIGHT, stood)
    if any(place.starts + place.minutes > latest for place in placed):
        raise DayFull(day=short_date(day))
