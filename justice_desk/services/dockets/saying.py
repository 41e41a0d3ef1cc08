"""What a summons says of day, hour and place, as it is kept when it is printed.

A summons that was printed must be printed again once this text would be another one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from sqlalchemy import select

from justice_desk.i18n.formats import ZONE, clock_time
from justice_desk.i18n.messages import _
from justice_desk.models.all import Place
from justice_desk.services.sittings.checking import MIDNIGHT, clock

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Sitting

_LIMIT: Final = 400
"""Characters of the column `summons.printed_as`."""
_HOUR: Final = 60
_HOURS: Final = 24


@dataclass(frozen=True)
class Site:
    """Where a sitting is held, as a summons names it: the village without what it lies in."""

    place: str
    building: str


def site_of(session: Session, sitting: Sitting) -> Site:
    """Return where a sitting is held."""
    place = session.scalars(select(Place.name).where(Place.id == sitting.place_id)).one()
    return Site(place, sitting.building)


def summons_text(held_on: date, starts: int, room: str, site: Site) -> str:
    """Return `2026-12-03 09:30 grande salle Bourem, mairie`; `starts` is minutes after midnight.

    The hour is the one at which she is to be there, where it is not that of the slot.
    """
    where = " ".join(part for part in (room, site.place) if part)
    told = ", ".join(part for part in (where, site.building) if part)
    return f"{held_on.isoformat()} {clock(starts)} {told}"[:_LIMIT]


def says_day(printed_as: str, held_on: date) -> bool:
    """Tell whether what a summons says names this day, at whatever hour."""
    return printed_as.startswith(f"{held_on.isoformat()} ")


def spoken_hour(minutes: int) -> str:
    """Return « 9 h 30 » or 9:30 for minutes after midnight, in the language spoken now.

    What lies after the next midnight is told as such: no clock shows 24:20.
    """
    if minutes == MIDNIGHT:
        return _("midnight")
    # Any day does: Bamako has one offset all year round.
    hour, minute = divmod(minutes, _HOUR)
    told = clock_time(datetime(2026, 1, 1, hour % _HOURS, minute, tzinfo=ZoneInfo(ZONE)))
    return _("{hour} the next day").format(hour=told) if minutes > MIDNIGHT else told
