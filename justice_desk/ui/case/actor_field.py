"""A field that names an actor of the directory: any, or only courts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from justice_desk.i18n.messages import _
from justice_desk.services import actors
from justice_desk.ui.alive import while_alive
from justice_desk.ui.components.field import Field

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from justice_desk.services.actors.rows import ActorRow
    from justice_desk.ui.workspace import Workspace


class ActorField(Field):
    """`chosen` carries the code, blank for the office itself or where the directory has nobody.

    Args:
        workspace: the open office.
        label: over the list.
        name: of the list.
        types: only these types of actor; all when left out.
        office: the words for the office itself, which then stands first.
        first: name of the actor that is proposed, where the list has it.
    """

    chosen = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        label: str,
        *,
        name: str,
        types: Collection[str] = (),
        office: str = "",
        first: str = "",
    ) -> None:
        self.list = QComboBox()
        self.list.setProperty("data", True)
        self._types, self._office, self._first = types, office, first
        super().__init__(label, self.list, name=name)
        if office:
            self.list.addItem(office, "")
        workspace.read("actor list", actors.listed, while_alive(self, self._fill))
        self.list.currentIndexChanged.connect(lambda _row: self._tell())

    def code(self) -> str:
        """Return the code of the actor, blank for the office."""
        return str(self.list.currentData() or "")

    def named(self) -> str:
        """Return the name on screen."""
        return self.list.currentText()

    def required(self) -> bool:
        """Return whether an actor is named; says beside the field when not."""
        if self.code():
            return True
        self.show_error(_("The directory has none. Add it on the page of the actors."))
        return False

    def _fill(self, rows: Sequence[ActorRow]) -> None:
        before = self.list.blockSignals(True)
        for row in rows:
            if not self._types or row.type in self._types:
                self.list.addItem(row.name, row.code)
        self.list.blockSignals(before)
        place = self.list.findText(self._first) if self._first else -1
        if place >= 0:
            self.list.setCurrentIndex(place)
        if not self.list.count():
            self.required()
        self._tell()

    def _tell(self) -> None:
        self.clear_error()
        self.chosen.emit(self.code())
