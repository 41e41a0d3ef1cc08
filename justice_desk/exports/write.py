"""Puts a finished paper where the member named it: whole, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from justice_desk.i18n.messages import N_
from justice_desk.storage import atomic
from justice_desk.terms.errors import MachineRefused

if TYPE_CHECKING:
    from pathlib import Path


class FolderMissing(MachineRefused):
    """The folder of the file to write does not exist."""

    code: ClassVar[str] = "folder_missing"
    template: ClassVar[str] = N_("The folder {folder} does not exist. Choose another one.")


class NotAFile(MachineRefused):
    """The name given for the file is that of a folder."""

    code: ClassVar[str] = "not_a_file"
    template: ClassVar[str] = N_("{path} is a folder. Give the file a name inside it.")


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
    with atomic.disk(path):
        folder_there, is_folder = path.parent.is_dir(), path.is_dir()
        is_else = path.exists() and not path.is_file()
    if not folder_there:
        raise FolderMissing(folder=path.parent)
    if is_folder:
        raise NotAFile(path=path)
    if is_else:
        raise NotOrdinary(path=path)
    atomic.write(path, data)
