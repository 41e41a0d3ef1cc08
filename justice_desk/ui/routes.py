"""Where `Workspace.wanted` leads beside the pages of the rail: a record, a form that covers all.

A destination is a name, and after a colon what it is about: `intake`, `intake:draft:KEY`,
`case:GAO-2026-0001`, `refer:GAO-2026-0001`. A page joins with one row.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.ui.loading import (
    calendar_page,
    case_page,
    civil_page,
    import_page,
    intake_page,
    journal_page,
    mail_page,
    refer_page,
    sitting_page,
    twins_page,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from justice_desk.ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Route:
    """One destination.

    Attributes:
        name: what stands before the colon.
        build: makes the page from what stands after it, empty when nothing does.
        page: the page of the rail that stays marked, and that comes back afterwards.
        covers: the form takes the whole window, rail and status bar with it; it is a `Cover`.
    """

    name: str
    build: Callable[[Workspace, str], QWidget]
    page: str = "cases"
    covers: bool = False


ROUTES: Final = {
    route.name: route
    for route in (
        Route("intake", intake_page, covers=True),
        Route("import", import_page, covers=True),
        Route("case", case_page),
        Route("refer", refer_page),
        Route("consultations", journal_page),
        Route("duplicates", twins_page),
        Route("sitting", sitting_page, page="sittings"),
        Route("civil", civil_page, page="sittings"),
        Route("calendar", calendar_page, page="sittings"),
        Route("mail", mail_page, page="referrals"),
    )
}
