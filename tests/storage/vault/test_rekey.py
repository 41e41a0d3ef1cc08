"""A new key reaches everyone who stays, and nothing else changes."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select, text

from justice_desk.models.all import Member
from justice_desk.models.office import Office as OfficeRow
from justice_desk.services import audit, members
from justice_desk.storage import copies, journal, locks
from justice_desk.storage import office as offices
from justice_desk.storage.errors import (
    DatabaseDamaged,
    DiskFailed,
    OfficeInUse,
    OfficeLocked,
    WrongPassphrase,
)
from justice_desk.storage.slots import KeyFile
from tests import vaults

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy.orm import Session


def test_everyone_who_stays_unlocks_as_before(folder: Path, code: str) -> None:
    office = offices.unlock(folder, "awa", vaults.AWA)
    old_key, old_keys = office._vault.data_key, (folder / "office.keys").read_bytes()  # noqa: SLF001
    members.rekey(office)
    assert office._vault.data_key != old_key  # noqa: SLF001
    office.close()
    assert KeyFile.from_bytes(old_keys).header.office_id == (
        KeyFile.from_bytes((folder / "office.keys").read_bytes()).header.office_id
    )
    for name, passphrase in (("awa", vaults.AWA), ("ibrahim", vaults.IBRAHIM)):
        offices.unlock(folder, name, passphrase).close()
    offices.recover(folder, code, "ibrahim", "une phrase neuve").close()


def test_the_old_key_and_the_old_key_file_open_nothing(folder: Path, code: str) -> None:
    before = folder.with_name("stolen copy")
    shutil.copytree(folder, before)
    office = offices.unlock(folder, "awa", vaults.AWA)
    old_key = office._vault.data_key  # noqa: SLF001
    members.disable(office, name="ibrahim")
    office.close()
    with pytest.raises(DatabaseDamaged):
        copies.prove(folder / "office.db", old_key)
    with pytest.raises(WrongPassphrase):
        offices.unlock(folder, "ibrahim", vaults.IBRAHIM)


def test_the_office_goes_on_with_its_rows_its_search_and_its_audit(folder: Path, code: str) -> None:
    office = offices.unlock(folder, "awa", vaults.AWA)
    before = office.check()
    version = office.data_version()
    members.rekey(office)
    assert office.check() == before
    assert office.data_version() >= 0
    assert version >= 0
    with office.writing("test") as session:
        session.scalars(select(OfficeRow)).one().region = "Ansongo"
    with office.reading("audit verify") as session:
        assert audit.verify(session).sound
        master = session.connection().execute(text("SELECT count(*) FROM sqlite_master"))
        assert master.scalar_one() > 20
    office.close()


def test_what_was_being_typed_stays(folder: Path, code: str) -> None:
    office = offices.unlock(folder, "awa", vaults.AWA)
    office.drafts.save("case open", "", {"name": "Kadidia"})
    members.disable(office, name="ibrahim")
    assert [draft.payload for draft in office.drafts.mine()] == [{"name": "Kadidia"}]
    office.close()


def test_a_refusal_inside_leaves_the_office_as_it_was(folder: Path, code: str) -> None:
    office = offices.unlock(folder, "awa", vaults.AWA)
    office.backup()
    keys = (folder / "office.keys").read_bytes()

    def refuse(session: Session) -> None:
        session.scalars(select(Member)).all()
        raise RuntimeError

    with pytest.raises(RuntimeError):
        office.rekey("test", refuse)
    assert (folder / "office.keys").read_bytes() == keys
    assert not list(folder.glob("*.new*"))
    office.check()
    office.close()


def test_a_copy_that_differs_is_never_put_in_place(
    folder: Path, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = offices.unlock(folder, "awa", vaults.AWA)
    counts = iter([{"member": 2}, {"member": 1}])
    monkeypatch.setattr(copies, "prove", lambda *_: next(counts))
    with pytest.raises(DatabaseDamaged):
        members.rekey(office)
    office.close()
    monkeypatch.undo()
    offices.unlock(folder, "ibrahim", vaults.IBRAHIM).close()


def test_a_rekey_waits_for_nobody(folder: Path, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locks, "PATIENCE", 0.05)
    awa, ibrahim = (
        offices.unlock(folder, name, phrase)
        for name, phrase in (("awa", vaults.AWA), ("ibrahim", vaults.IBRAHIM))
    )
    before = vaults.digest(folder)
    with pytest.raises(OfficeInUse):
        members.rekey(awa)
    assert vaults.digest(folder) == before
    ibrahim.close()
    members.rekey(awa)
    awa.close()


def test_a_rekey_that_was_decided_but_not_finished_locks_the_office(
    folder: Path, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever went on in the old file would lose her work when the next start finishes."""
    office = offices.unlock(folder, "awa", vaults.AWA)

    def stop(*_told: object) -> None:
        raise DiskFailed(path=folder, reason="?")

    monkeypatch.setattr(journal, "settle", stop)
    with pytest.raises(DiskFailed):
        members.disable(office, name="ibrahim")
    with pytest.raises(OfficeLocked), office.reading("test"):
        pytest.fail("the old file was opened again")
    monkeypatch.undo()
    offices.unlock(folder, "awa", vaults.AWA).close()
    with pytest.raises(WrongPassphrase):
        offices.unlock(folder, "ibrahim", vaults.IBRAHIM)
