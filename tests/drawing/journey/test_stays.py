"""Hops become parts that follow each other without gap or overlap."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from justice_desk.drawing.journey import Lane, lane_of
from justice_desk.drawing.journey.stays import PartKind, stays_of
from justice_desk.terms.enums import JusticeOrder
from tests.drawing.journey import samples


def test_the_stuck_stay_of_the_look_has_three_parts() -> None:
    stay = stays_of(samples.six(), samples.TODAY)[-1]
    assert [part.kind for part in stay.parts] == list(PartKind)
    assert (stay.waited, stay.held, stay.stuck) == (7, 67, 45)
    assert stay.current


def test_a_missed_day_of_a_past_stay_is_no_longer_stuck() -> None:
    hops = list(samples.six())
    hops[1] = replace(hops[1], stuck_since=date(2026, 4, 1))
    assert stays_of(hops, samples.TODAY)[1].stuck == 0


def test_without_an_answer_the_overdue_days_are_waited() -> None:
    hop = samples.actor(1, "R1", date(2026, 11, 1), None, stuck_since=date(2026, 11, 11))
    (stay,) = stays_of([hop], samples.TODAY)
    assert [part.kind for part in stay.parts] == [PartKind.WAITING, PartKind.STUCK]
    assert (stay.waited, stay.held) == (23, 0)


def test_a_stay_lasts_until_the_next_begins() -> None:
    hops = (replace(samples.office(date(2026, 1, 1)), until=date(2026, 1, 5)),
            samples.office(date(2026, 2, 1)))  # fmt: skip
    first, second = stays_of(hops, samples.TODAY)
    assert first.parts[-1].end == second.parts[0].start == date(2026, 2, 1)


def test_what_is_beside_the_orders_shares_the_lane_of_services() -> None:
    beside = {JusticeOrder.SERVICE, JusticeOrder.ADMINISTRATION, JusticeOrder.CIVIL_SOCIETY}
    assert {order for order in JusticeOrder if lane_of(order) is Lane.SERVICES} == beside
    assert lane_of(None) is Lane.OFFICE
