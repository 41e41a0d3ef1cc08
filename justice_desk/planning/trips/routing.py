"""The one door to PyVRP: searches for the best routes of a model until it is told to stop."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyvrp

from justice_desk.planning.progress import never

if TYPE_CHECKING:
    from pyvrp import ProblemData, Result

    from justice_desk.planning.progress import Stopped


@dataclass
class _Until:
    """Ends a search: enough rounds, no more time, or somebody said so."""

    rounds: int | None
    ends: float
    stopped: Stopped
    done: int = 0

    def __call__(self, best_cost: int) -> bool:
        del best_cost  # the search is ended by the clock, whatever it found
        self.done += 1
        enough = self.rounds is not None and self.done > self.rounds
        return enough or time.monotonic() >= self.ends or self.stopped()


def route(
    data: ProblemData,
    seconds: float,
    stopped: Stopped = never,
    *,
    rounds: int | None = None,
    seed: int = 1,
) -> Result:
    """Return the best routes found; the same ones each time unless time cuts the search short."""
    until = _Until(rounds, time.monotonic() + seconds, stopped)
    return pyvrp.solve(data, until, seed=seed, collect_stats=False, display=False)
