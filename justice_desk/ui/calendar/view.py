"""The calendar in a card: turned by month or week, seen as month, week or list."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from justice_desk.drawing.calendar.days import month_of, week_of, weeks_of
from justice_desk.i18n.messages import _
from justice_desk.services.calendar.entries import entries
from justice_desk.terms.clock import today
from justice_desk.ui.alive import while_alive
from justice_desk.ui.calendar.bar import AGENDA, MONTH, WEEK, CalendarBar
from justice_desk.ui.calendar.columns import COLUMNS, Listed
from justice_desk.ui.calendar.legend import Legend
from justice_desk.ui.calendar.month_view import MonthView
from justice_desk.ui.calendar.tiles import line_of, target
from justice_desk.ui.calendar.week_view import WeekView
from justice_desk.ui.calendar.words import month_words, sign, week_words
from justice_desk.ui.components.card import Card, rule
from justice_desk.ui.components.empty_state import EmptyState
from justice_desk.ui.tables.model import PagedModel
from justice_desk.ui.tables.view import TableView
from justice_desk.ui.theme import icons

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from justice_desk.services.calendar.rows import AgendaRow
    from justice_desk.ui.calendar.days_view import DaysView
    from justice_desk.ui.workspace import Workspace

MOST: Final = 12
"""Lines of a menu; a fuller day is shown in the list."""
_FAR: Final = (1970, 2099)
"""Years between which days are turned."""


class CalendarView(Card):
    """Stands in a page, or beside a list; `loaded` carries the rows that are shown.

    `mine` shows only the cases of who looks, and the sittings that hear one of them.
    """

    loaded = Signal(object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(name="calendar-card", padding=False)
        self.workspace = workspace
        self.day = today()
        self.mine = False
        self.rows: tuple[AgendaRow, ...] = ()
        self._asked = 0
        self._to_choose = False
        self.bar = CalendarBar()
        self.month, self.week = MonthView(), WeekView()
        self.model: PagedModel[AgendaRow] = PagedModel(COLUMNS, workspace.jobs.reader, parent=self)
        self.table = TableView(self.model, name="calendar-list", label=_("Calendar"))
        self._stack = QStackedWidget()
        self._lists = QStackedWidget()
        self._lay_out()
        self._wire()
        self.setFocusProxy(self.month)
        self.load()

    def shown(self) -> QWidget:
        """Return the view that is seen: month, week or list."""
        return {MONTH: self.month, WEEK: self.week, AGENDA: self.table}[self.bar.views.value()]

    def span(self) -> tuple[date, date]:
        """Return the first and the last day that are seen."""
        if self.bar.views.value() == WEEK:
            days = week_of(self.day)
            return days[0], days[-1]
        if self.bar.views.value() == MONTH:
            weeks = weeks_of(self.day)
            return weeks[0][0], weeks[-1][-1]
        return month_of(self.day)

    def load(self) -> None:
        """Read what happens in the span that is seen; only the last question is answered."""
        self._asked += 1
        number, (first, last) = self._asked, self.span()
        member = self.workspace.office.acting.name if self.mine else None

        def done(rows: tuple[AgendaRow, ...]) -> None:
            if number == self._asked:
                self._show(rows)

        self.bar.say(self._title())
        self.workspace.read(
            "calendar show",
            lambda session: entries(session, first, last, member=member),
            while_alive(self, done),
        )

    def show_view(self, which: str) -> None:
        """Show month, week or list around the same day."""
        self.bar.views.choose(which)
        self._stack.setCurrentIndex((MONTH, WEEK, AGENDA).index(which))
        self.setFocusProxy(self.shown())
        self.load()

    def go(self, day: date) -> None:
        """Show the span that a day lies in."""
        if not _FAR[0] < day.year < _FAR[1]:
            return
        before, self.day = self.span(), day
        if self.span() != before or not before[0] <= day <= before[1]:
            self.load()
        else:
            self._days().go(day)

    def turn(self, step: int) -> None:
        """Show the next span, or the one before."""
        self.go(self._days().page(step))

    def open_rows(self, rows: Sequence[AgendaRow]) -> None:
        """Open what was chosen; of several things a menu asks which, of many the list."""
        targets = list(dict.fromkeys(map(target, rows)))
        if len(targets) == 1:
            self.workspace.wanted.emit(targets[0])
            return
        if len(rows) > MOST:
            self.list_day()
            return
        menu = self.menu(rows)
        at = self._days()
        cell = at.grid.of(at.day) if at.grid else None
        corner = at.rect().center()
        if cell is not None:
            corner.setX(round(cell.box.x) + 12)
            corner.setY(round(cell.box.y) + at.head() + 30)
        menu.popup(at.mapToGlobal(corner))

    def list_day(self) -> None:
        """Show the list, at the first line of the day that has the keys."""
        self._to_choose = True
        self.show_view(AGENDA)
        self.table.setFocus()

    def menu(self, rows: Sequence[AgendaRow]) -> QMenu:
        """Return the menu of a full day: one line for each thing."""
        menu = QMenu(self)
        menu.setObjectName("calendar-menu")
        menu.setProperty("data", True)
        for row in rows:
            shown = sign(row.kind)
            action = menu.addAction(icons.icon(shown.icon, shown.pair), line_of(row))
            action.triggered.connect(partial(self._open_row, row))
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _days(self) -> DaysView:
        return self.week if self.bar.views.value() == WEEK else self.month

    def _title(self) -> str:
        if self.bar.views.value() == WEEK:
            return week_words(week_of(self.day))
        return month_words(self.day)

    def _show(self, rows: tuple[AgendaRow, ...]) -> None:
        self.rows = rows
        self.month.show_rows(self.day, rows)
        self.week.show_rows(self.day, rows)
        self.model.show(Listed(rows))
        self._lists.setCurrentIndex(0 if rows else 1)
        self.loaded.emit(rows)

    def _choose_day(self, count: int) -> None:
        """Choose the first line of the day that was asked for, once the list is there."""
        if self._to_choose and self.shown() is self.table and count:
            self._to_choose = False
            before = sum(row.day < self.day for row in self.rows)
            self.table.selectRow(min(before, count - 1))

    def _lay_out(self) -> None:
        self.body.setContentsMargins(1, 1, 1, 1)
        self.body.setSpacing(0)
        nothing = EmptyState(
            _("Nothing stands in this month"),
            _("Sittings, hearings, mediation and deadlines come here by themselves."),
            icon="calendar-blank",
            plus=False,
        )
        lists: tuple[QWidget, ...] = (self.table, nothing)
        for part in lists:
            self._lists.addWidget(part)
        views: tuple[QWidget, ...] = (self.month, self.week, self._lists)
        for view in views:
            self._stack.addWidget(view)
        for block in (self.bar, rule(), self._stack, rule(), Legend()):
            self.body.addWidget(block, int(block is self._stack))

    def _wire(self) -> None:
        self.bar.turned.connect(self.turn)
        for key, step in (("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(partial(self.turn, step))
        self.bar.today.connect(lambda: self.go(today()))
        self.bar.views.chosen.connect(self.show_view)
        for view in (self.month, self.week):
            view.moved.connect(self.go)
            view.opened.connect(self.open_rows)
        self.table.opened.connect(self._open_row)
        self.model.loaded.connect(self._choose_day)
        self.model.refused.connect(self.workspace.failed)
        self.workspace.changed.connect(self._again)

    def _open_row(self, row: AgendaRow, _checked: bool = False) -> None:
        self.workspace.wanted.emit(target(row))

    def _again(self, topic: str) -> None:
        if topic in {"sittings", "cases", "tasks", "referrals"}:
            self.load()
