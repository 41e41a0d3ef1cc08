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
        urgent: somebody must be heard soon, for a reason that the caller knows.
        courts: the courts that may hear it; any of them will do.
        language: that an interpreter must speak, None when none is needed.
        closed_doors: told on to the docket; it changes nothing for where and when.
    """

    key: str
    places: tuple[str, ...]
    minutes: int
    waited: int
    urgent: bool
    kind: str
    courts: tuple[str, ...]
    language: str | None = None
    closed_doors: bool = False


@dataclass(frozen=True)
class Site:
    """Where a court could sit.

    Attributes:
        courts: those whose territory it lies in.
        minutes: of hearing on one day of one bench.
        rooms: benches that can sit at the same time.
        months: in which it can be reached, 1 to 12.
        secure: False keeps the court away, whatever it would spare.
        cost: of one bench on one day, in whole francs CFA.
    """

    key: str
    place: str
    courts: tuple[str, ...]
    minutes: int = 360
    rooms: int = 1
    months: frozenset[int] = frozenset(range(1, 13))
    secure: bool = True
    cost: int = 0


@dataclass(frozen=True)
class Judge:
    """Who can sit, and for which court."""

    key: str
    court: str


@dataclass(frozen=True)
class SittingDay:
    """A day on which these judges are free; `languages` None means any interpreter is found."""

    date: date
    judges: tuple[str, ...]
    languages: frozenset[str] | None = None


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
        home: the place of the seat, from which everybody would otherwise travel.
        money_sittings: how many benches of one day the money allows, the fixed ones included.
        money_xof: the same in whole francs CFA, None when only the count matters.
        fixed: sittings that take place with these cases whatever else is planned.
        present: the plan that is known now; moving its cases has a price.
        farthest_km: no party goes farther, one way; None for no such limit.
        judge_km: from a day's site to the next day's; twice as many with a day between, and so on.
    """

    cases: tuple[ReadyCase, ...]
    sites: tuple[Site, ...]
    days: tuple[SittingDay, ...]
    judges: tuple[Judge, ...]
    home: str
    money_sittings: int
    distances: Distances
    money_xof: int | None = None
    fixed: tuple[PlannedSitting, ...] = ()
    present: tuple[PlannedSitting, ...] = ()
    farthest_km: int | None = None
    judge_km: int = 120
