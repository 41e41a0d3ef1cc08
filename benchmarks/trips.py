"""Who rides with whom: a large plan, and how far the router stays behind the best that is known.

The plan is for 200 requests from 60 villages, 10 vehicles and 3 days, in a process of its own; all
is invented. One request in ten is for two or three together, one in thirty for a wheelchair, one in
twelve is kept apart from another one, two in three come home again.

The instances are public ones with known solutions, such as those in the source package of PyVRP
under tests/data. They are not part of this program: `JUSTICE_DESK_VRP_INSTANCES` names the folder
that holds them, and without it their gaps are not measured. Alone: `python -m benchmarks.trips`.
"""

from __future__ import annotations

import json
import os
import random
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmarks.timing import Line, told_by
from justice_desk.planning.distances import Distances
from justice_desk.planning.trips.problem import Passenger, TripProblem, Vehicle
from justice_desk.terms.transport import VehicleKind

if TYPE_CHECKING:
    from collections.abc import Iterator

FIRST: Final = date(2030, 1, 8)
SITE: Final = "site"
SECONDS: Final = 28.0
MOST: Final = 30.0
WITHIN: Final = 1.0
"""Per cent behind the best known, in `BRIEF` seconds."""
BRIEF: Final = 10.0
FOLDER: Final = "JUSTICE_DESK_VRP_INSTANCES"
"""Names the folder with the public instances."""
INSTANCES: Final = {"RC208": "dimacs", "X115-HVRP": "exact", "C201R0.25": "dimacs"}
"""One with hours, one with unlike vehicles, one with several trips a day; how each is rounded."""
SEARCH: Final = """
import json
from pyvrp import CostEvaluator, read
from pyvrp.read import read_solution
from justice_desk.planning.trips.routing import route
data = read({path!r} + ".vrp", {rounding!r})
best = read_solution({path!r} + ".sol", data)
cost = CostEvaluator([0] * data.num_load_dimensions, 0, 0).penalised_cost
found = route(data, {seconds})
assert best.is_feasible() and found.best.is_feasible()
told = dict(best=cost(best), found=cost(found.best), rounds=found.num_iterations)
print("told", json.dumps(told))
"""
PLAN: Final = """
import json, resource, time
from benchmarks.trips import large
from justice_desk.planning.trips.finding import find
problem = large()
began, used = time.perf_counter(), time.process_time()
found = find(problem, seconds={seconds})
plan = found.plan
print("told", json.dumps(dict(
    seconds=time.perf_counter() - began, cpu=time.process_time() - used, status=found.status,
    unplaced=len(plan.unplaced), trips=len(plan.trips), xof=plan.compared.trips,
    separate=plan.compared.separate, rounds=found.rounds,
    why=sorted({{one.why for one in plan.unplaced}}),
    memory=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)))
"""


def measure() -> Iterator[Line]:
    """Return seconds and memory of the large plan, then the gaps of instances that are at hand."""
    told = json.loads(told_by(PLAN.format(seconds=SECONDS), dict(os.environ), "told"))
    detail = (
        f"{told['cpu']:.1f} s of processor, {told['rounds']} rounds, {told['trips']} trips, "
        f"{told['xof']} XOF, {told['unplaced']} left out"
    )
    name = "trips of 200 passengers, 60 villages, 10 vehicles, 3 days"
    yield Line(name, told["seconds"], None, MOST, "s", detail)
    yield Line(f"{name}: memory", told["memory"], None, 400, "MB")
    folder = os.environ.get(FOLDER)
    for instance, rounding in INSTANCES.items() if folder else ():
        yield _gap(Path(folder or "", instance), rounding)


def _gap(path: Path, rounding: str) -> Line:
    script = SEARCH.format(path=str(path), rounding=rounding, seconds=BRIEF)
    told = json.loads(told_by(script, dict(os.environ), "told"))
    behind = 100 * (told["found"] - told["best"]) / told["best"]
    detail = f"{told['found']} beside {told['best']}, {told['rounds']} rounds"
    return Line(f"routes of {path.name} behind the best known", behind, None, WITHIN, "%", detail)


def large() -> TripProblem:
    """Return two hundred requests for three days of hearing."""
    chance = random.Random(6)  # noqa: S311 - a sample, no secret
    points = {SITE: (16.27, -0.04)}
    for number in range(60):
        points[f"v{number:02}"] = (16.27 + chance.uniform(-0.35, 0.35), chance.uniform(-0.35, 0.35))
    passengers = tuple(_passenger(chance, number) for number in range(200))
    apart = tuple((f"r{each:03}", f"r{each + 1:03}") for each in range(0, 200, 12))
    vehicles = tuple(_vehicle(number) for number in range(10))
    return TripProblem(passengers, vehicles, Distances(points), apart=apart)


def _passenger(chance: random.Random, number: int) -> Passenger:
    on = FIRST + timedelta(days=number % 3)
    at = chance.choice((540, 600, 660, 720, 780))
    home = chance.random() < 2 / 3
    seats = chance.choice((1,) * 9 + (2, 3))
    return Passenger(
        f"r{number:03}",
        f"v{chance.randrange(60):02}",
        SITE,
        on,
        at,
        back_on=on if home else None,
        back_at=at + 120 if home else None,
        seats=seats,
        wheelchairs=int(chance.random() < 1 / 30),
        fare=seats * 3000,
    )


def _vehicle(number: int) -> Vehicle:
    seats, day, km = ((8, 25_000, 150), (5, 15_000, 100), (14, 35_000, 220))[number % 3]
    kind = (VehicleKind.CAR, VehicleKind.CAR, VehicleKind.MINIBUS)[number % 3]
    chairs = (1, 0, 1)[number % 3]
    hours = (300, 1140)
    return Vehicle(f"v{number}", kind, seats, SITE, *hours, chairs, 45, km_cost=km, day_cost=day)


if __name__ == "__main__":
    for line in measure():
        print(f"{line.name:<66} {line.value:8.2f} {line.unit:<3} (≤ {line.limit:g})  {line.detail}")
