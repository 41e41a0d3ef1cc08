"""The register: search, filters, the list, its foot; look 02, 12 and 16."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final
from weakref import WeakKeyDictionary

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QStackedWidget, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.rules.access import CaseKind, allowed
from justice_desk.services import register
from justice_desk.services.register import RegisterQuery, Sort
from justice_desk.services.register.lifting import lifting, without
from justice_desk.storage.office import Stopper
from justice_desk.terms.clock import today
from justice_desk.ui.alive import while_alive
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.card import Card, rule
from justice_desk.ui.components.page_header import PageHeader
from justice_desk.ui.components.palette_box import PaletteBox
from justice_desk.ui.components.search_box import SearchBox
from justice_desk.ui.loading import print_list
from justice_desk.ui.pages.frame import Page
from justice_desk.ui.pages.register.filters import FilterBar
from justice_desk.ui.pages.register.foot import foot_words, head_words
from justice_desk.ui.pages.register.nothing import NothingFound, empty_register
from justice_desk.ui.pages.register.saved import SavedFilters
from justice_desk.ui.pages.register.table import RegisterTable
from justice_desk.ui.pages.register.watch import OfficeWatch
from justice_desk.ui.tables.footer import ListFooter
from justice_desk.ui.theme import faces
from justice_desk.ui.theme.current import scaled, theme

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

    from justice_desk.services.register import Counts, RegisterRow
    from justice_desk.ui.jobs import Job
    from justice_desk.ui.workspace import Workspace

_KEPT: Final[WeakKeyDictionary[Workspace, RegisterQuery]] = WeakKeyDictionary()
"""What was asked last in an open office: a window laid out anew asks it again."""
NARROW: Final = 960
"""Pixels of the page under which its foot says less."""
BESIDE: Final = 270
"""Pixels of the head that its title and its margins need at 100 %."""


class RegisterPage(Page):
    """All cases of the office; `asked` is what is on screen or on its way."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(PageHeader(_("Cases")), name="page-cases")
        self.workspace = workspace
        self.asked = _KEPT.get(workspace, RegisterQuery(today=today(), open_only=True))
        self.counts: Counts | None = None
        self._counting: Job[Counts] | None = None
        self._role = workspace.office.acting.role
        self.filters = FilterBar(self.asked)
        self.table = RegisterTable(workspace)
        self.saved = SavedFilters(workspace, lambda: self.asked)
        self.nothing = NothingFound(self._lift)
        self.footer = ListFooter()
        self.watch = OfficeWatch(workspace, self)
        self._lay_out()
        self._wire()
        self.ask(self.asked)

    def do(self, verb: str) -> None:
        """Do a verb of the window on the list or on the chosen case."""
        chosen = self.table.current_case()
        if verb == "preview":
            print_list(self, self.workspace, self.asked)
        elif verb == "save":
            self.saved.save()
        elif verb == "filter":
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.search.selectAll()
        elif verb == "refer" and chosen is not None and self._may_refer(chosen):
            self.workspace.wanted.emit(f"refer:{chosen.number}")

    def _may_refer(self, chosen: RegisterRow) -> bool:
        return not chosen.restricted and allowed("refer", self._role, CaseKind.OPEN)

    def ask(self, asked: RegisterQuery) -> None:
        """Show what is asked instead, from its first row."""
        self.asked = _KEPT[self.workspace] = replace(asked, today=today())
        self.filters.show_asked(self.asked)
        self.saved.say_current()
        self._stop_counting()
        if self.search.text() != self.asked.search:
            self.search.blockSignals(True)
            self.search.setText(self.asked.search)
            self.search.blockSignals(False)
        self.table.ask(self.asked)

    def search_for(self, words: str) -> None:
        """Search all cases for words, from elsewhere in the window."""
        self.ask(RegisterQuery(today=today(), search=words))

    def _lay_out(self) -> None:
        large = theme().scale > 1.0
        words = _("Search") if large else _("Search the cases")
        self.search = SearchBox(words, name="register-search", width=174 if large else 236)
        self.search.setFixedWidth(max(self.search.width(), faces.width(words, "body") + scaled(58)))
        self.intake = Button(
            _("New intake"),
            Kind.FILLED,
            name="register-intake",
            icon="plus",
            key="" if large else "Ctrl+N",
        )
        self.finder = PaletteBox()
        self.old = Button(
            _("Take in an old register…"), Kind.QUIET, name="register-import", icon="upload-simple"
        )
        self.header.add(self.old)
        self.header.add(self.finder)
        self.header.add(self.intake)
        self.card = Card(name="register-card", padding=False)
        self.card.body.setContentsMargins(1, 1, 1, 1)
        self.card.body.setSpacing(0)
        self.card.body.addWidget(self._tools())
        self.card.body.addWidget(rule())
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.nothing)
        self.card.body.addWidget(self.stack, 1)
        self.card.body.addWidget(rule())
        self.card.body.addWidget(self.footer)
        self.twins: Button | None = None
        self._add_turns()
        self.first = Card(name="register-empty")
        self.first.body.addWidget(empty_register(self.workspace))
        self.first.hide()
        self.column.addWidget(self.card, 1)
        self.column.addWidget(self.first, 1)
        self.setFocusProxy(self.table)

    def _add_turns(self) -> None:
        """Add the two signs that turn the page to the foot, for the mouse; keys do it as well."""
        layout = self.footer.layout()
        if layout is None or theme().scale > 1.0:
            return
        self._add_twins(layout)
        turns = ((-1, "caret-left", _("Page before")), (1, "caret-right", _("Next page")))
        for way, icon, words in turns:
            turn = Button("", Kind.GHOST, name=f"register-{icon}", icon=icon)
            turn.setAccessibleName(words)
            turn.setToolTip(words)
            turn.setFixedSize(scaled(30), scaled(28))
            turn.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            turn.clicked.connect(partial(self.table.turn, way))
            layout.addWidget(turn)

    def _add_twins(self, layout: QLayout) -> None:
        """Add the way to the duplicates; Ctrl+K finds it as well."""
        self.twins = Button(_("Duplicates…"), Kind.QUIET, name="register-twins")
        self.twins.setFixedHeight(scaled(28))
        self.twins.clicked.connect(lambda: self.workspace.wanted.emit("duplicates"))
        layout.addWidget(self.twins)

    def _tools(self) -> QWidget:
        tools = QWidget()
        row = QHBoxLayout(tools)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(16)
        row.addWidget(self.search, 0, Qt.AlignmentFlag.AlignTop)
        pills = QVBoxLayout()
        pills.setContentsMargins(0, scaled(2), 0, 0)
        pills.addWidget(self.filters)
        row.addLayout(pills, 1)
        row.addWidget(self.saved, 0, Qt.AlignmentFlag.AlignTop)
        return tools

    def _wire(self) -> None:
        self.search.searched.connect(lambda words: self._ask(search=words))
        self.search.installEventFilter(self)
        self.filters.asks.connect(self.ask)
        self.saved.picked.connect(self.ask)
        self.intake.clicked.connect(lambda: self.workspace.wanted.emit("intake"))
        self.old.clicked.connect(lambda: self.workspace.wanted.emit("import"))
        self.table.rows.order_wanted.connect(
            lambda sort, down: self._ask(sort=Sort(sort), descending=down)
        )
        self.table.rows.loaded.connect(self._loaded)
        self.table.rows.refreshed.connect(self._refreshed)
        self.table.measured.connect(self._measured)
        self.table.rows.refused.connect(self.workspace.failed)
        self.table.opened.connect(self._open)
        self.table.searched.connect(lambda: self.do("filter"))
        self.table.scrolled.connect(self._say_foot)
        self.workspace.changed.connect(self._again)
        self.watch.changed.connect(self._refresh)

    def _ask(self, **changed: object) -> None:
        self.ask(replace(self.asked, **changed))  # type: ignore[arg-type]  # fields by name

    def _lift(self, names: tuple[str, ...]) -> None:
        self.ask(without(self.asked, *names))
        self.table.setFocus()

    def _open(self, row: RegisterRow) -> None:
        self.workspace.wanted.emit(f"case:{row.number}")

    def _loaded(self, count: int) -> None:
        self._say_foot()
        if not count and self.asked != replace(without(self.asked), sort=self.asked.sort):
            self._ask_lifting()
        else:
            self.stack.setCurrentWidget(self.table)

    def _measured(self) -> None:
        """Say how long the list is; the pills are counted once, and when rows changed."""
        self._say_foot()
        if self.counts is None and self._counting is None:
            self._count()

    def _refreshed(self) -> None:
        self._loaded(self.table.rows.rowCount())
        self._count()

    def _ask_lifting(self) -> None:
        asked = self.asked

        def show(found: tuple[tuple[str, int], ...]) -> None:
            if asked == self.asked and not self.table.rows.rowCount():
                self.nothing.show_lifting(asked, found)
                self.stack.setCurrentWidget(self.nothing)

        self.workspace.read(
            "case list", lambda session: lifting(session, asked), while_alive(self, show)
        )

    def _count(self) -> None:
        self._stop_counting()
        day, office, stopper = self.asked.today, self.workspace.office, Stopper()

        def count() -> Counts:
            with office.reading("case list", stopper) as session:
                return register.counts(session, day)

        self._counting = self.workspace.jobs.reader.submit(
            count, while_alive(self, self._show_counts), self.workspace.failed.emit
        )
        self._counting.on_cancel.append(stopper.stop)

    def _stop_counting(self) -> None:
        """Let a list that is asked for not wait for the pills, which are counted after it."""
        if self._counting is not None:
            self._counting.cancel()
            self._counting = self.counts = None

    def _show_counts(self, counts: Counts) -> None:
        self.counts, self._counting = counts, None
        self.filters.show_counts(counts)
        empty = counts.every == 0
        self.card.setVisible(not empty)
        self.first.setVisible(empty)
        self.intake.setVisible(not empty and allowed("case open", self._role))
        self._show_old()
        self.header.say(_("Empty register") if empty else head_words(counts))

    def _say_foot(self) -> None:
        source = self.table.source
        if source is None:
            return
        total, closed = self.table.rows.rowCount(), source.closed
        if not source.is_whole:
            self.footer.say(_("counting…"))
            return
        seen, short = self.table.seen(), self._short()
        words = foot_words(seen, total, closed, self.asked, short=short) if total else ""
        if total and not self.footer.fits(words):
            words = foot_words(seen, total, closed, self.asked, short=True)
        self.footer.say(words)

    def _show_old(self) -> None:
        """Offer the old register where it finds room; Ctrl+K finds it everywhere."""
        may = allowed("import", self._role) and not self.first.isVisibleTo(self)
        beside = (self.old, self.finder, self.intake)
        needed = sum(part.minimumSizeHint().width() for part in beside) + scaled(BESIDE)
        self.old.setVisible(may and not self._short() and self.width() >= needed)

    def _short(self) -> bool:
        return theme().scale > 1.0 or self.width() < NARROW

    def _again(self, topic: str) -> None:
        if topic in {"cases", "referrals"}:
            self._refresh()

    def _refresh(self) -> None:
        if self.isVisible():
            self.table.ask_again()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from the search into the list with the arrow or Enter; Escape clears, then leaves."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        key = event.key()
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.table.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        if key == Qt.Key.Key_Escape:
            if self.search.text():
                self.search.clear()
            else:
                self.table.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say anew which rows are seen."""
        super().resizeEvent(event)
        self.finder.fit(narrow=self.width() < NARROW)
        self._show_old()
        QTimer.singleShot(0, self, self._say_foot)

    def showEvent(self, event: QShowEvent) -> None:
        """Look for changes while the page is seen."""
        super().showEvent(event)
        if not event.spontaneous():
            self.watch.wake()
            self.saved.load()
            if self.table.rows.rowCount():
                self.table.ask_again()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest while another page is seen."""
        super().hideEvent(event)
        self.watch.sleep()


def register_page(workspace: Workspace) -> QWidget:
    """Return the page of the cases."""
    return RegisterPage(workspace)
