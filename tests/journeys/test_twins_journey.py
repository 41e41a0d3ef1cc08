"""A coordinator finds who stands twice, compares, puts together, takes apart; no mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from justice_desk.ui.palette.dialog import PaletteDialog
from justice_desk.ui.twins.merging import MergeDialog
from justice_desk.ui.twins.page import TwinsPage
from tests.ui.conftest import app, loaded_fonts, own_settings
from tests.ui.twins.conftest import awa, own

if TYPE_CHECKING:
    from tests.ui.twins.conftest import Desk

__all__ = ["app", "awa", "loaded_fonts", "own", "own_settings"]

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
PLAIN = Qt.KeyboardModifier.NoModifier


def press(desk: Desk, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    """Press a key where the focus is."""
    front: QWidget = QApplication.activeModalWidget() or desk.acting.window
    front.activateWindow()
    desk.acting.stage.settle()
    QTest.keyClick(front.focusWidget(), key, modifier)
    desk.acting.stage.settle()


def shown(desk: Desk) -> TwinsPage:
    found = desk.acting.window.stack.currentWidget()
    assert isinstance(found, TwinsPage)
    return found


def test_from_the_palette_to_one_record_and_back_to_two(awa: Desk) -> None:
    awa.numbers()
    press(awa, Qt.Key.Key_K, CONTROL)
    palette = awa.acting.dialog(PaletteDialog)
    QTest.keyClicks(palette.focusWidget(), "doublons du registre")
    awa.acting.stage.settle()
    press(awa, Qt.Key.Key_Return)
    page = shown(awa)
    assert len(page.pairs()) == 1
    assert awa.acting.window.focusWidget() is page.work.table, (
        "the list is under the keys once it is there"
    )
    press(awa, Qt.Key.Key_M)
    dialog = awa.acting.dialog(MergeDialog)
    assert dialog.why.hasFocus()
    QTest.keyClicks(dialog.why, "meme telephone, meme village")
    press(awa, Qt.Key.Key_Return, CONTROL)
    assert page.pairs() == []
    page.do("merged")
    awa.acting.stage.settle()
    assert page.merges is not None
    page.merges.table.setFocus()
    press(awa, Qt.Key.Key_U)
    page.view.setFocus()
    press(awa, Qt.Key.Key_F5)
    awa.acting.click(page, "twins-view-person")
    assert len(page.pairs()) == 1, "both are there again, and are found again"


def test_what_was_found_is_there_when_one_comes_back_from_a_case(awa: Desk) -> None:
    awa.numbers()
    page = awa.page()
    page.work.table.setFocus()
    awa.acting.click(page, "twins-open-1")
    assert not isinstance(awa.acting.window.stack.currentWidget(), TwinsPage)
    awa.acting.window.go("duplicates")
    back = shown(awa)
    assert back.stack.currentWidget() is back.work, "nobody waits for the search twice"
    awa.acting.stage.settle()
    press(awa, Qt.Key.Key_Left, ALT)
    assert awa.acting.window.stack.currentWidget() is not back


def test_the_pairs_are_walked_with_two_keys(awa: Desk) -> None:
    awa.numbers()
    awa.numbers()
    page = awa.page()
    assert len(page.pairs()) > 2
    first = page.work.current()
    page.work.table.setFocus()
    press(awa, Qt.Key.Key_Down, ALT)
    assert page.work.current() is page.pairs()[1]
    press(awa, Qt.Key.Key_Up, ALT)
    assert page.work.current() is first
    assert not page.work.foot.before.isEnabled()
