"""Papers, calendars and pictures of pages, each imported when it is first wanted.

ReportLab and the PDF reader come with the first paper, on the thread that draws it, since they cost
30 MB that most days never need.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path
    from uuid import UUID

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget
    from sqlalchemy.orm import Session

    from justice_desk.exports.day_letters import DayOfLetters
    from justice_desk.exports.funds import FundFile
    from justice_desk.exports.papers.facts import Copy
    from justice_desk.exports.rendered import RenderedPaper
    from justice_desk.exports.sittings import SittingPapers
    from justice_desk.exports.transport import TransportPapers
    from justice_desk.rules.transport_rates import Table
    from justice_desk.services.board.field import FieldTrip
    from justice_desk.services.calendar.told import BusyFile
    from justice_desk.services.importing.rows import Plan
    from justice_desk.services.mail import Month
    from justice_desk.services.register import RegisterQuery
    from justice_desk.storage.office import Office
    from justice_desk.ui.spool import Answers, Submit


def render_import_errors_of(session: Session, plan: Plan) -> RenderedPaper:
    """Return the list of what cannot be read in a file, as `exports` says it."""
    from justice_desk.exports.import_errors import render_import_errors_of as render

    return render(session, plan)


def render_list_of(session: Session, asked: RegisterQuery, *, anonymous: bool) -> RenderedPaper:
    """Return the list of the cases that are asked for, as `exports` says it."""
    from justice_desk.exports.register_lists import render_list_of as render

    return render(session, asked, anonymous=anonymous)


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


def render_fund_report_of(
    session: Session, ending: str, fund: str | None, until: date | None
) -> FundFile:
    """Return the report of a fund or of all, as `exports` says it."""
    from justice_desk.exports.funds import render_fund_report as render

    return render(session, ending, fund, until)


def read_rates(file: Path) -> Sequence[Table]:
    """Return the rate tables of a list, as `imports` reads them."""
    from justice_desk.imports.rates import rates_of

    return rates_of(file)


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
