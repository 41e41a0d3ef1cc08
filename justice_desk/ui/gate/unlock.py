"""The unlock view: the member's short name and her passphrase.

No list of members stands here: the key file holds no name, so nobody learns who works in the
office from a lost laptop.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from justice_desk.i18n.messages import _, ngettext
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.passphrase import PassphraseLine
from justice_desk.ui.gate.view import GateView, demo_link, link, restore_link

if TYPE_CHECKING:
    from pathlib import Path

    from justice_desk.terms.errors import DeskError

WRONG = "wrong_passphrase"
"""Code of the refusal that belongs under the passphrase."""


class UnlockView(GateView):
    """Asks who and the passphrase; `asked` carries both."""

    asked = Signal(str, str)

    def __init__(self, folder: Path) -> None:
        super().__init__(folder.name, str(folder.parent), name="gate-unlock", data=True)
        self.folder = folder
        self.member = QLineEdit()
        self.form.addWidget(Field(_("Member"), self.member, name="unlock-member"))
        self.passphrase = PassphraseLine(name="unlock-passphrase")
        self.secret = Field(_("Passphrase"), self.passphrase, name="unlock-passphrase")
        self.form.addWidget(self.secret)
        self.button = self.verb(_("Unlock"), name="unlock-verb", icon="lock-simple-open")
        self.sheet = link(_("Open with the recovery sheet"), name="unlock-sheet", icon="key")
        self.other = link(_("Open another office"), name="unlock-other", icon="folder-open")
        self.new = link(_("Make an office"), name="unlock-new", icon="plus")
        self.restore, self.demo = restore_link(), demo_link()
        self.links(self.sheet, self.other, self.new, self.restore, self.demo)
        self.member.returnPressed.connect(self._next)
        self.passphrase.returned.connect(self._ask)
        self.button.clicked.connect(self._ask)
        self.setFocusProxy(self.member)

    def busy(self, on: bool) -> None:
        """Show that the office is being opened, and take no second try meanwhile."""
        for part in (self.member, self.passphrase, self.button):
            part.setEnabled(not on)
        self.button.say(_("Opening…") if on else _("Unlock"))

    def refuse(self, error: DeskError) -> None:
        """Show a wrong passphrase under its field, the rest above the form."""
        self.busy(False)
        if error.code != WRONG:
            super().refuse(error)
            return
        words = error.message()
        if self.passphrase.caps:
            caps = _("Caps Lock seems to be on.")
            words = f"{words} {caps}"
        seconds = math.ceil(float(str(error.details.get("wait", 0))))
        if seconds:
            told = ngettext("Next try in {n} second.", "Next try in {n} seconds.", seconds)
            words = f"{words} {told.format(n=seconds)}"
        self.secret.show_error(words)
        self.passphrase.line.selectAll()
        self.passphrase.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_known(self, member: str, passphrase: str) -> None:
        """Fill in both, and show them, for the invented office of a demonstration."""
        told = _("Everything in it is invented. Member: {member}. Passphrase: {passphrase}.")
        words = told.format(member=member, passphrase=passphrase)
        self.form.insertWidget(0, Note(words, "info", strong=_("Demonstration office")))
        self.member.setText(member)
        self.passphrase.line.setText(passphrase)
        self.setFocusProxy(self.button)  # nothing is left to type

    def show_restored(self, member: str, kept: Path | None) -> None:
        """Say that the office of a backup stands here now, and where the one before is kept."""
        where = _("The office that was here is kept in {folder}.").format(folder=kept)
        words = where if kept else ""
        self.note.say(words, "ok", strong=_("The backup is restored"))
        self.note.show()
        self.member.setText(member)
        (self.passphrase.line if member else self.member).setFocus()

    def _next(self) -> None:
        if self.passphrase.text():
            self._ask()
        else:
            self.passphrase.line.setFocus(Qt.FocusReason.TabFocusReason)

    def _ask(self) -> None:
        self.quiet()
        if self.button.isEnabled() and self.member.text().strip():
            self.busy(True)
            self.asked.emit(self.member.text().strip(), self.passphrase.text())
