"""The list of pairs at the left, the chosen pair at the right, its verbs under it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.services.twins.beside import cases_beside, persons_beside
from justice_desk.terms.importing import TwinKind
from justice_desk.ui.alive import while_alive
from justice_desk.ui.case.looking import looked_at
from justice_desk.ui.components.card import rule
from justice_desk.ui.components.note import Note
from justice_desk.ui.tables.model import PagedModel
from justice_desk.ui.tables.view import TableView
from justice_desk.ui.theme.current import scaled, tokens
from justice_desk.ui.twins.foot import PairFoot
from justice_desk.ui.twins.listing import PAIRS, PairsSource
from justice_desk.ui.twins.pair import PairView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from justice_desk.services.twins.beside import Beside
    from justice_desk.services.twins.rows import Pair
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.twins.pair import Chosen
    from justice_desk.ui.workspace import Workspace

LIST_SHARE: Final = 0.38
"""Of the width, for the list."""


class WorkView(QWidget):
    """Where the work is done; the keys belong to the page."""

    opened = Signal(str)

    def __init__(self, workspace: Workspace, *, decides: bool) -> None:
        super().__init__()
        self._workspace, self._decides = workspace, decides
        self._pairs: list[Pair] = []
        self._shown: PairView | None = None
        self._again = 0
        self.model: PagedModel[Pair] = PagedModel(PAIRS, workspace.jobs.reader, parent=self)
        self.table = TableView(self.model, name="twins-table", label=_("May be the same"))
        self.foot = PairFoot(decides=decides)
        self.refusal = Note("", "warn")
        self.refusal.hide()
        self._place = QVBoxLayout()
        self._lay_out()
        self.setFocusProxy(self.table)
        self.table.current_row.connect(self._choose)
        self.model.refused.connect(workspace.failed)

    def show_pairs(self, pairs: Sequence[Pair]) -> None:
        """Show these; the place in the list stays, so that one goes on where one was."""
        place = max(self.table.currentIndex().row(), 0)
        self._pairs = list(pairs)
        self.model.show(PairsSource(tuple(pairs)))
        self._again = min(place, len(self._pairs) - 1)

    def current(self) -> Pair | None:
        """Return the pair that is chosen."""
        return self.model.row(self.table.currentIndex().row()) if self.model.rowCount() else None

    def chosen(self) -> Chosen | None:
        """Return what was chosen of the pair that is seen, None while it is on its way."""
        return self._shown.chosen() if self._shown is not None else None

    def step(self, way: int) -> None:
        """Go to the next pair, or to the one before."""
        place = self.table.currentIndex().row() + way
        if 0 <= place < self.model.rowCount():
            self.table.selectRow(place)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.refusal)
        right.addLayout(self._place, 1)
        right.addWidget(rule())
        right.addWidget(self.foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        row.addWidget(self.table)
        row.addLayout(right, 1)
        self.foot.before.clicked.connect(lambda: self.step(-1))
        self.foot.after.clicked.connect(lambda: self.step(1))
        self.model.loaded.connect(self._come_back)

    def _come_back(self, count: int) -> None:
        if count and self._again > 0:
            self.table.selectRow(self._again)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width."""
        super().resizeEvent(event)
        self.table.setFixedWidth(max(round(self.width() * LIST_SHARE), scaled(240)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line between the list and the pair."""
        line = self.rect().adjusted(self.table.width(), 0, self.table.width() - self.width() + 1, 0)
        QPainter(self).fillRect(line, QColor(tokens().line))

    def _choose(self, pair: Any) -> None:
        self.refusal.hide()
        place = self.table.currentIndex().row()
        self.foot.show_pair(None, place, self.model.rowCount())
        if pair is not None:
            self._read(pair)

    def _read(self, pair: Pair) -> None:
        self._workspace.read(
            "duplicates list",
            lambda session: _beside(session, pair),
            while_alive(self, lambda beside: self._show(pair, beside)),
            while_alive(self, self._refuse),
        )

    def _show(self, pair: Pair, beside: tuple[Beside, ...]) -> None:
        if self.current() is not pair:
            return
        self._clear()
        self._shown = PairView(pair, beside, decides=self._decides)
        self._shown.opened.connect(self.opened)
        self._place.addWidget(self._shown)
        self.foot.show_pair(pair, self.table.currentIndex().row(), self.model.rowCount())
        if pair.kind is TwinKind.CASE:
            for side in (pair.one, pair.other):
                looked_at(self._workspace, side.id, "show")

    def _refuse(self, error: DeskError) -> None:
        self._clear()
        self.refusal.say(error.message(), "warn")
        self.refusal.show()

    def _clear(self) -> None:
        if self._shown is not None:
            self._place.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
            self._shown = None


def _beside(session: Any, pair: Pair) -> tuple[Beside, ...]:
    if pair.kind is TwinKind.CASE:
        return cases_beside(session, pair.one.number or "", pair.other.number or "")
    return persons_beside(session, pair.one.id, pair.other.id)
