"""The record that a month of the register was put on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.services.mail.listing import MailRow, Month, listed
from justice_desk.services.rights import require
from justice_desk.storage.audit import Fact, append
from justice_desk.terms.enums import AuditAction

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def printed_rows(session: Session, month: Month) -> tuple[MailRow, ...]:
    """Return the letters of a month that goes on paper.

    Raises:
        NotAllowed: the member's role does not print it.
    """
    require(session, "mail register")
    return listed(session, month)


def note_register(session: Session, month: Month, sha256: str) -> None:
    """Record that the register of a month exists on paper: which numbers, and a digest.

    Args:
        session: a writing one.
        month: of the register.
        sha256: of the file.

    Raises:
        NotAllowed: the member's role does not print it.
    """
    numbers = [row.shown for row in printed_rows(session, month)]
    fact = Fact(
        AuditAction.ACCESS,
        "letter",
        str(month),
        None,
        ("register of mail",),
        [sha256, *numbers],
        rows=len(numbers),
    )
    append(session, [fact])
