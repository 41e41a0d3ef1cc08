"""The office on disk, as windows and commands see it; they import nothing else of `storage`."""

from __future__ import annotations

import contextlib
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from justice_desk.rules.access import allowed
from justice_desk.storage import backup as backups
from justice_desk.storage import (
    founding,
    keyring,
    opening,
    recovering,
    recovery,
    roster,
    tries,
    unlocking,
)
from justice_desk.storage import rekey as rekeying
from justice_desk.storage.copies import guarded
from justice_desk.storage.drafts import Draft, Drafts
from justice_desk.storage.founding import NewOffice
from justice_desk.storage.interrupting import Stopper
from justice_desk.storage.keys import Costs, KeyPair
from justice_desk.storage.recovery import asked_groups, same_group
from justice_desk.storage.recovery import groups as recovery_groups
from justice_desk.storage.restoring import Inside, Opener, examine, restore
from justice_desk.storage.roster import LastBackup
from justice_desk.storage.session import Acting, transaction
from justice_desk.storage.vault import Vault, enter
from justice_desk.terms.errors import NotAllowed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sqlalchemy.orm import Session

    from justice_desk.storage.keyring import NewSlot
    from justice_desk.storage.slots import KeyFile, Opened

__all__ = [
    "Acting",
    "Costs",
    "Created",
    "Draft",
    "Drafts",
    "Inside",
    "LastBackup",
    "NewOffice",
    "Office",
    "Opener",
    "Stopper",
    "asked_groups",
    "create",
    "examine",
    "recover",
    "recovery",
    "recovery_groups",
    "restore",
    "same_group",
    "seconds_to_wait",
    "unlock",
]


@dataclass(frozen=True, repr=False)
class Created:
    """A new office, open, and the code of its recovery sheet; None when none was asked for."""

    office: Office
    recovery_code: str | None


class Office:
    """An unlocked office and the member who unlocked it; close it to lock."""

    def __init__(self, vault: Vault, acting: Acting) -> None:
        self._vault = vault
        self.acting = acting

    @property
    def folder(self) -> Path:
        """Where the office lies."""
        return self._vault.folder

    @contextlib.contextmanager
    def writing(self, verb: str) -> Iterator[Session]:
        """Yield a session that may change rows: one transaction, one thing that a person does.

        Raises:
            DatabaseBusy, DatabaseDamaged, MachineRefused: the file; nothing was changed.
        """
        with self._session(verb, writing=True) as session:
            yield session

    @contextlib.contextmanager
    def reading(self, verb: str, stopper: Stopper | None = None) -> Iterator[Session]:
        """Yield a session on a connection that cannot change anything.

        Args:
            verb: what the person does.
            stopper: whoever holds it may end the read from another thread.

        Raises:
            DatabaseBusy, DatabaseDamaged, MachineRefused: the file.
        """
        with (
            self._session(verb, writing=False) as session,
            stopper.watching(session) if stopper else contextlib.nullcontext(),
        ):
            yield session

    def close(self) -> None:
        """Lock: forget the connections and leave the office to others."""
        self._vault.close()

    def data_version(self) -> int:
        """Return a number that changes whenever anybody else has changed the database."""
        return self._vault.data_version()

    def prepare_slot(self, passphrase: str, name: str, pair: KeyPair | None = None) -> NewSlot:
        """Return a slot for the member `name`; slow, so before a transaction.

        Raises:
            PassphraseEmpty: nothing was typed.
        """
        checked = roster.checked_passphrase(passphrase)
        file, key = unlocking.read_keys(self.folder), self._vault.data_key
        return keyring.for_member(file, name, checked, key, pair or KeyPair.new())

    def prepare_sheet(self, code: str) -> NewSlot:
        """Return a slot for a recovery sheet; slow, so before a transaction."""
        return keyring.for_sheet(unlocking.read_keys(self.folder), code, self._vault.data_key)

    def place_slot(
        self, session: Session, new: NewSlot, *, instead_of: bytes | None = None
    ) -> None:
        """Write a prepared slot; the row that names it is changed in the same `session`.

        Raises:
            SlotsFull: sixteen are in use.
        """
        keyring.place(self.folder, session, new.slot, instead_of=instead_of)

    def sweep_slots(self, verb: str) -> None:
        """Take out the slots that no row names any more."""
        with self.writing(verb) as session:
            keyring.sweep(self.folder, session)

    def take_slot(self, verb: str, new: NewSlot) -> None:
        """Go on with the slot that now opens the office for the acting member."""
        self._vault.tag = new.slot.tag
        self.sweep_slots(verb)

    def own_pair(self, passphrase: str) -> KeyPair:
        """Return the acting member's keys after asking her passphrase again.

        Raises:
            WrongPassphrase: it is not hers.
        """
        file = unlocking.read_keys(self.folder)
        return unlocking.by_passphrase(file, self.acting.name, passphrase).pair

    def rekey(self, verb: str, change: Callable[[Session], None]) -> None:
        """Give the office a new key for everyone whom `change` leaves in service.

        Raises:
            OfficeInUse, OfficeBusy: somebody else is there.
            MachineRefused, DatabaseDamaged: the office is as it was.
        """
        rekeying.rekey(self._vault, self.acting, verb, change)

    def backup(self, target: Path | None = None) -> Path:
        """Make a verified backup, note its date, and return the file.

        Args:
            target: a folder or stick; the office's own `backups/` when left out.

        Raises:
            NotAllowed: a viewer makes no backups.
            DatabaseDamaged, MachineRefused: the earlier backups stand.
        """
        if not allowed("backup create", self.acting.role):
            raise NotAllowed
        path = backups.write(self._vault, target)
        with self.writing("backup create") as session:
            roster.note_backup(session, path)
        return path

    def last_backup(self) -> LastBackup | None:
        """Return when and where the last backup was made from this computer, if ever."""
        with self.reading("backup list") as session:
            return roster.last_backup(session)

    def check(self) -> dict[str, int]:
        """Prove every page, row and audit link of the office; return rows by table.

        Raises:
            DatabaseDamaged: it is not sound.
            MachineRefused: there is no room for the copy that is looked at.
        """
        return backups.check(self._vault)

    @property
    def drafts(self) -> Drafts:
        """What the acting member left half typed, and nobody else's."""
        return Drafts(self.folder, self._vault.data_key, self.acting.member_id)

    @contextlib.contextmanager
    def _session(self, verb: str, *, writing: bool) -> Iterator[Session]:
        vault = self._vault
        engine = vault.writer if writing else vault.reader
        with (
            guarded(vault.database),
            transaction(engine, self.acting, verb, writing=writing) as session,
        ):
            yield session


