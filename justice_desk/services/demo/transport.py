"""The transport of the demonstration: two funds, three cars and a boat, forty people to place."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from justice_desk.services.demo import words
from justice_desk.services.demo.tales_circuit import SIO
from justice_desk.services.dockets.showing import docket
from justice_desk.services.funds.adding import add_fund, add_line
from justice_desk.services.funds.told import FundTold
from justice_desk.services.transport.deciding import approve
from justice_desk.services.transport.requesting import request
from justice_desk.services.transport.told import SupportTold, TravellerTold
from justice_desk.services.trips.told import VehicleTold
from justice_desk.services.trips.vehicles import add_vehicle
from justice_desk.terms import clock
from justice_desk.terms.transport import Need, TravellerRole, TravelMode, VehicleKind

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.services.dockets.rows import CalledRow, SlotRow

LINE: Final = "ESSAI-A/TRANSPORT"
HOME: Final = "Mopti/Mopti"
_CARS: Final = ("Hilux d’essai", "Land Cruiser d’essai", "Duster d’essai")
_ON_THE_WAY: Final = 30
"""Minutes after her case at which somebody can leave."""
_LATEST: Final = 17 * 60


def transport(session: Session, sitting: str, today: date) -> None:
    """Write down what people ride on, what pays for it, and who of a sitting is to be placed.

    Args:
        session: a writing one, of a coordinator.
        sitting: the number of the sitting that they are called to.
        today: the last day of the register.
    """
    _funds(session, today)
    _vehicles(session)
    boats = {village.path for village in words.villages() if village.boat}
    with clock.as_of(today - timedelta(days=1)):
        for slot in docket(session, sitting):
            for who in slot.called:
                if who.place != SIO:
                    _ask(session, sitting, slot, who, boats)


def _funds(session: Session, today: date) -> None:
    first, last = (
        today.replace(month=1, day=1),
        today.replace(year=today.year + 1, month=12, day=31),
    )
    add_fund(session, FundTold("ESSAI-A", "Donateur d’essai A", "Accès d’essai", first, last))
    add_line(session, "ESSAI-A", "TRANSPORT", "Transport des parties", amount=1_200_000)
    add_line(session, "ESSAI-A", "MISSION", "Missions de l’équipe", amount=400_000)
    add_fund(session, FundTold("ESSAI-B", "Donateur d’essai B", "Témoins d’essai", first, last))
    add_line(session, "ESSAI-B", "TRANSPORT", "Transport des témoins", amount=300_000)


def _vehicles(session: Session) -> None:
    for at, name in enumerate(_CARS, start=1):
        add_vehicle(
            session,
            VehicleTold(
                f"V{at}",
                name=name,
                kind=VehicleKind.CAR,
                plate=f"ESSAI {at}",
                seats=8,
                wheelchairs=1 if at == 1 else 0,
                home=HOME,
                speed=45,
                km_cost=250,
                day_cost=30_000,
                driver=f"Chauffeur Exemple {at}",
            ),
        )
    add_vehicle(
        session,
        VehicleTold(
            "P1",
            name="Pinasse d’essai",
            kind=VehicleKind.PINASSE,
            seats=20,
            home=SIO,
            speed=14,
            km_cost=600,
            day_cost=25_000,
            driver="Piroguier Exemple",
        ),
    )


def _ask(session: Session, sitting: str, slot: SlotRow, who: CalledRow, boats: set[str]) -> None:
    """Ask for somebody's ride there and back, and approve it; a guardian rides with a child."""
    told = SupportTold(
        str(who.person_id),
        case=slot.number,
        sitting=sitting,
        mode=TravelMode.PINASSE if who.place in boats else TravelMode.CAR,
        back_at=min(_LATEST, slot.starts + slot.minutes + _ON_THE_WAY),
        needs=(Need.WHEELCHAIR,) if slot.position == 1 and who.place not in boats else (),
        with_her=_beside(slot, who),
        asked_by="Parajuriste Exemple",
    )
    approve(session, request(session, told), line=LINE)


def _beside(slot: SlotRow, who: CalledRow) -> tuple[TravellerTold, ...]:
    """Let somebody come along with the first one of every fourth case."""
    if slot.position % 4 or who is not slot.called[0]:
        return ()
    return (TravellerTold("Accompagnante Exemple", TravellerRole.HELPER),)
