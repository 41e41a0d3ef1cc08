"""The shipped regions and cercles, in both cuts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from justice_desk.models.all import AuditEntry, Place
from justice_desk.rules.reference import cercles, regions
from justice_desk.services import places
from justice_desk.terms.enums import PlaceLevel

if TYPE_CHECKING:
    from tests.offices import Bench


def test_a_new_office_knows_the_regions_and_cercles_of_both_cuts(shipped: Bench) -> None:
    with shipped.reading("oumou") as session:
        assert session.scalar(select(func.count(Place.id))) == len(regions()) + len(cercles())
        cuts = session.execute(select(Place.cut, func.count(Place.id)).group_by(Place.cut))
        assert {cut for cut, _ in cuts} == {"old", "2023"}
        assert session.scalar(select(func.count(AuditEntry.number))) == 1


def test_seeding_again_adds_nothing(shipped: Bench) -> None:
    with shipped.writing("awa", "init") as session:
        assert places.seed(session) == 0


def test_seeding_again_gives_back_what_is_missing(shipped: Bench) -> None:
    with shipped.writing("awa", "init") as session:
        session.delete(session.scalars(select(Place).where(Place.pcode == "ML0702")).one())
    with shipped.writing("awa", "init") as session:
        assert places.seed(session) == 1
        assert places.find(session, "Ansongo").path == "Gao/Ansongo"


def test_shipped_places_are_marked_as_approximate_and_only_old_ones_have_a_pcode(
    shipped: Bench,
) -> None:
    with shipped.reading("oumou") as session:
        for place in session.scalars(select(Place)):
            assert place.approximate
            assert not place.as_written
            assert (place.pcode is not None) == (place.cut == "old"), place.name
            assert (place.parent_id is None) == (place.level is PlaceLevel.REGION)


def test_a_cercle_of_2023_stands_under_the_region_of_2023(shipped: Bench) -> None:
    with shipped.reading("oumou") as session:
        konna = places.find(session, "Konna")
        assert (konna.path, konna.cut, konna.pcode) == ("Mopti/Konna", "2023", None)
