"""The tables of a report in the words of the papers; workbook and PDF show the same."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from babel.dates import format_date

from justice_desk.exports.papers.fund_report import FundFacts, Part
from justice_desk.exports.papers.kit.words import _, francs_in_words, plain_day, short_day
from justice_desk.exports.papers.money_table import Amounts, Money
from justice_desk.exports.papers.sitting_words import francs
from justice_desk.rules.ledger import cost_of_one

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from justice_desk.services.funds.rows import AdvanceRow, FundReport, ReportLine

_FRENCH: Final = "fr"


def facts_of(told: FundReport) -> FundFacts:
    """Return a report as its paper shows it."""
    fund = told.fund
    spent = sum(line.spent for line in told.by_line)
    closing = _("Closed at the total spent of {words} ({figures} F CFA) as of {day}.")
    cost = "–" if told.cost_per_person is None else f"{francs(told.cost_per_person)} F CFA"
    days = f"{short_day(fund.starts_on)} – {short_day(fund.ends_on)}"
    return FundFacts(
        code=fund.code,
        about=(
            ((_("Donor"), fund.donor, 6), (_("Project"), fund.project, 6)),
            (
                (_("Usable"), days, 6),
                (_("Cost per person who appeared"), cost, 6),
            ),
        ),
        parts=tuple(parts_of(told)),
        closing=closing.format(
            words=francs_in_words(spent), figures=francs(spent), day=plain_day(told.until)
        ),
    )


def parts_of(told: FundReport) -> tuple[Part, ...]:
    """Return the tables of a report, in their order."""
    return (
        Part(_("By budget line"), _by_line(told.by_line)),
        Part(_("By sitting"), _by_sitting(told.by_sitting), _("Nothing was committed.")),
        Part(_("By month"), _by_month(told.by_month), _("Nothing was booked.")),
        Part(_("Approved and not paid"), _open(told.unpaid), _("Everything approved is paid.")),
        Part(
            _("Paid and not accounted for"),
            _open(told.unreconciled),
            _("Every payment is accounted for."),
        ),
        Part(_("Advances"), _advances(told.advances), _("No advance was given.")),
    )


def summary(reports: Sequence[FundReport]) -> Part:
    """Return all funds in one table."""
    rows = [
        (
            f"{one.fund.code} – {one.fund.donor}",
            tuple(sum(column) for column in zip(*map(_line, one.by_line), strict=True))
            or (0, 0, 0, 0, 0),
        )
        for one in reports
    ]
    return Part(_("All funds"), _money((_("Fund"), *_line_heads()), rows))


def _line_heads() -> tuple[str, ...]:
    return (_("Planned"), _("Committed"), _("Spent"), _("Available"), _("Given back"))


def _line(line: ReportLine) -> tuple[int, int, int, int, int]:
    available = line.planned - line.committed - line.spent
    return (line.planned, line.committed, line.spent, available, line.returned)


def _by_line(lines: Iterable[ReportLine]) -> Money:
    heads = (_("Budget line"), *_line_heads())
    return _money(heads, [(line.name, _line(line)) for line in lines])


def _by_sitting(lines: Sequence[ReportLine]) -> Money:
    heads = (
        *(_("Sitting"), _("Committed"), _("Spent"), _("Given back")),
        *(_("Persons paid"), _("Who appeared"), _("Cost each")),
    )
    rows = [
        (
            line.name,
            (
                *(line.committed, line.spent, line.returned, line.people, line.appeared),
                cost_of_one(line.spent, line.appeared),
            ),
        )
        for line in lines
    ]
    money = _money(heads, rows)
    if money.total is None:
        return money
    name, totals = money.total
    spent, appeared = sum(line.spent for line in lines), sum(line.appeared for line in lines)
    return Money(money.heads, money.rows, (name, (*totals[:-1], cost_of_one(spent, appeared))))


def _by_month(lines: Iterable[ReportLine]) -> Money:
    heads = (_("Month"), _("Planned"), _("Commitments, net"), _("Spent"), _("Given back"))
    rows = [
        (_month(line.name), (line.planned, line.committed, line.spent, line.returned))
        for line in lines
    ]
    return _money(heads, rows)


def _open(rows: Iterable[tuple[str, int]]) -> Money:
    return _money((_("Request"), _("Amount")), [(number, (amount,)) for number, amount in rows])


def _advances(rows: Iterable[AdvanceRow]) -> Money:
    heads = (_("Advance"), _("Given"), _("Used"), _("Given back"), _("Cash held"))
    return _money(heads, [line for row in rows for line in _advance(row)])


def _advance(row: AdvanceRow) -> tuple[tuple[str, Amounts], ...]:
    """Return the amounts of an advance, and below them where it stands."""
    if row.settled_on is not None:
        state = _("settled on {day}").format(day=short_day(row.settled_on))
    else:
        state = _("due on {day}").format(day=short_day(row.due_on))
    cash = (row.given, row.used, row.returned, row.left)
    return ((f"{row.number} – {row.holder}", cash), (f"{row.number}, {state}", (None,) * 4))


def _month(written: str) -> str:
    """Return « novembre 2026 » of 2026-11."""
    return format_date(date.fromisoformat(f"{written}-01"), "MMMM yyyy", locale=_FRENCH)


def _money(heads: tuple[str, ...], rows: Sequence[tuple[str, Amounts]]) -> Money:
    if not rows:
        return Money(heads, (), None)
    columns = zip(*(amounts for _name, amounts in rows), strict=True)
    totals = tuple(sum(amount or 0 for amount in column) for column in columns)
    return Money(heads, tuple(rows), (_("Total"), totals))
