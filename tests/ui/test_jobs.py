from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING

import pytest

from justice_desk.terms.errors import BadInput, DeskError
from justice_desk.terms.mishap import OurMistake
from justice_desk.ui.jobs import Jobs, Progress

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


class Ledger:
    """Writes down what came back, and in which thread."""

    def __init__(self) -> None:
        self.told: list[object] = []
        self.threads: set[str] = set()

    def note(self, what: object) -> None:
        self.told.append(what)
        self.threads.add(threading.current_thread().name)


@pytest.fixture
def ledger() -> Ledger:
    return Ledger()


@pytest.fixture
def jobs(ledger: Ledger, qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs(ledger.note)
    yield made
    made.stop()


def test_a_job_of_later_lets_others_pass_and_counts_as_busy(
    jobs: Jobs, ledger: Ledger, qtbot: QtBot
) -> None:
    jobs.reader.submit(lambda: "later", ledger.note, after=30)
    jobs.reader.submit(lambda: "now", ledger.note)
    assert jobs.busy
    qtbot.waitUntil(lambda: not jobs.busy)
    assert ledger.told == ["now", "later"]


def test_a_job_of_later_can_be_dropped_before_its_time(
    jobs: Jobs, ledger: Ledger, qtbot: QtBot
) -> None:
    jobs.reader.submit(lambda: "later", ledger.note, after=30).cancel()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert ledger.told == []


def test_answers_come_back_in_order_on_the_windows_thread(
    jobs: Jobs, ledger: Ledger, qtbot: QtBot
) -> None:
    names: list[str] = []

    def work(number: int) -> int:
        names.append(threading.current_thread().name)
        return number

    for number in range(20):
        jobs.writer.submit(partial(work, number), ledger.note)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert ledger.told == list(range(20))
    assert ledger.threads == {threading.main_thread().name}
    assert set(names) == {"writer"}


def test_a_refusal_goes_to_the_place_that_asked(jobs: Jobs, ledger: Ledger, qtbot: QtBot) -> None:
    refused: list[DeskError] = []

    def work() -> None:
        raise BadInput

    jobs.reader.submit(work, ledger.note, refused.append)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert [type(error) for error in refused] == [BadInput]
    assert ledger.told == []


def test_a_refusal_that_nobody_waits_for_is_not_swallowed(
    jobs: Jobs, ledger: Ledger, qtbot: QtBot
) -> None:
    def work() -> None:
        raise BadInput

    jobs.reader.submit(work, lambda _answer: None)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert [type(error) for error in ledger.told] == [BadInput]


def test_our_mistake_is_told_by_number_without_its_words(
    jobs: Jobs, ledger: Ledger, qtbot: QtBot
) -> None:
    refused: list[DeskError] = []

    def work() -> None:
        raise KeyError("Safiatou Exemple")

    jobs.writer.submit(work, ledger.note, refused.append)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert refused == []
    (mistake,) = ledger.told
    assert isinstance(mistake, OurMistake)
    assert "Safiatou" not in mistake.message()
    assert "KeyError" in mistake.message()


def test_a_mistake_does_not_end_the_thread(jobs: Jobs, ledger: Ledger, qtbot: QtBot) -> None:
    jobs.writer.submit(lambda: 1 // 0, ledger.note)
    jobs.writer.submit(lambda: "still here", ledger.note)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert ledger.told[1] == "still here"


def test_a_cancelled_job_neither_starts_nor_answers(
    jobs: Jobs, ledger: Ledger, qtbot: QtBot
) -> None:
    gate = threading.Event()
    started: list[str] = []
    jobs.reader.submit(gate.wait, lambda _answer: None)
    dropped = jobs.reader.submit(lambda: started.append("dropped"), ledger.note)
    dropped.cancel()
    gate.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert started == ledger.told == []


def test_cancelling_a_running_job_interrupts_it(jobs: Jobs, ledger: Ledger, qtbot: QtBot) -> None:
    running, interrupted = threading.Event(), threading.Event()

    def work() -> str:
        running.set()
        interrupted.wait()
        return "too late"

    job = jobs.reader.submit(work, ledger.note)
    job.on_cancel.append(interrupted.set)
    running.wait()
    job.cancel()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert ledger.told == []


def test_a_long_job_tells_how_far_it_is_and_obeys_a_cancel(
    jobs: Jobs, ledger: Ledger, qtbot: QtBot
) -> None:
    steps: list[tuple[int, int]] = []
    rolled_back = threading.Event()

    def work(progress: Progress) -> str:
        try:
            for step in range(1_000_000):
                progress.report(step, 1_000_000)
        except BaseException:
            rolled_back.set()
            raise
        return "finished"

    def told(done: int, total: int) -> None:
        steps.append((done, total))
        job.cancel()

    job = jobs.long(work, ledger.note, ledger.note, told)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert steps[0] == (0, 1_000_000)
    assert rolled_back.is_set()
    assert ledger.told == []


def test_a_long_job_does_not_hold_up_the_others(jobs: Jobs, ledger: Ledger, qtbot: QtBot) -> None:
    gate = threading.Event()
    jobs.long(lambda _p: gate.wait(), ledger.note, ledger.note, lambda _d, _t: None)
    jobs.reader.submit(lambda: "read meanwhile", ledger.note)
    qtbot.waitUntil(lambda: ledger.told == ["read meanwhile"])
    gate.set()
    qtbot.waitUntil(lambda: not jobs.busy)
