"""A list that can be added to: a row for each thing, Enter opens it, the verb adds another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout

from justice_desk.i18n.messages import _
from justice_desk.rules.access import allowed
from justice_desk.ui.alive import while_alive
from justice_desk.ui.case.small_forms import labelled
from justice_desk.ui.components.card import Card, rule
from justice_desk.ui.components.row import Row
from justice_desk.ui.components.text import text
from justice_desk.ui.sittings.in_turn import in_turn
from justice_desk.ui.transport.form import TransportForm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget
    from sqlalchemy.orm import Session

    from justice_desk.ui.case.verb_dialog import Form
    from justice_desk.ui.components.row import Face
    from justice_desk.ui.dialogs.base import DeskDialog
    from justice_desk.ui.workspace import Workspace

R = TypeVar("R")
__all__ = ["ListDialog", "labelled"]


class ListDialog(TransportForm, Generic[R]):
    """Override `asked`, `face`, `nothing`, `form` and, where a row opens, `opening`.

    Args:
        parent: the window.
        workspace: reads the rows.
        form: what it is called; its verb adds.
        adding: the right to add; who has none sees the list alone.
        opens: the right to open a row; blank where rows open nothing.
    """

    def __init__(
        self, parent: QWidget, workspace: Workspace, form: Form, adding: str, opens: str = ""
    ) -> None:
        super().__init__(parent, workspace, form)
        role = workspace.office.acting.role
        self._below, self._name = parent, form.name
        self._opens = bool(opens) and allowed(opens, role)
        self.found: Sequence[R] = ()
        self.rows: list[Row] = []
        self._place = QVBoxLayout()
        self.cancel.say(_("Close"))
        may_add = allowed(adding, role)
        self.verb.setVisible(may_add)
        self.verb.setEnabled(may_add)
        (self.verb if may_add else self.cancel).setFocus()

    def asked(self, session: Session) -> Sequence[R]:
        """Return the rows, on the reader's thread."""
        raise NotImplementedError

    def face(self, row: R) -> Face:
        """Return what a row shows."""
        raise NotImplementedError

    def nothing(self) -> str:
        """Return what an empty list says."""
        raise NotImplementedError

    def form(self) -> TransportForm:
        """Return the form that adds to the list."""
        raise NotImplementedError

    def opening(self, row: R) -> TransportForm:
        """Return the form that a row opens."""
        raise NotImplementedError

    def begin(self) -> None:
        """Show the list once everything above it stands."""
        self.body.addLayout(self._place)
        self.load()

    def load(self) -> None:
        """Read the rows anew."""
        self.workspace.read(self.audit_verb(), self.asked, while_alive(self, self.show_rows))

    def press(self) -> None:
        """Add another one."""
        if self.verb.isEnabled():
            self.turn_to(self.form())

    def show_rows(self, found: Sequence[R]) -> None:
        """Show what was read."""
        self.found = found
        while (item := self._place.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.rows = [self._row(at, row) for at, row in enumerate(found)]
        card = Card(name=f"{self._name}-card")
        card.body.setSpacing(6)
        for at, line in enumerate(self.rows):
            if at:
                card.body.addWidget(rule())
            card.body.addWidget(line)
        if not self.rows:
            card.body.addWidget(text(self.nothing(), "body", "text2", wrap=True))
        self._place.addWidget(card)
        self.grow()
        QTimer.singleShot(0, self, self.grow)

    def turn_to(self, form: DeskDialog) -> None:
        """Show a form in the place of the list, and the list anew once it wrote."""
        did: Any = getattr(form, "did", None)
        if did is not None:
            did.connect(lambda _answer: self.load())
        in_turn(self, form)

    def _row(self, at: int, found: R) -> Row:
        row = Row(self.face(found), name=f"{self._name}-{at}")
        if self._opens:
            row.clicked.connect(lambda _on=False: self.turn_to(self.opening(found)))
        else:
            row.setCursor(Qt.CursorShape.ArrowCursor)
        return row
