"""The mission order: for who drives and for who travels for the office, on one page."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from justice_desk.exports.papers.mission_order import (
    MissionFacts,
    mission_of_request,
    mission_of_trips,
    on_mission,
    render_mission_orders,
)
from justice_desk.terms.transport import TravellerRole
from tests.exports.papers import boxes, reading
from tests.exports.papers import transport as made
from tests.exports.papers.samples import DAY, OFFICE


def driver() -> MissionFacts:
    return mission_of_trips(OFFICE, made.out_and_back(), DAY)


def officer(**told: object) -> MissionFacts:
    who = made.traveller("Mariam Dicko", role=TravellerRole.STAFF, place="Gao")
    row = made.support(9, who, nights=2, meals=4, amount=80_000)
    return replace(mission_of_request(OFFICE, row, DAY), **told)  # type: ignore[arg-type]  # as told


def extremes() -> dict[str, MissionFacts]:
    long = "Fatoumatadjènèba " * 14
    names = tuple(f"Hameau inventé numéro {n}" for n in range(1, 41))
    return {
        "driver": driver(),
        "officer": officer(),
        "long": officer(name=long, to=long, means=long, plate="A" * 60, itinerary=names, line=long,
                        amount=2_080_437, distance=long),
        "unknown": officer(name="", means="", amount=0, stay=""),
        "arabic": officer(name=made.ARABIC),
    }  # fmt: skip


def pages(*facts: MissionFacts) -> list[str]:
    read = reading.pages_text(render_mission_orders(facts))
    return [re.sub(r"[\s\u00a0\u202f]+", " ", page) for page in read]


@pytest.mark.parametrize("case", extremes())
def test_it_is_one_page_and_nothing_runs_over(case: str) -> None:
    pdf = render_mission_orders([extremes()[case]])
    assert len(reading.pages_text(pdf)) == 1
    assert boxes.printed_over(pdf) == []
    drawn = boxes.inks(pdf)
    assert max(ink.right for ink in drawn) <= 192.5
    assert max(ink.bottom for ink in drawn) <= 290


def test_a_driver_reads_way_hours_vehicle_and_no_passenger() -> None:
    (told,) = pages(driver())
    for value in ("GAO-T-2026-031", "Sidi Sentinelle", "chauffeur", "Bourem",
                  "mardi 15 décembre 2026, 5 h 00", "mardi 15 décembre 2026, 15 h 15", "AB 0000 MD",
                  "208 km", "Temera – Taboye – Bourem – Taboye – Temera"):  # fmt: skip
        assert value in told, value
    for value in ("Nommée", "audience", "Indemnité"):
        assert value not in told


def test_an_officer_reads_stay_allowance_and_who_pays() -> None:
    (told,) = pages(officer())
    for value in ("Mariam Dicko", "80 000 F CFA (quatre-vingt mille francs CFA)",
                  "2 nuitées, 4 repas", "DON/TR", "GAO-A-2026-0009"):  # fmt: skip
        assert value in told, value


def test_only_who_goes_for_the_office_has_an_order() -> None:
    assert not on_mission(made.support(1))
    assert not on_mission(made.hidden(2))
    assert on_mission(made.support(3, made.traveller("A", role=TravellerRole.STAFF)))


def test_several_orders_are_as_many_pages_and_none_is_an_error() -> None:
    assert len(pages(driver(), officer())) == 2
    with pytest.raises(ValueError, match="No mission"):
        render_mission_orders([])
