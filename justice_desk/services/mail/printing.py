"""The record that a month of the register was put on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.services.mail.listing import Month, listed
from justice_desk.services.rights import require
from justice_desk.storage.audit import Fact, append
from justice_desk.terms.enums import AuditAction

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def note_register(session: Session, month: Month, sha256: str) -> None:
    """Record that the register of a month exists on paper: which numbers, and a digest.

    Args:
        session: a writing one.
        month: of the register.
        sha256: of the file.

    Raises:
        NotAllowed: the member's role does not print it.
    """
    require(session, "mail register")
    numbers = [row.shown for row in listed(session, month)]
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
