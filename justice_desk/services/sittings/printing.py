"""Records that a paper of a sitting exists: which one, what it shows, the hash of its file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import Case, DocketEntry, SittingPrint
from justice_desk.services.sittings.finding import sitting_for
from justice_desk.storage.audit import Fact, append
from justice_desk.terms.clock import today
from justice_desk.terms.enums import AuditAction

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Sitting
    from justice_desk.terms.sittings import SittingPaper

VERB: Final = "sitting papers"


def mark_printed(session: Session, number: str, paper: SittingPaper, digest: str) -> None:
    """Record that a paper left the office, and the cases that its reader could see.

    Args:
        session: a writing one.
        number: of the sitting.
        paper: which one.
        digest: the SHA-256 of the file, 64 hexadecimal characters.

    Raises:
        NotAllowed, UnknownSitting: the sitting.
    """
    sitting = sitting_for(session, VERB, number)
    session.add(
        SittingPrint(
            sitting_id=sitting.id,
            paper=paper,
            sequence=sitting.sequence,
            printed_on=today(),
            digest=digest,
        )
    )
    session.flush()
    numbers = _seen(session, sitting)
    fact = Fact(
        AuditAction.ACCESS,
        "sitting",
        str(sitting.id),
        None,
        (paper.value,),
        [digest, *numbers],
        rows=len(numbers),
    )
    append(session, [fact])


def _seen(session: Session, sitting: Sitting) -> Sequence[str]:
    """Return the numbers of the cases at the docket that the member may see."""
    return session.scalars(
        select(Case.number)
        .join(DocketEntry, DocketEntry.case_id == Case.id)
        .where(DocketEntry.sitting_id == sitting.id, DocketEntry.left_on.is_(None))
        .order_by(Case.number)
    ).all()
