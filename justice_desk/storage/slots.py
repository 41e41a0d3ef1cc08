"""`office.keys`: a header and sixteen slots of one size, in random order, without a name.

Layout, big-endian: magic (8), version (2), Argon2id memory in KiB, passes, lanes (4 each), office
salt (32), office id (16), the first 16 bytes of `office.db`; then 16 times tag (16), wrapped key
pair (92), sealed data key (80); then the SHA-256 of all that stands before, which tells damage
from a wrong passphrase. Unused slots are random in every byte that a used one would vary, so that
nobody can count the members.
"""

from __future__ import annotations

import hashlib
import secrets
import struct
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Self

from justice_desk.storage import keys
from justice_desk.storage.errors import KeyFileCut, KeyFileDamaged, KeyFileNewer, SlotsFull
from justice_desk.storage.keys import Costs, KeyPair

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SLOTS: Final = 16
VERSION: Final = 1
_MAGIC: Final = b"JDKEYS\r\n"
_LASTING: Final = struct.Struct(">8sHIII32s16s")
_DB_SALT_SIZE: Final = 16
HEADER_SIZE: Final = _LASTING.size + _DB_SALT_SIZE
SLOT_SIZE: Final = keys.TAG_SIZE + keys.WRAPPED_SIZE + keys.SEALED_SIZE
FILE_SIZE: Final = HEADER_SIZE + SLOTS * SLOT_SIZE + hashlib.sha256().digest_size
# A header that asks for more was not written by us and could freeze a small laptop.
_MOST: Final = Costs(memory_kib=1024 * 1024, passes=16, lanes=16)


@dataclass(frozen=True)
class Header:
    """What opening needs before a passphrase is asked."""

    costs: Costs
    office_salt: bytes
    office_id: bytes
    db_salt: bytes

    @classmethod
    def new(cls, costs: Costs, db_salt: bytes) -> Self:
        """Return the header of a new office."""
        return cls(costs, secrets.token_bytes(32), secrets.token_bytes(16), db_salt)

    @property
    def lasting(self) -> bytes:
        """The part that a rekey leaves alone; it authenticates the wrapped key pairs."""
        cost = self.costs
        return _LASTING.pack(
            _MAGIC,
            VERSION,
            cost.memory_kib,
            cost.passes,
            cost.lanes,
            self.office_salt,
            self.office_id,
        )

    def to_bytes(self) -> bytes:
        """Return the header as it stands at the head of the file."""
        return self.lasting + self.db_salt

    @classmethod
    def from_bytes(cls, raw: bytes) -> Self:
        """Return the header that `raw` begins with.

        Raises:
            KeyFileDamaged: not a key file, or costs beyond reason.
            KeyFileNewer: a later format.
        """
        magic, version, *costs, office_salt, office_id = _LASTING.unpack_from(raw)
        if magic != _MAGIC:
            raise KeyFileDamaged
        if version > VERSION:
            raise KeyFileNewer
        header = cls(Costs(*costs), office_salt, office_id, raw[_LASTING.size : HEADER_SIZE])
        if not _reasonable(header.costs):
            raise KeyFileDamaged
        return header


def _reasonable(costs: Costs) -> bool:
    return (
        8 * costs.lanes <= costs.memory_kib <= _MOST.memory_kib
        and 1 <= costs.passes <= _MOST.passes
        and 1 <= costs.lanes <= _MOST.lanes
    )


@dataclass(frozen=True)
class Slot:
    """One slot, used or not: nothing in it says which."""

    tag: bytes
    wrapped: bytes
    sealed: bytes

    def to_bytes(self) -> bytes:
        """Return the slot as it stands in the file."""
        return self.tag + self.wrapped + self.sealed

    @classmethod
    def from_bytes(cls, raw: bytes) -> Self:
        """Return the slot that `raw` is."""
        middle = keys.TAG_SIZE + keys.WRAPPED_SIZE
        return cls(raw[: keys.TAG_SIZE], raw[keys.TAG_SIZE : middle], raw[middle:])

    @classmethod
    def unused(cls) -> Self:
        """Return a random slot; its sender half is a true one, as a used slot's is."""
        sender = KeyPair.new().box_public
        return cls(
            secrets.token_bytes(keys.TAG_SIZE),
            secrets.token_bytes(keys.WRAPPED_SIZE),
            sender + secrets.token_bytes(keys.SEALED_SIZE - len(sender)),
        )


