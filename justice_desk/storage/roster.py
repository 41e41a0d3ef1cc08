"""The members as the key file needs them: who holds which slot, who acts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Self

from sqlalchemy import select

from justice_desk.models.office import Member, Office
from justice_desk.rules import text
from justice_desk.rules.passphrases import checked_new
from justice_desk.storage.errors import MemberUnknown, NameUnfit, PassphraseEmpty
from justice_desk.storage.session import Acting
from justice_desk.terms.clock import utc_now
from justice_desk.terms.errors import at_field
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import ColumnElement, Engine, Row
    from sqlalchemy.orm import Session

    from justice_desk.storage.keys import KeyPair

LONGEST_NAME: Final = 40
LONGEST_PATH: Final = 500
_TABLE: Final = Member.__table__


@dataclass(frozen=True)
class SlotHolder:
    """The public side of a slot, as a member's row keeps it."""

    slot_tag: bytes
    box_public: bytes
    sign_public: bytes

    @classmethod
    def of(cls, tag: bytes, pair: KeyPair) -> Self:
        """Return what a row keeps of the slot `tag` that holds `pair`."""
        return cls(tag, pair.box_public, pair.sign_public)


def checked_name(name: str) -> str:
    """Return a member's name without blanks around it.

    Raises:
        NameUnfit: empty, too long, or other characters than letters, digits, hyphen, dot.
    """
    plain = name.strip()
    sayable = all(c.isalnum() or c in "-." for c in plain)
    if not 1 <= len(plain) <= LONGEST_NAME or not sayable or not fold(plain):
        raise NameUnfit(name=name)
    return plain


def checked_full_name(typed: str) -> str:
    """Return a member's full name cleaned; empty when nothing was typed.

    Raises:
        BadText: it cannot be printed; the field is named.
    """
    with at_field("full_name"):
        return text.checked_name(typed) if typed.strip() else ""


def checked_passphrase(passphrase: str) -> str:
    """Return the passphrase as typed.

    Raises:
        PassphraseEmpty: nothing, or blanks alone.
    """
    if not passphrase.strip():
        raise PassphraseEmpty
    return passphrase


def checked_new_passphrase(passphrase: str, *known: str) -> str:
    """Return a passphrase that a member chooses; `known` are names that it should not lean on.

    Raises:
        PassphraseEmpty: nothing, or blanks alone.
        PassphraseWeak: it would be guessed.
    """
    return checked_new(checked_passphrase(passphrase), known)


def in_service(session: Session, name: str) -> Member:
    """Return the row of the member of this name, however she types it.

    Raises:
        MemberUnknown: nobody bears it, or she was disabled.
    """
    for member in session.scalars(select(Member).where(Member.disabled_at.is_(None))):
        if fold(member.name) == fold(name):
            return member
    raise MemberUnknown(name=name)


def holders(session: Session) -> dict[bytes, bytes]:
    """Return the public half by tag of everyone who may unlock, the recovery sheet included."""
    active = select(Member.slot_tag, Member.box_public).where(Member.disabled_at.is_(None))
    found = {row.slot_tag: row.box_public for row in session.execute(active)}
    sheet = session.execute(select(Office.recovery_tag, Office.recovery_public)).one()
    if sheet.recovery_tag and sheet.recovery_public:
        found[sheet.recovery_tag] = sheet.recovery_public
    return found


@dataclass(frozen=True)
class LastBackup:
    """When the last backup was made, and where it was put then."""

    at: datetime
    to: Path


def last_backup(session: Session) -> LastBackup | None:
    """Return what the office's row says of its last backup."""
    row = session.execute(select(Office.last_backup_at, Office.last_backup_to)).one()
    if row.last_backup_at is None or row.last_backup_to is None:
        return None
    return LastBackup(row.last_backup_at, Path(row.last_backup_to))


def note_backup(session: Session, path: Path) -> None:
    """Write into the office's row that a backup lies at `path` now."""
    office = session.scalars(select(Office)).one()
    office.last_backup_at = utc_now()
    office.last_backup_to = str(path)[-LONGEST_PATH:]


def find_acting(engine: Engine, name: str, tag: bytes, pair: KeyPair) -> Acting | None:
    """Return the member whose slot opened, or None where the slot is nobody's any more."""
    found = _acting(engine, name, _TABLE.c.slot_tag == tag)
    return replace(found, sign=pair.signature) if found else None


def named(engine: Engine, name: str) -> Acting:
    """Return the member in service of this name, before she can sign anything.

    Raises:
        MemberUnknown: nobody bears it, or she was disabled.
    """
    found = _acting(engine, name)
    if found is None:
        raise MemberUnknown(name=name)
    return found


def is_sheet(engine: Engine, tag: bytes) -> bool:
    """Tell whether a slot is that of the recovery sheet that is good now."""
    sheet = select(Office.__table__.c.recovery_tag)
    with engine.execution_options(reading=True).connect() as connection:
        good: bytes | None = connection.execute(sheet).scalar_one()
    return good == tag


def _acting(engine: Engine, name: str, *more: ColumnElement[bool]) -> Acting | None:
    columns = [_TABLE.c[n] for n in ("id", "office_id", "name", "full_name", "role")]
    active = select(*columns).where(_TABLE.c.disabled_at.is_(None), *more)
    with engine.execution_options(reading=True).connect() as connection:
        rows = connection.execute(active).all()
    same = (row for row in rows if fold(row.name) == fold(name))
    return next((_unsigned(row) for row in same), None)


def _unsigned(row: Row[Any]) -> Acting:
    return Acting(row.id, row.office_id, row.name, row.full_name, row.role, _cannot_sign)


def _cannot_sign(_message: bytes) -> bytes:
    msg = "a member without her keys cannot sign"
    raise RuntimeError(msg)
