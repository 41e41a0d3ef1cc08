"""Reports of funds, the end of their books, and the papers of a whole sitting in one click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl import load_workbook
from PySide6.QtWidgets import QApplication, QFileDialog
from sqlalchemy import select

from justice_desk.models.audit import AuditEntry
from justice_desk.services.transport.deciding import approve
from justice_desk.services.transport.listing import requests
from justice_desk.services.transport.requesting_all import request_all
from justice_desk.terms.clock import today
from justice_desk.terms.transport import TripPaper
from justice_desk.ui.screenshots import transport_samples as samples
from justice_desk.ui.sittings.sitting_page import SittingPage
from justice_desk.ui.transport.fund_forms import CloseForm
from justice_desk.ui.transport.papers_dialog import TransportPapersDialog
from justice_desk.ui.transport.report_form import PDF, ReportForm
from justice_desk.ui.transport.sitting_papers import SittingPapersForm
from tests.ui.case.acting import words
from tests.ui.sittings.planned import later, planned
from tests.ui.transport.seen import funds, invented, keep, opened
from tests.ui.transport.test_funds import fund, made
from tests.ui.transport.test_requests import approved

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.ui.case.acting import Acting


def reporting(acting: Acting) -> ReportForm:
    acting.click(funds(acting), "funds-report")
    return acting.dialog(ReportForm)


def reports_of(acting: Acting, code: str) -> int:
    """Return how many reports of a fund the audit knows."""
    asked = select(AuditEntry).where(AuditEntry.table_name == "fund", AuditEntry.row_id == code)
    with acting.office.reading("audit list") as session:
        return sum(entry.fields == ["report"] for entry in session.scalars(asked))


def test_the_report_is_saved_as_a_workbook_that_names_the_fund(
    awa: Acting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = made(awa)
    form = reporting(awa)
    form.fund.setCurrentIndex(form.fund.findData(code))
    target = tmp_path / "rapport.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(target), ""))
    keep(awa)
    awa.stage.settle()
    assert QApplication.activeModalWidget() is None
    told = [cell for sheet in load_workbook(target) for row in sheet.values for cell in row]
    assert any(code in str(cell) for cell in told)
    assert reports_of(awa, code) == 1


def test_the_report_is_saved_as_a_pdf_whatever_the_name_ends_in(
    siaka: Acting, awa: Acting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(awa)
    form = reporting(siaka)
    form.kind.put(PDF)
    form.kind.changed.emit()
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_a: (str(tmp_path / "rapport.xlsx"), "")
    )
    keep(siaka)
    siaka.stage.settle()
    assert (tmp_path / "rapport.pdf").read_bytes().startswith(b"%PDF")


def test_a_folder_that_is_gone_is_told_and_the_form_stays(awa: Acting, tmp_path: Path) -> None:
    made(awa)
    form = reporting(awa)
    form.save_to(tmp_path / "absent" / "rapport.xlsx")
    awa.stage.settle()
    assert form.isVisible()
    assert form.refusal.isVisible()
    assert form.verb.isEnabled()
    form.reject()


def test_the_books_of_a_fund_are_closed(awa: Acting) -> None:
    code = made(awa)
    page = funds(awa)
    awa.click(page, f"fund-close-{code}")
    form = awa.dialog(CloseForm)
    assert "500\u202f000" in words(form)
    keep(awa)
    assert fund(awa, code).closed_on == today()
    assert "Clôturé" in words(page)


def test_money_that_is_set_aside_keeps_the_books_open(awa: Acting) -> None:
    approved(awa)
    page = funds(awa)
    assert page.shown is not None
    code = next(row.code for row in page.shown.funds for line in row.lines if line.committed)
    awa.click(page, f"fund-close-{code}")
    form = awa.dialog(CloseForm)
    keep(awa)
    assert form.isVisible()
    assert "8\u202f500" in words(form)
    form.reject()
    assert fund(awa, code).closed_on is None


def test_all_papers_of_a_sitting_are_asked_for_where_the_chosen_card_belongs(awa: Acting) -> None:
    page = invented(awa)
    chosen = next(row for row in samples.supports() if row.sitting)
    page.office_verbs.do("papers", chosen)
    form = awa.dialog(SittingPapersForm)
    assert form.sitting.currentData() == chosen.sitting
    form.reject()


def test_one_click_draws_every_paper_of_a_sitting(awa: Acting) -> None:
    sitting = planned(awa, later(12), cases=1)
    with awa.office.writing("trip request-all") as session:
        asked = request_all(session, sitting)
    line = f"{made(awa)}/TRANSPORT"
    with awa.office.writing("trip approve") as session:
        for row in requests(session, sitting=sitting):
            approve(session, row.number, line=line)
    assert asked
    page = opened(awa)
    page.office_verbs.do("papers")
    form = awa.dialog(SittingPapersForm)
    form.sitting.setCurrentIndex(form.sitting.findData(sitting))
    keep(awa)
    papers = awa.dialog(TransportPapersDialog)
    awa.qtbot.waitUntil(lambda: papers.made is not None, timeout=10_000)
    assert papers.made.number == sitting
    assert TripPaper.PAYMENT_SHEET in {file.paper for file in papers.made.files}
    assert papers.verb.isEnabled()
    papers.reject()
    awa.dialog(SittingPapersForm).reject()


def test_the_page_of_a_sitting_offers_its_papers_of_transport(awa: Acting) -> None:
    sitting = planned(awa, later(12), cases=1)
    awa.window.go(f"sitting:{sitting}")
    awa.stage.settle()
    page = awa.window.stack.currentWidget()
    assert isinstance(page, SittingPage)
    page.verbs.do("transport")
    papers = awa.dialog(TransportPapersDialog)
    assert papers.number == sitting
    papers.reject()
