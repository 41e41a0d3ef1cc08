"""A paralegal comes in the morning: what is late, a call, a slip, the sheet; no mouse."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from justice_desk.models.all import Referral, Task, Visit
from justice_desk.services import tasks
from justice_desk.services.cases.working import assign
from justice_desk.services.referrals.referring import Request, refer
from justice_desk.terms.clock import today, utc_now
from justice_desk.ui.case.page import CasePage
from justice_desk.ui.case.paper import PaperDialog
from justice_desk.ui.pages.today import TodayPage
from justice_desk.ui.pages.today.sheet import SheetDialog
from justice_desk.ui.referral.slip import SlipDialog
from tests.ui.case.acting import COFO, Acting, second_office, words
from tests.ui.case.conftest import awa
from tests.ui.conftest import app, loaded_fonts, own_settings
from tests.ui.today.conftest import peopled

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

__all__ = ["app", "awa", "loaded_fonts", "own_settings", "peopled"]

CONTROL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier


class Morning:
    """Presses keys where the focus is, in the window in front."""

    def __init__(self, acting: Acting) -> None:
        self.acting = acting

    @property
    def shown(self) -> object:
        return self.acting.window.stack.currentWidget()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        QTest.keyClick(self._focused(), key, modifier)
        self.acting.stage.settle()

    def write(self, said: str) -> None:
        QTest.keyClicks(self._focused(), said)
        self.acting.stage.settle()

    def _focused(self) -> QWidget:
        front = QApplication.activeModalWidget() or self.acting.window
        front.activateWindow()
        self.acting.stage.settle()
        return front.focusWidget()


def prepared(awa: Acting) -> tuple[str, str]:
    """Give Ibrahim two cases: a task late since two days, an answer overdue since one."""
    first, second = awa.case(), awa.case()
    for number in (first, second):
        awa.agree(number, COFO)
        with awa.office.writing("case assign") as session:
            assign(session, number, "ibrahim")
    with awa.office.writing("task add") as session:
        row = tasks.add(session, first, "Relancer le greffe")
        session.get_one(Task, row.id).due_on = today() - timedelta(days=2)
    with awa.office.writing("refer") as session:
        reference = refer(session, second, Request(COFO, "Constater.")).reference
    with awa.office.writing("test") as session:
        for kept in session.query(Task).filter(Task.kind == "reply_slip"):
            kept.due_on = today() - timedelta(days=1)
        sent = session.query(Referral).filter(Referral.reference == reference).one()
        return first, sent.slip_code


def test_a_morning_from_the_first_look_to_the_sheet(awa: Acting) -> None:
    office = second_office(awa.stage, "ibrahim")
    with office.writing("today") as session:
        before = utc_now() - timedelta(days=1)
        session.add(Visit(member_id=office.acting.member_id, seen_at=before))
    number, code = prepared(awa)
    ibrahim = Acting(awa.stage, awa.qtbot, office)
    day = Morning(ibrahim)
    page = day.shown
    assert isinstance(page, TodayPage)
    assert "2 tâches en retard" in words(page)
    assert f"{number}\u00a0: dossier ouvert" in words(page)
    assert [line.text() for line in page.lines][:1] == ["Relancer le greffe"]
    day.press(Qt.Key.Key_Return)
    assert isinstance(day.shown, CasePage)
    day.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page.isVisible()
    day.press(Qt.Key.Key_Space)
    assert "1 tâche en retard" in words(page)
    day.press(Qt.Key.Key_Space)
    slip = ibrahim.dialog(SlipDialog)
    day.write(code)
    slip.reject()
    ibrahim.stage.settle()
    day.press(Qt.Key.Key_P, CONTROL)
    paper = ibrahim.dialog(PaperDialog)
    day.press(Qt.Key.Key_Escape)
    assert not paper.isVisible()
    page.type_sheet()
    sheet = ibrahim.dialog(SheetDialog)
    day.press(Qt.Key.Key_Space)
    assert sheet.lines[0].done.isChecked()
    day.press(Qt.Key.Key_Return, CONTROL)
    assert "rien n’est en retard" in words(page)
    office.close()
