"""The label of each code of `transport`; `labels` speaks them with all others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import N_
from justice_desk.terms import transport as t

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

TRANSPORT: Final[Mapping[type[StrEnum], Mapping[StrEnum, str]]] = {
    t.SupportState: {
        t.SupportState.REQUESTED: N_("support to decide"),
        t.SupportState.APPROVED: N_("support approved"),
        t.SupportState.REFUSED: N_("support refused"),
        t.SupportState.VOUCHERED: N_("voucher printed"),
        t.SupportState.PAID: N_("support paid"),
        t.SupportState.TRAVELLED: N_("came, to account for"),
        t.SupportState.NO_SHOW: N_("did not come, money to return"),
        t.SupportState.RECONCILED: N_("accounted for"),
        t.SupportState.CANCELLED: N_("support cancelled"),
    },
    t.TravelMode: {
        t.TravelMode.CAR: N_("car"),
        t.TravelMode.BUS: N_("bus"),
        t.TravelMode.MOTORCYCLE: N_("motorcycle"),
        t.TravelMode.PINASSE: N_("pinasse"),
        t.TravelMode.ON_FOOT: N_("on foot"),
    },
    t.Need: {
        t.Need.WHEELCHAIR: N_("wheelchair"),
        t.Need.PREGNANT: N_("pregnant woman"),
        t.Need.BABY: N_("baby"),
        t.Need.ESCORT: N_("escort needed"),
    },
    t.TravellerRole: {
        t.TravellerRole.BENEFICIARY: N_("beneficiary"),
        t.TravellerRole.GUARDIAN: N_("guardian of a minor"),
        t.TravellerRole.HELPER: N_("helper"),
        t.TravellerRole.STAFF: N_("on mission"),
    },
    t.VehicleKind: {
        t.VehicleKind.CAR: N_("car for passengers"),
        t.VehicleKind.MINIBUS: N_("minibus"),
        t.VehicleKind.PINASSE: N_("boat (pinasse)"),
        t.VehicleKind.MOTORCYCLE: N_("motorcycle for one passenger"),
    },
    t.TripState: {
        t.TripState.PLANNED: N_("planned trip"),
        t.TripState.CONFIRMED: N_("confirmed trip"),
        t.TripState.DONE: N_("trip done"),
        t.TripState.CANCELLED: N_("trip cancelled"),
    },
    t.Direction: {
        t.Direction.OUT: N_("outward"),
        t.Direction.BACK: N_("way back"),
    },
    t.PaidBy: {
        t.PaidBy.CASH: N_("cash"),
        t.PaidBy.MOBILE_MONEY: N_("mobile money"),
    },
    t.BookedAs: {
        t.BookedAs.BUDGET: N_("budget of the line"),
        t.BookedAs.COMMITMENT: N_("commitment"),
        t.BookedAs.RELEASE: N_("commitment released"),
        t.BookedAs.PAYMENT: N_("payment"),
        t.BookedAs.RETURN: N_("money returned"),
        t.BookedAs.ADVANCE: N_("advance"),
        t.BookedAs.ADVANCE_RETURN: N_("rest of an advance"),
        t.BookedAs.REVERSAL: N_("reversal"),
    },
    t.Account: {
        t.Account.PLANNED: N_("planned money"),
        t.Account.AVAILABLE: N_("available"),
        t.Account.COMMITTED: N_("committed"),
        t.Account.SPENT: N_("spent"),
        t.Account.TILL: N_("till"),
        t.Account.ADVANCES: N_("advances held"),
        t.Account.PAID_OUT: N_("paid out"),
    },
    t.TripPaper: {
        t.TripPaper.MISSION_ORDER: N_("mission order"),
        t.TripPaper.ROUTE_SHEET: N_("driver’s sheet"),
        t.TripPaper.VOUCHERS: N_("transport vouchers"),
        t.TripPaper.PAYMENT_SHEET: N_("payment sheet to sign"),
        t.TripPaper.SINGLE_SHEETS: N_("payment sheets of one line"),
        t.TripPaper.RECONCILIATION: N_("reconciliation"),
    },
}
