"""The pages of the rail: a page that is not built yet is absent, its key stays reserved.

Reserved: Ctrl+7 activities, Ctrl+8 indicators.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import N_
from justice_desk.ui.loading import (
    actors_page,
    referrals_page,
    settings_page,
    sittings_page,
    transport_page,
)
from justice_desk.ui.pages.register import register_page
from justice_desk.ui.pages.today import today_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from justice_desk.ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class PageSpec:
    """One page: stable id, English title, icon, key, and what builds it."""

    id: str
    title: str
    icon: str
    shortcut: str
    build: Callable[[Workspace], QWidget]
    at_foot: bool = False


PAGES: Final = (
    PageSpec("today", N_("Today"), "sun-horizon", "Ctrl+1", today_page),
    PageSpec("cases", N_("Cases"), "folder-open", "Ctrl+2", register_page),
    PageSpec("referrals", N_("Referrals"), "arrows-left-right", "Ctrl+3", referrals_page),
    PageSpec("sittings", N_("Mobile courts"), "gavel", "Ctrl+4", sittings_page),
    PageSpec("transport", N_("Transport"), "jeep", "Ctrl+5", transport_page),
    PageSpec("actors", N_("Actors"), "users-three", "Ctrl+6", actors_page),
    PageSpec("settings", N_("Settings"), "gear-six", "Ctrl+,", settings_page, at_foot=True),
)
