"""Wrong passphrases slow down, on this machine, without a word about whose they were."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from justice_desk.storage import tries
from justice_desk.terms import clock

if TYPE_CHECKING:
    from pathlib import Path

OFFICE = b"an office's id.."


def test_the_delay_doubles_up_to_half_a_minute() -> None:
    assert [tries.delay_after(n) for n in range(12)] == [0, 0, 0, 1, 2, 4, 8, 16, 30, 30, 30, 30]


def test_each_failure_counts_and_a_right_passphrase_forgets() -> None:
    assert [tries.failed(OFFICE) for _ in range(5)] == [0, 0, 1, 2, 4]
    assert 3 < tries.seconds_to_wait(OFFICE) <= 4
    tries.forget(OFFICE)
    assert tries.seconds_to_wait(OFFICE) == 0
    assert tries.failed(OFFICE) == 0


def test_offices_are_counted_apart() -> None:
    for _ in range(5):
        tries.failed(OFFICE)
    assert tries.seconds_to_wait(b"another office..") == 0


def test_the_wait_passes_with_time(monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(4):
        tries.failed(OFFICE)
    later = clock.utc_now() + timedelta(seconds=90)
    monkeypatch.setattr(tries, "utc_now", lambda: later)
    assert tries.seconds_to_wait(OFFICE) == 0


def test_a_clock_set_back_neither_opens_the_way_nor_closes_it_for_years(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for _ in range(4):
        tries.failed(OFFICE)
    before = clock.utc_now() - timedelta(days=900)
    monkeypatch.setattr(tries, "utc_now", lambda: before)
    assert tries.seconds_to_wait(OFFICE) == 2


@pytest.mark.parametrize("text", ["", "{", "[]", '{"failed": "x"}', '{"failed": 3, "at": null}'])
def test_a_record_that_cannot_be_read_counts_as_none(own_state: Path, text: str) -> None:
    tries.failed(OFFICE)
    (record,) = own_state.rglob("*.json")
    record.write_text(text, encoding="utf-8")
    assert tries.seconds_to_wait(OFFICE) == 0


def test_the_record_says_neither_the_office_nor_the_member(own_state: Path) -> None:
    tries.failed(OFFICE)
    (record,) = own_state.rglob("*.json")
    assert OFFICE.hex()[:8] not in record.name
    assert set(record.read_text(encoding="utf-8")) <= set('{}": ,.0123456789efiladt')


def test_a_machine_without_a_place_for_state_only_has_no_count(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    blocked = tmp_path / "a file"
    blocked.touch()
    monkeypatch.setenv("XDG_STATE_HOME", str(blocked))
    assert tries.failed(OFFICE) == 0
    tries.forget(OFFICE)
    assert tries.seconds_to_wait(OFFICE) == 0
