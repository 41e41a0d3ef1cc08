"""The map of a trip: to scale, legible, honest about what it does not know."""

from __future__ import annotations

from itertools import combinations
from math import cos, hypot, radians

from hypothesis import given
from hypothesis import strategies as st

from justice_desk.drawing.trips.map import KM_PER_DEGREE, Frame, Spot, TripMap, lay_out

FRAME = Frame(
    560, 320, 11, 17, lambda words, strong: 7.0 * len(words) if strong else 6.0 * len(words)
)
GAO = Spot("1", "Gao", "départ 5 h 30", 16.27, -0.04)
KOCHAKAREY = Spot("2", "Kochakarey", "6 h 05", 16.44, 0.08)
GOUNZOUREYE = Spot("3", "Gounzoureye", "6 h 30", 16.36, -0.14)
BOUREM = Spot("4", "Bourem", "arrivée 8 h 20", 16.95, -0.35)
TRIP = (GAO, KOCHAKAREY, GOUNZOUREYE, BOUREM)


def drawn(*spots: Spot) -> TripMap:
    return lay_out(spots, range(len(spots)), FRAME)


def kilometres(one: Spot, other: Spot) -> float:
    assert one.latitude is not None
    assert one.longitude is not None
    assert other.latitude is not None
    assert other.longitude is not None
    middle = radians((one.latitude + other.latitude) / 2)
    north = (one.latitude - other.latitude) * KM_PER_DEGREE
    return hypot(north, (one.longitude - other.longitude) * KM_PER_DEGREE * cos(middle))


def test_places_stand_to_scale_and_the_bar_says_which() -> None:
    made = drawn(*TRIP)
    per_km = made.scale_length / made.scale_km
    for one, other in combinations(made.discs, 2):
        seen = hypot(one.x - other.x, one.y - other.y) / per_km
        told = kilometres(one.spot, other.spot)
        assert abs(seen - told) < 0.02 * told + 0.1, (one.spot.name, other.spot.name)


def test_north_is_above_and_east_is_right() -> None:
    gao, kochakarey, _gounzoureye, bourem = drawn(*TRIP).discs
    assert bourem.y < gao.y
    assert bourem.x < gao.x < kochakarey.x


def test_no_words_lie_over_others_over_a_disc_or_outside() -> None:
    made = drawn(*TRIP)
    for one, other in combinations(made.discs, 2):
        assert not one.label.box.meets(other.label.box)
    for disc in made.discs:
        box = disc.label.box
        assert box.x >= 0
        assert box.x + box.width <= made.width
        assert box.y >= 0
        assert box.y + box.height <= made.height
        assert not any(box.holds((one.disc_x, one.disc_y)) for one in made.discs)


def test_a_place_without_coordinates_stands_between_its_neighbours_and_is_counted() -> None:
    made = drawn(GAO, Spot("2", "Village inventé", "6 h"), BOUREM)
    gao, village, bourem = made.discs
    assert made.guessed == 1
    assert min(gao.x, bourem.x) <= village.x <= max(gao.x, bourem.x)
    assert min(gao.y, bourem.y) <= village.y <= max(gao.y, bourem.y)


def test_without_any_coordinates_nothing_claims_to_be_to_scale() -> None:
    made = drawn(Spot("1", "Ici", ""), Spot("2", "Là", ""))
    assert made.scale_km == 0
    assert made.river == ()
    assert made.discs[0].x < made.discs[1].x


def test_two_villages_next_to_each_other_keep_discs_that_can_be_told_apart() -> None:
    near = Spot("2", "Hameau", "", 16.2705, -0.0405)
    made = drawn(GAO, near, BOUREM)
    one, other = made.discs[:2]
    assert hypot(one.disc_x - other.disc_x, one.disc_y - other.disc_y) >= 2 * FRAME.radius
    assert hypot(one.x - other.x, one.y - other.y) < 3


degrees = st.tuples(st.floats(10, 25), st.floats(-12, 4))


@given(st.lists(st.one_of(st.none(), degrees), min_size=1, max_size=9))
def test_every_stop_of_any_trip_is_inside_the_picture(
    places: list[tuple[float, float] | None],
) -> None:
    spots = [
        Spot(str(at), f"Lieu {at}", "8 h 00", *(place or (None, None)))
        for at, place in enumerate(places)
    ]
    made = drawn(*spots)
    assert len(made.way) == len(spots)
    for disc in made.discs:
        assert 0 <= disc.disc_x <= made.width
        assert 0 <= disc.disc_y <= made.height
