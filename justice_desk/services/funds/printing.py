"""The record that a report of funds left the office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.services.rights import require
from justice_desk.storage.audit import Fact, append
from justice_desk.terms.enums import AuditAction

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from justice_desk.services.funds.rows import FundReport


def note_report(session: Session, told: Sequence[FundReport], digest: str) -> None:
    """Record that a report exists as a file: of which funds, with which totals, its hash.

    Args:
        session: a writing one.
        told: what the file says.
        digest: the SHA-256 of the file, 64 hexadecimal characters.

    Raises:
        NotAllowed: the member's role takes none out.
    """
    require(session, "fund report")
    totals = [(one.fund.code, sum(line.spent for line in one.by_line)) for one in told]
    fact = Fact(
        AuditAction.ACCESS,
        "fund",
        totals[0][0] if len(totals) == 1 else "",
        None,
        ("report",),
        [digest, *totals],
        rows=len(totals),
    )
    append(session, [fact])
