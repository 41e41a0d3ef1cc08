"""Invented transport support, built as frozen rows: what its papers are drawn from."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date
from typing import Any

from justice_desk.exports.papers.balance_facts import BalanceFacts
from justice_desk.exports.papers.mission_order import MissionFacts, mission_of_trips
from justice_desk.exports.papers.payment_sheet import PaymentFacts
from justice_desk.exports.papers.route_sheet import RouteFacts
from justice_desk.exports.papers.voucher import VoucherFacts
from justice_desk.services.funds.rows import AdvanceRow, EntryRow
from justice_desk.services.transport.rows import SupportRow, TravellerRow, VoucherRow
from justice_desk.services.trips.rows import RiderRow, StopRow, TripRow, VehicleRow
from justice_desk.terms.transport import (
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
from tests.exports.papers.samples import DAY, OFFICE

HELD = date(2026, 12, 15)
SITTING = "GAO-S-2026-003"
ARABIC = "محمد ولد الشيخ"


def _id(name: object) -> uuid.UUID:
    return uuid.uuid5(uuid.UUID(int=8), str(name))


def traveller(name: str, **told: Any) -> TravellerRow:
    row = TravellerRow(
        role=TravellerRole.BENEFICIARY,
        person_id=_id(name),
        name=name,
        place_id=_id("Taboye"),
        place="Taboye",
        place_path="Gao/Bourem/Taboye",
        needs=(),
        minor=False,
        identity="4821",
    )
    return replace(row, **told)


def voucher(number: int = 117, amount: int = 12_500, **told: Any) -> VoucherRow:
    row = VoucherRow(
        number=f"GAO-B-2026-{number:04}",
        code="K7MW3PXE",
        amount=amount,
        printed_on=DAY,
        valid_until=date(2026, 12, 16),
        cancelled_on=None,
    )
    return replace(row, **told)


def support(number: int = 117, *people: TravellerRow, **told: Any) -> SupportRow:
    amount = told.pop("amount", 12_500)
    row = SupportRow(
        id=_id(number),
        number=f"GAO-A-2026-{number:04}",
        state=SupportState.VOUCHERED,
        hidden=False,
        restricted=False,
        case=f"GAO-2026-{number:04}",
        sitting=SITTING,
        referral=None,
        travellers=people or (traveller("Fadimata Maïga"),),
        to_id=_id("Bourem"),
        to="Bourem",
        to_path="Gao/Bourem",
        there_on=HELD,
        there_at=480,
        back_on=HELD,
        back_at=780,
        mode=TravelMode.CAR,
        seats=max(len(people), 1),
        wheelchairs=0,
        nights=0,
        meals=0,
        kilometres=48,
        estimated=False,
        amount=amount,
        rated=amount,
        by_hand_why="",
        line="DON/TR",
        asked_by="",
        decided_by="Awa Exemple",
        why="",
        note="",
        trip=None,
        trip_back=None,
        voucher=voucher(number, amount),
        paid=0,
        paid_by=None,
        paid_on=None,
        receipts=0,
        version=1,
    )
    return replace(row, **told)


def hidden(number: int, **told: Any) -> SupportRow:
    """A request whose case is closed to the reader: a number, hours, seats and an amount."""
    return replace(
        support(number),
        hidden=True,
        restricted=True,
        case=None,
        travellers=(),
        voucher=None,
        **told,
    )


def on_paper(row: SupportRow | None = None, **told: Any) -> VoucherFacts:
    facts = VoucherFacts(OFFICE, row or support(117, *pair()), DAY, leaves_at=330,
                         sheet="GAO-P-2026-014")  # fmt: skip
    return replace(facts, **told)


def pair() -> tuple[TravellerRow, TravellerRow]:
    """Somebody with a helper."""
    return traveller("Fadimata Maïga", needs=(Need.WHEELCHAIR,)), traveller(
        "Hawa Maïga", role=TravellerRole.HELPER
    )


VEHICLE = VehicleRow(
    code="V1",
    name="4 × 4 loué",
    kind=VehicleKind.CAR,
    plate="AB 0000 MD",
    seats=8,
    wheelchairs=1,
    home="Gao",
    starts=300,
    ends=1140,
    speed=40,
    km_cost=120,
    day_cost=30_000,
    months=(),
    driver="Sidi Sentinelle",
    driver_phone="76 54 32 10",
    closed_on=None,
    note="",
    version=1,
)

PLACES = {
    "Temera": (17.11, -0.42),
    "Taboye": (16.93, -0.17),
    "Bourem": (16.95, -0.35),
    "Gao": (16.27, -0.05),
    "Bamba": (17.03, -1.40),
    "Kochakarey": (16.42, 0.08),
}


def stop(position: int, place: str, at: int, **told: Any) -> StopRow:
    latitude, longitude = PLACES.get(place, (None, None))
    row = StopRow(
        position=position,
        place_id=_id(place),
        place=place,
        latitude=latitude,
        longitude=longitude,
        arrives=at,
        leaves=at,
        kilometres=20,
        up=0,
        down=0,
    )
    return replace(row, **told)


def rider(number: int, up: int, down: int, **told: Any) -> RiderRow:
    row = RiderRow(
        request=f"GAO-A-2026-{number:04}",
        names=(f"Sentinelle Nommée{number}",),
        place="Taboye",
        seats=1,
        wheelchairs=0,
        needs=(),
        voucher=f"GAO-B-2026-{number:04}",
        up=up,
        down=down,
    )
    return replace(row, **told)


def trip(*stops: StopRow, riders: tuple[RiderRow, ...] = (), **told: Any) -> TripRow:
    row = TripRow(
        number="GAO-T-2026-031",
        state=TripState.CONFIRMED,
        vehicle=VEHICLE,
        sitting=SITTING,
        direction=Direction.OUT,
        held_on=HELD,
        driver="Sidi Sentinelle",
        stops=stops,
        riders=riders,
        kilometres=104,
        estimated=False,
        running=12_480,
        driving=30_000,
        cost=42_480,
        separate=71_000,
        warnings=("Les deux parties de 0147 ne voyagent pas ensemble.",),
        why="",
        version=1,
    )
    return replace(row, **told)


def out_and_back() -> tuple[TripRow, TripRow]:
    """The two trips of the picture."""
    out = tuple(rider(n, 1, 3) for n in (119, 120, 124)) + tuple(
        rider(n, 2, 3, seats=2 if n == 118 else 1, wheelchairs=1 if n == 117 else 0)
        for n in (117, 118, 123)
    )
    home = tuple(replace(one, up=1, down=2 if one.up == 2 else 3) for one in out)
    return (
        trip(stop(1, "Temera", 300, up=3), stop(2, "Taboye", 325, up=4, leaves=330),
             stop(3, "Bourem", 435, down=7), riders=out),
        trip(stop(1, "Bourem", 780, up=7), stop(2, "Taboye", 870, down=4),
             stop(3, "Temera", 915, down=3), riders=home, direction=Direction.BACK,
             number="GAO-T-2026-032"),
    )  # fmt: skip


def route(*trips: TripRow, **told: Any) -> RouteFacts:
    return replace(RouteFacts(OFFICE, trips or out_and_back(), DAY), **told)


def advance(number: int = 1, given: int = 200_000, used: int = 150_000, returned: int = 30_000,
            **told: Any) -> AdvanceRow:  # fmt: skip
    row = AdvanceRow(
        number=f"GAO-V-2026-{number:03}",
        holder="Point focal inventé",
        fund="DON",
        sitting=SITTING,
        given_on=DAY,
        due_on=HELD,
        settled_on=None,
        given=given,
        used=used,
        returned=returned,
        left=given - used - returned,
    )
    return replace(row, **told)


def entry(number: int, kind: BookedAs, request: int, amount: int, **told: Any) -> EntryRow:
    row = EntryRow(
        number=f"GAO-L-2026-{number:05}",
        booked_on=HELD,
        kind=kind,
        line="DON/TR",
        request=f"GAO-A-2026-{request:04}",
        sitting=SITTING,
        advance=None,
        reverses=None,
        reversed_by=None,
        amount=amount,
        paid_by=PaidBy.CASH,
        reference="",
        why="",
        who="Awa Exemple",
        postings=(),
        receipts=0,
    )
    return replace(row, **told)


def accounts() -> BalanceFacts:
    """Four requests: accounted for, absent and given back, paid without a receipt, not paid."""
    state = SupportState
    rows = (
        support(1, state=state.RECONCILED, paid=12_500, paid_on=HELD, receipts=1),
        support(2, state=state.NO_SHOW, amount=9_500, paid=0, paid_on=HELD),
        support(3, state=state.TRAVELLED, amount=6_000, paid=6_000, paid_on=HELD),
        hidden(4, state=state.APPROVED, amount=2_000),
        support(5, state=state.CANCELLED, amount=80_000),
        support(6, state=state.REFUSED, amount=70_000),
    )
    paid, back = BookedAs.PAYMENT, BookedAs.RETURN
    entries = (
        entry(1, paid, 1, 12_500),
        entry(2, paid, 2, 9_500),
        entry(3, back, 2, 9_500),
        entry(4, paid, 3, 7_000, reversed_by="GAO-L-2026-00005"),
        entry(5, BookedAs.REVERSAL, 3, 7_000, reverses="GAO-L-2026-00004"),
        entry(6, paid, 3, 6_000),
        entry(7, BookedAs.COMMITMENT, 4, 2_000),
    )
    of = "Audience foraine de Bourem, 15 décembre 2026"
    return BalanceFacts(OFFICE, SITTING, of, rows, (advance(),), entries, DAY)


def payment(count: int = 20) -> PaymentFacts:
    """Return a payment sheet of two pages, with one name in both scripts."""
    rows = [
        support(n, traveller(f"Prénom{n:02} Inventé"), amount=2_000 + 500 * (n % 9))
        for n in range(1, count)
    ]
    rows.append(support(count, traveller(f"Mohamed Ould Cheikh {ARABIC}")))
    of = "audience foraine de Bourem, 15 décembre 2026"
    return PaymentFacts(OFFICE, "GAO-P-2026-014", of, tuple(rows), frozenset(), DAY)


def driven() -> MissionFacts:
    """Return the order of who drives the trips of the picture."""
    return mission_of_trips(OFFICE, out_and_back(), DAY)
