"""The report as a workbook: a summary, a sheet for each fund, and every entry of the books."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from justice_desk.exports.funds.parts import facts_of, summary
from justice_desk.exports.papers.kit.words import _, plain_day
from justice_desk.formats.workbooks import (
    StyledCell,
    add_sheet,
    bold,
    new_workbook,
    number_in,
    saved,
    text_in,
)
from justice_desk.terms.labels import label

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from justice_desk.exports.papers.fund_report import Part
    from justice_desk.formats.workbooks import InMemorySheet
    from justice_desk.services.funds.rows import EntryRow, FundReport

_WIDTHS: Final = {"A": 46, "B": 16, "C": 18, "D": 16, "E": 16, "F": 16, "G": 16}
_BOOKS: Final = {
    "A": 20,
    "B": 12,
    "C": 20,
    "D": 16,
    "E": 18,
    "F": 18,
    "G": 18,
    "H": 14,
    "I": 14,
    "J": 18,
    "K": 40,
    "L": 24,
    "M": 20,
    "N": 10,
}


def workbook_of(
    office: str, day: date, reports: Sequence[FundReport], books: Iterable[EntryRow]
) -> bytes:
    """Return the workbook as a file.

    Args:
        office: its name.
        day: of the report.
        reports: of the funds.
        books: every entry behind them, the newest first.
    """
    workbook = new_workbook()
    front = _sheet(add_sheet(workbook, _("Summary")), _WIDTHS)
    front.append([bold(front, f"{_('Financial report')} – {office}")])
    front.append([text_in(front, _("Amounts in F CFA, as of {day}").format(day=plain_day(day)))])
    _table(front, summary(reports))
    for told in reports:
        _fund(_sheet(add_sheet(workbook, told.fund.code), _WIDTHS), told)
    _entries(_sheet(add_sheet(workbook, _("Books")), _BOOKS), books)
    return saved(workbook)


def _sheet(sheet: InMemorySheet, widths: dict[str, int]) -> InMemorySheet:
    sheet.widen(widths)
    sheet.print_wide()
    return sheet


def _fund(sheet: InMemorySheet, told: FundReport) -> None:
    facts = facts_of(told)
    sheet.append([bold(sheet, _("Fund {code}").format(code=facts.code))])
    for row in facts.about:
        for name, value, _wide in row:
            sheet.append([text_in(sheet, name), text_in(sheet, value)])
    for part in facts.parts:
        _table(sheet, part)


def _table(sheet: InMemorySheet, part: Part) -> None:
    sheet.append([])
    sheet.append([bold(sheet, part.title)])
    if not part.money.rows:
        sheet.append([text_in(sheet, part.empty)])
        return
    sheet.append([bold(sheet, head) for head in part.money.heads])
    for name, amounts in part.money.rows:
        sheet.append([text_in(sheet, name), *(_number(sheet, one) for one in amounts)])
    if part.money.total is not None:
        name, amounts = part.money.total
        sheet.append([bold(sheet, name), *(_number(sheet, one, strong=True) for one in amounts)])


def _entries(sheet: InMemorySheet, books: Iterable[EntryRow]) -> None:
    heads = (
        *(_("Entry"), _("Day"), _("Kind of entry"), _("Budget line"), _("Request"), _("Sitting")),
        *(
            _("Advance"),
            _("Amount"),
            _("Mode of payment"),
            _("Reference"),
            _("Reason"),
            _("By whom"),
        ),
        *(_("Reverses"), _("Receipts")),
    )
    sheet.append([bold(sheet, head) for head in heads])
    for row in sorted(books, key=lambda one: one.number):
        told = (row.line, row.request, row.sitting, row.advance)
        paid = label(row.paid_by) if row.paid_by else ""
        sheet.append(
            [
                text_in(sheet, row.number),
                _day(sheet, row.booked_on),
                text_in(sheet, label(row.kind)),
                *(text_in(sheet, one or "") for one in told),
                _number(sheet, row.amount),
                *(text_in(sheet, one) for one in (paid, row.reference, row.why, row.who)),
                text_in(sheet, row.reverses or ""),
                _number(sheet, row.receipts),
            ]
        )


def _number(sheet: InMemorySheet, amount: int | None, *, strong: bool = False) -> Any:
    return None if amount is None else number_in(sheet, amount, strong=strong)


def _day(sheet: InMemorySheet, day: date) -> StyledCell:
    cell = StyledCell(sheet, value=day)
    cell.number_format = "DD/MM/YYYY"
    return cell
