"""The mail that left, month by month, with its register on paper."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sqlalchemy import select

from justice_desk.models.all import Letter, Referral
from justice_desk.services.letters.printing import note_letter
from justice_desk.services.mail import Month
from justice_desk.terms.clock import today
from justice_desk.ui.pages.referrals.mail import MailPage
from justice_desk.ui.pages.referrals.printing import SheetDialog
from justice_desk.ui.pages.referrals.views import LIST, MAIL
from tests.ui.case.acting import TRIBUNAL
from tests.ui.referrals.referred import board, sent

if TYPE_CHECKING:
    from tests.ui.case.acting import Acting


def printed(acting: Acting, category: str = "FON") -> str:
    """Refer a case and print its letter; return the reference."""
    _number, made = sent(acting, TRIBUNAL, category=category)
    with acting.office.writing("letter") as session:
        note_letter(session, made.reference, "0" * 64, anonymous=False, copy="receiver")
    return made.reference


def mail(acting: Acting) -> MailPage:
    acting.window.go("mail")
    acting.stage.settle()
    page = acting.window.stack.currentWidget()
    assert isinstance(page, MailPage)
    acting.front(acting.window)
    acting.stage.settle()
    return page


def cells(page: MailPage) -> list[list[str]]:
    rows, columns = page.model.rowCount(), page.model.columnCount()
    return [[str(page.model.index(r, c).data() or "") for c in range(columns)] for r in range(rows)]


def test_the_letters_of_the_month_stand_by_number_with_what_they_are(awa: Acting) -> None:
    reference = printed(awa)
    rows = cells(mail(awa))
    numbers = [row[0] for row in rows]
    assert numbers == sorted(numbers)
    assert any(reference in row for row in rows), rows
    assert all(row[0].endswith(f"/{today().year}") for row in rows)


def test_another_month_is_chosen_and_one_without_mail_says_so(awa: Acting) -> None:
    printed(awa)
    page = mail(awa)
    assert page.asked() == Month.of(today())
    page.month.setCurrentIndex(page.month.count() - 1)
    awa.stage.settle()
    assert page.model.rowCount() == 0
    assert page.findChild(SheetDialog) is None
    assert page.header.accessibleName()
    assert not page.table.isVisible()


def test_the_register_of_the_month_that_is_shown_is_printed(awa: Acting) -> None:
    reference = printed(awa)
    last = today().replace(day=1) - timedelta(days=1)
    with awa.office.writing("letter") as session:
        of = select(Letter).join(Referral, Referral.id == Letter.referral_id)
        row = session.scalars(of.where(Referral.reference == reference)).one()
        row.created_at = datetime.combine(last, time(9), UTC)
    page = mail(awa)
    page.month.setCurrentIndex(1)
    awa.stage.settle()
    assert any(reference in row for row in cells(page))
    page.do("preview")
    dialog = awa.dialog(SheetDialog)
    assert dialog.chosen() == Month.of(last)
    dialog.reject()


def test_a_month_without_mail_is_not_printed(awa: Acting) -> None:
    page = mail(awa)
    page.month.setCurrentIndex(page.month.count() - 1)
    awa.stage.settle()
    assert not page.print.isEnabled()
    page.do("preview")
    awa.stage.settle()
    assert page.findChild(SheetDialog) is None


def test_enter_opens_the_case_and_alt_left_leads_back_to_the_referrals(awa: Acting) -> None:
    reference = printed(awa)
    page = mail(awa)
    at = next(n for n, row in enumerate(cells(page)) if reference in row)
    page.table.selectRow(at)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    awa.stage.settle()
    shown = awa.window.stack.currentWidget()
    assert shown is not None
    assert shown.objectName() == "page-case"
    mail(awa).do("back")
    shown = awa.window.stack.currentWidget()
    assert shown is not None
    assert shown.objectName() == "page-referrals"


def test_the_three_ways_to_look_lead_to_one_another(awa: Acting) -> None:
    page = board(awa)
    page.view.chosen.emit(MAIL)
    awa.stage.settle()
    shown = awa.window.stack.currentWidget()
    assert isinstance(shown, MailPage)
    assert shown.view.value() == MAIL
    shown.view.chosen.emit(LIST)
    awa.stage.settle()
    again = board(awa)
    assert again.kept.view == LIST
    again.show_view("board")


def test_of_a_case_closed_to_the_reader_number_and_day_alone_are_told(
    awa: Acting, siaka: Acting
) -> None:
    reference = printed(awa, "VBG")
    page = mail(siaka)
    rows = cells(page)
    assert not any(reference in cell for row in rows for cell in row)
    closed = [row for row in rows if not row[2] or "restreint" in row[2]]
    assert closed
    assert not page.print.isVisible()
