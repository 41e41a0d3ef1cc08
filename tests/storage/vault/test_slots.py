"""`office.keys`: sixteen slots that say nothing, and every way in which the file can be wrong."""

from __future__ import annotations

import hashlib

import pytest

from justice_desk.storage import keys, slots
from justice_desk.storage.errors import KeyFileCut, KeyFileDamaged, KeyFileNewer, SlotsFull
from justice_desk.storage.keys import Costs, KeyPair
from justice_desk.storage.slots import Header, KeyFile, Slot

KEKS = {"awa": b"\1" * 32, "ibrahim": b"\2" * 32, "sheet": b"\3" * 32}


def _file(cheap: Costs, data_key: bytes) -> tuple[KeyFile, dict[str, KeyPair]]:
    file = KeyFile(Header.new(cheap, b"d" * 16), ())
    pairs = {name: KeyPair.new() for name in KEKS}
    made = (file.new_slot(pairs[name], kek, data_key) for name, kek in KEKS.items())
    return file.keeping((), *made), pairs


def test_each_member_opens_her_slot_after_the_file_was_written_and_read(cheap: Costs) -> None:
    file, pairs = _file(cheap, b"k" * 32)
    back = KeyFile.from_bytes(file.to_bytes())
    assert back.header == file.header
    for name, kek in KEKS.items():
        opened = back.open(kek)
        assert opened is not None
        assert opened.data_key == b"k" * 32
        assert opened.pair.to_bytes() == pairs[name].to_bytes()
    assert back.open(b"\4" * 32) is None


def test_the_file_has_one_size_whoever_is_in_it(cheap: Costs) -> None:
    empty = KeyFile(Header.new(cheap, b"d" * 16), ())
    full, _ = _file(cheap, b"k" * 32)
    assert len(empty.to_bytes()) == len(full.to_bytes()) == slots.FILE_SIZE
    assert len(KeyFile.from_bytes(empty.to_bytes()).slots) == 16


def test_slots_change_places_each_time_the_file_is_written(cheap: Costs) -> None:
    file, _ = _file(cheap, b"k" * 32)
    mine = file.slots[0].tag
    places = {
        [slot.tag for slot in KeyFile.from_bytes(file.to_bytes()).slots].index(mine)
        for _ in range(60)
    }
    assert len(places) > 5


def test_an_unused_slot_has_a_true_sender_half(cheap: Costs) -> None:
    """The top bit of an X25519 public half is always nought: randomness would count members."""
    assert all(Slot.unused().sealed[31] < 128 for _ in range(40))


def test_no_name_and_no_private_half_lies_in_the_file(cheap: Costs) -> None:
    file, pairs = _file(cheap, b"k" * 32)
    raw = file.to_bytes()
    assert b"awa" not in raw
    assert b"k" * 32 not in raw
    assert not any(pair.to_bytes()[:32] in raw for pair in pairs.values())


def test_a_seventeenth_slot_is_refused(cheap: Costs) -> None:
    file = KeyFile(Header.new(cheap, b"d" * 16), ())
    made = [file.new_slot(KeyPair.new(), b"\1" * 32, b"k" * 32) for _ in range(17)]
    assert len(file.keeping((), *made[:16]).to_bytes()) == slots.FILE_SIZE
    with pytest.raises(SlotsFull):
        file.keeping((), *made).to_bytes()


def test_a_new_slot_under_a_kept_tag_takes_the_place_of_the_old_one(cheap: Costs) -> None:
    file, pairs = _file(cheap, b"k" * 32)
    tags = [slot.tag for slot in file.slots]
    anew = file.new_slot(pairs["awa"], b"\7" * 32, b"k" * 32, tags[0])
    changed = file.keeping(tags, anew)
    assert [slot.tag for slot in changed.slots].count(tags[0]) == 1
    assert changed.open(KEKS["awa"]) is None
    opened = changed.open(b"\7" * 32)
    assert opened is not None
    assert opened.tag == tags[0]


