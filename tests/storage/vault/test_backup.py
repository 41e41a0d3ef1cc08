"""A backup gets its name only once it is sound; the last good one stays until then."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import zipfile
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select, text

from justice_desk.models.office import Office as OfficeRow
from justice_desk.services import members
from justice_desk.storage import backup, backup_file
from justice_desk.storage import office as offices
from justice_desk.storage.errors import (
    BackupUnsound,
    DatabaseDamaged,
    DatabaseNewer,
    DiskFailed,
    WrongPassphrase,
)
from justice_desk.terms import clock
from justice_desk.terms.enums import Role
from justice_desk.terms.errors import NotAllowed
from tests import vaults

if TYPE_CHECKING:
    from justice_desk.storage.office import Office

AWA = offices.Opener("awa", vaults.AWA)


def test_a_backup_shows_what_is_inside(office: Office, folder: Path) -> None:
    file = office.backup()
    assert file.parent == folder / "backups"
    assert file.name.startswith("GAO-2")
    assert file.suffix == ".jdbackup"
    inside = offices.examine(file, AWA)
    assert (inside.office_name, inside.office_code, inside.region, inside.demo) == (
        "Bureau de Gao",
        "GAO",
        "Gao",
        True,
    )
    assert (inside.members, inside.cases, inside.made_by) == (1, 0, "Awa Cissé")
    assert inside.audit_entries == 2
    assert inside.size == file.stat().st_size
    assert clock.utc_now() - inside.made_at < timedelta(minutes=5)


def test_its_date_and_place_are_kept(office: Office, tmp_path: Path) -> None:
    assert office.last_backup() is None
    file = office.backup(tmp_path / "stick")
    last = office.last_backup()
    assert last is not None
    assert last.to == file
    assert clock.utc_now() - last.at < timedelta(minutes=5)


def test_a_backup_holds_nothing_readable_but_its_list(office: Office) -> None:
    file = office.backup()
    raw = file.read_bytes()
    assert file.stat().st_mode & 0o777 == 0o600
    for word in (b"Awa Ciss", b"Bureau", b"SQLite", b"coordinator"):
        assert word not in raw
    with zipfile.ZipFile(file) as archive:
        assert sorted(archive.namelist()) == [
            "manifest.json",
            "manifest.sig",
            "office.db",
            "office.keys",
        ]
        assert set(json.loads(archive.read("manifest.json"))) == {
            "format",
            "made_at",
            "code",
            "member",
            "files",
        }


def test_seven_are_kept_in_the_office_and_all_on_a_stick(office: Office, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stranger = office.folder / "backups" / "notes.txt"
    stranger.touch()
    files = [office.backup() for _ in range(9)]
    left = sorted(path.name for path in (office.folder / "backups").glob("*.jdbackup"))
    assert left == sorted(file.name for file in files[2:])
    assert stranger.exists()
    for _ in range(9):
        office.backup(stick)
    assert len(list(stick.iterdir())) == 9


def test_a_backup_is_made_while_others_write(office: Office) -> None:
    stop = threading.Event()

    def write() -> None:
        number = 0
        while not stop.is_set():
            number += 1
            with office.writing("test") as session:
                session.scalars(select(OfficeRow)).one().region = f"r{number}"

    thread = threading.Thread(target=write)
    thread.start()
    try:
        files = [backup.write(office._vault) for _ in range(3)]  # noqa: SLF001
    finally:
        stop.set()
        thread.join()
    for file in files:
        offices.examine(file, AWA)


def test_a_viewer_makes_no_backup(folder: Path, code: str) -> None:
    awa = offices.unlock(folder, "awa", vaults.AWA)
    phrase = "je regarde seulement"
    members.add(awa, name="oumou", full_name="Oumou", role=Role.VIEWER, passphrase=phrase)
    awa.close()
    oumou = offices.unlock(folder, "oumou", phrase)
    with pytest.raises(NotAllowed):
        oumou.backup()
    oumou.close()


def test_a_damaged_office_gives_no_backup_and_keeps_the_last(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = office.backup()
    office.close()
    raw = bytearray((office.folder / "office.db").read_bytes())
    raw[70 * 4096 + 7] ^= 1
    (office.folder / "office.db").write_bytes(raw)
    monkeypatch.setattr("justice_desk.storage.opening._LOOKED_AT_WHOLE", 1000)
    again = offices.unlock(office.folder, "awa", vaults.AWA)
    with pytest.raises(DatabaseDamaged):
        again.backup()
    again.close()
    assert [path.name for path in (office.folder / "backups").iterdir()] == [good.name]


def test_a_broken_audit_gives_no_backup(office: Office) -> None:
    with office._vault.writer.begin() as connection:  # noqa: SLF001
        connection.execute(text("DROP TRIGGER audit_no_update"))
        connection.execute(text("UPDATE audit_entry SET hash = zeroblob(32) WHERE number = 1"))
    with pytest.raises(DatabaseDamaged):
        office.backup()
    with pytest.raises(DatabaseDamaged):
        office.check()


_FULL = """
import resource, sys, pathlib
from justice_desk.storage import office as offices
from justice_desk.terms.errors import MachineRefused
from tests import vaults
office = offices.unlock(pathlib.Path(sys.argv[1]), "awa", vaults.AWA)
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
try:
    office.backup(pathlib.Path(sys.argv[2]))
except MachineRefused as refused:
    print(refused.exit_code)
