from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.dialogs.base import DeskDialog
from justice_desk.ui.dialogs.danger import Danger, DangerDialog
from justice_desk.ui.dialogs.scrim import Scrim

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

DANGER = Danger(
    "Retirer l’accord ?",
    "Elle ne veut plus que son nom soit connu.",
    ("Le référencement R6 est arrêté.",),
    "Pour confirmer, tapez le numéro du dossier",
    "GAO-2026-0147",
    "Garder l’accord",
    "Retirer son accord",
)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


@pytest.fixture
def danger(window: QWidget) -> DangerDialog:
    dialog = DangerDialog(window, DANGER)
    dialog.open()
    dialog.activateWindow()
    return dialog


def test_the_safe_way_has_the_focus_and_the_verb_sleeps(danger: DangerDialog) -> None:
    assert danger.focusWidget() is danger.safe
    assert not danger.verb.isEnabled()


def test_typing_the_number_wakes_the_verb_however_it_is_typed(
    danger: DangerDialog, qtbot: QtBot
) -> None:
    QTest.keyClicks(danger.line, "GAO-2026-014")
    assert not danger.verb.isEnabled()
    QTest.keyClicks(danger.line, "7")
    assert danger.verb.isEnabled()
    danger.line.setText("gao 2026 0147")
    assert danger.verb.isEnabled()
    danger.line.setText("GAO-2026-01477")
    assert not danger.verb.isEnabled()


def test_enter_alone_never_does_what_cannot_be_undone(danger: DangerDialog, qtbot: QtBot) -> None:
    danger.line.setText("GAO-2026-0147")
    with qtbot.assertNotEmitted(danger.accepted):
        QTest.keyClick(danger.line, Qt.Key.Key_Return)
    with qtbot.waitSignal(danger.accepted):
        QTest.keyClick(danger.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_escape_is_the_safe_way(danger: DangerDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(danger.rejected):
        QTest.keyClick(danger.line, Qt.Key.Key_Escape)


def test_the_window_below_is_veiled_while_the_dialog_is_open(
    danger: DangerDialog, window: QWidget
) -> None:
    scrim = window.findChild(Scrim)
    assert scrim is not None
    assert scrim.isVisible()
    window.resize(800, 600)
    assert scrim.size() == window.size()
    danger.reject()
    assert not scrim.isVisible()


def test_ctrl_enter_respects_a_verb_that_sleeps(window: QWidget, qtbot: QtBot) -> None:
    dialog = DeskDialog(window, "Essai", name="trial")
    verb = Button("Faire", Kind.FILLED, name="trial-do")
    verb.setEnabled(False)
    verb.clicked.connect(dialog.accept)
    dialog.foot(verb)
    dialog.open()
    with qtbot.assertNotEmitted(dialog.accepted):
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    verb.setEnabled(True)
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
