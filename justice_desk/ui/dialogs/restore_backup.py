"""Puts a backup in the place of the office: first what is inside is seen, then it is confirmed."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.services.since_backup import SinceBackup, written_since
from justice_desk.storage.office import Inside, Opener, examine
from justice_desk.terms.errors import DeskError
from justice_desk.terms.fold import fold
from justice_desk.ui.alive import while_alive
from justice_desk.ui.backup_words import gone_lines, inside_words
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.text import text
from justice_desk.ui.dialogs.base import DeskDialog
from justice_desk.ui.gate.backup_key import BackupKey

if TYPE_CHECKING:
    from pathlib import Path

    from justice_desk.storage.office import Office
    from justice_desk.ui.jobs import Job
    from justice_desk.ui.workspace import Workspace


_Found = tuple[Inside, SinceBackup | None]


class RestoreBackupDialog(DeskDialog):
    """`confirmed` carries the wish; the window is put away before it is done."""

    confirmed = Signal(object)

    def __init__(self, parent: QWidget, workspace: Workspace, file: Path) -> None:
        super().__init__(parent, _("Restore a backup"), name="restore-dialog", width=560)
        self._workspace, self._file = workspace, file
        self._asked: Job[_Found] | None = None
        self._inside: Inside | None = None
        self.body.addWidget(text(file.name, "strong", wrap=True, data=True))
        self.note = Note("", "danger")
        self.note.hide()
        self.body.addWidget(self.note)
        self._first, self._second = QWidget(), QWidget()
        self._ask_opener()
        self._ask_code()
        self._add_feet()
        self.body.addStretch(1)
        self.finished.connect(self._drop)
        self.finished.connect(self.deleteLater)
        self.key.give_focus()

    def _ask_opener(self) -> None:
        self.key = BackupKey(self._workspace.office.acting.name)
        _column_in(self._first).addWidget(self.key)
        self.body.addWidget(self._first)
        self.key.returned.connect(self.look)
        self.key.turned.connect(self._turned)

    def _ask_code(self) -> None:
        self.code = QLineEdit()
        self.code.setProperty("data", True)
        self.consequences = Note("", "warn")
        self._code_field = Field(
            _("To confirm, type the code of the office in the backup"),
            self.code,
            name="restore-code",
        )
        column = _column_in(self._second)
        column.addWidget(self.consequences)
        column.addWidget(self._code_field)
        self.body.addWidget(self._second)
        self._second.hide()
        self.code.textChanged.connect(self._weigh)
        self.code.returnPressed.connect(self._confirm)

    def _add_feet(self) -> None:
        self.close_button = Button(_("Keep the present office"), name="restore-keep", key="Escape")
        self.verb = Button(_("See inside"), Kind.FILLED, name="restore-look", icon="eye")
        self.restore = Button(
            _("Restore"), Kind.DANGER, name="restore-verb", icon="clock-counter-clockwise"
        )
        self.restore.setEnabled(False)
        self.foot(self.close_button, self.verb, self.restore)
        self.restore.hide()
        self.close_button.clicked.connect(self.reject)
        self.verb.clicked.connect(self.look)
        self.restore.clicked.connect(self._confirm)

    def look(self) -> None:
        """Prove the backup from end to end and show what is inside."""
        if not self.verb.isEnabled():
            return
        self._busy(on=True)
        wished = self.key.wish(self._file)
        file, opener = wished.file, Opener(wished.member, wished.secret)
        office, name = self._workspace.office, self._workspace.name
        self._asked = self._workspace.jobs.long(
            lambda _progress: _looked(file, opener, office, name),
            while_alive(self, lambda found: self._show(*found)),
            while_alive(self, self._refuse),
            lambda _done, _all: None,
        )

    def _busy(self, *, on: bool) -> None:
        self.verb.setEnabled(not on)
        self.verb.say(_("Checking…") if on else _("See inside"))
        self.note.hide()

    def _turned(self) -> None:
        self.note.hide()
        self._fit()
        QTimer.singleShot(0, self, self._fit)

    def _show(self, inside: Inside, since: SinceBackup | None) -> None:
        self._inside = inside
        self.note.say(inside_words(inside), "ok", strong=_("The backup is sound"))
        self.note.show()
        self.consequences.say(
            self._consequences(inside, since), "warn", strong=_("What will happen")
        )
        for part in (self._first, self.verb):
            part.hide()
        for part in (self._second, self.restore):
            part.show()
        self.code.setPlaceholderText(inside.office_code)
        self._fit()
        QTimer.singleShot(0, self, self._fit)
        self.code.setFocus()

    def _consequences(self, inside: Inside, since: SinceBackup | None) -> str:
        unknown = [_("What was written after this backup is no longer in the register.")]
        lines = [
            *(unknown if since is None else gone_lines(since)),
            _("The office as it is now is kept in a folder beside it: nothing is deleted."),
            _("This window closes the office and asks for the passphrase of then."),
        ]
        if inside.office_name != self._workspace.name:
            other = _("This backup is of another office: {name}.").format(name=inside.office_name)
            lines.insert(0, other)
        return "\n".join(f"– {line}" for line in lines)

    def _weigh(self, typed: str) -> None:
        inside = self._inside
        self.restore.setEnabled(inside is not None and fold(typed) == fold(inside.office_code))

    def _confirm(self) -> None:
        if self.restore.isEnabled():
            self.accept()
            self.confirmed.emit(self.key.wish(self._file))

    def _refuse(self, error: DeskError) -> None:
        self._busy(on=False)
        if self.key.refuse(error):
            return
        self.note.say(error.message(), "danger", strong=_("The backup is not sound"))
        self.note.show()
        self.adjustSize()

    def _fit(self) -> None:
        """Take the height of what is shown now: the first question has gone."""
        layout, parent = self.layout(), self.parentWidget()
        if layout is not None and parent is not None:
            for _pass in range(2):  # a wrapped label asks for its height once it knows its width
                layout.activate()
                self.resize(self.width(), layout.totalMinimumSize().height())
            self.move(parent.window().frameGeometry().center() - self.rect().center())

    def _drop(self) -> None:
        if self._asked is not None:
            self._asked.cancel()


def _looked(file: Path, opener: Opener, office: Office, name: str) -> _Found:
    """Prove a backup, and read what the present office has beyond it where it is the same one."""
    inside = examine(file, opener)
    if inside.office_name != name:
        return inside, None
    with suppress(DeskError), office.reading("backup restore") as session:
        return inside, written_since(session, inside.audit_entries)
    return inside, None


def _column_in(holder: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    return column
