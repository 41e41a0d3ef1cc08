"""Scenes of the day (look 01): tasks of every band, an empty day, the sheet and its way back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from justice_desk.services.tasks import OpenTask
from justice_desk.services.today import Band, Call, Change, Group, Safe, Today
from justice_desk.services.today.sheet import SheetLine
from justice_desk.terms.clock import today, utc_now
from justice_desk.terms.enums import EventKind
from justice_desk.ui.pages.today import TodayPage
from justice_desk.ui.pages.today.sheet import SheetDialog
from justice_desk.ui.screenshots.case_samples import ago, made
from justice_desk.ui.shell import MainWindow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from justice_desk.ui.screenshots.stage import Stage

_AWA, _IBRAHIM, _MARIAM = "Awa Exemple", "Ibrahim Exemple", "Mariam Exemple"
_COURT: Final = "TI inventé de Bourem"


def _task(place: int, kind: str, title: str, days: int, who: str, **more: object) -> OpenTask:
    number = f"GAO-2026-{place:04}"
    row = OpenTask(
        made(600 + place), f"{number}/T2", made(700 + place), number, kind, title,
        today() + timedelta(days=days), None, who, "FON", False,
    )  # fmt: skip
    return replace(row, **more)  # type: ignore[arg-type]  # fields by name


def _referred(place: int, actor: str, days: int, who: str, sent: int) -> OpenTask:
    reference = f"GAO-2026-{place:04}/R1"
    return _task(
        place, "reply_slip", "", days, who, referral=reference, actor=actor, sent_on=ago(sent)
    )


def _view() -> Today:
    late = (
        _task(147, "to_do", "Relancer le greffe du TI inventé", -4, _AWA),
        _referred(212, "Cadi inventé de Gao", -2, _IBRAHIM, 18),
        _task(98, "watch_end", "", -1, _MARIAM, agreed_on=ago(104)),
    )
    now = (
        _task(198, "follow_up", "", 0, _AWA),
        _task(176, "health_72h", "", 0, _IBRAHIM, restricted=True, category="VBS"),
    )
    week = (
        _task(205, "to_do", "Déposer la requête en jugement supplétif", 3, _MARIAM, category="ECI"),
        _task(221, "complete_intake", "", 3, _AWA, left=4),
        _referred(213, "Chef de fraction inventé", 3, _IBRAHIM, 4),
    )
    return Today(
        day=today(),
        mine=False,
        groups=(
            Group(Band.LATE, 3, late),
            Group(Band.TODAY, 2, now),
            Group(Band.WEEK, 5, week),
        ),
        calls=_calls(late, now),
        changes=_changes(),
        since=utc_now() - timedelta(days=3),
    )


def _calls(late: tuple[OpenTask, ...], now: tuple[OpenTask, ...]) -> tuple[Call, ...]:
    return (
        Call(late[1].number, late[1], "Cadi inventé de Gao", True, Safe.YES, "+22376441002", "",
             ""),
        Call(late[0].number, late[0], "Safiatou Exemple", False, Safe.YES, "+22366123804",
             "après 16 h", ""),
        Call(now[0].number, now[0], "Seydou Exemple", False, Safe.UNKNOWN, "", "", ""),
        Call(now[1].number, now[1], "Ramata Exemple", False, Safe.NO, "", "", "sa tante Aïda"),
    )  # fmt: skip


def _changes() -> tuple[Change, ...]:
    yesterday = utc_now() - timedelta(days=1)

    def change(place: int, kind: EventKind, actor: str | None, **details: str) -> Change:
        return Change(f"GAO-2026-{place:04}", kind, yesterday, _IBRAHIM, False, details, actor)

    return (
        change(181, EventKind.REPLIED, "COFO inventée", answer="accepted"),
        change(164, EventKind.REPLIED, _COURT, answer="declined"),
        change(147, EventKind.ATTACHED, None, paper="attestation"),
    )


def _window(stage: Stage) -> tuple[MainWindow, TodayPage]:
    window = MainWindow(stage.workspace())
    window.show()
    window.go("today")
    stage.settle()
    page = window.stack.currentWidget()
    assert isinstance(page, TodayPage)  # noqa: S101 - the first page of the rail
    return window, page


def day(stage: Stage) -> QWidget:
    """Return look 01, the second task chosen."""
    window, page = _window(stage)
    page.watch.sleep()
    page._show(_view())  # noqa: SLF001 - rows that no office holds
    page.lines[1].setFocus(Qt.FocusReason.TabFocusReason)
    stage.settle()
    return window


def empty(stage: Stage) -> QWidget:
    """Return a day on which nothing is due."""
    window, page = _window(stage)
    page.watch.sleep()
    view = _view()
    groups = tuple(Group(group.band, 0, ()) for group in view.groups)
    page._show(replace(view, groups=groups, calls=(), changes=()))  # noqa: SLF001 - same
    stage.settle()
    return window


def typed_in(stage: Stage) -> QWidget:
    """Return the form that takes a sheet back in, three lines typed."""
    window, page = _window(stage)
    page.watch.sleep()
    view = _view()
    page._show(view)  # noqa: SLF001 - same
    dialog = SheetDialog(window, window.workspace, mine=False)
    dialog.open()
    stage.settle()
    lines = [
        SheetLine(task, group.band, "" if task.restricted else "Exemple", task.title)
        for group in view.groups
        for task in group.tasks
    ]
    dialog._fill(lines)  # noqa: SLF001 - same
    dialog.lines[0].done.click()
    dialog.lines[1].later.click()
    dialog.lines[1].note.setText("Il est en voyage, revient jeudi.")
    stage.settle()
    return window


def printed(stage: Stage) -> QWidget:
    """Return the day sheet before it is printed."""
    window, page = _window(stage)
    page.print_sheet()
    stage.settle()
    return window
