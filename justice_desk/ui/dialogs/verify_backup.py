"""Proves a backup from end to end and says what is inside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from justice_desk.i18n.formats import clock_time, prose_date, whole
from justice_desk.i18n.messages import _
from justice_desk.storage.office import Opener, examine
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.passphrase import PassphraseLine
from justice_desk.ui.components.text import text
from justice_desk.ui.dialogs.base import DeskDialog

if TYPE_CHECKING:
    from pathlib import Path

    from justice_desk.storage.office import Inside
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace


class VerifyBackupDialog(DeskDialog):
    """Asks the passphrase of the time of the backup."""

    def __init__(self, parent: QWidget, workspace: Workspace, file: Path) -> None:
        super().__init__(parent, _("Check a backup"), name="verify-dialog", width=500)
        self._workspace, self._file = workspace, file
        self.body.addWidget(text(file.name, "strong", wrap=True, data=True))
        self.note = Note("", "danger")
        self.note.hide()
        self.body.addWidget(self.note)
        self.member = QLineEdit(workspace.office.acting.name)
        self.member.setProperty("data", True)
        self.body.addWidget(Field(_("Member"), self.member, name="verify-member"))
        self.passphrase = PassphraseLine(name="verify-passphrase")
        words = _("The one of the time of the backup")
        self._field = Field(
            _("Passphrase"), self.passphrase, name="verify-passphrase", help_text=words
        )
        self.body.addWidget(self._field)
        self.close_button = Button(_("Close"), name="verify-close", key="Escape")
        self.verb = Button(_("Check"), Kind.FILLED, name="verify-check", icon="shield-check")
        self.foot(self.close_button, self.verb)
        self.close_button.clicked.connect(self.reject)
        self.verb.clicked.connect(self._check)
        self.passphrase.returned.connect(self._check)
        self.passphrase.line.setFocus()

    def _check(self) -> None:
        if not self.verb.isEnabled():
            return
        self.note.hide()
        self.verb.setEnabled(False)
        file, opener = self._file, Opener(self.member.text().strip(), self.passphrase.text())
        self._workspace.jobs.long(
            lambda _progress: examine(file, opener), self._sound, self._refuse, lambda _d, _t: None
        )

    def _sound(self, inside: Inside) -> None:
        self.verb.setEnabled(True)
        words = _(
            "{office}, made on {day} at {time}: {cases} cases, {members} members, "
            "{entries} journal entries."
        ).format(
            office=inside.office_name,
            day=prose_date(inside.made_at.date()),
            time=clock_time(inside.made_at),
            cases=whole(inside.cases),
            members=whole(inside.members),
            entries=whole(inside.audit_entries),
        )
        self.note.say(words, "ok", strong=_("The backup is sound"))
        self.note.show()
        self.adjustSize()

    def _refuse(self, error: DeskError) -> None:
        self.verb.setEnabled(True)
        if error.code == "wrong_passphrase":
            self._field.show_error(error.message())
            return
        self.note.say(error.message(), "danger", strong=_("The backup is not sound"))
        self.note.show()
        self.adjustSize()
