"""A list of places is taken in again and again without doubling any."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from justice_desk.models.all import AuditEntry, Place
from justice_desk.services import places
from justice_desk.services.audit import verify
from justice_desk.services.places import Entry, Parent, PlaceLevelDiffers, take_in
from justice_desk.terms.enums import AuditAction, PlaceLevel
from justice_desk.terms.errors import NotAllowed
from tests.services.places.conftest import GAO, VILLAGES, village

if TYPE_CHECKING:
    from justice_desk.services.places import Tally
    from tests.offices import Bench

COMMUNE = Entry(2, "ML070191", PlaceLevel.COMMUNE, "Essai-Nord", None, 16.2, -0.2, GAO)


def bring(bench: Bench, *entries: Entry) -> Tally:
    with bench.writing("awa", "place import") as session:
        return take_in(session, entries)


def test_a_first_import_makes_the_villages_and_the_communes_above_them(shipped: Bench) -> None:
    tally = bring(shipped, *VILLAGES)
    assert (tally.read, tally.new, tally.parents) == (9, 9, 4)
    assert (tally.updated, tally.same, tally.kept_as_written_matched) == (0, 0, 0)


def test_the_same_list_again_changes_nothing(listed: Bench) -> None:
    with listed.reading("awa") as session:
        before = session.scalar(select(func.count(AuditEntry.number)))
    tally = bring(listed, *VILLAGES)
    assert (tally.new, tally.updated, tally.same, tally.parents) == (0, 0, 9, 0)
    with listed.reading("awa") as session:
        assert session.scalar(select(func.count(AuditEntry.number))) == before


def test_an_import_is_one_batch_in_the_audit(shipped: Bench) -> None:
    bring(shipped, *VILLAGES)
    with shipped.reading("awa") as session:
        last = session.scalars(select(AuditEntry).order_by(AuditEntry.number.desc())).first()
        assert last is not None
        assert (last.action, last.rows, last.verb) == (AuditAction.BULK, 13, "place import")
        assert verify(session).sound


def test_a_corrected_list_brings_places_up_to_date(listed: Bench) -> None:
    moved = replace(VILLAGES[2], name="Bɔkɔ neuf", latitude=16.5)
    tally = bring(listed, moved, *VILLAGES[3:])
    assert (tally.updated, tally.same) == (1, 6)
    with listed.reading("awa") as session:
        found = places.find(session, "ML070191002")
        assert (found.name, found.latitude, found.longitude) == ("Bɔkɔ neuf", 16.5, -0.1)
        assert places.find(session, "Essai-Nord/boko neuf").id == found.id


def test_a_list_without_points_or_accents_takes_none_away(listed: Bench) -> None:
    poor = replace(VILLAGES[2], name="Boko d'essai", latitude=None, longitude=None)
    assert bring(listed, poor).same == 1
    with listed.reading("awa") as session:
        found = places.find(session, "ML070191002")
        assert (found.name, found.latitude) == ("Bɔkɔ d’essai", 16.1)


def test_villages_first_and_communes_later_meet(listed: Bench) -> None:
    tally = bring(listed, COMMUNE)
    assert (tally.updated, tally.new) == (1, 0)
    with listed.reading("awa") as session:
        found = places.find(session, "Essai-Nord")
        assert (found.latitude, found.approximate) == (16.2, False)


def test_a_shipped_cercle_keeps_its_accents_and_its_mark(listed: Bench) -> None:
    above = (Parent("ML05", "Mopti"), Parent("ML0508", "Tenenkou"), Parent("ML050891", "Essai"))
    bring(listed, village("ML050891001", "Village d’essai 3", *above))
    with listed.reading("awa") as session:
        found = places.find(session, "ML0508")
        assert (found.name, found.approximate) == ("Ténenkou", True)


def test_a_village_may_move_to_another_commune(listed: Bench) -> None:
    moved = replace(VILLAGES[2], parents=VILLAGES[3].parents)
    assert bring(listed, moved).updated == 1
    with listed.reading("awa") as session:
        assert places.find(session, "ML070191002").under == "Gao/Gao/Essai-Sud"


def test_a_pcode_known_at_another_level_stops_the_list(listed: Bench) -> None:
    wrong = village("ML070191", "Village d’essai 4", *GAO, Parent("ML070192", "Essai-Sud"))
    with pytest.raises(PlaceLevelDiffers) as refused:
        bring(listed, VILLAGES[0], wrong)
    assert refused.value.details["found"] == "commune"
    with listed.reading("awa") as session:
        assert places.find(session, "ML070191").level is PlaceLevel.COMMUNE


def test_a_reader_of_the_office_imports_nothing(shipped: Bench) -> None:
    with pytest.raises(NotAllowed), shipped.writing("oumou", "place import") as session:
        take_in(session, VILLAGES)


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(batches=st.lists(st.lists(st.sampled_from(VILLAGES), unique_by=lambda e: e.pcode)))
def test_however_a_list_is_cut_into_files_no_place_is_doubled(
    bench: Bench, batches: list[list[Entry]]
) -> None:
    with bench.writing("awa") as session:
        places.seed(session)
    for batch in batches:
        tally = bring(bench, *batch)
        assert tally.read == tally.new + tally.updated + tally.same == len(batch)
    bring(bench, *VILLAGES)
    with bench.reading("awa") as session:
        villages = select(Place.pcode).where(Place.level == PlaceLevel.VILLAGE)
        codes = session.scalars(villages).all()
        assert sorted(map(str, codes)) == sorted(entry.pcode for entry in VILLAGES)
