"""The page of transport as a test sees it: of the office, or with invented rows on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from justice_desk.ui.screenshots import transport_samples as samples
from justice_desk.ui.transport.page import FUNDS, TransportPage
from justice_desk.ui.transport.reading import Read

if TYPE_CHECKING:
    from tests.ui.case.acting import Acting

CONTROL = Qt.KeyboardModifier.ControlModifier


def opened(acting: Acting) -> TransportPage:
    """Return the page, read."""
    acting.window.go("transport")
    acting.stage.settle()
    page = acting.window.stack.currentWidget()
    assert isinstance(page, TransportPage)
    acting.front(acting.window)
    acting.stage.settle()
    return page


def invented(acting: Acting) -> TransportPage:
    """Return the page with the invented rows of the scenes on it."""
    page = opened(acting)
    page.watch.sleep()
    rows = Read(samples.supports(), samples.trips(), samples.funds(), samples.advances())
    page.show_read(rows)
    acting.stage.settle()
    return page


def funds(acting: Acting) -> TransportPage:
    """Return the page with the funds on it."""
    page = opened(acting)
    page.show_view(FUNDS)
    return page


def press(acting: Acting, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    """Press a key where the keyboard is."""
    front = QApplication.activeModalWidget() or acting.window
    focused: QWidget | None = front.focusWidget()
    target = focused if focused is not None else front
    QTest.keyClick(target, key, modifier or Qt.KeyboardModifier.NoModifier)
    acting.stage.settle()


def keep(acting: Acting) -> None:
    """Press the verb of the form in front."""
    press(acting, Qt.Key.Key_Return, CONTROL)
