"""Where and when to sit: seconds and memory to a plan proven within 1 %, by the number of cases.

Each size runs in a process of its own, so that its peak memory is its own. The region is invented:
twelve sites on a grid of degrees, five villages around each, two courts, three judges.
"""

from __future__ import annotations

import json
import os
import random
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from benchmarks.timing import Line, told_by
from justice_desk.planning.circuit.problem import (
    CircuitProblem,
    Judge,
    ReadyCase,
    Site,
)
from justice_desk.planning.distances import Distances

if TYPE_CHECKING:
    from collections.abc import Iterator

SITES: Final = 12
DAYS: Final = 30
SIZES: Final = (100, 200, 400, 800)
FIRST: Final = date(2030, 1, 7)
LIMIT: Final = 10.0
"""Seconds within which 400 cases must be planned; other sizes are for the curve."""
WITHIN: Final = 1.0
"""Per cent that may stay unproven."""
SEARCH: Final = 9.5
"""Seconds that the search is given, so that laying out and telling fit into the limit."""
SCRIPT: Final = """
import json, resource, sys, time
from benchmarks.circuit import sample
from justice_desk.planning.circuit.finding import plan_circuit
problem = sample(int({size}))
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
began, used = time.perf_counter(), time.process_time()
plan = plan_circuit(problem, seconds={seconds})
print("told", json.dumps(dict(
    seconds=time.perf_counter() - began, cpu=time.process_time() - used, gap=plan.gap,
    status=plan.status, sittings=len(plan.sittings), unplaced=len(plan.unplaced),
    peak=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, before=before / 1024)))
"""


def measure() -> Iterator[Line]:
    """Return seconds, gap and peak memory for each size."""
    for size in SIZES:
        told = json.loads(
            told_by(SCRIPT.format(size=size, seconds=SEARCH), dict(os.environ), "told")
        )
        name = f"circuit of {size} cases, {DAYS} days, {SITES} sites"
        heard = f"{size - told['unplaced']} heard in {told['sittings']} sittings"
        detail = f"{heard}, {told['cpu']:.1f} s of processor, {told['status']}"
        yield Line(name, told["seconds"], None, LIMIT, "s", detail)
        yield Line("  its proven gap", told["gap"] * 100, None, WITHIN, "%")
        yield Line(
            "  its peak memory", told["peak"], None, 400, "MB", f"{told['before']:.0f} before"
        )


def sample(size: int, seed: int = 1) -> CircuitProblem:
    """Return an invented problem: thirty days of hearing in ten weeks, money for as many."""
    rng = random.Random(seed)  # noqa: S311 - a sample, no secret
    points = {f"site {n}": (15 + n // 4 * 0.9, -4 + n % 4 * 1.1) for n in range(SITES)}
    villages = {
        f"village {n}.{v}": (lat + rng.uniform(-0.4, 0.4), lon + rng.uniform(-0.5, 0.5))
        for n, (lat, lon) in enumerate(points.values())
        for v in range(5)
    }
    days = [FIRST + timedelta(days=7 * (n // 3) + n % 3 + 1) for n in range(DAYS)]
    courts = [("east",) if n % 4 > 1 else ("west",) for n in range(SITES)]
    judges = (Judge("judge 1", "east"), Judge("judge 2", "west"), Judge("judge 3", "west"))
    return CircuitProblem(
        cases=tuple(_case(n, list(villages), rng) for n in range(size)),
        sites=tuple(
            Site(key, key, courts[n], rooms=1 + (n % 5 == 0), secure=n != SITES - 1, cost=750_000)
            for n, key in enumerate(points)
        ),
        days=tuple(days),
        judges=judges,
        seat="site 0",
        money_sittings=DAYS,
        distances=Distances(points | villages),
    )


def _case(number: int, villages: list[str], rng: random.Random) -> ReadyCase:
    home = rng.randrange(len(villages))
    near = villages[home - home % 5 :][:5]
    places = (villages[home], *rng.choices(near, k=rng.choice((1, 1, 2))))
    court = "east" if home // 5 % 4 > 1 else "west"
    return ReadyCase(
        key=f"case {number:03}",
        places=places,
        minutes=rng.choice((20, 30, 45, 60, 90, 120)),
        waited=rng.randrange(30, 1500),
        urgent=rng.random() < 1 / 10,
        vulnerable=rng.random() < 1 / 10,
        courts=(court,),
    )


if __name__ == "__main__":
    for line in measure():
        print(f"{line.name:<50} {line.ours:8.2f} {line.unit:<3} {line.detail}")
