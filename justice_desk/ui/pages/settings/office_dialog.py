"""Says where the office is and how to call it; every paper made afterwards bears it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit

from justice_desk.i18n.messages import _
from justice_desk.rules.phones import shown
from justice_desk.services import offices
from justice_desk.terms.errors import BadInput
from justice_desk.ui.alive import while_alive
from justice_desk.ui.case.verb_dialog import Form, VerbDialog
from justice_desk.ui.components.field import Field

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.offices import OfficeRow
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace


class OfficeDialog(VerbDialog):
    """Two lines; what was left half typed comes back, otherwise what the office holds."""

    def __init__(self, parent: QWidget, workspace: Workspace) -> None:
        form = Form("office-contact", _("Address and telephone"), _("Keep"), "check", "office")
        super().__init__(parent, workspace, form)
        self._held = ("", "")
        self.address, self.phone = QLineEdit(), QLineEdit()
        self.address.setMaxLength(offices.ADDRESS_LIMIT)
        self.explain(_("The head of every letter, summary and form bears them."))
        self._address_field = Field(
            _("Address"),
            self.address,
            name="office-address",
            help_text=_("Quarter, street or landmark, town"),
        )
        self._phone_field = Field(
            _("Phone"),
            self.phone,
            name="office-phone",
            help_text=_("Eight digits, such as 66 00 00 00"),
        )
        for line, field in ((self.address, self._address_field), (self.phone, self._phone_field)):
            line.setProperty("data", True)
            line.returnPressed.connect(self.press)
            self.body.addWidget(field)
        self.bring_back()
        workspace.read("office show", offices.describe, while_alive(self, self._fill))
        self.address.setFocus()

    def work(self) -> Callable[[Any], OfficeRow]:
        """Return the verb with what was changed."""
        typed = (self.address.text().strip(), self.phone.text().strip())
        address, phone = (
            new if new != old else None for new, old in zip(typed, self._held, strict=True)
        )
        return lambda session: offices.reach(session, address=address, phone=phone)

    def audit_verb(self) -> str:
        """Return how the audit names it."""
        return "office contact"

    def told(self, answer: OfficeRow) -> str:
        """Say from when on it holds."""
        self.workspace.changed.emit("office")
        return _("The next letter bears it")

    def refused(self, error: DeskError) -> bool:
        """Show what is wrong beside its line."""
        if not isinstance(error, BadInput):
            return False
        phone = error.code == "phone"
        field, line = (
            (self._phone_field, self.phone) if phone else (self._address_field, self.address)
        )
        field.show_error(error.message())
        line.setFocus()
        return True

    def keep(self) -> None:
        """Keep what is typed, unless it is what the office holds already."""
        if (self.address.text().strip(), self.phone.text().strip()) == self._held:
            self._forget()
        else:
            super().keep()

    def _fill(self, office: OfficeRow) -> None:
        self._held = (office.address or "", shown(office.phone) if office.phone else "")
        for line, held in zip((self.address, self.phone), self._held, strict=True):
            if not line.text():
                line.setText(held)
