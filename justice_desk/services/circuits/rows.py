"""Candidate sites and measured ways as a reader sees them."""

from __future__ import annotations

import uuid  # noqa: TC003 - the fields are asked for their types at run time
from dataclasses import dataclass
from datetime import date  # noqa: TC003 - same

from justice_desk.terms.sittings import SiteSecurity  # noqa: TC001 - same


@dataclass(frozen=True)
class SiteRow:
    """A place where a court could sit.

    Attributes:
        minutes: of hearing of one bench on one day.
        cost: of one bench on one day, in whole francs CFA.
        months: in which it can be reached, 1 to 12; all of them when empty.
        located: whether coordinates are known, so that ways can be estimated.
        closed_on: since when it is no longer used.
    """

    id: uuid.UUID
    place_id: uuid.UUID
    place: str
    building: str
    rooms: int
    minutes: int
    cost: int
    months: tuple[int, ...]
    security: SiteSecurity
    security_on: date | None
    note: str
    located: bool
    closed_on: date | None
    version: int


@dataclass(frozen=True)
class WayRow:
    """Kilometres between two places that somebody measured."""

    one: str
    other: str
    kilometres: int
    note: str
