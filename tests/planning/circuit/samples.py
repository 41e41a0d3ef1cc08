"""Small invented circuits: four places on a line, two courts, a few days."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from justice_desk.planning.circuit.problem import (
    CircuitProblem,
    Judge,
    PlannedSitting,
    ReadyCase,
    Site,
)
from justice_desk.planning.distances import Distances

MONDAY = date(2030, 1, 7)


def day(number: int) -> date:
    """Return the day so many days after a Monday."""
    return MONDAY + timedelta(days=number)


def case(key: str, *places: str, **changes: Any) -> ReadyCase:
    """Return a case of one party at place a unless told otherwise."""
    told = {"minutes": 60, "waited": 100, "courts": ("east",)}
    return ReadyCase(key, places or ("a",), **{**told, **changes})


def site(place: str, **changes: Any) -> Site:
    """Return a site of three hours of court east at a place."""
    return Site(
        **{"key": f"at {place}", "place": place, "courts": ("east",), "minutes": 180, **changes}
    )


def sitting(place: str, number: int, *cases: str, judge: str = "j") -> PlannedSitting:
    """Return a sitting of judge j."""
    return PlannedSitting(f"at {place}", day(number), judge, cases)


LINE = {"a": 0, "b": 40, "c": 100, "seat": 300}
DISTANCES = Distances(
    by_hand={(one, two): abs(LINE[one] - LINE[two]) for one in LINE for two in LINE if one < two}
)


def problem(**changes: Any) -> CircuitProblem:
    """Return a problem: one judge, sites at a and c, Tuesday and the one after."""
    told = {
        "cases": (case("one"), case("two", "c", "c")),
        "sites": (site("a"), site("c")),
        "days": (day(1), day(8)),
        "judges": (Judge("j", "east"),),
        "seat": "seat",
        "money_sittings": 2,
        "distances": DISTANCES,
    }
    return CircuitProblem(**{**told, **changes})
