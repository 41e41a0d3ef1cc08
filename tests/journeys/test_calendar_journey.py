"""A coordinator looks at next month, finds the sitting of a day, and prints it; no mouse."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from justice_desk.services.sittings.adding import add_sitting
from justice_desk.services.sittings.told import DayTold, SittingTold
from justice_desk.terms.clock import today
from justice_desk.ui.calendar.page import CalendarPage
from justice_desk.ui.case.paper import PaperDialog
from tests.ui.case.acting import TRIBUNAL, Acting
from tests.ui.case.conftest import awa, peopled
from tests.ui.conftest import app, loaded_fonts, own_settings

if TYPE_CHECKING:
    from datetime import date

__all__ = ["app", "awa", "loaded_fonts", "own_settings", "peopled"]

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier


def press(acting: Acting, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    """Press a key where the focus is."""
    front: QWidget = QApplication.activeModalWidget() or acting.window
    front.activateWindow()
    acting.stage.settle()
    QTest.keyClick(front.focusWidget(), key, modifier)
    acting.stage.settle()


def planned(acting: Acting, day: date) -> str:
    told = SittingTold(court=TRIBUNAL, days=(DayTold(day),), place="Bourem")
    with acting.office.writing("sitting add") as session:
        return add_sitting(session, told)


def test_a_sitting_is_found_on_its_day_seen_hour_by_hour_and_printed(awa: Acting) -> None:
    day = today() + timedelta(days=10)
    number = planned(awa, day)
    press(awa, Qt.Key.Key_A, CONTROL | SHIFT)
    page = awa.window.stack.currentWidget()
    assert isinstance(page, CalendarPage)
    press(awa, Qt.Key.Key_Down)
    for _day in range(3):
        press(awa, Qt.Key.Key_Right)
    assert page.view.day == day
    described = page.view.month.accessibleDescription()
    assert f"Audience {number}, Bourem" in described
    page.view.bar.views.setFocus()
    press(awa, Qt.Key.Key_P, CONTROL)
    dialog = awa.dialog(PaperDialog)
    awa.qtbot.waitUntil(dialog.verb.isEnabled)
    press(awa, Qt.Key.Key_Escape)
    assert page.isVisible()
    press(awa, Qt.Key.Key_Left, ALT)
    before = awa.window.stack.currentWidget()
    assert before is not None
    assert before.objectName() == "page-sittings"
