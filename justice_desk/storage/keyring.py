"""Changes of the key file that go with a change of rows, in an order that a stop cannot hurt.

A new slot is written before the transaction commits, the old one is taken out after it. A stop in
between leaves a slot that is nobody's: unlocking asks that the slot be the one that the member's
row names, and the next change of the file sweeps what no row names. The transaction, which began
with `BEGIN IMMEDIATE`, also keeps two processes from changing the file at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from justice_desk.storage import atomic, recovery, roster, unlocking
from justice_desk.storage.folder import KEYS
from justice_desk.storage.keys import KeyPair
from justice_desk.storage.roster import SlotHolder
from justice_desk.storage.slots import SLOTS

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy.orm import Session

    from justice_desk.storage.slots import KeyFile, Slot


@dataclass(frozen=True, repr=False)
class NewSlot:
    """A slot ready to be written, and what the row of its holder must keep."""

    slot: Slot
    holder: SlotHolder


def for_member(
    file: KeyFile, name: str, passphrase: str, data_key: bytes, pair: KeyPair
) -> NewSlot:
    """Return a slot for a member; slow, so made before a transaction begins."""
    slot = file.new_slot(pair, unlocking.member_kek(file, name, passphrase), data_key)
    return NewSlot(slot, SlotHolder.of(slot.tag, pair))


def for_sheet(file: KeyFile, code: str, data_key: bytes) -> NewSlot:
    """Return a slot with fresh keys for a recovery sheet; slow as well."""
    pair = KeyPair.new()
    slot = file.new_slot(pair, unlocking.sheet_kek(file, recovery.check(code)), data_key)
    return NewSlot(slot, SlotHolder.of(slot.tag, pair))


def place(folder: Path, session: Session, slot: Slot, *, instead_of: bytes | None = None) -> None:
    """Write `slot` beside those of everyone who may unlock.

    Args:
        folder: the office.
        session: a writing transaction; its commit gives the slot its holder.
        slot: the new slot.
        instead_of: the tag that it will replace. That slot stays until `sweep`, unless all
            sixteen are in use: then there is no room for both.

    Raises:
        SlotsFull: nobody leaves and all are in use.
        MachineRefused: the disk will not; the file is as it was.
    """
    tags = set(roster.holders(session))
    if len(tags) == SLOTS and instead_of is not None:
        tags.discard(instead_of)
    atomic.write(folder / KEYS, unlocking.read_keys(folder).keeping(tags, slot).to_bytes())


def sweep(folder: Path, session: Session) -> None:
    """Take out every slot that no row names; `session` is a writing transaction."""
    file = unlocking.read_keys(folder).keeping(roster.holders(session))
    atomic.write(folder / KEYS, file.to_bytes())
