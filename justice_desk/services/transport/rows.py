"""Transport support as a reader sees it; of a case closed to her, the number and no name."""

from __future__ import annotations

import uuid  # noqa: TC003 - the fields are asked for their types at run time
from dataclasses import dataclass
from datetime import date  # noqa: TC003 - same

from justice_desk.terms.transport import (  # noqa: TC001 - same
    Need,
    PaidBy,
    SupportState,
    TravellerRole,
    TravelMode,
)


@dataclass(frozen=True)
class TravellerRow:
    """Somebody of a request.

    Attributes:
        place: the name of where she comes from; `place_path` with its parents.
        minor: she is under 18, as far as is known.
        identity: the last four characters of her paper, blank where none is written down.
    """

    role: TravellerRole
    person_id: uuid.UUID | None
    name: str
    place_id: uuid.UUID
    place: str
    place_path: str
    needs: tuple[Need, ...]
    minor: bool
    identity: str


@dataclass(frozen=True)
class VoucherRow:
    """A voucher that counts, or was cancelled; the amount in whole francs CFA."""

    number: str
    code: str
    amount: int
    printed_on: date
    valid_until: date
    cancelled_on: date | None


@dataclass(frozen=True)
class SupportRow:
    """One request.

    Attributes:
        hidden: its case is closed to the reader: no traveller, no place of departure.
        travellers: the first is the one it is for; empty when hidden.
        to, to_path: where she must be, alone and with its parents.
        amount: what is or will be paid, in whole francs CFA.
        rated: what the rate table says; None where no distance is known.
        line: `FUND/LINE` that pays.
        trip: number of the trip out on which she rides.
        paid: what was paid and not given back.
        receipts: of entries that stand.
        absent: she did not come, also once it is accounted for.
        moved: her hearing is on another day or at another hour than she is asked for, or no more.
    """

    id: uuid.UUID
    number: str
    state: SupportState
    hidden: bool
    restricted: bool
    case: str | None
    sitting: str | None
    referral: str | None
    travellers: tuple[TravellerRow, ...]
    to_id: uuid.UUID
    to: str
    to_path: str
    there_on: date
    there_at: int
    back_on: date | None
    back_at: int | None
    mode: TravelMode
    seats: int
    wheelchairs: int
    nights: int
    meals: int
    kilometres: int | None
    estimated: bool
    amount: int
    rated: int | None
    by_hand_why: str
    line: str | None
    asked_by: str
    decided_by: str
    why: str
    note: str
    trip: str | None
    trip_back: str | None
    voucher: VoucherRow | None
    paid: int
    paid_by: PaidBy | None
    paid_on: date | None
    receipts: int
    version: int
    absent: bool = False
    moved: bool = False

    @property
    def name(self) -> str:
        """Return the name of whom it is for, blank when it may not be seen."""
        return self.travellers[0].name if self.travellers else ""
