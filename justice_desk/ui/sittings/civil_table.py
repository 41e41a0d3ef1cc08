"""The table of a civil-status list: search and day above, the lines, count and keys at its foot."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from justice_desk.i18n.formats import whole
from justice_desk.i18n.messages import _, ngettext, pgettext
from justice_desk.ui.components.button import Button
from justice_desk.ui.components.card import Card, rule
from justice_desk.ui.components.chip import Toggle
from justice_desk.ui.components.empty_state import EmptyState
from justice_desk.ui.components.flow_box import FlowBox
from justice_desk.ui.components.key_cap import key_hint
from justice_desk.ui.components.search_box import SearchBox
from justice_desk.ui.components.segmented import Segmented
from justice_desk.ui.components.text import text
from justice_desk.ui.sittings import civil_head as head
from justice_desk.ui.sittings.civil_rows import COLUMNS, Rows, closed_words, found
from justice_desk.ui.sittings.words import bench_words
from justice_desk.ui.tables.model import PagedModel
from justice_desk.ui.tables.view import TableView
from justice_desk.ui.theme.current import theme

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from uuid import UUID

    from PySide6.QtGui import QKeyEvent

    from justice_desk.services.dockets.rows import CivilRow
    from justice_desk.services.sittings.rows import DayRow
    from justice_desk.ui.workspace import Workspace

_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_MANY: Final = 20
"""Lines from which a search is worth its place."""


class _Lines(TableView):
    """`stepped` and `removed` tell of Alt with an arrow, and of Delete."""

    stepped = Signal(int)
    removed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move a line with Alt and an arrow, take lines off with Delete."""
        step = _STEPS.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.stepped.emit(step)
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class CivilTable(Card):
    """`asked` carries a verb, `moved` a line and by how many places; `turned` another day."""

    asked = Signal(str)
    moved = Signal(object, int)
    turned = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(name="civil-table-card", padding=False)
        self._days: tuple[DayRow, ...] = ()
        self._rows: Sequence[CivilRow] = ()
        self._seen: tuple[CivilRow, ...] = ()
        self._stand: head.Stand | None = None
        self._shown_day: UUID | None = None
        self._wanted: UUID | None = None
        self._day: UUID | None = None
        self._tools_shown: tuple[object, ...] = ()
        self.search = SearchBox(
            _("A name or a number"), name="civil-search", key="Ctrl+F", width=300
        )
        self.model: PagedModel[CivilRow] = PagedModel(
            COLUMNS, workspace.jobs.reader, closed=closed_words, parent=self
        )
        self.table = _Lines(self.model, name="civil-table", label=_("Civil-status list"))
        self.stack = QStackedWidget()
        self._empty = QWidget()
        self._count = text("", "second", "text2", name="civil-count")
        self._lay_out()
        self.search.searched.connect(lambda _typed: self._fill())
        self.table.opened.connect(lambda _row: self.asked.emit(head.CORRECT.id))
        self.table.removed.connect(lambda: self.asked.emit(head.REMOVE.id))
        self.table.stepped.connect(self._step)
        self.model.loaded.connect(lambda _count: self._choose())
        self.model.refreshed.connect(self._choose)
        self.model.refused.connect(workspace.failed)

    def _lay_out(self) -> None:
        self.body.setSpacing(0)
        self._bar = QWidget()
        self.body.addWidget(self._bar)
        self.body.addWidget(rule())
        self.stack.addWidget(self.table)
        self.stack.addWidget(self._empty)
        self.body.addWidget(self.stack, 1)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(16, 8, 16, 8)
        foot.setSpacing(14)
        foot.addWidget(self._count, 1)
        self._keys = QWidget()
        keys = QHBoxLayout(self._keys)
        keys.setContentsMargins(0, 0, 0, 0)
        keys.setSpacing(14)
        keys.addWidget(key_hint("Return", pgettext("line", "correct")))
        keys.addWidget(key_hint("Del", pgettext("line", "take off")))
        if theme().scale <= 1.0:
            keys.addWidget(key_hint("Alt+↑ ↓", pgettext("line", "move by one")))
            keys.addWidget(key_hint("M", pgettext("line", "move to…")))
        foot.addWidget(self._keys)
        self._end = rule()
        self.body.addWidget(self._end)
        self.body.addWidget(self._foot)

    def show_days(self, days: tuple[DayRow, ...]) -> None:
        """Know the days and rooms of a sitting, before the lines of one of them are shown."""
        chosen = self.bench()
        self._days = days
        there = chosen is not None and chosen.id in {day.id for day in days}
        self._day = chosen.id if chosen is not None and there else days[0].id if days else None

    def _put_tools(self, stand: head.Stand, *, wide: bool) -> None:
        """Lay out what stands above the lines, where it is not what stands there already."""
        parts = (wide, self._days, stand.next(), stand.may(head.ADD), self._day)
        if parts == self._tools_shown:
            return
        self._tools_shown = parts
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 3, 16, 8)
        row.setSpacing(10)
        shown: list[QWidget] = [self.search, *self._benches()]
        ways = list(self._ways(stand))
        if wide:
            for part in shown:
                row.addWidget(part)
            row.addStretch(1)
            for button in ways:
                row.addWidget(button)
        else:
            row.addWidget(FlowBox([*shown, *ways], 8))
        self.body.replaceWidget(self._bar, bar)
        self._bar.hide()
        self._bar.deleteLater()
        self._bar = bar

    def _benches(self) -> Iterator[Segmented]:
        if len(self._days) < 2:  # noqa: PLR2004 - there is nothing to choose
            return
        choices = [(str(day.id), bench_words(day, self._days)) for day in self._days]
        made = Segmented(choices, name="civil-benches", label=_("Day and room"))
        for button in made.findChildren(Toggle):
            button.setProperty("data", True)
        made.choose(str(self._day))
        made.chosen.connect(self._turn)
        yield made

    def _turn(self, day: str) -> None:
        self._day = next((one.id for one in self._days if str(one.id) == day), self._day)
        self.turned.emit()

    def bench(self) -> DayRow | None:
        """Return the day and room on screen."""
        return next((day for day in self._days if day.id == self._day), None)

    def show_rows(self, stand: head.Stand, *, wide: bool) -> None:
        """Show the lines of the day on screen, the chosen one still chosen."""
        day = stand.day.id if stand.day is not None else None
        current = self.current()
        if day == self._shown_day and current is not None and self._wanted is None:
            self._wanted = current.id
        anew, self._shown_day = day != self._shown_day, day
        self._stand, self._rows = stand, stand.rows
        for part in (self._end, self._foot):
            part.setVisible(bool(stand.rows))
        self._keys.setVisible(stand.may(head.REMOVE) and bool(stand.rows))
        held = self.window().focusWidget()  # a form in front has the focus of the program
        name = held.objectName() if held is not None and self._bar.isAncestorOf(held) else ""
        filled = bool(stand.rows) and not self._seen
        self._put_tools(stand, wide=wide)
        self.search.setVisible(len(stand.rows) >= _MANY or bool(self.search.text()))
        self._fill(anew=anew)
        again = self._bar.findChild(QWidget, name) if name and not filled else None
        if name and again is not held:
            (again or self.table).setFocus()

    def _fill(self, *, anew: bool = True) -> None:
        self._seen = found(self._rows, self.search.text())
        if self._seen:
            self.stack.setCurrentWidget(self.table)
        else:
            self._say_empty()
        if anew:
            self.model.show(Rows(self._seen))
        else:
            self.model.refresh(Rows(self._seen))
        self._say_count()

    def _say_count(self) -> None:
        every, seen = len(self._rows), len(self._seen)
        told = ngettext("{n} line", "{n} lines", seen).format(n=whole(seen))
        if seen != every:
            told = _("{n} of {every} lines").format(n=whole(seen), every=whole(every))
        self._count.setText(told if every else "")

    def _say_empty(self) -> None:
        """Show what stands in place of no lines, with the verbs that bring some."""
        stand = self._stand
        made: QWidget
        if self._rows:
            made = EmptyState(
                _("No line says this"), _("Empty the search to see the whole list."), plus=False
            )
        elif stand is not None and stand.may(head.ADD):
            made = EmptyState(
                _("Nobody stands on the list yet"),
                _("Type one applicant after the other, or bring them in from a spreadsheet."),
                icon="users-three",
            )
        else:
            made = EmptyState(
                _("Nobody stands on the list"),
                _("This sitting has no civil-status list for this day."),
                icon="users-three",
                plus=False,
            )
        self.stack.removeWidget(self._empty)
        self._empty.deleteLater()
        self._empty = made
        self.stack.addWidget(made)
        self.stack.setCurrentWidget(made)

    def _ways(self, stand: head.Stand) -> Iterator[Button]:
        """Yield the buttons that bring lines in, where the member may."""
        for verb in (head.IMPORT, head.ADD):
            if stand.may(verb):
                button = head.verb_button(verb, filled=verb is stand.next())
                button.clicked.connect(partial(self.asked.emit, verb.id))
                yield button

    def choose(self, line: UUID) -> None:
        """Choose a line, at once or when it has come."""
        self._wanted = line
        self._choose()

    def _choose(self) -> None:
        wanted, self._wanted = self._wanted, None
        places = (place for place, row in enumerate(self._seen) if row.id == wanted)
        place = next(places, None)
        if place is not None and place < self.model.rowCount():
            several = len(self.table.selected_places()) > 1
            if not several:
                self.table.selectRow(place)
            self.table.scrollTo(self.model.index(place, 0))

    def current(self) -> CivilRow | None:
        """Return the line that has the focus."""
        place = self.table.currentIndex().row()
        return self._seen[place] if 0 <= place < len(self._seen) else None

    def chosen(self) -> list[CivilRow]:
        """Return the lines that are chosen, from the top down."""
        places = self.table.selected_places()
        return [self._seen[place] for place in places if place < len(self._seen)]

    def _step(self, step: int) -> None:
        row = self.current()
        if row is not None and not row.hidden:
            self.moved.emit(row, step)

    def setFocus(self, *args: object) -> None:
        """Give the focus to the lines, or to the way to some."""
        way = self._bar.findChild(Button, f"civil-{head.ADD.id}") if not self._seen else None
        (way or self.table).setFocus()
