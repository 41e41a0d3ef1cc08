"""What cannot be at once is found, what follows each other is not."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from justice_desk.rules.clashes import (
    BLOCKS,
    DAYBREAK,
    ClashKind,
    Span,
    Summoned,
    crowded,
    earliest,
    face_to_face,
    minutes_for,
    notice,
    one_after_other,
    outside,
    twice,
)

DAY = date(2026, 12, 3)


def span(slot: str, starts: int, ends: int, key: str = "fanta", day: date = DAY) -> Span:
    return Span(key, day, starts, ends, slot)


def slots(pairs: object) -> list[tuple[object, ...]]:
    return [tuple(one.slot for one in pair) for pair in pairs]  # type: ignore[attr-defined]  # pairs or crowds


def test_one_person_at_two_hearings_at_once_is_found() -> None:
    assert slots(twice([span("b", 570, 600), span("a", 540, 580)])) == [("a", "b")]


def test_what_follows_without_a_gap_goes_together() -> None:
    assert slots(twice([span("a", 540, 580), span("b", 580, 600)])) == []


def test_other_people_other_days_and_the_same_slot_go_together() -> None:
    here = span("a", 540, 580)
    others = [
        span("b", 540, 580, key="moussa"),
        span("b", 540, 580, day=DAY + timedelta(days=1)),
        span("a", 540, 580),
    ]
    for other in others:
        assert slots(twice([here, other])) == []


SPANS = some.lists(
    some.builds(
        lambda slot, starts, length: span(str(slot), starts, starts + length),
        some.integers(0, 9),
        some.integers(0, 60),
        some.integers(1, 30),
    ),
    max_size=8,
)


@given(SPANS)
def test_every_pair_at_once_is_found_and_no_other(spans: list[Span]) -> None:
    expected = sum(
        one.slot != other.slot and one.starts < other.ends and other.starts < one.ends
        for one, other in combinations(spans, 2)
    )
    assert len(list(twice(spans))) == expected


@given(SPANS, some.integers(1, 3))
def test_a_crowd_is_told_when_and_only_when_some_minute_has_one(
    spans: list[Span], most: int
) -> None:
    fullest = max((sum(s.starts <= t < s.ends for s in spans) for t in range(91)), default=0)
    found = list(crowded(spans, most))
    assert bool(found) is (fullest > most)
    assert all(len(crowd) > most for crowd in found)


def test_two_interpreters_are_enough_for_two_cases_and_not_for_three() -> None:
    three = [span("a", 540, 600), span("b", 550, 600), span("c", 560, 600)]
    assert slots(crowded(three, 2)) == [("a", "b", "c")]
    assert slots(crowded(three[:2], 2)) == []


def test_who_goes_from_one_hearing_to_the_next_is_told_with_both() -> None:
    day = [span("c", 700, 720), span("a", 540, 580), span("b", 600, 640)]
    assert slots(one_after_other(day)) == [("a", "b"), ("b", "c")]
    assert slots(one_after_other([span("a", 540, 600), span("b", 560, 640)])) == []
    assert slots(one_after_other([span("a", 540, 600), span("b", 600, 640)])) == [("a", "b")]


@pytest.mark.parametrize(("kilometres", "minutes"), [(0, 0), (1, 2), (30, 60), (45, 90)])
def test_a_way_takes_an_hour_for_thirty_kilometres(kilometres: int, minutes: int) -> None:
    assert minutes_for(kilometres) == minutes
    assert isinstance(minutes_for(kilometres), int), "a clock knows no halves"
    assert earliest(kilometres) == DAYBREAK + minutes


@pytest.mark.parametrize(("left", "told"), [(4, None), (3, None), (2, 2), (0, 0), (-5, 0)])
def test_less_than_three_days_are_too_short_for_a_summons(left: int, told: int | None) -> None:
    assert notice(DAY, DAY - timedelta(days=left)) == told


def test_victim_and_accused_do_not_come_at_the_same_minute() -> None:
    victim = Summoned("fanta", 540, frozenset({"victim", "claimant"}))
    accused = Summoned("moussa", 540, frozenset({"accused"}))
    witness = Summoned("awa", 540, frozenset({"witness"}))
    assert list(face_to_face([accused, witness, victim])) == [(victim, accused)]
    later = Summoned("moussa", 570, frozenset({"accused"}))
    assert list(face_to_face([victim, later, witness])) == []


def test_nobody_faces_herself() -> None:
    both = Summoned("fanta", 540, frozenset({"victim", "accused"}))
    assert list(face_to_face([both])) == []


def test_what_lies_before_or_after_the_bench_is_found() -> None:
    early, late, good = span("a", 530, 560), span("b", 960, 1000), span("c", 540, 990)
    assert outside([early, late, good], 540, 990) == ([early], [late])


def test_what_can_be_lived_with_does_not_block() -> None:
    assert set(ClashKind) - BLOCKS == {
        ClashKind.NO_INTERPRETER,
        ClashKind.NOTICE,
        ClashKind.TRAVEL,
        ClashKind.FACE_TO_FACE,
        ClashKind.OVER_TIME,
    }
