"""The codes of transport support: requests, ways of travelling, trips, money."""

from __future__ import annotations

from enum import StrEnum


class SupportState(StrEnum):
    """Where a request for transport support stands."""

    REQUESTED = "requested"
    APPROVED = "approved"
    REFUSED = "refused"
    VOUCHERED = "vouchered"
    """A voucher was printed; nothing was paid yet."""
    PAID = "paid"
    TRAVELLED = "travelled"
    """She came."""
    NO_SHOW = "no_show"
    """She did not come: what was paid is to be given back."""
    RECONCILED = "reconciled"
    """The money is accounted for: a receipt, or given back."""
    CANCELLED = "cancelled"


class TravelMode(StrEnum):
    """How somebody travels."""

    CAR = "car"
    BUS = "bus"
    MOTORCYCLE = "motorcycle"
    PINASSE = "pinasse"
    ON_FOOT = "on_foot"
    """On foot, with an allowance."""


class Need(StrEnum):
    """What a traveller needs on the way."""

    WHEELCHAIR = "wheelchair"
    PREGNANT = "pregnant"
    BABY = "baby"
    """A baby on the lap: it takes no seat."""
    ESCORT = "escort"


class TravellerRole(StrEnum):
    """Why somebody travels."""

    BENEFICIARY = "beneficiary"
    GUARDIAN = "guardian"
    """Who stands in for a minor."""
    HELPER = "helper"
    STAFF = "staff"
    """A member of the office or somebody who goes for it: an ordre de mission."""


class VehicleKind(StrEnum):
    """What carries people; a pinasse goes by river."""

    CAR = "car"
    MINIBUS = "minibus"
    PINASSE = "pinasse"
    MOTORCYCLE = "motorcycle"


class TripState(StrEnum):
    """Where a trip stands."""

    PLANNED = "planned"
    CONFIRMED = "confirmed"
    """The driver has the sheet."""
    DONE = "done"
    CANCELLED = "cancelled"


class Direction(StrEnum):
    """Which half of a way a trip takes."""

    OUT = "out"
    BACK = "back"


class PaidBy(StrEnum):
    """How money changed hands."""

    CASH = "cash"
    MOBILE_MONEY = "mobile_money"


class BookedAs(StrEnum):
    """What an entry of the ledger says; entries are never edited, only reversed."""

    BUDGET = "budget"
    """The donor planned money for a line."""
    COMMITMENT = "commitment"
    """A request was approved: its money is spoken for."""
    RELEASE = "release"
    """A commitment that will not be paid is free again."""
    PAYMENT = "payment"
    RETURN = "return"
    """Money that was paid came back, after a no-show or from what was left."""
    ADVANCE = "advance"
    """Cash given to a focal person, who pays with it and accounts for it."""
    ADVANCE_RETURN = "advance_return"
    """What was left of an advance came back to the till."""
    REVERSAL = "reversal"


class Account(StrEnum):
    """What a posting moves; each entry's postings sum to zero.

    The first four follow the budget of a line, the others the cash.
    """

    PLANNED = "planned"
    AVAILABLE = "available"
    COMMITTED = "committed"
    SPENT = "spent"
    TILL = "till"
    ADVANCES = "advances"
    PAID_OUT = "paid_out"


class TripPaper(StrEnum):
    """The papers of transport support, in the order in which they are used."""

    MISSION_ORDER = "mission_order"
    ROUTE_SHEET = "route_sheet"
    VOUCHERS = "vouchers"
    PAYMENT_SHEET = "payment_sheet"
    SINGLE_SHEETS = "single_sheets"
    """A sheet of one line for each person whom no other reader of the list may know of."""
    RECONCILIATION = "reconciliation"
