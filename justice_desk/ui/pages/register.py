"""The register of cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.i18n.messages import _
from justice_desk.ui.components.card import Card
from justice_desk.ui.components.empty_state import EmptyState
from justice_desk.ui.components.page_header import PageHeader
from justice_desk.ui.pages.frame import Page

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from justice_desk.ui.workspace import Workspace


def register_page(workspace: Workspace) -> QWidget:
    """Return the page of the cases, empty as long as no case can be opened."""
    page = Page(PageHeader(_("Cases"), _("Empty register")), name="page-cases")
    card = Card(name="register-card")
    words = _("The register of {office} is ready and encrypted. Its cases will stand here.")
    card.body.addWidget(EmptyState(_("No case yet"), words.format(office=workspace.name)))
    page.column.addWidget(card, 1)
    return page
