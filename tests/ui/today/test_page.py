"""The page of the day shows what waits, and does it from the keyboard."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from justice_desk.models.all import Task, Visit
from justice_desk.services import tasks
from justice_desk.services.cases.working import assign
from justice_desk.services.today import Band
from justice_desk.terms.clock import today, utc_now
from justice_desk.ui.case.page import CasePage
from justice_desk.ui.case.small_forms import NoteDialog, PostponeDialog
from justice_desk.ui.components.button import Button
from justice_desk.ui.components.toast import Toast
from justice_desk.ui.pages.today import TodayPage
from justice_desk.ui.pages.today.sheet import SheetDialog
from justice_desk.ui.referral.slip import SlipDialog
from tests.ui.case.acting import Acting, second_office, words

if TYPE_CHECKING:
    from justice_desk.ui.pages.today.line import TaskLine

CONTROL = Qt.KeyboardModifier.ControlModifier


def page(acting: Acting) -> TodayPage:
    acting.window.go("today")
    acting.stage.settle()
    found = acting.window.stack.currentWidget()
    assert isinstance(found, TodayPage)
    found.load()
    acting.stage.settle()
    return found


def task(acting: Acting, number: str, title: str, days: int = 0, kind: str = "to_do") -> str:
    """Write a task that is due so many days from today, and return its reference."""
    with acting.office.writing("task add") as session:
        row = tasks.add(session, number, title)
    with acting.office.writing("test") as session:
        kept = session.get_one(Task, row.id)
        kept.due_on, kept.kind = today() + timedelta(days=days), kind
    return row.ref


def titles(shown: TodayPage) -> list[str]:
    return [line.text() for line in shown.lines]


def line(shown: TodayPage, title: str) -> TaskLine:
    found = next(line for line in shown.lines if line.text() == title)
    found.setFocus(Qt.FocusReason.TabFocusReason)
    return found


def test_the_window_opens_on_the_day_and_counts_what_waits(awa: Acting) -> None:
    task(awa, awa.case(), "Relancer", -4)
    task(awa, awa.case(), "Appeler")
    shown = page(awa)
    assert titles(shown)[:2] == ["Relancer", "Appeler"]
    assert "1 tâche en retard, 1 pour aujourd’hui" in words(shown)
    assert awa.window.rail._items["today"]._badge == 2  # noqa: SLF001 - it is painted only


def test_space_ticks_a_task_and_ctrl_z_takes_it_back(awa: Acting) -> None:
    number = awa.case()
    for title in ("Un", "Deux"):
        task(awa, number, title)
    shown = page(awa)
    first = line(shown, "Un")
    QTest.keyClick(first, Qt.Key.Key_Space)
    awa.stage.settle()
    assert "Un" not in titles(shown)
    toast = awa.window.findChildren(Toast)[-1]
    assert toast.accessibleName() == "Fait\u00a0: Un"
    QTest.keyClick(shown, Qt.Key.Key_Z, CONTROL)
    awa.stage.settle()
    assert "Un" in titles(shown)


def test_the_arrows_go_from_task_to_task_over_the_bands(awa: Acting) -> None:
    number = awa.case()
    for title, days in (("Tard", -2), ("Jour", 0), ("Semaine", 3)):
        task(awa, number, title, days)
    shown = page(awa)
    QTest.keyClick(line(shown, "Tard"), Qt.Key.Key_Down)
    day = shown.chosen()
    assert day is not None
    assert day.text() == "Jour"
    QTest.keyClick(day, Qt.Key.Key_End)
    assert shown.chosen() is shown.lines[-1]
    QTest.keyClick(shown.lines[-1], Qt.Key.Key_Home)
    assert shown.chosen() is shown.lines[0]


def test_enter_opens_the_case_and_alt_left_comes_back_to_the_day(awa: Acting) -> None:
    number = awa.case()
    task(awa, number, "Ouvrir")
    shown = page(awa)
    QTest.keyClick(line(shown, "Ouvrir"), Qt.Key.Key_Return)
    awa.stage.settle()
    case = awa.window.stack.currentWidget()
    assert isinstance(case, CasePage)
    QTest.keyClick(case, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    awa.stage.settle()
    assert awa.window.stack.currentWidget() is shown


def test_r_puts_a_task_off_and_n_notes_in_its_case(awa: Acting) -> None:
    number = awa.case()
    task(awa, number, "Plus tard")
    shown = page(awa)
    QTest.keyClick(line(shown, "Plus tard"), Qt.Key.Key_R)
    dialog = awa.dialog(PostponeDialog)
    dialog.day.show_day(today() + timedelta(days=20))
    dialog.press()
    awa.stage.settle()
    assert "Plus tard" not in titles(shown)
    task(awa, number, "À noter")
    shown.load()
    awa.stage.settle()
    line(shown, "À noter")
    shown.do("note")
    note = awa.dialog(NoteDialog)
    note.words.setText("Elle est venue.")
    note.press()
    awa.stage.settle()
    assert awa.view(number).events[-1].note == "Elle est venue."


def test_an_answer_that_is_owed_leads_to_its_slip(awa: Acting) -> None:
    task(awa, awa.case(), "Coupon", 0, "reply_slip")
    QTest.keyClick(line(page(awa), "Coupon"), Qt.Key.Key_Space)
    awa.dialog(SlipDialog).reject()


def test_a_reader_sees_the_day_and_does_nothing(awa: Acting, siaka: Acting) -> None:
    task(awa, awa.case(), "Lire")
    shown = page(siaka)
    before = titles(shown)
    assert "Lire" in before
    QTest.keyClick(line(shown, "Lire"), Qt.Key.Key_Space)
    siaka.stage.settle()
    assert titles(shown) == before
    assert shown.findChild(Button, "today-sheet") is None


def test_a_paralegal_sees_her_own_cases_first_and_all_with_one_key(
    awa: Acting, ibrahim: Acting
) -> None:
    task(awa, awa.case(), "D’Awa")
    number = awa.case()
    task(awa, number, "D’Ibrahim")
    with awa.office.writing("case assign") as session:
        assign(session, number, "ibrahim")
    shown = page(ibrahim)
    assert "D’Awa" not in titles(shown)
    assert "D’Ibrahim" in titles(shown)
    QTest.keyClick(shown, Qt.Key.Key_M)
    ibrahim.stage.settle()
    assert "D’Awa" in titles(shown)


def test_a_band_is_seen_to_its_end(awa: Acting) -> None:
    number = awa.case()
    for n in range(7):
        task(awa, number, f"T{n}", -30)
    shown = page(awa)
    assert len([one for one in shown.lines if one.band is Band.LATE]) == 5
    awa.click(shown, "today-late-more")
    assert len([one for one in shown.lines if one.band is Band.LATE]) >= 7


def test_all_calls_are_seen_when_they_are_asked_for(awa: Acting) -> None:
    for n in range(6):
        task(awa, awa.case(), f"T{n}")
    shown = page(awa)
    assert shown.findChild(QWidget, "today-call-4") is None
    awa.click(shown, "today-calls-more")
    assert shown.findChild(QWidget, "today-call-4") is not None


def test_the_sheet_is_typed_back_in_line_by_line(awa: Acting) -> None:
    number = awa.case()
    for title in ("Faite", "Remise", "Notée"):
        task(awa, number, title)
    shown = page(awa)
    shown.type_sheet()
    dialog = awa.dialog(SheetDialog)
    dialog.press()
    assert "Rien n’est encore saisi." in words(dialog)
    by_title = {one.task.title: one for one in dialog.lines}
    by_title["Faite"].done.click()
    by_title["Remise"].later.click()
    by_title["Remise"].until.show_day(today() + timedelta(days=30))
    by_title["Notée"].note.setText("Pas de réponse.")
    dialog.press()
    awa.stage.settle()
    assert {"Faite", "Remise"} & set(titles(shown)) == set()
    assert "Notée" in titles(shown)
    assert awa.view(number).events[-1].note == "Pas de réponse."


def test_what_another_member_writes_shows_since_the_last_visit(awa: Acting) -> None:
    office = second_office(awa.stage, "ibrahim")
    with office.writing("today") as session:
        before = utc_now() - timedelta(hours=3)
        session.add(Visit(member_id=office.acting.member_id, seen_at=before))
    number = awa.case()
    shown = page(Acting(awa.stage, awa.qtbot, office))
    assert f"{number}\u00a0: dossier ouvert" in words(shown)
    office.close()
