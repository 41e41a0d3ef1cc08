"""Gathers what a circuit is planned from: ready cases, sites, days, courts, distances."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from justice_desk.planning.circuit.problem import CircuitProblem, Judge
from justice_desk.rules.sittings import HORIZON
from justice_desk.services.circuits.errors import CircuitDays, NothingReady
from justice_desk.services.circuits.reading import CaseFacts, Ground
from justice_desk.services.rights import require
from justice_desk.terms.clock import today

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

NOTICE: Final = timedelta(days=14)
"""How soon a new sitting can be at the earliest: a choice of this tool, time for the order of the
court, the reconnaissance and the summonses."""
AHEAD: Final = timedelta(days=90)
"""How far ahead a circuit is looked for while nobody says otherwise."""
SITTINGS: Final = 6
"""Days of one bench that the money allows while nobody says otherwise."""
_FRIDAY: Final = 4


@dataclass(frozen=True)
class CircuitLimits:
    """What the coordination allows.

    Attributes:
        sittings: days of one bench at the most.
        first: the first day that can be; in two weeks when left out.
        last: the last one; three months after today when left out.
        money: francs CFA for all days together, None where only their number counts.
        farthest: kilometres that no party may have to go beyond, one way.
    """

    sittings: int = SITTINGS
    first: date | None = None
    last: date | None = None
    money: int | None = None
    farthest: int | None = None


@dataclass(frozen=True)
class CircuitAsked:
    """What a circuit is planned from.

    Attributes:
        problem: for `planning.circuit`.
        cases: what its dockets need to know, by the number of the case.
        names: of sites, courts and places, by the keys of the problem.
        buildings: of the sites.
        seats: the place of the seat of each court, by the key of the court.
        proposed: the office wrote no site down: the towns of the parties stand for them.
    """

    problem: CircuitProblem
    cases: Mapping[str, CaseFacts]
    names: Mapping[str, str]
    buildings: Mapping[str, str]
    seats: Mapping[str, str]
    proposed: bool


def circuit_asked(session: Session, limits: CircuitLimits) -> CircuitAsked:
    """Return what a circuit is planned from, in a number of queries that is the same for all.

    Raises:
        NotAllowed: planning is the coordination's.
        CircuitDays: the last day lies before the first one, or years ahead.
        NothingReady: no case could be heard.
    """
    require(session, "sitting plan")
    days = possible_days(limits)
    found = Ground(session)
    found.read_cases()
    if not found.ready:
        raise NothingReady
    chosen, proposed = found.sites()
    courts = sorted({court for case in found.ready for court in case.courts})
    busy = found.court_days(courts)
    problem = CircuitProblem(
        cases=tuple(found.ready),
        sites=tuple(found.site(row, courts) for row in chosen),
        days=days,
        judges=tuple(
            Judge(court, court, frozenset(days) - busy.get(court, frozenset())) for court in courts
        ),
        seat=found.main_seat(),
        money_sittings=limits.sittings,
        money_xof=limits.money,
        distances=found.distances(chosen),
        farthest_km=limits.farthest,
    )
    return CircuitAsked(
        problem=problem,
        cases=found.facts,
        names=found.names(chosen, courts),
        buildings={row.key: row.building for row in chosen},
        seats={court: found.seat(court) for court in courts},
        proposed=proposed,
    )


def possible_days(limits: CircuitLimits) -> tuple[date, ...]:
    """Return the working days on which a court may sit.

    Raises:
        CircuitDays: none, or too far ahead.
    """
    first = limits.first or today() + NOTICE
    last = limits.last or max(today() + AHEAD, first)
    if not today() <= first <= last <= today() + HORIZON:
        raise CircuitDays(first=first, last=last, now=today(), horizon=today() + HORIZON)
    span = (first + timedelta(days=ahead) for ahead in range((last - first).days + 1))
    return tuple(day for day in span if day.weekday() <= _FRIDAY)
