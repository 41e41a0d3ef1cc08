"""How far two places lie from each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from justice_desk.planning.distances import DETOUR, Distance, Distances, great_circle

DIRE, TOMBOUCTOU = (16.277, -3.394), (16.771, -3.007)
POINTS = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


def test_one_degree_of_the_equator_is_111_kilometres() -> None:
    assert great_circle((0, 0), (0, 1)) == pytest.approx(111.195, abs=0.01)


def test_the_one_pair_that_has_a_source_is_near_its_distance_on_the_ground() -> None:
    straight = great_circle(DIRE, TOMBOUCTOU)
    assert straight == pytest.approx(69, abs=1)
    assert round(straight * DETOUR) == pytest.approx(120, abs=4)


@given(POINTS, POINTS)
def test_a_way_is_as_long_there_as_back(
    here: tuple[float, float], there: tuple[float, float]
) -> None:
    assert great_circle(here, there) == pytest.approx(great_circle(there, here))
    assert 0 <= great_circle(here, there) < 20_020


def test_a_distance_by_hand_wins_in_both_directions_and_is_no_estimate() -> None:
    ways = Distances({"dire": DIRE, "tombouctou": TOMBOUCTOU}, {("dire", "tombouctou"): 120})
    assert ways.between("tombouctou", "dire") == Distance(120, estimated=False)
    assert ways.between("dire", "tombouctou") == Distance(120, estimated=False)


def test_without_a_hand_the_distance_is_an_estimate_that_says_so() -> None:
    found = Distances({"dire": DIRE, "tombouctou": TOMBOUCTOU}).between("dire", "tombouctou")
    assert found is not None
    assert found.estimated


def test_a_place_without_coordinates_has_no_distance_except_by_hand_or_to_itself() -> None:
    ways = Distances({"dire": DIRE}, {("camp", "dire"): 15})
    assert ways.between("nowhere", "dire") is None
    assert ways.between("nowhere", "nowhere") == Distance(0, estimated=False)
    assert ways.between("dire", "camp") == Distance(15, estimated=False)
    assert ways.knows("camp")
    assert not ways.knows("nowhere")
