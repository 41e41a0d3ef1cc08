"""The settings: this computer, the members, the backups, the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.ui.components.page_header import PageHeader
from justice_desk.ui.pages.frame import Page
from justice_desk.ui.pages.settings.machine import machine_card
from justice_desk.ui.scrolling import scrolled

if TYPE_CHECKING:
    from justice_desk.ui.workspace import Workspace


def settings_page(workspace: Workspace) -> QWidget:
    """Return the page of the settings."""
    page = Page(PageHeader(_("Settings"), _("What is set here is kept")), name="page-settings")
    inner = QWidget()
    grid = QGridLayout(inner)
    grid.setContentsMargins(0, 0, 8, 0)
    grid.setSpacing(14)
    grid.addWidget(machine_card(workspace), 0, 0)
    grid.setRowStretch(9, 1)
    page.column.addWidget(scrolled(inner, name="settings-scroll"), 1)
    return page
