"""What opens a backup: a member and her passphrase of then, or the code of the sheet of then."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.passphrase import PassphraseLine
from justice_desk.ui.gate.opener import Restoring
from justice_desk.ui.gate.view import link

if TYPE_CHECKING:
    from pathlib import Path

    from justice_desk.terms.errors import DeskError

_OF_SHEET: Final = ("recovery_code", "wrong_recovery_code")


class BackupKey(QWidget):
    """Asks one of the two; `returned` says that Enter was pressed in the last line of it.

    Args:
        member: who is proposed, blank when nobody is known.
    """

    returned = Signal()
    turned = Signal()

    def __init__(self, member: str = "") -> None:
        super().__init__()
        self.by_sheet = False
        self.member, self.passphrase = QLineEdit(member), PassphraseLine(name="restore-passphrase")
        self.member.setProperty("data", True)
        self.sheet = QLineEdit()
        self.sheet.setPlaceholderText("XXXXX-XXXXX-…")
        self.sheet.setProperty("data", True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._add_fields()
        self.other = link("", name="restore-other-key", icon="key")
        self._column.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeft)
        self.other.clicked.connect(lambda: self.turn(by_sheet=not self.by_sheet))
        self.member.returnPressed.connect(self.passphrase.line.setFocus)
        self.passphrase.returned.connect(self.returned)
        self.sheet.returnPressed.connect(self.returned)
        self.setFocusProxy(self.member)
        self._fit()

    def _add_fields(self) -> None:
        words = _("The one of the time of the backup")
        self._member_field = Field(_("Member"), self.member, name="restore-member")
        self._secret = Field(
            _("Passphrase"), self.passphrase, name="restore-passphrase", help_text=words
        )
        self._sheet_field = Field(
            _("Code of the sheet"),
            self.sheet,
            name="restore-sheet",
            help_text=_("8 groups of 5, from the sheet of the time of the backup"),
        )
        for field in (self._member_field, self._secret, self._sheet_field):
            self._column.addWidget(field)

    def turn(self, *, by_sheet: bool) -> None:
        """Ask for the code of the sheet, or for member and passphrase; nothing typed is lost."""
        self.by_sheet = by_sheet
        self._fit()
        self.turned.emit()
        self.give_focus()

    def give_focus(self) -> None:
        """Give the keyboard to the first line that is blank."""
        lines = (self.sheet,) if self.by_sheet else (self.member, self.passphrase.line)
        blank = next((line for line in lines if not line.text()), lines[-1])
        blank.setFocus()

    def wish(self, file: Path) -> Restoring:
        """Return what is wished of a backup, with what opens it."""
        if self.by_sheet:
            return Restoring(file, None, self.sheet.text())
        return Restoring(file, self.member.text().strip(), self.passphrase.text())

    def refuse(self, error: DeskError) -> bool:
        """Show a wrong passphrase or code under its field; False for anything else."""
        if error.code == "wrong_passphrase":
            self._secret.show_error(error.message())
            self.passphrase.line.setFocus()
        elif error.code.startswith(_OF_SHEET):
            self._sheet_field.show_error(error.message())
            self.sheet.setFocus()
        else:
            return False
        return True

    def _fit(self) -> None:
        self._sheet_field.setVisible(self.by_sheet)
        self._member_field.setVisible(not self.by_sheet)
        self._secret.setVisible(not self.by_sheet)
        self.other.say(
            _("With a passphrase") if self.by_sheet else _("With the code of the recovery sheet")
        )