@dataclass(frozen=True, repr=False)
class Opened:
    """What a passphrase opened; lives in memory alone."""

    tag: bytes
    pair: KeyPair
    data_key: bytes


@dataclass(frozen=True)
class KeyFile:
    """The content of `office.keys`."""

    header: Header
    slots: tuple[Slot, ...]

    def to_bytes(self) -> bytes:
        """Return the file: the slots filled up to sixteen and shuffled.

        Raises:
            SlotsFull: more than sixteen slots are in use.
        """
        if len(self.slots) > SLOTS:
            raise SlotsFull
        slots = [*self.slots, *(Slot.unused() for _ in range(SLOTS - len(self.slots)))]
        secrets.SystemRandom().shuffle(slots)
        body = self.header.to_bytes() + b"".join(slot.to_bytes() for slot in slots)
        return body + hashlib.sha256(body).digest()

    @classmethod
    def from_bytes(cls, raw: bytes) -> Self:
        """Return what the file `raw` holds.

        Raises:
            KeyFileCut: shorter than a key file is.
            KeyFileDamaged: changed since it was written, or never a key file.
            KeyFileNewer: a later format.
        """
        if len(raw) < HEADER_SIZE:
            raise KeyFileCut
        header = Header.from_bytes(raw)
        if len(raw) < FILE_SIZE:
            raise KeyFileCut
        body, digest = raw[: -hashlib.sha256().digest_size], raw[FILE_SIZE - 32 :]
        if len(raw) > FILE_SIZE or hashlib.sha256(body).digest() != digest:
            raise KeyFileDamaged
        starts = range(HEADER_SIZE, len(body), SLOT_SIZE)
        return cls(header, tuple(Slot.from_bytes(body[at : at + SLOT_SIZE]) for at in starts))

    def new_slot(
        self, pair: KeyPair, kek: bytes, data_key: bytes, tag: bytes | None = None
    ) -> Slot:
        """Return a slot of this file for `pair`, with a fresh tag unless one is given."""
        tag = tag or secrets.token_bytes(keys.TAG_SIZE)
        wrapped = keys.wrap(pair, kek, self.header.lasting + tag)
        return Slot(tag, wrapped, keys.seal(data_key, pair.box_public, self._bound(tag)))

    def open(self, kek: bytes) -> Opened | None:
        """Return what `kek` opens after trying every slot, or None."""
        found = [opened for slot in self.slots if (opened := self._open_one(slot, kek))]
        return found[0] if found else None

    def keeping(self, tags: Iterable[bytes], *more: Slot) -> KeyFile:
        """Return the file with the slots of `tags` and `more`; every other one is forgotten."""
        wanted = frozenset(tags) - {slot.tag for slot in more}
        kept = (slot for slot in self.slots if slot.tag in wanted)
        return replace(self, slots=(*kept, *more))

    def resealed(self, data_key: bytes, db_salt: bytes, holders: Mapping[bytes, bytes]) -> KeyFile:
        """Return the file for a new data key and database.

        Args:
            data_key: the new key.
            db_salt: the first 16 bytes of the new database.
            holders: the public half by tag of everyone who stays; other slots are forgotten.
        """
        new = KeyFile(replace(self.header, db_salt=db_salt), ())
        slots = (
            replace(slot, sealed=keys.seal(data_key, holders[slot.tag], new._bound(slot.tag)))
            for slot in self.slots
            if slot.tag in holders
        )
        return replace(new, slots=tuple(slots))

    def _open_one(self, slot: Slot, kek: bytes) -> Opened | None:
        pair = keys.unwrap(slot.wrapped, kek, self.header.lasting + slot.tag)
        data_key = keys.unseal(slot.sealed, pair, self._bound(slot.tag)) if pair else None
        return Opened(slot.tag, pair, data_key) if pair and data_key else None

    def _bound(self, tag: bytes) -> bytes:
        return self.header.to_bytes() + tag
