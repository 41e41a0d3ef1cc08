"""Changes the passphrase of the member who is here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.i18n.messages import _
from justice_desk.rules.passphrases import strength
from justice_desk.services import members
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.passphrase import PassphraseLine
from justice_desk.ui.dialogs.base import DeskDialog
from justice_desk.ui.gate.new_passphrase import NewPassphrase

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace


class PassphraseDialog(DeskDialog):
    """Asks the present passphrase, then the new one twice."""

    def __init__(self, parent: QWidget, workspace: Workspace) -> None:
        super().__init__(parent, _("Change my passphrase"), name="passphrase-dialog", width=460)
        self._workspace = workspace
        self.old = PassphraseLine(name="own-old")
        self._old_field = Field(_("Present passphrase"), self.old, name="own-old")
        who = workspace.office.acting
        known = (workspace.name, who.full_name, who.name)
        self.new = NewPassphrase(
            workspace.jobs.reader, lambda typed: strength(typed, known), name="own-new"
        )
        self.body.addWidget(self._old_field)
        self.body.addWidget(self.new)
        self.cancel = Button(_("Cancel"), name="own-cancel", key="Escape")
        self.verb = Button(_("Change it"), Kind.FILLED, name="own-change", icon="key")
        self.foot(self.cancel, self.verb)
        self.cancel.clicked.connect(self.reject)
        self.verb.clicked.connect(self._change)
        self.old.returned.connect(self.new.first.line.setFocus)
        self.new.returned.connect(self._change)
        self.old.line.setFocus()

    def _change(self) -> None:
        if not self.verb.isEnabled() or not self.new.fits():
            return
        office, old, new = self._workspace.office, self.old.text(), self.new.text()
        self.verb.setEnabled(False)
        self._workspace.on_writer(
            lambda: members.change_passphrase(office, old=old, new=new), self._done, self._refuse
        )

    def _done(self, _nothing: None) -> None:
        self.accept()
        self._workspace.said.emit(_("The new passphrase opens from now on"))

    def _refuse(self, error: DeskError) -> None:
        self.verb.setEnabled(True)
        self._old_field.show_error(error.message())
        self.old.line.setFocus()
