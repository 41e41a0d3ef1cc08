from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from justice_desk.ui.components.button import Button
from justice_desk.ui.focus_ring import MARGIN, FocusRing

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Window = tuple[QWidget, FocusRing, Button, Button, QLineEdit]


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    one, two, line = Button("Un", name="one"), Button("Deux", name="two"), QLineEdit()
    for part in (one, two, line):
        column.addWidget(part)
    ring = FocusRing(holder)
    holder.resize(300, 200)
    holder.show()
    holder.activateWindow()
    one.setFocus()
    return holder, ring, one, two, line


def test_the_ring_follows_the_tab_key(window: Window, qtbot: QtBot) -> None:
    holder, ring, one, two, _line = window
    QTest.keyClick(one, Qt.Key.Key_Tab)
    assert ring.isVisible()
    assert ring.widget() is two
    wide = two.width() + 2 * MARGIN
    assert ring.width() == wide
    corner = ring.mapTo(holder, QPoint(0, 0))
    assert corner == two.mapTo(holder, QPoint(-MARGIN, -MARGIN))


def test_a_click_shows_no_ring(window: Window, qtbot: QtBot) -> None:
    _holder, ring, one, two, _line = window
    QTest.keyClick(one, Qt.Key.Key_Tab)
    QTest.mouseClick(two, Qt.MouseButton.LeftButton)
    assert not ring.isVisible()


def test_a_field_shows_its_own_edge_instead(window: Window, qtbot: QtBot) -> None:
    _holder, ring, one, two, line = window
    QTest.keyClick(one, Qt.Key.Key_Tab)
    QTest.keyClick(two, Qt.Key.Key_Tab)
    assert line.hasFocus()
    assert not ring.isVisible()
