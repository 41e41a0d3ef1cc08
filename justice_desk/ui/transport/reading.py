"""What the page shows, read in one session: requests, trips, funds, advances."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from justice_desk.services.funds.advances import advances
from justice_desk.services.funds.listing import funds
from justice_desk.services.transport.listing import requests
from justice_desk.services.trips.listing import trips

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.services.funds.rows import AdvanceRow, FundRow
    from justice_desk.services.transport.rows import SupportRow
    from justice_desk.services.trips.rows import TripRow


@dataclass(frozen=True)
class Read:
    """Requests, trips in the order of their days, funds by code, advances."""

    supports: tuple[SupportRow, ...] = ()
    trips: tuple[TripRow, ...] = ()
    funds: tuple[FundRow, ...] = ()
    advances: tuple[AdvanceRow, ...] = ()


def read_transport(session: Session) -> Read:
    """Return all of it, on the reader's thread."""
    return Read(requests(session), trips(session), funds(session), advances(session))
