"""What a member says of a request for transport support."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date  # noqa: TC003 - the fields are asked for their types at run time

from justice_desk.terms.transport import (
    Need,
    PaidBy,
    TravellerRole,
    TravelMode,
)


@dataclass(frozen=True)
class TravellerTold:
    """Somebody who comes along.

    Attributes:
        who: the id of a person of the case, or a name where nobody there is meant.
        place: p-code, id or name; None for where the beneficiary comes from.
    """

    who: str
    role: TravellerRole = TravellerRole.HELPER
    place: str | None = None
    needs: tuple[Need, ...] = ()


@dataclass(frozen=True)
class SupportTold:
    """What a request says; hours are minutes after midnight, Bamako time.

    Attributes:
        who: the id of a person of the case, or a name for somebody on mission.
        case: number of the case; None for somebody on mission.
        sitting: number of the sitting that she is called to; place, day and hour follow from it
            where they are left out.
        referral: reference of the referral that she follows.
        place: where she comes from; None for where she lives.
        to: where she must be.
        back_on: None and `one_way` for a journey without return; None without it: the same day.
        amount: whole francs CFA instead of what the rate table says, with `amount_why`.
        line: `FUND/LINE` that pays, where it is known already.
    """

    who: str
    case: str | None = None
    role: TravellerRole = TravellerRole.BENEFICIARY
    sitting: str | None = None
    referral: str | None = None
    place: str | None = None
    to: str | None = None
    there_on: date | None = None
    there_at: int | None = None
    one_way: bool = False
    back_on: date | None = None
    back_at: int | None = None
    mode: TravelMode = TravelMode.CAR
    needs: tuple[Need, ...] = ()
    with_her: tuple[TravellerTold, ...] = ()
    nights: int = 0
    meals: int = 0
    amount: int | None = None
    amount_why: str = ""
    line: str | None = None
    asked_by: str = ""
    note: str = ""


@dataclass(frozen=True)
class JourneyTold:
    """What is to be otherwise of a journey that was asked for; None leaves that as it is.

    Attributes:
        there_on: another day; the way home keeps its distance from it unless `back_on` says more.
        back_on: the day she goes home, of a journey that was one way as well.
        one_way: True without a way back, False with one.
        place: where she and whoever comes along get in.
        to: where she must be.
        needs: of the one whom it is for, instead of hers.
    """

    there_on: date | None = None
    there_at: int | None = None
    back_on: date | None = None
    back_at: int | None = None
    one_way: bool | None = None
    mode: TravelMode | None = None
    place: str | None = None
    to: str | None = None
    needs: tuple[Need, ...] | None = None
    nights: int | None = None
    meals: int | None = None


@dataclass(frozen=True)
class PaidTold:
    """How a payment was made.

    Attributes:
        reference: of mobile money; needed there.
        advance: number of the advance that it was paid from; None for the till.
    """

    how: PaidBy
    on: date | None = None
    reference: str = ""
    advance: str | None = None
