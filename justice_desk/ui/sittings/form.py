"""The base of the forms of a sitting: what they change, the window hears of as `sittings`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal

from justice_desk.ui.case.verb_dialog import VerbDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from justice_desk.ui.case.verb_dialog import Form
    from justice_desk.ui.components.field import Field
    from justice_desk.ui.components.lines import Lines
    from justice_desk.ui.workspace import Workspace


class SittingForm(VerbDialog):
    """`did` carries what the verb answered."""

    did = Signal(object)

    def __init__(self, parent: QWidget, workspace: Workspace, form: Form) -> None:
        super().__init__(parent, workspace, form)
        self.accepted.connect(self._tell)

    def _done(self, answer: Any) -> None:
        super()._done(answer)
        self.did.emit(answer)

    def _tell(self) -> None:
        self.workspace.changed.emit("sittings")


def filled(field: Field, lines: Lines, ask: str) -> bool:
    """Return whether something was written; says beside the field what is asked for when not."""
    if lines.text().strip():
        return True
    field.show_error(ask)
    lines.setFocus()
    return False
