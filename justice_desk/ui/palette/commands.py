"""The commands that the palette offers: every action of the window and every page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import _
from justice_desk.rules.access import allowed
from justice_desk.terms.fold import fold
from justice_desk.ui.actions import ACTIONS
from justice_desk.ui.pages import PAGES
from justice_desk.ui.palette.hits import MOST, Group, Hit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.ui.shell import MainWindow

SHORTEST: Final = 3
"""Letters from which on what was typed may be a name."""


def commands(window: MainWindow) -> Group:
    """Return the commands of a window, found by any part of their words."""
    pages = [
        Hit(_(spec.title), _("Page"), spec.icon, spec.shortcut, lambda p=spec.id: window.go(p))  # type: ignore[misc]  # a default binds the loop's value
        for spec in PAGES
    ]
    verbs = [
        Hit(_(spec.words), "", spec.icon, spec.keys[0], window.actions_by_id[spec.id].trigger)
        for spec in ACTIONS
        if spec.id != "find"
    ]
    known = (*pages, *verbs)

    def find(typed: str) -> Sequence[Hit]:
        wanted = fold(typed)
        found = [hit for hit in known if wanted in fold(hit.words)]
        begun = _intake_for(window, typed)
        return found if begun is None else [*found[: MOST - 1], begun]

    return Group(_("Commands"), find)


def _intake_for(window: MainWindow, typed: str) -> Hit | None:
    """Return the way to an intake of the person whose name was typed; a number is no name."""
    name = " ".join(typed.split())
    named = len(fold(name)) >= SHORTEST and not any(letter.isdigit() for letter in name)
    role = window.workspace.office.acting.role
    if not named or window.cover is not None or not allowed("case open", role):
        return None
    words = _("New intake for “{name}”").format(name=name)
    return Hit(words, "", "plus", "", lambda: window.go(f"intake:person:{name}"))
