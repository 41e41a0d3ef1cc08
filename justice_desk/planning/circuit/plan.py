"""What the planner answers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from justice_desk.planning.circuit.problem import PlannedSitting  # noqa: TC001 - see problem.py
from justice_desk.planning.progress import Status  # noqa: TC001 - same


class Why(StrEnum):
    """Why a case is not placed; services word it."""

    NO_PLACE = "no_place"
    """Nobody knows where its parties live: facts `places`."""
    NO_COURT = "no_court"
    """No site lies in the territory of its courts: facts `courts`."""
    NO_WAY = "no_way"
    """No distance to any of its sites is known: facts `places`, `sites` without coordinates."""
    CLOSED = "closed"
    """Its sites are insecure: facts `sites`."""
    SEASON = "season"
    """Its sites cannot be reached on any of the days: facts `sites`."""
    NO_JUDGE = "no_judge"
    """No judge of its courts is free on a day: facts `courts`."""
    NO_INTERPRETER = "no_interpreter"
    """No day has an interpreter for `language`."""
    TOO_LONG = "too_long"
    """It lasts `minutes`, more than a whole day at any of its sites, `longest`."""
    TOO_FAR = "too_far"
    """A party would travel `km` at least, more than the limit of `farthest_km`."""
    NO_CAPACITY = "no_capacity"
    """Others weighed more and the money, the days or the hours are used up: facts `km` to the
    nearest site where it could be heard, `site`."""
    NOT_WORTH = "not_worth"
    """Its way or the court's own, `km` to `site`, weighs more than waiting for the next circuit."""


@dataclass(frozen=True)
class Unplaced:
    """A case that no sitting hears, with the facts of its reason."""

    case: str
    why: Why
    facts: tuple[tuple[str, object], ...] = ()


class WhyLeftOut(StrEnum):
    """Why a site is never used."""

    NO_COORDINATES = "no_coordinates"
    INSECURE = "insecure"
    SEASON = "season"


@dataclass(frozen=True)
class SiteLeftOut:
    """A site that cannot be planned on."""

    site: str
    why: WhyLeftOut


@dataclass(frozen=True)
class CircuitPlan:
    """A proposal.

    Attributes:
        gap: (objective − bound) / objective, a fraction: 0.01 is 1 %.
        objective: of planning.circuit.weights, in kilometres; only cases that could be heard count.
        bound: no plan within the limits has a lower objective.
        seconds: taken.
        sittings: by date, site and judge; each has its cases, urgent and old first.
        travel_km: of all parties of the cases heard, one way.
        travel_km_at_seat: the same people going to the seat; None when a way there is not known.
        estimated: some way is an estimate.
        cost: of the sittings, in whole francs CFA.
    """

    status: Status
    gap: float
    objective: float
    bound: float
    seconds: float
    sittings: tuple[PlannedSitting, ...]
    unplaced: tuple[Unplaced, ...]
    left_out: tuple[SiteLeftOut, ...]
    travel_km: int
    travel_km_at_seat: int | None
    estimated: bool
    cost: int

    @property
    def saved_km(self) -> int | None:
        """Return the kilometres spared against everybody going to the seat, one way."""
        return None if self.travel_km_at_seat is None else self.travel_km_at_seat - self.travel_km
