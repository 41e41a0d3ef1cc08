"""The page of the calendar: what happens when, taken out as a file or on paper."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QFileDialog, QWidget

from justice_desk.i18n.messages import _, ngettext
from justice_desk.rules.access import allowed
from justice_desk.services.calendar.noting import note_export
from justice_desk.services.calendar.rows import AgendaKind
from justice_desk.terms.clock import day_written
from justice_desk.terms.sittings import SittingState
from justice_desk.ui.alive import while_alive
from justice_desk.ui.calendar.bar import AGENDA, MONTH, WEEK
from justice_desk.ui.calendar.busy_form import BusyForm
from justice_desk.ui.calendar.view import CalendarView
from justice_desk.ui.calendar.words import month_words
from justice_desk.ui.case.paper import Paper, PaperDialog
from justice_desk.ui.components.button import Button
from justice_desk.ui.components.chip import Toggle
from justice_desk.ui.components.page_header import PageHeader
from justice_desk.ui.pages.frame import Page
from justice_desk.ui.pages.register.watch import OfficeWatch
from justice_desk.ui.paper_loading import render_month_of, write_calendar
from justice_desk.ui.theme import faces
from justice_desk.ui.theme.current import scaled

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

    from justice_desk.services.calendar.rows import AgendaRow
    from justice_desk.ui.workspace import Workspace

VIEWS: Final = (MONTH, WEEK, AGENDA)
_WIDE: Final = 980
"""Px at 100 % from which the buttons have their words."""
_MARGINS: Final = 2 * 28 + 10


class CalendarPage(Page):
    """Ctrl+P shows the month on paper; Alt+Left goes back to the sittings."""

    def __init__(self, workspace: Workspace, day: date | None = None) -> None:
        super().__init__(PageHeader(_("Calendar"), " "), name="page-calendar")
        self.workspace = workspace
        self._facts: tuple[str, ...] = ()
        self.view = CalendarView(workspace)
        self.mine = Toggle(_("My cases"), name="calendar-mine")
        self.print = Button(_("Print…"), name="calendar-print", icon="printer", key="Ctrl+P")
        self.export = Button(_("Export .ics"), name="calendar-export", icon="export")
        self.sittings = Button(_("Sittings"), name="calendar-sittings", icon="gavel")
        may = allowed("calendar export", workspace.office.acting.role)
        for button in (self.print, self.export):
            button.setVisible(may)
        parts: tuple[QWidget, ...] = (self.mine, self.print, self.sittings)
        for part in parts:
            self.header.add(part)
        self.take_in = Button(_("Take in…"), name="calendar-import", icon="download-simple")
        self.take_in.setVisible(allowed("calendar import", workspace.office.acting.role))
        self.view.bar.add(self.take_in)
        self.view.bar.add(self.export)
        self.column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)
        self._watch = OfficeWatch(workspace, self)
        self._wire()
        if day is not None:
            self.view.go(day)

    def _wire(self) -> None:
        self._watch.changed.connect(self.view.load)
        self.view.loaded.connect(self._say)
        self.mine.toggled.connect(self._choose)
        self.print.clicked.connect(partial(self.do, "preview"))
        self.export.clicked.connect(self.ask_file)
        self.take_in.clicked.connect(self.ask_busy)
        self.sittings.clicked.connect(partial(self.do, "back"))

    def do(self, verb: str) -> None:
        """Do a verb of the window: the month on paper, or back to the sittings."""
        if verb == "preview" and not self.print.isHidden():
            self.show_paper()
        elif verb == "back":
            self.workspace.wanted.emit("sittings")
        elif verb in VIEWS:
            self.view.show_view(verb)

    def show_paper(self) -> PaperDialog:
        """Show the month on paper, to be printed or saved."""
        day, member = self.view.day, self._member()
        paper = Paper(
            _("Calendar"),
            f"agenda-{day:%Y-%m}.pdf",
            "calendar export",
            lambda session, _version: render_month_of(session, day, member),
            lambda session, made: note_export(session, made.sha256, (f"month-{day:%Y-%m}",)),
        )
        dialog = PaperDialog(self.window(), self.workspace, paper)
        dialog.nameless.hide()
        dialog.open()
        return dialog

    def ask_file(self) -> None:
        """Ask where the calendar file goes, then write it."""
        chosen, _kind = QFileDialog.getSaveFileName(
            self, _("Export .ics"), "agenda.ics", "iCalendar (*.ics)"
        )
        if chosen:
            self.write(Path(chosen))

    def ask_busy(self) -> None:
        """Take in when a judge or a room is taken."""
        BusyForm(self.window(), self.workspace).open()

    def write(self, target: Path) -> None:
        """Write a calendar file: sites and numbers, never a name."""
        member, office = self._member(), self.workspace.office
        self.workspace.on_writer(
            lambda: write_calendar(office, target, member), while_alive(self, self._written)
        )

    def _written(self, count: int) -> None:
        words = ngettext("{n} entry written", "{n} entries written", count)
        self.workspace.said.emit(words.format(n=count))

    def _member(self) -> str | None:
        return self.workspace.office.acting.name if self.view.mine else None

    def _choose(self, mine: bool) -> None:
        self.view.mine = mine
        self.view.load()

    def _say(self, rows: Sequence[AgendaRow]) -> None:
        """Count the sittings of what is seen, and say that no name leaves."""
        first, last = self.view.span()
        day = self.view.day
        seen = {
            row.sitting: row
            for row in rows
            if row.kind is AgendaKind.SITTING
            and (row.day.month == day.month or self.view.bar.views.value() == WEEK)
            and first <= row.day <= last
        }
        put_off = sum(row.state is SittingState.POSTPONED for row in seen.values())
        held = sum(
            not row.gone and row.state is not SittingState.POSTPONED for row in seen.values()
        )
        told = [ngettext("{n} sitting", "{n} sittings", held).format(n=held)]
        if put_off:
            told.append(ngettext("{n} postponed", "{n} postponed", put_off).format(n=put_off))
        counted = _("{month}: {counts}").format(month=month_words(day), counts=", ".join(told))
        promise = _("no name in the calendar that leaves")
        self._facts = (f"{counted} · {promise}", counted, month_words(day))
        self._tell()

    def _tell(self) -> None:
        """Write as much of the facts as there is room for beside the buttons."""
        buttons = (self.mine, self.print, self.sittings)
        taken = sum(one.sizeHint().width() + 10 for one in buttons if not one.isHidden())
        room = self.width() - taken - _MARGINS
        fitting = (one for one in self._facts if faces.width(one, "body") <= room)
        self.header.say(next(fitting, " ") if self._facts else " ")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show icons alone where words have no room."""
        super().resizeEvent(event)
        narrow = self.width() < scaled(_WIDE)
        self.view.bar.fold(narrow=narrow)
        words = (
            (self.print, _("Print…")),
            (self.export, _("Export .ics")),
            (self.take_in, _("Take in…")),
            (self.sittings, _("Sittings")),
        )
        for button, verb in words:
            button.setText("" if narrow else verb)
            button.setToolTip(verb if narrow else "")
            button.updateGeometry()
        self.print.show_key("" if narrow else "Ctrl+P")
        self._tell()

    def showEvent(self, event: QShowEvent) -> None:
        """Notice from now on what another window or a command changes."""
        super().showEvent(event)
        self._watch.wake()

    def hideEvent(self, event: QHideEvent) -> None:
        """Notice nothing while nobody looks."""
        super().hideEvent(event)
        self._watch.sleep()


def calendar_page(workspace: Workspace, about: str) -> QWidget:
    """Return the page of the calendar, on a day written 2026-11-24 or on today."""
    return CalendarPage(workspace, day_written(about) if about else None)
