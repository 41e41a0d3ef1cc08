"""Reads the audit, proves that nobody changed it, and records who looked at a case."""

from __future__ import annotations

import hashlib
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import select

from justice_desk.models.all import AuditEntry, Member
from justice_desk.services.rights import require
from justice_desk.storage.audit import GENESIS, Fact, append, payload
from justice_desk.terms.enums import AuditAction

if TYPE_CHECKING:
    import uuid
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from sqlalchemy.orm import Session

_KEYS = select(Member.id, Member.sign_public, Member.former_sign_public)
_KEY_SIZE = 32


@dataclass(frozen=True)
class AuditRow:
    """One entry as it is listed: who, when, what, which row; never a value."""

    number: int
    at: datetime
    member: str
    verb: str
    action: AuditAction
    table: str
    row: str
    fields: tuple[str, ...]
    rows: int


@dataclass(frozen=True)
class AuditReport:
    """What a check of the chain found; `broken_at` is the first entry that does not hold."""

    entries: int
    broken_at: int | None
    why: str | None

    @property
    def sound(self) -> bool:
        """Tell whether every link and signature holds."""
        return self.broken_at is None


def record_access(session: Session, case_id: uuid.UUID, how: str) -> None:
    """Record that the acting member read, printed or exported a case; `how` is a code."""
    fact = Fact(AuditAction.ACCESS, "case", str(case_id), case_id, (how,))
    append(session, [fact])


def entries(session: Session, *, limit: int = 100) -> tuple[AuditRow, ...]:
    """Return the newest entries first.

    Raises:
        NotAllowed: only a coordinator reads the audit.
    """
    require(session, "audit list")
    newest = (
        select(AuditEntry, Member.name)
        .outerjoin(Member, Member.id == AuditEntry.member_id)
        .order_by(AuditEntry.number.desc())
        .limit(limit)
    )
    return tuple(_row(entry, name) for entry, name in session.execute(newest))


def verify(session: Session) -> AuditReport:
    """Walk the whole chain: numbers without a gap, hashes that follow, signatures that hold."""
    require(session, "audit verify")
    keys = {
        row.id: row.sign_public + (row.former_sign_public or b"") for row in session.execute(_KEYS)
    }
    chain = select(AuditEntry).order_by(AuditEntry.number).execution_options(yield_per=1000)
    with closing(session.scalars(chain)) as links:
        return _walk(links, keys)


def _walk(links: Iterable[AuditEntry], keys: Mapping[uuid.UUID, bytes]) -> AuditReport:
    previous, number = GENESIS, 0
    for number, entry in enumerate(links, start=1):
        why = _fault(entry, number, previous, keys.get(entry.member_id))
        if why:
            return AuditReport(number, entry.number, why)
        previous = entry.hash
    return AuditReport(number, None, None)


def _fault(entry: AuditEntry, number: int, previous: bytes, key: bytes | None) -> str | None:
    if entry.number != number:
        return "gap"
    if entry.previous != previous:
        return "link"
    if entry.hash != hashlib.sha256(payload(entry)).digest():
        return "hash"
    return None if any(_signed(entry, half) for half in _halves(key or b"")) else "signature"


def _halves(keys: bytes) -> list[bytes]:
    return [keys[at : at + _KEY_SIZE] for at in range(0, len(keys), _KEY_SIZE)]


def _signed(entry: AuditEntry, key: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(entry.signature, entry.hash)
    except InvalidSignature:
        return False
    return True


def _row(entry: AuditEntry, member: str | None) -> AuditRow:
    return AuditRow(
        entry.number,
        entry.at,
        member or "",
        entry.verb,
        entry.action,
        entry.table_name,
        entry.row_id,
        tuple(entry.fields),
        entry.rows,
    )
