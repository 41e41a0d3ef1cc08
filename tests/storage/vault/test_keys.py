"""The cryptography: what opens, and what must not."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from justice_desk.storage import keys
from justice_desk.storage.keys import Costs, KeyPair


def test_the_costs_are_the_ones_that_the_rfc_recommends() -> None:
    assert Costs() == Costs(memory_kib=65536, passes=3, lanes=4)


def test_a_wrapped_pair_comes_back_whole_and_signs_as_before() -> None:
    pair, kek = KeyPair.new(), bytes(32)
    back = keys.unwrap(keys.wrap(pair, kek, b"head"), kek, b"head")
    assert back is not None
    assert back.to_bytes() == pair.to_bytes()
    public = Ed25519PublicKey.from_public_bytes(pair.sign_public)
    public.verify(back.signature(b"an entry"), b"an entry")


@pytest.mark.parametrize(("kek", "bound"), [(b"\1" * 32, b"head"), (bytes(32), b"tail")])
def test_another_key_or_another_header_unwraps_nothing(kek: bytes, bound: bytes) -> None:
    assert keys.unwrap(keys.wrap(KeyPair.new(), bytes(32), b"head"), kek, bound) is None


def test_a_sealed_data_key_is_for_its_holder_alone() -> None:
    awa, other, data_key = KeyPair.new(), KeyPair.new(), keys.new_data_key()
    sealed = keys.seal(data_key, awa.box_public, b"head")
    assert keys.unseal(sealed, awa, b"head") == data_key
    assert keys.unseal(sealed, other, b"head") is None
    assert keys.unseal(sealed, awa, b"another head") is None


def test_a_sender_half_of_low_order_opens_nothing() -> None:
    assert keys.unseal(bytes(keys.SEALED_SIZE), KeyPair.new(), b"head") is None


def test_two_sealings_of_one_key_have_nothing_in_common() -> None:
    pair, data_key = KeyPair.new(), keys.new_data_key()
    first, second = (keys.seal(data_key, pair.box_public, b"") for _ in range(2))
    assert first[:32] != second[:32]
    assert first[32:] != second[32:]


def test_a_name_typed_in_capitals_or_with_accents_gives_the_same_salt() -> None:
    salt = b"s" * 32
    assert keys.member_salt(salt, "Zénabou") == keys.member_salt(salt, "ZENABOU")
    assert keys.member_salt(salt, "awa") != keys.member_salt(salt, "adama")
    assert keys.member_salt(salt, "awa") != keys.member_salt(b"t" * 32, "awa")


def test_no_member_can_be_named_so_that_her_salt_is_the_recovery_sheet_s() -> None:
    salt = b"s" * 32
    assert keys.recovery_salt(salt) != keys.member_salt(salt, "")


def test_a_passphrase_typed_on_two_keyboards_is_one_passphrase(cheap: Costs) -> None:
    composed, apart = "caf\u00e9 du fleuve", "cafe\u0301 du fleuve"
    salt = b"s" * 32
    assert keys.slow_key(composed, salt, cheap) == keys.slow_key(apart, salt, cheap)
    assert keys.slow_key(composed, salt, cheap) != keys.slow_key("cafe du fleuve", salt, cheap)


def test_no_key_shows_itself_when_it_is_printed() -> None:
    pair = KeyPair.new()
    assert pair.to_bytes().hex() not in repr(pair)
    assert "X25519PrivateKey" not in repr(pair)
