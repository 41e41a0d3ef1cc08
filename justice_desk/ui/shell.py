"""The main window: rail, page, status bar; it places actions and shows what pages ask for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.rules.access import allowed
from justice_desk.settings import TEXT_SCALES
from justice_desk.terms.clock import today
from justice_desk.terms.errors import NotAllowed
from justice_desk.terms.labels import label
from justice_desk.ui import actions, loading
from justice_desk.ui.backup_words import backup_words
from justice_desk.ui.case.keeper import FormKeeper
from justice_desk.ui.components.text import capital
from justice_desk.ui.components.toast import Toast
from justice_desk.ui.dialogs.message import MessageDialog
from justice_desk.ui.focus_ring import FocusRing
from justice_desk.ui.intake.offers import DraftBar
from justice_desk.ui.pages import PAGES
from justice_desk.ui.rail import Rail
from justice_desk.ui.routes import ROUTES
from justice_desk.ui.status_bar import StatusBar
from justice_desk.ui.waiting import Waiting

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QResizeEvent

    from justice_desk.storage.roster import LastBackup
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.cover import Cover
    from justice_desk.ui.routes import Route
    from justice_desk.ui.workspace import Workspace

SIZE: Final = (1366, 768)


class MainWindow(QWidget):
    """One open office; `locked` asks to put it away, `leaving` says it was closed."""

    locked = Signal()
    leaving = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        workspace.destinations = frozenset(ROUTES)
        self.may_close = False
        self.setObjectName("main-window")
        self.setWindowTitle(f"{workspace.name} · Justice Desk")
        self.setProperty("role", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.resize(*SIZE)
        self.setMinimumSize(900, 600)
        self._outer = QHBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._inside: QWidget | None = None
        self.cover: Cover | None = None
        self._listed = PAGES[0].id
        self._lay_out()
        self.ring = FocusRing(self)
        self.actions_by_id = actions.build(self)
        self._wire()
        self.waiting = Waiting(self)
        self.go(PAGES[0].id)

    def _lay_out(self) -> None:
        who = self.workspace.office.acting
        self.rail = Rail(PAGES, self.workspace.name, who.full_name, capital(label(who.role)))
        self.status = StatusBar()
        self.stack = QStackedWidget()
        self._built: dict[str, QWidget] = {}
        self._record: QWidget | None = None
        right = QVBoxLayout()
        right.setSpacing(0)
        self.drafts = DraftBar(self.workspace)
        for part, stretch in ((self.stack, 1), (self.drafts, 0), (self.status, 0)):
            right.addWidget(part, stretch)
        self._inside = QWidget()
        row = QHBoxLayout(self._inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
        self._outer.addWidget(self._inside)
        self.rail.chosen.connect(self.go)
        self.rail.locked.connect(self.lock)
        self.rail.fit(self.width())
        self._refresh("backup")
        self.drafts.look()

    def _refresh(self, topic: str) -> None:
        if topic == "backup":
            office = self.workspace.office
            self.workspace.jobs.reader.submit(office.last_backup, self._show_backup)

    def _show_backup(self, last: LastBackup | None) -> None:
        if last is None:
            self.status.say_backup(None, None)
        else:
            words = backup_words(last, today(), self.workspace.office.folder)
            self.status.say_backup(last.at.date(), today(), words)

    def _wire(self) -> None:
        for spec in PAGES:
            key = QShortcut(QKeySequence(spec.shortcut), self)
            key.activated.connect(lambda page=spec.id: self.go(page))
        self.workspace.wanted.connect(self.go)
        self.workspace.said.connect(self.say)
        self.workspace.failed.connect(self.fail)
        self.workspace.changed.connect(self._refresh)
        self.workspace.waits.connect(self._wait)

    def _wait(self, page: str, count: int) -> None:
        self.rail.wait(page, count)  # asked of the rail that stands now: `rebuild` makes another

    def rebuild(self) -> None:
        """Lay everything out anew, in another language or at another text size."""
        old, cover, shown = self._inside, self.cover, self._shown
        fresh = cover.again() if cover is not None else None
        self._uncover()
        self._lay_out()
        self.waiting.tell()
        self.go(shown)
        if old is not None:
            self._outer.removeWidget(old)
            old.hide()
            old.deleteLater()
        if fresh is not None:
            self._put_over(fresh)

    def go(self, wanted: str) -> None:
        """Show a page of the rail, built when it is first seen, or what a route leads to.

        What stands behind the colon of a page of the rail is a verb of that page. `back` is the
        page of the rail that was left for a record.
        """
        wanted = self._listed if wanted == "back" else wanted
        name, _colon, rest = wanted.partition(":")
        self._uncover()
        route = ROUTES.get(name)
        if route is None:
            page = name if any(spec.id == name for spec in PAGES) else PAGES[0].id
            self._listed = page
            self._show(page, self._page(page))
            if rest:
                self._ask(rest)
        elif route.covers:
            self._put_over(cast("Cover", route.build(self.workspace, rest)))
        else:
            self._show_record(wanted, route, rest)

    def _page(self, page: str) -> QWidget:
        if page not in self._built:
            spec = next(spec for spec in PAGES if spec.id == page)
            self._built[page] = spec.build(self.workspace)
            self.stack.addWidget(self._built[page])
        return self._built[page]

    def _show(self, page: str, widget: QWidget, wanted: str = "") -> None:
        self._shown = wanted or page
        self.stack.setCurrentWidget(widget)
        self.rail.choose(page)
        if widget.focusProxy() is not None:
            widget.setFocus()
        else:
            self.rail.focus_on(page)

    def _show_record(self, wanted: str, route: Route, rest: str) -> None:
        """Show one record; it is made anew each time, and the one before goes."""
        before, self._record = self._record, route.build(self.workspace, rest)
        self.stack.addWidget(self._record)
        self._show(route.page, self._record, wanted)
        if before is not None:
            self.stack.removeWidget(before)
            before.deleteLater()

    def _put_over(self, cover: Cover) -> None:
        """Let a form cover the window until it is left."""
        self.cover = cover
        cover.left.connect(self._uncover)
        if self._inside is not None:
            self._inside.hide()
        self._outer.addWidget(cover)
        cover.show()
        cover.setFocus()

    def _uncover(self) -> None:
        """Take the form away that covers the window; what was typed in it is kept."""
        cover, self.cover = self.cover, None
        if cover is None:
            return
        cover.keep()
        self._outer.removeWidget(cover)
        cover.hide()
        cover.deleteLater()
        if self._inside is not None:
            self._inside.show()
        self.drafts.look()

    def keep(self) -> None:
        """Keep what is being typed; called before the office is put away."""
        if self.cover is not None:
            self.cover.keep()
        for form in self.findChildren(FormKeeper):
            form.save()

    def new_intake(self) -> None:
        """Begin an intake; one that is being typed already stays as it is."""
        if not allowed("case open", self.workspace.office.acting.role):
            self.fail(NotAllowed())
        elif self.cover is None:
            self.go("intake")

    def refer(self) -> None:
        """Refer the case that is open, or chosen in the list."""
        self._ask("refer")

    def preview(self) -> None:
        """Show the paper of what is open before it is printed."""
        self._ask("preview")

    def note(self) -> None:
        """Write a note in the open case."""
        self._ask("note")

    def go_back(self) -> None:
        """Leave the open case for the list that it came from."""
        self._ask("back")

    def filter_list(self) -> None:
        """Type into the search of the list that is seen."""
        self._ask("filter")

    def consult(self) -> None:
        """Write a consultation down."""
        if self.cover is None:
            loading.open_consultation(self)

    def journal(self) -> None:
        """Show the consultations; a form that covers the window stays where it is."""
        if self.cover is None:
            self.go("consultations")

    def show_calendar(self) -> None:
        """Show the calendar; a form that covers the window stays where it is."""
        if self.cover is None:
            self.go("calendar")

    def take_slip(self) -> None:
        """Write down the answer of a slip; its code tells of which case."""
        if self.cover is None:
            loading.open_slip(self)

    def _ask(self, verb: str) -> None:
        """Hand a verb to the page that is seen, where it has a slot `do` for such."""
        do = getattr(self.stack.currentWidget(), "do", None)
        if self.cover is None and callable(do):
            do(verb)

    def say(self, words: str) -> None:
        """Show a toast above the status bar."""
        Toast(self, words).rise(self.rail.width() + 16)

    def fail(self, error: DeskError) -> None:
        """Show a refusal that no field can show, or a mistake of ours."""
        MessageDialog(self, error).open()

    def open_palette(self) -> None:
        """Open the palette."""
        loading.open_palette(self)

    def show_keys(self) -> None:
        """Show every key of the window."""
        loading.open_keys(self)

    def lock(self) -> None:
        """Put everything away; what was typed stays in drafts."""
        self.locked.emit()

    def pane(self) -> None:
        """Move the focus from rail to page and back; within what covers both, to its next part."""
        if self.cover is not None:
            self.cover.next_pane()
            return
        focused = QApplication.focusWidget()
        inside = focused is not None and self.rail.isAncestorOf(focused)
        pane: QWidget = self.stack if inside else self.rail
        first = next((w for w in pane.findChildren(QWidget) if _takes_focus(w)), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def larger(self) -> None:
        """Make the text larger by one step."""
        self._resize_text(1)

    def smaller(self) -> None:
        """Make the text smaller by one step."""
        self._resize_text(-1)

    def plain_size(self) -> None:
        """Bring the text back to 100 %."""
        self._keep_scale(TEXT_SCALES[0])

    def _resize_text(self, step: int) -> None:
        place = TEXT_SCALES.index(self.workspace.settings.text_scale) + step
        self._keep_scale(TEXT_SCALES[min(max(place, 0), len(TEXT_SCALES) - 1)])

    def _keep_scale(self, percent: int) -> None:
        changed = replace(self.workspace.settings, text_scale=percent)
        self.workspace.settings_changed.emit(changed)
        self.workspace.said.emit(_("Text at {n} %").format(n=percent))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the rail when the window gets narrow."""
        super().resizeEvent(event)
        self.rail.fit(self.width())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask to be put away; the office is backed up before the window goes."""
        if self.may_close:
            super().closeEvent(event)
        else:
            event.ignore()
            self.leaving.emit()


def _takes_focus(widget: QWidget) -> bool:
    reached_by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return reached_by_tab and widget.isVisible() and widget.isEnabled()
