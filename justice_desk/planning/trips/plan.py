"""What the planner of trips answers: frozen; minutes after midnight, whole francs CFA."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date  # noqa: TC003 - the fields are asked for their types at run time
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import N_, _
from justice_desk.planning.progress import Status  # noqa: TC001 - same
from justice_desk.terms.transport import Direction  # noqa: TC001 - same

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Leg:
    """A vehicle goes from one place to the next without a stop.

    Attributes:
        estimated: nobody said the kilometres by hand.
    """

    start: str
    end: str
    leaves: int
    arrives: int
    km: int
    estimated: bool


@dataclass(frozen=True)
class Rider:
    """Who gets in at stop `up` and out at stop `down`; stop 0 is where the first leg starts."""

    passenger: str
    up: int
    down: int


@dataclass(frozen=True)
class Trip:
    """One vehicle on one day, out to a hearing or back from it, the ways without riders included.

    The trips of a vehicle on a day follow one another from its home to its home: the first one
    begins there, each next one where the one before ended, the last one ends there.

    Attributes:
        legs: at least one; leg n goes from stop n to stop n + 1.
        running: what its kilometres cost.
        driving: the cost of the vehicle's day, on its first trip of the day, else nothing.
    """

    vehicle: str
    date: date
    direction: Direction
    legs: tuple[Leg, ...]
    riders: tuple[Rider, ...]
    km: int
    running: int
    driving: int

    @property
    def xof(self) -> int:
        """Return what the trip costs."""
        return self.running + self.driving

    @property
    def places(self) -> tuple[str, ...]:
        """Return the stops in their order."""
        return (self.legs[0].start, *(leg.end for leg in self.legs))

    @property
    def estimated(self) -> bool:
        """Tell whether any of its kilometres is an estimate."""
        return any(leg.estimated for leg in self.legs)


class Why(StrEnum):
    """Why somebody is not placed: the first wall met."""

    NO_VEHICLE = "no_vehicle"
    NO_KIND = "no_kind"
    TOO_SMALL = "too_small"
    NO_WHEELCHAIR = "no_wheelchair"
    NO_WAY = "no_way"
    CLOSED = "closed"
    TOO_FAR = "too_far"
    KEPT_APART = "kept_apart"
    NO_SEAT = "no_seat"
    NOT_SOUGHT = "not_sought"


REASONS: Final[Mapping[Why, str]] = {
    Why.NO_VEHICLE: N_("No vehicle is to be had on that day."),
    Why.NO_KIND: N_("No vehicle of the kind asked for goes there on that day."),
    Why.TOO_SMALL: N_("No vehicle is large enough: {seats} must ride together."),
    Why.NO_WHEELCHAIR: N_("No vehicle has a place for the wheelchair."),
    Why.NO_WAY: N_("No way there is known: the place has neither coordinates nor a distance."),
    Why.CLOSED: N_("The way is closed on that day."),
    Why.TOO_FAR: N_("It is too far for the hours of the vehicles and of the hearing."),
    Why.KEPT_APART: N_("Somebody to be kept apart takes the only vehicle or the same hour."),
    Why.NO_SEAT: N_("No seat is left at that hour."),
    Why.NOT_SOUGHT: N_("The search ended before a seat was looked for."),
}


@dataclass(frozen=True)
class Unplaced:
    """Who rides with nobody.

    Attributes:
        alternative: the fare of public transport instead, for all of the request; None where no
            rate says.
        facts: what fills the sentence.
    """

    passenger: str
    why: Why
    alternative: int | None
    facts: tuple[tuple[str, object], ...] = ()

    def reason(self) -> str:
        """Return why, as a sentence in the language spoken now."""
        return _(REASONS[self.why]).format(**dict(self.facts))


class Care(StrEnum):
    """What somebody must see to before the trips."""

    ROOMS = "rooms"
    ESTIMATED = "estimated"


CARES: Final[Mapping[Care, str]] = {
    Care.ROOMS: N_("Two people to be kept apart wait at the hearing at one time: find two rooms."),
    Care.ESTIMATED: N_("Some distances are estimates: check them before the vehicles leave."),
}


@dataclass(frozen=True)
class Warned:
    """A warning about a plan that breaks no rule; `passengers` are those concerned."""

    care: Care
    passengers: tuple[str, ...] = ()

    def sentence(self) -> str:
        """Return the warning in the language spoken now."""
        return _(CARES[self.care])


@dataclass(frozen=True)
class Compared:
    """The plan beside "everyone by public transport".

    Attributes:
        trips: what the vehicles cost.
        fares: what the fares of those cost whom nobody could place.
        separate: what the fares of everybody cost, those on standing trips left out.
        unknown: how many have no fare in the rate table; they count nothing in the sums.
    """

    trips: int
    fares: int
    separate: int
    unknown: int

    @property
    def spared(self) -> int:
        """Return how much less the plan costs; negative when it costs more."""
        return self.separate - self.trips - self.fares


@dataclass(frozen=True)
class TripPlan:
    """A proposal: the new trips, by day, vehicle and hour."""

    trips: tuple[Trip, ...]
    unplaced: tuple[Unplaced, ...]
    compared: Compared
    warnings: tuple[Warned, ...] = ()


@dataclass(frozen=True)
class Found:
    """A plan and how the search for it ended.

    Attributes:
        seconds: taken.
        rounds: how many times the plan was taken apart and put together again.
    """

    plan: TripPlan
    status: Status
    seconds: float
    rounds: int
