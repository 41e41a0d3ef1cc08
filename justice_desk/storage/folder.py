"""The folder of an office: what lies in it, and what is wrong with one that does not open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.storage import atomic, locks, network
from justice_desk.storage.errors import (
    AlreadyAnOffice,
    DatabaseMissing,
    FolderMissing,
    FolderNotEmpty,
    KeyFileMissing,
    NetworkShare,
    NotAnOffice,
)

if TYPE_CHECKING:
    from pathlib import Path

DATABASE: Final = "office.db"
KEYS: Final = "office.keys"
DRAFTS: Final = "drafts.db"
BACKUPS: Final = "backups"
JOURNAL: Final = "office.journal"
DB_SALT_SIZE: Final = 16


def check_reachable(folder: Path) -> None:
    """Refuse a folder that is not there or not on this machine.

    Raises:
        FolderMissing: nothing bears that name, or a file does.
        NetworkShare: the folder lies on another machine.
    """
    check_near(folder)
    if not folder.is_dir():
        raise FolderMissing(folder=folder)


def check_near(folder: Path) -> None:
    """Refuse a folder on a network share, made already or not.

    Raises:
        NetworkShare: the folder lies on another machine.
    """
    kind = network.share_kind(folder)
    if kind:
        raise NetworkShare(folder=folder, kind=kind)


def check_complete(folder: Path) -> None:
    """Refuse a folder that lacks a file of an office.

    Raises:
        NotAnOffice: neither database nor key file.
        KeyFileMissing: the database stands alone.
        DatabaseMissing: the key file stands alone.
    """
    has_keys, has_database = (folder / KEYS).is_file(), (folder / DATABASE).is_file()
    if not has_keys and not has_database:
        raise NotAnOffice(folder=folder)
    if not has_keys:
        raise KeyFileMissing
    if not has_database:
        raise DatabaseMissing


def check_free(folder: Path) -> None:
    """Refuse a folder in which no office can be made.

    Raises:
        AlreadyAnOffice: one is there.
        FolderNotEmpty: other files are there, or a file bears the name.
    """
    if not folder.exists():
        return
    if not folder.is_dir():
        raise FolderNotEmpty(folder=folder)
    names = {path.name for path in folder.iterdir()}
    if names & {KEYS, DATABASE}:
        raise AlreadyAnOffice(folder=folder)
    ours = {locks.GATE, locks.OPEN_FOLDER, JOURNAL + atomic.TEMPORARY}  # of a stopped `init`
    if BACKUPS in names and not any((folder / BACKUPS).iterdir()):
        ours.add(BACKUPS)
    if names - ours:
        raise FolderNotEmpty(folder=folder)


def salt_of(database: Path) -> bytes:
    """Return the first 16 bytes of a database, which SQLCipher leaves in clear."""
    with database.open("rb") as file:
        return file.read(DB_SALT_SIZE)
