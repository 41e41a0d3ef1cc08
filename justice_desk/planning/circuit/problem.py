"""What a circuit is planned from: frozen, keys are plain strings of the caller."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date  # noqa: TC003 - the fields are asked for their types at run time

from justice_desk.planning.distances import Distances  # noqa: TC001 - same


@dataclass(frozen=True)
class ReadyCase:
    """A case that could be heard.

    Attributes:
        places: one place for each person who must travel; two from one village stand twice.
        minutes: expected length of the hearing.
        waited: days since it came in.
        courts: the courts that may hear it, by its territory and its kind; any of them will do.
        urgent: somebody must be heard soon, for a reason that the caller knows.
        vulnerable: one of its parties is, for a reason that the caller knows.
        languages: all those for which an interpreter is needed.
    """

    key: str
    places: tuple[str, ...]
    minutes: int
    waited: int
    courts: tuple[str, ...]
    urgent: bool = False
    vulnerable: bool = False
    languages: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Site:
    """Where a court could sit.

    Attributes:
        courts: those whose territory it lies in.
        minutes: of hearing of one judge on one day.
        rooms: judges who can sit there in the same stay, each with a room of their own.
        months: in which it can be reached, 1 to 12.
        secure: False keeps the court away, whatever it would spare.
        cost: of one judge on one day, in whole francs CFA.
        languages: those for which an interpreter is found there; None means any.
    """

    key: str
    place: str
    courts: tuple[str, ...]
    minutes: int = 360
    rooms: int = 1
    months: frozenset[int] = frozenset(range(1, 13))
    secure: bool = True
    cost: int = 0
    languages: frozenset[str] | None = None


@dataclass(frozen=True)
class Judge:
    """Who can sit, for which court, on which of the days; None means on all of them."""

    key: str
    court: str
    days: frozenset[date] | None = None

    def free(self, on: date) -> bool:
        """Tell whether the judge can sit on a day."""
        return self.days is None or on in self.days


@dataclass(frozen=True)
class PlannedSitting:
    """One judge in one room of one site on one day, with the cases heard there."""

    site: str
    date: date
    judge: str
    cases: tuple[str, ...] = ()


@dataclass(frozen=True)
class CircuitProblem:
    """Everything the planner is told.

    Attributes:
        days: on which a court may sit.
        seat: the place of the seat, to which everybody would otherwise travel.
        money_sittings: how many days of one judge the money allows, the fixed ones included.
        money_xof: the same in whole francs CFA, None when only the count matters.
        fixed: sittings that take place with these cases whatever else is planned.
        present: the plan that is known now; moving its cases has a price.
        farthest_km: no party goes farther, one way; None for no such limit.
        stay: days of a stay, counted from a Monday: during one stay a judge sits at one site, and
            travels between stays. 7 makes them calendar weeks.
    """

    cases: tuple[ReadyCase, ...]
    sites: tuple[Site, ...]
    days: tuple[date, ...]
    judges: tuple[Judge, ...]
    seat: str
    money_sittings: int
    distances: Distances
    money_xof: int | None = None
    fixed: tuple[PlannedSitting, ...] = ()
    present: tuple[PlannedSitting, ...] = ()
    farthest_km: int | None = None
    stay: int = 7
