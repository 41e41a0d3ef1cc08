"""A work that is stopped at any point is completed or undone by the next start."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from justice_desk.models.all import Member
from justice_desk.models.office import Office as OfficeRow
from justice_desk.services import audit
from justice_desk.storage import office as offices
from justice_desk.storage.errors import AlreadyAnOffice, WrongPassphrase
from tests import vaults

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justice_desk.storage.office import Office

NEW_PHRASE = "le mil est haut"


def _stops(work: str, pristine: Path, tmp_path: Path) -> Iterator[Path]:
    """Yield the folder of an office for each point at which `work` was stopped."""
    targets = tmp_path / "stopped"
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("stopping.py")), work, pristine, targets],
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[3])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) >= 5, "hardly anything was stopped"
    for number in range(1, int(done.stdout) + 2):
        yield targets / str(number) / "Bureau"


def _opens(folder: Path, name: str, passphrase: str) -> bool:
    try:
        offices.unlock(folder, name, passphrase, sleep=lambda _: None).close()
    except WrongPassphrase:
        return False
    return True


def _check_whole(office: Office) -> dict[str, bool]:
    """Assert that nothing is half done, and return who is in service."""
    left = {path.name for path in office.folder.iterdir()}
    assert not {name for name in left if name.endswith((".new", ".tmp", ".journal"))}
    office.check()
    with office.reading("audit verify") as session:
        assert audit.verify(session).sound
        return {m.name: m.disabled_at is None for m in session.scalars(select(Member))}


@pytest.fixture
def pristine(tmp_path: Path) -> Path:
    folder = tmp_path / "pristine" / "Bureau"
    folder.parent.mkdir()
    code = vaults.peopled(folder)
    (folder.parent / "code").write_text(code)
    return folder


def test_a_stopped_rekey_is_completed_or_undone(pristine: Path, tmp_path: Path) -> None:
    keys = set()
    for folder in _stops("disable", pristine, tmp_path):
        office = offices.unlock(folder, "awa", vaults.AWA)
        in_service = _check_whole(office)
        office.drafts.save("case open", "", {"name": "x"})
        keys.add(office._vault.data_key)  # noqa: SLF001 - is it a new one
        office.close()
        assert _opens(folder, "ibrahim", vaults.IBRAHIM) == in_service["ibrahim"], folder
    assert len(keys) > 2


def test_a_stopped_addition_adds_the_member_or_not(pristine: Path, tmp_path: Path) -> None:
    seen = set()
    for folder in _stops("add", pristine, tmp_path):
        office = offices.unlock(folder, "awa", vaults.AWA)
        there = "fatou" in _check_whole(office)
        office.close()
        assert _opens(folder, "fatou", "le sel de mer") == there
        seen.add(there)
    assert seen == {True, False}


@pytest.mark.parametrize("work", ["passphrase", "recover"])
def test_a_stopped_change_of_passphrase_leaves_one_that_opens(
    pristine: Path, tmp_path: Path, work: str
) -> None:
    seen = set()
    for folder in _stops(work, pristine, tmp_path):
        opens = (_opens(folder, "awa", vaults.AWA), _opens(folder, "awa", NEW_PHRASE))
        assert sum(opens) == 1, folder
        office = offices.unlock(folder, "awa", NEW_PHRASE if opens[1] else vaults.AWA)
        _check_whole(office)
        office.close()
        seen.add(opens)
    assert len(seen) == 2


def test_a_stopped_init_makes_the_office_or_leaves_room_for_it(tmp_path: Path) -> None:
    pristine = tmp_path / "pristine" / "Bureau"
    pristine.parent.mkdir()
    seen = set()
    for folder in _stops("init", pristine, tmp_path):
        try:
            vaults.made(folder).office.close()
            seen.add("made anew")
        except AlreadyAnOffice:
            seen.add("was there")
        office = offices.unlock(folder, "awa", vaults.AWA)
        _check_whole(office)
        office.close()
    assert seen == {"made anew", "was there"}


def test_a_stopped_restore_is_completed_or_undone(pristine: Path, tmp_path: Path) -> None:
    office = offices.unlock(pristine, "awa", vaults.AWA)
    office.backup()
    with office.writing("test") as session:
        session.scalars(select(OfficeRow)).one().region = "Bourem"
    office.close()
    seen = set()
    for folder in _stops("restore", pristine, tmp_path):
        office = offices.unlock(folder, "awa", vaults.AWA)
        _check_whole(office)
        with office.reading("test") as session:
            region = session.scalars(select(OfficeRow.region)).one()
        office.close()
        kept = [p for p in folder.parent.iterdir() if "-avant-" in p.name and ".tmp" not in p.name]
        assert region == "Bourem" or kept, "the present office was lost"
        seen.add(region)
    assert seen == {"Gao", "Bourem"}


def test_a_stopped_backup_leaves_the_office_and_the_earlier_backups(
    pristine: Path, tmp_path: Path
) -> None:
    office = offices.unlock(pristine, "awa", vaults.AWA)
    first = office.backup()
    office.close()
    for folder in _stops("backup", pristine, tmp_path):
        office = offices.unlock(folder, "awa", vaults.AWA)
        _check_whole(office)
        office.close()
        assert first.name in {path.name for path in (folder / "backups").iterdir()}
        for file in (folder / "backups").glob("*.jdbackup"):
            offices.examine(file, offices.Opener("awa", vaults.AWA))
