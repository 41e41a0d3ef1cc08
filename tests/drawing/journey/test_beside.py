"""What takes no case is drawn in the lane of its receiver, and the journey goes on over it."""

from __future__ import annotations

from datetime import date

import pytest

from justice_desk.drawing.journey import Hop, Lane, headline, layout, layout_rows
from justice_desk.drawing.journey.shapes import SegmentRole
from tests.drawing.journey import samples
from tests.drawing.journey.checker import bars, problems
from tests.drawing.journey.metrics import measure
from tests.drawing.journey.samples import TODAY

TRIBUNAL, CARE = 4, 6


def beside(who: int, badge: str, sent: date, held: date | None = None) -> Hop:
    return samples.actor(who, badge, sent, held, beside=True)


def appealed() -> tuple[Hop, ...]:
    """A tribunal has judged and still has the case; the court of appeal was written to."""
    return (
        samples.office(date(2026, 6, 1)),
        samples.actor(TRIBUNAL, "R1", date(2026, 6, 8), date(2026, 6, 20)),
        beside(5, "R2", date(2026, 11, 2)),
    )


def crossed() -> tuple[Hop, ...]:
    """A letter waits at the tribunal while a service domanial takes the case and returns it."""
    return (
        samples.office(date(2026, 3, 2)),
        samples.actor(3, "R1", date(2026, 6, 1), date(2026, 6, 10)),
        samples.office(date(2026, 8, 1), "R3"),
        beside(TRIBUNAL, "R2", date(2026, 3, 10)),
    )


@pytest.mark.parametrize("width", [560.0, 1078.0])
def test_a_letter_that_waits_stands_hatched_in_the_lane_of_its_receiver(width: float) -> None:
    picture = layout(appealed(), TODAY, (), width, measure)
    assert problems(picture) == []
    assert picture.beside == {2}
    waiting = [segment for segment in picture.segments if segment.hop == 2]
    assert {segment.role for segment in waiting} == {SegmentRole.WAITING}
    lanes = {band.lane: band for band in picture.lanes}
    assert lanes[Lane.STATUTORY].box.y < bars(picture)[2].y
    assert bars(picture)[2].bottom < lanes[Lane.STATUTORY].box.bottom
    assert not lanes[Lane.SERVICES].used


def test_the_gutter_tells_how_many_stand_beside_in_a_lane_without_the_case() -> None:
    hops = (
        samples.office(date(2026, 10, 1)),
        beside(TRIBUNAL, "R1", date(2026, 10, 2)),
        beside(CARE, "R2", date(2026, 10, 3), date(2026, 10, 9)),
        beside(8, "R3", date(2026, 10, 4)),
    )
    picture = layout(hops, TODAY, (), 1078, measure)
    assert problems(picture) == []
    notes = {band.lane: band.note.text for band in picture.lanes if band.used}
    assert notes[Lane.STATUTORY] == "1 à côté"
    assert notes[Lane.SERVICES] == "2 à côté"


@pytest.mark.parametrize("width", [560.0, 1078.0])
def test_a_bar_beside_is_open_where_the_journey_crosses_it(width: float) -> None:
    picture = layout(crossed(), TODAY, (), width, measure)
    assert problems(picture) == []
    pieces = [segment.box for segment in picture.segments if segment.hop == 3]
    assert len(pieces) == 3
    assert pieces[1].x - pieces[0].right > 10
    assert {segment.lane for segment in picture.segments if segment.hop == 3} == {Lane.STATUTORY}


def test_paper_shows_it_in_the_same_lane() -> None:
    (row,) = layout_rows(appealed(), TODAY, (), 560, measure)
    assert problems(row) == []
    assert {segment.lane for segment in row.segments if segment.hop == 2} == {Lane.STATUTORY}


def test_an_order_that_was_only_written_to_is_counted_as_one_of_the_journey() -> None:
    hops = (*samples.one(), beside(TRIBUNAL, "R2", date(2026, 11, 10)))
    assert headline(hops, TODAY) == "21 jours, 2 référencements, 2 ordres de justice"
