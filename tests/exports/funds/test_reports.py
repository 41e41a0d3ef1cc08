"""The report as a workbook and on paper: every total is the ledger's, to the franc."""

from __future__ import annotations

import re
from collections import Counter
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook
from sqlalchemy import func, select

from justice_desk.exports.funds import render_fund_report
from justice_desk.exports.funds.making import NoSuchForm, NothingToReport
from justice_desk.exports.papers.money_table import Money, MoneyTable
from justice_desk.models.all import Fund, FundLine, Posting
from justice_desk.services.funds.errors import UnknownFund
from justice_desk.terms.transport import Account
from tests.exports.papers.reading import text

if TYPE_CHECKING:
    from tests.offices import Bench
    from tests.services.funds.conftest import Books

AMOUNT = r"\d{1,3}(?:[\u202f\u00a0]\d{3})*"
"""A whole amount as paper writes it, its thousands apart."""
LABELS = ("Prévu", "Engagé", "Dépensé", "Disponible")


def ledger(bench: Bench, fund: str) -> Counter[Account]:
    """Add up postings on the lines of a fund, with nothing of the product between."""
    asked = (
        select(Posting.account, func.sum(Posting.amount))
        .join(FundLine, FundLine.id == Posting.line_id)
        .join(Fund, Fund.id == FundLine.fund_id)
        .where(Fund.code == fund)
        .group_by(Posting.account)
    )
    with bench.reading("awa") as session:
        return Counter({account: int(amount) for account, amount in session.execute(asked)})


def rows(bench: Bench, *asked: Any) -> dict[str, list[tuple[Any, ...]]]:
    with bench.reading("awa") as session:
        made = render_fund_report(session, ".xlsx", *asked).content
    book = load_workbook(BytesIO(made))
    return {
        sheet.title: [tuple(one for one in row) for row in sheet.iter_rows(values_only=True)]
        for sheet in book
    }


def under(sheet: list[tuple[Any, ...]], title: str) -> dict[str, tuple[Any, ...]]:
    """Return the rows of the table under a title, by their names; the headings are `heads`."""
    at = next(n for n, row in enumerate(sheet) if row[0] == title)
    found: dict[str, tuple[Any, ...]] = {"heads": sheet[at + 1]}
    for row in sheet[at + 2 :]:
        if row[0] is None:
            break
        found[row[0]] = row[1:]
    return found


def test_totals_of_the_workbook_are_those_of_the_ledger(spent: Books) -> None:
    sheets = rows(spent.bench)
    for code in ("DON-A", "DON-B"):
        sums = ledger(spent.bench, code)
        by_line = under(sheets[code], "Par ligne budgétaire")
        whole = by_line["Total"]
        assert whole[:4] == (
            -sums[Account.PLANNED], sums[Account.COMMITTED],
            sums[Account.SPENT], sums[Account.AVAILABLE],
        )  # fmt: skip
        by_sitting = under(sheets[code], "Par audience")["Total"]
        assert by_sitting[:2] == (sums[Account.COMMITTED], sums[Account.SPENT])
        if code == "DON-A":
            by_month = under(sheets[code], "Par mois")
            assert len(by_month) == 4, "two months"
            assert by_month["Total"][2] == sums[Account.SPENT]
            assert by_month["Total"][:2] == (-sums[Account.PLANNED], sums[Account.COMMITTED])
    summary = under(sheets["Synthèse"], "Tous les fonds")
    both = ledger(spent.bench, "DON-A") + ledger(spent.bench, "DON-B")
    assert summary["Total"][2] == both[Account.SPENT] == 8500 + 4500
    assert summary["Total"][1] == both[Account.COMMITTED] == 12_000 + 3000


def test_the_workbook_tells_what_is_open_and_every_entry(spent: Books) -> None:
    sheets = rows(spent.bench, "DON-A")
    assert "DON-B" not in sheets
    assert under(sheets["DON-A"], "Accordé et non payé")["GAO-A-2026-0004"][0] == 12_000
    unjustified = under(sheets["DON-A"], "Payé et non justifié")
    assert set(unjustified) - {"heads"} == {"GAO-A-2026-0001", "GAO-A-2026-0003", "Total"}
    assert unjustified["Total"][0] == 13_000
    (advance,) = (
        row for name, row in under(sheets["DON-A"], "Avances").items() if "Aminata" in name
    )
    assert advance[:4] == (20_000, 0, 20_000, 0)
    books = sheets["Journal"]
    assert len(books) - 1 == len(spent.entries(fund="DON-A"))
    assert [row[0] for row in books[1:]] == sorted(row[0] for row in books[1:])


def test_a_name_that_looks_like_a_formula_stays_a_text(spent: Books) -> None:
    with spent.bench.reading("awa") as session:
        made = render_fund_report(session, ".xlsx").content
    cells = [
        cell
        for sheet in load_workbook(BytesIO(made))
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    assert not cells


def test_totals_on_paper_are_those_of_the_ledger(spent: Books) -> None:
    with spent.bench.reading("awa") as session:
        made = render_fund_report(session, ".pdf", "DON-A").content
    told = text(made)
    sums = ledger(spent.bench, "DON-A")
    total = told[told.index("Total ") :]
    figures = [int("".join(one.split())) for one in re.findall(AMOUNT, total)]
    order = (Account.COMMITTED, Account.SPENT, Account.AVAILABLE)
    assert figures[:4] == [-sums[Account.PLANNED], *(sums[account] for account in order)]
    assert "treize mille francs CFA" in told
    assert "Coût par personne ayant comparu" in told


def test_a_report_of_before_tells_what_stood_then(spent: Books) -> None:
    early = min(entry.booked_on for entry in spent.entries())
    then = under(rows(spent.bench, "DON-A", early)["DON-A"], "Par ligne budgétaire")
    assert then["Total"][2] == 8500


def test_another_form_another_fund_and_an_office_without_funds_are_refused(
    bench: Bench, spent: Books
) -> None:
    with bench.reading("awa") as session:
        with pytest.raises(NoSuchForm, match="docx"):
            render_fund_report(session, ".docx")
        with pytest.raises(UnknownFund, match="DON-A, DON-B"):
            render_fund_report(session, ".pdf", "DON-X")


def test_an_office_without_funds_has_nothing_to_report(bench: Bench) -> None:
    with bench.reading("awa") as session, pytest.raises(NothingToReport):
        render_fund_report(session, ".xlsx")


def test_a_long_table_goes_on_with_its_headings_and_ends_with_its_total() -> None:
    table = MoneyTable(Money(("Nom", "Un"), tuple((str(n), (n,)) for n in range(9)), ("T", (36,))))
    parts = table.split(40)
    assert parts is not None
    first, rest = parts
    assert isinstance(first, MoneyTable)
    assert isinstance(rest, MoneyTable)
    assert first.money.total is None
    assert rest.money.total == ("T", (36,))
    assert len(first.money.rows) + len(rest.money.rows) == 9
    assert first.height() <= 40
    assert table.split(12) is None
