"""Measures, prints the table, writes bench.json; fails on nothing: figures are read by people."""

from __future__ import annotations

import json
import platform
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import (
    board,
    circuit,
    civil_day,
    docket_plan,
    keys,
    letters_elsewhere,
    memory,
    papers,
    queries,
    register_file,
    register_window,
    today,
    trips,
    windows,
)
from benchmarks.offices import CASES, big_office

if TYPE_CHECKING:
    from benchmarks.timing import Line

OUT = Path(__file__).resolve().parents[1] / "bench.json"


def main() -> None:
    """Take every figure of the table."""
    folder = big_office()
    lines = [
        *windows.measure(folder),
        *queries.measure(folder),
        *today.measure(folder),
        *board.measure(folder),
        *papers.measure(),
        *keys.measure(folder),
        *memory.measure(folder),
        *register_file.measure(),
        *register_window.measure(),
        *civil_day.measure(),
        *letters_elsewhere.measure(),
        *docket_plan.measure(),
        *circuit.measure(),
        *trips.measure(),
    ]
    for line in lines:
        print(_told(line))
    document = {
        "machine": f"{platform.machine()}, Python {platform.python_version()}",
        "cases": CASES,
        "lines": [asdict(line) | {"value": line.value, "holds": line.holds} for line in lines],
    }
    OUT.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"\nwritten: {OUT.name}")


def _told(line: Line) -> str:
    verdict = "ok  " if line.holds else "OVER"
    figure = f"{line.value:8.2f} {line.unit:<3} (≤ {line.limit:g})"
    return f"{verdict} {line.name:<66} {figure}  {line.detail}"


if __name__ == "__main__":
    main()
