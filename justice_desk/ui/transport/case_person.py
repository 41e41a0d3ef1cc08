"""A case and one of its persons, for what concerns two of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.services.cases.showing import show
from justice_desk.ui.alive import while_alive
from justice_desk.ui.components.field import Field
from justice_desk.ui.transport.case_line import CaseLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.services.cases.rows import CaseView, PartyRow
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace

_TOP = Qt.AlignmentFlag.AlignTop


class CasePerson(QWidget):
    """`read` carries the case whose persons are offered, None where none is named.

    Args:
        workspace: reads the case.
        name: stem of the object names.
        words: over the case, over the person.
        help_text: under the case.
    """

    read = Signal(object)

    def __init__(
        self, workspace: Workspace, name: str, words: tuple[str, str], help_text: str = ""
    ) -> None:
        super().__init__()
        self._workspace, self._shown = workspace, ""
        self.case = CaseLine(workspace, name=f"{name}-case")
        self.case_field = Field(words[0], self.case, name=f"{name}-case", help_text=help_text)
        self.person = QComboBox()
        self.person.setProperty("data", True)
        self.person_field = Field(words[1], self.person, name=f"{name}-person")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for field in (self.case_field, self.person_field):
            row.addWidget(field, 1, _TOP)
        self.case.picked.connect(self.look)
        self.case.left.connect(self.look)
        self.case.textChanged.connect(lambda _text: self._put())
        self.person.currentIndexChanged.connect(lambda _row: self.person_field.clear_error())

    def who(self) -> str:
        """Return the id of the person, blank where none is chosen."""
        return str(self.person.currentData() or "")

    def look(self, _offer: object = None) -> None:
        """Read the case that was named, and offer its persons."""
        number = self.case.number()
        if number == self._shown:
            return
        self._shown = number
        self.case_field.clear_error()
        if not number:
            self.offer(())
            self.read.emit(None)
            return
        self._workspace.read(
            "case show",
            lambda session: show(session, number),
            while_alive(self, self._offer),
            while_alive(self, self._unknown),
        )

    def offer(self, people: Sequence[PartyRow]) -> None:
        """Offer some persons; who was chosen stays where she is among them."""
        before = self.who()
        self.person.clear()
        for party in people:
            self.person.addItem(party.name, str(party.id))
        self.person.setCurrentIndex(max(self.person.findData(before), 0))

    def checked(self) -> bool:
        """Return whether a person is chosen; says beside the field when not."""
        if self.who():
            return True
        if not self.case.number():
            self.case_field.show_error(_("Write the number of the case, or a name of it."))
            self.case.setFocus()
        else:
            self.person_field.show_error(_("Choose who is meant."))
            self.person.setFocus()
        return False

    def _put(self) -> None:
        """Read the case too that was put back into the line, and not typed."""
        if not self.case.hasFocus():
            self.look()

    def _offer(self, view: CaseView) -> None:
        if view.number == self._shown:
            self.offer(view.parties)
            self.read.emit(view)

    def _unknown(self, error: DeskError) -> None:
        self._shown = ""
        self.offer(())
        self.case_field.show_error(error.message())
