"""Opens an office with its recovery sheet, and gives a member a new passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from justice_desk.i18n.messages import _
from justice_desk.ui.components.field import Field
from justice_desk.ui.gate.new_passphrase import NewPassphrase
from justice_desk.ui.gate.view import GateView, link

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.tables.source import Reader


class RecoverView(GateView):
    """Asks the code of the sheet, who, and her new passphrase; `asked` carries the three."""

    asked = Signal(str, str, str)

    def __init__(self, folder: Path, worker: Reader, measure: Callable[[str], int]) -> None:
        facts = _("With the sheet that was printed when the office was made.")
        super().__init__(_("Open with the recovery sheet"), facts, name="gate-recover")
        self.folder = folder
        self.code = QLineEdit()
        self.code.setPlaceholderText("XXXXX-XXXXX-…")
        self.code.setProperty("data", True)
        self._code_field = Field(
            _("Code of the sheet"), self.code, name="recover-code", help_text=_("8 groups of 5")
        )
        self.form.addWidget(self._code_field)
        self.member = QLineEdit()
        self._member_field = Field(_("Member"), self.member, name="recover-member")
        self.form.addWidget(self._member_field)
        self.passphrase = NewPassphrase(worker, measure, name="recover-passphrase")
        self.form.addWidget(self.passphrase)
        self.button = self.verb(_("Open the office"), name="recover-verb", icon="key")
        self.back = link(_("Back"), name="recover-back", icon="arrow-left")
        self.links(self.back)
        self.button.clicked.connect(self._ask)
        self.passphrase.returned.connect(self._ask)
        self.setFocusProxy(self.code)

    def busy(self, on: bool) -> None:
        """Show that the office is being opened."""
        self.button.setEnabled(not on)
        self.button.say(_("Opening…") if on else _("Open the office"))

    def refuse(self, error: DeskError) -> None:
        """Show a mistyped code and an unknown member under their fields, the rest above."""
        self.busy(False)
        if "recovery_code" in error.code:
            self._code_field.show_error(error.message())
        elif "member" in error.code:
            self._member_field.show_error(error.message())
        else:
            super().refuse(error)

    def _ask(self) -> None:
        self.quiet()
        if self.button.isEnabled() and self.passphrase.fits():
            self.busy(True)
            self.asked.emit(self.code.text(), self.member.text().strip(), self.passphrase.text())
