"""How far the parties of a case that is ready have to a site."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from justice_desk.models.all import Case, Distance, Person, Place
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.places import find
from justice_desk.services.places.keeping import find_or_keep
from justice_desk.services.sittings.errors import UnknownSitting
from tests.services.dockets.test_ready import BOUREM, brought, listed, numbers, people
from tests.services.sittings.conftest import planned

if TYPE_CHECKING:
    from tests.offices import Bench


def test_the_way_is_that_of_the_farthest_party(directory: Bench) -> None:
    brought(directory, persons=people(other=f"{BOUREM}/Bourem"))
    assert listed(directory)[0].kilometres is None
    (row,) = listed(directory, site="Gao")
    assert row.kilometres is not None
    assert row.kilometres > 100
    assert row.estimated
    sitting = planned(directory, place="Ansongo")
    (there,) = listed(directory, site=sitting)
    assert there.kilometres is not None
    assert there.kilometres > row.kilometres
    assert numbers(directory, site="Gao", near=50) == []
    assert numbers(directory, site="Gao", near=500) == [row.number]


def test_a_way_that_somebody_measured_is_no_estimate(directory: Bench) -> None:
    brought(directory, persons=people(f"{BOUREM}/Bourem", f"{BOUREM}/Bourem"))
    with directory.writing("awa", "sitting distance") as session:
        one, other = find(session, "Bourem/Bourem"), find(session, "Gao")
        session.add(Distance(one_id=one.id, other_id=other.id, kilometres=95))
    (row,) = listed(directory, site="Gao")
    assert (row.kilometres, row.estimated) == (95, False)


def test_a_case_without_a_place_and_one_whose_place_nobody_knows_have_no_way(
    directory: Bench,
) -> None:
    with directory.writing("awa", "place import") as session:
        place = find_or_keep(session, "Gao/Gao/Inventé")
        for name in ("Gao/Gao", "Gao"):
            found = session.get_one(Place, find(session, name).id)
            found.latitude = None
        assert place.latitude is None
    placed = brought(directory, persons=people("Gao/Gao/Inventé", None))
    with directory.writing("awa", "case correct") as session:
        other = session.scalars(select(Person).where(Person.name == "Moussa Exemple")).one()
        other.phone = "+22370000001"
    rows = listed(directory, site="Ansongo")
    assert [(row.number, row.kilometres, row.estimated) for row in rows] == [(placed, None, False)]
    with directory.writing("awa", "case correct") as session:
        session.scalars(select(Case)).one().place_id = None
        for person in session.scalars(select(Person)):
            person.place_id = None
    (row,) = listed(directory, site="Ansongo", only_ready=False)
    assert (row.place, row.cercle, row.commune, row.kilometres) == ("", "", "", None)


def test_the_way_to_a_site_without_coordinates_is_estimated_from_the_place_above(
    directory: Bench,
) -> None:
    with directory.writing("awa", "place import") as session:
        site = find_or_keep(session, "Gao/Ansongo/Site inventé")
        assert site.latitude is None
    number = brought(directory)
    (row,) = listed(directory, site="Ansongo/Site inventé")
    (above,) = listed(directory, site="Ansongo")
    assert (row.number, row.kilometres, row.estimated) == (number, above.kilometres, True)


def test_a_site_of_which_nobody_knows_where_it_lies_has_no_way(directory: Bench) -> None:
    with directory.writing("awa", "place import") as session:
        find_or_keep(session, "Gao/Ansongo/Site inventé")
        for name in ("Gao/Ansongo", "Gao"):
            session.get_one(Place, find(session, name).id).latitude = None
    number = brought(directory)
    (row,) = listed(directory, site="Ansongo/Site inventé")
    assert (row.number, row.kilometres) == (number, None)


def test_a_limit_of_kilometres_asks_for_a_site(directory: Bench) -> None:
    with pytest.raises(DoesNotFit):
        listed(directory, near=50)
    with pytest.raises(UnknownSitting):
        listed(directory, site="GAO-S-2026-099")
