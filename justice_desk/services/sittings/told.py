"""What a member says of a sitting, before anything is checked."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from justice_desk.terms.sittings import OfficerRole, SittingKind

if TYPE_CHECKING:
    from datetime import date

MORNING: Final = 9 * 60
"""When a sitting begins if nobody says otherwise: 9 h, in minutes after midnight."""
EVENING: Final = 16 * 60 + 30


@dataclass(frozen=True)
class DayTold:
    """One bench in one room on one day; hours in minutes after midnight, Bamako time."""

    held_on: date
    starts: int = MORNING
    ends: int = EVENING
    pause_starts: int | None = 12 * 60 + 30
    pause_ends: int | None = 14 * 60
    room: str = ""


@dataclass(frozen=True)
class OfficerTold:
    """Who sits or serves; languages are those an interpreter speaks."""

    role: OfficerRole
    name: str
    languages: tuple[str, ...] = ()
    confirmed: bool = False
    phone: str | None = None


@dataclass(frozen=True)
class SittingTold:
    """A sitting to be planned.

    Attributes:
        court: which court sits: code, id or name.
        place: where: p-code, id or name; for a hearing at the seat, the seat when left out.
        days: at least one; several rooms are several lines of one day.
    """

    court: str
    days: tuple[DayTold, ...]
    place: str | None = None
    kind: SittingKind = SittingKind.MOBILE
    building: str = ""
    authorised_number: str | None = None
    authorised_on: date | None = None
    officers: tuple[OfficerTold, ...] = ()
    closed_doors: bool = False
    closed_doors_decision: str | None = None
    note: str = ""


def day_between(held_on: date, starts: int, ends: int, *, room: str = "") -> DayTold:
    """Return a day between two hours; the usual pause only where it lies within them."""
    usual = DayTold(held_on, starts, ends, room=room)
    pause = (starts, usual.pause_starts or 0, usual.pause_ends or 0, ends)
    if all(before < after for before, after in pairwise(pause)):
        return usual
    return DayTold(held_on, starts, ends, pause_starts=None, pause_ends=None, room=room)
