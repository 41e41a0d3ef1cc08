"""Small invented circuits: four places on a line, two courts, a few days."""

from __future__ import annotations

import random
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
SPOKEN = ("Songhay", "Tamasheq")


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


def dense(seed: int, cases: int, days: tuple[int, ...], judges: int) -> CircuitProblem:
    """Return a problem in which most cases could be heard, and not all are."""
    rng = random.Random(seed)  # noqa: S311 - a sample, no secret
    made = [
        case(
            f"case {n:02}",
            *rng.choices("abc", k=rng.randint(1, 3)),
            minutes=rng.choice((20, 30, 45, 60, 90, 120)),
            waited=rng.randrange(2000),
            urgent=rng.random() < 1 / 8,
            vulnerable=rng.random() < 1 / 8,
            courts=rng.choice((("east",), ("west",), ("east", "west"))),
            languages=frozenset(rng.sample(SPOKEN, rng.randint(0, 1))),
        )
        for n in range(cases)
    ]
    told = frozenset(map(day, days))
    off = [frozenset(rng.sample(sorted(told), len(told) - 1)) for _ in range(judges)]
    return CircuitProblem(
        cases=tuple(made),
        sites=tuple(
            site(
                place,
                courts=("east", "west"),
                minutes=rng.choice((120, 180, 240)),
                rooms=rng.choice((1, 2)),
                cost=rng.choice((100, 200)),
                languages=rng.choice((None, frozenset(SPOKEN[:1]))),
            )
            for place in "abc"
        ),
        days=tuple(sorted(told)),
        judges=tuple(
            Judge(f"j{n}", rng.choice(("east", "west")), rng.choice((None, off[n])))
            for n in range(judges)
        ),
        seat="seat",
        money_sittings=rng.randint(2, 6),
        distances=DISTANCES,
        money_xof=rng.choice((None, 800)),
    )
