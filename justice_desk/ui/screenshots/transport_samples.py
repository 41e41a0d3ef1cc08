"""Invented requests, trips and funds for the scenes of the transport page: nobody here exists."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from justice_desk.planning.trips.plan import Compared, TripPlan
from justice_desk.planning.trips.problem import TripProblem
from justice_desk.rules.transport_rates import Fare
from justice_desk.services.funds.rows import AdvanceRow, EntryRow, FundRow, LineRow
from justice_desk.services.transport.estimating import Estimate
from justice_desk.services.transport.rows import SupportRow, TravellerRow, VoucherRow
from justice_desk.services.trips.facts import TripFacts
from justice_desk.services.trips.gathering import TripsAsked
from justice_desk.services.trips.proposing import NotPlaced, TripProposal
from justice_desk.services.trips.rows import RiderRow, StopRow, TripRow, VehicleRow
from justice_desk.terms.clock import today
from justice_desk.terms.transport import (
    Account,
    BookedAs,
    Direction,
    Need,
    PaidBy,
    SupportState,
    TravellerRole,
    TravelMode,
    TripState,
    VehicleKind,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

HEARING: Final = "GAO-S-2026-007"
NEXT: Final = "GAO-S-2026-008"
OUT: Final = "GAO-T-2026-031"
PLACES: Final = {
    "Gao": (16.27, -0.04),
    "Kochakarey": (16.44, 0.08),
    "Gounzoureye": (16.36, -0.14),
    "Bourem": (16.95, -0.35),
    "Ansongo": (15.66, 0.50),
    "Tessit": (15.20, 0.38),
    "Bazi": (15.80, 0.30),
}


def _id(name: str) -> uuid.UUID:
    return uuid.uuid5(uuid.NAMESPACE_URL, name)


def traveller(
    name: str,
    place: str,
    role: TravellerRole = TravellerRole.BENEFICIARY,
    needs: tuple[Need, ...] = (),
    *,
    minor: bool = False,
) -> TravellerRow:
    """Return somebody invented."""
    return TravellerRow(role, _id(name), name, _id(place), place, f"Gao/{place}", needs, minor,
                        "4821")  # fmt: skip


def _day(after: int) -> date:
    return today() + timedelta(days=after)


def support(number: int, *travellers: TravellerRow, **changed: object) -> SupportRow:
    """Return a request to decide, for the sitting of next week, with some fields changed."""
    row = SupportRow(
        id=_id(f"request {number}"), number=f"GAO-A-2026-{number:04}",
        state=SupportState.REQUESTED, hidden=not travellers, restricted=not travellers,
        case=f"GAO-2026-{140 + number:04}" if travellers else None, sitting=HEARING,
        referral=None, travellers=travellers, to_id=_id("Bourem"), to="Bourem",
        to_path="Gao/Bourem/Bourem", there_on=_day(8), there_at=510, back_on=_day(8), back_at=990,
        mode=TravelMode.CAR, seats=max(len(travellers), 1), wheelchairs=0, nights=0, meals=1,
        kilometres=104, estimated=False, amount=8500, rated=8500, by_hand_why="", line=None,
        asked_by="Ibrahim Exemple", decided_by="", why="", note="", trip=None, trip_back=None,
        voucher=None, paid=0, paid_by=None, paid_on=None, receipts=0, version=1,
    )  # fmt: skip
    return replace(row, **changed)  # type: ignore[arg-type]  # fields by name


def _voucher(number: int, amount: int) -> VoucherRow:
    return VoucherRow(f"GAO-B-2026-{number:04}", "7Q4K", amount, today(), _day(14), None)


def supports() -> tuple[SupportRow, ...]:
    """Return requests of every state."""
    helper, guardian = TravellerRole.HELPER, TravellerRole.GUARDIAN
    approved = {"state": SupportState.APPROVED, "line": "JUSTICE/TRANSPORT", "trip": OUT,
                "decided_by": "Awa Exemple"}  # fmt: skip
    paid = {**approved, "state": SupportState.PAID, "sitting": "GAO-S-2026-006",
            "mode": TravelMode.PINASSE, "paid_by": PaidBy.CASH, "paid_on": _day(-1)}  # fmt: skip
    came = {**paid, "state": SupportState.TRAVELLED, "mode": TravelMode.CAR, "there_on": _day(-6),
            "back_on": _day(-6)}  # fmt: skip
    return (
        support(12, traveller("Ramata Exemple", "Gounzoureye"),
                traveller("Enfant Exemple", "Gounzoureye", minor=True)),
        support(13, traveller("Oumar Ag Exemple", "Tessit"), sitting=None, referral="R1",
                mode=TravelMode.MOTORCYCLE, kilometres=74, amount=12000, there_on=_day(4)),
        support(14, there_on=_day(8), amount=6000, rated=6000),
        support(5, traveller("Hamidou Exemple", "Kochakarey"), amount=6000, **approved),
        support(6, traveller("Kadia Exemple", "Ansongo", needs=(Need.WHEELCHAIR,)), **{
            **approved, "sitting": NEXT, "amount": 14000, "wheelchairs": 1, "trip": None,
            "there_on": _day(15)}),
        support(7, traveller("Safiatou Exemple", "Kochakarey", needs=(Need.PREGNANT,)),
                amount=6000, **approved),
        support(8, traveller("Fatoumata Exemple", "Gounzoureye"),
                traveller("Tuteur Exemple", "Gounzoureye", guardian), **approved),
        support(9, **approved),
        support(3, traveller("Bintou Exemple", "Bazi"), amount=9000, **{**paid, "paid": 9000}),
        support(4, traveller("Ali Exemple", "Ansongo"), amount=4500, voucher=_voucher(61, 4500),
                **{**paid, "state": SupportState.VOUCHERED, "paid_by": None}),
        support(1, traveller("Seydou Exemple", "Bazi"), amount=7500, **{**came, "paid": 7500}),
        support(2, traveller("Mariam Exemple", "Gao", TravellerRole.STAFF), **{
            **came, "case": None, "sitting": None, "amount": 30000, "paid": 30000, "nights": 2,
            "receipts": 1}),
        support(15, traveller("Issa Exemple", "Tessit", helper), **{
            **came, "state": SupportState.NO_SHOW, "amount": 12000, "paid": 12000}),
        support(16, traveller("Aminata Exemple", "Gao"), **{
            **came, "state": SupportState.RECONCILED, "paid": 8500, "receipts": 1}),
        support(17, traveller("Moussa Exemple", "Gao"), state=SupportState.REFUSED,
                why="Habite à côté du tribunal."),
    )  # fmt: skip


JEEP: Final = VehicleRow(
    code="V1", name="4 × 4 loué", kind=VehicleKind.CAR, plate="XX-000-ML", seats=8, wheelchairs=1,
    home="Gao", starts=300, ends=1140, speed=40, km_cost=120, day_cost=34000, months=(),
    driver="Sidi Exemple", driver_phone=None, closed_on=None, note="", version=1,
)  # fmt: skip
BOAT: Final = replace(JEEP, code="P1", name="Pinasse louée", kind=VehicleKind.PINASSE, seats=18,
                      wheelchairs=0, speed=14, plate="", driver="Boubacar Exemple")  # fmt: skip


def stop(position: int, place: str, arrives: int, up: int = 0, down: int = 0) -> StopRow:
    """Return a stop; it stands for ten minutes."""
    latitude, longitude = PLACES.get(place, (None, None))
    return StopRow(position, _id(place), place, latitude, longitude, arrives, arrives + 10, 30,
                   up, down)  # fmt: skip


def rider(number: int, names: Sequence[str], place: str, up: int, down: int = 3,
          needs: tuple[Need, ...] = ()) -> RiderRow:  # fmt: skip
    """Return who rides from one stop to another."""
    return RiderRow(f"GAO-A-2026-{number:04}", tuple(names), place, max(len(names), 1),
                    int(Need.WHEELCHAIR in needs), needs, "", up, down)  # fmt: skip


def trips() -> tuple[TripRow, ...]:
    """Return a trip by road, the way back, and one by river."""
    out = TripRow(
        number=OUT, state=TripState.PLANNED, vehicle=JEEP, sitting=HEARING,
        direction=Direction.OUT, held_on=_day(8), driver="Sidi Exemple",
        stops=(stop(0, "Gao", 320, 1), stop(1, "Kochakarey", 365, 2),
               stop(2, "Gounzoureye", 390, 3), stop(3, "Bourem", 500, 0, 6)),
        riders=(rider(2, ("Mariam Exemple",), "Gao", 0),
                rider(7, ("Safiatou Exemple",), "Kochakarey", 1, needs=(Need.PREGNANT,)),
                rider(5, ("Hamidou Exemple",), "Kochakarey", 1),
                rider(8, ("Fatoumata Exemple", "Tuteur Exemple"), "Gounzoureye", 2),
                rider(9, (), "", 2)),
        kilometres=104, estimated=False, running=12500, driving=34000, cost=46500, separate=71000,
        warnings=("Les deux parties de GAO-2026-0147 ne voyagent pas ensemble.",), why="",
        version=1,
    )  # fmt: skip
    back = replace(out, number="GAO-T-2026-032", direction=Direction.BACK, stops=(
        stop(0, "Bourem", 960, 6), stop(1, "Gounzoureye", 1060, 0, 3),
        stop(2, "Kochakarey", 1085, 0, 2), stop(3, "Gao", 1120, 0, 1)),
        riders=tuple(replace(one, up=0, down=3 - one.up) for one in out.riders))  # fmt: skip
    river = replace(out, number="GAO-T-2026-033", vehicle=BOAT, held_on=_day(15), sitting=NEXT,
        driver=BOAT.driver, state=TripState.CONFIRMED,
        stops=(stop(0, "Ansongo", 300, 2), stop(1, "Bazi", 420, 1),
               stop(2, "Village inventé", 500, 4), stop(3, "Gao", 720, 0, 7)),
        riders=(rider(6, ("Kadia Exemple",), "Ansongo", 0, needs=(Need.WHEELCHAIR,)),
                rider(20, ("Yehia Exemple",), "Ansongo", 0),
                rider(21, ("Zeina Exemple",), "Bazi", 1),
                rider(22, ("Alpha Exemple", "Aïchata Exemple", "Abdou Exemple", "Amadou Exemple"),
                      "Village inventé", 2)),
        kilometres=96, estimated=True, running=9600, driving=40000, cost=49600, separate=61000,
        warnings=())  # fmt: skip
    return out, back, river


def funds() -> tuple[FundRow, ...]:
    """Return two funds: one in use with a line overspent, one that ended."""
    return (
        FundRow("JUSTICE", "Donateur inventé", "Accès à la justice", date(2026, 1, 1),
                date(2027, 6, 30), None, (
                    LineRow("TRANSPORT", "Transport des parties", 500000, 312000, 88000, 100000),
                    LineRow("MISSION", "Missions du personnel", 300000, 195000, 45000, 60000),
                    LineRow("REPAS", "Repas et nuitées", 120000, -4500, 30000, 94500))),
        FundRow("PAIX", "Fonds inventé pour la paix", "Cohésion à Ansongo", date(2025, 1, 1),
                date(2026, 9, 30), None, (
                    LineRow("TRANSPORT", "Transport de témoins", 200000, 18000, 0, 182000),)),
    )  # fmt: skip


def advances() -> tuple[AdvanceRow, ...]:
    """Return an advance that runs, one that is late."""
    return (
        AdvanceRow("GAO-V-2026-002", "Ibrahim Exemple", "JUSTICE", HEARING, _day(-3), _day(12),
                   None, 60000, 22500, 0, 37500),
        AdvanceRow("GAO-V-2026-001", "Mariam Exemple", "JUSTICE", None, _day(-40), _day(-10),
                   None, 30000, 27500, 0, 2500),
    )  # fmt: skip


def entries() -> tuple[EntryRow, ...]:
    """Return the latest entries of the books."""
    moved = ((Account.COMMITTED, -9000), (Account.SPENT, 9000))
    base = EntryRow("GAO-L-2026-00005", _day(-1), BookedAs.PAYMENT, "JUSTICE/TRANSPORT",
                    "GAO-A-2026-0003", HEARING, None, None, None, 9000, PaidBy.CASH, "", "",
                    "Awa Exemple", moved, 0)  # fmt: skip
    return (
        base,
        replace(base, number="GAO-L-2026-00004", kind=BookedAs.REVERSAL,
                reverses="GAO-L-2026-00003",
                why="Saisi deux fois", amount=12000, paid_by=None),
        replace(base, number="GAO-L-2026-00003", kind=BookedAs.COMMITMENT, amount=12000,
                reversed_by="GAO-L-2026-00004", paid_by=None),
        replace(base, number="GAO-L-2026-00002", kind=BookedAs.ADVANCE, request=None,
                advance="GAO-V-2026-002", amount=60000),
        replace(base, number="GAO-L-2026-00001", kind=BookedAs.BUDGET, request=None, sitting=None,
                amount=500000, paid_by=None),
    )  # fmt: skip


def proposal() -> TripProposal:
    """Return trips as they are proposed, with two persons who ride on none."""
    found = tuple(replace(trip, number="", state=TripState.PLANNED) for trip in trips())
    plan = TripPlan((), (), Compared(142600, 20000, 203000, 1))
    asked = TripsAsked(TripProblem((), ()), frozenset(), (), TripFacts({}, {}, {}))
    left = (
        NotPlaced("GAO-A-2026-0031", "Yacouba Exemple",
                  "Aucune route praticable entre Tessit et Bourem en cette saison.", 20000),
        NotPlaced("GAO-A-2026-0009", "GAO-A-2026-0009", "Son dossier vous est fermé.", None),
    )  # fmt: skip
    return TripProposal(asked, plan, "optimal", 3.4, found, left, plan.compared, ())


def estimate() -> Estimate:
    """Return what the rates say of two persons who go and come back."""
    fare = Fare(TravelMode.CAR, 48, persons=2)
    return Estimate(fare, estimated=True, amount=10_000, way=2_500)
