"""The page of one case: read once, shown whole, read again when something changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.services.cases.next_step import next_step
from justice_desk.services.cases.showing import show
from justice_desk.services.cases.stubs import StubRow, stub_of
from justice_desk.terms.clock import today
from justice_desk.ui.alive import while_alive
from justice_desk.ui.case.body import CaseBody
from justice_desk.ui.case.cards import holds_paper
from justice_desk.ui.case.closed_view import ClosedView
from justice_desk.ui.case.looking import looked_at
from justice_desk.ui.case.offers import case_offers
from justice_desk.ui.case.rights import may_work
from justice_desk.ui.case.verbs import CaseVerbs
from justice_desk.ui.components.text import text
from justice_desk.ui.pages.register.watch import OfficeWatch
from justice_desk.ui.pages.swapping import Margins, Swapped
from justice_desk.ui.theme.current import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent

    from justice_desk.services.cases.rows import CaseView
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.offer import Offer
    from justice_desk.ui.workspace import Workspace

    Look: TypeAlias = Callable[[Callable[[CaseView], None], Callable[[DeskError], None]], object]

WIDE_FROM: Final = 1020
"""Width of the page in pixels from which its cards stand side by side."""
ONE_COLUMN_FROM: Final = 1.25
"""Text scale from which they stand under one another."""
_TOPICS = {"cases", "referrals", "consents"}


class CasePage(QWidget):
    """A case of the register; `then` is a verb to begin with once it is seen.

    Args:
        workspace: the open office.
        number: of the case.
        then: the id of a verb, such as `refer`.
        look: reads the case; the register's own reader when left out.
    """

    def __init__(
        self, workspace: Workspace, number: str, *, then: str = "", look: Look | None = None
    ) -> None:
        super().__init__()
        self.setObjectName("page-case")
        self.setAccessibleName(_("Case {number}").format(number=number))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.workspace, self.number = workspace, number
        self._look, self._then, self._recorded = look or self._read, then, False
        self.view: CaseView | None = None
        self._wide = True
        self.verbs: CaseVerbs | None = None
        self.body: CaseBody | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 4, 0, 0)
        self._column.addWidget(text(_("Opening the case…"), "body", "text2"))
        self._inner = Swapped(self, self._column, "case-scroll", Margins(8, 4, 16, 14))
        paste = QShortcut(QKeySequence.StandardKey.Paste, self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self._paste)
        workspace.changed.connect(self._again)
        self._watch = OfficeWatch(workspace, self)
        self._watch.changed.connect(lambda: self._again("cases"))
        self.load()

    def load(self) -> None:
        """Read the case, and show it."""
        self._look(while_alive(self, self._arrived), while_alive(self, self._refuse))

    def _arrived(self, view: CaseView) -> None:
        """Show what was read, unless it is what is seen already."""
        if view != self.view:
            self.show_view(view)

    def do(self, verb: str) -> None:
        """Do a verb of the page: refer, preview, note and the like; nothing before it is read."""
        if verb == "back":
            self.workspace.wanted.emit("back")
        elif verb == "complete" and self.body is not None:
            self._complete()
        elif self.verbs is not None:
            self.verbs.do(verb)

    def offers(self) -> tuple[Offer, ...]:
        """Return what may be done now with the case, for who seeks a command."""
        return case_offers(self.workspace, self.view, self.do) if self.view is not None else ()

    def _read(
        self, done: Callable[[CaseView], None], failed: Callable[[DeskError], None]
    ) -> object:
        number = self.number
        return self.workspace.read("case show", lambda session: show(session, number), done, failed)

    def _again(self, topic: str) -> None:
        if topic in _TOPICS and self.view is not None:
            self.load()

    def show_view(self, view: CaseView) -> None:
        """Show a case in place of what was shown, where one was."""
        first, self.view = self.view is None, view
        self.verbs = CaseVerbs(self, self.workspace, view)
        step = next_step(view, today())
        kept = self.body.later if self.body is not None else None
        self._wide = self.width() >= WIDE_FROM and theme().scale < ONE_COLUMN_FROM
        self.body = CaseBody(self.workspace, view, step, kept, wide=self._wide)
        self.body.asked.connect(self.do)
        self.body.dropped.connect(self._attach)
        self._inner.put(self.body)
        self._record(view)
        if first and QApplication.activeModalWidget() is None:
            self.setFocus()
        if self._then:
            verb, self._then = self._then, ""
            self.do(verb)

    def _record(self, view: CaseView) -> None:
        """Write once that the case was looked at."""
        if self._recorded or self._look != self._read:
            return
        self._recorded = True
        looked_at(self.workspace, view.id, "show")

    def _refuse(self, error: DeskError) -> None:
        if error.code != "restricted":
            self.workspace.failed.emit(error)
            self.workspace.wanted.emit("cases")
            return
        number = self.number
        self.workspace.read(
            "case list",
            lambda session: stub_of(session, number),
            while_alive(self, self.show_closed),
        )

    def show_closed(self, stub: StubRow) -> None:
        """Show what is known of a case that is closed to the member."""
        self._inner.put(ClosedView(stub, self.do))

    def _complete(self) -> None:
        area = self._inner.area
        if self.body is not None and self.body.later is not None and area is not None:
            area.ensureWidgetVisible(self.body.later)
            self.body.later.begin()

    def _attach(self, data: QMimeData) -> None:
        if self.verbs is not None:
            self.verbs.attach(data)

    def _paste(self) -> None:
        data = QGuiApplication.clipboard().mimeData()
        view = self.view
        if data is None or view is None or not holds_paper(data):
            return
        if may_work(self.workspace, view, "case attach"):
            self._attach(data)

    def showEvent(self, event: QShowEvent) -> None:
        """Notice from now on what another window or a command changes."""
        super().showEvent(event)
        self._watch.wake()

    def hideEvent(self, event: QHideEvent) -> None:
        """Notice nothing while nobody looks."""
        super().hideEvent(event)
        self._watch.sleep()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the parts out anew when the window gets narrow, or wide again."""
        super().resizeEvent(event)
        wide = self.width() >= WIDE_FROM and theme().scale < ONE_COLUMN_FROM
        if self.view is not None and wide != self._wide:
            self.show_view(self.view)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the register with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.do("back")
        else:
            super().keyPressEvent(event)


def case_page(workspace: Workspace, number: str) -> QWidget:
    """Return the page of a case."""
    return CasePage(workspace, number)


def refer_page(workspace: Workspace, number: str) -> QWidget:
    """Return the page of a case with its referral begun."""
    return CasePage(workspace, number, then="refer")