def create(
    folder: Path,
    new: NewOffice,
    passphrase: str,
    *,
    costs: Costs | None = None,
    sheet: bool = True,
) -> Created:
    """Make an office and open it as its first member, a coordinator.

    Args:
        folder: does not exist yet, or is empty.
        new: name, code, region, first member.
        passphrase: the first member's.
        costs: of one try of a passphrase; those of RFC 9106 when left out.
        sheet: whether the office gets a recovery code at once.

    Raises:
        AlreadyAnOffice, FolderNotEmpty, NetworkShare, OfficeBusy: nothing was changed.
        NameUnfit, PassphraseEmpty, PassphraseWeak: what was typed.
        MachineRefused: the disk will not.
    """
    founded = founding.found(folder, new, passphrase, costs=costs or Costs(), sheet=sheet)
    office = _as_member(_open(folder, lambda: founded.opened), new.member)
    return Created(office, founded.recovery_code)


def unlock(
    folder: Path,
    member: str,
    passphrase: str,
    *,
    sleep: Callable[[float], None] = time.sleep,
    derive: Callable[[KeyFile, str, str], bytes] = unlocking.member_kek,
) -> Office:
    """Open the office as `member`; an older office is brought to this version first.

    Waits in `sleep` when tries have failed before on this machine. `derive` gives the key of the
    passphrase, where `ahead.KeyAhead` has begun with it.

    Raises:
        OfficeUnavailable: each cause its own class in `storage.errors`; nothing was changed.
        MachineRefused: the folder cannot be written to.
    """

    def by_passphrase() -> Opened:
        file = unlocking.read_keys(folder)
        return unlocking.by_passphrase(file, member, passphrase, sleep, derive)

    return _as_member(_open(folder, by_passphrase), member)


def recover(
    folder: Path,
    code: str,
    member: str,
    passphrase: str,
    *,
    sleep: Callable[[float], None] = time.sleep,
) -> Office:
    """Open the office with its recovery sheet: `member` gets fresh keys under `passphrase`.

    The sheet stays good. What the member signed before stays provable.

    Raises:
        RecoveryCodeCharacter, RecoveryCodeLength, RecoveryCodeMistyped: how the code was typed.
        WrongRecoveryCode: the code of another sheet.
        MemberUnknown, PassphraseEmpty, PassphraseWeak: nothing was changed.
        OfficeUnavailable, MachineRefused: as `unlock` says.
    """
    roster.checked_new_passphrase(passphrase, member)

    def by_sheet() -> Opened:
        return unlocking.by_sheet(unlocking.read_keys(folder), code, sleep)

    vault = _open(folder, by_sheet)
    try:
        acting = recovering.renew(vault, member, passphrase)
    except BaseException:
        vault.close()
        raise
    return _greet(vault, acting)


def seconds_to_wait(folder: Path) -> float:
    """Return how long the next try would wait, in seconds, so that a window can say it."""
    return tries.seconds_to_wait(unlocking.read_keys(folder).header.office_id)


def _open(folder: Path, find: Callable[[], Opened]) -> Vault:
    shared = enter(folder)
    try:
        return opening.open_vault(folder, find(), shared)
    except BaseException:
        shared.close()
        raise


def _as_member(vault: Vault, member: str) -> Office:
    try:
        acting = opening.who(vault, member)
    except BaseException:
        vault.close()
        raise
    return _greet(vault, acting)


def _greet(vault: Vault, acting: Acting) -> Office:
    tries.forget(unlocking.read_keys(vault.folder).header.office_id)
    return Office(vault, acting)
