"""Why PySide6 is pinned: 6.12.0 on Python 3.11 gives away a reference to None at every call."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

CALLS = 300
NOISE = 30  # references that the test's own frames may take and leave


def test_calls_that_return_nothing_lose_no_reference_to_none(qapp: QApplication) -> None:
    thing = QObject()
    thing.setObjectName("first")
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("again")
    lost = before - sys.getrefcount(None)
    assert abs(lost) < NOISE
