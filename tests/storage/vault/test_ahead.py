from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.storage import office as offices
from justice_desk.storage import unlocking
from justice_desk.storage.ahead import KeyAhead
from justice_desk.storage.errors import FolderMissing, WrongPassphrase
from tests import vaults

if TYPE_CHECKING:
    from pathlib import Path


def test_the_key_made_ahead_is_the_member_s(folder: Path) -> None:
    vaults.closed(folder)
    file = unlocking.read_keys(folder)
    ahead = KeyAhead(folder, "awa", vaults.AWA)
    assert ahead.member_kek(file, "awa", vaults.AWA) == unlocking.member_kek(
        file, "awa", vaults.AWA
    )


def test_a_key_made_ahead_for_another_is_not_used(folder: Path) -> None:
    vaults.closed(folder)
    file = unlocking.read_keys(folder)
    ahead = KeyAhead(folder, "ibrahim", vaults.AWA)
    assert ahead.member_kek(file, "awa", vaults.AWA) == unlocking.member_kek(
        file, "awa", vaults.AWA
    )


def test_the_office_opens_with_it_and_derives_once(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vaults.closed(folder)
    derived: list[str] = []
    slow = unlocking.member_kek

    def counted(*told: object) -> bytes:
        derived.append("once")
        return slow(*told)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr(unlocking, "member_kek", counted)
    ahead = KeyAhead(folder, "awa", vaults.AWA)
    offices.unlock(folder, "awa", vaults.AWA, derive=ahead.member_kek).close()
    assert derived == ["once"]


def test_a_wrong_passphrase_made_ahead_is_refused_and_counted(folder: Path) -> None:
    vaults.closed(folder)
    ahead = KeyAhead(folder, "awa", "un autre")
    with pytest.raises(WrongPassphrase):
        offices.unlock(folder, "awa", "un autre", derive=ahead.member_kek)
    for _ in range(3):
        again = KeyAhead(folder, "awa", "un autre").member_kek
        with pytest.raises(WrongPassphrase):
            offices.unlock(folder, "awa", "un autre", sleep=lambda _s: None, derive=again)
    assert offices.seconds_to_wait(folder) > 0


def test_a_folder_that_is_not_there_is_told_by_unlocking(tmp_path: Path) -> None:
    missing = tmp_path / "nulle part"
    ahead = KeyAhead(missing, "awa", vaults.AWA)
    with pytest.raises(FolderMissing):
        offices.unlock(missing, "awa", vaults.AWA, derive=ahead.member_kek)
