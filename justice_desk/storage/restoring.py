"""Looks into a backup, and puts it in the place of an office that is kept beside it."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
import time
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import func, select

from justice_desk.i18n.messages import N_, _
from justice_desk.models.all import AuditEntry, Case, Member, Office
from justice_desk.rules.access import allowed
from justice_desk.storage import (
    atomic,
    backup,
    backup_file,
    copies,
    journal,
    locks,
    revisions,
    roster,
    unlocking,
)
from justice_desk.storage import folder as layout
from justice_desk.storage.audit import Fact, append
from justice_desk.storage.engine import sqlcipher_engine
from justice_desk.storage.errors import BackupUnsound, DatabaseNewer
from justice_desk.storage.folder import DATABASE, KEYS
from justice_desk.storage.keys import PUBLIC_SIZE
from justice_desk.storage.session import transaction
from justice_desk.terms.clock import utc_now
from justice_desk.terms.enums import AuditAction
from justice_desk.terms.errors import NotAllowed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection, Engine, FromClause

    from justice_desk.storage.backup_file import Backup
    from justice_desk.storage.session import Acting
    from justice_desk.storage.slots import KeyFile, Opened

KEPT_AS: Final = "-avant-restauration-"
STEPS: Final = 3
"""Steps of a restore that are told: proved, alone in the office, the present one kept beside."""
_UNSIGNED: Final = N_("its signature is not that of a member.")


@dataclass(frozen=True)
class Inside:
    """What a backup holds, shown before it is restored; sizes in bytes, counts in rows."""

    file: Path
    made_at: datetime
    made_by: str
    office_name: str
    office_code: str
    region: str
    demo: bool
    members: int
    cases: int
    audit_entries: int
    size: int


@dataclass(frozen=True, repr=False)
class Opener:
    """What opens a backup: a member's name and passphrase of then, or a sheet's code alone."""

    member: str | None
    secret: str
    sleep: Callable[[float], None] = time.sleep

    def open(self, file: KeyFile) -> Opened:
        """Return what lies in the slot; raises what `unlocking` raises."""
        if self.member is None:
            return unlocking.by_sheet(file, self.secret, self.sleep)
        return unlocking.by_passphrase(file, self.member, self.secret, self.sleep)


@dataclass(frozen=True, repr=False)
class _Opened:
    """A backup that was proved, and who opened it; nobody when it was the sheet."""

    packed: Backup
    inside: Inside
    data_key: bytes
    acting: Acting | None


def examine(file: Path, opener: Opener) -> Inside:
    """Prove a backup from end to end and return what is inside.

    Raises:
        BackupUnsound: cut, changed, or signed by nobody.
        WrongPassphrase, WrongRecoveryCode: those of the time of the backup.
        DatabaseDamaged, KeyFileForeign: what was packed is not sound.
        DatabaseNewer: it was made with a newer version.
        MachineRefused: the file cannot be read, or there is no room to look into it.
    """
    return _open(file, opener).inside


def restore(
    file: Path,
    folder: Path,
    opener: Opener,
    told: Callable[[int, int], None] = lambda _done, _all: None,
) -> Path | None:
    """Put the office of a backup into `folder` and return where the present one is kept.

    Args:
        file: the backup.
        folder: an office, sound or not, or an empty or missing folder.
        opener: a coordinator of the time of the backup, or its recovery sheet.
        told: is given how many of how many steps are done; what it raises stops the restore with
            the present office as it was.

    Raises:
        NotAllowed: the member was no coordinator then.
        FolderNotEmpty, NetworkShare, OfficeInUse, OfficeBusy: nothing was changed.
        OfficeUnavailable, MachineRefused: as `examine` says; the present office stands.
    """
    layout.check_near(folder)
    _check_target(folder)
    opened = _open(file, opener)
    if opened.acting and not allowed("backup restore", opened.acting.role):
        raise NotAllowed
    told(1, STEPS)
    atomic.make_folder(folder)
    with locks.alone(folder, "restore"):
        journal.settle(folder)
        told(2, STEPS)
        kept = _keep_beside(folder)
        told(3, STEPS)
        _replace(folder, opened)
    return kept


def _open(file: Path, opener: Opener) -> _Opened:
    packed = backup_file.read(file)
    with _unpacked(packed) as inside:
        keys = unlocking.read_keys(inside)
        opened = opener.open(keys)
        backup.prove(inside / DATABASE, opened.data_key)
        with _engine(inside / DATABASE, opened.data_key) as engine:
            if revisions.current(engine) not in revisions.known():
                raise DatabaseNewer
            acting = _who(engine, opener, opened, keys)
            with engine.execution_options(reading=True).connect() as connection:
                seen = _look(connection, packed)
    return _Opened(packed, seen, opened.data_key, acting)


def _who(engine: Engine, opener: Opener, opened: Opened, keys: KeyFile) -> Acting | None:
    """Return the member who opened the backup, None for its sheet; a stray slot is neither."""
    if opener.member is None:
        if not roster.is_sheet(engine, opened.tag):
            raise unlocking.wrong_code(keys)
        return None
    acting = roster.find_acting(engine, opener.member, opened.tag, opened.pair)
    if acting is None:
        raise unlocking.wrong_passphrase(keys)
    return acting


@contextlib.contextmanager
def _unpacked(packed: Backup) -> Iterator[Path]:
    """Yield a folder with the parts, encrypted as they are; gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="justice-desk-") as name:
        for part in (DATABASE, KEYS):
            packed.extract(part, Path(name) / part)
        yield Path(name)


