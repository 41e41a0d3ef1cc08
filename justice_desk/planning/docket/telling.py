"""Words a found plan: benches in order, hours for each person, what was left out and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from justice_desk.planning.docket.clashing import clashes
from justice_desk.planning.docket.coming import hours
from justice_desk.planning.docket.plan import Comes, DocketPlan, PlacedEntry, PlannedBench
from justice_desk.planning.docket.reasons import relax, unplaced

if TYPE_CHECKING:
    from collections.abc import Mapping

    from justice_desk.planning.docket.ground import Ground, Laid
    from justice_desk.planning.docket.problem import Bench
    from justice_desk.planning.progress import Status


@dataclass(frozen=True)
class Found:
    """A plan with how sure it is; see DocketPlan for the fields."""

    laid: Mapping[str, Laid]
    status: Status
    objective: int
    bound: float
    gap: float
    seconds: float


def tell(ground: Ground, found: Found) -> DocketPlan:
    """Return the plan in full."""
    left = unplaced(ground, found.laid)
    return DocketPlan(
        status=found.status,
        gap=found.gap,
        objective=found.objective,
        bound=found.bound,
        seconds=found.seconds,
        benches=tuple(_bench(ground, found, one) for one in ground.benches.values()),
        unplaced=left,
        clashes=clashes(ground),
        relax=relax(left),
    )


def _bench(ground: Ground, found: Found, bench: Bench) -> PlannedBench:
    here = [(one.starts, key) for key, one in found.laid.items() if one.bench == bench.key]
    entries = tuple(_entry(ground, found.laid[key], key) for _starts, key in sorted(here))
    return PlannedBench(bench.key, bench.date, bench.room, entries)


def _entry(ground: Ground, laid: Laid, key: str) -> PlacedEntry:
    entry, fixed = ground.entries[key], key in ground.fixed
    now = entry.now
    moved = now is not None and (now.bench, now.starts) != (laid.bench, laid.starts)
    comes = tuple(Comes(who, at) for who, at in hours(entry, laid.starts))
    return PlacedEntry(key, laid.starts, entry.minutes, laid.speaker, comes, fixed, moved)
