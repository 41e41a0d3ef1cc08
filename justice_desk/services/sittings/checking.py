"""Checks what was said of the days and the people of a sitting."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import _
from justice_desk.rules.phones import normalise
from justice_desk.rules.reference import languages
from justice_desk.rules.sittings import LONGEST, check_day
from justice_desk.rules.text import SENTENCE_LIMIT, checked_name, checked_text
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.sittings.errors import DayTwice, HoursDoNotFit
from justice_desk.terms.clock import today
from justice_desk.terms.errors import at_field
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from justice_desk.models.all import SittingDay
    from justice_desk.services.sittings.told import DayTold, OfficerTold

MIDNIGHT: Final = 24 * 60


Bench = tuple["date", str]
"""A day and its room, folded: one bench, however its room is spelt."""


def bench(day: DayTold | SittingDay) -> Bench:
    """Return which bench a day means."""
    return day.held_on, fold(day.room)


def check_days(days: Sequence[DayTold], there: Collection[Bench] = ()) -> None:
    """Let the days of a sitting pass; those that it has already may lie before today.

    Raises:
        DoesNotFit: none, or too many.
        OutsideTheCalendar: before today, or years ahead.
        HoursDoNotFit: a day that ends before it begins, a pause outside of it.
        DayTwice: the same room twice on one day.
    """
    if not 0 < len(days) <= LONGEST:
        expected = _("from 1 to {most} days").format(most=LONGEST)
        raise DoesNotFit(path="days", found=len(days), expected=expected)
    taken: set[Bench] = set()
    for at, day in enumerate(days):
        if bench(day) not in there:
            check_day(f"days[{at}].held_on", day.held_on, today())
        _check_hours(f"days[{at}]", day)
        if bench(day) in taken:
            raise DayTwice(day=day.held_on)
        taken.add(bench(day))


def _check_hours(path: str, day: DayTold) -> None:
    pause = (day.pause_starts, day.pause_ends)
    moments = [day.starts, *(m for m in pause if m is not None), day.ends]
    whole = len(moments) in {2, 4}
    rising = all(before < after for before, after in pairwise(moments))
    if not (whole and rising and moments[0] >= 0 and moments[-1] <= MIDNIGHT):
        raise HoursDoNotFit(path=path, found=" – ".join(map(clock, moments)))


def clock(minutes: int) -> str:
    """Return minutes after midnight as 09:30, the form of messages."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


def officer_values(at: int, told: OfficerTold) -> dict[str, object]:
    """Return the columns of somebody who serves.

    Raises:
        TextMissing, TextUnfit, DoesNotFit: the path says which line and field.
    """
    with at_field(f"officers[{at}].name"):
        name = checked_name(told.name)
    unknown = [code for code in told.languages if code not in languages()]
    if unknown:
        path, known = f"officers[{at}].languages", ", ".join(languages())
        raise DoesNotFit(path=path, found=unknown[0], expected=known)
    with at_field(f"officers[{at}].phone"):
        phone = normalise(told.phone) if told.phone else None
    return {
        "role": told.role,
        "name": name,
        "folded": fold(name),
        "languages": list(told.languages),
        "confirmed": told.confirmed,
        "phone": phone,
    }


def text(path: str, typed: str | None, *, limit: int = SENTENCE_LIMIT) -> str:
    """Return a text cleaned, naming its path when it does not fit."""
    with at_field(path):
        return checked_text(typed or "", limit=limit)