"""


def test_a_full_disk_leaves_the_earlier_backup_and_nothing_half(folder: Path, code: str) -> None:
    """A limit on the size of files stands for the disk."""
    office = offices.unlock(folder, "awa", vaults.AWA)
    good = office.backup()
    office.close()
    before = vaults.digest(folder)
    done = subprocess.run(
        [sys.executable, "-c", _FULL, str(folder), str(folder / "backups")],
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[3])},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "6\n"
    after = vaults.digest(folder)
    assert after[f"backups/{good.name}"] == before[f"backups/{good.name}"]
    assert {name for name in after if name.startswith("backups/")} == {f"backups/{good.name}"}


def test_a_target_that_cannot_be_made_is_the_machine_s_refusal(
    office: Office, tmp_path: Path
) -> None:
    (tmp_path / "a file").touch()
    with pytest.raises(DiskFailed):
        office.backup(tmp_path / "a file")
    assert office.last_backup() is None


def test_what_the_disk_did_not_keep_never_gets_a_name(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = backup_file.pack

    def pack_badly(target: Path, *told: object) -> None:
        real(target, *told)  # type: ignore[arg-type]  # handed on as it came
        raw = bytearray(target.read_bytes())
        raw[5000] ^= 1
        target.write_bytes(raw)

    monkeypatch.setattr(backup_file, "pack", pack_badly)
    with pytest.raises(BackupUnsound):
        office.backup()
    assert not list((office.folder / "backups").iterdir())


def test_what_a_dead_process_left_is_swept_after_a_day(office: Office) -> None:
    own = office.folder / "backups"
    names = ("staging-old", "staging-young")
    for name in names:
        (own / name).mkdir()
        (own / f"{name}.jdbackup.tmp").touch()
    long_ago = clock.utc_now().timestamp() - 3 * 24 * 3600
    os.utime(own / "staging-old", (long_ago, long_ago))
    os.utime(own / "staging-old.jdbackup.tmp", (long_ago, long_ago))
    office.backup()
    left = {path.name for path in own.iterdir() if path.name.startswith("staging")}
    assert left == {"staging-young", "staging-young.jdbackup.tmp"}
    assert not backup._abandoned(own / "gone meanwhile")  # noqa: SLF001


@pytest.mark.parametrize("at", [0, 3000, 200_000])
def test_a_changed_or_cut_file_is_unsound(office: Office, at: int) -> None:
    file = office.backup()
    whole = file.read_bytes()
    changed = bytearray(whole)
    changed[at] ^= 1
    for raw in (bytes(changed), whole[: len(whole) // 2], b""):
        file.write_bytes(raw)
        with pytest.raises(BackupUnsound) as caught:
            offices.examine(file, AWA)
        assert caught.value.exit_code == 5
        assert file.name in caught.value.message()


def _repack(file: Path, **parts: bytes) -> None:
    with zipfile.ZipFile(file) as archive:
        content = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(file, "w") as archive:
        for name, raw in (content | {k.replace("_", "."): v for k, v in parts.items()}).items():
            archive.writestr(name, raw)


@pytest.mark.parametrize(
    "manifest",
    [b"", b"[]", b"{}", b'{"format": "x"}', b'{"format": 1, "made_at": "?", "files": {}}'],
)
def test_a_list_that_is_not_one_is_unsound(office: Office, manifest: bytes) -> None:
    file = office.backup()
    _repack(file, manifest_json=manifest)
    with pytest.raises(BackupUnsound):
        offices.examine(file, AWA)


def test_a_backup_of_a_later_format_is_said(office: Office) -> None:
    file = office.backup()
    _repack(file, manifest_json=b'{"format": 2}')
    with pytest.raises(BackupUnsound) as caught:
        offices.examine(file, AWA)
    assert "version plus récente" in caught.value.message()


def test_a_changed_part_is_named(office: Office) -> None:
    file = office.backup()
    _repack(file, office_keys=b"x")
    with pytest.raises(BackupUnsound) as caught:
        offices.examine(file, AWA)
    assert "office.keys" in caught.value.message()


def test_a_signature_of_nobody_is_said(office: Office) -> None:
    file = office.backup()
    _repack(file, manifest_sig=bytes(64))
    with pytest.raises(BackupUnsound) as caught:
        offices.examine(file, AWA)
    assert "signature" in caught.value.message()


def test_a_signer_who_is_no_member_is_said(office: Office) -> None:
    file = office.backup()
    with zipfile.ZipFile(file) as archive:
        told = json.loads(archive.read("manifest.json"))
    told["member"] = "00000000-0000-7000-8000-000000000000"
    _repack(file, manifest_json=json.dumps(told).encode())
    with pytest.raises(BackupUnsound):
        offices.examine(file, AWA)


def test_a_backup_signed_before_a_recovery_is_sound(folder: Path, code: str) -> None:
    offices.recover(folder, code, "awa", "une phrase neuve").close()
    office = offices.unlock(folder, "awa", "une phrase neuve")
    file = office.backup()
    office.close()
    offices.recover(folder, code, "awa", "encore une autre").close()
    assert offices.examine(file, offices.Opener("awa", "une phrase neuve")).members == 2


def test_the_passphrase_is_the_one_of_then(office: Office) -> None:
    file = office.backup()
    members.change_passphrase(office, old=vaults.AWA, new="une autre phrase")
    offices.examine(file, AWA)
    with pytest.raises(WrongPassphrase):
        offices.examine(file, offices.Opener("awa", "une autre phrase"))


def test_a_backup_of_a_newer_program_is_said(office: Office) -> None:
    with office._vault.writer.begin() as connection:  # noqa: SLF001
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    file = backup.write(office._vault)  # noqa: SLF001
    with pytest.raises(DatabaseNewer):
        offices.examine(file, AWA)


def test_the_office_itself_is_proved(office: Office) -> None:
    counts = office.check()
    assert counts["member"] == 1
    assert not list((office.folder / "backups").iterdir())
