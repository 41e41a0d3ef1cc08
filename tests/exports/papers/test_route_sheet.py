"""The driver's sheet: hours, places, seats, vouchers; no name, no phone, no word of a hearing."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from itertools import combinations

import pytest

from justice_desk.exports.papers.route_labels import placed
from justice_desk.exports.papers.route_map import TripMap, spots_of
from justice_desk.exports.papers.route_sheet import RouteFacts, render_route_sheet, route_groups
from justice_desk.terms.transport import Direction
from tests.exports.papers import boxes, reading
from tests.exports.papers import transport as made
from tests.exports.papers.samples import OFFICE


def texts(facts: RouteFacts) -> list[str]:
    pages = reading.pages_text(render_route_sheet(facts))
    return [re.sub(r"[\s\u00a0\u202f]+", " ", page) for page in pages]


def crowded() -> RouteFacts:
    """Thirteen stops of which half have a long name and no position, sixty persons."""
    riders = tuple(
        made.rider(n, 1 + n % 12, 13, voucher="" if n % 7 == 0 else f"GAO-B-2026-{n:04}")
        for n in range(1, 60)
    )
    known = list(made.PLACES)
    stops = tuple(
        made.stop(at, known[at % 6] if at < 7 else f"Hameau inventé sans position {at} " * 3,
                  300 + 20 * at, up=sum(one.up == at for one in riders), down=59 * (at == 13))
        for at in range(1, 14)
    )  # fmt: skip
    return made.route(made.trip(*stops, riders=riders))


def test_it_names_nobody_and_gives_no_phone_but_the_offices() -> None:
    told = " ".join(texts(made.route()))
    for value in ("Sentinelle", "Sidi", "Nommée", "76 54", "audience", "Audience", "0147",
                  "GAO-S-", "GAO-A-", "F CFA 42"):  # fmt: skip
        assert value not in told, value
    assert "appelez le 20 00 00 00." in told
    silent = made.route(office=replace(OFFICE, phone=""))
    assert "appelez le bureau." in " ".join(texts(silent))


def test_each_stop_says_hour_place_vouchers_and_who_gets_in_and_out() -> None:
    told = texts(made.route())[0]
    for value in ("ALLER GAO-T-2026-031, 104 km", "1 5 h 00 Temera bons 0119, 0120, 0124 3 pers. –",
                  "2 5 h 25 départ 5 h 30 Taboye bons 0117, 0118, 0123", "4 pers.",
                  "3 7 h 15 Bourem", "attendre sur place", "RETOUR GAO-T-2026-032",
                  "départ après le signal du bureau", "mardi 15 décembre 2026",
                  "8 places, dont 1 pour fauteuil roulant", "AB 0000 MD"):  # fmt: skip
        assert value in told, value
    assert told.count("1 fauteuil roulant monte") == 2
    assert told.count("1 fauteuil roulant descend") == 2
    assert "7 personnes à bord, 1 fauteuil roulant." in told


def test_who_has_no_voucher_is_told_by_the_number_of_the_request() -> None:
    riders = (made.rider(7, 1, 2, voucher=""), made.rider(8, 1, 2))
    stops = (made.stop(1, "Temera", 300, up=2), made.stop(2, "Bourem", 400, down=2))
    (told, *_map) = texts(made.route(made.trip(*stops, riders=riders)))
    assert "bon 0008 ; sans bon : demande 0007" in told


def test_an_empty_trip_is_still_a_sheet() -> None:
    stops = (made.stop(1, "Gao", 300), made.stop(2, "Bourem", 400))
    assert "0 personne à bord." in texts(made.route(made.trip(*stops)))[0]


def test_stops_go_on_under_the_same_headings_and_every_one_is_there() -> None:
    pages = texts(crowded())
    assert sum("ALLER" in page and "Heure Lieu Montent" in page for page in pages) == 2
    told = " ".join(pages)
    for number in range(1, 60):
        assert f"{number:04}" in told
    assert "59 personnes à bord" in told
    assert "Sans position connue" in told


@pytest.mark.parametrize("facts", [made.route(), crowded()], ids=["picture", "crowded"])
def test_nothing_runs_over(facts: RouteFacts) -> None:
    pdf = render_route_sheet(facts)
    for page in range(len(reading.pages_text(pdf))):
        assert boxes.printed_over(pdf, page) == []
        drawn = boxes.inks(pdf, page)
        assert max(ink.right for ink in drawn) <= 192.5
        assert max(ink.bottom for ink in drawn) <= 290


def test_the_map_is_to_scale() -> None:
    places = [made.stop(at, name, 300) for at, name in enumerate(made.PLACES, 1)]
    spots = spots_of(made.trip(*places))
    drawn = TripMap(spots)
    for one, other in combinations(spots, 2):
        (a, b), (c, d) = made.PLACES[one.name], made.PLACES[other.name]
        middle = math.radians((a + c) / 2)
        sphere = 6371 * math.hypot(math.radians(a - c), math.radians(b - d) * math.cos(middle))
        paper = math.dist(drawn.at(one), drawn.at(other)) / drawn.scale
        assert paper == pytest.approx(sphere, rel=0.01)
    for x, y in map(drawn.at, spots):
        assert 0 < x < 168
        assert 0 < y < drawn.height()


def test_a_place_that_is_called_at_twice_is_one_dot_with_both_numbers() -> None:
    stops = (made.stop(1, "Gao", 300), made.stop(2, "Temera", 400), made.stop(3, "Gao", 500))
    spots = spots_of(made.trip(*stops))
    assert [spot.told for spot in spots] == ["1, 3 Gao, 5 h 00", "2 Temera, 6 h 40"]


def test_names_on_a_map_never_meet_each_other_nor_a_dot() -> None:
    points = [(60 + 7.0 * (at % 6), 30 + 6.0 * (at // 6)) for at in range(24)]
    labels = placed(points, [f"{at} Village inventé" for at in range(24)], [], 168, 100)
    assert len(labels) >= 10
    assert not any(one.meets(other) for one, other in combinations(labels, 2))
    assert not any(label.covers(point) for label in labels for point in points)


def test_without_two_known_places_there_is_no_map() -> None:
    stops = (made.stop(1, "Inconnu", 300), made.stop(2, "Bourem", 400))
    (page,) = texts(made.route(made.trip(*stops)))
    assert "Schéma" not in page


def test_trips_are_grouped_by_day_and_vehicle_in_the_order_of_their_hours() -> None:
    out, back = made.out_and_back()
    other = replace(out, number="GAO-T-2026-040", vehicle=replace(made.VEHICLE, code="V2"))
    groups = route_groups((back, other, out))
    assert [[trip.number[-3:] for trip in group] for group in groups] == [["031", "032"], ["040"]]
    assert groups[0][0].direction is Direction.OUT
