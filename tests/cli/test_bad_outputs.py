"""Where a paper or a copy cannot be written: one line; the former file and the office stand."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from justice_desk.storage import atomic
from tests.cli.conftest import PASSPHRASE
from tests.cli.refusals import example, refused, state
from tests.cli.test_case_verbs import opened
from tests.cli.test_referral_verbs import COURT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.cli.conftest import Desk

FORMER = b"%PDF former"


@pytest.fixture
def papers(desk: Desk) -> list[tuple[str, ...]]:
    """Return the beginning of every command line that writes a file."""
    court = desk.json("actor", "add", *COURT)["code"]
    number = opened(desk)
    desk.json("consent", "record", number, "--purpose", "referral", "--to", court, "--how", "oral")
    sent = desk.json("refer", number, "--to", court, "--reason", "Constater la limite.")
    return [
        ("letter", sent["reference"], "-o"),
        ("summary", number, "-o"),
        ("form", "intake", "-o"),
        ("form", "slip", "-o"),
    ]


@contextmanager
def read_only(folder: Path) -> Iterator[Path]:
    """Yield a folder in which nobody can write; root is stopped by the system's own alone."""
    if os.geteuid() == 0 and Path("/sys/kernel").is_dir():
        yield Path("/sys/kernel")
        return
    if os.geteuid() == 0:
        with _mounted_read_only(folder):
            yield folder
        return
    folder.chmod(0o500)
    try:
        yield folder
    finally:
        folder.chmod(0o700)


@contextmanager
def _mounted_read_only(folder: Path) -> Iterator[None]:
    """Lay an empty, read-only disk over a folder, where root has no other place that refuses."""
    told = subprocess.run(
        ["/bin/mount", "-t", "tmpfs", "-o", "ro", "tmpfs", str(folder)],
        capture_output=True,
        check=False,
    )
    if told.returncode:
        pytest.skip("root can write everywhere here and may lay no read-only disk over a folder")
    try:
        yield
    finally:
        subprocess.run(["/bin/umount", str(folder)], check=True)


@contextmanager
def full(limit: int) -> Iterator[None]:
    """Let no file grow over `limit` bytes, as on a full disk: the system itself refuses."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_folder_that_is_not_there(
    desk: Desk, papers: list[tuple[str, ...]], tmp_path: Path
) -> None:
    before, missing = state(desk), tmp_path / "clé absente" / "dossier"
    for paper in papers:
        file = str(missing / "papier.pdf")
        refused(desk, *paper, file, code=6, says=(str(missing), "n’existe pas"))
    refused(desk, "backup", "create", str(missing), code=6, says=(str(missing), "n’existe pas"))
    assert not missing.parent.exists()
    assert state(desk) == before


def test_a_folder_that_is_read_only(
    desk: Desk, papers: list[tuple[str, ...]], tmp_path: Path
) -> None:
    before = state(desk)
    (tmp_path / "fermé").mkdir()
    with read_only(tmp_path / "fermé") as closed:
        for paper in papers:
            refused(desk, *paper, str(closed / "papier.pdf"), code=6, says=(str(closed), "lecture"))
        refused(desk, "backup", "create", str(closed), code=6, says=(str(closed),))
    assert state(desk) == before


@pytest.mark.parametrize("name", [".", "\0", "a" * 300 + ".pdf", "fichier/papier.pdf"])
def test_a_name_that_no_file_can_bear(
    desk: Desk, papers: list[tuple[str, ...]], tmp_path: Path, name: str
) -> None:
    before = state(desk)
    (tmp_path / "fichier").touch()
    for paper in papers:
        refused(desk, *paper, f"{tmp_path}/{name}", code=2 if name == "\0" else 6)
    assert state(desk) == before


def test_a_device_or_a_pipe_is_left_what_it_is(
    desk: Desk, papers: list[tuple[str, ...]], tmp_path: Path
) -> None:
    before = state(desk)
    os.mkfifo(tmp_path / "tube")
    for target in (tmp_path / "tube", Path(os.devnull)):
        for paper in papers:
            refused(desk, *paper, str(target), code=6, says=(str(target),))
        assert not target.is_file()
    assert state(desk) == before


def test_a_full_disk_leaves_the_former_paper_and_no_record(
    desk: Desk, papers: list[tuple[str, ...]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = atomic.write

    def on_a_full_disk(path: Path, content: bytes) -> None:
        with full(4096):
            really(path, content)

    monkeypatch.setattr(atomic, "write", on_a_full_disk)
    before, file = state(desk), tmp_path / "papier.pdf"
    for paper in papers:
        file.write_bytes(FORMER)
        refused(desk, *paper, str(file), code=6, says=(str(file), "plein"))
        assert file.read_bytes() == FORMER
        assert [path.name for path in tmp_path.glob("papier*")] == ["papier.pdf"]
    assert state(desk) == before


def _on_a_full_disk(desk: Desk, *words: str, given: str = "") -> subprocess.CompletedProcess[str]:
    """Run a verb in a process whose files cannot grow: its register has no room left."""
    return subprocess.run(
        [sys.executable, "-m", "justice_desk", "--office", str(desk.office), "--as", "awa", *words],
        input=given, capture_output=True, text=True, timeout=120, check=False,
        env=os.environ | {"JUSTICE_DESK_PASSPHRASE": PASSPHRASE},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000)),
    )  # fmt: skip


def test_a_register_without_room_keeps_all_that_it_had(desk: Desk) -> None:
    kept = opened(desk)
    before = state(desk)
    told = _on_a_full_disk(desk, "case", "open", "-", given=example(desk))
    assert (told.returncode, told.stdout, told.stderr.count("\n")) == (6, "", 1), told
    assert "office.db" in told.stderr
    assert state(desk) == before
    assert desk.json("office", "check")["cases"] == 1
    assert desk.json("audit", "verify")["sound"]
    assert desk.json("case", "show", kept)["number"] == kept
    assert desk.json("case", "open", "-", given=example(desk))["number"].endswith("0002")


def test_a_backup_without_room_leaves_the_former_one(desk: Desk) -> None:
    former = Path(desk.json("backup", "create")["file"])
    content = former.read_bytes()
    told = _on_a_full_disk(desk, "backup", "create")
    assert (told.returncode, told.stdout, told.stderr.count("\n")) == (6, "", 1), told
    assert former.read_bytes() == content
    assert [path.name for path in former.parent.iterdir()] == [former.name]
    assert desk.json("backup", "verify", str(former))["sound"]


def test_an_office_in_a_folder_without_room_is_not_half_made(no_office: Desk) -> None:
    words = ("init", str(no_office.office), "--name", "Bureau", "--code", "GAO", "--region", "Gao",
             "--member", "awa", "--full-name", "Awa", "--no-sheet")  # fmt: skip
    told = _on_a_full_disk(no_office, *words)
    assert (told.returncode, told.stderr.count("\n")) == (6, 1), told
    left = (
        [p for p in no_office.office.rglob("*") if p.is_file()] if no_office.office.exists() else []
    )
    assert {path.name for path in left} <= {"office.lock"}
    shutil.rmtree(no_office.office, ignore_errors=True)
    assert no_office(*words).code == 0
