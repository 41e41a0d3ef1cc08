"""The checks that the specification of the journey picture asks for."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from justice_desk.drawing.journey import Hop, Lane, layout, layout_lists, layout_rows
from justice_desk.drawing.journey.grid import FUTURE, GUTTER, LEAD, TRAIL
from justice_desk.drawing.journey.scale import MOST_PER_DAY
from justice_desk.drawing.journey.shapes import (
    ArrowRole,
    JointRole,
    MarkerRole,
    SegmentRole,
    TextRole,
)
from tests.drawing.journey import samples
from tests.drawing.journey.checker import bars, problems
from tests.drawing.journey.metrics import measure
from tests.drawing.journey.samples import TODAY

if TYPE_CHECKING:
    from justice_desk.drawing.journey import Picture, Plan

Journey = tuple[tuple[Hop, ...], date, "tuple[Plan, ...]"]
WIDTHS = (560.0, 820.0, 1078.0)
_SHORT = settings(
    max_examples=50,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=True,
    phases=[Phase.generate],
)
_SHORTER = settings(_SHORT, max_examples=15)
_LONG = settings(_SHORT, max_examples=1000)


def draw(hops: tuple[Hop, ...], width: float = 1078.0, today: date = TODAY) -> Picture:
    return layout(hops, today, (), width, measure)


def texts(picture: Picture) -> list[str]:
    return [label.text for label in picture.labels]


def check(journey: Journey, width: float) -> None:
    hops, today, future = journey
    picture = layout(hops, today, future, width, measure)
    assert problems(picture) == []
    assert len(picture.faces) == len(hops)
    for row in layout_rows(hops, today, future, width, measure) if width < 600 else ():
        assert problems(row) == []
        assert not row.scrolls


@pytest.mark.parametrize("width", WIDTHS)
@given(journey=samples.journeys())
@_SHORT
def test_nothing_meets_in_random_journeys(journey: Journey, width: float) -> None:
    check(journey, width)


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("width", WIDTHS)
@given(journey=samples.journeys())
@_LONG
def test_nothing_meets_in_three_thousand_random_journeys(journey: Journey, width: float) -> None:
    check(journey, width)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("number", [0, 1, 6, 18, 60])
def test_nothing_meets_with_any_number_of_referrals(number: int, width: float) -> None:
    picture = draw(samples.many(number), width)
    assert problems(picture) == []
    assert len(bars(picture)) == number + 1


@pytest.mark.parametrize("width", WIDTHS)
@given(journey=samples.journeys(most=18))
@_SHORTER
def test_the_widths_of_the_parts_fill_the_picture(journey: Journey, width: float) -> None:
    hops, today, future = journey
    picture = layout(hops, today, future, width, measure)
    if picture.scale is None:
        return
    trail = FUTURE if future else TRAIL
    total = sum(picture.scale.widths)
    room = width - GUTTER - LEAD - trail
    if picture.scrolls:
        assert total > room
        assert picture.extent == pytest.approx(GUTTER + LEAD + total + trail)
    elif picture.scale.per_day < MOST_PER_DAY - 0.001:
        assert total == pytest.approx(room, abs=0.01)
    else:
        assert total <= room


def test_a_journey_on_one_day_still_shows_every_stay() -> None:
    day = date(2026, 11, 24)
    hops = (
        samples.office(day),
        *(samples.actor(n, f"R{n + 1}", day, day) for n in range(6)),
    )
    picture = draw(hops)
    assert problems(picture) == []
    assert min(box.width for box in bars(picture).values()) > 25
    assert picture.ticks == ()


def test_a_gap_of_two_years_is_compressed_and_says_so() -> None:
    hops = (
        samples.office(date(2024, 1, 3)),
        samples.actor(0, "R1", date(2024, 1, 10), date(2024, 1, 20)),
        samples.actor(4, "R2", date(2026, 3, 1), date(2026, 3, 20)),
    )
    picture = draw(hops)
    assert problems(picture) == []
    assert len(picture.breaks) == 2
    long = bars(picture)[1]
    assert picture.breaks[0].centre.x == pytest.approx(long.centre, abs=20)
    assert long.width < 0.62 * sum(box.width for box in bars(picture).values())


def test_a_stay_of_sixty_days_has_no_break() -> None:
    hops = (samples.office(TODAY - timedelta(days=60)),)
    assert draw(hops).breaks == ()


def test_an_empty_journey_is_five_folded_lanes() -> None:
    picture = draw(())
    assert [band.used for band in picture.lanes] == [False] * 5
    assert texts(picture) == ["aucun passage"] * 5
    assert picture.marker is None


def test_lanes_keep_their_order_and_fold_when_nobody_was_there() -> None:
    picture = draw(samples.one())
    assert [band.lane for band in picture.lanes] == list(Lane)
    assert [band.box.height for band in picture.lanes] == [44, 26, 54, 26, 26]
    assert [band.note.text for band in picture.lanes if band.used] == ["3 jours", "18 jours"]


def test_a_case_of_yesterday_stays_short() -> None:
    picture = draw((samples.office(TODAY - timedelta(days=1)),))
    assert picture.marker
    assert picture.marker.x == pytest.approx(GUTTER + LEAD + MOST_PER_DAY)


def test_the_journey_of_the_look_reads_as_drawn() -> None:
    picture = layout(samples.six(), TODAY, (samples.HEARING,), 1078, measure)
    assert problems(picture) == []
    assert [band.note.text for band in picture.lanes] == [
        "9 jours", "103 jours", "52 jours", "74 jours", "22 jours",
    ]  # fmt: skip
    assert "46\u00a0j · se déclare hors compétence" in texts(picture)
    assert "sans nouvelle · 45\u00a0j" in texts(picture)
    assert picture.rows == ()
    current = next(label for label in picture.labels if label.text.startswith("Tribunal"))
    assert current.text == "Tribunal d’instance de Bourem · 67\u00a0j"
    assert (current.weight, current.role) == (600, TextRole.STRONG)


def test_parts_have_the_roles_of_what_the_case_does() -> None:
    picture = draw(samples.six())
    roles = [segment.role for segment in picture.segments]
    assert roles[0] is SegmentRole.PAST
    assert roles[-3:] == [SegmentRole.WAITING, SegmentRole.CURRENT, SegmentRole.STUCK]
    assert [segment.hop for segment in picture.segments if segment.edged] == [0, 4]


def test_bars_stand_one_and_a_half_px_apart() -> None:
    boxes = list(bars(draw(samples.six())).values())
    gaps = {round(b.x - a.right, 6) for a, b in pairwise(boxes)}
    assert gaps == {1.5}


def test_arrows_leave_and_land_five_px_inside() -> None:
    picture = draw(samples.six())
    boxes = bars(picture)
    for arrow in picture.arrows:
        assert arrow.start.x == pytest.approx(boxes[arrow.hop - 1].right - 5)
        assert arrow.tip.x == pytest.approx(boxes[arrow.hop].x + 5)
    assert [arrow.role for arrow in picture.arrows] == [
        ArrowRole.RETURNED if hop == 4 else ArrowRole.SENT for hop in range(1, 7)
    ]


def test_within_a_lane_a_disc_stands_for_the_arrow() -> None:
    picture = draw(samples.refused())
    assert 4 not in {arrow.hop for arrow in picture.arrows}
    assert [joint.role for joint in picture.joints] == [JointRole.NEXT, JointRole.DECLINED]


def test_a_refusal_ends_in_a_cross_and_a_red_return() -> None:
    picture = draw(samples.refused())
    assert [segment.role for segment in picture.segments if segment.hop == 1] == [
        SegmentRole.WAITING
    ]
    assert ArrowRole.DECLINED in {arrow.role for arrow in picture.arrows}
    assert any("non accepté" in text for text in texts(picture))


def test_an_unanswered_referral_says_how_long() -> None:
    assert "Cadi de Gao · attend la réponse depuis 18\u00a0j" in texts(draw(samples.one()))


def test_months_are_named_in_order_and_january_bears_its_year() -> None:
    names = [tick.label.text for tick in draw(samples.many(18)).ticks if tick.label]
    assert "janv. 2026" in names
    assert names[:3] == ["mars", "avr.", "mai"]


def test_the_pill_of_today_stays_inside_and_no_month_touches_it() -> None:
    picture = draw(samples.six())
    assert picture.marker
    assert picture.marker.role is MarkerRole.TODAY
    assert picture.marker.pill.right == 1078
    assert picture.marker.label.text == "Aujourd’hui · 24 nov."


def test_an_ended_journey_shows_its_last_day_and_has_no_holder() -> None:
    hops = (samples.office(date(2025, 3, 2), until=date(2025, 9, 3)),)
    picture = draw(hops)
    assert picture.marker
    assert picture.marker.role is MarkerRole.CLOSED
    assert picture.marker.label.text == "Fin · 3 sept. 2025"
    assert {segment.role for segment in picture.segments} == {SegmentRole.PAST}


def test_what_is_planned_stands_after_today_in_its_lane() -> None:
    picture = layout(samples.six(), TODAY, (samples.HEARING,), 1078, measure)
    (plan,) = picture.planned
    assert picture.marker
    assert plan.x == picture.marker.x + 30
    assert picture.extent - picture.marker.x == pytest.approx(118, abs=0.01)
    assert (plan.day.text, plan.word.text) == ("3 déc.", "aud. foraine")
    assert plan.icon.lane is Lane.STATUTORY


def test_too_many_stays_scroll_on_screen_and_make_rows_on_paper() -> None:
    hops = samples.many(60)
    assert draw(hops, 560).scrolls
    rows = layout_rows(hops, TODAY, (), 560, measure)
    assert len(rows) > 1
    assert [face.hop for row in rows for face in row.faces] == list(range(61))
    assert [row.marker is None for row in rows] == [True] * (len(rows) - 1) + [False]
    assert all(JointRole.CONTINUED in {joint.role for joint in row.joints} for row in rows)


def test_a_short_journey_is_one_row_on_paper() -> None:
    (row,) = layout_rows(samples.six(), TODAY, (samples.HEARING,), 560, measure)
    assert row.rows == ()
    assert JointRole.CONTINUED not in {joint.role for joint in row.joints}


def test_the_list_appears_above_eight_referrals_or_when_a_name_found_no_place() -> None:
    assert draw(samples.many(8), 2400).rows == ()
    assert len(draw(samples.many(9), 2400).rows) == 10
    assert len(draw(samples.many(8), 820).rows) == 9


def test_the_list_says_waited_and_held_in_two_columns_on_paper() -> None:
    (rows,) = layout_lists(samples.six(), TODAY, 560, measure, 12)
    assert [row.days.text for row in rows[:3]] == ["3\u00a0j", "4 + 43\u00a0j", "6 + 46\u00a0j"]
    assert [row.badge.text for row in rows] == ["—", "R1", "R2", "R3", "R4", "R5", "R6"]
    assert {row.plate.x for row in rows} == {0, 280}


def test_a_long_list_comes_in_parts_that_each_read_down_their_columns() -> None:
    parts = layout_lists(samples.many(60), TODAY, 560, measure, 12)
    assert [len(part) for part in parts] == [24, 24, 13]
    assert [row.hop for part in parts for row in part] == list(range(61))
    assert all(part[0].name.box.y == 0 for part in parts)
    assert layout_lists((), TODAY, 560, measure, 12) == ()


def test_every_hold_describes_itself_in_one_sentence() -> None:
    faces = draw(samples.six()).faces
    assert faces[3].sentence == (
        "R3, COFO de Gounzoureye, coutumier, attend 6 jours, détient 50 jours, "
        "PV de conciliation partiel"
    )
    assert faces[6].sentence.endswith("détient 67 jours, sans nouvelle depuis 45 jours")
    assert faces[6].reference == "GAO-2026-0147/R6"


def test_days_that_run_backwards_or_into_the_future_are_drawn_in_order() -> None:
    hops = (
        samples.office(date(2026, 5, 1)),
        samples.actor(0, "R1", date(2026, 4, 1), date(2026, 3, 1)),
        samples.actor(1, "R2", date(2027, 4, 1), date(2027, 3, 1)),
    )
    picture = draw(hops)
    assert problems(picture) == []
    assert all(part.days >= 0 for part in picture.scale.parts) if picture.scale else False


def test_a_hop_without_a_first_day_is_refused() -> None:
    with pytest.raises(ValueError, match="begins on the day"):
        Hop("Cadi de Gao", "Cadi", samples.RELIGIOUS)
