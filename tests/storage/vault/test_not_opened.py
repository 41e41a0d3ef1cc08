"""An office refuses in plain words, and is not touched by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from justice_desk.models.all import Base
from justice_desk.storage import locks, network
from justice_desk.storage import office as offices
from justice_desk.storage.errors import (
    DatabaseDamaged,
    FolderMissing,
    NetworkShare,
    OfficeBusy,
    WrongPassphrase,
)
from justice_desk.terms.errors import OfficeUnavailable
from tests import vaults
from tests.breakages import BREAKAGES

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("what", BREAKAGES)
def test_each_breakage_is_said_in_its_own_sentence_and_nothing_is_changed(
    folder: Path, what: str
) -> None:
    vaults.closed(folder)
    damage, error = BREAKAGES[what]
    damage(folder)
    before = vaults.digest(folder)
    with pytest.raises(error) as caught:
        offices.unlock(folder, "awa", vaults.AWA)
    assert vaults.digest(folder) == before
    assert caught.value.exit_code == 5
    assert caught.value.message() != str(caught.value)


def test_every_refusal_to_open_has_a_sentence_of_its_own() -> None:
    sentences = [error.template for error in OfficeUnavailable.__subclasses__()]
    assert len(sentences) >= 20
    assert len(set(sentences)) == len(sentences)


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(FolderMissing):
        offices.unlock(tmp_path / "none", "awa", vaults.AWA)


def test_a_network_share_is_refused_for_an_old_and_a_new_office(
    folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    vaults.closed(folder)
    table = tmp_path / "mountinfo"
    table.write_text(f"22 1 8:2 / {tmp_path} rw - cifs //h/x rw\n", encoding="utf-8")
    monkeypatch.setattr(network, "MOUNT_TABLE", table)
    before = vaults.digest(tmp_path)
    with pytest.raises(NetworkShare) as caught:
        offices.unlock(folder, "awa", vaults.AWA)
    with pytest.raises(NetworkShare):
        vaults.made(tmp_path / "another")
    assert "cifs" in caught.value.message()
    assert vaults.digest(tmp_path) == before


@pytest.mark.parametrize(
    ("name", "passphrase"), [("awa", "another one"), ("nobody", vaults.AWA), ("", "")]
)
def test_a_wrong_name_and_a_wrong_passphrase_are_one_sentence(
    folder: Path, name: str, passphrase: str
) -> None:
    vaults.closed(folder)
    before = vaults.digest(folder)
    with pytest.raises(WrongPassphrase) as caught:
        offices.unlock(folder, name, passphrase)
    assert caught.value.message() == "Le nom du membre ou la phrase de passe n’est pas juste."
    assert vaults.digest(folder) == before


def test_wrong_passphrases_slow_down_and_a_right_one_begins_anew(folder: Path) -> None:
    vaults.closed(folder)
    waited: list[float] = []
    for told in (0, 0, 1, 2, 4, 8):
        with pytest.raises(WrongPassphrase) as caught:
            offices.unlock(folder, "awa", "not hers", sleep=waited.append)
        assert caught.value.details["wait"] == told
    assert [round(seconds) for seconds in waited] == [1, 2, 4]
    assert 6 < offices.seconds_to_wait(folder) <= 8
    offices.unlock(folder, "awa", vaults.AWA, sleep=waited.append).close()
    assert offices.seconds_to_wait(folder) == 0


def test_an_office_held_alone_does_not_open(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    vaults.closed(folder)
    monkeypatch.setattr(locks, "PATIENCE", 0.05)
    with locks.alone(folder, "rekey"):
        before = vaults.digest(folder)
        with pytest.raises(OfficeBusy):
            offices.unlock(folder, "awa", vaults.AWA)
        assert vaults.digest(folder) == before


def test_a_large_office_is_only_looked_at_where_it_begins(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vaults.closed(folder)
    monkeypatch.setattr("justice_desk.storage.opening._LOOKED_AT_WHOLE", 1000)
    offices.unlock(folder, "awa", vaults.AWA).close()


def test_damage_met_later_is_said_as_damage(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    vaults.closed(folder)
    raw = bytearray((folder / "office.db").read_bytes())
    for page in range(60, len(raw) // 4096):
        raw[page * 4096 + 7] ^= 1
    (folder / "office.db").write_bytes(raw)
    monkeypatch.setattr("justice_desk.storage.opening._LOOKED_AT_WHOLE", 1000)
    with pytest.raises(DatabaseDamaged):
        _read_everything(folder)


def _read_everything(folder: Path) -> None:
    office = offices.unlock(folder, "awa", vaults.AWA)
    try:
        with office.reading("test") as session:
            for table in Base.metadata.sorted_tables:
                session.connection().execute(select(table)).all()
    finally:
        office.close()
