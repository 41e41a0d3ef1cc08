"""The cryptography of the office: what wraps what, each in one function.

A member's key pair is wrapped under her passphrase; the data key is sealed to the public half of
the pair, so that a new data key reaches every member without her passphrase (design §6).
"""

from __future__ import annotations

import hashlib
import secrets
import unicodedata
from dataclasses import dataclass
from typing import Final, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from justice_desk.terms.fold import fold

KEY_SIZE: Final = 32
NONCE_SIZE: Final = 12
TAG_SIZE: Final = 16
PUBLIC_SIZE: Final = 32
PAIR_SIZE: Final = 64
WRAPPED_SIZE: Final = NONCE_SIZE + PAIR_SIZE + TAG_SIZE
SEALED_SIZE: Final = PUBLIC_SIZE + KEY_SIZE + TAG_SIZE
_MEMBER: Final = b"member\0"
_RECOVERY: Final = b"recovery\0"
_SEAL: Final = b"justice-desk seal 1\0"


@dataclass(frozen=True)
class Costs:
    """What one try of a passphrase costs: RFC 9106's second recommendation, in KiB and passes."""

    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 4


@dataclass(frozen=True, repr=False)
class KeyPair:
    """The private halves of a member or of the recovery sheet; never written in clear."""

    box: X25519PrivateKey
    sign: Ed25519PrivateKey

    @classmethod
    def new(cls) -> Self:
        """Return a fresh pair."""
        return cls(X25519PrivateKey.generate(), Ed25519PrivateKey.generate())

    @classmethod
    def from_bytes(cls, raw: bytes) -> Self:
        """Return the pair whose private halves are `raw`, 64 bytes."""
        box, sign = raw[:KEY_SIZE], raw[KEY_SIZE:]
        return cls(
            X25519PrivateKey.from_private_bytes(box), Ed25519PrivateKey.from_private_bytes(sign)
        )

    def to_bytes(self) -> bytes:
        """Return the private halves, 64 bytes."""
        return self.box.private_bytes_raw() + self.sign.private_bytes_raw()

    @property
    def box_public(self) -> bytes:
        """The X25519 public half, to which data keys are sealed."""
        return self.box.public_key().public_bytes_raw()

    @property
    def sign_public(self) -> bytes:
        """The Ed25519 public half, which verifies what the member signed."""
        return self.sign.public_key().public_bytes_raw()

    def signature(self, message: bytes) -> bytes:
        """Return the Ed25519 signature of `message`."""
        return self.sign.sign(message)


def new_data_key() -> bytes:
    """Return a random 256-bit key for the databases of an office."""
    return secrets.token_bytes(KEY_SIZE)


def member_salt(office_salt: bytes, name: str) -> bytes:
    """Return the salt of one member, the same however she types her name."""
    return hashlib.sha256(office_salt + _MEMBER + fold(name).encode()).digest()


def recovery_salt(office_salt: bytes) -> bytes:
    """Return the salt of the recovery sheet, which bears no name."""
    return hashlib.sha256(office_salt + _RECOVERY).digest()


def slow_key(passphrase: str, salt: bytes, costs: Costs) -> bytes:
    """Return the key that a passphrase gives, slowly: Argon2id (RFC 9106).

    The passphrase is composed (NFC) first: two keyboards write é in two ways.
    """
    typed = unicodedata.normalize("NFC", passphrase).encode()
    argon = Argon2id(
        salt=salt,
        length=KEY_SIZE,
        iterations=costs.passes,
        lanes=costs.lanes,
        memory_cost=costs.memory_kib,
    )
    return argon.derive(typed)


def wrap(pair: KeyPair, kek: bytes, bound: bytes) -> bytes:
    """Return `pair` encrypted under `kek`, authenticated together with `bound`."""
    nonce = secrets.token_bytes(NONCE_SIZE)
    return nonce + AESGCM(kek).encrypt(nonce, pair.to_bytes(), bound)


def unwrap(wrapped: bytes, kek: bytes, bound: bytes) -> KeyPair | None:
    """Return the pair that `wrap` hid, or None where the key or `bound` is another one."""
    try:
        raw = AESGCM(kek).decrypt(wrapped[:NONCE_SIZE], wrapped[NONCE_SIZE:], bound)
    except InvalidTag:
        return None
    return KeyPair.from_bytes(raw)


def seal(data_key: bytes, box_public: bytes, bound: bytes) -> bytes:
    """Return `data_key` for the holder of `box_public` alone, authenticated with `bound`."""
    once = X25519PrivateKey.generate()
    sender = once.public_key().public_bytes_raw()
    shared = once.exchange(X25519PublicKey.from_public_bytes(box_public))
    key, nonce = _sealing_key(shared, sender, box_public)
    return sender + AESGCM(key).encrypt(nonce, data_key, bound)


def unseal(sealed: bytes, pair: KeyPair, bound: bytes) -> bytes | None:
    """Return the data key that `seal` hid, or None where it was not meant for `pair`."""
    sender = sealed[:PUBLIC_SIZE]
    try:
        shared = pair.box.exchange(X25519PublicKey.from_public_bytes(sender))
        key, nonce = _sealing_key(shared, sender, pair.box_public)
        return AESGCM(key).decrypt(nonce, sealed[PUBLIC_SIZE:], bound)
    except (InvalidTag, ValueError):  # ValueError: a sender half that no exchange can use
        return None


def _sealing_key(shared: bytes, sender: bytes, receiver: bytes) -> tuple[bytes, bytes]:
    """Return key and nonce of one sealing; the sender half is used once, so is the nonce."""
    info = _SEAL + sender + receiver
    raw = HKDF(SHA256(), KEY_SIZE + NONCE_SIZE, None, info).derive(shared)
    return raw[:KEY_SIZE], raw[KEY_SIZE:]
