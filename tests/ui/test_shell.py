from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from justice_desk.terms.mishap import OurMistake
from justice_desk.ui.components.key_cap import key_hint
from justice_desk.ui.components.toast import Toast
from justice_desk.ui.dialogs.keys import KeysDialog
from justice_desk.ui.dialogs.message import MessageDialog
from justice_desk.ui.rail import NARROW, WIDE
from justice_desk.ui.shell import MainWindow
from justice_desk.ui.status_bar import StatusBar
from justice_desk.ui.theme.apply import dress, resolve

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from justice_desk.ui.screenshots.stage import Stage

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(stage: Stage, qtbot: QtBot) -> MainWindow:
    made = MainWindow(stage.workspace())
    made.may_close = True
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    stage.settle()
    return made


def page(window: MainWindow) -> str:
    shown = window.stack.currentWidget()
    return shown.objectName() if shown is not None else ""


def test_the_keys_of_the_rail_lead_to_its_pages(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_Comma, CONTROL)
    assert page(window) == "page-settings"
    QTest.keyClick(window, Qt.Key.Key_2, CONTROL)
    assert page(window) == "page-cases"


def test_the_key_of_a_page_that_is_not_built_does_nothing(window: MainWindow, qtbot: QtBot) -> None:
    before = window.stack.currentWidget()
    QTest.keyClick(window, Qt.Key.Key_8, CONTROL)
    assert window.stack.currentWidget() is before


def test_the_rail_folds_in_a_narrow_window_and_unfolds_again(window: MainWindow) -> None:
    assert window.rail.width() == WIDE
    window.resize(1100, 700)
    assert window.rail.width() == NARROW
    window.resize(1300, 700)
    assert window.rail.width() == WIDE


def test_the_rail_folds_at_large_text(window: MainWindow, app: QApplication) -> None:
    dress(app, resolve("light", 125))
    window.rebuild()
    assert window.rail.width() == NARROW


def test_a_rebuilt_window_stays_on_its_page(window: MainWindow, stage: Stage) -> None:
    window.go("settings")
    window.rebuild()
    stage.settle()
    assert page(window) == "page-settings"


def test_ctrl_plus_asks_for_larger_text_and_stops_at_150(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.workspace.settings_changed) as told:
        QTest.keyClick(window, Qt.Key.Key_Plus, CONTROL)
    assert told.args is not None
    assert told.args[0].text_scale == 125
    window.workspace.settings = replace(window.workspace.settings, text_scale=150)
    with qtbot.waitSignal(window.workspace.settings_changed) as told:
        window.larger()
    assert told.args is not None
    assert told.args[0].text_scale == 150


def test_ctrl_l_asks_for_the_lock(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.locked):
        QTest.keyClick(window, Qt.Key.Key_L, CONTROL)


def test_f6_moves_between_rail_and_page(window: MainWindow, qtbot: QtBot) -> None:
    window.go("settings")
    QTest.keyClick(window, Qt.Key.Key_F6)
    first = QApplication.focusWidget()
    assert first is not None
    QTest.keyClick(window, Qt.Key.Key_F6)
    second = QApplication.focusWidget()
    assert second is not None
    assert window.rail.isAncestorOf(first) != window.rail.isAncestorOf(second)


def test_a_toast_says_what_is_done(window: MainWindow) -> None:
    window.workspace.said.emit("R2 référé")
    toast = window.findChild(Toast)
    assert toast is not None
    assert toast.accessibleName() == "R2 référé"


def test_a_mistake_of_ours_shows_its_number_and_lets_one_go_on(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.workspace.failed.emit(OurMistake(report="3F2A61", where="KeyError, rail:84"))
    dialog = window.findChild(MessageDialog)
    assert dialog is not None
    assert any("3F2A61" in label.text() for label in dialog.findChildren(QLabel))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_f1_lists_every_key_of_the_tables(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    dialog = window.findChild(KeysDialog)
    assert dialog is not None
    shown = {label.text() for label in dialog.findChildren(QLabel)}
    assert {"Ctrl+2", "Ctrl+,", "Ctrl+K", "Ctrl+L", "F6", "F1", "Échap"} <= shown
    dialog.reject()


def test_f1_lists_the_keys_that_stand_on_the_page(window: MainWindow, qtbot: QtBot) -> None:
    hint = key_hint("Alt+9", "avancer d’un rang")
    hint.setParent(window)
    hint.show()
    gone = key_hint("Alt+8", "reculer")
    gone.setParent(window)
    QTest.keyClick(window, Qt.Key.Key_F1)
    dialog = window.findChild(KeysDialog)
    assert dialog is not None
    shown = [label.text() for label in dialog.findChildren(QLabel)]
    assert {"Sur cette page", "Alt+9", "Avancer d’un rang"} <= set(shown)
    assert "Alt+8" not in shown
    assert shown.count("F1") == 1
    dialog.reject()


def test_closing_is_asked_before_it_happens(stage: Stage, qtbot: QtBot) -> None:
    window = MainWindow(stage.workspace())
    window.show()
    with qtbot.waitSignal(window.leaving):
        window.close()
    assert window.isVisible()
    window.may_close = True
    qtbot.addWidget(window)


@pytest.mark.parametrize(
    ("last", "ink"),
    [
        (None, "text2"),
        (date(2026, 11, 24), "text2"),
        (date(2026, 11, 17), "text2"),
        (date(2026, 11, 16), "danger"),
    ],
)
def test_the_status_bar_turns_red_after_seven_days_without_a_backup(
    last: date | None, ink: str, qtbot: QtBot
) -> None:
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.say_backup(last, date(2026, 11, 24), "Sauvegardé")
    label = bar.findChild(QLabel, "status-backup")
    assert label is not None
    assert label.property("ink") == ink
