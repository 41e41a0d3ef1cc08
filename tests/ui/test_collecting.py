"""Cycles are looked for on the window's thread alone."""

from __future__ import annotations

import gc
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from justice_desk.storage.resting import collector_at_rest
from justice_desk.ui.collecting import Collector

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[Collector]:
    parent = QObject()
    gc.collect()
    yield Collector(parent)
    gc.enable()


def litter(many: int = 3000) -> None:
    """Leave cycles behind, more than the first generation may hold."""
    for _one in range(many):
        loop: list[object] = []
        loop.append(loop)


def test_no_other_thread_collects_and_the_window_does(collector: Collector) -> None:
    seen: list[str] = []

    def told(phase: str, _facts: dict[str, int]) -> None:
        seen.append(f"{threading.current_thread().name} {phase}")

    gc.callbacks.append(told)
    try:
        worker = threading.Thread(target=litter, name="reader")
        worker.start()
        worker.join()
        assert seen == []
        assert collector.look() is not None
    finally:
        gc.callbacks.remove(told)
    assert seen
    assert all(line.startswith(threading.main_thread().name) for line in seen)


def test_nobody_walks_through_rows_that_are_being_made(collector: Collector) -> None:
    with collector_at_rest():
        litter()
        assert collector.look() is None
    litter()
    assert collector.look() is not None
    gc.unfreeze()


def test_nothing_is_done_while_little_was_made(collector: Collector) -> None:
    gc.collect()
    assert collector.look() is None
