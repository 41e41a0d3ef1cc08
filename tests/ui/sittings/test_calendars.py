"""The calendar of a sitting goes out as a file; that of a judge comes in as hours alone."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from justice_desk.services.calendar.busy import busy
from justice_desk.ui.calendar.busy_form import BusyForm
from tests.ui.sittings.planned import later, opened, planned
from tests.ui.sittings.test_docket import CONTROL, key

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.case.acting import Acting


def test_the_calendar_file_of_a_sitting_names_it_and_nobody(awa: Acting, tmp_path: Path) -> None:
    number = planned(awa, cases=1)
    page = opened(awa, number)
    target = tmp_path / "audience.ics"
    page.verbs.write_to(target)
    awa.stage.settle()
    text = target.read_text("utf-8")
    assert text.startswith("BEGIN:VCALENDAR")
    assert number in text.replace("\r\n ", "")
    assert "Exemple" not in text


def test_hours_of_a_judge_come_in_without_what_they_are_for(awa: Acting, tmp_path: Path) -> None:
    day = later(9)
    start = datetime.combine(day, time(9))
    file = tmp_path / "juge.ics"
    lines = (
        *("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//essai//FR", "BEGIN:VEVENT", "UID:un@essai"),
        f"DTSTAMP:{start:%Y%m%dT%H%M%SZ}",
        f"DTSTART:{start:%Y%m%dT%H%M%SZ}",
        f"DTEND:{start + timedelta(hours=2):%Y%m%dT%H%M%SZ}",
        *("SUMMARY:Rendez-vous privé", "END:VEVENT", "END:VCALENDAR", ""),
    )
    file.write_bytes("\r\n".join(lines).encode())
    form = BusyForm(awa.window, awa.window.workspace)
    form.open()
    form.take(file)
    form.name.setText("Juge Inventé")
    key(awa, Qt.Key.Key_Return, CONTROL)
    with awa.office.reading("sitting show") as session:
        (row,) = busy(session, day, day)
    assert (row.name, row.ends_at - row.starts_at) == ("Juge Inventé", timedelta(hours=2))
    assert "privé" not in repr(row)


def test_a_broken_calendar_is_refused_in_the_form_which_stays(awa: Acting, tmp_path: Path) -> None:
    file = tmp_path / "cassé.ics"
    file.write_text("BEGIN:VCALENDAR\nBEGIN:VEVENT\n", encoding="utf-8")
    form = BusyForm(awa.window, awa.window.workspace)
    form.open()
    form.take(file)
    form.name.setText("Juge Inventé")
    key(awa, Qt.Key.Key_Return, CONTROL)
    assert form.isVisible()
    assert form.refusal.isVisible()
    assert form.name.text() == "Juge Inventé"
    form.reject()


def test_a_file_and_a_name_are_asked_for(awa: Acting) -> None:
    form = BusyForm(awa.window, awa.window.workspace)
    form.open()
    assert not form.ready()
    assert form.refusal.isVisible()
    form.reject()
