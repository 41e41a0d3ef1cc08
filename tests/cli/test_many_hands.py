"""Many hands on one office: numbers under a race, and power cuts at random moments."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Desk


def start(office: Path, intake: str) -> subprocess.Popen[str]:
    """Begin one `case open` in a process of its own."""
    process = subprocess.Popen(
        [sys.executable, "-m", "justice_desk", "case", "open", "-", "--json"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ
        | {
            "JUSTICE_DESK_OFFICE": str(office),
            "JUSTICE_DESK_MEMBER": "awa",
            "JUSTICE_DESK_PASSPHRASE": PASSPHRASE,
        },
    )
    assert process.stdin is not None
    process.stdin.write(intake)
    process.stdin.close()
    process.stdin = None
    return process


def race(desk: Desk, many: int) -> None:
    intake = desk("case", "example").out
    racing = [start(desk.office, intake) for _ in range(many)]
    answers = [process.communicate(timeout=240) for process in racing]
    assert [p.returncode for p in racing] == [0] * many, answers
    numbers = sorted(json.loads(out)["number"] for out, _ in answers)
    year = numbers[0].split("-")[1]
    assert numbers == [f"GAO-{year}-{n:04}" for n in range(1, many + 1)]
    sound(desk, many)


def sound(desk: Desk, cases: int) -> None:
    """Every case whole, the audit unbroken."""
    assert desk.json("office", "check")["cases"] == cases
    assert desk.json("audit", "verify")["sound"]


def cut(desk: Desk, many: int) -> None:
    intake = desk("case", "example").out
    began = time.monotonic()
    first = start(desk.office, intake)
    acknowledged = {json.loads(first.communicate(timeout=120)[0])["number"]}
    whole = time.monotonic() - began
    chance = random.Random(20261124)  # noqa: S311 - moments, not secrets
    for _ in range(many):
        process = start(desk.office, intake)
        time.sleep(chance.uniform(0.3, 1.1) * whole)
        process.send_signal(signal.SIGKILL)
        out = process.communicate(timeout=120)[0]
        if out.endswith("\n"):
            acknowledged.add(json.loads(out)["number"])
    found = desk.json("case", "list", "--limit", "1000")
    assert acknowledged <= {case["number"] for case in found["cases"]}
    sound(desk, found["total"])
    for case in found["cases"]:
        view = desk.json("case", "show", case["number"])
        assert len(view["parties"]) == 2
        assert len(view["journey"]) == 1
        assert len(view["consents"]) == 1


def test_processes_that_open_cases_at_once_get_numbers_of_their_own(desk: Desk) -> None:
    race(desk, 10)


@pytest.mark.long
def test_forty_processes_that_open_cases_at_once_get_forty_numbers(desk: Desk) -> None:
    race(desk, 40)


def test_a_power_cut_leaves_every_acknowledged_case_and_no_half_one(desk: Desk) -> None:
    cut(desk, 6)


@pytest.mark.long
def test_sixty_power_cuts_leave_every_acknowledged_case_and_no_half_one(desk: Desk) -> None:
    cut(desk, 60)
