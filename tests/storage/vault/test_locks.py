"""Who has the office open and who has it alone, across processes that may die."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from justice_desk.storage import locks
from justice_desk.storage.errors import DiskFailed, OfficeBusy, OfficeInUse

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_HOLD = """
import pathlib, sys
from justice_desk.storage import locks
folder = pathlib.Path(sys.argv[1])
def wait():
    print("held", flush=True)
    sys.stdin.readline()
if sys.argv[2] == "open":
    locks.open_shared(folder)
    wait()
else:
    with locks.alone(folder, sys.argv[2]):
        wait()
"""


@pytest.fixture(autouse=True)
def little_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locks, "PATIENCE", 0.1)


@contextmanager
def _another(folder: Path, how: str) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(folder), how],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_several_may_have_the_office_open(tmp_path: Path) -> None:
    with _another(tmp_path, "open"):
        shared = locks.open_shared(tmp_path)
        shared.close()
        shared.close()
    assert shared.path is None


def test_nobody_gets_it_alone_while_another_has_it_open(tmp_path: Path) -> None:
    with _another(tmp_path, "open") as other:
        with pytest.raises(OfficeInUse) as caught, locks.alone(tmp_path, "rekey"):
            pytest.fail("the office was given twice")
        assert caught.value.details["process"] == other.pid
        assert caught.value.details["computer"] == socket.gethostname()
        assert caught.value.exit_code == 5


def test_nobody_opens_it_while_another_has_it_alone(tmp_path: Path) -> None:
    with _another(tmp_path, "rekey") as other:
        with pytest.raises(OfficeBusy) as caught:
            locks.open_shared(tmp_path)
        with pytest.raises(OfficeBusy), locks.alone(tmp_path, "migrate"):
            pytest.fail("the office was given twice")
    assert caught.value.details["process"] == other.pid
    assert "ses clés" in caught.value.message()


def test_a_refused_opening_leaves_no_file(tmp_path: Path) -> None:
    locks.open_shared(tmp_path).close()
    with _another(tmp_path, "rekey"):
        before = {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()}
        with pytest.raises(OfficeBusy):
            locks.open_shared(tmp_path)
        assert {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()} == before


def test_a_dead_holder_is_stale_and_swept(tmp_path: Path) -> None:
    with _another(tmp_path, "open") as other:
        other.kill()
        other.wait()
    assert list((tmp_path / locks.OPEN_FOLDER).iterdir())
    with locks.alone(tmp_path, "rekey"):
        assert not list((tmp_path / locks.OPEN_FOLDER).iterdir())


def test_a_dead_worker_locks_nobody_out_and_its_note_is_wiped(tmp_path: Path) -> None:
    with _another(tmp_path, "rekey") as other:
        other.kill()
        other.wait()
    assert str(other.pid) in (tmp_path / locks.GATE).read_text()
    shared = locks.open_shared(tmp_path)
    assert str(other.pid) not in (tmp_path / locks.GATE).read_text()
    shared.close()


def test_this_process_may_go_on_alone_over_its_own_opening(tmp_path: Path) -> None:
    shared = locks.open_shared(tmp_path)
    with locks.alone(tmp_path, "rekey", beside=shared):
        assert str(os.getpid()) in (tmp_path / locks.GATE).read_text()
    shared.close()
    assert (tmp_path / locks.GATE).read_bytes() == b"\n"


def test_two_openings_of_one_process_do_not_hide_each_other(tmp_path: Path) -> None:
    first, second = locks.open_shared(tmp_path), locks.open_shared(tmp_path)
    with pytest.raises(OfficeInUse), locks.alone(tmp_path, "rekey", beside=first):
        pytest.fail("the second opening was not seen")
    second.close()
    with locks.alone(tmp_path, "rekey", beside=first):
        pass
    first.close()


def test_an_error_inside_gives_the_office_back(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), locks.alone(tmp_path, "migrate"):
        raise RuntimeError
    locks.open_shared(tmp_path).close()


def test_a_holder_whose_note_is_not_written_yet_still_refuses(tmp_path: Path) -> None:
    with _another(tmp_path, "open"):
        (held,) = (tmp_path / locks.OPEN_FOLDER).iterdir()
        held.write_bytes(b"\n{")
        with pytest.raises(OfficeInUse), locks.alone(tmp_path, "rekey"):
            pytest.fail("a live holder was taken for a stale one")


def test_the_system_s_refusal_is_the_machine_s(tmp_path: Path) -> None:
    with pytest.raises(DiskFailed):
        locks.open_shared(tmp_path / "none")


def test_the_note_names_no_member(tmp_path: Path) -> None:
    shared = locks.open_shared(tmp_path)
    assert shared.path is not None
    note = shared.path.read_text()
    assert set(locks.Note.mine("open").words()) == {"computer", "process", "since", "work"}
    assert note.count(":") >= 4
    assert "awa" not in note
    shared.close()


def test_a_holder_of_another_day_is_told_with_the_day() -> None:
    old = locks.Note("poste-2", 7, "2026-03-09T17:40:00+00:00", "open")
    assert old.words()["since"] == "09/03/2026 17 h 40"
    assert "/" not in str(locks.Note.mine("open").words()["since"])
