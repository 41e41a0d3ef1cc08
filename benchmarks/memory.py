"""The memory of the window's process with the register of 100,000 cases open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.offices import environment
from benchmarks.timing import Line, told_by
from benchmarks.windows import REGISTER

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MEGABYTE = 1024 * 1024


def measure(folder: Path) -> Iterator[Line]:
    """Return the line on memory: resident bytes once the register is painted."""
    script = REGISTER.replace(
        "os._exit(0)",
        "import psutil; print('resident', psutil.Process().memory_info().rss, flush=True)\n"
        "        os._exit(0)",
    )
    resident = int(told_by(script, environment(folder), "resident"))
    yield Line("memory with 100,000 cases open", resident / MEGABYTE, None, 200, "MB")
