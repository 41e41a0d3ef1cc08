"""One way has one length, whoever asks: circuit, order of a docket, clashes, ready cases, page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.models.all import Place
from justice_desk.services.circuits.ways import say_distance
from justice_desk.services.dockets.clash_facts import facts_of
from justice_desk.services.dockets.ready import ReadyQuery, ready_cases
from justice_desk.services.places import find, get
from justice_desk.services.places.roads import roads_between
from justice_desk.services.sittings.far import road
from justice_desk.services.sittings.finding import sitting_for
from tests.services.circuits.conftest import ANSONGO, asked, order_of, ready
from tests.services.dockets.conftest import put
from tests.services.sittings.conftest import later, planned

if TYPE_CHECKING:
    from tests.offices import Bench

SITE = "Tombouctou"


def lengths(bench: Bench) -> set[tuple[int | None, bool]]:
    """Return how far the home of the parties is from the site, as each part of the office says."""
    case = ready(bench)
    with bench.reading("awa") as session:
        home, site = find(session, ANSONGO).id, find(session, SITE).id
        row = next(r for r in ready_cases(session, ReadyQuery(site=SITE)) if r.number == case)
        page = road(session, get(session, home), get(session, site))
    planning = asked(bench).problem.distances.between(str(home), str(site))
    number = planned(bench, later(), place=SITE)
    put(bench, number, case)
    with bench.reading("awa") as session:
        clash = facts_of(session, sitting_for(session, "sitting show", number)).roads[home]
    (far,) = set(order_of(bench, number).kilometres.values())
    said = {(row.kilometres, row.estimated), (page.kilometres, page.estimated)}
    said.add((clash.kilometres, clash.estimated))
    if planning is not None:
        said.add((planning.km, planning.estimated))
    assert far == clash.kilometres
    return said


def test_an_estimate_is_the_same_everywhere(directory: Bench) -> None:
    (said,) = lengths(directory)
    assert said[1] is True


def test_what_was_measured_by_hand_goes_first_everywhere(directory: Bench) -> None:
    ready(directory)
    with directory.writing("awa", "sitting distance") as session:
        say_distance(session, SITE, ANSONGO, 777)
    assert lengths(directory) == {(777, False)}


def test_a_place_without_coordinates_lies_where_the_one_above_lies(directory: Bench) -> None:
    ready(directory)
    with directory.writing("awa", "place import") as session:
        home = session.get_one(Place, find(session, ANSONGO).id)
        site = find(session, SITE).id
        assert home.latitude is None
        ways = roads_between(session, [home.id, home.parent_id or site, site])
    assert ways.between(str(home.id), str(site)) == ways.between(str(home.parent_id), str(site))
    assert ways.between(str(home.id), str(site)) is not None
