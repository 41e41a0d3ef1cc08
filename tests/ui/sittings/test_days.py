"""The days and rooms of a sitting are written anew on screen, without a mouse."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from justice_desk.services.sittings import moving
from justice_desk.services.sittings.correcting import set_days
from justice_desk.services.sittings.told import DayTold
from justice_desk.terms.clock import today
from justice_desk.ui.sittings.days_form import DaysForm
from justice_desk.ui.sittings.verbs import DAYS, possible
from tests.ui.case.acting import words
from tests.ui.sittings.civil_told import CONTROL, press, types
from tests.ui.sittings.planned import confirmed, held, later, opened, planned, slots, view

if TYPE_CHECKING:
    from tests.ui.case.acting import Acting

ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab


def asked(acting: Acting, number: str) -> DaysForm:
    """Open the form by its key."""
    opened(acting, number).setFocus()
    press(acting, Qt.Key.Key_D)
    return acting.dialog(DaysForm)


def benches(acting: Acting, number: str) -> list[tuple[object, int, str]]:
    return [(day.held_on, day.starts, day.room) for day in view(acting, number).days]


def test_a_day_and_a_room_are_added_by_key_and_the_docket_stays(awa: Acting) -> None:
    number = planned(awa, later(20), cases=1)
    (slot,) = slots(awa, number)
    form = asked(awa, number)
    for _field in range(3):
        press(awa, TAB)
    assert form.lines[0].room.hasFocus()
    press(awa, TAB)
    press(awa, Qt.Key.Key_Space)  # the button of one more day
    types(awa, f"{later(22):%d/%m/%Y}")
    for typed in ("8h", "12h", "Salle 2"):
        press(awa, TAB)  # what stands there is chosen, and typed over
        types(awa, typed)
    press(awa, ENTER, CONTROL)
    assert benches(awa, number) == [(later(20), 540, ""), (later(22), 480, "Salle 2")]
    assert [one.id for one in slots(awa, number)] == [slot.id]


def test_a_day_is_taken_off_by_emptying_it_and_one_with_cases_is_not(awa: Acting) -> None:
    number = planned(awa, later(20), later(21), cases=1)
    form = asked(awa, number)
    form.lines[0].day.editor.clear()  # type: ignore[attr-defined]  # a line
    press(awa, ENTER, CONTROL)
    assert form.refusal.isVisible()
    assert f"{later(20):%d/%m/%Y}" in words(form.refusal)
    form.lines[0].day.show_day(later(20))
    form.lines[1].day.editor.clear()  # type: ignore[attr-defined]  # a line
    press(awa, ENTER, CONTROL)
    assert [day for day, _starts, _room in benches(awa, number)] == [later(20)]


def test_what_cannot_be_is_told_beside_its_line(awa: Acting) -> None:
    number = planned(awa, later(20), later(21))
    form = asked(awa, number)
    form.lines[1].ends.typed.setText("midi")
    press(awa, ENTER, CONTROL)
    assert form.lines[1].ends.error()
    form.lines[1].ends.typed.setText("8h")
    press(awa, ENTER, CONTROL)
    assert form.lines[1].ends.error()
    form.lines[1].ends.typed.setText("12h")
    form.lines[0].day.show_day(later(-400))
    press(awa, ENTER, CONTROL)
    assert form.lines[0].day.error()
    form.reject()
    assert [day for day, _starts, _room in benches(awa, number)] == [later(20), later(21)]


def test_days_that_somebody_else_wrote_meanwhile_are_told(awa: Acting) -> None:
    number = planned(awa, later(20))
    form = asked(awa, number)
    form.lines[0].room.setText("Salle 1")
    with awa.office.writing("sitting days") as session:
        set_days(session, number, [DayTold(later(20), room="Salle 9")])
    press(awa, ENTER, CONTROL)
    assert "Salle 9" in words(form.refusal)
    form.reject()
    assert [room for _day, _starts, room in benches(awa, number)] == ["Salle 9"]


def test_of_a_sitting_that_is_held_only_the_days_to_come_are_written(awa: Acting) -> None:
    number = planned(awa, today(), later(1))
    confirmed(awa, number)
    with awa.office.writing("sitting hold") as session:
        moving.hold(session, number)
    form = asked(awa, number)
    assert [line.isEnabled() for line in form.lines] == [False, True]
    form.lines[1].day.show_day(today() + timedelta(days=3))
    press(awa, ENTER, CONTROL)
    assert [day for day, _starts, _room in benches(awa, number)] == [today(), later(3)]


def test_a_sitting_that_is_over_has_no_days_to_write(awa: Acting, ibrahim: Acting) -> None:
    over = view(awa, held(awa, 0))
    role = awa.window.workspace.office.acting.role
    assert not possible(DAYS, over, role)
    coming = view(awa, planned(awa))
    assert possible(DAYS, coming, role)
    assert not possible(DAYS, coming, ibrahim.window.workspace.office.acting.role)
