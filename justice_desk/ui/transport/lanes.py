"""The columns of the board: what a request waits for, from the decision to the receipt."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from justice_desk.services.trips.gathering import DECIDED, RIDES
from justice_desk.terms.transport import SupportState

if TYPE_CHECKING:
    from collections.abc import Iterable

    from justice_desk.services.transport.rows import SupportRow


class Lane(StrEnum):
    """One column, in the order of the board; the last one is asked for."""

    DECIDE = "decide"
    GROUP = "group"
    UNDER_WAY = "under-way"
    ACCOUNT = "account"
    OVER = "over"


LANES: Final = {
    SupportState.REQUESTED: Lane.DECIDE,
    SupportState.APPROVED: Lane.GROUP,
    SupportState.VOUCHERED: Lane.UNDER_WAY,
    SupportState.PAID: Lane.UNDER_WAY,
    SupportState.TRAVELLED: Lane.ACCOUNT,
    SupportState.NO_SHOW: Lane.ACCOUNT,
    SupportState.RECONCILED: Lane.OVER,
    SupportState.REFUSED: Lane.OVER,
    SupportState.CANCELLED: Lane.OVER,
}
"""In which column a state stands."""


def waits_for_trip(row: SupportRow) -> bool:
    """Return whether a request rides in a vehicle of the office and has no place in one yet."""
    back = row.back_on is not None and row.trip_back is None
    return row.state in DECIDED and row.mode in RIDES and (row.trip is None or back)


def in_lanes(rows: Iterable[SupportRow]) -> dict[Lane, tuple[SupportRow, ...]]:
    """Return the requests of each column, those who travel first on top."""
    found: dict[Lane, list[SupportRow]] = {lane: [] for lane in Lane}
    for row in rows:
        found[LANES[row.state]].append(row)
    ordered = {
        lane: tuple(sorted(kept, key=lambda row: (row.there_on, row.there_at, row.number)))
        for lane, kept in found.items()
    }
    ordered[Lane.OVER] = ordered[Lane.OVER][::-1]
    return ordered
