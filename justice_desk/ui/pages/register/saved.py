"""The button of the saved filters: pick one, save this one, rename, delete."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from justice_desk.i18n.messages import _
from justice_desk.services.register import RegisterQuery
from justice_desk.services.register import saved as verbs
from justice_desk.terms.clock import today
from justice_desk.ui.alive import while_alive
from justice_desk.ui.components.button import Button
from justice_desk.ui.loading import ask_name
from justice_desk.ui.theme.current import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from justice_desk.services.register.saved import SavedRow
    from justice_desk.ui.workspace import Workspace


class SavedFilters(Button):
    """Knows the member's filters; `picked` carries what the chosen one asks."""

    picked = Signal(object)

    def __init__(self, workspace: Workspace, asked: Callable[[], RegisterQuery]) -> None:
        super().__init__("", name="saved-filters", icon="bookmark-simple")
        self.workspace, self._asked = workspace, asked
        self.rows: tuple[SavedRow, ...] = ()
        self.say_current()
        self.clicked.connect(self._open_menu)
        self.load()

    def load(self) -> None:
        """Read the filters of this member."""
        self.workspace.read("case list", verbs.saved, while_alive(self, self._show))

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
        ask_name(self, lambda session, name: verbs.save(session, name, asked))

    def rename(self, row: SavedRow) -> None:
        """Ask for another name."""
        ask_name(self, lambda session, name: verbs.rename(session, row.id, name), row.name)

    def delete(self, row: SavedRow) -> None:
        """Forget a filter; saving it again is one click, so nothing is asked."""
        said = _("The filter “{name}” is deleted").format(name=row.name)

        def done(_nothing: None) -> None:
            self.workspace.said.emit(said)
            self.load()

        self.workspace.write(
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


def _cut(name: str) -> str:
    longest = 26
    return name if len(name) <= longest else f"{name[: longest - 1].rstrip()}…"
