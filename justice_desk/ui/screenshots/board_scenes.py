"""Scenes of the referrals: board, list, filters, papers, on the demonstration office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.ui.pages.referrals import ReferralsPage
from justice_desk.ui.pages.referrals.mail import MailPage
from justice_desk.ui.pages.referrals.printing import SheetDialog, print_mail, print_slips
from justice_desk.ui.pages.referrals.views import LIST
from justice_desk.ui.screenshots.register_scenes import office
from justice_desk.ui.shell import MainWindow
from justice_desk.ui.workspace import Workspace

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from justice_desk.ui.screenshots.stage import Stage


def _page(stage: Stage) -> tuple[MainWindow, ReferralsPage]:
    made = MainWindow(Workspace(office(stage), stage.jobs, stage.settings, "Bureau de Gao"))
    made.show()
    made.go("referrals")
    stage.settle()
    made.waiting.count()
    stage.settle()
    page = made.stack.currentWidget()
    assert isinstance(page, ReferralsPage)  # noqa: S101 - it was just asked for
    return made, page


def board(stage: Stage) -> QWidget:
    """Return the board, its first card chosen."""
    made, page = _page(stage)
    page.board.pressing().setFocus()
    return made


def listed(stage: Stage) -> QWidget:
    """Return the same as a list."""
    made, page = _page(stage)
    page.show_view(LIST)
    stage.settle()
    page.table.setFocus()
    page.table.selectRow(2)
    return made


def filtered(stage: Stage) -> QWidget:
    """Return filters that leave nothing, and the way out."""
    made, page = _page(stage)
    page.filters.late.click()
    page.filters.side_menu("origin").actions()[3].trigger()
    stage.settle()
    return made


def slips(stage: Stage) -> QWidget:
    """Return the slips to collect before they are printed."""
    made, page = _page(stage)
    print_slips(page, made.workspace)
    stage.settle()
    return made


def mail_page(stage: Stage) -> QWidget:
    """Return the mail that left in the last month."""
    made, _page_before = _page(stage)
    made.go("mail")
    stage.settle()
    page = made.stack.currentWidget()
    if isinstance(page, MailPage):
        page.month.setCurrentIndex(1)
        stage.settle()
        page.table.setFocus()
        page.table.selectRow(1)
    return made


def mail(stage: Stage) -> QWidget:
    """Return the register of outgoing mail before it is printed."""
    made, page = _page(stage)
    print_mail(page, made.workspace)
    stage.settle()
    for dialog in made.findChildren(SheetDialog):
        dialog.activateWindow()
    stage.settle()
    return made
