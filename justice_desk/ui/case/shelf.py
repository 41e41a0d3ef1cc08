"""What forms were left half done in one window: read once from the drafts, then at hand at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from justice_desk.ui.alive import while_alive

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from justice_desk.storage.drafts import Draft
    from justice_desk.ui.workspace import Workspace

Key = tuple[str, str]
"""The name of a form, and what it is about."""


class Shelf(QObject):
    """Reads and writes on the threads of the workspace; several forms ask with one reading."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._left: dict[Key, dict[str, Any]] = {}
        self._waiting: list[tuple[Key, Callable[[dict[str, Any]], None]]] = []
        self._read = False

    def ask(self, key: Key, done: Callable[[dict[str, Any]], None]) -> None:
        """Hand over what was left in a form, where anything was: now, or once it is read."""
        if self._read or key in self._left:
            self._hand(key, done)
            return
        self._waiting.append((key, done))
        if len(self._waiting) == 1:
            mine = self._workspace.office.drafts.mine
            self._workspace.jobs.reader.submit(mine, while_alive(self, self._found))

    def put(self, key: Key, told: dict[str, Any]) -> None:
        """Keep what was given into a form."""
        self._left[key] = told
        drafts, (form, about) = self._workspace.office.drafts, key
        self._workspace.jobs.writer.submit(
            lambda: drafts.save(form, about, told), lambda _none: None
        )

    def drop(self, key: Key) -> None:
        """Forget it."""
        self._left.pop(key, None)
        drafts, (form, about) = self._workspace.office.drafts, key
        self._workspace.jobs.writer.submit(lambda: drafts.drop(form, about), lambda _none: None)

    def _found(self, drafts: Sequence[Draft]) -> None:
        self._read = True
        found = {(draft.form, draft.key): draft.payload for draft in drafts}
        self._left = {**found, **self._left}
        waiting, self._waiting = self._waiting, []
        for key, done in waiting:
            self._hand(key, done)

    def _hand(self, key: Key, done: Callable[[dict[str, Any]], None]) -> None:
        kept = self._left.get(key)
        if kept is not None:
            done(kept)


def shelf_of(workspace: Workspace) -> Shelf:
    """Return the shelf of a window; the first form that asks puts it up."""
    return workspace.findChild(Shelf) or Shelf(workspace)
