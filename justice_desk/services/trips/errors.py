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
