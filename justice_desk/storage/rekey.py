"""Gives an office a new data key, for everyone who stays and nobody else.

A whole new database is written under the new key, changed where the reason for the rekey asks it
(a member disabled), proved, and only then takes the place of the old one, together with a key
file in which the new key is sealed to each holder's public half: nobody's passphrase is needed.
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from justice_desk.storage import atomic, copies, journal, keys, roster
from justice_desk.storage.engine import sqlcipher_engine
from justice_desk.storage.errors import DatabaseDamaged
from justice_desk.storage.folder import DATABASE, DB_SALT_SIZE, DRAFTS, KEYS
from justice_desk.storage.session import transaction
from justice_desk.storage.unlocking import read_keys

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sqlalchemy.orm import Session

    from justice_desk.storage.session import Acting
    from justice_desk.storage.vault import Vault


def rekey(vault: Vault, acting: Acting, verb: str, change: Callable[[Session], None]) -> None:
    """Replace the key of the office that `vault` has open.

    Args:
        vault: the office; its `data_key` is the new one afterwards.
        acting: who does it.
        verb: what the audit calls it.
        change: changes rows in the new database before anybody sees it; may refuse by raising.

    Raises:
        OfficeInUse, OfficeBusy: somebody else is there.
        MachineRefused, DatabaseDamaged: the office is as it was.
        DeskError: whatever `change` refuses; the office is as it was.
    """
    with vault.alone("rekey"):
        vault.data_key = _rekeyed(vault, acting, verb, change)


def _rekeyed(vault: Vault, acting: Acting, verb: str, change: Callable[[Session], None]) -> bytes:
    folder, new_key, new_salt = (
        vault.folder,
        keys.new_data_key(),
        secrets.token_bytes(DB_SALT_SIZE),
    )
    journal.begin(folder, "rekey", (DATABASE, DRAFTS, KEYS))
    try:
        _copy_all(folder, vault.data_key, new_key, new_salt)
        holders = _change(journal.staged(folder, DATABASE), new_key, acting, verb, change)
        file = read_keys(folder).resealed(new_key, new_salt, holders)
        atomic.write(journal.staged(folder, KEYS), file.to_bytes())
    except BaseException:
        journal.settle(folder)
        raise
    journal.commit(folder)
    return new_key


def _copy_all(folder: Path, key: bytes, new_key: bytes, new_salt: bytes) -> None:
    copies.copy(folder / DATABASE, key, journal.staged(folder, DATABASE), new_key + new_salt)
    before = copies.prove(folder / DATABASE, key)
    if copies.prove(journal.staged(folder, DATABASE), new_key) != before:
        raise DatabaseDamaged
    if (folder / DRAFTS).exists():
        salt = secrets.token_bytes(DB_SALT_SIZE)
        copies.copy(folder / DRAFTS, key, journal.staged(folder, DRAFTS), new_key + salt)


def _change(
    db: Path, key: bytes, acting: Acting, verb: str, change: Callable[[Session], None]
) -> dict[bytes, bytes]:
    """Apply `change` to the new database and return who holds a slot from now on."""
    engine = sqlcipher_engine(db, key)
    try:
        with copies.guarded(db), transaction(engine, acting, verb, writing=True) as session:
            change(session)
            session.flush()
            return roster.holders(session)
    finally:
        engine.dispose()
