"""The memory of the window's process with the register of 100,000 cases open.

Twice: when its rows are painted, and at rest some seconds later, when the list is measured, the
pills are counted and the pages that are opened next have been imported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from benchmarks.offices import environment
from benchmarks.timing import Line, told_by
from benchmarks.windows import REGISTER

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MEGABYTE = 1024 * 1024


REST: Final = 12_000
"""Milliseconds after the first rows."""
TELL: Final = """
def tell():
    import psutil
    print('resident', psutil.Process().memory_info().rss, flush=True)
    os._exit(0)
def look():"""


def measure(folder: Path) -> Iterator[Line]:
    """Return the lines on memory: resident bytes once the register is painted, and at rest."""
    yield Line("memory with 100,000 cases open", _resident(folder, 0), None, 200, "MB")
    yield Line("the same, at rest", _resident(folder, REST), None, 200, "MB")


def _resident(folder: Path, after: int) -> float:
    script = REGISTER.replace("def look():", TELL)
    script = script.replace("os._exit(0)\nstart.", f"QTimer.singleShot({after}, tell)\nstart.")
    return int(told_by(script, environment(folder), "resident")) / MEGABYTE
