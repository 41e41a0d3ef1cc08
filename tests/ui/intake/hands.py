"""A member at the keyboard, who counts what she presses besides the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from justice_desk.ui.intake.page import IntakePage

if TYPE_CHECKING:
    from justice_desk.ui.shell import MainWindow
    from tests.ui.intake.bureau import Bureau

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
PLAIN = Qt.KeyboardModifier.NoModifier


@dataclass
class Hands:
    """Types into what has the focus; never touches the mouse."""

    stage: Bureau
    window: MainWindow
    presses: int = 0

    @property
    def page(self) -> IntakePage:
        cover = self.window.cover
        assert isinstance(cover, IntakePage)
        return cover

    def at(self) -> str:
        """Return the name of what has the focus."""
        focused = QApplication.focusWidget()
        return focused.objectName() if focused else ""

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = PLAIN, times: int = 1) -> None:
        """Press a key, and count it."""
        for _time in range(times):
            QTest.keyClick(self._focused(), key, held)
            self.presses += 1
            self.settle()

    def tab(self, times: int = 1) -> None:
        self.press(Qt.Key.Key_Tab, times=times)

    def choose(self, letter: str) -> None:
        """Press the letter of a choice: no text, so it counts."""
        self.write(letter)
        self.presses += len(letter)

    def write(self, words: str) -> None:
        """Type a text; its letters are not counted."""
        for letter in words:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, PLAIN, letter)
                QApplication.sendEvent(self._focused(), event)
        self.settle()

    def settle(self) -> None:
        """Let the threads answer."""
        self.stage.settle()

    def notice(self) -> None:
        """Let the pause pass after which the register is asked."""
        self.page.noticer.ask()
        self.settle()

    def _focused(self) -> QWidget:
        return QApplication.focusWidget() or self.window
