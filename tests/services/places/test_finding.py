"""What a person means by the name of a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from justice_desk.models.all import Place
from justice_desk.models.keys import new_id
from justice_desk.services import places
from justice_desk.services.places import AmbiguousPlace, UnknownPlace
from justice_desk.services.places.errors import NothingLikeIt, OnlyVillages, PlaceNameUnfit
from justice_desk.terms.enums import PlaceLevel
from justice_desk.terms.errors import BadInput

if TYPE_CHECKING:
    from tests.offices import Bench


def path(bench: Bench, text: str) -> str:
    with bench.reading("oumou", "place find") as session:
        return places.find(session, text).path


def refusal(bench: Bench, text: str) -> BadInput:
    with bench.reading("oumou", "place find") as session, pytest.raises(BadInput) as refused:
        places.find(session, text)
    assert refused.value.exit_code == 4
    return refused.value


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("ML0701", "Gao/Gao"),
        ("ml0701", "Gao/Gao"),
        ("Gao", "Gao/Gao"),
        ("  gao ", "Gao/Gao"),
        ("Gao/Gao", "Gao/Gao"),
        ("Gao/Gao/Gao", "Gao/Gao/Gao"),
        ("Gao/Gao/Gao/Gao", "Gao/Gao/Gao/Gao"),
        ("Mopti", "Mopti/Mopti"),
        ("tenenkou", "Mopti/Ténenkou"),
        ("Gourma Rharous", "Tombouctou/Gourma-Rharous"),
        ("Taoudéni", "Taoudéni"),
        ("Essai-Nord", "Gao/Gao/Essai-Nord"),
        ("Gao/Gao/Essai-Nord", "Gao/Gao/Essai-Nord"),
        ("Gao/Essai-Nord", "Gao/Gao/Essai-Nord"),
        ("Gao / Gao / essai nord /", "Gao/Gao/Essai-Nord"),
        ("Douentza/Essai-Sud", "Mopti/Douentza/Essai-Sud"),
        ("Essai-Nord/boko dessai", "Gao/Gao/Essai-Nord/Bɔkɔ d’essai"),
        ("Gao/Hameau seul", "Gao/Gao/Gao/Hameau seul"),
        ("Gao/autre nom d'essai", "Gao/Gao/Gao/Hameau seul"),
    ],
)
def test_a_place_is_found_by_pcode_name_or_path(atlas: Bench, text: str, meant: str) -> None:
    assert path(atlas, text) == meant


def test_a_bare_name_is_read_as_cercle_before_region_before_commune(atlas: Bench) -> None:
    with atlas.reading("oumou") as session:
        assert places.find(session, "Gao").level is PlaceLevel.CERCLE
        assert places.find(session, "Ménaka").level is PlaceLevel.CERCLE
        assert places.find(session, "Essai-Nord").level is PlaceLevel.COMMUNE


def test_an_old_cercle_is_found_under_its_region_of_2023_too(atlas: Bench) -> None:
    assert path(atlas, "Douentza/Douentza/Essai-Sud") == "Mopti/Douentza/Essai-Sud"
    assert path(atlas, "Mopti/Douentza/Essai-Sud") == "Mopti/Douentza/Essai-Sud"


def test_a_place_is_found_by_its_id(atlas: Bench) -> None:
    with atlas.reading("oumou") as session:
        key = places.find(session, "Gao/Gao/Essai-Nord").id
        assert places.find(session, str(key)).id == key
    assert isinstance(refusal(atlas, str(new_id())), UnknownPlace)


def test_a_name_of_two_communes_is_ambiguous_and_tells_both(atlas: Bench) -> None:
    refused = refusal(atlas, "Essai-Sud")
    assert isinstance(refused, AmbiguousPlace)
    assert refused.details["candidates"] == "Gao/Gao/Essai-Sud, Mopti/Douentza/Essai-Sud"
    assert "Gao/Gao/Essai-Sud" in refused.message()


@pytest.mark.parametrize("name", ["Village d’essai 1", "Hameau seul", "boko dessai"])
def test_a_name_that_only_villages_bear_is_never_picked(atlas: Bench, name: str) -> None:
    refused = refusal(atlas, name)
    assert isinstance(refused, OnlyVillages)
    assert "Essai-" in str(refused.details["candidates"]) or name == "Hameau seul"


def test_the_seat_that_a_list_gives_beside_its_village_is_the_same_village(atlas: Bench) -> None:
    with atlas.reading("oumou") as session:
        assert places.find(session, "Essai-Nord/Village d'essai 1").pcode == "ML070191001"


def test_two_villages_of_one_name_far_apart_in_one_commune_stay_two(atlas: Bench) -> None:
    refused = refusal(atlas, "Gao/Gao/Essai-Sud/Essai double")
    assert isinstance(refused, AmbiguousPlace)
    told = refused.details["places"]
    assert isinstance(told, list)
    assert {one["pcode"] for one in told} == {"ML070192002", "ML070192003"}


@pytest.mark.parametrize(
    ("text", "near"),
    [("Tombuktu", "Tombouctou/Tombouctou"), ("Gao/Gao/Essai-Norde", "Gao/Gao/Essai-Nord")],
)
def test_an_unknown_place_tells_the_nearest(atlas: Bench, text: str, near: str) -> None:
    refused = refusal(atlas, text)
    assert refused.code == "unknown_place"
    assert near in str(refused.details["candidates"])
    assert near in refused.message()


@pytest.mark.parametrize("text", ["", "  ", "/", "🙂", "؟", "xqzwv", "ML0799999", "\x00", "%", "_"])
def test_what_resembles_nothing_is_refused_in_a_sentence(atlas: Bench, text: str) -> None:
    refused = refusal(atlas, text)
    assert isinstance(refused, UnknownPlace)
    assert refused.message()


def test_a_place_of_200_000_characters_is_refused_at_once(atlas: Bench) -> None:
    assert isinstance(refusal(atlas, "a" * 200_000), PlaceNameUnfit)


def test_nothing_like_it_says_what_to_do(shipped: Bench) -> None:
    refused = refusal(shipped, "xqzwv")
    assert isinstance(refused, NothingLikeIt)
    assert "Cercle/Commune" in refused.message()


def test_every_cercle_and_commune_is_found_by_the_path_that_the_office_shows(
    atlas: Bench,
) -> None:
    with atlas.reading("oumou") as session:
        for place in session.scalars(select(Place).where(Place.level != PlaceLevel.VILLAGE)):
            shown = places.path_of(session, place.id)
            if place.level is not PlaceLevel.REGION:
                assert places.find(session, shown).id == place.id, shown


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    text=st.text(max_size=30)
    | st.lists(st.sampled_from(["Gao", "ML", "Essai-Sud", ""])).map("/".join)
)
def test_whatever_is_typed_gets_a_place_or_a_refusal_of_ours(atlas: Bench, text: str) -> None:
    with atlas.reading("awa") as session:
        try:
            places.find(session, text)
        except BadInput as refused:
            assert refused.message()  # noqa: PT017 - a place that is found is as good
