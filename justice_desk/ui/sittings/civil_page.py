"""The civil-status list of a sitting: typed, brought in, judged in one go, all of it by key."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _, ngettext
from justice_desk.services.dockets.civil_doubts import doubts
from justice_desk.ui.alive import while_alive
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.text import text
from justice_desk.ui.offer import Offer
from justice_desk.ui.pages.register.watch import OfficeWatch
from justice_desk.ui.sittings import civil_head as head
from justice_desk.ui.sittings.civil_rows import Listed, read_list
from justice_desk.ui.sittings.civil_table import CivilTable
from justice_desk.ui.sittings.civil_verbs import CivilVerbs
from justice_desk.ui.theme.current import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent

    from justice_desk.services.dockets.rows import CivilRow
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace

WIDE_FROM: Final = 1020
"""Width of the page in pixels from which the verbs stand beside the title."""
_TOPICS: Final = frozenset({"cases", "sittings"})
_TOLD: Final = 2
"""Clashes, and doubts, told above the list; every line in doubt says so itself."""


class CivilPage(QWidget):
    """The lists of one sitting, one bench and day at a time."""

    def __init__(self, workspace: Workspace, number: str) -> None:
        super().__init__()
        self.setObjectName("page-civil")
        self.setAccessibleName(_("Civil-status list of {number}").format(number=number))
        self.workspace, self.number = workspace, number
        self.listed: Listed | None = None
        self.verbs = CivilVerbs(self)
        self.table = CivilTable(workspace)
        self.table.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(28, 16, 28, 14)
        self._column.setSpacing(12)
        self._top = QWidget()
        self._clashes = Note("", "danger", data=True)
        self._clashes.setObjectName("civil-clashes")
        self._clashes.hide()
        self._opening = text(_("Opening the list…"), "body", "text2")
        self._doubts = Note("", "warn", data=True)
        self._doubts.setObjectName("civil-doubts")
        self._doubts.hide()
        self._column.addWidget(self._opening)
        self._column.addWidget(self._top)
        self._column.addWidget(self._clashes)
        self._column.addWidget(self._doubts)
        self._column.addWidget(self.table, 1)
        self._wide = True
        self._wire()
        self.load()

    def _wire(self) -> None:
        self.table.asked.connect(self.do)
        self.table.turned.connect(self._show)
        self.table.moved.connect(self.verbs.step)
        for verb in (head.ADD, head.IMPORT, head.JUDGE, head.TRANSCRIBE, head.MOVE):
            key = QShortcut(QKeySequence(verb.key), self)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(partial(self.do, verb.id))
        self.workspace.changed.connect(self._again)
        self._watch = OfficeWatch(self.workspace, self)
        self._watch.changed.connect(lambda: self._again("sittings"))

    def load(self) -> None:
        """Read the list, and show it."""
        number = self.number
        self.workspace.read(
            "docket civil list",
            lambda session: read_list(session, number),
            while_alive(self, self._arrived),
            while_alive(self, self._refuse),
        )

    def do(self, verb: str) -> None:
        """Do a verb of the page."""
        if verb == "back":
            self.workspace.wanted.emit("sittings")
        elif verb == "sitting":
            self.workspace.wanted.emit(f"sitting:{self.number}")
        elif verb == "filter":
            self.table.search.setFocus()
        elif self.listed is not None:
            self.verbs.do(verb)

    def stand(self) -> head.Stand | None:
        """Return the list on screen as it stands, None before it is read."""
        if self.listed is None:
            return None
        day = self.table.bench()
        role = self.workspace.office.acting.role
        return head.Stand(self.listed.view, day, self.listed.of(day), role)

    def current(self) -> CivilRow | None:
        """Return the line that has the focus, unless it is closed to the member."""
        row = self.table.current()
        return None if row is None or row.hidden else row

    def marked(self) -> list[CivilRow]:
        """Return the lines that are chosen in the table, those closed to the member aside."""
        return [row for row in self.table.chosen() if not row.hidden]

    def offers(self) -> tuple[Offer, ...]:
        """Return what may be done now, for who seeks a command."""
        stand = self.stand()
        if stand is None:
            return ()
        return tuple(
            Offer(
                _(verb.words).rstrip("…"),
                _("Civil-status list"),
                verb.icon,
                self.number,
                partial(self.do, verb.id),
            )
            for verb in head.ALL
            if stand.may(verb)
        )

    def _again(self, topic: str) -> None:
        if topic in _TOPICS and self.listed is not None:
            self.load()

    def _arrived(self, listed: Listed) -> None:
        first, before = self.listed is None, self.listed
        if listed == before:
            return
        self.listed = listed
        self.table.show_days(listed.view.days)
        self._show()
        if first:
            self._opening.hide()
            self.table.show()
            self.setFocusProxy(self.table)
            if QApplication.activeModalWidget() is None:
                self.table.setFocus()

    def _show(self) -> None:
        """Show the bench that is chosen."""
        stand = self.stand()
        if stand is None or self.listed is None:
            return
        self._put_head(stand)
        self._refuse_lines(self.listed.against(stand.rows))
        told = doubts(stand.rows)
        self._doubts.setVisible(bool(told))
        asked = _("To look at again before judging.")
        self._doubts.say(" ".join((asked, *told[:_TOLD])), "warn")
        self.table.show_rows(stand, wide=self._wide)

    def _refuse_lines(self, told: Sequence[str]) -> None:
        """Write above the list why lines may not be called; more than a few are counted."""
        words = list(told[:_TOLD])
        more = len(told) - len(words)
        if more:
            words.append(ngettext("and {n} more case", "and {n} more cases", more).format(n=more))
        self._clashes.setVisible(bool(told))
        self._clashes.say("\n".join(words), "danger")

    def _put_head(self, stand: head.Stand) -> None:
        self._wide = self._is_wide()
        made = head.CivilHead(stand, wide=self._wide)
        made.asked.connect(self.do)
        held = self.window().focusWidget()  # a form in front has the focus of the program
        name = held.objectName() if held is not None and self._top.isAncestorOf(held) else ""
        self._column.replaceWidget(self._top, made)
        self._top.hide()
        self._top.deleteLater()
        self._top = made
        again = made.findChild(QWidget, name) if name else None
        if again is not None:
            again.setFocus()
        elif name:
            self.table.setFocus()

    def _refuse(self, error: DeskError) -> None:
        self.workspace.failed.emit(error)
        self.workspace.wanted.emit("sittings")

    def _is_wide(self) -> bool:
        return self.width() >= WIDE_FROM and theme().scale <= 1.0

    def showEvent(self, event: QShowEvent) -> None:
        """Notice from now on what another window or a command changes."""
        super().showEvent(event)
        self._watch.wake()

    def hideEvent(self, event: QHideEvent) -> None:
        """Notice nothing while nobody looks."""
        super().hideEvent(event)
        self._watch.sleep()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the head out anew when the window gets narrow, or wide again."""
        super().resizeEvent(event)
        stand = self.stand()
        if stand is not None and self._is_wide() != self._wide:
            self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the sitting with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.do("sitting")
        else:
            super().keyPressEvent(event)


def civil_page(workspace: Workspace, number: str) -> QWidget:
    """Return the page of the civil-status list of a sitting."""
    return CivilPage(workspace, number)
