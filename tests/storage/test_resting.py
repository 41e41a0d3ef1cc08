"""What was made in great number is not walked through until it is let go."""

from __future__ import annotations

import gc

from justice_desk.storage.resting import collected_again, collector_at_rest, is_resting


def test_what_was_made_is_left_out_until_it_is_let_go() -> None:
    collected_again()
    assert not is_resting()
    with collector_at_rest():
        assert is_resting()
        assert not gc.isenabled()
        rows = [[number] for number in range(2000)]
    assert gc.isenabled()
    assert gc.get_freeze_count() >= len(rows)
    assert not any(one is rows for one in gc.get_objects())
    collected_again()
    assert gc.get_freeze_count() == 0
    assert any(one is rows for one in gc.get_objects())


def test_a_collector_that_was_off_stays_off_and_leaves_the_rows_out_as_well() -> None:
    collected_again()
    gc.disable()
    try:
        with collector_at_rest():
            pass
        assert not gc.isenabled()
        assert gc.get_freeze_count() > 0
        collected_again()
    finally:
        gc.enable()
