"""A register of 50,000 rows taken in through the window: how long the window waits at most."""

from __future__ import annotations

import json
import shutil
from typing import Final

from benchmarks.offices import BUILD, environment
from benchmarks.register_file import ROWS, register
from benchmarks.timing import Line, told_by
from justice_desk.services.demo.making import make
from justice_desk.terms.clock import today

THROUGH: Final = """
import os, time, json
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from justice_desk.settings import Settings
from justice_desk.storage.office import unlock
from justice_desk.ui.jobs import Jobs
from justice_desk.ui.shell import MainWindow
from justice_desk.ui.workspace import Workspace
app = QApplication([])
office = unlock(Path(os.environ["JUSTICE_DESK_OFFICE"]), os.environ["JUSTICE_DESK_MEMBER"],
                os.environ["JUSTICE_DESK_PASSPHRASE"])
faults, phases, gaps = [], [], []
jobs = Jobs(lambda error: faults.append(error.message()))
window = MainWindow(Workspace(office, jobs, Settings(), "Bureau"))
window.resize(1366, 768)
window.show()
def beat():
    now = time.perf_counter()
    gaps.append(now - beat.last)
    beat.last = now
beat.last = time.perf_counter()
heart = QTimer()
heart.timeout.connect(beat)
heart.start(5)
def step(name, do, until=lambda: True):
    began, first = time.perf_counter(), len(gaps)
    beat.last = began
    do()
    while jobs.busy or not until():
        app.processEvents()
        if faults: raise RuntimeError(faults)
    for _round in range(3): app.processEvents()
    beat()
    mine = sorted(gaps[first:])
    phases.append([name, time.perf_counter() - began, mine[-1], mine[int(len(mine) * .99)]])
while jobs.busy: app.processEvents()
step("open", lambda: window.go("import"))
page = window.cover
step("file", lambda: page.file.take(os.environ["BENCH_FILE"]), page.file.ready)
for at, name in enumerate(("columns", "rows", "decision", "taken"), start=1):
    step(name, page.go_on, lambda: page.step == at)
print("told", json.dumps([phases, page.result.note.accessibleName()]), flush=True)
os._exit(0)
"""
"""Beats every five milliseconds; a beat that comes late is how long nothing on screen answered."""


def measure() -> list[Line]:
    """Return the lines on the window while a register comes in."""
    file, folder = register(), BUILD / "bench-register"
    shutil.rmtree(folder, ignore_errors=True)
    make(folder, cases=60, seed=1, today=today())
    known = environment(folder) | {"BENCH_FILE": str(file), "QT_QPA_PLATFORM": "offscreen"}
    phases, _said = json.loads(told_by(THROUGH, known, "told"))
    told = ", ".join(
        f"{name} {taken:.1f} s (waits {longest * 1000:.0f} ms, 99 % ≤ {most * 1000:.0f} ms)"
        for name, taken, longest, most in phases
    )
    longest = max(waited for name, _taken, waited, _most in phases if name != "open")
    name = f"longest wait of the window while {ROWS:,} rows come in"
    return [Line(name, longest * 1000, None, 400, "ms", told)]
