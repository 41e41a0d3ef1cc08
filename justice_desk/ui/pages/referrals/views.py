"""The ways to look at what is referred: a board, a list, and the mail that left."""

from __future__ import annotations

from typing import Final

from justice_desk.i18n.messages import _
from justice_desk.ui.components.segmented import Segmented

BOARD: Final = "board"
LIST: Final = "list"
MAIL: Final = "mail"


def views(now: str) -> Segmented:
    """Return the choice between them, where one is now."""
    choice = Segmented(
        ((BOARD, _("Board")), (LIST, _("List")), (MAIL, _("Outgoing mail"))),
        name="referrals-view",
        label=_("How to look at it"),
    )
    choice.choose(now)
    return choice
