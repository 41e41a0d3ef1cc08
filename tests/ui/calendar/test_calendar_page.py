"""The calendar on screen: turned, walked, opened, taken out; nothing of a closed case."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from icalendar import Calendar
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu

from justice_desk.drawing.calendar.days import month_of
from justice_desk.services.sittings import moving
from justice_desk.services.sittings.adding import add_sitting
from justice_desk.services.sittings.told import DayTold, SittingTold
from justice_desk.services.tasks import add
from justice_desk.terms.clock import today
from justice_desk.ui.calendar.bar import AGENDA, MONTH, WEEK
from justice_desk.ui.calendar.page import CalendarPage
from justice_desk.ui.calendar.tiles import line_of
from justice_desk.ui.case.page import CasePage
from tests.ui.case.acting import TRIBUNAL, Acting
from tests.ui.case.conftest import awa, ibrahim, peopled, siaka
from tests.ui.conftest import app, loaded_fonts, own_settings

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from justice_desk.services.calendar.rows import AgendaRow

__all__ = ["app", "awa", "ibrahim", "loaded_fonts", "own_settings", "peopled", "siaka"]


def page(acting: Acting) -> CalendarPage:
    acting.front(acting.window)
    acting.window.go("calendar")
    acting.stage.settle()
    found = acting.window.stack.currentWidget()
    assert isinstance(found, CalendarPage)
    return found


def press(acting: Acting, key: Qt.Key) -> None:
    QTest.keyClick(acting.window.focusWidget(), key)
    acting.stage.settle()


def sits(acting: Acting, day: date, place: str = "Ansongo") -> str:
    told = SittingTold(court=TRIBUNAL, days=(DayTold(day),), place=place)
    with acting.office.writing("sitting add") as session:
        return add_sitting(session, told)


def due(acting: Acting, number: str, day: date) -> None:
    with acting.office.writing("task add") as session:
        add(session, number, "Appeler Fanta", day)


def of_day(shown: CalendarPage, day: date) -> list[AgendaRow]:
    return [row for row in shown.view.rows if row.day == day]


def test_the_month_is_walked_with_the_keys_and_turned_at_its_ends(awa: Acting) -> None:
    shown = page(awa)
    assert awa.window.focusWidget() is shown.view.month
    assert shown.view.day == today()
    press(awa, Qt.Key.Key_Right)
    assert shown.view.day == today() + timedelta(days=1)
    press(awa, Qt.Key.Key_Down)
    assert shown.view.day == today() + timedelta(days=8)
    press(awa, Qt.Key.Key_PageDown)
    press(awa, Qt.Key.Key_PageDown)
    assert shown.view.day > month_of(today())[1] + timedelta(days=27)
    first, last = shown.view.span()
    assert first <= shown.view.day <= last
    press(awa, Qt.Key.Key_Home)
    assert shown.view.day.weekday() == 0
    press(awa, Qt.Key.Key_End)
    assert shown.view.day.weekday() == 6
    press(awa, Qt.Key.Key_T)
    assert shown.view.day == today()


def test_enter_opens_the_one_thing_of_a_day(awa: Acting) -> None:
    number, day = awa.case(), today() + timedelta(days=400)
    due(awa, number, day)
    shown = page(awa)
    shown.view.go(day)
    awa.stage.settle()
    press(awa, Qt.Key.Key_Return)
    case = awa.window.stack.currentWidget()
    assert isinstance(case, CasePage)
    assert case.number == number


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_of_several_things_a_menu_asks_which(awa: Acting) -> None:
    day = today() + timedelta(days=410)
    numbers = [awa.case(), awa.case()]
    for number in numbers:
        due(awa, number, day)
    shown = page(awa)
    shown.view.go(day)
    awa.stage.settle()
    press(awa, Qt.Key.Key_Return)
    (menu,) = shown.view.findChildren(QMenu, "calendar-menu")
    assert [action.text() for action in menu.actions()] == [f"Tâche, {one}" for one in numbers]
    menu.actions()[1].trigger()
    awa.stage.settle()
    case = awa.window.stack.currentWidget()
    assert isinstance(case, CasePage)
    assert case.number == numbers[1]
    menu.close()


def test_a_very_full_day_is_shown_in_the_list(awa: Acting) -> None:
    number, day = awa.case(), today() + timedelta(days=415)
    due(awa, number, day - timedelta(days=1))
    for _each in range(7):
        for one in (number, awa.case()):
            due(awa, one, day)
    shown = page(awa)
    shown.view.go(day)
    awa.stage.settle()
    press(awa, Qt.Key.Key_Return)
    assert shown.view.bar.views.value() == AGENDA
    row = shown.view.table.currentIndex().row()
    assert shown.view.rows[row].day == day
    assert shown.view.rows[row - 1].day < day


def test_month_week_and_list_show_the_same_days(awa: Acting) -> None:
    day = today() + timedelta(days=420)
    number = sits(awa, day)
    shown = page(awa)
    shown.view.go(day)
    awa.stage.settle()
    for view in (MONTH, WEEK, AGENDA):
        shown.do(view)
        awa.stage.settle()
        assert {row.sitting for row in of_day(shown, day)} == {number}
        assert shown.view.shown().isVisible()
        assert shown.view.focusProxy() is shown.view.shown()
    assert shown.view.model.rowCount() == len(shown.view.rows)


def test_the_list_is_turned_by_the_month_too(awa: Acting) -> None:
    shown = page(awa)
    shown.do(AGENDA)
    shown.view.table.setFocus()
    before = shown.view.span()
    awa.front(awa.window)
    QTest.keyClick(awa.window, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    awa.stage.settle()
    assert shown.view.span()[0] == before[1] + timedelta(days=1)


def test_a_postponed_sitting_is_told_and_counted(awa: Acting) -> None:
    day = today() + timedelta(days=430)
    number = sits(awa, day)
    with awa.office.writing("sitting postpone") as session:
        moving.postpone(session, number, reason="Crue.", to_on=None)
    shown = page(awa)
    shown.view.go(day)
    awa.stage.settle()
    (row,) = of_day(shown, day)
    assert line_of(row).endswith("reportée")
    tile = next(one for one in shown.view.month.tiles if one.bar.rows[0].sitting == number)
    assert tile.bar.off
    facts = shown.header.findChild(QLabel, "page-facts")
    assert facts is not None
    assert "reportée" in facts.text()
    assert day.strftime("%Y") in shown.view.month.accessibleDescription()
    assert "reportée" in shown.view.month.accessibleDescription()


def test_the_pointer_chooses_a_day_and_opens_a_bar(awa: Acting) -> None:
    day = today() + timedelta(days=440)
    number = awa.case()
    due(awa, number, day)
    shown = page(awa)
    shown.view.go(day)
    awa.stage.settle()
    month = shown.view.month
    assert month.grid is not None
    placed = next(p for p in month.grid.placed if month.tile_rows(p.key)[0].case == number)
    at = QPointF(placed.box.x + 9, placed.box.y + 9 + month.head())
    QTest.mouseClick(month, Qt.MouseButton.LeftButton, pos=at.toPoint())
    assert shown.view.day == day
    event = QMouseEvent(
        QMouseEvent.Type.MouseButtonDblClick,
        at,
        month.mapToGlobal(at),
        Qt.MouseButton.LeftButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    month.mouseDoubleClickEvent(event)
    awa.stage.settle()
    assert isinstance(awa.window.stack.currentWidget(), CasePage)


def test_a_closed_case_stands_in_nobody_else_s_calendar(awa: Acting, ibrahim: Acting) -> None:
    number, day = awa.case("VBS"), today() + timedelta(days=450)
    due(awa, number, day)
    for acting, seen in ((awa, 1), (ibrahim, 0)):
        shown = page(acting)
        shown.view.go(day)
        acting.stage.settle()
        assert len([row for row in of_day(shown, day) if row.case == number]) == seen


def test_my_cases_leave_out_those_of_the_others(awa: Acting, ibrahim: Acting) -> None:
    number, day = awa.case(), today() + timedelta(days=460)
    due(awa, number, day)
    shown = page(ibrahim)
    shown.view.go(day)
    ibrahim.stage.settle()
    assert of_day(shown, day)
    shown.mine.click()
    ibrahim.stage.settle()
    assert not of_day(shown, day)


def test_a_calendar_file_is_written_and_said(awa: Acting, tmp_path: Path) -> None:
    day = today() + timedelta(days=470)
    number = sits(awa, day, "Bourem")
    said: list[str] = []
    awa.window.workspace.said.connect(said.append)
    shown = page(awa)
    shown.write(tmp_path / "agenda.ics")
    awa.stage.settle()
    told = Calendar.from_ical((tmp_path / "agenda.ics").read_bytes()).walk("VEVENT")
    assert any(number in str(one["SUMMARY"]) for one in told)
    assert said
    assert said[-1].startswith(str(len(told)))


def test_who_may_only_read_takes_nothing_out(siaka: Acting) -> None:
    shown = page(siaka)
    assert not shown.print.isVisible()
    assert not shown.export.isVisible()
    shown.do("preview")


def test_what_another_window_adds_is_there_within_a_look(awa: Acting, ibrahim: Acting) -> None:
    day = today() + timedelta(days=480)
    shown = page(ibrahim)
    shown.view.go(day)
    ibrahim.stage.settle()
    number = sits(awa, day)
    ibrahim.window.workspace.changed.emit("sittings")
    ibrahim.stage.settle()
    assert {row.sitting for row in of_day(shown, day)} == {number}
