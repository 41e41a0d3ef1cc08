"""The commands that the palette offers: every action of the window and every page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.i18n.messages import _
from justice_desk.terms.fold import fold
from justice_desk.ui.actions import ACTIONS
from justice_desk.ui.pages import PAGES
from justice_desk.ui.palette.hits import Group, Hit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.ui.shell import MainWindow


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
        return [hit for hit in known if wanted in fold(hit.words)]

    return Group(_("Commands"), find)
