"""The page of the day: what is late, today, this week; whom to call; what changed; look 01."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from weakref import WeakKeyDictionary

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.rules.access import allowed
from justice_desk.services import today as day
from justice_desk.terms.clock import today
from justice_desk.terms.enums import Role
from justice_desk.ui import loading
from justice_desk.ui.alive import while_alive
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.card import Card
from justice_desk.ui.components.empty_state import EmptyState
from justice_desk.ui.components.page_header import PageHeader
from justice_desk.ui.components.palette_box import PaletteBox
from justice_desk.ui.pages.frame import Page
from justice_desk.ui.pages.register.watch import OfficeWatch
from justice_desk.ui.pages.today.band import BandCard
from justice_desk.ui.pages.today.doing import TaskHands
from justice_desk.ui.pages.today.side import CallsCard, ChangesCard, DayFoot, SheetCard
from justice_desk.ui.pages.today.words import facts, greeting
from justice_desk.ui.scrolling import scrolled
from justice_desk.ui.theme import faces
from justice_desk.ui.theme.current import scaled, theme

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent

    from justice_desk.services.tasks import OpenTask
    from justice_desk.services.today import Band, Today
    from justice_desk.ui.pages.today.line import TaskLine
    from justice_desk.ui.workspace import Workspace

SIDE: Final = 356
"""Width of the column at the right, in pixels at 100 %."""
BESIDE_FROM: Final = 900
"""Width of the page in pixels from which that column stands beside the tasks."""
_SINCE: Final[WeakKeyDictionary[Workspace, datetime | None]] = WeakKeyDictionary()
"""From when changes are counted in an open office: a window laid out anew counts the same."""
_MINE: Final[WeakKeyDictionary[Workspace, bool]] = WeakKeyDictionary()
"""Whether the member wishes to see her own cases only."""


class TodayPage(Page):
    """What waits for the member; `view` is what is on screen."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(PageHeader(greeting(workspace.office.acting.full_name)), name="page-today")
        self.workspace = workspace
        role = workspace.office.acting.role
        self._may_open = allowed("case open", role)
        self._may_print = allowed("task sheet", role)
        self.hands = TaskHands(self, workspace)
        self.view: Today | None = None
        self.mine = _MINE.get(workspace, role is Role.PARALEGAL)
        self._whole: frozenset[Band] = frozenset()
        self.lines: list[TaskLine] = []
        self._arriving, self._left_at = True, 0
        self._all_calls = False
        self.watch = OfficeWatch(workspace, self)
        self._head()
        self._lay_out()
        self.workspace.changed.connect(self._again)
        self.watch.changed.connect(self.load)
        self.load()

    def do(self, verb: str) -> None:
        """Do a verb of the window on the chosen task, or print the sheet."""
        line = self.chosen()
        if verb == "preview" and self._may_print:
            self.print_sheet()
        elif verb == "calls":
            self._see_calls(True)
        elif verb in {"note", "refer"} and line is not None:
            self.hands.do(line.task, verb)

    def load(self) -> None:
        """Read the day anew."""
        mine, whole, since = self.mine, self._whole, _SINCE.get(self.workspace)
        self.workspace.read(
            "today",
            lambda session: day.look(session, today(), mine=mine, whole=whole, changed_since=since),
            while_alive(self, self._show),
        )

    def chosen(self) -> TaskLine | None:
        """Return the task that has the keyboard."""
        place = self._place()
        return None if place is None else self.lines[place]

    def print_sheet(self) -> None:
        """Show the day sheet before it is printed."""
        loading.print_task_sheet(self, self.workspace, mine=self.mine)

    def type_sheet(self) -> None:
        """Type back what was written on the sheet."""
        loading.type_task_sheet(self, self.workspace, mine=self.mine)

    def _head(self) -> None:
        large = theme().scale > 1.0
        self.finder = PaletteBox()
        self.header.add(self.finder)
        key = "" if large else "Ctrl+N"
        self.intake: Button | None = None
        if self._may_open:
            self.intake = Button(
                _("New intake"), Kind.FILLED, name="today-intake", icon="plus", key=key
            )
            self.intake.clicked.connect(lambda: self.workspace.wanted.emit("intake"))
            self.header.add(self.intake)

    def _lay_out(self) -> None:
        inner = QWidget()
        self._both = QHBoxLayout(inner)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(18)
        self._left, self._right = QWidget(), QWidget()
        for holder, stretch in ((self._left, 1), (self._right, 0)):
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(14)
            self._both.addWidget(holder, stretch, Qt.AlignmentFlag.AlignTop)
        self._area = scrolled(inner, name="today-scroll")
        self.column.addWidget(self._area, 1)
        self.foot = DayFoot(may_work=self.hands.may_work)
        self.foot.mine.setChecked(self.mine)
        self.foot.mine.toggled.connect(self._choose_mine)
        self.column.addWidget(self.foot)
        self.sheet = SheetCard() if self._may_print else None
        if self.sheet is not None:
            self.sheet.printing.connect(self.print_sheet)
            self.sheet.typing.connect(self.type_sheet)
        self.setFocusProxy(self._area)

    def _choose_mine(self, on: bool) -> None:
        self.mine = _MINE[self.workspace] = on
        self.load()

    def _show(self, view: Today) -> None:
        self.view = view
        if self.workspace not in _SINCE:
            _SINCE[self.workspace] = view.since
            self._note_visit()
        place = self._place()
        self.header.say(facts(view))
        self._fit_head()
        self._fill_left(view)
        self._fill_right(view)
        self.workspace.waits.emit("today", view.waiting)
        self._keep_focus(place)

    def _note_visit(self) -> None:
        """Write that the member was here; nothing that a backup waits for."""
        office = self.workspace.office

        def note() -> None:
            with office.writing("today") as session:
                day.note_visit(session)

        self.workspace.jobs.writer.submit(note, lambda _done: None, lambda _error: None)

    def _fill_left(self, view: Today) -> None:
        column = _emptied(self._left)
        self.lines = []
        for group in view.groups:
            if not group.total:
                continue
            card = BandCard(group, is_whole=group.band in self._whole)
            card.asked.connect(self._asked)
            card.whole.connect(lambda on, band=group.band: self._see(band, on=on))
            column.addWidget(card)
            self.lines += card.lines
        if not self.lines:
            column.addWidget(self._nothing())

    def _fill_right(self, view: Today) -> None:
        column = _emptied(self._right, keep=self.sheet)
        changes = ChangesCard(view.changes, first=view.since is None)
        cards: list[CallsCard | ChangesCard] = []
        if view.calls:
            calls = CallsCard(view.calls, is_whole=self._all_calls)
            calls.whole.connect(self._see_calls)
            cards.append(calls)
        for card in (*cards, changes):
            card.opened.connect(lambda number: self.workspace.wanted.emit(f"case:{number}"))
            column.addWidget(card)
        if self.sheet is not None:
            column.addWidget(self.sheet)

    def _nothing(self) -> QWidget:
        card = Card(name="today-empty")
        words = _("What arises from the cases comes here by itself: answers, dates, questions.")
        if self.mine:
            words = _("None of your cases waits. Lift “My cases” to see those of the office.")
        verbs = []
        register = Button(_("Open the cases"), name="today-cases", icon="folder-open", key="Ctrl+2")
        register.clicked.connect(lambda: self.workspace.wanted.emit("cases"))
        verbs.append(register)
        title = _("Nothing is due this week")
        card.body.addWidget(EmptyState(title, words, verbs, icon="check", plus=False))
        card.setMinimumHeight(scaled(320))
        return card

    def _see(self, band: Band, *, on: bool) -> None:
        self._whole = self._whole | {band} if on else self._whole - {band}
        self.load()

    def _see_calls(self, on: bool) -> None:
        self._all_calls = on
        if self.view is not None:
            self._fill_right(self.view)

    def _place(self) -> int | None:
        has = self.focusWidget()
        return next((n for n, line in enumerate(self.lines) if line is has), None)

    def _keep_focus(self, place: int | None) -> None:
        """Give the keyboard to the task that stands where the last one stood."""
        if place is None and self._arriving and self.isVisible():
            has = self.window().focusWidget()
            place = self._left_at if has in {None, self, self._area} else None
        self._arriving = False
        if place is None or not self.lines:
            return
        line = self.lines[min(place, len(self.lines) - 1)]
        line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.ensureWidgetVisible(line, 0, 20)

    def _again(self, topic: str) -> None:
        if topic in {"cases", "referrals"}:
            self.load()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lift or set the filter; Ctrl+Z takes the last tick back; arrows lead into the tasks."""
        key, control = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and key == Qt.Key.Key_Z:
            self.hands.undo()
        elif not control and key == Qt.Key.Key_M:
            self.foot.mine.toggle()
        elif key == Qt.Key.Key_Down and self.lines:
            self._go(0)
        else:
            super().keyPressEvent(event)

    def _asked(self, task: OpenTask, verb: str) -> None:
        """Do what a line asks, or go to another line."""
        here, last = self._place() or 0, len(self.lines) - 1
        goes = {"next": here + 1, "before": here - 1, "first": 0, "last": last}
        if verb in goes:
            self._go(min(max(goes[verb], 0), last))
        else:
            self.hands.do(task, verb)

    def _go(self, place: int) -> None:
        line = self.lines[place]
        line.setFocus(Qt.FocusReason.TabFocusReason)
        self._area.ensureWidgetVisible(line, 0, 40)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the right column under the tasks where there is no room beside them."""
        super().resizeEvent(event)
        under = self.width() < BESIDE_FROM or theme().scale >= 1.25  # noqa: PLR2004 - text scale
        down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._both.setDirection(down if under else right)
        most = (1 << 24) - 1 if under else scaled(SIDE)
        self._right.setMinimumWidth(0 if under else scaled(SIDE))
        self._right.setMaximumWidth(most)
        self._fit_head()

    def _fit_head(self) -> None:
        """Let search and button be short where the line of facts needs the room."""
        told = faces.width(facts(self.view), "body") if self.view is not None else 0
        large = theme().scale > 1.0
        if self.intake is not None:
            self.intake.show_key("" if large else "Ctrl+N")
        self.finder.fit(narrow=False)
        others = self.finder.sizeHint().width()
        others += self.intake.sizeHint().width() if self.intake else 0
        tight = told > self.width() - others - 2 * 28 - 2 * 12
        self.finder.fit(narrow=self.width() < BESIDE_FROM or tight)
        if tight and self.intake is not None:
            self.intake.show_key("")

    def showEvent(self, event: QShowEvent) -> None:
        """Look for changes while the page is seen."""
        super().showEvent(event)
        if not event.spontaneous():
            self._arriving = True
            self.watch.wake()
            if self.view is not None:
                self.load()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest while another page is seen."""
        super().hideEvent(event)
        self.watch.sleep()
        self._left_at = self._place() or 0


def _emptied(holder: QWidget, *, keep: QWidget | None = None) -> Any:
    """Return the layout of a holder, emptied of all but what is kept to be put back."""
    layout = holder.layout()
    while layout is not None and (item := layout.takeAt(0)) is not None:
        old = item.widget()
        if old is not None and old is not keep:
            old.hide()
            old.deleteLater()
    return layout


def today_page(workspace: Workspace) -> QWidget:
    """Return the page of the day."""
    return TodayPage(workspace)
