"""The papers of a trip that was planned and accepted: what its driver carries, without a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from justice_desk.exports.transport import TransportPapers, transport_papers
from justice_desk.models.all import Place
from justice_desk.services.funds.adding import add_fund, add_line
from justice_desk.services.funds.told import FundTold
from justice_desk.services.places import find_or_keep, seed
from justice_desk.terms.transport import Direction, TripPaper
from tests.exports.papers.reading import text
from tests.services.trips.conftest import ONE, TWO, VILLAGES, Yard, later

if TYPE_CHECKING:
    from pathlib import Path

    from tests.offices import Bench

P = TripPaper
NAMES = ("Amadou Exemple", "Fanta Essai")


@pytest.fixture
def yard(bench: Bench) -> Yard:
    """Return an office with villages, money and a car whose driver has a name and a phone."""
    with bench.writing("awa", "init") as session:
        seed(session)
        for path, (latitude, longitude) in VILLAGES.items():
            row = session.get_one(Place, find_or_keep(session, path).id)
            row.latitude, row.longitude = latitude, longitude
        add_fund(session, FundTold("DON", "Donateur", "Projet d’essai", later(-30), later(300)))
        add_line(session, "DON", "TRA", "Transport", amount=1_000_000)
    yard = Yard(bench)
    yard.car(driver="Sidi Sentinelle", driver_phone="76 54 32 10")
    return yard


def printed(yard: Yard, of: str, folder: Path) -> TransportPapers:
    with yard.bench.writing("ibrahim", "trip papers") as session:
        return transport_papers(session, of, folder)


def words(made: TransportPapers, paper: P) -> str:
    (file,) = (one for one in made.files if one.paper is paper)
    return re.sub(r"[\s\u00a0\u202f]+", " ", text(file.rendered.pdf))


def test_the_driver_of_a_trip_gets_her_order_and_a_sheet_that_names_nobody(
    yard: Yard, tmp_path: Path
) -> None:
    asked = [yard.ask(place, name) for place, name in zip((ONE, TWO), NAMES, strict=True)]
    numbers = yard.accept(yard.plan())
    out = next(trip for trip in yard.trips() if trip.direction is Direction.OUT)
    made = printed(yard, out.number, tmp_path / "trajet")
    route = words(made, P.ROUTE_SHEET)
    for value in (*NAMES, "Sentinelle", "76 54 32 10"):
        assert value not in route
    assert all(number in route for number in numbers)
    assert "ALLER" in route
    assert "RETOUR" in route
    assert "2 personnes à bord" in route
    assert "Schéma du trajet" in route
    assert all(number[-4:] in route for number in asked)
    assert "Sidi Sentinelle" in words(made, P.MISSION_ORDER)
    assert all(place in route for place in ("Un", "Deux", "Site d’essai"))


def test_one_request_tells_its_money_and_not_the_trip_of_others(yard: Yard, tmp_path: Path) -> None:
    mine, hers = (yard.ask(place, name) for place, name in zip((ONE, TWO), NAMES, strict=True))
    yard.accept(yard.plan())
    made = printed(yard, mine, tmp_path / "demande")
    assert P.ROUTE_SHEET not in {file.paper for file in made.files}
    told = " ".join(text(file.rendered.pdf) for file in made.files)
    assert NAMES[0] in told
    assert NAMES[1] not in told
    assert hers not in told
