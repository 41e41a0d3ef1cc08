"""Proofs of payments: photos, scans or PDFs, encrypted with the office, once per content."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.i18n.messages import _
from justice_desk.models.all import LedgerEntry, Receipt, TransportRequest
from justice_desk.rules.access import allowed
from justice_desk.rules.text import checked_text
from justice_desk.services.cases.attaching import cleaned_file
from justice_desk.services.cases.errors import BadAttachment
from justice_desk.services.funds.errors import NoReceipt, ReceiptTwice
from justice_desk.services.funds.finding import entry_named
from justice_desk.services.funds.reversing import last_payment
from justice_desk.services.rights import require
from justice_desk.services.transport.finding import case_of
from justice_desk.storage.audit import hold
from justice_desk.storage.session import acting
from justice_desk.terms.errors import at_field
from justice_desk.terms.transport import BookedAs

if TYPE_CHECKING:
    import uuid

    from sqlalchemy.orm import Session

_CASH: Final = frozenset(
    {BookedAs.PAYMENT, BookedAs.RETURN, BookedAs.ADVANCE, BookedAs.ADVANCE_RETURN}
)
_HANDLES: Final = "fund receipt"
"""Whoever may open a receipt: its title often says a name, as the paper does."""


@dataclass(frozen=True)
class ReceiptRow:
    """A proof of an entry; `size` in bytes, `title` blank for whoever may not open it."""

    id: uuid.UUID
    entry: str
    title: str
    media_type: str
    size: int


def attach_receipt(
    session: Session, number: str, content: bytes, *, file: str, title: str = ""
) -> str:
    """Keep a proof with an entry by which cash moved, and return its id.

    Args:
        session: a writing one.
        number: of the entry, or of a request: its payment is meant then.
        content: the bytes of the file; at most 20 MB.
        file: its name, for complaints only: it is not kept.
        title: what it is, in words.

    Raises:
        NotAllowed: who only reads.
        UnknownEntry: no entry, or no paid request, bears the number.
        SupportHidden: it paid for a case that is closed to the member.
        NoReceipt: no cash moved by it.
        BadAttachment: too large, empty, or neither a picture nor a PDF.
        ReceiptTwice: the same file is kept with it already.
    """
    require(session, _HANDLES)
    hold(session)
    entry = _entry(session, number)
    if entry.kind not in _CASH:
        raise NoReceipt(number=entry.number)
    media_type, clean = cleaned_file(file, content)
    digest = hashlib.sha256(clean).hexdigest()
    same = select(Receipt).where(Receipt.entry_id == entry.id, Receipt.sha256 == digest)
    there = session.scalar(same)
    if there is not None:
        raise ReceiptTwice(number=entry.number, title=there.title)
    with at_field("title"):
        told = checked_text(title or _("Receipt"), limit=200, required=True)
    row = Receipt(
        entry_id=entry.id,
        title=told,
        media_type=media_type,
        size=len(clean),
        sha256=digest,
        content=clean,
    )
    session.add(row)
    session.flush()
    return str(row.id)


def receipts(session: Session, number: str) -> tuple[ReceiptRow, ...]:
    """Return the proofs of an entry, or of the payment of a request, the oldest first.

    Raises:
        NotAllowed: every member may, so none today.
        UnknownEntry: no entry, or no paid request, bears the number.
        SupportHidden: it paid for a case that is closed to the member.
    """
    require(session, "fund list")
    entry = _entry(session, number)
    asked = select(Receipt.id, Receipt.title, Receipt.media_type, Receipt.size)
    found = session.execute(asked.where(Receipt.entry_id == entry.id).order_by(Receipt.id))
    opens = allowed(_HANDLES, acting(session).role)
    return tuple(
        ReceiptRow(key, entry.number, title if opens else "", kind, size)
        for key, title, kind, size in found
    )


def content_of(session: Session, receipt_id: uuid.UUID) -> tuple[str, bytes]:
    """Return the media type and the bytes of one proof, whole.

    Raises:
        NotAllowed: who only reads: a signature shows a name.
        BadAttachment: there is none, or its bytes changed.
        SupportHidden: it paid for a case that is closed to the member.
    """
    require(session, _HANDLES)
    row = session.scalar(select(Receipt).where(Receipt.id == receipt_id))
    if row is None or hashlib.sha256(row.content).hexdigest() != row.sha256:
        raise BadAttachment(file=receipt_id, found=_("not whole"), expected=_("a kept paper"))
    _refuse_closed(session, session.get_one(LedgerEntry, row.entry_id))
    return row.media_type, row.content


def _entry(session: Session, number: str) -> LedgerEntry:
    typed = number.strip().upper()
    request = session.scalar(select(TransportRequest.id).where(TransportRequest.number == typed))
    paid = last_payment(session, request) if request is not None else None
    found = paid or entry_named(session, number)
    _refuse_closed(session, found)
    return found


def _refuse_closed(session: Session, entry: LedgerEntry) -> None:
    if entry.request_id is not None:
        case_of(session, session.get_one(TransportRequest, entry.request_id))
