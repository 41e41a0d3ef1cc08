"""What was written into an office after one of its backups: what a restore takes out of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from justice_desk.models.all import AuditEntry, Case
from justice_desk.services.rights import require
from justice_desk.terms.enums import AuditAction

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True)
class SinceBackup:
    """Cases opened since, by number, and how many rows were written in all."""

    numbers: tuple[str, ...]
    changes: int


def written_since(session: Session, entries: int) -> SinceBackup:
    """Return what was written beyond a backup; to look at something or to copy it writes nothing.

    Args:
        session: of the present office.
        entries: how many entries of the audit the backup holds; they are numbered without a gap.

    Raises:
        NotAllowed: the member restores no backup.
    """
    require(session, "backup restore")
    later = (
        AuditEntry.number > entries,
        AuditEntry.action != AuditAction.ACCESS,
        AuditEntry.verb != "backup create",
    )
    new = select(AuditEntry.case_id).where(
        *later, AuditEntry.action == AuditAction.INSERT, AuditEntry.table_name == "case"
    )
    opened = select(Case.number).where(Case.id.in_(new)).order_by(Case.year, Case.sequence)
    changes = select(func.coalesce(func.sum(AuditEntry.rows), 0)).where(*later)
    return SinceBackup(tuple(session.scalars(opened)), session.scalar(changes) or 0)
