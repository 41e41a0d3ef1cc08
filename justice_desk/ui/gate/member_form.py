"""Making an office, second step: the first member, who coordinates, and her passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from justice_desk.i18n.messages import _
from justice_desk.terms.fold import fold
from justice_desk.ui.components.field import Field
from justice_desk.ui.dialogs.sex import SexChoice
from justice_desk.ui.gate.new_passphrase import NewPassphrase
from justice_desk.ui.gate.view import GateView, link

if TYPE_CHECKING:
    from collections.abc import Callable

    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.tables.source import Reader


class MemberForm(GateView):
    """Full name, short name, passphrase twice; `done` when they fit."""

    done = Signal()

    def __init__(self, worker: Reader, measure: Callable[[str], int]) -> None:
        facts = _("Step {n} of 4: you, who coordinate it").format(n=2)
        super().__init__(_("Make an office"), facts, name="gate-member")
        self._short_typed = False
        self.full_name, self.member = QLineEdit(), QLineEdit()
        self._full_field = Field(_("First name and name"), self.full_name, name="member-full")
        self._short_field = Field(
            _("Short name"),
            self.member,
            name="member-short",
            help_text=_("You will unlock with it. It is written nowhere outside the register."),
        )
        self.form.addWidget(self._full_field)
        self.form.addWidget(self._short_field)
        self.sex = SexChoice(name="member-sex")
        self.form.addWidget(self.sex)
        self.passphrase = NewPassphrase(worker, measure, name="member-passphrase")
        self.form.addWidget(self.passphrase)
        self.button = self.verb(_("Make the office"), name="member-next")
        self.back = link(_("Back"), name="member-back", icon="arrow-left")
        self.links(self.back)
        self.full_name.textEdited.connect(self._propose)
        self.member.textEdited.connect(self._own_short)
        self.button.clicked.connect(self._check)
        self.passphrase.returned.connect(self._check)
        self.setFocusProxy(self.full_name)

    def busy(self, on: bool) -> None:
        """Show that the office is being made."""
        self.button.setEnabled(not on)
        self.button.say(_("Making the office…") if on else _("Make the office"))

    def refuse(self, error: DeskError) -> None:
        """Show an unfit name under its field, the rest above."""
        self.busy(False)
        if error.code == "name_unfit":
            self._short_field.show_error(error.message())
        else:
            super().refuse(error)

    def _own_short(self) -> None:
        self._short_typed = bool(self.member.text())

    def _propose(self) -> None:
        if not self._short_typed:
            words = fold(self.full_name.text()).split()
            self.member.setText(words[0] if words else "")

    def _check(self) -> None:
        self.quiet()
        if not self.full_name.text().strip():
            self._full_field.show_error(_("Who are you? The papers of the office show this name."))
            self.full_name.setFocus()
        elif not self.member.text().strip():
            self._short_field.show_error(_("A short name without spaces, such as awa"))
            self.member.setFocus()
        elif self.button.isEnabled() and self.passphrase.fits():
            self.busy(True)
            self.done.emit()
