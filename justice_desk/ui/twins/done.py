"""What was decided of two, put together or left apart, and the way to take it back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.services.twins.answers import decided, propose_again
from justice_desk.services.twins.undoing import undo
from justice_desk.ui.alive import while_alive
from justice_desk.ui.components.button import Button
from justice_desk.ui.components.card import rule
from justice_desk.ui.components.empty_state import EmptyState
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.text import text
from justice_desk.ui.tables.model import PagedModel
from justice_desk.ui.tables.view import TableView
from justice_desk.ui.twins.listing import MERGES, MergesSource

if TYPE_CHECKING:
    from justice_desk.services.twins.rows import MergeRow
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace


class MergesView(QWidget):
    """What was decided, the newest first; the key of the verb belongs to the page."""

    undone = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("twins-merges")
        self._workspace = workspace
        self.model: PagedModel[MergeRow] = PagedModel(MERGES, workspace.jobs.reader, parent=self)
        self.table = TableView(self.model, name="twins-merged", label=_("Decided"))
        self.refusal = Note("", "warn")
        self.refusal.hide()
        self.verb = Button(_("Undo"), name="twins-undo", icon="clock-counter-clockwise", key="U")
        self.verb.setEnabled(False)
        self._stack = QStackedWidget()
        self._lay_out()
        self.setFocusProxy(self.table)
        self.verb.clicked.connect(self._undo)
        self.table.current_row.connect(self._choose)
        self.model.loaded.connect(lambda count: self._stack.setCurrentIndex(0 if count else 1))
        self.model.refreshed.connect(lambda: self._choose(self._current()))
        self.model.refused.connect(workspace.failed)

    def load(self) -> None:
        """Read what was put together."""
        self._workspace.read("duplicates list", decided, while_alive(self, self._show))

    def _show(self, rows: tuple[MergeRow, ...]) -> None:
        self.model.show(MergesSource(rows))

    def _lay_out(self) -> None:
        nothing = EmptyState(
            _("Nothing was decided yet"),
            _("What is put together, or said to be two, stands here and can be undone."),
            icon="users-three",
            plus=False,
        )
        self._stack.addWidget(self.table)
        self._stack.addWidget(nothing)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 10, 16, 10)
        words = text(_("Undoing gives each back what it had."), "second", "text2")
        foot.addWidget(words, 1)
        foot.addWidget(self.verb)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self.refusal)
        column.addWidget(rule())
        column.addLayout(foot)

    def _current(self) -> MergeRow | None:
        return self.model.row(self.table.currentIndex().row()) if self.model.rowCount() else None

    def _choose(self, row: Any) -> None:
        self.refusal.hide()
        self.verb.setEnabled(row is not None and row.undone_at is None)

    def _undo(self) -> None:
        row = self._current()
        if row is None or row.undone_at is not None:
            return
        self.verb.setEnabled(False)
        self._workspace.write(
            "duplicates undo",
            lambda session: _taken_back(session, row),
            while_alive(self, lambda _done: self._undone(row)),
            while_alive(self, self._refuse),
        )

    def _undone(self, row: MergeRow) -> None:
        told = _("They may be proposed again") if row.apart else _("Both are there again")
        self._workspace.said.emit(told)
        self._workspace.changed.emit("cases")
        self.undone.emit()
        self.load()

    def _refuse(self, error: DeskError) -> None:
        self.verb.setEnabled(True)
        self.refusal.say(error.message(), "warn")
        self.refusal.show()


def _taken_back(session: Any, row: MergeRow) -> None:
    """Take back what was decided: two may be one again, or one is two again."""
    if row.apart:
        propose_again(session, row.id)
    else:
        undo(session, row.id)
