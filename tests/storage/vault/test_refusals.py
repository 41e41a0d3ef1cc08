"""Through the real command line: each refusal exits 5, in its own words, and changes no file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from justice_desk.cli.main import run
from justice_desk.storage import locks, network
from tests import vaults
from tests.breakages import BREAKAGES

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def spoken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JUSTICE_DESK_PASSPHRASE", vaults.AWA)
    monkeypatch.setattr(locks, "PATIENCE", 0.05)


def _refusal(folder: Path, capsys: pytest.CaptureFixture[str]) -> tuple[str, str]:
    """Return code and message of what refuses, seen to exit 5 and to leave every file alone."""
    before = vaults.digest(folder)
    words = ["--office", str(folder), "--as", "awa", "member", "list"]
    assert run([*words, "--json"]) == 5
    told = json.loads(capsys.readouterr().out)["error"]
    assert run(words) == 5
    out, err = capsys.readouterr()
    assert out == ""
    assert err.strip() == told["message"]
    assert vaults.digest(folder) == before
    return told["code"], told["message"]


@pytest.mark.parametrize("what", BREAKAGES)
def test_a_broken_office(folder: Path, what: str, capsys: pytest.CaptureFixture[str]) -> None:
    vaults.closed(folder)
    damage, error = BREAKAGES[what]
    damage(folder)
    assert _refusal(folder, capsys)[0] == error.code


def test_a_wrong_passphrase(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    vaults.closed(folder)
    monkeypatch.setenv("JUSTICE_DESK_PASSPHRASE", "not hers")
    assert _refusal(folder, capsys)[0] == "wrong_passphrase"


def test_an_office_locked_for_rekeying(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    vaults.closed(folder)
    with locks.alone(folder, "rekey"):
        code, message = _refusal(folder, capsys)
    assert code == "busy"
    assert "ses clés" in message


def test_a_folder_on_a_network_share(
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    vaults.closed(folder)
    table = tmp_path / "mountinfo"
    table.write_text(f"22 1 8:2 / {tmp_path} rw - nfs4 host:/x rw\n", encoding="utf-8")
    monkeypatch.setattr(network, "MOUNT_TABLE", table)
    assert _refusal(folder, capsys)[0] == "network_share"


def test_a_missing_folder(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _refusal(folder, capsys)[0] == "folder_missing"


def test_a_backup_that_is_not_sound(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept.write_bytes(kept.read_bytes()[:-2000])
    assert run(["--as", "awa", "backup", "verify", str(kept), "--json"]) == 5
    assert json.loads(capsys.readouterr().out)["error"]["code"] == "backup_unsound"


@pytest.fixture
def kept(folder: Path) -> Path:
    office = vaults.opened(folder)
    file = office.backup()
    office.close()
    return file
