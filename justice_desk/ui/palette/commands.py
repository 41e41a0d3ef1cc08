"""The commands of the palette: actions of the window, pages, and what the pages offer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import _
from justice_desk.rules.access import allowed
from justice_desk.terms.fold import fold
from justice_desk.ui.actions import ACTIONS
from justice_desk.ui.pages import PAGES
from justice_desk.ui.palette import elsewhere
from justice_desk.ui.palette.hits import MOST, Group, Hit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.ui.offer import Offer
    from justice_desk.ui.shell import MainWindow

SHORTEST: Final = 3
"""Letters from which on what was typed may be a name."""


def commands(window: MainWindow) -> Group:
    """Return the commands of a window, found by any part of what people call them.

    What the page that is seen offers stands first, then pages and keys, then what other pages do.
    """
    here = getattr(window.stack.currentWidget(), "offers", None)
    mine = [_hit(offer) for offer in here()] if window.cover is None and callable(here) else []
    pages = [
        Hit(_(spec.title), _("Page"), spec.icon, spec.shortcut, lambda p=spec.id: window.go(p))  # type: ignore[misc]  # a default binds the loop's value
        for spec in PAGES
    ]
    verbs = [
        Hit(_(spec.words), "", spec.icon, spec.keys[0], window.actions_by_id[spec.id].trigger)
        for spec in ACTIONS
        if spec.id != "find"
    ]
    known = (*pages, *verbs, *(_hit(offer) for offer in elsewhere.offers(window)))

    def find(typed: str) -> Sequence[Hit]:
        found = _ranked((*mine, *known) if typed.strip() else known, typed)
        begun = _intake_for(window, typed)
        return found if begun is None else [*found[: MOST - 1], begun]

    return Group(_("Commands"), find)


def _hit(offer: Offer) -> Hit:
    return Hit(offer.words, offer.context, offer.icon, "", offer.do, also=offer.also)


def _ranked(hits: Sequence[Hit], typed: str) -> list[Hit]:
    """Return what holds every word that was typed: begun by it, then in its words, then beside."""
    wanted = fold(typed)
    parts = wanted.split()
    ranks: list[tuple[int, Hit]] = []
    for hit in hits:
        said = fold(hit.words)
        every = f"{said} {fold(hit.also)} {fold(hit.context)}"
        if all(part in every for part in parts):
            whole = 0 if said.startswith(wanted) else 1 if wanted in said else 2
            ranks.append((whole, hit))
    return [hit for _rank, hit in sorted(ranks, key=lambda ranked: ranked[0])]


def _intake_for(window: MainWindow, typed: str) -> Hit | None:
    """Return the way to an intake of the person whose name was typed; a number is no name."""
    name = " ".join(typed.split())
    named = len(fold(name)) >= SHORTEST and not any(letter.isdigit() for letter in name)
    role = window.workspace.office.acting.role
    if not named or window.cover is not None or not allowed("case open", role):
        return None
    words = _("New intake for “{name}”").format(name=name)
    return Hit(words, "", "plus", "", lambda: window.go(f"intake:person:{name}"))
