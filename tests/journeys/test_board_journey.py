"""A paralegal sees whose answer is overdue, runs after it, enters what came back; no mouse."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from justice_desk.services.board import Lane
from justice_desk.ui.case.page import CasePage
from justice_desk.ui.pages.referrals.printing import SheetDialog
from tests.ui.case.acting import CADI, Acting
from tests.ui.case.conftest import awa, peopled
from tests.ui.conftest import app, loaded_fonts, own_settings
from tests.ui.referrals.referred import accepted, board, sent, worst

__all__ = ["app", "awa", "loaded_fonts", "own_settings", "peopled"]

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
PLAIN = Qt.KeyboardModifier.NoModifier


def press(acting: Acting, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    """Press a key where the focus is."""
    front: QWidget = QApplication.activeModalWidget() or acting.window
    front.activateWindow()
    acting.stage.settle()
    QTest.keyClick(front.focusWidget(), key, modifier)
    acting.stage.settle()


def test_the_most_overdue_answer_is_under_the_keys_when_the_page_opens(awa: Acting) -> None:
    sent(awa, late=3)
    days = worst()
    number, made = sent(awa, late=days)
    press(awa, Qt.Key.Key_3, CONTROL)
    page = board(awa)
    chosen = page.chosen()
    assert chosen is not None
    assert (chosen.reference, chosen.late) == (made.reference, days)
    press(awa, Qt.Key.Key_Return)
    case = awa.window.stack.currentWidget()
    assert isinstance(case, CasePage)
    assert case.number == number
    press(awa, Qt.Key.Key_Left, ALT)
    assert awa.window.stack.currentWidget() is page


def test_the_columns_are_walked_and_a_slip_moves_its_card(awa: Acting) -> None:
    _number, late = sent(awa, late=90)
    _other, held = sent(awa, CADI)
    accepted(awa, held)
    page = board(awa)
    assert page.board.columns[Lane.SENT].list.hasFocus()
    press(awa, Qt.Key.Key_Right)
    assert page.board.columns[Lane.ACCEPTED].list.hasFocus()
    press(awa, Qt.Key.Key_Left)
    accepted(awa, late)
    awa.window.workspace.changed.emit("cases")
    awa.stage.settle()
    shown = [row.reference for row in page.board.columns[Lane.ACCEPTED].list.cards.rows]
    assert {held.reference, late.reference} <= set(shown)
    assert page.chosen() is not None


def test_filters_and_the_list_are_reached_with_the_keyboard(awa: Acting) -> None:
    _number, made = sent(awa, late=worst())
    page = board(awa)
    press(awa, Qt.Key.Key_F, CONTROL)
    assert page.filters.late.hasFocus()
    press(awa, Qt.Key.Key_Space)
    assert page.asked.late == 1
    assert all(row.late for row in page.board.columns[Lane.SENT].list.cards.rows)
    awa.click(page, "referrals-view-list")
    page.table.setFocus()
    press(awa, Qt.Key.Key_Home)
    chosen = page.table.chosen()
    assert chosen is not None
    assert chosen.reference == made.reference


def test_a_list_for_the_road_is_seen_before_it_is_printed(awa: Acting) -> None:
    sent(awa)
    page = board(awa)
    menu = page.papers()
    menu.actions()[0].trigger()
    dialog = awa.dialog(SheetDialog)
    awa.qtbot.waitUntil(dialog.verb.isEnabled)
    assert not dialog.nameless.isVisible()
    assert dialog.choice.count() > 1
    press(awa, Qt.Key.Key_Escape)
    assert page.isVisible()
