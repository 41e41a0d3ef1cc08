"""Files appear whole or not at all: temp, fsync, rename, fsync of the folder."""

from __future__ import annotations

import contextlib
import errno
import os
from typing import TYPE_CHECKING, Final

from justice_desk.storage.errors import DiskFailed, DiskFull, DiskReadOnly
from justice_desk.terms.mishap import reason_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from justice_desk.terms.errors import MachineRefused

PRIVATE_FILE: Final = 0o600
PRIVATE_FOLDER: Final = 0o700
TEMPORARY: Final = ".tmp"
_FULL: Final = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_READ_ONLY: Final = {errno.EROFS, errno.EACCES, errno.EPERM}


def machine_error(error: OSError, path: Path) -> MachineRefused:
    """Return the plain sentence for what the system said about `path`."""
    if error.errno in _FULL:
        return DiskFull(path=path)
    if error.errno in _READ_ONLY:
        return DiskReadOnly(path=path)
    return DiskFailed(path=path, reason=reason_of(error))


@contextlib.contextmanager
def disk(path: Path) -> Iterator[None]:
    """Turn an `OSError` about `path` into `DiskFull`, `DiskReadOnly` or `DiskFailed`."""
    try:
        yield
    except OSError as error:
        raise machine_error(error, path) from error


def sync_file(path: Path) -> None:
    """Ask the disk to hold the content of `path` before going on."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Ask the disk to hold the names in `folder`; Windows has no such call and needs none."""
    if os.name == "nt":  # pragma: no cover - seen on Windows alone
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def move(source: Path, target: Path) -> None:
    """Give `source` the name `target`, replacing a file that bears it, for good."""
    source.replace(target)
    sync_folder(target.parent)


def write(path: Path, content: bytes) -> None:
    """Write `content` to `path` so that a stop leaves the former file or the new one.

    Raises:
        MachineRefused: the disk is full, read-only or broken; the former file stands.
    """
    temporary = path.with_name(path.name + TEMPORARY)
    with disk(path):
        try:
            _fill(temporary, content)
            move(temporary, path)
        except BaseException:  # Ctrl+C as well: half a paper is not left beside the whole one
            temporary.unlink(missing_ok=True)
            raise


def write_all(contents: Mapping[Path, bytes]) -> None:
    """Write several files: all are on the disk under other names before the first is replaced.

    Raises:
        MachineRefused: the disk is full, read-only or broken; the former files stand.
    """
    temporaries = {path: path.with_name(path.name + TEMPORARY) for path in contents}
    try:
        for path, content in contents.items():
            with disk(path):
                _fill(temporaries[path], content)
        for path, temporary in temporaries.items():
            with disk(path):
                move(temporary, path)
    except BaseException:  # Ctrl+C as well
        for temporary in temporaries.values():
            temporary.unlink(missing_ok=True)
        raise


def _fill(path: Path, content: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, PRIVATE_FILE), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def make_folder(folder: Path) -> None:
    """Make `folder`, and those above it, readable to their owner alone.

    Raises:
        MachineRefused: the system will not.
    """
    with disk(folder):
        folder.mkdir(PRIVATE_FOLDER, parents=True, exist_ok=True)