@contextlib.contextmanager
def _engine(db: Path, key: bytes) -> Iterator[Engine]:
    engine = sqlcipher_engine(db, key)
    try:
        with copies.guarded(db):
            yield engine
    finally:
        engine.dispose()


def _look(connection: Connection, packed: Backup) -> Inside:
    office, member = Office.__table__, Member.__table__
    columns = [office.c[name] for name in ("name", "code", "region", "demo")]
    name, code, region, demo = connection.execute(select(*columns)).one()
    return Inside(
        file=packed.path,
        made_at=packed.manifest.made_at,
        made_by=_signer(connection, packed),
        office_name=name,
        office_code=code,
        region=region,
        demo=demo,
        members=_count(connection, member, member.c.disabled_at.is_(None)),
        cases=_count(connection, Case.__table__),
        audit_entries=_count(connection, AuditEntry.__table__),
        size=packed.path.stat().st_size,
    )


def _count(connection: Connection, table: FromClause, *where: ColumnElement[bool]) -> int:
    counting = select(func.count()).select_from(table).where(*where)
    return connection.execute(counting).scalar_one()


def _signer(connection: Connection, packed: Backup) -> str:
    """Return the name of the member who signed; empty when the sheet opened the office then."""
    if not packed.manifest.member_id:
        return ""
    member = Member.__table__
    columns = [member.c[n] for n in ("full_name", "sign_public", "former_sign_public")]
    mine = select(*columns).where(member.c.id == uuid.UUID(packed.manifest.member_id))
    row = connection.execute(mine).first()
    if row is None or not _signed(packed, row.sign_public + (row.former_sign_public or b"")):
        raise BackupUnsound(file=packed.path.name, reason=_(_UNSIGNED))
    return str(row.full_name)


def _signed(packed: Backup, halves: bytes) -> bool:
    for at in range(0, len(halves), PUBLIC_SIZE):
        public = Ed25519PublicKey.from_public_bytes(halves[at : at + PUBLIC_SIZE])
        with contextlib.suppress(InvalidSignature):
            public.verify(packed.signature, packed.signed)
            return True
    return False


def _check_target(folder: Path) -> None:
    """Refuse a folder of other things; one that lost both database and keys is an office still."""
    if not any((folder / name).exists() for name in (DATABASE, KEYS, layout.BACKUPS)):
        layout.check_free(folder)


def _keep_beside(folder: Path) -> Path | None:
    """Copy what the restore replaces to a folder beside; the backups stay where they are."""
    files = [path for path in folder.glob("*.db*") if path.is_file()]
    files += [path for path in (folder / KEYS,) if path.exists()]
    if not files:
        return None
    beside = folder.with_name(f"{folder.name}{KEPT_AS}{utc_now():%Y%m%d-%H%M%S}")
    making = beside.with_name(beside.name + atomic.TEMPORARY)
    try:
        with atomic.disk(beside):
            making.mkdir(atomic.PRIVATE_FOLDER)
            for path in files:
                shutil.copy2(path, making)
                atomic.sync_file(making / path.name)
            atomic.sync_folder(making)
            atomic.move(making, beside)
    finally:
        shutil.rmtree(making, ignore_errors=True)
    return beside


def _replace(folder: Path, opened: _Opened) -> None:
    journal.begin(folder, "restore", (DATABASE, KEYS))
    try:
        for name in (DATABASE, KEYS):
            opened.packed.extract(name, journal.staged(folder, name))
        for name in (layout.BACKUPS, locks.OPEN_FOLDER):
            atomic.make_folder(folder / name)
        _record(journal.staged(folder, DATABASE), opened)
    except BaseException:
        journal.settle(folder)
        raise
    journal.commit(folder)


def _record(db: Path, opened: _Opened) -> None:
    """Write into the restored audit that it was restored; an older office first needs its step."""
    acting = opened.acting
    with _engine(db, opened.data_key) as engine:
        if acting and revisions.current(engine) == revisions.known()[-1]:
            fact = Fact(AuditAction.ACCESS, "office", str(acting.office_id), fields=("restored",))
            with transaction(engine, acting, "backup restore", writing=True) as session:
                append(session, [fact])
