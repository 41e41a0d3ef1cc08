"""A backup at the gate: who opens it, what is inside, and where it will stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from justice_desk.i18n.messages import _
from justice_desk.terms.fold import fold
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.text import text
from justice_desk.ui.gate.backup_key import BackupKey
from justice_desk.ui.gate.view import GateView, link

if TYPE_CHECKING:
    from pathlib import Path

    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.gate.opener import Seen


class RestoreView(GateView):
    """`asked` wants to see inside; `confirmed` carries the wish and the office's name.

    Args:
        file: the backup.
        place: the office that it replaces, or the folder where its office will lie.
    """

    asked = Signal(object)
    confirmed = Signal(object, str)

    def __init__(self, file: Path, place: Path) -> None:
        super().__init__(_("Restore a backup"), file.name, name="gate-restore", data=True)
        self._file = file
        self._seen: Seen | None = None
        self.key = BackupKey()
        self.code = QLineEdit()
        label = _("Code of its office, to confirm")
        self._code_field = Field(label, self.code, name="restore-code")
        where = _("It will stand in {folder}. An office that is there is kept beside it.")
        self._where = text(where.format(folder=place), "second", "text2", wrap=True)
        for part in (self.key, self._where, self._code_field):
            self.form.addWidget(part)
        self._where.hide()
        self._code_field.hide()
        self.button = self.verb(_("See inside"), name="restore-next", icon="eye")
        self.back = link(_("Back"), name="restore-back", icon="arrow-left")
        self.links(self.back)
        self.key.returned.connect(self._press)
        self.key.turned.connect(self.quiet)
        self.code.returnPressed.connect(self._press)
        self.button.clicked.connect(self._press)
        self.setFocusProxy(self.key)

    def show_inside(self, seen: Seen) -> None:
        """Say what is inside, and ask for the code of its office."""
        self._seen = seen
        self.note.say(seen.words, "ok", strong=_("The backup is sound"))
        self.note.show()
        self.key.hide()
        self._where.show()
        self._code_field.show()
        self.button.setEnabled(True)
        self.button.say(_("Restore"), "clock-counter-clockwise")
        self.code.setFocus()

    def refuse(self, error: DeskError) -> None:
        """Show a wrong passphrase or code under its field, the rest above."""
        self.button.setEnabled(True)
        self.button.say(_("See inside"))
        if not self.key.refuse(error):
            super().refuse(error)

    def _press(self) -> None:
        if not self.button.isEnabled():
            return
        wished = self.key.wish(self._file)
        if self._seen is None:
            self.quiet()
            self.button.setEnabled(False)
            self.button.say(_("Checking…"))
            self.asked.emit(wished)
        elif fold(self.code.text()) == fold(self._seen.office_code):
            self.confirmed.emit(wished, self._seen.office_name)
        else:
            code = self._seen.office_code
            self._code_field.show_error(_("Here: {typed}").format(typed=code))
            self.code.setFocus()
