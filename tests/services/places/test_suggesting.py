"""What a place field offers while somebody types."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.services import places
from justice_desk.terms.enums import PlaceLevel

if TYPE_CHECKING:
    from tests.offices import Bench


def offers(
    bench: Bench,
    typed: str,
    under: str | None = None,
    levels: tuple[PlaceLevel, ...] = tuple(PlaceLevel),
    limit: int = 8,
) -> list[str]:
    with bench.reading("oumou") as session:
        parent = places.find(session, under).id if under else None
        found = places.suggest(session, typed, parent=parent, levels=levels, limit=limit)
        return [row.path for row in found]


def test_the_commune_comes_before_the_village_of_the_same_name(atlas: Bench) -> None:
    assert offers(atlas, "gao") == ["Gao/Gao/Gao", "Gao/Gao", "Gao", "Gao/Gao/Gao/Gao"]


def test_a_village_alone_is_offered_with_its_commune_each_once(atlas: Bench) -> None:
    assert offers(atlas, "village d'essai 1") == [
        "Gao/Gao/Essai-Nord/Village d’essai 1",
        "Gao/Gao/Essai-Sud/Village d’essai 1",
    ]


def test_once_the_commune_is_chosen_only_its_villages_are_offered(atlas: Bench) -> None:
    assert offers(atlas, "vil", under="Essai-Nord") == ["Gao/Gao/Essai-Nord/Village d’essai 1"]
    assert offers(atlas, "", under="Essai-Nord") == [
        "Gao/Gao/Essai-Nord/Bɔkɔ d’essai",
        "Gao/Gao/Essai-Nord/Village d’essai 1",
    ]


def test_a_field_of_communes_offers_communes_only(atlas: Bench) -> None:
    only = (PlaceLevel.COMMUNE,)
    assert offers(atlas, "gao", levels=only) == ["Gao/Gao/Gao"]
    assert offers(atlas, "essai", levels=only) == [
        "Gao/Gao/Essai-Nord",
        "Mopti/Douentza/Essai-Sud",
        "Gao/Gao/Essai-Sud",
    ]


@pytest.mark.parametrize("typed", ["boko", "Bɔkɔ", "BOKO D'ES"])
def test_letters_and_accents_do_not_matter(atlas: Bench, typed: str) -> None:
    assert offers(atlas, typed) == ["Gao/Gao/Essai-Nord/Bɔkɔ d’essai"]


def test_a_wrong_spelling_is_guessed_at(atlas: Bench) -> None:
    assert offers(atlas, "Tombuktu")[:2] == ["Tombouctou", "Tombouctou/Tombouctou"]
    assert offers(atlas, "xq") == []


def test_nothing_typed_and_nothing_chosen_offers_nothing(atlas: Bench) -> None:
    assert offers(atlas, "  ") == []


def test_no_more_is_offered_than_asked_for(atlas: Bench) -> None:
    assert len(offers(atlas, "a", limit=3)) == 3
