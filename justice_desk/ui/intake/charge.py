"""Who follows the case from the beginning: whoever opens it, or another member."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.rules.access import CaseKind, allowed
from justice_desk.services import members
from justice_desk.ui.alive import while_alive
from justice_desk.ui.case.members import workers
from justice_desk.ui.components.field import Field

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.services.members import MemberRow
    from justice_desk.ui.workspace import Workspace

KEY: Final = "case.responsible"
"""The answer of a draft: the short name of a member, blank for whoever opens the case."""


class Charge(QWidget):
    """The member in charge; shown to who may entrust a case to another."""

    changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("intake-charge")
        self._wanted = ""
        self.member = QComboBox()
        self.member.setProperty("data", True)
        self.field = Field(_("Who follows this case"), self.member, name="intake-case.responsible")
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 0, 18, 8)
        column.addWidget(self.field)
        self.setFocusProxy(self.member)
        acting = workspace.office.acting
        self.may = allowed("case assign", acting.role, CaseKind.OPEN)
        if not self.may:
            self.hide()
        self.member.addItem(_("Me, {name}").format(name=acting.full_name), "")
        self._mine = acting.full_name
        self.member.activated.connect(lambda _row: self._chosen())
        if self.may:
            workspace.read("member list", members.listed, while_alive(self, self._fill))

    def value(self) -> str:
        """Return the short name of who is in charge, blank for whoever opens the case."""
        return self._wanted

    def put(self, value: Any) -> None:
        """Show whom a draft names."""
        self._wanted = value if isinstance(value, str) and self.may else ""
        self.member.setCurrentIndex(max(self.member.findData(self._wanted), 0))

    def _fill(self, rows: Sequence[MemberRow]) -> None:
        for row in workers(rows):
            if row.full_name != self._mine:
                self.member.addItem(row.full_name, row.name)
        if self.member.findData(self._wanted) < 0:
            self._wanted = ""  # she left the office meanwhile
        self.put(self._wanted)

    def _chosen(self) -> None:
        self._wanted = str(self.member.currentData())
        self.field.clear_error()
        self.changed.emit()
