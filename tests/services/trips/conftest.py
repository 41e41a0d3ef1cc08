"""An office with invented villages, vehicles, money, and people who must be at one place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from justice_desk.models.all import Place
from justice_desk.services.funds.adding import add_fund, add_line
from justice_desk.services.funds.told import FundTold
from justice_desk.services.places import find_or_keep
from justice_desk.services.transport.deciding import approve
from justice_desk.services.transport.requesting import request
from justice_desk.services.transport.told import SupportTold
from justice_desk.services.trips.accepting import accept
from justice_desk.services.trips.gathering import TripsAsked, trips_asked
from justice_desk.services.trips.listing import trips
from justice_desk.services.trips.proposing import TripProposal, propose
from justice_desk.services.trips.told import VehicleTold
from justice_desk.services.trips.vehicles import add_vehicle
from justice_desk.terms.clock import today
from justice_desk.terms.transport import TravellerRole, VehicleKind
from tests.services.referrals.conftest import directory

if TYPE_CHECKING:
    from collections.abc import Collection

    from justice_desk.services.trips.rows import TripRow
    from tests.offices import Bench

__all__ = ["directory"]

SITE = "Gao/Bourem/Site d’essai"
VILLAGES = {
    SITE: (16.95, -0.35),
    "Gao/Gao/Essai/Un": (16.40, -0.10),
    "Gao/Gao/Essai/Deux": (16.45, -0.15),
    "Gao/Gao/Essai/Trois": (16.60, -0.30),
}
ONE, TWO, THREE = list(VILLAGES)[1:]
AT = 10 * 60
SECONDS = 2.0


def later(days: int = 9) -> date:
    """Return a day to come."""
    return today() + timedelta(days=days)


@dataclass
class Yard:
    """Shorthands to ask for support, to plan, to accept and to look."""

    bench: Bench

    def ask(self, place: str = ONE, name: str = "Amadou Exemple", **more: Any) -> str:
        """Ask for support of somebody on mission and approve it; return its number."""
        known: dict[str, Any] = {
            "to": SITE,
            "there_on": later(),
            "there_at": AT,
            "back_at": 14 * 60,
        }
        known |= {"back_at": 14 * 60} | more
        money = {"amount": 1000, "amount_why": "Essai."}
        known = {"role": TravellerRole.STAFF, **money, **known}
        told = SupportTold(name, place=place, **known)
        with self.bench.writing("awa", "trip request") as session:
            number = request(session, told)
            approve(session, number, line="DON/TRA")
        return number

    def car(self, code: str = "V1", **more: Any) -> None:
        """Write a car of Gao down."""
        known = {"kind": VehicleKind.CAR, "seats": 4, "home": "Gao", "speed": 50, **more}
        known = {"km_cost": 200, "day_cost": 10_000, **known}
        with self.bench.writing("awa", "vehicle add") as session:
            add_vehicle(session, VehicleTold(code, **known))

    def asked(self, sitting: str | None = None) -> TripsAsked:
        """Return what trips are planned from."""
        with self.bench.reading("awa", "trip plan") as session:
            return trips_asked(session, sitting)

    def plan(self) -> TripProposal:
        """Propose trips for whoever is not placed."""
        return propose(self.asked(), SECONDS)

    def accept(
        self, proposal: TripProposal, only: Collection[int] | None = None
    ) -> tuple[str, ...]:
        """Write the trips of a proposal down."""
        with self.bench.writing("awa", "trip plan") as session:
            return accept(session, proposal, only)

    def trips(self, who: str = "awa", **asked: Any) -> tuple[TripRow, ...]:
        """Return the trips as a member sees them."""
        with self.bench.reading(who, "ride list") as session:
            return trips(session, **asked)


@pytest.fixture
def yard(directory: Bench) -> Yard:
    """Return an office with villages and money, and without a vehicle."""
    with directory.writing("awa", "fund add") as session:
        for path, (latitude, longitude) in VILLAGES.items():
            row = session.get_one(Place, find_or_keep(session, path).id)
            row.latitude, row.longitude = latitude, longitude
        fund = FundTold("DON", "Donateur d’essai", "Projet d’essai", later(-30), later(300))
        add_fund(session, fund)
        add_line(session, "DON", "TRA", "Transport", amount=1_000_000)
    return Yard(directory)
