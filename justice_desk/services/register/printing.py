"""The rows of a printed list, and the record that it was printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.services.register.pages import page
from justice_desk.services.rights import require
from justice_desk.storage.audit import Fact, append
from justice_desk.terms.enums import AuditAction

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.services.register.query import RegisterQuery
    from justice_desk.services.register.rows import RegisterRow

MOST: Final = 1000
"""Cases of one printed list: about fifty sheets; more belongs on a screen."""


def printed_rows(session: Session, asked: RegisterQuery) -> tuple[RegisterRow, ...]:
    """Return the first rows of what is asked, in its order."""
    return page(session, asked, limit=MOST)


def note_list(session: Session, asked: RegisterQuery, sha256: str, *, anonymous: bool) -> None:
    """Record that a list exists: how many cases stand on it, and a digest of which.

    Args:
        session: a writing one.
        asked: what the list answers.
        sha256: of the file.
        anonymous: whether it is without names.
    """
    require(session, "case list")
    seen = [str(row.id) for row in printed_rows(session, asked) if not row.restricted]
    how = ("list without names",) if anonymous else ("list with names",)
    append(
        session,
        [Fact(AuditAction.ACCESS, "case", "", None, how, [sha256, *seen], rows=len(seen))],
    )
