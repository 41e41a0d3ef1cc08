"""The office as its papers name it: name, code, address, telephone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from justice_desk.i18n.messages import _
from justice_desk.rules.access import allowed
from justice_desk.rules.phones import shown
from justice_desk.services import offices
from justice_desk.ui.alive import while_alive
from justice_desk.ui.components.button import Button
from justice_desk.ui.components.card import Card
from justice_desk.ui.components.text import text
from justice_desk.ui.pages.settings.office_dialog import OfficeDialog

if TYPE_CHECKING:
    from justice_desk.services.offices import OfficeRow
    from justice_desk.ui.workspace import Workspace


class OfficeCard(Card):
    """Shows what the head of a letter bears; a coordinator changes address and telephone."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(_("The office"), name="settings-office")
        self._workspace = workspace
        self.name = text("", "strong", wrap=True, data=True)
        self.code = text("", "second", "text2", wrap=True, data=True)
        self.address = text("", wrap=True, data=True, name="office-card-address")
        self.phone = text("", data=True, name="office-card-phone")
        for line in (self.name, self.code, self.address, self.phone):
            self.body.addWidget(line)
        self.change = Button(_("Address and telephone…"), name="office-change", icon="note-pencil")
        self.change.clicked.connect(lambda: OfficeDialog(self, workspace).open())
        self.body.addWidget(self.change, 0, Qt.AlignmentFlag.AlignLeft)
        self._refuse_others()
        workspace.changed.connect(self._reload)
        self._reload("office")

    def _refuse_others(self) -> None:
        """Say to whom it is refused, and why."""
        if not allowed("office contact", self._workspace.office.acting.role):
            self.change.setEnabled(False)
            words = _("Every paper of the office bears them: only the coordination changes them.")
            self.body.addWidget(text(words, "second", "text2", wrap=True))

    def _reload(self, topic: str) -> None:
        if topic == "office":
            self._workspace.read("office show", offices.describe, while_alive(self, self._show))

    def _show(self, office: OfficeRow) -> None:
        self.name.setText(office.name)
        facts = _("{region} · numbers begin with {code}")
        self.code.setText(facts.format(region=office.region, code=office.code))
        self.address.setText(office.address or _("No address yet: letters do not say where."))
        phone = shown(office.phone) if office.phone else ""
        self.phone.setText(phone or _("No telephone yet"))
