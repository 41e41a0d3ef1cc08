"""Times functions and whole processes, several runs each, alternating so that load is shared."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence


@dataclass(frozen=True)
class Line:
    """One line of the table: what was measured, its floor, and the most that it may be."""

    name: str
    ours: float
    floor: float | None
    limit: float
    unit: str
    detail: str = ""

    @property
    def value(self) -> float:
        """Return the ratio to the floor, or the figure itself where there is none."""
        return self.ours / self.floor if self.floor else self.ours

    @property
    def holds(self) -> bool:
        """Tell whether the figure stays within its limit."""
        return self.value <= self.limit


def seconds(work: Callable[[], object], runs: int) -> list[float]:
    """Return how long each run of `work` took."""
    taken = []
    for _ in range(runs):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return taken


def until_told(script: str, environment: Mapping[str, str], word: str = "painted") -> float:
    """Start a Python script and return the seconds until it prints `word` at a line's start."""
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, text=True, env=dict(environment)
    ) as process:
        assert process.stdout is not None  # noqa: S101 - we asked for a pipe
        for line in process.stdout:
            if line.startswith(word):
                taken = time.perf_counter() - began
                break
        else:
            msg = f"the script ended without saying {word!r}"
            raise RuntimeError(msg)
        process.stdout.read()
    return taken


def told_by(script: str, environment: Mapping[str, str], word: str) -> str:
    """Run a Python script and return what it prints after `word`."""
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        env=dict(environment),
        check=False,
    )
    for line in done.stdout.splitlines():
        if line.startswith(word):
            return line.removeprefix(word).strip()
    msg = f"the script ended without saying {word!r}: {done.stderr[-500:]}"
    raise RuntimeError(msg)


def alternate(runs: int, *works: Callable[[], float]) -> list[float]:
    """Return the median of each work, run in turn."""
    taken: list[list[float]] = [[] for _ in works]
    for _ in range(runs):
        for kept, work in zip(taken, works, strict=True):
            kept.append(work())
    return [statistics.median(kept) for kept in taken]


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value under which a share of the values lies."""
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)]
