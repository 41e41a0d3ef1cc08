"""An office is made, opened, used by several, and refuses in plain words without being touched."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from justice_desk.models.all import Member
from justice_desk.models.office import Office as OfficeRow
from justice_desk.storage import founding, journal
from justice_desk.storage import office as offices
from justice_desk.storage.engine import sqlcipher_engine
from justice_desk.storage.errors import (
    AlreadyAnOffice,
    DiskFull,
    DiskReadOnly,
    FolderNotEmpty,
    NameUnfit,
    OfficeLocked,
    PassphraseEmpty,
    WrongPassphrase,
)
from justice_desk.storage.keys import Costs
from justice_desk.storage.slots import KeyFile
from justice_desk.terms.enums import Role
from tests import vaults

if TYPE_CHECKING:
    from pathlib import Path

    from justice_desk.storage.office import Office


def test_a_new_office_is_open_as_its_coordinator(office: Office, folder: Path) -> None:
    assert office.folder == folder
    assert (office.acting.name, office.acting.role) == ("awa", Role.COORDINATOR)
    with office.reading("office show") as session:
        row = session.scalars(select(OfficeRow)).one()
        assert (row.code, row.name, row.region, row.demo) == ("GAO", "Bureau de Gao", "Gao", True)
        assert session.scalars(select(Member)).one().full_name == "Awa Cissé"


def test_a_closed_office_is_four_names_and_nothing_beside_them(folder: Path) -> None:
    vaults.made(folder).office.close()
    names = {path.name for path in folder.rglob("*")}
    assert names == {"office.db", "office.keys", "office.lock", "backups", "open"}


def test_files_and_folder_are_their_owner_s_alone(office: Office, folder: Path) -> None:
    assert folder.stat().st_mode & 0o777 == 0o700
    for path in folder.iterdir():
        assert path.stat().st_mode & 0o077 == 0, path


def test_no_word_of_the_office_lies_in_clear(office: Office, folder: Path) -> None:
    office.close()
    everything = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    for word in (b"Awa Ciss", b"Bureau", b"SQLite", b"office", b"coordinator"):
        assert word not in everything


def test_the_member_unlocks_however_she_types_her_name(folder: Path) -> None:
    vaults.closed(folder)
    for name in ("awa", "AWA", " Awa "):
        office = offices.unlock(folder, name, vaults.AWA)
        assert office.acting.name == "awa"
        office.close()
        office.close()


def test_the_costs_of_a_real_office_are_the_ones_of_the_rfc(folder: Path) -> None:
    offices.create(folder, vaults.NEW, vaults.AWA).office.close()
    file = KeyFile.from_bytes((folder / "office.keys").read_bytes())
    assert file.header.costs == Costs(64 * 1024, 3, 4)


def test_an_office_without_a_sheet_says_so(folder: Path) -> None:
    created = offices.create(folder, vaults.NEW, vaults.AWA, costs=vaults.CHEAP, sheet=False)
    assert created.recovery_code is None
    created.office.close()
    offices.unlock(folder, "awa", vaults.AWA).close()


def test_what_one_writes_the_other_sees_and_is_told(folder: Path) -> None:
    one = vaults.opened(folder)
    other = offices.unlock(folder, "awa", vaults.AWA)
    before = other.data_version()
    with one.writing("test") as session:
        session.scalars(select(OfficeRow)).one().region = "Bourem"
    assert other.data_version() != before
    with other.reading("test") as session:
        assert session.scalars(select(OfficeRow)).one().region == "Bourem"
    one.close()
    other.close()


def test_an_office_opened_in_one_thread_is_used_and_closed_in_others(folder: Path) -> None:
    vaults.closed(folder)
    opened: list[Office] = []
    thread = threading.Thread(
        target=lambda: opened.append(offices.unlock(folder, "awa", vaults.AWA))
    )
    thread.start()
    thread.join()
    with opened[0].reading("test") as session:
        assert session.scalars(select(Member.name)).one() == "awa"
    closing = threading.Thread(target=opened[0].close)
    closing.start()
    closing.join()
    assert "office.db-wal" not in {path.name for path in folder.iterdir()}


def test_a_reader_cannot_write(office: Office) -> None:
    with pytest.raises(DiskReadOnly), office.reading("test") as session:
        session.scalars(select(OfficeRow)).one().region = "Bourem"


@pytest.mark.parametrize(
    ("name", "passphrase", "error"),
    [
        ("awa", "", PassphraseEmpty),
        ("awa", "  ", PassphraseEmpty),
        ("", vaults.AWA, NameUnfit),
        ("a" * 41, vaults.AWA, NameUnfit),
        ("awa cissé", vaults.AWA, NameUnfit),
        ("--", vaults.AWA, NameUnfit),
    ],
)
def test_a_name_or_passphrase_that_cannot_be_makes_no_office(
    folder: Path, name: str, passphrase: str, error: type[Exception]
) -> None:
    new = offices.NewOffice("Bureau", "GAO", "Gao", name, "Awa Cissé")
    with pytest.raises(error):
        offices.create(folder, new, passphrase, costs=vaults.CHEAP)
    assert not folder.exists()


def test_no_office_is_made_over_another(folder: Path) -> None:
    vaults.closed(folder)
    before = vaults.digest(folder)
    with pytest.raises(AlreadyAnOffice):
        vaults.made(folder)
    assert vaults.digest(folder) == before


def test_no_office_is_made_among_other_files(folder: Path) -> None:
    folder.mkdir()
    (folder / "lettre.pdf").touch()
    with pytest.raises(FolderNotEmpty):
        vaults.made(folder)
    assert [path.name for path in folder.iterdir()] == ["lettre.pdf"]
    with pytest.raises(FolderNotEmpty):
        vaults.made(folder / "lettre.pdf")


def test_an_office_is_made_in_an_empty_folder(folder: Path) -> None:
    folder.mkdir()
    vaults.made(folder).office.close()
    offices.unlock(folder, "awa", vaults.AWA).close()


@pytest.mark.parametrize("was_there", [True, False])
def test_a_failure_while_making_leaves_nothing(
    folder: Path, was_there: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if was_there:
        folder.mkdir()
    real = founding._write_database  # noqa: SLF001 - the step before the failure

    def then_fill(*told: Any) -> None:
        real(*told)
        raise DiskFull(path=folder)

    monkeypatch.setattr(founding, "_write_database", then_fill)
    with pytest.raises(DiskFull):
        vaults.made(folder)
    assert {path.name for path in folder.glob("*")} <= {"office.lock", "backups", "open"}
    assert folder.exists() == was_there


def test_a_closed_office_has_forgotten_its_key(office: Office) -> None:
    office.close()
    assert office._vault._key is None  # noqa: SLF001
    for use in (
        lambda: office.writing("test").__enter__(),
        lambda: office.reading("test").__enter__(),
        office.data_version,
        office.backup,
        office.check,
        lambda: office.drafts,
        lambda: office.prepare_slot("une phrase", "awa"),
    ):
        with pytest.raises(OfficeLocked):
            use()


def test_a_slot_that_no_row_names_opens_nothing(folder: Path) -> None:
    office = vaults.opened(folder)
    new = office.prepare_slot("une autre phrase", "awa", office.own_pair(vaults.AWA))
    with office.writing("test") as session:
        office.place_slot(session, new)
    office.close()
    with pytest.raises(WrongPassphrase):
        offices.unlock(folder, "awa", "une autre phrase")
    offices.unlock(folder, "awa", vaults.AWA).close()


def test_the_database_carries_the_salt_of_the_key_file(office: Office, folder: Path) -> None:
    file = KeyFile.from_bytes((folder / "office.keys").read_bytes())
    assert (folder / "office.db").read_bytes()[:16] == file.header.db_salt


def test_a_wrong_key_opens_nothing(folder: Path) -> None:
    vaults.closed(folder)
    engine = sqlcipher_engine(folder / "office.db", bytes(32))
    with pytest.raises(Exception, match="not a database"):
        engine.connect()


def test_an_init_that_was_stopped_leaves_room_for_the_next(folder: Path) -> None:
    (folder / "backups").mkdir(parents=True)
    journal.begin(folder, "init", ("office.db", "office.keys"))
    (folder / "office.db.new").touch()
    (folder / "office.keys.new.tmp").touch()
    vaults.made(folder).office.close()
    names = {path.name for path in folder.iterdir()}
    assert names == {"office.db", "office.keys", "office.lock", "backups", "open"}


def test_an_empty_folder_of_backups_is_no_obstacle_and_a_full_one_is(folder: Path) -> None:
    (folder / "backups").mkdir(parents=True)
    (folder / "backups" / "GAO-20260101-080000.jdbackup").touch()
    with pytest.raises(FolderNotEmpty):
        vaults.made(folder)
    (folder / "backups" / "GAO-20260101-080000.jdbackup").unlink()
    vaults.made(folder).office.close()


def test_a_file_half_written_is_tidied_unless_somebody_may_be_writing_it(folder: Path) -> None:
    office = vaults.opened(folder)
    (folder / "office.keys.tmp").touch()
    offices.unlock(folder, "awa", vaults.AWA).close()
    assert (folder / "office.keys.tmp").exists()
    office.close()
    offices.unlock(folder, "awa", vaults.AWA).close()
    assert not (folder / "office.keys.tmp").exists()
