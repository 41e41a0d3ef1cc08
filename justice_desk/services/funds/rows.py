"""Funds, lines and entries as a reader sees them; every amount in whole francs CFA."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date  # noqa: TC003 - the fields are asked for their types at run time

from justice_desk.terms.transport import Account, BookedAs, PaidBy  # noqa: TC001 - same


@dataclass(frozen=True)
class LineRow:
    """A line of a budget: planned = available + committed + spent, always."""

    code: str
    name: str
    planned: int
    available: int
    committed: int
    spent: int


@dataclass(frozen=True)
class FundRow:
    """A fund with its lines; `left` is what is neither spoken for nor spent."""

    code: str
    donor: str
    project: str
    starts_on: date
    ends_on: date
    closed_on: date | None
    lines: tuple[LineRow, ...]

    @property
    def left(self) -> int:
        """Return what can still be spent."""
        return sum(line.available for line in self.lines)


@dataclass(frozen=True)
class EntryRow:
    """One entry of the ledger.

    Attributes:
        line: `FUND/LINE`.
        request, sitting, advance: the numbers of what it concerns.
        reverses: the number of the entry that it takes back; `reversed_by` the other way.
        who: the member who wrote it.
        postings: account and signed amount; they sum to zero.
    """

    number: str
    booked_on: date
    kind: BookedAs
    line: str | None
    request: str | None
    sitting: str | None
    advance: str | None
    reverses: str | None
    reversed_by: str | None
    amount: int
    paid_by: PaidBy | None
    reference: str
    why: str
    who: str
    postings: tuple[tuple[Account, int], ...]
    receipts: int


@dataclass(frozen=True)
class AdvanceRow:
    """Cash that somebody holds: given = used + returned + left."""

    number: str
    holder: str
    fund: str
    sitting: str | None
    given_on: date
    due_on: date
    settled_on: date | None
    given: int
    used: int
    returned: int
    left: int


@dataclass(frozen=True)
class ReportLine:
    """One line of a report: what it is about, and what the ledger says of it."""

    name: str
    planned: int
    committed: int
    spent: int
    returned: int
    people: int
    appeared: int


@dataclass(frozen=True)
class FundReport:
    """What a donor asks; each total equals the ledger to the franc.

    Attributes:
        by_line, by_sitting, by_month: the same money cut three ways.
        unpaid: requests approved and not paid: number and amount.
        unreconciled: requests paid and not accounted for: number and amount.
        cost_per_person: spent by persons who appeared, rounded half up; None where nobody did.
    """

    fund: FundRow
    until: date
    by_line: tuple[ReportLine, ...]
    by_sitting: tuple[ReportLine, ...]
    by_month: tuple[ReportLine, ...]
    unpaid: tuple[tuple[str, int], ...]
    unreconciled: tuple[tuple[str, int], ...]
    advances: tuple[AdvanceRow, ...]
    cost_per_person: int | None
