"""The backups: the last one, one more now, the proof that a file is sound, the way back to it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QFileDialog

from justice_desk.i18n.messages import _
from justice_desk.rules.access import allowed
from justice_desk.terms.clock import today
from justice_desk.ui.backup_words import backup_words
from justice_desk.ui.components.button import Button
from justice_desk.ui.components.card import Card
from justice_desk.ui.components.flow import FlowLayout
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.text import text
from justice_desk.ui.dialogs.restore_backup import RestoreBackupDialog
from justice_desk.ui.dialogs.verify_backup import VerifyBackupDialog
from justice_desk.ui.status_bar import STALE_AFTER

if TYPE_CHECKING:
    from justice_desk.storage.roster import LastBackup
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace

_FILES: Final = "*.jdbackup"


class BackupCard(Card):
    """Backs up into the office's folder or onto a stick; both are encrypted and proved."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(_("Backups"), name="settings-backups")
        self._workspace = workspace
        self._note = Note("", "neutral")
        self.body.addWidget(self._note)
        words = _("Encrypted and proved before the one before it is let go.")
        self.body.addWidget(text(words, "second", "text2", wrap=True))
        self.body.addLayout(self._verbs())
        if not allowed("backup restore", workspace.office.acting.role):
            self.restore.setEnabled(False)
            words = _("Only the coordination puts a backup in the place of the register.")
            self.body.addWidget(text(words, "second", "text2", wrap=True))
        workspace.changed.connect(self._reload)
        self._reload("backup")

    def _verbs(self) -> FlowLayout:
        row = FlowLayout()
        self.now = Button(_("Back up now"), name="backup-now", icon="floppy-disk")
        self.stick = Button(_("On a stick…"), name="backup-stick", icon="usb")
        self.verify = Button(_("Check a backup…"), name="backup-verify", icon="shield-check")
        may = allowed("backup create", self._workspace.office.acting.role)
        for button in (self.now, self.stick) if may else ():
            row.addWidget(button)
        row.addWidget(self.verify)
        self.restore = Button(
            _("Restore a backup…"), name="backup-restore", icon="clock-counter-clockwise"
        )
        row.addWidget(self.restore)
        self.now.clicked.connect(lambda: self._back_up(None))
        self.stick.clicked.connect(self._choose_stick)
        self.verify.clicked.connect(self._verify)
        self.restore.clicked.connect(self._restore)
        return row

    def _reload(self, topic: str) -> None:
        if topic == "backup":
            office = self._workspace.office
            self._workspace.jobs.reader.submit(office.last_backup, self._show)

    def _show(self, last: LastBackup | None) -> None:
        if last is None:
            self._note.say(_("No backup was made yet."), "warn")
            return
        stale = (today() - last.at.date()).days > STALE_AFTER
        words = backup_words(last, today(), self._workspace.office.folder)
        self._note.say(words, "danger" if stale else "ok")

    def _choose_stick(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, _("Folder of the backup"))
        if chosen:
            self._back_up(Path(chosen))

    def _verify(self) -> None:
        file = self._file_for(_("Check a backup"))
        if file is not None:
            VerifyBackupDialog(self, self._workspace, file).open()

    def _restore(self) -> None:
        file = self._file_for(_("Restore a backup"))
        if file is not None:
            dialog = RestoreBackupDialog(self, self._workspace, file)
            dialog.confirmed.connect(self._workspace.restoring)
            dialog.open()

    def _file_for(self, title: str) -> Path | None:
        start = str(self._workspace.office.folder / "backups")
        chosen, _kind = QFileDialog.getOpenFileName(
            self, title, start, f"{_('Backups')} ({_FILES})"
        )
        return Path(chosen) if chosen else None

    def _back_up(self, folder: Path | None) -> None:
        self._busy(on=True)
        office = self._workspace.office
        self._workspace.jobs.writer.submit(lambda: office.backup(folder), self._done, self._refuse)

    def _busy(self, *, on: bool) -> None:
        self.now.setEnabled(not on)
        self.stick.setEnabled(not on)
        self.now.say(_("Backing up…") if on else _("Back up now"))

    def _done(self, _file: Path) -> None:
        self._busy(on=False)
        self._workspace.wrote = False
        self._workspace.said.emit(_("The office is backed up"))
        self._workspace.changed.emit("backup")

    def _refuse(self, error: DeskError) -> None:
        self._busy(on=False)
        self._note.say(error.message(), "danger")
