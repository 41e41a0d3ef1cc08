"""Records that a calendar left the office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.storage.audit import Fact, append
from justice_desk.terms.enums import AuditAction

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def note_export(session: Session, sha256: str, uids: tuple[str, ...]) -> None:
    """Record that a calendar file exists: how many entries it has, and a digest of which.

    Args:
        session: a writing one.
        sha256: of the file.
        uids: of the entries.
    """
    fact = Fact(
        AuditAction.ACCESS, "calendar", "", None, ("calendar",), [sha256, *uids], rows=len(uids)
    )
    append(session, [fact])
