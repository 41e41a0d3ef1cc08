"""Files appear whole or not at all, and the machine's refusals are said plainly."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from justice_desk.storage import atomic
from justice_desk.storage.errors import DiskFailed, DiskFull, DiskReadOnly

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_replaces_the_former_one_and_is_its_owner_s_alone(tmp_path: Path) -> None:
    target = tmp_path / "office.keys"
    target.write_bytes(b"former")
    atomic.write(target, b"new")
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["office.keys"]


def test_a_folder_is_its_owner_s_alone(tmp_path: Path) -> None:
    atomic.make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").stat().st_mode & 0o777 == 0o700


def test_a_full_disk_leaves_the_former_file(tmp_path: Path) -> None:
    """A limit on the size of files stands for the disk: the system answers as a full one does."""
    target = tmp_path / "office.keys"
    target.write_bytes(b"former")
    script = (
        "import resource, sys, pathlib\n"
        "from justice_desk.storage import atomic\n"
        "from justice_desk.storage.errors import DiskFull\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\n"
        "try:\n"
        "    atomic.write(pathlib.Path(sys.argv[1]), b'x' * 100_000)\n"
        "except DiskFull:\n"
        "    print('full')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(target)], capture_output=True, text=True, check=True
    )
    assert done.stdout == "full\n"
    assert target.read_bytes() == b"former"
    assert [path.name for path in tmp_path.iterdir()] == ["office.keys"]


def test_a_missing_folder_is_the_machine_s_refusal(tmp_path: Path) -> None:
    with pytest.raises(DiskFailed) as caught:
        atomic.write(tmp_path / "none" / "office.keys", b"x")
    assert caught.value.exit_code == 6
    assert "none" in caught.value.message()


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EFBIG, DiskFull),
        (errno.EROFS, DiskReadOnly),
        (errno.EACCES, DiskReadOnly),
        (errno.EIO, DiskFailed),
    ],
)
def test_what_the_system_says_becomes_a_plain_sentence(
    tmp_path: Path, number: int, kind: type[Exception]
) -> None:
    error = atomic.machine_error(OSError(number, os.strerror(number)), tmp_path)
    assert type(error) is kind
    assert error.exit_code == 6
    assert str(tmp_path) in error.message()


def test_an_error_without_words_is_named_by_its_kind(tmp_path: Path) -> None:
    assert "TimeoutError" in atomic.machine_error(TimeoutError(), tmp_path).message()


def test_a_file_and_its_folder_are_synced(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"x")
    atomic.sync_file(path)
    atomic.sync_folder(tmp_path)
    assert path.read_bytes() == b"x"
