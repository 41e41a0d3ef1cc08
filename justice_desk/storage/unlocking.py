"""From a passphrase, or the code of the recovery sheet, to the data key: in memory alone."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from justice_desk.storage import atomic, keys, recovery, tries
from justice_desk.storage.errors import (
    DatabaseDamaged,
    KeyFileForeign,
    WrongPassphrase,
    WrongRecoveryCode,
)
from justice_desk.storage.folder import DATABASE, DB_SALT_SIZE, KEYS, salt_of
from justice_desk.storage.slots import KeyFile

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from justice_desk.storage.slots import Opened


def read_keys(folder: Path) -> KeyFile:
    """Return `office.keys` after holding it against the database beside it.

    Raises:
        KeyFileCut, KeyFileDamaged, KeyFileNewer: as `KeyFile.from_bytes` says.
        KeyFileForeign: it belongs to another database.
        DatabaseDamaged: the database is too short to be one.
        MachineRefused: a file cannot be read.
    """
    with atomic.disk(folder / KEYS):
        file = KeyFile.from_bytes((folder / KEYS).read_bytes())
    with atomic.disk(folder / DATABASE):
        salt = salt_of(folder / DATABASE)
    if len(salt) < DB_SALT_SIZE:
        raise DatabaseDamaged
    if salt != file.header.db_salt:
        raise KeyFileForeign
    return file


def member_kek(file: KeyFile, name: str, passphrase: str) -> bytes:
    """Return the key that wraps a member's pair."""
    salt = keys.member_salt(file.header.office_salt, name)
    return keys.slow_key(passphrase, salt, file.header.costs)


def sheet_kek(file: KeyFile, code: str) -> bytes:
    """Return the key that wraps the recovery sheet's pair; `code` as `recovery.check` gives it."""
    return keys.slow_key(code, keys.recovery_salt(file.header.office_salt), file.header.costs)


def by_passphrase(
    file: KeyFile,
    name: str,
    passphrase: str,
    sleep: Callable[[float], None] = time.sleep,
    derive: Callable[[KeyFile, str, str], bytes] = member_kek,
) -> Opened:
    """Return what a member's passphrase opens: one Argon2id, sixteen tries.

    Args:
        file: `office.keys`.
        name: of the member.
        passphrase: as it was typed.
        sleep: waits first, when tries have failed before on this machine.
        derive: gives the member's key; `ahead.KeyAhead` has begun with it before.

    Raises:
        WrongPassphrase: nothing opens; its detail `wait` says how long the next try will wait.
    """
    _wait(file, sleep)
    opened = file.open(derive(file, name, passphrase))
    if opened is None:
        raise wrong_passphrase(file)
    return opened


def by_sheet(file: KeyFile, code: str, sleep: Callable[[float], None] = time.sleep) -> Opened:
    """Return what the code of a recovery sheet opens.

    Raises:
        RecoveryCodeCharacter, RecoveryCodeLength, RecoveryCodeMistyped: a typing mistake, which
            does not count as a try.
        WrongRecoveryCode: the code of another sheet.
    """
    typed = recovery.check(code)
    _wait(file, sleep)
    opened = file.open(sheet_kek(file, typed))
    if opened is None:
        raise wrong_code(file)
    return opened


def wrong_passphrase(file: KeyFile) -> WrongPassphrase:
    """Count a failure and return the one error for every way of being unknown."""
    return WrongPassphrase(wait=tries.failed(file.header.office_id))


def wrong_code(file: KeyFile) -> WrongRecoveryCode:
    """Count a failure and return the error for a code of no sheet, or of a replaced one."""
    return WrongRecoveryCode(wait=tries.failed(file.header.office_id))


def _wait(file: KeyFile, sleep: Callable[[float], None]) -> None:
    seconds = tries.seconds_to_wait(file.header.office_id)
    if seconds:
        sleep(seconds)
