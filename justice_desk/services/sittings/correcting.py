"""Completes and corrects a sitting: its order, its site, its days."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from justice_desk.rules.sittings import HORIZON, OutsideTheCalendar, check_session
from justice_desk.services.cases.checking import checked_day
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.places import find as find_place
from justice_desk.services.sittings.adding import add_days
from justice_desk.services.sittings.checking import bench, check_days, text
from justice_desk.services.sittings.days import refuse_other_days
from justice_desk.services.sittings.dropping import drop_days
from justice_desk.services.sittings.finding import (
    days_of,
    open_sitting_for,
    refuse_older,
    touch,
)
from justice_desk.services.sittings.moving import undated
from justice_desk.terms.clock import today

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sqlalchemy.orm import Session

    from justice_desk.models.all import SittingDay
    from justice_desk.services.sittings.rows import DayRow
    from justice_desk.services.sittings.told import DayTold

_SHORT: Final = {"authorised_number": 60, "building": 200, "information_place": 200}
_WORDS: Final = ("recon_note", "note", "closed_doors_decision")
_PAST: Final = ("authorised_on", "recon_on", "authorities_on")
_SESSION: Final = "information_on"
_PUBLIC: Final = frozenset({"building", "place", "closed_doors", "information_on"})
"""What stands on papers that were handed out."""


def correct_sitting(
    session: Session, number: str, changes: Mapping[str, object], *, seen: int | None = None
) -> None:
    """Change fields of a sitting, named as in `SittingView`; `place` is what somebody wrote.

    Raises:
        NotAllowed, UnknownSitting, SittingOver: the sitting.
        DoesNotFit: a field that does not exist, a day that cannot be.
        OutsideTheCalendar, SessionAfterTheSitting: the day of the information session.
        UnknownPlace, AmbiguousPlace: the place.
        ChangedMeanwhile: somebody else changed one of them since `seen`.
    """
    sitting = open_sitting_for(session, "sitting correct", number)
    values = {f: v for field, said in changes.items() for f, v in _read(session, field, said)}
    told = values.get(_SESSION)
    if isinstance(told, date) and not undated(session, sitting):
        check_session(_SESSION, told, sitting.first_on)
    refuse_older(session, sitting, seen, values)
    changed = {field for field, value in values.items() if getattr(sitting, field) != value}
    for field in changed:
        setattr(sitting, field, values[field])
    if changed:
        public = bool({field.removesuffix("_id") for field in changed} & _PUBLIC)
        touch(session, sitting, public=public)


def set_days(
    session: Session,
    number: str,
    days: Sequence[DayTold],
    *,
    seen: int | None = None,
    shown: Sequence[DayRow] | None = None,
) -> None:
    """Write the days anew; one that keeps its day and room keeps its docket, however it is spelt.

    Args:
        session: a writing one.
        number: of the sitting.
        days: all of them.
        seen: the version of the sitting that was looked at.
        shown: its days then; where they still stand, another change of the sitting is no bar.

    Raises:
        NotAllowed, UnknownSitting, SittingOver: the sitting.
        DoesNotFit, OutsideTheCalendar, HoursDoNotFit, DayTwice: the days.
        DayHasCases, DayHasLines: a day with cases would go.
        DaySat: one on which the court sat would go.
        SessionAfterTheSitting: the session of information would come after the first day.
        ChangedMeanwhile: somebody else wrote other days since `seen`.
    """
    sitting = open_sitting_for(session, "sitting days", number)
    there = {bench(day): day for day in days_of(session, sitting.id)}
    check_days(days, there)
    refuse_other_days(session, sitting, days, seen, shown)
    check_session(_SESSION, sitting.information_on, min(day.held_on for day in days))
    wanted = {bench(day): day for day in days}
    for slot, told in wanted.items():
        if slot in there:
            _keep(there[slot], told)
    add_days(session, sitting, [told for slot, told in wanted.items() if slot not in there])
    drop_days(session, sitting, [row for slot, row in there.items() if slot not in wanted])
    sitting.first_on = min(day.held_on for day in days)
    sitting.last_on = max(day.held_on for day in days)
    touch(session, sitting, public=True)


def _read(session: Session, field: str, said: object) -> list[tuple[str, object]]:
    """Return the column and the value that a field means."""
    if field == "place":
        return [("place_id", find_place(session, str(said)).id)]
    if field not in _READERS:
        raise DoesNotFit(path=field, found=said, expected=", ".join(["place", *_READERS]))
    return [(field, _READERS[field](field, said))]


def _short(field: str, said: object) -> str | None:
    typed = text(field, str(said or ""), limit=_SHORT[field])
    return typed if field == "building" else typed or None


def _words(field: str, said: object) -> str | None:
    typed = text(field, str(said or ""), limit=200 if field == "closed_doors_decision" else 500)
    return typed or None if field == "closed_doors_decision" else typed


def _past(field: str, said: object) -> object:
    return checked_day(field, said if isinstance(said, date) else None)


def _session_day(field: str, said: object) -> date | None:
    """Return the day of an information session, two years back or ahead at the most.

    That it comes before the sitting is seen where the sitting is known.
    """
    if not isinstance(said, date):
        return None
    first, last = today() - HORIZON, today() + HORIZON
    if not first <= said <= last:
        raise OutsideTheCalendar(path=field, found=said, first=first, last=last)
    return said


_READERS: Final[dict[str, Callable[[str, object], object]]] = {
    **dict.fromkeys(_SHORT, _short),
    **dict.fromkeys(_WORDS, _words),
    **dict.fromkeys(_PAST, _past),
    "information_on": _session_day,
    "closed_doors": lambda _field, said: bool(said),
    "authorities": lambda field, said: [
        told
        for at, one in enumerate(said if isinstance(said, list | tuple) else ())
        if (told := text(f"{field}[{at}]", str(one), limit=200))
    ],
}


def _keep(row: SittingDay, told: DayTold) -> None:
    row.room = text("room", told.room, limit=80)
    row.starts, row.ends = told.starts, told.ends
    row.pause_starts, row.pause_ends = told.pause_starts, told.pause_ends
