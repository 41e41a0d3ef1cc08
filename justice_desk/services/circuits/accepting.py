"""Writes down what is accepted of a proposed circuit: its sittings, each with its docket."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from justice_desk.i18n.messages import _
from justice_desk.services.dockets.adding import add_entry
from justice_desk.services.dockets.arranging import arrange
from justice_desk.services.dockets.showing import docket
from justice_desk.services.dockets.told import EntryTold, Placed
from justice_desk.services.rights import require
from justice_desk.services.sittings.adding import add_sitting
from justice_desk.services.sittings.told import EVENING, MORNING, SittingTold, day_between

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from sqlalchemy.orm import Session

    from justice_desk.services.circuits.proposing import Proposal, ProposedSitting


def accept(
    session: Session, proposal: Proposal, only: Collection[ProposedSitting] | None = None
) -> tuple[str, ...]:
    """Write the sittings of a proposal down with their dockets, and return their numbers.

    Days of one court that follow each other at one site are one sitting.

    Args:
        session: a writing one.
        proposal: what was proposed.
        only: those of its sittings to take over; all when left out.

    Raises:
        NotAllowed: planning is the coordination's.
        AlreadyScheduled, NotReady, AlreadyClosed: a case that changed since; nothing is written.
        OutsideTheCalendar: a day that has passed meanwhile.
    """
    require(session, "sitting plan")
    chosen = [one for one in proposal.sittings if only is None or one in only]
    return tuple(_write(session, days) for days in _stays(chosen))


def _stays(chosen: Sequence[ProposedSitting]) -> Iterator[list[ProposedSitting]]:
    """Yield the days of one court at one site that follow each other."""
    order = sorted(chosen, key=lambda one: (one.court, one.key, one.date))
    for _which, group in groupby(order, key=lambda one: (one.court, one.key)):
        stay: list[ProposedSitting] = []
        for one in group:
            if stay and not 0 <= (one.date - stay[-1].date).days <= 1:
                yield stay
                stay = []
            stay.append(one)
        yield stay


def _write(session: Session, days: Sequence[ProposedSitting]) -> str:
    first = days[0]
    told = tuple(
        day_between(one.date, MORNING, max(EVENING, _last(one)), room=room)
        for one, room in zip(days, _rooms(days), strict=True)
    )
    sitting = SittingTold(court=first.court, days=told, place=first.place, building=first.building)
    number = add_sitting(session, sitting)
    for one, day in zip(days, told, strict=True):
        for entry in one.entries:
            asked = EntryTold(day=one.date, room=day.room, minutes=entry.minutes)
            add_entry(session, number, entry.case, asked)
    _lay(session, number, days)
    return number


def _rooms(days: Sequence[ProposedSitting]) -> Iterator[str]:
    """Yield a name for each bench where several sit on one day; alone it needs none."""
    all_of = Counter(one.date for one in days)
    seen: Counter[object] = Counter()
    for one in days:
        seen[one.date] += 1
        alone = all_of[one.date] == 1
        yield "" if alone else _("room {n}").format(n=seen[one.date])


def _last(day: ProposedSitting) -> int:
    return max((entry.start + entry.minutes for entry in day.entries), default=0)


def _lay(session: Session, number: str, days: Sequence[ProposedSitting]) -> None:
    """Give each case the hour of the plan."""
    slots = {slot.number: slot for slot in docket(session, number)}
    placed = [
        Placed(slots[entry.case].id, slots[entry.case].day_id, position, entry.start, entry.minutes)
        for day in days
        for position, entry in enumerate(day.entries, start=1)
    ]
    arrange(session, number, placed)
