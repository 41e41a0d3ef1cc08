"""What is imported when it is first wanted: pages, dialogs and papers that no first screen shows.

The register is on screen before any of this is loaded. Once it is, a thread brings in the pages
that are opened next (`bring_in_next`); ReportLab and the PDF reader come with the first paper, on
the thread that draws it, since they cost 30 MB that most days never need.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path
    from typing import Any
    from uuid import UUID

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget
    from sqlalchemy.orm import Session

    from justice_desk.exports.day_letters import DayOfLetters
    from justice_desk.exports.papers.facts import Copy
    from justice_desk.exports.rendered import RenderedPaper
    from justice_desk.exports.sittings import SittingPapers
    from justice_desk.exports.transport import TransportPapers
    from justice_desk.services.board.field import FieldTrip
    from justice_desk.services.calendar.told import BusyFile
    from justice_desk.services.cases.rows import TaskRow
    from justice_desk.services.importing.rows import Plan
    from justice_desk.services.mail import Month
    from justice_desk.services.register import RegisterQuery
    from justice_desk.services.register.saved import SavedRow
    from justice_desk.storage.office import Office
    from justice_desk.ui.pages.register.saved import SavedFilters
    from justice_desk.ui.shell import MainWindow
    from justice_desk.ui.spool import Answers, Submit
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


def render_import_errors_of(session: Session, plan: Plan) -> RenderedPaper:
    """Return the list of what cannot be read in a file, as `exports` says it."""
    from justice_desk.exports.import_errors import render_import_errors_of as render

    return render(session, plan)


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


def render_list_of(session: Session, asked: RegisterQuery, *, anonymous: bool) -> RenderedPaper:
    """Return the list of the cases that are asked for, as `exports` says it."""
    from justice_desk.exports.register_lists import render_list_of as render

    return render(session, asked, anonymous=anonymous)


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


def render_task_sheet_of(session: Session, *, mine: bool) -> RenderedPaper:
    """Return the day sheet, as `exports` says it."""
    from justice_desk.exports.task_sheets import render_task_sheet_of as render

    return render(session, mine=mine)


def render_letter_of(
    session: Session,
    reference: str,
    *,
    anonymous: bool,
    text: str = "",
    copy: Copy | None = None,
) -> RenderedPaper:
    """Return the letter of a referral, as `exports` says it."""
    from justice_desk.exports.letters import render_letter_of as render
    from justice_desk.exports.papers.facts import Copy

    asked = copy or Copy.RECEIVER
    return render(session, reference, anonymous=anonymous, text=text, copy=asked)


def render_summary_of(session: Session, number: str, *, anonymous: bool) -> RenderedPaper:
    """Return the summary of a case, as `exports` says it."""
    from justice_desk.exports.summaries import render_summary_of as render

    return render(session, number, anonymous=anonymous)


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


def read_calendar(file: Path) -> BusyFile:
    """Return the hours that are taken in a calendar file, as `imports` reads them."""
    from justice_desk.imports.calendars.reading import read

    return read(file)


def write_calendar(
    office: Office, target: Path, member: str | None, sitting: str | None = None
) -> int:
    """Write a calendar file and record it, in one transaction; return how many entries it has."""
    from justice_desk.exports.calendars.writing import render_calendar_of
    from justice_desk.exports.write import write_file
    from justice_desk.services.calendar.noting import note_export

    with office.writing("calendar export") as session:
        made = render_calendar_of(session, sitting=sitting, member=member)
        note_export(session, made.sha256, made.uids)
        write_file(target, made.data)
    return len(made.uids)


def render_month_of(session: Session, day: date, member: str | None) -> RenderedPaper:
    """Return the month of a day on paper, as `exports` says it."""
    from justice_desk.exports.month_sheets import render_month_of as render

    return render(session, day, member=member)


def render_field_list_of(session: Session, place: str | None) -> tuple[RenderedPaper, FieldTrip]:
    """Return the slips to collect, as `exports` says it."""
    from justice_desk.exports.field_lists import render_field_list_of as render

    return render(session, place)


def render_handover_list_of(session: Session, handover: UUID) -> RenderedPaper:
    """Return the list of a hand-over, as `exports` says it."""
    from justice_desk.exports.handover_lists import render_handover_list_of as render

    return render(session, handover)


def render_day_of(session: Session, day: date, copy: str) -> DayOfLetters:
    """Return the letters of a day, as `exports` says it."""
    from justice_desk.exports.day_letters import render_day_of as render
    from justice_desk.exports.papers.facts import Copy

    return render(session, day, copy=Copy(copy) if copy else Copy.RECEIVER)


def render_mail_register_of(session: Session, month: Month) -> RenderedPaper:
    """Return the register of mail of a month, as `exports` says it."""
    from justice_desk.exports.mail_registers import render_mail_register_of as render

    return render(session, month)


def render_sitting_papers_of(session: Session, number: str) -> SittingPapers:
    """Return all papers of a sitting, as `exports` says it."""
    from justice_desk.exports.sittings import render_sitting_papers as render

    return render(session, number)


def note_sitting_papers_of(session: Session, made: SittingPapers) -> None:
    """Record that papers of a sitting exist, as `exports` says it."""
    from justice_desk.exports.sittings import note_sitting_papers as note

    note(session, made)


def render_transport_papers_of(session: Session, of: str) -> TransportPapers:
    """Return the papers of a trip, a sitting or a request, as `exports` says it."""
    from justice_desk.exports.transport import render_transport_papers as render

    return render(session, of)


def number_transport_papers_of(session: Session, chosen: TransportPapers) -> TransportPapers:
    """Return the same kinds of paper, a payment sheet with its number; needs a writing session."""
    from justice_desk.exports.transport import render_transport_papers as render

    papers = {file.paper for file in chosen.files}
    return render(session, chosen.number, papers, give_number=True)


def note_transport_papers_of(session: Session, made: TransportPapers) -> None:
    """Record that papers of transport exist, as `exports` says it."""
    from justice_desk.exports.transport import note_transport_papers as note

    note(session, made)


def joined(papers: Sequence[bytes]) -> bytes:
    """Return several PDFs as one."""
    from justice_desk.ui.rendering import joined as join

    return join(papers)


def page_image(pdf: bytes, page: int, height: int) -> QImage:
    """Return one page (from 0) as an image `height` pixels high; any thread may ask."""
    from justice_desk.ui.rendering import page_image as draw

    return draw(pdf, page, height)


def page_count(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    from justice_desk.ui.rendering import page_count as count

    return count(pdf)


def print_pdf(pdf: bytes, title: str, parent: QWidget, submit: Submit, answers: Answers) -> bool:
    """Begin to print a paper, as `ui.printing` says it."""
    from justice_desk.ui.printing import print_pdf as put_out

    return put_out(pdf, title, parent, submit, answers)
