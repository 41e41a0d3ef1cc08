"""Funds: added with their lines, money planned and taken back, advances given and settled."""

from __future__ import annotations

from datetime import timedelta
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from justice_desk.services.funds.adding import add_fund, add_line
from justice_desk.services.funds.advances import advances
from justice_desk.services.funds.listing import funds as listed
from justice_desk.services.funds.told import FundTold
from justice_desk.terms.clock import today
from justice_desk.ui.transport.advance_forms import AdvanceForm, ReturnForm
from justice_desk.ui.transport.books_dialog import BooksDialog, ReverseForm
from justice_desk.ui.transport.fund_bar import bar_words
from justice_desk.ui.transport.fund_forms import FundForm, LineForm, PlanForm
from tests.ui.case.acting import words
from tests.ui.transport.seen import funds, keep

if TYPE_CHECKING:
    from justice_desk.services.funds.rows import FundRow
    from tests.ui.case.acting import Acting

_CODES = count(1)


def made(acting: Acting, amount: int = 500_000) -> str:
    """Return the code of a fund with one line."""
    code = f"ESSAI-{next(_CODES)}"
    told = FundTold(code, "Donateur inventé", "Projet inventé", today(), today() + timedelta(90))
    with acting.office.writing("fund add") as session:
        add_fund(session, told)
    with acting.office.writing("fund line") as session:
        add_line(session, code, "TRANSPORT", "Transport des parties", amount=amount)
    return code


def fund(acting: Acting, code: str) -> FundRow:
    """Return a fund as it stands."""
    with acting.office.reading("fund list") as session:
        return next(row for row in listed(session) if row.code == code)


def test_a_fund_is_added_with_a_line_by_its_forms(awa: Acting) -> None:
    page = funds(awa)
    awa.click(page, "transport-fund")
    form = awa.dialog(FundForm)
    form.code.typed.setText("don-z")
    form.donor.typed.setText("Donateur inventé")
    form.project.typed.setText("Accès inventé")
    form.last.show_day(today() + timedelta(days=200))
    keep(awa)
    assert fund(awa, "DON-Z").donor == "Donateur inventé"
    awa.click(page, "fund-line-DON-Z")
    line = awa.dialog(LineForm)
    line.code.typed.setText("transport")
    line.named.typed.setText("Transport des parties")
    line.money.typed.setText("250 000")
    keep(awa)
    assert fund(awa, "DON-Z").left == 250_000
    assert "250\u202f000" in words(page)


def test_an_end_before_the_beginning_is_told_beside_it_and_nothing_is_lost(awa: Acting) -> None:
    page = funds(awa)
    awa.click(page, "transport-fund")
    form = awa.dialog(FundForm)
    form.code.typed.setText("TARD")
    form.donor.typed.setText("Donateur inventé")
    form.project.typed.setText("Projet inventé")
    form.last.show_day(today() - timedelta(days=3))
    keep(awa)
    assert form.isVisible()
    assert form.last.error()
    assert form.code.typed.text() == "TARD"
    form.reject()


def test_an_amount_with_a_fraction_or_a_sign_is_refused_beside_it(awa: Acting) -> None:
    code = made(awa)
    page = funds(awa)
    awa.click(page, f"fund-plan-{code}")
    form = awa.dialog(PlanForm)
    for typed in ("-500", "12,5", "beaucoup", ""):
        form.money.typed.setText(typed)
        keep(awa)
        assert form.isVisible(), typed
        assert form.money.error(), typed
    form.reject()
    assert fund(awa, code).left == 500_000


def test_money_is_planned_and_an_entry_is_taken_back_by_its_opposite(awa: Acting) -> None:
    code = made(awa)
    page = funds(awa)
    awa.click(page, f"fund-plan-{code}")
    form = awa.dialog(PlanForm)
    form.money.typed.setText("30 000")
    form.why.typed.setText("Avenant inventé")
    keep(awa)
    assert fund(awa, code).left == 530_000
    awa.click(page, "funds-books")
    books = awa.dialog(BooksDialog)
    books.fund.setCurrentIndex(books.fund.findData(code))
    awa.stage.settle()
    assert books.model.rowCount() == 2
    keep(awa)
    reverse = awa.dialog(ReverseForm)
    keep(awa)
    assert reverse.why.error()
    reverse.why.words.setText("Saisi deux fois")
    keep(awa)
    again = awa.dialog(BooksDialog)
    assert fund(awa, code).left == 500_000
    assert again.model.rowCount() == 3
    again.reject()


def test_an_advance_is_given_returned_and_settled(awa: Acting) -> None:
    code = made(awa)
    page = funds(awa)
    awa.click(page, f"fund-advance-{code}")
    form = awa.dialog(AdvanceForm)
    form.holder.typed.setText("Focale Exemple")
    form.money.typed.setText("60 000")
    keep(awa)
    with awa.office.reading("fund list") as session:
        (row,) = advances(session, code)
    assert row.left == 60_000
    assert "Focale Exemple" in page.findChild(QWidget, f"advance-{row.number}").accessibleName()  # type: ignore[union-attr]
    awa.click(page, f"advance-{row.number}")
    back = awa.dialog(ReturnForm)
    back.money.typed.setText("90 000")
    keep(awa)
    assert back.money.error()
    back.money.typed.setText("60000")
    keep(awa)
    with awa.office.reading("fund list") as session:
        (row,) = advances(session, code)
    assert row.settled_on == today()
    assert QApplication.activeModalWidget() is None


def test_a_bar_says_its_amounts(awa: Acting) -> None:
    line = fund(awa, made(awa)).lines[0]
    assert "reste 500\u202f000" in bar_words(line)


def test_who_only_reads_sees_what_is_left_and_changes_nothing(siaka: Acting, awa: Acting) -> None:
    code = made(awa)
    page = funds(siaka)
    assert "500\u202f000" in words(page)
    for name in (
        "transport-fund",
        f"fund-line-{code}",
        f"fund-plan-{code}",
        f"fund-advance-{code}",
    ):
        part = page.findChild(QWidget, name)
        assert part is None or not part.isVisible(), name
