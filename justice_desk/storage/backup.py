"""Makes backups: copied, proved, packed, read again, and only then given their name."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.i18n.messages import _
from justice_desk.models.office import Member, Office
from justice_desk.storage import atomic, backup_file, copies
from justice_desk.storage.engine import open_sqlcipher
from justice_desk.storage.errors import DatabaseDamaged, DiskFailed
from justice_desk.storage.folder import BACKUPS, DATABASE, KEYS
from justice_desk.storage.unlocking import read_keys
from justice_desk.terms.clock import utc_now

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justice_desk.storage.vault import Vault

KEPT: Final = 7
_STAGING: Final = "staging-"
_ABANDONED: Final = 24 * 3600  # seconds; a younger one may be another window's at work
# Each entry but the first follows the one before it, and no number is missing.
_BROKEN_LINKS: Final = """
    SELECT count(*) FROM audit_entry AS later
    LEFT JOIN audit_entry AS earlier ON earlier.number = later.number - 1
    WHERE later.number > 1 AND (earlier.hash IS NULL OR earlier.hash <> later.previous)
"""


def write(vault: Vault, target: Path | None = None, *, keep: int = KEPT) -> Path:
    """Make a backup of an open office and return its file.

    Args:
        vault: the office; others may go on working in it.
        target: a folder or stick; `backups/` of the office when left out.
        keep: how many of the office's own backups stay in `backups/`; a folder that the member
            named is never cleared.

    Raises:
        DatabaseDamaged: the copy is not sound; no backup was kept of it.
        MachineRefused: the disk is full or will not; the earlier backups stand.
    """
    own = vault.folder / BACKUPS
    folder = target or own
    if target is not None and not target.parent.is_dir():  # a stick that is not plugged in
        raise DiskFailed(path=target, reason=_("there is no such folder"))
    for made in {own, folder}:
        atomic.make_folder(made)
    with _staging(own) as staging:
        manifest = _stage(vault, staging)
        path = _free_name(folder, manifest)
        _pack(path, staging, manifest, vault)
    if target is None:
        _prune(own, manifest.office_code, keep)
    return path


def check(vault: Vault) -> dict[str, int]:
    """Prove an office that others may be using, on a copy that is gone afterwards.

    Raises:
        DatabaseDamaged: it is not sound.
        MachineRefused: there is no room for the copy.
    """
    own = vault.folder / BACKUPS
    atomic.make_folder(own)
    with _staging(own) as staging:
        copies.copy(vault.database, vault.data_key, staging / DATABASE, _copy_key(vault))
        return prove(staging / DATABASE, vault.data_key)


def prove(db: Path, key: bytes) -> dict[str, int]:
    """Prove a copied database, the links of its audit included; return rows by table.

    Raises:
        DatabaseDamaged: a page, a row or a link of the audit does not fit.
    """
    counts = copies.prove(db, key)
    with copies.guarded(db), contextlib.closing(open_sqlcipher(db, key)) as raw:
        if raw.execute(_BROKEN_LINKS).fetchone()[0]:
            raise DatabaseDamaged
    return counts


@contextlib.contextmanager
def _staging(own: Path) -> Iterator[Path]:
    """Yield a folder on the office's own disk; what a dead process left there is swept first."""
    for left in own.glob(_STAGING + "*"):
        if _abandoned(left):
            shutil.rmtree(left, ignore_errors=True)
    with atomic.disk(own):
        staging = Path(tempfile.mkdtemp(prefix=_STAGING, dir=own))
    try:
        yield staging
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _abandoned(path: Path) -> bool:
    try:
        return utc_now().timestamp() - path.stat().st_mtime > _ABANDONED
    except OSError:  # gone meanwhile
        return False


def _stage(vault: Vault, staging: Path) -> backup_file.Manifest:
    copies.copy(vault.database, vault.data_key, staging / DATABASE, _copy_key(vault))
    prove(staging / DATABASE, vault.data_key)
    atomic.write(staging / KEYS, read_keys(vault.folder).to_bytes())
    code, member_id = _origin(vault)
    with atomic.disk(staging):
        files = {name: backup_file.part(staging / name) for name in (DATABASE, KEYS)}
    return backup_file.Manifest(utc_now(), code, member_id, files)


def _copy_key(vault: Vault) -> bytes:
    """Return key and salt of a copy that goes with the same key file."""
    return vault.data_key + read_keys(vault.folder).header.db_salt


def _origin(vault: Vault) -> tuple[str, str]:
    office, member = Office.__table__, Member.__table__
    with (
        copies.guarded(vault.database),
        vault.writer.execution_options(reading=True).connect() as connection,
    ):
        code = connection.execute(select(office.c.code)).scalar_one()
        mine = select(member.c.id).where(member.c.slot_tag == vault.tag)
        return code, str(connection.execute(mine).scalar() or "")


def _free_name(folder: Path, manifest: backup_file.Manifest) -> Path:
    stem = f"{manifest.office_code}-{manifest.made_at:%Y%m%d-%H%M%S}"
    # After the last of this second, never into a gap that clearing left before it.
    there = [
        p.name.removesuffix(backup_file.SUFFIX) for p in folder.glob(f"{stem}*{backup_file.SUFFIX}")
    ]
    numbers = [int(name.removeprefix(f"{stem}-")) for name in there if name != stem]
    last = max(numbers, default=1 if stem in there else 0)
    name = f"{stem}-{last + 1}" if last else stem
    return folder / f"{name}{backup_file.SUFFIX}"


def _pack(path: Path, staging: Path, manifest: backup_file.Manifest, vault: Vault) -> None:
    for left in path.parent.glob(f"*{backup_file.SUFFIX}{atomic.TEMPORARY}"):
        if _abandoned(left):
            left.unlink(missing_ok=True)
    temporary = path.with_name(path.name + atomic.TEMPORARY)
    try:
        signature = vault.pair.signature(manifest.to_bytes())
        backup_file.pack(temporary, staging, manifest, signature)
        backup_file.read(temporary)  # what the disk kept is what was proved
        with atomic.disk(path):
            atomic.move(temporary, path)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def _made(path: Path) -> tuple[str, str, int]:
    """Return day, time and place within its second, as the name of a backup tells them."""
    _code, day, time, *number = path.stem.split("-")
    return day, time, int(number[0]) if number else 1


def _prune(own: Path, code: str, keep: int) -> None:
    mine = sorted(own.glob(f"{code}-*{backup_file.SUFFIX}"), key=_made)
    for old in mine[: max(len(mine) - keep, 0)]:
        with contextlib.suppress(OSError):
            old.unlink()
