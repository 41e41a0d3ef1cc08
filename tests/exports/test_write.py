"""A finished paper is written whole, or the reason is said."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest

from justice_desk.exports.write import FolderMissing, NotAFile, write_file
from justice_desk.storage.errors import DiskFull, DiskReadOnly

if TYPE_CHECKING:
    from pathlib import Path

    from justice_desk.terms.errors import MachineRefused


def test_a_file_is_written_and_replaces_a_former_one(tmp_path: Path) -> None:
    path = tmp_path / "é lettre.pdf"
    write_file(path, b"one")
    write_file(path, b"two")
    assert path.read_bytes() == b"two"
    assert [file.name for file in tmp_path.iterdir()] == ["é lettre.pdf"]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(FolderMissing) as refused:
        write_file(tmp_path / "absent" / "lettre.pdf", b"x")
    assert refused.value.exit_code == 6
    assert str(tmp_path / "absent") in refused.value.message()


def test_a_folder_is_not_taken_for_a_file(tmp_path: Path) -> None:
    with pytest.raises(NotAFile):
        write_file(tmp_path, b"x")


@pytest.mark.parametrize(
    ("number", "error"), [(errno.ENOSPC, DiskFull), (errno.EROFS, DiskReadOnly)]
)
def test_a_full_or_read_only_disk_leaves_the_former_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, error: type[MachineRefused]
) -> None:
    path = tmp_path / "lettre.pdf"
    write_file(path, b"former")

    def refuse(descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(error):
        write_file(path, b"new")
    assert path.read_bytes() == b"former"
    assert [file.name for file in tmp_path.iterdir()] == ["lettre.pdf"]
