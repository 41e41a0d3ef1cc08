"""Brings an older office to this program's revision: alone, after a verified backup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.storage import backup, revisions
from justice_desk.storage.copies import plain_error
from justice_desk.storage.errors import MigrationStopped
from justice_desk.terms.errors import DeskError

if TYPE_CHECKING:
    from justice_desk.storage.vault import Vault


def bring_up(vault: Vault) -> None:
    """Migrate the office that `vault` has open.

    Raises:
        MigrationStopped: the backup or a step failed; the transaction was rolled back.
        OfficeInUse, OfficeBusy: somebody else is there.
    """
    with vault.alone("migrate"):
        try:
            backup.write(vault)
            revisions.upgrade(vault.writer)
        except Exception as error:
            raise MigrationStopped(reason=_reason(error, vault)) from error


def _reason(error: Exception, vault: Vault) -> str:
    """Return words that hold no value of a row: our sentence, or the kind of the error."""
    plain = error if isinstance(error, DeskError) else plain_error(error, vault.database)
    return plain.message() if plain else f"{type(error).__name__}."
