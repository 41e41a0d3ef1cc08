"""Records that a paper of transport support exists: which one, its total, the hash of its file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import Sitting, TransportPrint, Trip
from justice_desk.services.funds.writing import numbered
from justice_desk.services.rights import require
from justice_desk.storage.audit import Fact, append
from justice_desk.terms.clock import today
from justice_desk.terms.enums import AuditAction
from justice_desk.terms.transport import TripPaper

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy.orm import Session

VERB: Final = "trip papers"
_TRIED: Final = 8
"""So many former sheets are compared with a new one at most."""


@dataclass(frozen=True)
class SheetPrinted:
    """A payment sheet that was printed: its number, its day, the hash of its file."""

    number: str
    printed_on: date
    digest: str


@dataclass(frozen=True)
class PaperTold:
    """A paper that was drawn.

    Attributes:
        number: of the payment sheet, else of the sitting, trip or request.
        total: what it adds up to, whole francs CFA.
        digest: the SHA-256 of its file, 64 hexadecimal characters.
        requests: the numbers of the requests that stand on it.
    """

    paper: TripPaper
    number: str
    total: int
    digest: str
    requests: Sequence[str]


def known_sheets(session: Session, of: str, total: int) -> tuple[SheetPrinted, ...]:
    """Return the payment sheets of that total which were printed for it, the newest first.

    A print of one request says neither a sitting nor a trip, nor which request: those of others
    come along, and are told apart by their hash.

    Raises:
        NotAllowed: the member's role prints none.
    """
    require(session, VERB)
    sitting, trip = _sitting(session, of), _trip(session, of)
    asked = select(TransportPrint).where(
        TransportPrint.paper == TripPaper.PAYMENT_SHEET,
        TransportPrint.sitting_id == (sitting.id if sitting else None),
        TransportPrint.trip_id == (trip.id if trip else None),
        TransportPrint.total == total,
    )
    newest = asked.order_by(TransportPrint.created_at.desc(), TransportPrint.id.desc())
    rows = session.scalars(newest.limit(_TRIED))
    return tuple(SheetPrinted(row.number, row.printed_on, row.digest) for row in rows)


def next_sheet(session: Session) -> str:
    """Return a fresh number of a payment sheet, « GAO-P-2026-014 ».

    Raises:
        NotAllowed: the member's role prints none.
    """
    require(session, VERB)
    return numbered(session, "P", "payment sheet", today().year, 3)


def mark_printed(session: Session, of: str, told: PaperTold) -> None:
    """Record that a paper left the office, and whose names or amounts it holds.

    Args:
        session: a writing one.
        of: number of the sitting, the trip or the request.
        told: the paper.

    Raises:
        NotAllowed: the member's role prints none.
    """
    require(session, VERB)
    sitting, trip = _sitting(session, of), _trip(session, of)
    row = TransportPrint(
        paper=told.paper,
        sitting_id=sitting.id if sitting else None,
        trip_id=trip.id if trip else None,
        number=told.number,
        printed_on=today(),
        total=told.total,
        digest=told.digest,
    )
    session.add(row)
    session.flush()
    seen = [told.digest, *told.requests]
    fact = Fact(
        AuditAction.ACCESS,
        "transport_print",
        str(row.id),
        None,
        (told.paper.value,),
        seen,
        rows=len(told.requests),
    )
    append(session, [fact])


def _sitting(session: Session, number: str) -> Sitting | None:
    return session.scalar(select(Sitting).where(Sitting.number == number))


def _trip(session: Session, number: str) -> Trip | None:
    return session.scalar(select(Trip).where(Trip.number == number))
