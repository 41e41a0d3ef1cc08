"""The settings: the office, members, backups, safeguards, the journal, this computer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.ui.components.page_header import PageHeader
from justice_desk.ui.pages.frame import Page
from justice_desk.ui.pages.settings.backups import BackupCard
from justice_desk.ui.pages.settings.journal import JournalCard
from justice_desk.ui.pages.settings.machine import machine_card
from justice_desk.ui.pages.settings.members import MembersCard
from justice_desk.ui.pages.settings.office_card import OfficeCard
from justice_desk.ui.pages.settings.safeguards import SafeguardsCard
from justice_desk.ui.scrolling import scrolled
from justice_desk.ui.theme.current import theme

if TYPE_CHECKING:
    from justice_desk.ui.workspace import Workspace

ONE_COLUMN_FROM: Final = 1.25
"""Text scale from which the cards stand under one another."""


def settings_page(workspace: Workspace) -> QWidget:
    """Return the page of the settings."""
    page = Page(
        PageHeader(_("Settings"), _("What is set here is kept at once")), name="page-settings"
    )
    inner = QWidget()
    columns = QHBoxLayout(inner)
    columns.setContentsMargins(0, 0, 8, 0)
    columns.setSpacing(14)
    left = (OfficeCard(workspace), MembersCard(workspace), JournalCard(workspace))
    right = (BackupCard(workspace), SafeguardsCard(workspace), machine_card(workspace))
    groups = ((*left, *right),) if theme().scale >= ONE_COLUMN_FROM else (left, right)
    for cards in groups:
        column = QVBoxLayout()
        column.setSpacing(14)
        for card in cards:
            column.addWidget(card)
        column.addStretch(1)
        columns.addLayout(column, 1)
    page.column.addWidget(scrolled(inner, name="settings-scroll"), 1)
    return page
