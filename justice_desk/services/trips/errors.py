"""What can be wrong with vehicles, ways and trips, or with what was said of them."""

from __future__ import annotations

from justice_desk.i18n.messages import N_
from justice_desk.terms.errors import BadInput


class UnknownVehicle(BadInput):
    """No vehicle bears this code."""

    code = "unknown_vehicle"
    template = N_("No vehicle is called {found}. The list of vehicles says which there are.")


class VehicleIncomplete(BadInput):
    """A new vehicle needs its kind, its seats and its home."""

    code = "vehicle_incomplete"
    template = N_("{path}: missing. Expected of a new vehicle: its kind, its seats, its home.")


class VehicleHours(BadInput):
    """A day of a vehicle that ends before it begins."""

    code = "vehicle_hours"
    template = N_("{path}: found “{found}”. Expected: an end after the beginning.")


class WheelchairsOverSeats(BadInput):
    """More wheelchairs than seats."""

    code = "vehicle_wheelchairs"
    template = N_("{path}: found {found}. Expected: at most one for each of the {seats} seats.")


class VehicleInUse(BadInput):
    """People ride on trips to come that could not be driven so."""

    code = "vehicle_in_use"
    template = N_("{vehicle}: with this change {trips} could not be driven. Cancel these first.")


class UnknownRoad(BadInput):
    """No such way is closed."""

    code = "unknown_road"
    template = N_("No closed way lies between {one} and {other}.")


class RoadDays(BadInput):
    """A way that opens before it closes."""

    code = "road_days"
    template = N_("{path}: found “{found}”. Expected: a last day after the first one.")


class SameEnds(BadInput):
    """A way has two ends."""

    code = "road_same_place"
    template = N_("{place} is both ends of this way. Expected: two different places.")


class UnknownTrip(BadInput):
    """No trip bears this number."""

    code = "unknown_trip"
    template = N_("No trip bears the number {found}. A number looks like GAO-T-2026-001.")


class TripOver(BadInput):
    """A trip that took place or was cancelled is not changed any more."""

    code = "trip_over"
    template = N_("{number} took place or was cancelled: nothing of it is changed any more.")


class TripNotYet(BadInput):
    """A trip takes place on its day at the earliest."""

    code = "trip_not_yet"
    template = N_("{number} leaves on {day}: it cannot have taken place before.")


class TripReason(BadInput):
    """Why a trip is cancelled is always said."""

    code = "trip_reason"
    template = N_("{path}: missing. Expected: the reason, in words.")


class NotAboard(BadInput):
    """Somebody does not ride on this trip."""

    code = "not_aboard"
    template = N_("{request} does not ride on {trip}.")


class TripsUnsafe(BadInput):
    """Trips that break a rule that protects people; `faults` says which, in sentences."""

    code = "trips_unsafe"
    template = N_("These trips cannot be: {faults}")


class NotOnTheWay(BadInput):
    """A trip does not go where somebody must be, or no way to her is known."""

    code = "not_on_the_way"
    template = N_("{trip} does not go where {request} must be, or no way to her is known.")


class NotToBePlaced(BadInput):
    """No approved request bears this number."""

    code = "not_to_be_placed"
    template = N_("No approved request bears the number {found}. Expected: GAO-A-2026-0001.")