def test_a_slot_of_nobody_is_swept(cheap: Costs) -> None:
    file, _ = _file(cheap, b"k" * 32)
    swept = file.keeping([slot.tag for slot in file.slots[1:]])
    assert swept.open(KEKS["awa"]) is None
    assert swept.open(KEKS["ibrahim"]) is not None


def test_a_rekey_reaches_those_who_stay_without_their_passphrases(cheap: Costs) -> None:
    file, pairs = _file(cheap, b"k" * 32)
    awa, ibrahim, sheet = file.slots
    holders = {awa.tag: pairs["awa"].box_public, sheet.tag: pairs["sheet"].box_public}
    anew = KeyFile.from_bytes(file.resealed(b"n" * 32, b"e" * 16, holders).to_bytes())
    assert anew.header.db_salt == b"e" * 16
    assert anew.header.office_id == file.header.office_id
    for name in ("awa", "sheet"):
        opened = anew.open(KEKS[name])
        assert opened is not None
        assert opened.data_key == b"n" * 32
    assert anew.open(KEKS["ibrahim"]) is None
    assert ibrahim.tag not in {slot.tag for slot in anew.slots}


def test_a_slot_moved_into_another_office_opens_nothing(cheap: Costs) -> None:
    file, _ = _file(cheap, b"k" * 32)
    other = KeyFile(Header.new(cheap, b"d" * 16), file.slots)
    assert other.open(KEKS["awa"]) is None


def test_a_sealed_key_of_another_database_opens_nothing(cheap: Costs) -> None:
    file, _ = _file(cheap, b"k" * 32)
    header = Header(
        file.header.costs, file.header.office_salt, file.header.office_id, b"another salt 16b"
    )
    assert KeyFile(header, file.slots).open(KEKS["awa"]) is None


@pytest.mark.parametrize("size", [0, 1, 10, slots.HEADER_SIZE - 1, slots.HEADER_SIZE, 1000])
def test_a_cut_file_is_named_cut(cheap: Costs, size: int) -> None:
    file, _ = _file(cheap, b"k" * 32)
    with pytest.raises(KeyFileCut):
        KeyFile.from_bytes(file.to_bytes()[:size])


def test_every_changed_byte_is_noticed(cheap: Costs) -> None:
    raw = _file(cheap, b"k" * 32)[0].to_bytes()
    for at in range(0, len(raw), 7):
        changed = bytearray(raw)
        changed[at] ^= 0x40
        with pytest.raises((KeyFileDamaged, KeyFileNewer)):
            KeyFile.from_bytes(bytes(changed))


def test_something_after_the_end_is_damage(cheap: Costs) -> None:
    with pytest.raises(KeyFileDamaged):
        KeyFile.from_bytes(_file(cheap, b"k" * 32)[0].to_bytes() + b"x")


def test_a_later_format_is_told_from_damage(cheap: Costs) -> None:
    raw = bytearray(_file(cheap, b"k" * 32)[0].to_bytes())
    raw[9] = 2
    with pytest.raises(KeyFileNewer):
        KeyFile.from_bytes(bytes(raw))


@pytest.mark.parametrize(
    "costs",
    [
        Costs(memory_kib=2**31, passes=1, lanes=1),
        Costs(memory_kib=64, passes=0, lanes=1),
        Costs(memory_kib=64, passes=99, lanes=1),
        Costs(memory_kib=4096, passes=1, lanes=0),
        Costs(memory_kib=4096, passes=1, lanes=99),
        Costs(memory_kib=7, passes=1, lanes=1),
    ],
)
def test_costs_that_would_freeze_a_laptop_are_not_ours(costs: Costs) -> None:
    body = KeyFile(Header.new(costs, b"d" * 16), ()).to_bytes()[:-32]
    with pytest.raises(KeyFileDamaged):
        KeyFile.from_bytes(body + hashlib.sha256(body).digest())


def test_the_sizes_are_those_that_the_layout_says() -> None:
    assert (keys.WRAPPED_SIZE, keys.SEALED_SIZE, slots.SLOT_SIZE) == (92, 80, 188)
    assert slots.HEADER_SIZE == 8 + 2 + 12 + 32 + 16 + 16
