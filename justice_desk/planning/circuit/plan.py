"""What the planner answers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import N_, _
from justice_desk.planning.circuit.problem import PlannedSitting  # noqa: TC001 - see problem.py
from justice_desk.planning.progress import Status  # noqa: TC001 - same
from justice_desk.terms.errors import legible

if TYPE_CHECKING:
    from collections.abc import Mapping


class Why(StrEnum):
    """Why a case is not placed; `WORDS` has the sentence of each and so its facts."""

    NO_PLACE = "no_place"
    NO_COURT = "no_court"
    CLOSED = "closed"
    NO_ROOM = "no_room"
    NO_WAY = "no_way"
    TOO_FAR = "too_far"
    TOO_LONG = "too_long"
    NO_INTERPRETER = "no_interpreter"
    SEASON = "season"
    NO_JUDGE = "no_judge"
    NO_MONEY = "no_money"
    NO_CAPACITY = "no_capacity"
    NOT_WORTH = "not_worth"


WORDS: Final[Mapping[Why, str]] = {
    Why.NO_PLACE: N_("Nobody wrote down where its parties live."),
    Why.NO_COURT: N_("No site lies in the territory of a court that may hear it."),
    Why.CLOSED: N_("Closed for security: {sites}."),
    Why.NO_ROOM: N_("Without a room or hours for hearing: {sites}."),
    Why.NO_WAY: N_("The distance is not known: {sites}. Enter it by hand."),
    Why.TOO_FAR: N_("A party would travel {km} km at least; the limit is {farthest} km."),
    Why.TOO_LONG: N_("It lasts {minutes} minutes; a day there has at most {longest}."),
    Why.NO_INTERPRETER: N_("No interpreter for {languages}: {sites}."),
    Why.SEASON: N_("Out of reach on all of the days: {sites}."),
    Why.NO_JUDGE: N_("No judge who may hear it is free to go there: {sites}."),
    Why.NO_MONEY: N_("The money goes to sittings that spare more. Nearest site: {site}, {km} km."),
    Why.NO_CAPACITY: N_("The days go to cases that weigh more. Nearest site: {site}, {km} km."),
    Why.NOT_WORTH: N_("The way weighs more than the next circuit. Nearest site: {site}, {km} km."),
}


@dataclass(frozen=True)
class Unplaced:
    """A case that no sitting hears, with the facts of its reason; sites and languages by key."""

    case: str
    why: Why
    facts: Mapping[str, object]

    def message(self, names: Mapping[str, str]) -> str:
        """Return the reason in the language spoken now, with the names of sites and languages."""
        told = {field: legible(_named(value, names)) for field, value in self.facts.items()}
        return _(WORDS[self.why]).format(**told)


def _named(value: object, names: Mapping[str, str]) -> object:
    if isinstance(value, tuple):
        return ", ".join(names.get(key, key) for key in value)
    return names.get(value, value) if isinstance(value, str) else value


class WhyLeftOut(StrEnum):
    """Why a site is never used; `LEFT_OUT` has the sentence of each."""

    NO_COORDINATES = "no_coordinates"
    CLOSED = "closed"
    NO_ROOM = "no_room"
    SEASON = "season"


LEFT_OUT: Final[Mapping[WhyLeftOut, str]] = {
    WhyLeftOut.NO_COORDINATES: N_("Neither coordinates nor a distance are known."),
    WhyLeftOut.CLOSED: N_("Closed for security."),
    WhyLeftOut.NO_ROOM: N_("Without a room or hours for hearing."),
    WhyLeftOut.SEASON: N_("Out of reach on all of the days."),
}


@dataclass(frozen=True)
class SiteLeftOut:
    """A site that cannot be planned on."""

    site: str
    why: WhyLeftOut

    def message(self) -> str:
        """Return the reason in the language spoken now."""
        return _(LEFT_OUT[self.why])


@dataclass(frozen=True)
class CircuitPlan:
    """A proposal.

    Attributes:
        gap: (objective − bound) / objective, a fraction: 0.01 is 1 %.
        objective: of planning.circuit.weights, in kilometres; only cases that could be heard count.
        bound: no plan within the limits has a lower objective.
        seconds: taken.
        sittings: by date, site and judge; each has its cases, urgent and old first.
        moved: cases that were told a place and a day and are now planned on others or nowhere.
        travel_km: of all parties of the cases heard, one way, where both ways are known.
        travel_km_at_seat: the same people going to the seat.
        uncounted: cases heard of which a way, there or to the seat, is not known.
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
    moved: tuple[str, ...]
    travel_km: int
    travel_km_at_seat: int
    uncounted: int
    estimated: bool
    cost: int

    @property
    def saved_km(self) -> int:
        """Return the kilometres spared against everybody going to the seat, one way."""
        return self.travel_km_at_seat - self.travel_km
