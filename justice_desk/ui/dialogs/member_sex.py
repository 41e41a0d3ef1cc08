"""Writes of a member who is there already whether she is a woman."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.i18n.messages import _
from justice_desk.services import members
from justice_desk.ui.alive import while_alive
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.note import Note
from justice_desk.ui.dialogs.base import DeskDialog
from justice_desk.ui.dialogs.sex import SexChoice

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from justice_desk.services.members import MemberRow
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace


class MemberSexDialog(DeskDialog):
    """One question about one member."""

    def __init__(self, parent: QWidget, workspace: Workspace, member: MemberRow) -> None:
        title = _("Correct: {what}").format(what=member.full_name)
        super().__init__(parent, title, name="member-correct", width=480)
        self._workspace, self._member = workspace, member
        self._note = Note("", "danger")
        self._note.hide()
        self.sex = SexChoice(name="member-correct-sex", now=member.sex)
        self.body.addWidget(self._note)
        self.body.addWidget(self.sex)
        self.cancel = Button(_("Cancel"), name="member-correct-cancel", key="Escape")
        self.verb = Button(
            _("Correct"), Kind.FILLED, name="member-correct-verb", icon="note-pencil",
            key="Ctrl+Return",
        )  # fmt: skip
        self.foot(self.cancel, self.verb)
        self.cancel.clicked.connect(self.reject)
        self.verb.clicked.connect(self._send)
        self.finished.connect(self.deleteLater)
        self.sex.choice.setFocus()

    def _send(self) -> None:
        name, sex = self._member.name, self.sex.value()
        self.verb.setEnabled(False)
        self._workspace.write(
            "member correct",
            lambda session: members.correct(session, name=name, sex=sex),
            while_alive(self, self._done),
            while_alive(self, self._refuse),
        )

    def _done(self, member: MemberRow) -> None:
        self.accept()
        self._workspace.said.emit(_("Corrected: {field}").format(field=member.full_name))
        self._workspace.changed.emit("members")

    def _refuse(self, error: DeskError) -> None:
        self.verb.setEnabled(True)
        self._note.say(error.message(), "danger")
        self._note.show()
