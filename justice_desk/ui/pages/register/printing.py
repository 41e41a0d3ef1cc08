"""Prints the list: seen first, without names unless the member asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from justice_desk.i18n.messages import _
from justice_desk.services.register.printing import note_list
from justice_desk.terms.clock import today
from justice_desk.ui.case.paper import Paper, PaperDialog, Version
from justice_desk.ui.paper_loading import render_list_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from justice_desk.exports.rendered import RenderedPaper
    from justice_desk.services.register import RegisterQuery
    from justice_desk.ui.workspace import Workspace


def print_list(parent: QWidget, workspace: Workspace, asked: RegisterQuery) -> PaperDialog:
    """Show the list on paper, to be printed or saved."""

    def render(session: Any, wished: Version) -> RenderedPaper:
        return render_list_of(session, asked, anonymous=wished.nameless)

    def note(session: Any, made: RenderedPaper) -> None:
        note_list(session, asked, made.sha256, anonymous=made.anonymous)

    file = f"{today():%Y-%m-%d}-dossiers.pdf"
    paper = Paper(_("List of cases"), file, "case list", render, note, first_nameless=True)
    dialog = PaperDialog(parent.window(), workspace, paper)
    dialog.open()
    return dialog
