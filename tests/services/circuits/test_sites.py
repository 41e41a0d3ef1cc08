"""Sites and ways are written once, changed field by field, and go before every estimate."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.circuits.sites import SiteTold, set_site, sites
from justice_desk.services.circuits.ways import SamePlace, say_distance, ways
from justice_desk.services.places import UnknownPlace
from justice_desk.services.sittings.showing import show
from justice_desk.terms.errors import NotAllowed
from justice_desk.terms.sittings import SiteSecurity
from tests.services.sittings.conftest import planned

if TYPE_CHECKING:
    from justice_desk.services.circuits.rows import SiteRow
    from tests.offices import Bench


def said(bench: Bench, place: str = "Ansongo", who: str = "awa", **more: Any) -> SiteRow:
    """Write a site down."""
    with bench.writing(who, "sitting site") as session:
        return set_site(session, SiteTold(place, **more))


def listed(bench: Bench, *, closed: bool = False) -> tuple[SiteRow, ...]:
    """Return the sites."""
    with bench.reading("oumou") as session:
        return sites(session, closed=closed)


def test_a_site_has_its_usual_values_until_somebody_says_otherwise(directory: Bench) -> None:
    said(directory, building="Mairie")
    (row,) = listed(directory)
    assert (row.rooms, row.minutes, row.cost, row.months) == (1, 360, 0, ())
    assert row.security is SiteSecurity.OPEN
    assert row.place.endswith("Ansongo")
    assert row.located


def test_what_is_new_changes_the_same_site_and_leaves_the_rest(directory: Bench) -> None:
    said(directory, building="Mairie", rooms=2, months=(12, 1, 1))
    said(directory, building="Mairie", security=SiteSecurity.CLOSED)
    (row,) = listed(directory)
    assert (row.rooms, row.months, row.security) == (2, (1, 12), SiteSecurity.CLOSED)
    assert row.security_on is not None


def test_another_building_of_the_same_town_is_another_site(directory: Bench) -> None:
    said(directory, building="Mairie")
    said(directory, building="École")
    assert [row.building for row in listed(directory)] == ["Mairie", "École"]


def test_a_site_that_is_given_up_is_listed_on_demand_and_comes_back(directory: Bench) -> None:
    said(directory, closed=True)
    assert listed(directory) == ()
    assert len(listed(directory, closed=True)) == 1
    said(directory, closed=False)
    assert len(listed(directory)) == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"rooms": 0},
        {"rooms": 10},
        {"minutes": -1},
        {"minutes": 721},
        {"cost": -1},
        {"months": (0,)},
        {"months": (13,)},
    ],
)
def test_a_number_that_cannot_be_is_refused(directory: Bench, wrong: dict[str, Any]) -> None:
    with pytest.raises(DoesNotFit) as refused:
        said(directory, **wrong)
    assert refused.value.details["path"] in wrong
    assert listed(directory) == ()


def test_a_place_that_nobody_knows_is_refused(directory: Bench) -> None:
    with pytest.raises(UnknownPlace):
        said(directory, "Nulle-Part-sur-Sable")


@pytest.mark.parametrize("who", ["ibrahim", "oumou"])
def test_only_the_coordination_says_where_a_court_could_sit(directory: Bench, who: str) -> None:
    with pytest.raises(NotAllowed):
        said(directory, who=who)


def measured(bench: Bench, km: int | None, *ends: str, who: str = "ibrahim") -> None:
    """Write a way down."""
    one, other = ends or ("Ansongo", "Gao")
    with bench.writing(who, "sitting distance") as session:
        say_distance(session, one, other, km)


def kilometres(bench: Bench, number: str) -> tuple[int | None, bool]:
    """Return how far a sitting is from the seat of its court, and whether it is an estimate."""
    with bench.reading("oumou") as session:
        view = show(session, number)
    return view.kilometres, view.estimated


def test_a_way_that_was_measured_goes_before_the_estimate_both_ways(directory: Bench) -> None:
    number = planned(directory, place="Ansongo")
    before, estimated = kilometres(directory, number)
    assert estimated
    measured(directory, 123, "Bourem", "Ansongo")
    assert kilometres(directory, number) == (123, False)
    measured(directory, 124, "Ansongo", "Bourem")
    assert kilometres(directory, number) == (124, False)
    with directory.reading("oumou") as session:
        assert [way.kilometres for way in ways(session)] == [124]
    measured(directory, None, "Bourem", "Ansongo")
    assert kilometres(directory, number) == (before, True)


@pytest.mark.parametrize("km", [0, -5, 3001])
def test_a_way_that_cannot_be_is_refused(directory: Bench, km: int) -> None:
    with pytest.raises(DoesNotFit):
        measured(directory, km)


def test_a_way_has_two_ends(directory: Bench) -> None:
    with pytest.raises(SamePlace):
        measured(directory, 10, "Gao", "Gao")


def test_who_only_reads_measures_nothing(directory: Bench) -> None:
    with pytest.raises(NotAllowed):
        measured(directory, 10, who="oumou")
