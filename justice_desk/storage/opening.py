"""What is looked at before an unlocked office is handed over: damage, version, who it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import text

from justice_desk.storage import revisions, roster, unlocking
from justice_desk.storage.aging import bring_up
from justice_desk.storage.copies import guarded
from justice_desk.storage.errors import DatabaseDamaged, DatabaseNewer
from justice_desk.storage.vault import Vault

if TYPE_CHECKING:
    from pathlib import Path

    from justice_desk.storage.locks import Shared
    from justice_desk.storage.session import Acting
    from justice_desk.storage.slots import Opened

# 0.2 s on a slow disk; a larger one is looked at by `office check` and by every backup.
_LOOKED_AT_WHOLE: Final = 8 * 1024 * 1024


def open_vault(folder: Path, opened: Opened, shared: Shared) -> Vault:
    """Return the office at this program's revision; an older one is brought up first.

    Raises:
        DatabaseDamaged, DatabaseNewer, MigrationStopped: nothing was changed, nothing stays open.
    """
    vault = Vault(folder, opened, shared)
    try:
        _check(vault)
        _bring_up(vault)
    except BaseException:
        vault.close()
        raise
    return vault


def who(vault: Vault, name: str) -> Acting:
    """Return the member whose slot was opened.

    Raises:
        WrongPassphrase: the slot is no member's any more.
    """
    with guarded(vault.database):
        acting = roster.find_acting(vault.writer, name, vault.tag, vault.pair)
    if acting is None:
        raise unlocking.wrong_passphrase(unlocking.read_keys(vault.folder))
    return acting


def _check(vault: Vault) -> None:
    whole = vault.database.stat().st_size <= _LOOKED_AT_WHOLE
    look = "PRAGMA quick_check(1)" if whole else "SELECT 'ok' FROM sqlite_master LIMIT 1"
    with (
        guarded(vault.database),
        vault.writer.execution_options(reading=True).connect() as connection,
    ):
        if connection.execute(text(look)).scalar() != "ok":
            raise DatabaseDamaged


def _bring_up(vault: Vault) -> None:
    with guarded(vault.database):
        now = revisions.current(vault.writer)
    if now not in revisions.known():
        raise DatabaseNewer
    if now != revisions.known()[-1]:
        bring_up(vault)
