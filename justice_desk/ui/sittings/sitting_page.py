"""The page of one sitting: its docket at the left, what is missing before leaving at the right."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from justice_desk.i18n.messages import _
from justice_desk.services.dockets.civil import lines
from justice_desk.services.dockets.clashing import clashes
from justice_desk.services.dockets.showing import docket
from justice_desk.services.sittings.showing import show
from justice_desk.ui.alive import while_alive
from justice_desk.ui.components.text import text
from justice_desk.ui.pages.register.watch import OfficeWatch
from justice_desk.ui.pages.swapping import Margins, Swapped
from justice_desk.ui.sittings.civil_card import CivilCard
from justice_desk.ui.sittings.docket_card import DocketCard
from justice_desk.ui.sittings.docket_verbs import DocketVerbs
from justice_desk.ui.sittings.head import SittingHead
from justice_desk.ui.sittings.order_planner import OrderPlanner
from justice_desk.ui.sittings.proposal_card import ProposalCard
from justice_desk.ui.sittings.side import side_cards
from justice_desk.ui.sittings.sitting_verbs import SittingVerbs
from justice_desk.ui.sittings.verbs import DAYS, PLAN
from justice_desk.ui.theme.current import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QScrollArea
    from sqlalchemy.orm import Session

    from justice_desk.services.dockets.rows import CivilRow, ClashRow, SlotRow
    from justice_desk.services.sittings.rows import SittingView
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.offer import Offer
    from justice_desk.ui.workspace import Workspace

WIDE_FROM: Final = 1020
"""Width of the page in pixels from which its cards stand side by side."""
ONE_COLUMN_FROM: Final = 1.25
_TOPICS: Final = {"cases", "sittings"}


@dataclass(frozen=True)
class Shown:
    """A sitting with its docket, read in one session."""

    view: SittingView
    slots: tuple[SlotRow, ...]
    clashes: tuple[ClashRow, ...]
    civil: tuple[CivilRow, ...]

    @property
    def judged(self) -> bool:
        """Say whether every case and every applicant has a result."""
        return self.view.row.judged >= self.view.row.entries + self.view.row.lines


def read_sitting(session: Session, number: str) -> Shown:
    """Return a sitting with its docket and what does not go together on it."""
    return Shown(
        show(session, number),
        docket(session, number),
        clashes(session, number),
        lines(session, number),
    )


class SittingPage(QWidget):
    """A sitting of the list; read once, and again when something changed."""

    def __init__(self, workspace: Workspace, number: str) -> None:
        super().__init__()
        self.setObjectName("page-sitting")
        self.setAccessibleName(_("Sitting {number}").format(number=number))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.workspace, self.number = workspace, number
        self.shown: Shown | None = None
        self.card: DocketCard | None = None
        self.proposal: ProposalCard | None = None
        self._wide = True
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 4, 0, 0)
        self._column.addWidget(text(_("Opening the sitting…"), "body", "text2"))
        self._inner = Swapped(self, self._column, "sitting-scroll", Margins(8, 12, 28, 14))
        self.verbs = SittingVerbs(self)
        self.docket_verbs = DocketVerbs(self)
        self.planner = OrderPlanner(workspace, number, self)
        self.planner.changed.connect(self._show_again)
        self._key()
        workspace.changed.connect(self._again)
        self._watch = OfficeWatch(workspace, self)
        self._watch.changed.connect(lambda: self._again("sittings"))
        self.load()

    def load(self) -> None:
        """Read the sitting, and show it."""
        number = self.number
        self.workspace.read(
            "sitting show",
            lambda session: read_sitting(session, number),
            while_alive(self, self._arrived),
            while_alive(self, self._refuse),
        )

    def do(self, verb: str) -> None:
        """Do a verb of the page; nothing before it is read."""
        if verb == "back":
            self.workspace.wanted.emit("back")
        elif self.shown is not None:
            self.verbs.do("papers" if verb == "preview" else verb)

    def offers(self) -> tuple[Offer, ...]:
        """Return what may be done now, for who seeks a command."""
        return self.verbs.offers() if self.shown is not None else ()

    def _key(self) -> None:
        """Let the keys of verbs that stand in the menu work anywhere on the page."""
        for verb in (PLAN, DAYS):
            key = QShortcut(QKeySequence(verb.key), self)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(partial(self.do, verb.id))

    def _show_again(self) -> None:
        """Show the same sitting with what the planner found beside it, and bring that into view."""
        if self.shown is None:
            return
        self.show_sitting(self.shown)
        card = self.proposal
        first = card.first() if card is not None else self.card.list if self.card else None
        if first is not None and QApplication.activeModalWidget() is None:
            first.setFocus()
        if card is not None and self._inner.area is not None:
            QTimer.singleShot(0, card, partial(_bring, self._inner.area, card))

    def _again(self, topic: str) -> None:
        if topic in _TOPICS and self.shown is not None:
            self.load()

    def _arrived(self, shown: Shown) -> None:
        """Show what was read, unless it is what is seen already."""
        if shown != self.shown:
            self.show_sitting(shown)

    def show_sitting(self, shown: Shown) -> None:
        """Show a sitting in place of what was shown, where one was."""
        first, bench = self.shown is None, self.card.bench() if self.card else None
        chosen = self.card.list.chosen() if self.card else None
        self.shown = shown
        self._wide = self._is_wide()
        self.card = self._docket(shown)
        if bench is not None:
            self.card.turn_to(bench.id)
        if chosen is not None:
            places = [slot.id for slot in self.card.list.cases.slots]
            if chosen.id in places:
                self.card.list.choose(places.index(chosen.id))
        self._inner.put(self._body(shown, self.card))
        if first and QApplication.activeModalWidget() is None:
            lists = self.findChild(QWidget, "civil-card-open") if not shown.slots else None
            (lists or self.card.list).setFocus()

    def _docket(self, shown: Shown) -> DocketCard:
        may_work = self.docket_verbs.may_work(shown.view)
        card = DocketCard(
            shown.view,
            may_work=may_work,
            movable=self.docket_verbs.may_move(shown.view),
            wide=self._wide,
        )
        card.show_docket(shown.slots, shown.clashes)
        card.asked.connect(self.docket_verbs.do)
        card.list.moved.connect(self.docket_verbs.move)
        card.list.opened.connect(self.docket_verbs.open)
        card.list.removed.connect(self.docket_verbs.remove)
        card.list.resulted.connect(self.docket_verbs.result)
        return card

    def _body(self, shown: Shown, card: DocketCard) -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        role = self.workspace.office.acting.role
        head = SittingHead(shown.view, role, judged=shown.judged, wide=self._wide)
        head.asked.connect(self.do)
        column.addWidget(head)
        both = QHBoxLayout()
        both.setSpacing(14)
        direction = QBoxLayout.Direction
        both.setDirection(direction.LeftToRight if self._wide else direction.TopToBottom)
        both.addLayout(self._left(shown, card), 670)
        beside = QVBoxLayout()
        beside.setSpacing(12)
        self.proposal = None
        for part in side_cards(self, shown):
            beside.addWidget(part)
            if isinstance(part, ProposalCard):
                self.proposal = part
        beside.addStretch(1)
        both.addLayout(beside, 426)
        column.addLayout(both, 1)
        return inner

    def _left(self, shown: Shown, card: DocketCard) -> QVBoxLayout:
        """Return the docket with the civil-status list beneath it, the list alone without cases."""
        column = QVBoxLayout()
        column.setSpacing(12)
        alone = bool(shown.civil) and not shown.slots
        if not alone:
            column.addWidget(card, 1)
        if shown.civil:
            may_add = alone and self.docket_verbs.may_work(shown.view)
            civil = CivilCard(shown.civil, shown.clashes, may_add=may_add, wide=self._wide)
            civil.asked.connect(
                lambda verb: (self.docket_verbs if verb == "add" else self).do(verb)
            )
            column.addWidget(civil)
        if alone:
            column.addStretch(1)
        return column

    def _refuse(self, error: DeskError) -> None:
        self.workspace.failed.emit(error)
        self.workspace.wanted.emit("sittings")

    def _is_wide(self) -> bool:
        return self.width() >= WIDE_FROM and theme().scale < ONE_COLUMN_FROM

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
        if self.shown is not None and self._is_wide() != self._wide:
            self.show_sitting(self.shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the list with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.do("back")
        else:
            super().keyPressEvent(event)


def _bring(area: QScrollArea, card: QWidget) -> None:
    """Bring a card into view, its head first."""
    inner = area.widget()
    if isValid(area) and inner is not None:
        top = card.mapTo(inner, QPoint(0, 0)).y()
        if card.height() > area.viewport().height() - top:
            area.verticalScrollBar().setValue(top - 12)


def sitting_page(workspace: Workspace, number: str) -> QWidget:
    """Return the page of a sitting."""
    return SittingPage(workspace, number)
