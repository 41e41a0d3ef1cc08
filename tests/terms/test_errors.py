from __future__ import annotations

from datetime import date

from justice_desk.terms.errors import DeskError


class Watched(DeskError):
    template = "The agreement is watched until {until}."


def test_a_day_in_a_sentence_reads_as_it_is_written_by_hand() -> None:
    assert Watched(until=date(2027, 5, 9)).message().endswith("09/05/2027.")
