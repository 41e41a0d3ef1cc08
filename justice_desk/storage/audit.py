"""Writes the audit: at every flush, by `storage.bulk`, and by `record_access`; nowhere else."""

from __future__ import annotations

import hashlib
import json
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, inspect, select, text

from justice_desk.models.audit import AuditEntry
from justice_desk.models.base import Record
from justice_desk.models.office import Counter
from justice_desk.terms.clock import utc_now
from justice_desk.terms.enums import AuditAction

if TYPE_CHECKING:
    import uuid
    from collections.abc import Sequence

    from sqlalchemy import Connection
    from sqlalchemy.orm import Session
    from sqlalchemy.orm.unitofwork import UOWTransaction

GENESIS = bytes(32)
_STAMPS = frozenset({"created_by", "created_at", "changed_by", "changed_at", "version"})


@dataclass(frozen=True)
class Fact:
    """What one entry tells: which row, which fields; the values only go into the digest."""

    action: AuditAction
    table_name: str
    row_id: str
    case_id: uuid.UUID | None = None
    fields: tuple[str, ...] = ()
    values: object = ()
    rows: int = 1


def collect(session: Session, _context: UOWTransaction, _instances: object) -> None:
    """Stamp new and changed rows, and remember what the audit must tell of this flush."""
    facts: list[Fact] = session.info.setdefault("facts", [])
    for row in session.new:
        _stamp(session, row)
        facts += _fact(row, AuditAction.INSERT)
    for row in session.dirty:
        if session.is_modified(row):
            _stamp(session, row)
            facts += _fact(row, AuditAction.UPDATE)
    for row in session.deleted:
        facts += _fact(row, AuditAction.DELETE)


def write(session: Session, _context: UOWTransaction) -> None:
    """Append what `collect` remembered, in the same transaction."""
    facts: list[Fact] = session.info.pop("facts", [])
    append(session, facts)


def append(session: Session, facts: Sequence[Fact]) -> None:
    """Append one entry for each fact to the chain, signed by who acts."""
    if not facts:
        return
    connection = hold(session)
    last = connection.execute(
        select(AuditEntry.number, AuditEntry.hash).order_by(AuditEntry.number.desc()).limit(1)
    ).first()
    number, previous = (last.number, last.hash) if last else (0, GENESIS)
    entries = []
    for fact in facts:
        number += 1
        entry = _entry(session, fact, number, previous)
        previous = entry["hash"]
        entries.append(entry)
    connection.execute(insert(AuditEntry), entries)


def hold(session: Session) -> Connection:
    """Take the turn of the one writer until the transaction ends, and return its connection.

    SQLCipher gives it when a writing transaction begins; on PostgreSQL whoever derives what she
    writes from what stands there (a balance, a state) takes it before she reads.
    """
    connection = session.connection()
    if connection.dialect.name == "postgresql":
        connection.execute(text("LOCK TABLE audit_entry IN EXCLUSIVE MODE"))
    return connection


def payload(entry: Any) -> bytes:
    """Return the bytes that the hash of an entry covers; `entry` has the columns as attributes."""
    told = {
        "number": entry.number,
        "office": str(entry.office_id),
        "at": entry.at.isoformat(),
        "member": str(entry.member_id),
        "verb": entry.verb,
        "action": entry.action.value,
        "table": entry.table_name,
        "row": entry.row_id,
        "case": str(entry.case_id) if entry.case_id else None,
        "fields": list(entry.fields),
        "rows": entry.rows,
        "salt": entry.salt.hex(),
        "digest": entry.digest.hex(),
    }
    previous: bytes = entry.previous
    return previous + json.dumps(told, sort_keys=True, ensure_ascii=True).encode()


def _entry(session: Session, fact: Fact, number: int, previous: bytes) -> dict[str, Any]:
    who, salt = session.info["acting"], secrets.token_bytes(16)
    entry = AuditEntry(
        number=number,
        office_id=who.office_id,
        at=utc_now(),
        member_id=who.member_id,
        verb=session.info["verb"],
        action=fact.action,
        table_name=fact.table_name,
        row_id=fact.row_id,
        case_id=fact.case_id,
        fields=list(fact.fields),
        rows=fact.rows,
        salt=salt,
        digest=hashlib.sha256(salt + json.dumps(fact.values, default=str).encode()).digest(),
        previous=previous,
    )
    entry.hash = hashlib.sha256(payload(entry)).digest()
    entry.signature = who.sign(entry.hash)
    return {c.key: getattr(entry, c.key) for c in inspect(AuditEntry).column_attrs}


def _stamp(session: Session, row: object) -> None:
    if not isinstance(row, Record):
        return
    who, now = session.info["acting"], utc_now()
    if "created_at" not in vars(row):
        row.office_id = who.office_id
        row.created_by, row.created_at = who.member_id, now
    row.changed_by, row.changed_at = who.member_id, now


def _fact(row: object, action: AuditAction) -> list[Fact]:
    if isinstance(row, Counter) or type(row).__name__ == "SearchDocument":
        return []  # a number and a copy for searching: what they repeat is audited in its own row
    state = inspect(row)
    assert state is not None  # noqa: S101 - a flushed row is mapped
    fields = _changed(state, action)
    case_id = getattr(row, "case_id", None)
    table = state.mapper.local_table.name
    return [
        Fact(
            action,
            table,
            str(state.attrs["id"].value),
            state.attrs["id"].value if table == "case" else case_id,
            fields,
            [str(state.attrs[name].value) for name in fields],
        )
    ]


def _changed(state: Any, action: AuditAction) -> tuple[str, ...]:
    columns = [a.key for a in state.mapper.column_attrs if a.key not in _STAMPS]
    if action is AuditAction.UPDATE:
        columns = [name for name in columns if state.attrs[name].history.has_changes()]
    return tuple(sorted(columns))
