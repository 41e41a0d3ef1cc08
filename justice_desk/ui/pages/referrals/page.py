"""The referrals: a board by state or a list, filters, papers; what is overdue stands first."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final
from weakref import WeakKeyDictionary

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.rules.access import CaseKind, allowed
from justice_desk.services.board import BoardQuery, Lane, column, counts
from justice_desk.services.board.query import LANES
from justice_desk.services.board.receivers import receivers
from justice_desk.terms.clock import today
from justice_desk.ui.alive import while_alive
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.card import Card, rule
from justice_desk.ui.components.empty_state import EmptyState
from justice_desk.ui.components.page_header import PageHeader
from justice_desk.ui.components.palette_box import PaletteBox
from justice_desk.ui.loading import open_slip
from justice_desk.ui.pages.frame import Page
from justice_desk.ui.pages.referrals.board import BoardView
from justice_desk.ui.pages.referrals.filters import BoardFilters, blank
from justice_desk.ui.pages.referrals.foot import BoardFooter, head_words, list_words
from justice_desk.ui.pages.referrals.listing import ReferralTable
from justice_desk.ui.pages.referrals.printing import print_day, print_mail, print_slips
from justice_desk.ui.pages.referrals.views import BOARD, LIST, MAIL, views
from justice_desk.ui.pages.register.watch import OfficeWatch
from justice_desk.ui.theme.current import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
    from sqlalchemy.orm import Session

    from justice_desk.services.board import BoardRow, Counts
    from justice_desk.ui.jobs import Job
    from justice_desk.ui.workspace import Workspace

CARDS: Final = 30
"""Cards of a column: more is a list."""
NARROW: Final = 960
"""Pixels of the page under which its head says less."""


@dataclass
class Kept:
    """What was asked last in an open office, and how it was looked at."""

    asked: BoardQuery
    view: str = BOARD


@dataclass(frozen=True)
class Read:
    """What one reading of the board answers."""

    rows: Mapping[Lane, Sequence[BoardRow]]
    counts: Counts
    every: int


_PAPERS: Final[Mapping[str, Callable[[QWidget, Workspace], object]]] = {
    "slips": print_slips,
    "letters": print_day,
    "mail": print_mail,
}
"""What the page prints, by what it is told."""
_KEPT: Final[WeakKeyDictionary[Workspace, Kept]] = WeakKeyDictionary()
"""A window laid out anew asks again what was asked."""


class ReferralsPage(Page):
    """`asked` is what is on screen or on its way."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(PageHeader(_("Referrals")), name="page-referrals")
        self.workspace = workspace
        self.kept = _KEPT.setdefault(workspace, Kept(BoardQuery(today=today())))
        self._role = workspace.office.acting.role
        self._reading: Job[Read] | None = None
        self._arriving = True
        self._counts: Counts | None = None
        self._empty = False
        self.board = BoardView()
        self.table = ReferralTable(workspace)
        self.filters = BoardFilters(self.asked)
        self.footer = BoardFooter()
        self.watch = OfficeWatch(workspace, self)
        self._lay_out()
        self._wire()
        self.setFocusProxy(self.board.pressing())
        self._show_view()
        self.ask(self.asked)

    @property
    def asked(self) -> BoardQuery:
        """Return the filters."""
        return self.kept.asked

    def do(self, verb: str) -> None:
        """Do a verb of the window on what is chosen."""
        row = self.chosen()
        if verb == "preview":
            self._offer_papers()
        elif verb in {BOARD, LIST}:
            self.show_view(verb)
        elif verb in _PAPERS:
            _PAPERS[verb](self, self.workspace)
        elif verb == "filter":
            self.filters.late.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif verb == "refer" and row is not None and allowed("refer", self._role, CaseKind.OPEN):
            self.workspace.wanted.emit(f"refer:{row.number}")

    def chosen(self) -> BoardRow | None:
        """Return the referral that the keys act on."""
        return self.board.chosen() if self.kept.view == BOARD else self.table.chosen()

    def ask(self, asked: BoardQuery, *, anew: bool = True) -> None:
        """Show what is asked; `anew` begins at the first row."""
        self.kept.asked = replace(asked, today=today())
        self.filters.show_asked(self.asked)
        if self.kept.view == LIST:
            self.table.ask(self.asked, anew=anew)
        self._read()

    def show_view(self, view: str) -> None:
        """Show the board or the list, or go to the mail that left."""
        if view == MAIL:
            self.view.choose(self.kept.view)
            self.workspace.wanted.emit("mail")
            return
        self.kept.view = view
        asked = replace(self.asked, states=()) if view == BOARD else self.asked
        self._show_view()
        self.ask(asked)

    def show_lane(self, lane: Lane) -> None:
        """Show a whole column of the board as a list."""
        self.kept.view = LIST
        self._show_view()
        self.ask(replace(self.asked, states=LANES[lane]))
        self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def papers(self) -> QMenu:
        """Return the menu of what can be printed here."""
        menu = QMenu(self)
        menu.setObjectName("referrals-papers")
        for words, verb, show in (
            (_("Slips to collect on a trip"), "referral field-list", print_slips),
            (_("Letters of the day"), "letter day", print_day),
            (_("Register of outgoing mail"), "mail register", print_mail),
        ):
            if allowed(verb, self._role):
                menu.addAction(words, partial(show, self, self.workspace))
        return menu

    def _lay_out(self) -> None:
        large = theme().scale > 1.0
        self.slip = Button(_("Enter return slips"), Kind.FILLED, name="referrals-slip",
                           icon="check", key="" if large else "Ctrl+T")  # fmt: skip
        self.slip.setVisible(allowed("reply", self._role, CaseKind.OPEN))
        self.print = Button(_("Print…"), name="referrals-print", icon="printer",
                            key="" if large else "Ctrl+P")  # fmt: skip
        self.print.setVisible(not self.papers().isEmpty())
        self.finder = PaletteBox()
        self.finder.fit(narrow=True)
        for part in (self.finder, self.print, self.slip):
            self.header.add(part)
        self.view = views(self.kept.view)
        self.card = Card(name="referrals-card", padding=False)
        self.card.body.setContentsMargins(1, 1, 1, 1)
        self.card.body.setSpacing(0)
        self.stack = QStackedWidget()
        self.nothing = self._no_such()
        for body in (self.board, self.table, self.nothing):
            self.stack.addWidget(body)
        for block, stretch in (
            (self._tools(), 0), (rule(), 0), (self.stack, 1), (rule(), 0), (self.footer, 0),
        ):  # fmt: skip
            self.card.body.addWidget(block, stretch)
        self.first = Card(name="referrals-empty")
        words = _("A case that is referred stands here until its result is known.")
        self.first.body.addWidget(EmptyState(_("No referral yet"), words, icon="arrows-left-right"))
        self.first.hide()
        self.column.addWidget(self.card, 1)
        self.column.addWidget(self.first, 1)

    def _tools(self) -> QWidget:
        tools = QWidget()
        row = QHBoxLayout(tools)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(16)
        pills = QVBoxLayout()
        pills.addWidget(self.filters)
        row.addLayout(pills, 1)
        row.addWidget(self.view, 0, Qt.AlignmentFlag.AlignTop)
        return tools

    def _no_such(self) -> QWidget:
        self.lift = Button(_("Lift all filters"), Kind.FILLED, name="referrals-lift", icon="x")
        self.lift.clicked.connect(lambda: self.ask(blank(self.asked)))
        words = _("No referral answers to all of them together.")
        title = _("No referral answers to these filters")
        return EmptyState(title, words, (self.lift,), icon="funnel-simple", plus=False)

    def _wire(self) -> None:
        self.slip.clicked.connect(lambda: open_slip(self.window()))  # type: ignore[arg-type]  # it is the main window
        self.print.clicked.connect(self._offer_papers)
        self.view.chosen.connect(self.show_view)
        self.filters.asks.connect(self.ask)
        self.board.opened.connect(self._open)
        self.board.whole_wanted.connect(self.show_lane)
        self.table.opened.connect(self._open)
        self.table.rows.loaded.connect(self._listed)
        self.table.rows.refreshed.connect(lambda: self._listed(self.table.rows.rowCount()))
        self.table.rows.refused.connect(self.workspace.failed)
        self.workspace.changed.connect(self._again)
        self.watch.changed.connect(self._refresh)
        alone = QShortcut(QKeySequence("A"), self.stack)
        alone.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        alone.activated.connect(self._only_actor)

    def _show_view(self) -> None:
        self.view.choose(self.kept.view)
        self.stack.setCurrentWidget(self.board if self.kept.view == BOARD else self.table)
        self.footer.show_keys(board=self.kept.view == BOARD)

    def _read(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
        asked, board = self.asked, self.kept.view == BOARD
        self._reading = self.workspace.read(
            "case list",
            lambda session: _read_board(session, asked, board=board),
            while_alive(self, self._show),
        )

    def _show(self, read: Read) -> None:
        self._reading = None
        empty = read.every == 0 and not self.asked.narrows
        self.card.setVisible(not empty)
        self.first.setVisible(empty)
        self.filters.show_counts(read.counts)
        self._counts = read.counts
        self._empty = empty
        self._say_head()
        if self.kept.view == BOARD:
            self.board.show_rows(read.rows, read.counts)
            self._show_body(read.counts.every, self.board)
            self.footer.say(list_words(read.counts.every))

    def _say_head(self) -> None:
        """Say how many are awaited, and less in a narrow page."""
        if self._empty:
            self.header.say(_("Nothing is on its way"))
        elif self._counts is not None:
            self.header.say(head_words(self._counts, short=self.width() < NARROW))

    def _listed(self, count: int) -> None:
        if self.kept.view == LIST:
            self._show_body(count, self.table)
            self.footer.say(list_words(count))

    def _show_body(self, count: int, body: QWidget) -> None:
        """Show what was found, or how to find something; the keyboard follows."""
        focused = self.window().focusWidget()
        within = focused is not None and self.stack.isAncestorOf(focused)
        self.stack.setCurrentWidget(body if count else self.nothing)
        self._aim()
        if self.isVisible() and (within or self._arriving) and self.chosen() is None:
            self.setFocus(Qt.FocusReason.TabFocusReason)
        self._arriving = self._arriving and not self.isVisible()

    def _aim(self) -> None:
        """Let the keyboard come to what is shown."""
        shown = self.stack.currentWidget()
        if shown is self.nothing:
            self.setFocusProxy(self.lift)
        else:
            self.setFocusProxy(self.table if shown is self.table else self.board.pressing())

    def _offer_papers(self) -> None:
        menu = self.papers()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.print.mapToGlobal(self.print.rect().bottomLeft()))

    def _only_actor(self) -> None:
        """Ask for the referrals to the actor of the chosen one; the same key again for all."""
        row = self.chosen()
        if row is not None:
            self.filters.know(row.to_id, row.to.name)
            self.ask(replace(self.asked, actor=None if self.asked.actor else row.to_id))

    def _open(self, row: Any) -> None:
        self.workspace.wanted.emit(f"case:{row.number}")

    def _again(self, topic: str) -> None:
        if topic in {"cases", "referrals"}:
            self._refresh()

    def _refresh(self) -> None:
        if self.isVisible():
            self.ask(self.asked, anew=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the finder out of a narrow page, and say less in its head."""
        super().resizeEvent(event)
        self._say_head()
        self.finder.setVisible(self.width() >= NARROW and theme().scale <= 1.0)

    def showEvent(self, event: QShowEvent) -> None:
        """Look for changes while the page is seen."""
        super().showEvent(event)
        if not event.spontaneous():
            self._arriving = True
            self.watch.wake()
            self._refresh()
            self.workspace.read("case list", receivers, while_alive(self, self.filters.offer))

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest while another page is seen."""
        super().hideEvent(event)
        self.watch.sleep()


def _read_board(session: Session, asked: BoardQuery, *, board: bool) -> Read:
    """Read the counts, and the first cards where the board is seen; on the reader's thread."""
    held = counts(session, replace(asked, states=()))
    every = held.every if not asked.narrows else -1
    lanes = {lane: column(session, asked, lane, CARDS) for lane in Lane} if board else {}
    return Read(lanes, held, every)


def referrals_page(workspace: Workspace) -> QWidget:
    """Return the page of the referrals."""
    return ReferralsPage(workspace)
