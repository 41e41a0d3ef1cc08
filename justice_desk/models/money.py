"""Funds and the ledger: what was planned, spoken for and paid, to the franc.

Entries and postings are only ever added: triggers refuse anything else. Balances are derived.
"""

from __future__ import annotations

import uuid
from datetime import date

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from justice_desk.models.base import Record
from justice_desk.terms.transport import Account, BookedAs, PaidBy


class Fund(Record):
    """Money of one donor for one project, usable from one day to another, both included."""

    __tablename__ = "fund"
    __table_args__ = (UniqueConstraint("office_id", "code"),)

    code: Mapped[str] = mapped_column(String(20))
    donor: Mapped[str] = mapped_column(String(200))
    project: Mapped[str] = mapped_column(String(200))
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    closed_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(Text, default="")


class FundLine(Record):
    """A line of the budget of a fund; what was planned for it stands in the ledger."""

    __tablename__ = "fund_line"
    __table_args__ = (UniqueConstraint("fund_id", "code"),)

    fund_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("fund.id"))
    code: Mapped[str] = mapped_column(String(20))
    name: Mapped[str] = mapped_column(String(200))


class Advance(Record):
    """Cash that a focal person holds to pay with; how much is left is derived from the ledger."""

    __tablename__ = "advance"
    __table_args__ = (UniqueConstraint("office_id", "number"),)

    number: Mapped[str] = mapped_column(String(30))
    holder: Mapped[str] = mapped_column(String(200))
    fund_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("fund.id"), index=True)
    sitting_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("sitting.id"))
    given_on: Mapped[date]
    due_on: Mapped[date]
    settled_on: Mapped[date | None]


class LedgerEntry(Record):
    """One thing that happened to money: who (created_by), when, why; never edited.

    `reverses_id` names the entry that this one takes back; one entry is reversed once.
    """

    __tablename__ = "ledger_entry"
    __table_args__ = (UniqueConstraint("office_id", "number"), UniqueConstraint("reverses_id"))

    number: Mapped[str] = mapped_column(String(30))
    booked_on: Mapped[date] = mapped_column(index=True)
    kind: Mapped[BookedAs]
    line_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("fund_line.id"), index=True)
    request_id: Mapped[uuid.UUID | None] = mapped_column(
        ForeignKey("transport_request.id"), index=True
    )
    sitting_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("sitting.id"), index=True)
    advance_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("advance.id"), index=True)
    reverses_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("ledger_entry.id"))
    amount: Mapped[int]
    paid_by: Mapped[PaidBy | None]
    reference: Mapped[str] = mapped_column(String(80), default="")
    """Of a payment by mobile money, or the number of a receipt."""
    why: Mapped[str] = mapped_column(String(300), default="")


class Posting(Record):
    """One half of an entry: a signed amount on an account; those of an entry sum to zero."""

    __tablename__ = "posting"
    __table_args__ = (UniqueConstraint("entry_id", "account"),)

    entry_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("ledger_entry.id"))
    account: Mapped[Account] = mapped_column(index=True)
    line_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("fund_line.id"), index=True)
    advance_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("advance.id"))
    amount: Mapped[int]


class Receipt(Record):
    """A photo or scan that proves an entry, encrypted with the office; at most 20 MB."""

    __tablename__ = "receipt"
    __table_args__ = (UniqueConstraint("entry_id", "sha256"),)

    entry_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("ledger_entry.id"))
    title: Mapped[str] = mapped_column(String(200))
    media_type: Mapped[str] = mapped_column(String(40))
    size: Mapped[int]
    sha256: Mapped[str] = mapped_column(String(64))
    content: Mapped[bytes]
