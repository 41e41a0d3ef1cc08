"""Makes an office: database, keys, first member, recovery sheet; whole or not at all."""

from __future__ import annotations

import contextlib
import re
import secrets
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from justice_desk.models.keys import new_id
from justice_desk.models.office import Member, Office
from justice_desk.rules.text import NAME_LIMIT, checked_text
from justice_desk.storage import (
    atomic,
    journal,
    keys,
    locks,
    recovery,
    revisions,
    roster,
    unlocking,
)
from justice_desk.storage import folder as layout
from justice_desk.storage.copies import guarded
from justice_desk.storage.engine import sqlcipher_engine
from justice_desk.storage.errors import OfficeCodeUnfit
from justice_desk.storage.keys import KeyPair
from justice_desk.storage.roster import SlotHolder
from justice_desk.storage.session import Acting, transaction
from justice_desk.storage.slots import Header, KeyFile, Opened
from justice_desk.terms.clock import utc_now
from justice_desk.terms.enums import Role
from justice_desk.terms.errors import at_field

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Engine

    from justice_desk.storage.keys import Costs
    from justice_desk.terms.enums import Sex

_CODE: Final = re.compile(r"[A-Z]{2,6}")


@dataclass(frozen=True)
class NewOffice:
    """What `init` is told; the first member is a coordinator, her sex may stay unsaid."""

    name: str
    code: str
    region: str
    member: str
    full_name: str
    demo: bool = False
    sex: Sex | None = None


def checked(new: NewOffice) -> NewOffice:
    """Return what `init` is told, cleaned: it stands on every paper of the office.

    Raises:
        NameUnfit, OfficeCodeUnfit, BadText: what cannot be; the field is named.
    """
    code = new.code.strip().upper()
    if not _CODE.fullmatch(code):
        raise OfficeCodeUnfit(found=new.code)
    said = []
    for field in ("name", "region"):
        with at_field(field):
            said.append(checked_text(getattr(new, field), limit=NAME_LIMIT, required=True))
    member = roster.checked_name(new.member)
    full_name = roster.checked_full_name(new.full_name) or member
    name, region = said
    return replace(new, name=name, region=region, code=code, member=member, full_name=full_name)


@dataclass(frozen=True, repr=False)
class Founded:
    """What making an office leaves in memory."""

    opened: Opened
    recovery_code: str | None


@dataclass(frozen=True, repr=False)
class _Keys:
    """The keys of a new office before they are written."""

    file: KeyFile
    opened: Opened
    sheet: SlotHolder | None


def found(
    folder: Path, new: NewOffice, passphrase: str, *, costs: Costs, sheet: bool = True
) -> Founded:
    """Make an office in `folder`, which does not exist or is empty.

    Args:
        folder: where.
        new: name, code, region, first member.
        passphrase: the first member's.
        costs: what one try of a passphrase costs.
        sheet: whether the office gets a recovery code now.

    Raises:
        AlreadyAnOffice, FolderNotEmpty, NetworkShare: nothing was changed.
        NameUnfit, PassphraseEmpty, PassphraseWeak: the member's name or passphrase.
        OfficeCodeUnfit, BadText: what is said of the office; the field is named.
        MachineRefused: the disk will not; what was made is gone again.
    """
    new = checked(new)
    # That of a demonstration is shown on its own unlock window: it keeps nobody out.
    names = () if new.demo else (new.name, new.region)
    roster.checked_new_passphrase(passphrase, new.member, new.full_name, *names)
    layout.check_near(folder)
    if not journal.pending(folder):
        layout.check_free(folder)
    fresh = not folder.exists()
    atomic.make_folder(folder)
    try:
        with locks.alone(folder, "init"):
            journal.settle(folder)
            layout.check_free(folder)
            return _found(folder, new, passphrase, costs, sheet=sheet)
    except BaseException:
        if fresh:
            _leave_nothing(folder)
        raise


def _found(folder: Path, new: NewOffice, passphrase: str, costs: Costs, *, sheet: bool) -> Founded:
    code = recovery.new_code() if sheet else None
    made = _make_keys(new, passphrase, costs, code)
    try:
        for name in (layout.BACKUPS, locks.OPEN_FOLDER):
            atomic.make_folder(folder / name)
        journal.begin(folder, "init", (layout.DATABASE, layout.KEYS))
        _write_database(journal.staged(folder, layout.DATABASE), new, made)
        atomic.write(journal.staged(folder, layout.KEYS), made.file.to_bytes())
    except BaseException:
        journal.settle(folder)
        raise
    journal.commit(folder)
    return Founded(made.opened, code)


def _leave_nothing(folder: Path) -> None:
    """Take back a folder that was made for an office that could not be."""
    for name in (layout.BACKUPS, locks.OPEN_FOLDER):
        with contextlib.suppress(OSError):
            (folder / name).rmdir()
    with contextlib.suppress(OSError):
        (folder / locks.GATE).unlink(missing_ok=True)
        folder.rmdir()


def _make_keys(new: NewOffice, passphrase: str, costs: Costs, code: str | None) -> _Keys:
    file = KeyFile(Header.new(costs, secrets.token_bytes(layout.DB_SALT_SIZE)), ())
    data_key, pair = keys.new_data_key(), KeyPair.new()
    slots = [file.new_slot(pair, unlocking.member_kek(file, new.member, passphrase), data_key)]
    sheet = None
    if code is not None:
        sheet_pair = KeyPair.new()
        slots.append(file.new_slot(sheet_pair, unlocking.sheet_kek(file, code), data_key))
        sheet = SlotHolder.of(slots[-1].tag, sheet_pair)
    return _Keys(file.keeping((), *slots), Opened(slots[0].tag, pair, data_key), sheet)


def _write_database(db: Path, new: NewOffice, made: _Keys) -> None:
    with atomic.disk(db):
        db.touch(atomic.PRIVATE_FILE, exist_ok=False)
    # Key and salt together: the salt of the key file is to be the one that begins the database.
    engine = sqlcipher_engine(db, made.opened.data_key + made.file.header.db_salt)
    try:
        with guarded(db):
            revisions.upgrade(engine)
            _write_rows(engine, new, made)
    finally:
        engine.dispose()


def _write_rows(engine: Engine, new: NewOffice, made: _Keys) -> None:
    pair, name = made.opened.pair, roster.checked_name(new.member)
    acting = Acting(
        new_id(), new_id(), name, new.full_name.strip(), Role.COORDINATOR, pair.signature
    )
    with transaction(engine, acting, "init", writing=True) as session:
        session.add(_office_row(new, made.sheet, acting))
        session.flush()
        session.add(_member_row(SlotHolder.of(made.opened.tag, pair), acting, new.sex))


def _office_row(new: NewOffice, sheet: SlotHolder | None, acting: Acting) -> Office:
    return Office(
        id=acting.office_id,
        code=new.code,
        name=new.name,
        region=new.region,
        demo=new.demo,
        created_at=utc_now(),
        recovery_tag=sheet.slot_tag if sheet else None,
        recovery_public=sheet.box_public if sheet else None,
    )


def _member_row(holder: SlotHolder, acting: Acting, sex: Sex | None) -> Member:
    return Member(
        id=acting.member_id,
        name=acting.name,
        full_name=acting.full_name,
        role=acting.role,
        slot_tag=holder.slot_tag,
        box_public=holder.box_public,
        sign_public=holder.sign_public,
        sex=sex,
    )
