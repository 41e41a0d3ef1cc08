from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from justice_desk.ui.idle import IdleWatch
from justice_desk.ui.input_watch import input_watch

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_five_quiet_minutes_lock(qtbot: QtBot) -> None:
    watch = IdleWatch(5)
    watch.start()
    watch.stop()
    now, wall = time.monotonic(), time.time()
    with qtbot.assertNotEmitted(watch.due):
        for second in range(0, 290, 2):
            watch.beat(now + second, wall + second)
    with qtbot.waitSignal(watch.due):
        for second in range(290, 320, 2):
            watch.beat(now + second, wall + second)


def test_a_key_starts_the_wait_again(qtbot: QtBot) -> None:
    watch = IdleWatch(1)
    line = QLineEdit()
    qtbot.addWidget(line)
    now, wall = time.monotonic(), time.time()
    input_watch().last = now - 59
    QTest.keyClick(line, Qt.Key.Key_A)
    with qtbot.assertNotEmitted(watch.due):
        watch.beat(now + 30, wall + 2)


def test_a_jump_of_the_wall_clock_means_the_machine_slept(qtbot: QtBot) -> None:
    watch = IdleWatch(5)
    watch.start()
    watch.stop()
    now, wall = time.monotonic(), time.time()
    watch.beat(now + 2, wall + 2)
    with qtbot.waitSignal(watch.due):
        watch.beat(now + 4, wall + 3600)


def test_a_clock_set_back_does_not_lock(qtbot: QtBot) -> None:
    watch = IdleWatch(5)
    watch.start()
    watch.stop()
    now, wall = time.monotonic(), time.time()
    with qtbot.assertNotEmitted(watch.due):
        watch.beat(now + 2, wall - 7200)
        watch.beat(now + 4, wall - 7198)
