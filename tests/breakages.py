"""Every way in which the files of an office can be wrong, each with the error that says it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from justice_desk.storage import office as offices
from justice_desk.storage.engine import open_sqlcipher
from justice_desk.storage.errors import (
    DatabaseDamaged,
    DatabaseMissing,
    DatabaseNewer,
    JournalDamaged,
    KeyFileCut,
    KeyFileDamaged,
    KeyFileForeign,
    KeyFileMissing,
    KeyFileNewer,
    NotAnOffice,
)
from tests import vaults

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from justice_desk.terms.errors import OfficeUnavailable


def _cut_keys(folder: Path) -> None:
    keys = folder / "office.keys"
    keys.write_bytes(keys.read_bytes()[:1000])


def _swap_keys(folder: Path) -> None:
    other = folder.with_name("other")
    vaults.made(other).office.close()
    shutil.copy(other / "office.keys", folder / "office.keys")


def _flip(name: str, at: int) -> Callable[[Path], None]:
    def flip(folder: Path) -> None:
        raw = bytearray((folder / name).read_bytes())
        raw[at] ^= 1
        (folder / name).write_bytes(raw)

    return flip


def _cut_database(size: int) -> Callable[[Path], None]:
    def cut(folder: Path) -> None:
        raw = (folder / "office.db").read_bytes()
        (folder / "office.db").write_bytes(raw[:size])

    return cut


def _newer_keys(folder: Path) -> None:
    raw = bytearray((folder / "office.keys").read_bytes())
    raw[9] = 9
    (folder / "office.keys").write_bytes(raw)


def _newer_database(folder: Path) -> None:
    office = offices.unlock(folder, "awa", vaults.AWA)
    raw = open_sqlcipher(folder / "office.db", office._vault.data_key)  # noqa: SLF001
    raw.execute("UPDATE alembic_version SET version_num = '9999'")
    raw.close()
    office.close()


def _all_gone(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.mkdir()


BREAKAGES: dict[str, tuple[Callable[[Path], object], type[OfficeUnavailable]]] = {
    "keys missing": (lambda f: (f / "office.keys").unlink(), KeyFileMissing),
    "keys cut": (_cut_keys, KeyFileCut),
    "keys of another office": (_swap_keys, KeyFileForeign),
    "keys damaged": (_flip("office.keys", 700), KeyFileDamaged),
    "keys of a newer version": (_newer_keys, KeyFileNewer),
    "database missing": (lambda f: (f / "office.db").unlink(), DatabaseMissing),
    "database empty": (_cut_database(0), DatabaseDamaged),
    "database of a few bytes": (_cut_database(100), DatabaseDamaged),
    "database cut in the middle": (_cut_database(4096 * 20), DatabaseDamaged),
    "first page damaged": (_flip("office.db", 200), DatabaseDamaged),
    "a page in the middle damaged": (_flip("office.db", 4096 * 9 + 50), DatabaseDamaged),
    "database of a newer version": (_newer_database, DatabaseNewer),
    "nothing in the folder": (_all_gone, NotAnOffice),
    "journal unreadable": (lambda f: (f / "office.journal").write_text("{"), JournalDamaged),
}
