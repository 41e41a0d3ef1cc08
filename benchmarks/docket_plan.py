"""Who is heard when: seconds to a plan, and how far it may be from the best, by kind of docket.

Each docket is planned in a process of its own. The cases are invented: of sixty, one in four waits
for somebody from far, one in seven is heard behind closed doors, one in six shares a person with
another, one in two needs an interpreter.
"""

from __future__ import annotations

import json
import os
import random
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from benchmarks.timing import Line, told_by
from justice_desk.planning.docket.problem import (
    Bench,
    Called,
    DocketProblem,
    Entry,
    Interpreter,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

SHARED, FROM_FAR, TENTH = 0.06, 0.1, 0.1
"""Chances of a shared person, of one from far, of an urgent case or a vulnerable person."""
FIRST: Final = date(2030, 1, 7)
SECONDS: Final = 20.0
KINDS: Final = {
    "one": ("docket of 10 cases, 1 bench, 1 day", SECONDS, 1.0),
    "sixty": ("docket of 60 cases, 3 benches, 2 days", SECONDS, 6.0),
    "civil": ("docket of 300 civil-status entries, 2 days", 5.0, 1.0),
}
"""Name, seconds and per cent at most."""
SCRIPT: Final = """
import json, time
from benchmarks.docket_plan import {kind}
from justice_desk.planning.docket.finding import plan_docket
problem = {kind}()
began, used = time.perf_counter(), time.process_time()
plan = plan_docket(problem, seconds={seconds})
print("told", json.dumps(dict(
    seconds=time.perf_counter() - began, cpu=time.process_time() - used, gap=plan.gap,
    status=plan.status, unplaced=len(plan.unplaced))))
"""


def measure() -> Iterator[Line]:
    """Return seconds and gap for each kind of docket."""
    for kind, (name, most, within) in KINDS.items():
        script = SCRIPT.format(kind=kind, seconds=SECONDS)
        told = json.loads(told_by(script, dict(os.environ), "told"))
        detail = f"{told['cpu']:.1f} s of processor, {told['status']}, {told['unplaced']} left out"
        yield Line(name, told["seconds"], None, most * 1.05, "s", detail)
        yield Line(f"{name}: gap", told["gap"] * 100, None, within, "%")


def one() -> DocketProblem:
    """Return ten cases for one bench and one day, as a sitting away from the seat hears them."""
    return DocketProblem(_cases(10, 4), _benches(1, 1))


def sixty() -> DocketProblem:
    """Return sixty cases for three benches on two days; they take most of the time there is."""
    return DocketProblem(_cases(60, 1), _benches(3, 2))


def civil() -> DocketProblem:
    """Return three hundred applicants of two minutes each."""
    chance = random.Random(1)  # noqa: S311 - a sample, no secret
    entries = (
        Entry(
            f"e{number:03}",
            2,
            (Called(f"p{number}", ("applicant",)),),
            "civil_status",
            waited=chance.randrange(900),
        )
        for number in range(300)
    )
    return DocketProblem(tuple(entries), _benches(2, 2))


def _benches(rooms: int, days: int) -> tuple[Bench, ...]:
    both, ours = frozenset({"Songhay", "Tamasheq"}), frozenset({"Songhay"})
    return tuple(
        Bench(
            f"{day}/{room}",
            FIRST + timedelta(days=day),
            str(room),
            8 * 60,
            16 * 60,
            (12 * 60 + 30, 13 * 60 + 30),
            f"judge {room}",
            (Interpreter(f"interpreter {room}", ours if room else both),),
        )
        for day in range(days)
        for room in range(rooms)
    )


def _cases(number: int, seed: int) -> tuple[Entry, ...]:
    chance = random.Random(seed)  # noqa: S311 - a sample, no secret
    return tuple(
        Entry(
            f"e{each:02}",
            chance.choice((15, 20, 30, 30, 45, 45, 60)),
            tuple(_person(chance, number) for _ in range(chance.choice((2, 2, 3, 4)))),
            closed_doors=chance.random() < 1 / 7,
            language=chance.choice((None, None, "Songhay", "Tamasheq")),
            urgent=chance.random() < TENTH,
            waited=chance.randrange(700),
        )
        for each in range(number)
    )


def _person(chance: random.Random, number: int) -> Called:
    shared = chance.random() < SHARED
    key = f"p{chance.randrange(number // 6 + 1)}" if shared else f"q{chance.random()}"
    role = chance.choice(("victim", "accused", "claimant", "witness"))
    earliest = chance.choice((600, 660)) if chance.random() < FROM_FAR else None
    return Called(key, (role,), earliest, chance.random() < TENTH)
