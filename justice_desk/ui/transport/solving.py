"""What loads the solver of trips: imported on the thread of the first search."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from justice_desk.planning.progress import Stopped, Told
    from justice_desk.services.trips.gathering import TripsAsked
    from justice_desk.services.trips.proposing import TripProposal


def propose_trips(asked: TripsAsked, seconds: float, told: Told, stopped: Stopped) -> TripProposal:
    """Return the best trips found and read a second time, as `services` proposes them."""
    from justice_desk.services.trips.proposing import propose  # noqa: PLC0415 - loads PyVRP

    return propose(asked, seconds, told, stopped)
