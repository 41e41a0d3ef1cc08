"""Somebody's window over an office on disk: its threads, its keys, its dialogs."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QThread
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from justice_desk.settings import Settings
from justice_desk.storage.office import unlock
from justice_desk.ui.case.page import CasePage
from justice_desk.ui.jobs import Jobs
from justice_desk.ui.shell import MainWindow
from justice_desk.ui.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from justice_desk.terms.errors import DeskError

W = TypeVar("W", bound=QWidget)
PLAIN = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
WIDE, HIGH = 1366, 768


class Seat:
    """One member at the window of an office; leave it with `rise`."""

    def __init__(self, folder: Path, member: str, passphrase: str, qtbot: QtBot) -> None:
        self.faults: list[str] = []
        self.qtbot = qtbot
        self.jobs = Jobs(lambda error: self.faults.append(error.message()))
        self.office = unlock(folder, member, passphrase)
        self.workspace = Workspace(self.office, self.jobs, Settings(), "Bureau de Gao")
        self.refused: list[DeskError] = []
        self.workspace.failed.connect(self.refused.append)
        self.window = MainWindow(self.workspace)
        self.window.may_close = True
        self.window.resize(WIDE, HIGH)
        self.window.show()
        self.front(self.window)
        self.settle()

    def rise(self) -> None:
        """Close the window and the office."""
        self.settle()
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete.value))
        QApplication.processEvents()
        self.jobs.stop()
        self.office.close()

    def settle(self) -> None:
        """Let every job be answered and every layout come to rest."""
        for _round in range(3):
            QApplication.processEvents()
            while self.jobs.busy:
                QThread.msleep(1)  # the threads have the machine meanwhile
                QApplication.processEvents()
            QApplication.processEvents()
        assert not self.faults, self.faults

    def front(self, widget: QWidget) -> None:
        widget.activateWindow()
        self.qtbot.waitUntil(lambda: QApplication.activeWindow() is widget)

    def page(self, number: str) -> CasePage:
        """Return the page of a case, read anew."""
        self.window.go(f"case:{number}")
        self.settle()
        found = self.window.stack.currentWidget()
        assert isinstance(found, CasePage)
        found.load()
        self.settle()
        return found

    def begin(self, number: str, verb: str) -> None:
        """Begin a verb of a case from its page."""
        self.page(number).do(verb)
        self.settle()

    def dialog(self, kind: type[W]) -> W:
        """Return the dialog of a kind that stands in front."""
        self.settle()
        tops = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
        found = [top for top in tops if isinstance(top, kind)]
        assert len(found) == 1, (kind, [top.objectName() for top in tops])
        self.front(found[0])
        return found[0]

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, held)
        self.settle()

    def click(self, holder: QWidget, name: str) -> None:
        """Click a button by its name."""
        found = holder.findChild(QWidget, name)
        assert found is not None, name
        assert found.isEnabled(), name
        found.click()  # type: ignore[attr-defined]  # whatever is clicked is a button
        self.settle()

    def write(self, editor: QWidget, words: str) -> None:
        """Type a text into a field in place of what stands there."""
        editor.setFocus()
        editor.selectAll()  # type: ignore[attr-defined]  # a line or a text
        for letter in words:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(editor, QKeyEvent(kind, 0, PLAIN, letter))
        self.settle()


def words(widget: QWidget) -> str:
    """Return every word that a part of the window shows."""
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())
