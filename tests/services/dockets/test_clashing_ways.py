"""What does not go together for want of time: notices, ways and hours."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import time_machine

from justice_desk.formats.intake_json import example, parse
from justice_desk.services.dockets.clashing import clashes
from justice_desk.services.dockets.summoning import mark_printed, set_hour
from justice_desk.services.sittings.correcting import set_days
from justice_desk.services.sittings.told import DayTold
from justice_desk.terms.clock import utc_now
from justice_desk.terms.enums import PartyRole
from tests.services.dockets.conftest import heard, put, shift, slots
from tests.services.dockets.test_clashing import again, example_person, found
from tests.services.sittings.conftest import later, planned

if TYPE_CHECKING:
    from uuid import UUID

    from tests.offices import Bench


def test_too_few_days_to_bring_a_summons(directory: Bench) -> None:
    number = planned(directory, later(2), later(3))
    soon = put(directory, number, heard(directory))
    put(directory, number, heard(directory), day=later(3))
    (clash,) = found(directory, number, "notice")
    assert (clash.entries, clash.blocks) == ((soon,), False)
    assert "2 jours" in clash.told


def test_a_summons_of_another_day_gives_no_notice_of_this_one(directory: Bench) -> None:
    number = planned(directory, later(10), later(20))
    entry = put(directory, number, heard(directory), day=later(20))
    ids = [one.id for one in slots(directory, number)[0].called]
    printed(directory, number, ids)
    with time_machine.travel(utc_now() + timedelta(days=8)):
        assert found(directory, number, "notice") == []
        shift(directory, entry, day=later(2))
        (clash,) = found(directory, number, "notice")
        assert "2 jours" in clash.told
        printed(directory, number, ids)
    with time_machine.travel(utc_now() + timedelta(days=9)):
        (clash,) = found(directory, number, "notice")
        assert "2 jours" in clash.told


def printed(bench: Bench, number: str, ids: list[UUID]) -> None:
    with bench.writing("awa", "sitting papers") as session:
        mark_printed(session, number, ids)


def test_somebody_from_far_away_is_not_there_in_the_morning(directory: Bench) -> None:
    number = planned(directory, place="Tombouctou")
    early = put(directory, number, heard(directory, persons=(example_person(),), relations=()))
    (clash,) = found(directory, number, "travel")
    assert clash.entries == (early,)
    assert "Fatoumata Exemple" in clash.told
    assert "estimation" in clash.told
    near = planned(directory, later(50), place="Gao/Gao")
    put(directory, near, heard(directory, persons=(example_person(),), relations=()))
    assert found(directory, near, "travel") == []


def test_two_sites_in_one_day_that_are_too_far_apart(directory: Bench) -> None:
    first = heard(directory)
    second = again(directory, first)
    number = planned(directory, place="Gao/Gao")
    other = planned(directory, place="Ansongo")
    one = put(directory, number, first)
    put(directory, other, second, starts=13 * 60)
    (clash,) = found(directory, number, "travel")
    assert clash.entries == (one,)
    assert other in clash.told
    with directory.reading("awa") as session:
        told = [row.told for row in clashes(session, other) if number in row.told]
    assert len(told) == 1


def test_two_sites_in_one_day_with_time_for_the_way(directory: Bench) -> None:
    first = heard(directory)
    second = again(directory, first)
    number = planned(directory, place="Gao/Gao")
    other = planned(directory, place="Ansongo")
    put(directory, number, first)
    put(directory, other, second, starts=16 * 60)
    assert found(directory, number, "travel") == []


def crime(bench: Bench) -> str:
    """Open a case with a victim and an accused."""
    import json  # noqa: PLC0415 - one place reads the example

    first, second = parse(json.dumps(example()), "example").persons
    both = (
        replace(first, roles=(PartyRole.VICTIM,)),
        replace(second, roles=(PartyRole.ACCUSED,)),
    )
    return heard(bench, persons=both)


def test_victim_and_accused_at_the_same_minute(directory: Bench) -> None:
    number = planned(directory)
    put(directory, number, crime(directory))
    (clash,) = found(directory, number, "face_to_face")
    assert not clash.blocks
    (slot,) = slots(directory, number)
    with directory.writing("awa", "docket add") as session:
        set_hour(session, slot.called[1].id, slot.starts + 30)
    assert found(directory, number, "face_to_face") == []
    assert slots(directory, number)[0].called[1].comes_at == slot.starts + 30


def test_a_day_that_overflows_says_by_how_much(directory: Bench) -> None:
    number = planned(directory, later())
    put(directory, number, heard(directory), minutes=200)
    put(directory, number, heard(directory), minutes=140)
    entry = put(directory, number, heard(directory), minutes=20)
    (clash,) = found(directory, number, "over_time")
    assert (clash.entries, clash.blocks) == ((entry,), False)
    assert "10 minutes" in clash.told


def test_a_promised_hour_before_the_bench_opens(directory: Bench) -> None:
    number = planned(directory)
    entry = put(directory, number, heard(directory), starts=500)
    (clash,) = found(directory, number, "over_time")
    assert clash.entries == (entry,)


def test_a_pause_that_was_put_over_a_case(directory: Bench) -> None:
    number = planned(directory, told_days=(DayTold(later(), pause_starts=None, pause_ends=None),))
    put(directory, number, heard(directory))
    entry = put(directory, number, heard(directory))
    put(directory, number, heard(directory), starts=620)
    assert found(directory, number, "over_time") == []
    with directory.writing("awa", "sitting correct") as session:
        set_days(session, number, [DayTold(later(), pause_starts=590, pause_ends=650)])
    (clash,) = found(directory, number, "over_time")
    assert clash.entries == (entry,)
