"""The work list of duplicates: who and what may be one, side by side, decided one by one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final
from weakref import WeakKeyDictionary

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget
from shiboken6 import isValid

from justice_desk.i18n.formats import clock_time, whole
from justice_desk.i18n.messages import _, ngettext
from justice_desk.rules.access import allowed
from justice_desk.services.twins.answers import different
from justice_desk.terms.clock import utc_now
from justice_desk.terms.errors import NotAllowed
from justice_desk.terms.importing import TwinKind
from justice_desk.ui.alive import while_alive
from justice_desk.ui.components.button import Button
from justice_desk.ui.components.card import Card
from justice_desk.ui.components.empty_state import EmptyState
from justice_desk.ui.components.page_header import PageHeader
from justice_desk.ui.components.segmented import Segmented
from justice_desk.ui.pages.frame import Page
from justice_desk.ui.theme.current import theme
from justice_desk.ui.twins.done import MergesView
from justice_desk.ui.twins.foot import KEYS
from justice_desk.ui.twins.merging import MergeDialog
from justice_desk.ui.twins.searching import SearchingView, look
from justice_desk.ui.twins.work import WorkView

if TYPE_CHECKING:
    import uuid
    from collections.abc import Sequence
    from datetime import datetime

    from justice_desk.services.twins.rows import Pair
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.jobs import Job
    from justice_desk.ui.workspace import Workspace

MERGED: Final = "merged"


@dataclass(frozen=True, slots=True)
class _Found:
    """What the last look found, and when."""

    pairs: tuple[Pair, ...]
    at: datetime


_FOUND: Final[WeakKeyDictionary[Workspace, _Found]] = WeakKeyDictionary()
"""Kept while the office is open: who goes to a case and comes back does not wait again."""


class TwinsPage(Page):
    """Persons or cases that may be one; M and D decide, U undoes, F5 looks again."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(PageHeader(_("Duplicates")), name="page-twins")
        self.workspace = workspace
        role = workspace.office.acting.role
        self._looks = allowed("duplicates list", role)
        self._decides = allowed("duplicates merge", role)
        self._job: Job[tuple[Pair, ...]] | None = None
        self._outdated = False
        self.view = Segmented(self._views(), name="twins-view", label=_("What is shown"))
        self.again = Button(_("Look again"), name="twins-again", icon="magnifying-glass", key="F5")
        self.searching = SearchingView()
        self.work = WorkView(workspace, decides=self._decides)
        self.merges = MergesView(workspace) if self._decides else None
        self.stack = QStackedWidget()
        self._lay_out()
        self._wire()
        self._begin()

    def do(self, verb: str) -> None:
        """Do a verb of the window, or of the list: back, again, merged."""
        if verb == "back":
            self.workspace.wanted.emit("cases")
        elif verb == "again":
            self.look()
        elif verb == MERGED and self._decides:
            self.view.choose(MERGED)
            self._show()

    def look(self) -> None:
        """Compare the whole register, in a thread of its own."""
        if self._job is not None or not self._looks:
            return
        office = self.workspace.office
        self._outdated = False
        self.searching.begin()
        self._see(self.searching)
        self.header.say(_("Looking…"))
        self._job = self.workspace.jobs.long(
            lambda progress: look(office, progress),
            while_alive(self, self._found),
            while_alive(self, self._refused),
            self.tell,
        )
        self.destroyed.connect(self._job.cancel)

    def stop(self) -> None:
        """Stop looking; what was found before stays."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self._show()

    def pairs(self) -> list[Pair]:
        """Return the pairs of the kind that is shown."""
        found = _FOUND.get(self.workspace)
        kind = self.view.value()
        return [pair for pair in found.pairs if pair.kind == kind] if found else []

    def _views(self) -> Sequence[tuple[str, str]]:
        kinds = [(TwinKind.PERSON.value, _("Persons")), (TwinKind.CASE.value, _("Cases"))]
        return [*kinds, (MERGED, _("Decided"))] if self._decides else kinds

    def _lay_out(self) -> None:
        self.view.choose(TwinKind.PERSON.value)
        self.header.add(self.view)
        self.header.add(self.again)
        card = Card(name="twins-card", padding=False)
        card.body.setContentsMargins(1, 1, 1, 1)
        self._stopped = _empty(_("The search was stopped"), _("F5 looks again."))
        self._nothing = _empty(
            _("Nobody stands twice here"),
            _("No two records are alike enough to be worth a look."),
        )
        refused = _empty(_("This list is not for your role"), NotAllowed().message())
        self._barred = refused
        for part in (self.searching, self.work, self._stopped, self._nothing, refused):
            self.stack.addWidget(part)
        if self.merges is not None:
            self.stack.addWidget(self.merges)
        row = QHBoxLayout()
        card.body.addLayout(row)
        row.addWidget(self.stack)
        self.column.addWidget(card, 1)

    def _wire(self) -> None:
        self.view.chosen.connect(lambda _view: self._turn())
        if self.merges is not None:
            self.merges.undone.connect(self._outdate)
        self.again.clicked.connect(self.look)
        self.searching.stopped.connect(self.stop)
        self.work.opened.connect(lambda number: self.workspace.wanted.emit(f"case:{number}"))
        self.work.foot.same.clicked.connect(self._merge)
        self.work.foot.two.clicked.connect(self._part)
        for keys, does in (
            (KEYS["same"], self.work.foot.same.click),
            (KEYS["two"], self.work.foot.two.click),
            (KEYS["before"], partial(self.work.step, -1)),
            (KEYS["after"], partial(self.work.step, 1)),
            ("U", self._undo),
            ("F5", self.look),
            ("Escape", self.stop),
        ):
            key = QShortcut(QKeySequence(keys), self)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(does)

    def _begin(self) -> None:
        if not self._looks:
            self.view.hide()
            self.again.hide()
            self._see(self._barred)
        elif self.workspace in _FOUND:
            self._show()
        else:
            self.look()

    def tell(self, done: int, every: int) -> None:
        """Show how far it is; what was queued before the page went is let fall."""
        if isValid(self):
            self.searching.tell(done, every)

    def _found(self, pairs: tuple[Pair, ...]) -> None:
        self._job = None
        _FOUND[self.workspace] = _Found(pairs, utc_now())
        if self.view.value() != MERGED and not self.pairs() and pairs:
            self.view.choose(pairs[0].kind.value)
        self._show()

    def _refused(self, error: DeskError) -> None:
        self._job = None
        self._show()
        self.workspace.failed.emit(error)

    def _outdate(self) -> None:
        """Let the last find go: the two that are there again stand in none of its pairs."""
        _FOUND.pop(self.workspace, None)
        self._outdated = True

    def _turn(self) -> None:
        if self._outdated and self.view.value() != MERGED:
            self.look()
        else:
            self._show()

    def _show(self) -> None:
        """Show the list that is chosen, or what stands in its place."""
        self._say()
        if self.view.value() == MERGED and self.merges is not None:
            self.merges.load()
            self._see(self.merges)
        elif self._job is not None:
            self._see(self.searching)
        elif self.workspace not in _FOUND:
            self._see(self._stopped)
        elif not self.pairs():
            self._see(self._nothing)
        else:
            self._see(self.work)
            self.work.show_pairs(self.pairs())

    def _see(self, part: QWidget) -> None:
        inside = self.window().focusWidget()
        held = inside is not None and self.stack.isAncestorOf(inside)
        self.stack.setCurrentWidget(part)
        first = self.searching.stop if part is self.searching else self.again
        proxy = part.focusProxy() or first
        self.setFocusProxy(proxy)
        if held:
            proxy.setFocus()
        self.again.setVisible(self._looks and part is not self.searching)

    def _say(self) -> None:
        found = _FOUND.get(self.workspace)
        if found is None:
            self.header.say("")
            return
        count = len(found.pairs)
        words = ngettext("{n} pair to look at", "{n} pairs to look at", count)
        at = _("searched at {time}").format(time=clock_time(found.at))
        told = words.format(n=whole(count))
        self.header.say(told if theme().scale > 1.0 else f"{told} · {at}")

    def _working(self) -> bool:
        """Return whether the keys mean the pair that is seen, and may decide on it."""
        return self._decides and self.stack.currentWidget() is self.work

    def _undo(self) -> None:
        if self.merges is not None and self.stack.currentWidget() is self.merges:
            self.merges.verb.click()

    def _merge(self) -> None:
        chosen = self.work.chosen()
        if chosen is None or not self._working():
            return
        dialog = MergeDialog(self.window(), self.workspace, chosen)
        dialog.accepted.connect(lambda: self._drop({dialog.chosen.gone.id}))
        dialog.open()

    def _part(self) -> None:
        pair = self.work.current()
        if pair is None or not self._working():
            return
        self.work.foot.two.setEnabled(False)
        self.workspace.write(
            "duplicates different",
            lambda session: different(session, pair.kind, pair.one.id, pair.other.id),
            while_alive(self, lambda _nothing: self._parted(pair)),
            while_alive(self, self._not_parted),
        )

    def _parted(self, pair: Pair) -> None:
        self.workspace.said.emit(_("They are two: they are not proposed again"))
        self._forget(lambda other: other is pair)

    def _not_parted(self, error: DeskError) -> None:
        self.work.foot.two.setEnabled(True)
        self.workspace.failed.emit(error)

    def _drop(self, gone: set[uuid.UUID]) -> None:
        """Take out every pair of one that is no longer there."""
        self._forget(lambda pair: bool({pair.one.id, pair.other.id} & gone))

    def _forget(self, drops: Any) -> None:
        found = _FOUND.get(self.workspace)
        if found is not None:
            left = tuple(pair for pair in found.pairs if not drops(pair))
            _FOUND[self.workspace] = _Found(left, found.at)
        self._show()


def _empty(title: str, words: str) -> EmptyState:
    return EmptyState(title, words, icon="users-three", plus=False)


def twins_page(workspace: Workspace, about: str) -> QWidget:
    """Return the work list; `about` may be `merged`."""
    page = TwinsPage(workspace)
    if about:
        page.do(about)
    return page
