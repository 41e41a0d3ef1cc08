"""Puts a finished paper where the member named it: whole, or not at all."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, ClassVar

from justice_desk.i18n.messages import N_
from justice_desk.storage import atomic
from justice_desk.terms.errors import MachineRefused

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class FolderMissing(MachineRefused):
    """The folder of the file to write does not exist."""

    code: ClassVar[str] = "folder_missing"
    template: ClassVar[str] = N_("The folder {folder} does not exist. Choose another one.")


class NotAFile(MachineRefused):
    """The name given for the file is that of a folder."""

    code: ClassVar[str] = "not_a_file"
    template: ClassVar[str] = N_("{path} is a folder. Give the file a name inside it.")


class NotAFolder(MachineRefused):
    """The name given for the folder is that of a file."""

    code: ClassVar[str] = "not_a_folder"
    template: ClassVar[str] = N_("{path} is no folder. Give the papers a folder.")


class NotOrdinary(MachineRefused):
    """The name given for the file is that of a device or a pipe."""

    code: ClassVar[str] = "not_ordinary"
    template: ClassVar[str] = N_("{path} is no ordinary file. Give the file another name.")


def write_file(path: Path, data: bytes) -> None:
    """Write `data` to `path`; a stop at any moment leaves the former file or the new one.

    Raises:
        FolderMissing: its folder does not exist.
        NotAFile: `path` is a folder.
        NotOrdinary: `path` is a device or a pipe; a paper would take its place.
        MachineRefused: the disk is full, read-only or broken; a former file stands.
    """
    _refuse(path)
    atomic.write(path, data)


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write several papers into a folder, which is made where only its last name is missing.

    A stop leaves no half paper; before the first one is replaced, there is room for all.

    Raises:
        FolderMissing: the folder above it does not exist.
        NotAFolder: a file bears its name.
        NotAFile, NotOrdinary: what bears the name of a paper is none.
        MachineRefused: the disk is full, read-only or broken; the former files stand.
    """
    made = _folder(folder)
    try:
        for name in files:
            _refuse(folder / name)
        atomic.write_all({folder / name: data for name, data in files.items()})
    except BaseException:
        if made:
            with contextlib.suppress(OSError):  # a paper is in it already
                folder.rmdir()
        raise


def _folder(folder: Path) -> bool:
    """Make a folder where it is missing; tell whether it was."""
    with atomic.disk(folder):
        if folder.is_dir():
            return False
        if folder.exists():
            raise NotAFolder(path=folder)
        if not folder.parent.is_dir():
            raise FolderMissing(folder=folder.parent)
        folder.mkdir(atomic.PRIVATE_FOLDER)
    return True


def _refuse(path: Path) -> None:
    with atomic.disk(path):
        folder_there, is_folder = path.parent.is_dir(), path.is_dir()
        is_else = path.exists() and not path.is_file()
    if not folder_there:
        raise FolderMissing(folder=path.parent)
    if is_folder:
        raise NotAFile(path=path)
    if is_else:
        raise NotOrdinary(path=path)
