"""Asks for the name under which a filter is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit

from justice_desk.i18n.messages import _
from justice_desk.services.register import saved as verbs
from justice_desk.ui.case.verb_dialog import Form, VerbDialog
from justice_desk.ui.components.field import Field

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.register.saved import SavedRow
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.pages.register.saved import SavedFilters
    from justice_desk.ui.workspace import Workspace


def ask_name(filters: SavedFilters, does: Callable[[Any, str], SavedRow], name: str = "") -> None:
    """Ask for a name, or for another one than `name`, and do with it what is to be done."""
    form = (
        Form("filter-rename", _("Rename the filter"), _("Rename"), "note-pencil")
        if name
        else Form("filter-save", _("Save this filter"), _("Save"), "bookmark-simple")
    )
    dialog = NameDialog(filters, filters.workspace, form, name)
    dialog.does = does
    dialog.accepted.connect(filters.load)
    dialog.open()


class NameDialog(VerbDialog):
    """Asks for the name of a filter."""

    def __init__(self, parent: QWidget, workspace: Workspace, form: Form, name: str) -> None:
        super().__init__(parent.window(), workspace, form)
        self.does: Callable[[Any, str], SavedRow] = lambda _session, _name: NotImplemented
        self.line = QLineEdit(name)
        self.line.setMaxLength(verbs.NAME_LIMIT)
        self.line.setProperty("data", True)
        words = _("Only you see it. Do not write a person’s name here.")
        self._field = Field(_("Name of the filter"), self.line, name="filter-name", help_text=words)
        self.body.addWidget(self._field)
        self.line.returnPressed.connect(self.press)
        self.line.setFocus()
        self.line.selectAll()

    def ready(self) -> bool:
        """Ask for a name where there is none."""
        if not self.line.text().strip():
            self._field.show_error(_("Give it a name, such as “Late in Gao”."))
            return False
        return True

    def work(self) -> Callable[[Any], SavedRow]:
        """Return the verb with the name that was typed."""
        name, does = self.line.text(), self.does
        return lambda session: does(session, name)

    def audit_verb(self) -> str:
        """Return how the audit names it."""
        return "filter save"

    def told(self, answer: SavedRow) -> str:
        """Return the words of the toast."""
        return _("The filter is saved: {name}").format(name=answer.name)

    def refused(self, error: DeskError) -> bool:
        """Show what is wrong with the name beside it."""
        self._field.show_error(error.message())
        return True
