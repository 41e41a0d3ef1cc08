"""The button of the saved filters: pick one, save this one, rename, delete."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from justice_desk.i18n.messages import _
from justice_desk.services.register import RegisterQuery
from justice_desk.services.register import saved as verbs
from justice_desk.terms.clock import today
from justice_desk.ui.alive import while_alive
from justice_desk.ui.case.verb_dialog import Form, VerbDialog
from justice_desk.ui.components.button import Button
from justice_desk.ui.components.field import Field
from justice_desk.ui.theme.current import theme

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from justice_desk.services.register.saved import SavedRow
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace


class SavedFilters(Button):
    """Knows the member's filters; `picked` carries what the chosen one asks."""

    picked = Signal(object)

    def __init__(self, workspace: Workspace, asked: Callable[[], RegisterQuery]) -> None:
        super().__init__("", name="saved-filters", icon="bookmark-simple")
        self._workspace, self._asked = workspace, asked
        self.rows: tuple[SavedRow, ...] = ()
        self.say_current()
        self.clicked.connect(self._open_menu)
        self.load()

    def load(self) -> None:
        """Read the filters of this member."""
        self._workspace.read("case list", verbs.saved, while_alive(self, self._show))

    def say_current(self) -> None:
        """Name the filter that is on, if it is a saved one."""
        row = self.current()
        plain = _("Views") if theme().scale > 1.0 else _("Saved views")
        name = row.name if row else self._own_name()
        self.setProperty("data", row is not None)
        self.say(_cut(name) if name else plain)

    def current(self) -> SavedRow | None:
        """Return the saved filter that asks just what is asked now."""
        now = verbs.written(self._asked())
        return next((row for row in self.rows if row.query == now), None)

    def menu_of_filters(self) -> QMenu:
        """Return the menu: what every member has, her own, and what can be done with this one."""
        menu = QMenu(self)
        menu.setObjectName("saved-menu")
        for name, asked in self._ready_made().items():
            menu.addAction(name, partial(self.picked.emit, asked))
        if self.rows:
            menu.addSeparator()
        for row in self.rows:
            menu.addAction(row.name.replace("&", "&&"), partial(self._pick, row))
        menu.addSeparator()
        menu.addAction(_("Save this filter…"), self.save)
        now = self.current()
        if now is not None:
            menu.addAction(_("Rename “{name}”…").format(name=now.name), partial(self.rename, now))
            menu.addAction(_("Delete “{name}”").format(name=now.name), partial(self.delete, now))
        return menu

    def save(self) -> None:
        """Ask for a name and keep what is asked under it."""
        asked = self._asked()
        form = Form("filter-save", _("Save this filter"), _("Save"), "bookmark-simple")
        dialog = NameDialog(self, self._workspace, form, "")
        dialog.does = lambda session, name: verbs.save(session, name, asked)
        dialog.accepted.connect(self.load)
        dialog.open()

    def rename(self, row: SavedRow) -> None:
        """Ask for another name."""
        form = Form("filter-rename", _("Rename the filter"), _("Rename"), "note-pencil")
        dialog = NameDialog(self, self._workspace, form, row.name)
        dialog.does = lambda session, name: verbs.rename(session, row.id, name)
        dialog.accepted.connect(self.load)
        dialog.open()

    def delete(self, row: SavedRow) -> None:
        """Forget a filter; saving it again is one click, so nothing is asked."""
        said = _("The filter “{name}” is deleted").format(name=row.name)

        def done(_nothing: None) -> None:
            self._workspace.said.emit(said)
            self.load()

        self._workspace.write(
            "filter delete", lambda session: verbs.delete(session, row.id), while_alive(self, done)
        )

    def _show(self, rows: tuple[SavedRow, ...]) -> None:
        self.rows = rows
        self.say_current()

    def _ready_made(self) -> dict[str, RegisterQuery]:
        every = RegisterQuery(today=today())
        return {
            _("My open cases"): replace(every, open_only=True, mine=True),
            _("All cases"): every,
        }

    def _own_name(self) -> str:
        now = verbs.written(self._asked())
        ready = self._ready_made().items()
        return next((name for name, asked in ready if verbs.written(asked) == now), "")

    def _pick(self, row: SavedRow) -> None:
        self.picked.emit(verbs.asked_again(row.query, today()))

    def _open_menu(self) -> None:
        menu = self.menu_of_filters()
        menu.aboutToHide.connect(menu.deleteLater)
        corner = self.rect().bottomRight()
        corner.setX(corner.x() - menu.sizeHint().width())
        menu.popup(self.mapToGlobal(corner))


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


def _cut(name: str) -> str:
    longest = 26
    return name if len(name) <= longest else f"{name[: longest - 1].rstrip()}…"
