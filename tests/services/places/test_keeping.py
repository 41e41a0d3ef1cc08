"""A commune or village that no list holds is kept as it was written, under its cercle."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select

from justice_desk.models.all import Place
from justice_desk.rules.text import BadText
from justice_desk.services import places
from justice_desk.services.places import AmbiguousPlace, UnknownPlace, find_or_keep, take_in
from justice_desk.services.places.errors import PlaceNameUnfit
from justice_desk.terms.enums import PlaceLevel
from tests.services.places.conftest import GAO, NORTH, OWN, VILLAGES, village

if TYPE_CHECKING:
    import uuid

    from justice_desk.services.places import Entry, PlaceRow, Tally
    from tests.offices import Bench


def keep(bench: Bench, text: str) -> PlaceRow:
    with bench.writing("ibrahim", "case open") as session:
        return find_or_keep(session, text)


def bring(bench: Bench, *entries: Entry) -> Tally:
    with bench.writing("awa", "place import") as session:
        return take_in(session, entries)


def row(bench: Bench, key: uuid.UUID) -> PlaceRow:
    with bench.reading("awa") as session:
        return places.get(session, key)


def count(bench: Bench) -> int:
    with bench.reading("awa") as session:
        return session.scalar(select(func.count(Place.id))) or 0


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Gao/Gao/Commune d’essai", PlaceLevel.COMMUNE),
        ("Gao/Commune d’essai", PlaceLevel.COMMUNE),
        ("Gao/Gao/Commune d’essai/Village d’essai 7", PlaceLevel.VILLAGE),
        ("ML0701/Commune d’essai", PlaceLevel.COMMUNE),
        ("Gao/Gao/قرية", PlaceLevel.COMMUNE),
    ],
)
def test_what_no_list_holds_is_kept_under_its_cercle(
    shipped: Bench, text: str, level: PlaceLevel
) -> None:
    kept = keep(shipped, text)
    assert (kept.level, kept.as_written, kept.pcode) == (level, True, None)
    assert kept.path.startswith("Gao/Gao/")
    assert keep(shipped, text).id == kept.id
    assert keep(shipped, kept.path).id == kept.id


def test_a_known_place_is_found_not_kept(listed: Bench) -> None:
    before = count(listed)
    found = keep(listed, "gao/gao/essai nord")
    assert (found.path, found.as_written) == ("Gao/Gao/Essai-Nord", False)
    assert count(listed) == before


@pytest.mark.parametrize(
    "text", ["Commune d’essai", "Gaooo/Commune d’essai", "Taoudéni/Commune d’essai", "xqzwv/a/b"]
)
def test_without_a_known_cercle_nothing_is_kept(shipped: Bench, text: str) -> None:
    before = count(shipped)
    with pytest.raises(UnknownPlace):
        keep(shipped, text)
    assert count(shipped) == before


def test_nothing_is_kept_below_a_village(listed: Bench) -> None:
    with pytest.raises(UnknownPlace):
        keep(listed, "Gao/Gao/Essai-Nord/Bɔkɔ d’essai/Quartier")


def test_an_ambiguous_parent_is_not_guessed(listed: Bench) -> None:
    with pytest.raises(AmbiguousPlace):
        keep(listed, "Essai-Sud/Village neuf")


@pytest.mark.parametrize("name", ["🙂 essai", "essai\x07"])
def test_a_name_that_no_paper_can_print_is_refused(shipped: Bench, name: str) -> None:
    with pytest.raises(BadText):
        keep(shipped, f"Gao/Gao/{name}")


def test_a_name_of_121_characters_is_refused(shipped: Bench) -> None:
    with pytest.raises(PlaceNameUnfit):
        keep(shipped, f"Gao/Gao/{'a' * 121}")


def test_the_next_import_gives_a_kept_commune_its_pcode(shipped: Bench) -> None:
    kept = keep(shipped, "Gao/Gao/essai nord")
    tally = bring(shipped, *VILLAGES)
    assert tally.kept_as_written_matched == 1
    now = row(shipped, kept.id)
    assert (now.pcode, now.as_written) == ("ML070191", False)


def test_the_next_import_gives_a_kept_village_its_pcode_name_and_point(shipped: Bench) -> None:
    kept = keep(shipped, "Gao/Gao/Essai-Nord/boko d'essai")
    tally = bring(shipped, *VILLAGES)
    now = row(shipped, kept.id)
    assert (now.pcode, now.name, now.latitude) == ("ML070191002", "Bɔkɔ d’essai", 16.1)
    assert not now.as_written
    assert (tally.kept_as_written_matched, tally.updated) == (2, 1)
    assert bring(shipped, *VILLAGES).same == len(VILLAGES)


def test_a_village_written_right_under_its_cercle_is_recognised_when_there_is_one_only(
    shipped: Bench,
) -> None:
    alone, several = keep(shipped, "Gao/Hameau seul"), keep(shipped, "Gao/Village d’essai 1")
    bring(shipped, *VILLAGES)
    now = row(shipped, alone.id)
    assert (now.level, now.path) == (PlaceLevel.VILLAGE, "Gao/Gao/Gao/Hameau seul")
    assert row(shipped, several.id).as_written


def test_a_commune_wins_over_a_village_of_the_same_name(shipped: Bench) -> None:
    kept = keep(shipped, "Gao/Essai-Nord")
    bring(shipped, village("ML070193009", "Essai-Nord", *GAO, OWN), *VILLAGES)
    assert row(shipped, kept.id).pcode == NORTH.pcode
