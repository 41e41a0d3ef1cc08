"""A paralegal finds a case, looks at it, comes back, narrows the list; no mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from justice_desk.ui.case.page import CasePage
from justice_desk.ui.pages.register.naming import NameDialog
from tests.ui.conftest import app, loaded_fonts, own_settings
from tests.ui.register.conftest import ibrahim, register_office, show, stage
from tests.ui.register.test_page import numbers

if TYPE_CHECKING:
    from collections.abc import Callable

    from justice_desk.storage.office import Office
    from justice_desk.ui.pages.register import RegisterPage
    from justice_desk.ui.screenshots.stage import Stage

__all__ = ["app", "ibrahim", "loaded_fonts", "own_settings", "register_office", "show", "stage"]

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
PLAIN = Qt.KeyboardModifier.NoModifier


class Keys:
    """Presses keys where the focus is, and waits until everything is answered."""

    def __init__(self, page: RegisterPage, stage: Stage) -> None:
        self.window, self._stage = page.window(), stage

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        QTest.keyClick(self._focused(), key, modifier)
        self._stage.settle()

    def write(self, words: str) -> None:
        QTest.keyClicks(self._focused(), words)
        self._stage.settle()

    def _focused(self) -> QWidget:
        """Return what has the focus in the window in front, which no screen activates for us."""
        front = QApplication.activeModalWidget() or self.window
        front.activateWindow()
        self._stage.settle()
        return front.focusWidget()

    def shown(self) -> object:
        return self.window.stack.currentWidget()  # type: ignore[attr-defined]  # the main window


def test_a_case_is_found_opened_and_left_again(
    show: Callable[[Office], RegisterPage], ibrahim: Office, stage: Stage
) -> None:
    page = show(ibrahim)
    keys = Keys(page, stage)
    keys.press(Qt.Key.Key_F, CONTROL)
    assert page.search.hasFocus()
    keys.write("boko")
    assert numbers(page) == ["1"]
    keys.press(Qt.Key.Key_Down)
    assert page.table.hasFocus()
    keys.press(Qt.Key.Key_C, CONTROL)
    assert "GAO-2026-0001" in QGuiApplication.clipboard().text()
    keys.press(Qt.Key.Key_Return)
    case = keys.shown()
    assert isinstance(case, CasePage)
    assert case.number == "GAO-2026-0001"
    keys.press(Qt.Key.Key_Left, ALT)
    assert keys.shown() is page
    assert numbers(page) == ["1"]
    keys.press(Qt.Key.Key_F, CONTROL)
    keys.press(Qt.Key.Key_Escape)
    assert numbers(page) == ["4!", "3", "2", "1"]


def test_a_closed_case_stays_closed_whatever_is_pressed(
    show: Callable[[Office], RegisterPage], ibrahim: Office, stage: Stage
) -> None:
    page = show(ibrahim)
    keys = Keys(page, stage)
    page.table.setFocus()
    keys.press(Qt.Key.Key_Home)
    keys.press(Qt.Key.Key_Return)
    assert keys.shown() is page
    keys.press(Qt.Key.Key_R, CONTROL)
    assert keys.shown() is page


def test_the_list_is_narrowed_and_the_filter_kept(
    show: Callable[[Office], RegisterPage], ibrahim: Office, stage: Stage
) -> None:
    page = show(ibrahim)
    keys = Keys(page, stage)
    keys.press(Qt.Key.Key_F, CONTROL)
    keys.press(Qt.Key.Key_Tab)
    assert page.filters.working.hasFocus()
    keys.press(Qt.Key.Key_Tab)
    assert page.filters.late.hasFocus()
    keys.press(Qt.Key.Key_Space)
    assert numbers(page) == ["3", "2", "1"]
    for _tab in range(4):
        keys.press(Qt.Key.Key_Tab)
    assert page.saved.hasFocus()
    page.saved.save()
    stage.settle()
    dialog = page.window().findChild(NameDialog)
    assert dialog is not None
    dialog.activateWindow()
    stage.settle()
    QTest.keyClicks(dialog.line, "Retards")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    stage.settle()
    assert page.saved.text() == "Retards"


def test_the_palette_leads_to_a_case_from_anywhere(
    show: Callable[[Office], RegisterPage], ibrahim: Office, stage: Stage
) -> None:
    page = show(ibrahim)
    keys = Keys(page, stage)
    keys.press(Qt.Key.Key_Comma, CONTROL)
    assert keys.shown() is not page
    keys.press(Qt.Key.Key_K, CONTROL)
    keys.write("keita")
    keys.press(Qt.Key.Key_Return)
    case = keys.shown()
    assert isinstance(case, CasePage)
    assert case.number == "GAO-2026-0002"
