"""A cashier's notebook: what the books should come to, kept by somebody who knows no ledger."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from justice_desk.models.all import Advance, LedgerEntry, TransportRequest
from justice_desk.services.funds.advances import give_advance, return_advance, settle_advance
from justice_desk.services.funds.booking import commit, give_back, line_named, pay, release, reverse
from justice_desk.services.funds.told import AdvanceTold
from justice_desk.services.transport.told import PaidTold
from justice_desk.terms.clock import today
from justice_desk.terms.transport import PaidBy, SupportState

if TYPE_CHECKING:
    import uuid

    from sqlalchemy.orm import Session

PLANNED = 1000
REQUESTS = 2
Effect = dict[tuple[str, int], int]
"""By how much which amount moved: `committed` and `spent` of a request, `held` of an advance."""


@dataclass
class Notebook:
    """What was written on paper, and the office in which the same is tried."""

    session: Session
    ids: list[uuid.UUID]
    line: str
    amounts: Effect = field(default_factory=dict)
    advances: list[str] = field(default_factory=list)
    entries: list[tuple[str, Effect]] = field(default_factory=list)

    def all(self, what: str, many: int) -> list[int]:
        """Return the amounts of one kind, in their order."""
        return [self.amounts.get((what, at), 0) for at in range(many)]

    @property
    def available(self) -> int:
        """Return what the line must have left."""
        return PLANNED - sum(self.all("committed", REQUESTS)) - sum(self.all("spent", REQUESTS))

    def commit(self, which: int, _other: int, amount: int) -> None:
        """Speak for money."""
        at, row = self._request(which)
        entry = commit(self.session, row, line_named(self.session, self.line), amount)
        if row.state is SupportState.REQUESTED:
            row.state = SupportState.APPROVED
        self._note(entry.number, {("committed", at): amount})

    def release(self, which: int, _other: int, _amount: int) -> None:
        """Let all of it go."""
        at, row = self._request(which)
        freed = self.amounts.get(("committed", at), 0)
        entry = release(self.session, row, why="Renvoyée.")
        assert (entry.amount if entry else 0) == freed
        if entry is not None:
            self._note(entry.number, {("committed", at): -freed})

    def pay(self, which: int, other: int, amount: int) -> None:
        """Pay, from the till or from an advance."""
        at, row = self._request(which)
        of = len(self.advances) - 1
        number = self.advances[of] if self.advances and other % 2 else None
        entry = pay(self.session, row, amount, PaidTold(PaidBy.CASH, advance=number))
        row.state = SupportState.PAID
        cash: Effect = {("held", of): -amount} if number else {}
        self._note(entry.number, {("committed", at): -amount, ("spent", at): amount, **cash})

    def give_back(self, which: int, _other: int, amount: int) -> None:
        """Take money back, to where it was paid from."""
        at, row = self._request(which)
        before = self._last()
        give_back(self.session, row, amount, on=None, why="Absente.")
        made = select(LedgerEntry).where(LedgerEntry.number > before).order_by(LedgerEntry.number)
        parts = self.session.scalars(made).all()
        assert sum(part.amount for part in parts) == amount
        for entry in parts:
            to = self.session.get(Advance, entry.advance_id) if entry.advance_id else None
            cash: Effect = {("held", self.advances.index(to.number)): entry.amount} if to else {}
            self._note(entry.number, {("spent", at): -entry.amount, **cash})

    def advance(self, _which: int, _other: int, amount: int) -> None:
        """Hand cash to a focal person."""
        told = AdvanceTold("DON-A", "Aminata Inventée", amount, today() + timedelta(days=9))
        number = give_advance(self.session, told)
        self.advances.append(number)
        self._note(self._last(), {("held", len(self.advances) - 1): amount})

    def give_in(self, which: int, _other: int, amount: int) -> None:
        """Bring the rest of an advance back."""
        if self.advances:
            of = which % len(self.advances)
            entry = return_advance(self.session, self.advances[of], amount)
            self._note(entry, {("held", of): -amount})

    def settle(self, which: int, _other: int, _amount: int) -> None:
        """Account for an advance."""
        if self.advances:
            settle_advance(self.session, self.advances[which % len(self.advances)])

    def reverse(self, which: int, _other: int, _amount: int) -> None:
        """Take one of the last entries back."""
        if self.entries:
            number, effect = self.entries[-1 - which % len(self.entries)]
            reverse(self.session, number, "Erreur.")
            self._move({what: -amount for what, amount in effect.items()})

    def _last(self) -> str:
        return self.session.scalars(select(func.max(LedgerEntry.number))).one() or ""

    def _request(self, which: int) -> tuple[int, TransportRequest]:
        at = which % len(self.ids)
        asked = select(TransportRequest).where(TransportRequest.id == self.ids[at])
        return at, self.session.scalars(asked).one()

    def _note(self, number: str, effect: Effect) -> None:
        self._move(effect)
        self.entries.append((number, effect))

    def _move(self, effect: Effect) -> None:
        for what, amount in effect.items():
            self.amounts[what] = self.amounts.get(what, 0) + amount
