"""What a reconciliation adds up: requests, what the ledger says of each, advances, what is open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.terms.transport import BookedAs, SupportState

if TYPE_CHECKING:
    from datetime import date

    from justice_desk.exports.papers.kit.letterhead import Office
    from justice_desk.services.funds.rows import AdvanceRow, EntryRow
    from justice_desk.services.transport.rows import SupportRow

_GRANTED: Final = frozenset(SupportState) - {
    SupportState.REQUESTED,
    SupportState.REFUSED,
    SupportState.CANCELLED,
}


@dataclass(frozen=True, slots=True)
class BalanceFacts:
    """What a reconciliation shows; every amount in whole francs CFA.

    Attributes:
        number: of the sitting.
        of: what was paid for, in a line.
        rows: the requests, of closed cases too: a number and amounts.
        advances: the cash that somebody held for it.
        entries: what the ledger holds on these requests.
        printed_on: the day of printing, the only date of the file's own.
    """

    office: Office
    number: str
    of: str
    rows: tuple[SupportRow, ...]
    advances: tuple[AdvanceRow, ...]
    entries: tuple[EntryRow, ...]
    printed_on: date

    @property
    def lines(self) -> tuple[SupportRow, ...]:
        """Return the requests that money was granted for, or moved for, by number."""
        moved = {entry.request for entry in self.entries}
        kept = (row for row in self.rows if row.state in _GRANTED or row.number in moved)
        return tuple(sorted(kept, key=lambda row: row.number))

    def paid_out(self, request: str) -> int:
        """Return what the ledger says was paid for a request."""
        return self._booked(request, BookedAs.PAYMENT)

    def given_back(self, request: str) -> int:
        """Return what the ledger says came back."""
        return self._booked(request, BookedAs.RETURN)

    def _booked(self, request: str, kind: BookedAs) -> int:
        """Return the sum of the entries that stand: one that was reversed counts no more."""
        return sum(
            entry.amount
            for entry in self.entries
            if entry.request == request and entry.kind is kind and entry.reversed_by is None
        )

    @property
    def granted(self) -> int:
        """Return what was granted to requests that are not refused or cancelled."""
        return sum(granted(row) for row in self.lines)

    @property
    def paid(self) -> int:
        """Return all payments."""
        return sum(self.paid_out(row.number) for row in self.lines)

    @property
    def returned(self) -> int:
        """Return all money that came back."""
        return sum(self.given_back(row.number) for row in self.lines)

    @property
    def net(self) -> int:
        """Return what the support cost in the end."""
        return self.paid - self.returned

    @property
    def gap(self) -> int:
        """Return by how much the requests and the ledger differ; 0 when both say the same."""
        return sum(row.paid for row in self.lines) - self.net

    @property
    def unpaid(self) -> tuple[SupportRow, ...]:
        """Return the requests that are granted and not paid."""
        waiting = {SupportState.APPROVED, SupportState.VOUCHERED}
        return tuple(row for row in self.lines if row.state in waiting)

    @property
    def absent(self) -> tuple[SupportRow, ...]:
        """Return who did not come, accounted for or not."""
        return tuple(row for row in self.lines if row.absent or row.state is SupportState.NO_SHOW)

    @property
    def without_receipt(self) -> tuple[SupportRow, ...]:
        """Return what was paid and kept without a receipt."""
        return tuple(row for row in self.lines if row.paid and not row.receipts)

    @property
    def open_ones(self) -> tuple[SupportRow, ...]:
        """Return what was paid and is not accounted for."""
        return tuple(
            row for row in self.lines if row.paid and row.state is not SupportState.RECONCILED
        )


def granted(row: SupportRow) -> int:
    """Return what was granted, 0 for a request that is refused or cancelled."""
    return row.amount if row.state in _GRANTED else 0
