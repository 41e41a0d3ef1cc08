"""What is imported when it is first wanted: pages and dialogs that no first screen shows.

The register is on screen before any of this is loaded. Once it is, a thread brings in the pages
that are opened next (`bring_in_next`); papers have a module of their own (`paper_loading`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from PySide6.QtWidgets import QWidget
    from sqlalchemy.orm import Session

    from justice_desk.services.cases.rows import TaskRow
    from justice_desk.services.register import RegisterQuery
    from justice_desk.services.register.saved import SavedRow
    from justice_desk.ui.pages.register.saved import SavedFilters
    from justice_desk.ui.shell import MainWindow
    from justice_desk.ui.workspace import Workspace


def bring_in_next() -> None:
    """Import the pages that are opened next, and none that draws papers; harmless to call twice."""
    import justice_desk.ui.case.page
    import justice_desk.ui.intake.page
    import justice_desk.ui.pages.referrals  # noqa: F401 - the imports are the point


def referrals_page(workspace: Workspace) -> QWidget:
    """Return the page of the referrals."""
    from justice_desk.ui.pages.referrals import referrals_page as build

    return build(workspace)


def actors_page(workspace: Workspace) -> QWidget:
    """Return the page of the justice actors."""
    from justice_desk.ui.actors.page import actors_page as build

    return build(workspace)


def sittings_page(workspace: Workspace) -> QWidget:
    """Return the page of the court sittings."""
    from justice_desk.ui.sittings.page import sittings_page as build

    return build(workspace)


def transport_page(workspace: Workspace) -> QWidget:
    """Return the page of the transport support."""
    from justice_desk.ui.transport.page import transport_page as build

    return build(workspace)


def sitting_page(workspace: Workspace, number: str) -> QWidget:
    """Return the page of one sitting."""
    from justice_desk.ui.sittings.sitting_page import sitting_page as build

    return build(workspace, number)


def civil_page(workspace: Workspace, number: str) -> QWidget:
    """Return the page of the civil-status list of a sitting."""
    from justice_desk.ui.sittings.civil_page import civil_page as build

    return build(workspace, number)


def calendar_page(workspace: Workspace, about: str) -> QWidget:
    """Return the page of the calendar; `about` is the day that it shows, today when empty."""
    from justice_desk.ui.calendar.page import calendar_page as build

    return build(workspace, about)


def settings_page(workspace: Workspace) -> QWidget:
    """Return the page of the settings."""
    from justice_desk.ui.pages.settings import settings_page as build

    return build(workspace)


def case_page(workspace: Workspace, number: str) -> QWidget:
    """Return the page of a case."""
    from justice_desk.ui.case.page import case_page as build

    return build(workspace, number)


def refer_page(workspace: Workspace, number: str) -> QWidget:
    """Return the page of a case with its referral form open."""
    from justice_desk.ui.case.page import refer_page as build

    return build(workspace, number)


def intake_page(workspace: Workspace, about: str) -> QWidget:
    """Return the intake form."""
    from justice_desk.ui.intake.page import intake_page as build

    return build(workspace, about)


def journal_page(workspace: Workspace, about: str) -> QWidget:
    """Return the journal of consultations."""
    from justice_desk.ui.pages.consultation.journal import journal_page as build

    return build(workspace, about)


def mail_page(workspace: Workspace, about: str) -> QWidget:
    """Return the page of the outgoing mail."""
    from justice_desk.ui.pages.referrals.mail import mail_page as build

    return build(workspace, about)


def twins_page(workspace: Workspace, about: str) -> QWidget:
    """Return the work list of duplicates."""
    from justice_desk.ui.twins.page import twins_page as build

    return build(workspace, about)


def import_page(workspace: Workspace, about: str) -> QWidget:
    """Return the window that brings an old register in."""
    from justice_desk.ui.importing.page import import_page as build

    return build(workspace, about)


def open_consultation(window: MainWindow) -> None:
    """Open the form of a consultation."""
    from justice_desk.ui.pages.consultation.dialog import ConsultationDialog

    ConsultationDialog(window, window.workspace).open()


def open_slip(window: MainWindow) -> None:
    """Open the form of a return slip."""
    from justice_desk.ui.referral.slip import SlipDialog

    SlipDialog(window, window.workspace).open()


def open_palette(window: MainWindow) -> None:
    """Open the palette."""
    from justice_desk.ui.palette.commands import commands
    from justice_desk.ui.palette.dialog import PaletteDialog
    from justice_desk.ui.palette.register_hits import RegisterHits

    PaletteDialog(window, commands(window), seek=RegisterHits(window).seek).open()


def open_keys(window: MainWindow) -> None:
    """Open the list of keys."""
    from justice_desk.ui.dialogs.keys import KeysDialog

    KeysDialog(window).open()


def ask_name(filters: SavedFilters, does: Callable[[Any, str], SavedRow], name: str = "") -> None:
    """Ask for the name of a filter, or for another one than `name`."""
    from justice_desk.ui.pages.register.naming import ask_name as ask

    ask(filters, does, name)


def print_list(parent: QWidget, workspace: Workspace, asked: RegisterQuery) -> None:
    """Show the list on paper, to be printed or saved."""
    from justice_desk.ui.pages.register.printing import print_list as show

    show(parent, workspace, asked)


def print_task_sheet(parent: QWidget, workspace: Workspace, *, mine: bool) -> None:
    """Show the day sheet, to be printed or saved."""
    from justice_desk.ui.pages.today.sheet import print_sheet

    print_sheet(parent, workspace, mine=mine)


def type_task_sheet(parent: QWidget, workspace: Workspace, *, mine: bool) -> None:
    """Open the form that takes a day sheet back in."""
    from justice_desk.ui.pages.today.sheet import SheetDialog

    SheetDialog(parent.window(), workspace, mine=mine).open()


def ask_postpone(window: QWidget, workspace: Workspace, number: str, task: TaskRow) -> None:
    """Ask until when a task is put off."""
    from justice_desk.ui.case.small_forms import PostponeDialog

    PostponeDialog(window, workspace, number, task).open()


def ask_note(window: QWidget, workspace: Workspace, number: str, about: str) -> None:
    """Ask for a note in a case; `about` says what it is about."""
    from justice_desk.ui.case.small_forms import NoteDialog

    NoteDialog(window, workspace, number, about=about).open()


def waiting_counts(session: Session) -> dict[str, int]:
    """Return how many things wait for the member, by the page of the rail that shows them."""
    from justice_desk.services.board import overdue_of_mine
    from justice_desk.terms.clock import today

    return {
        "referrals": overdue_of_mine(session, today()),
        "transport": _to_decide(session),
    }


def _to_decide(session: Session) -> int:
    """Return how many requests for transport wait for a decision that the member may take."""
    from justice_desk.rules.access import allowed
    from justice_desk.services.transport.listing import requests
    from justice_desk.storage.session import acting
    from justice_desk.terms.transport import SupportState

    if not allowed("trip approve", acting(session).role):
        return 0
    found = requests(session, states=[SupportState.REQUESTED])
    return sum(not row.hidden for row in found)
