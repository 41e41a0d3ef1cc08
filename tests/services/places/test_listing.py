"""The places that the office holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.services import places
from justice_desk.services.places import UnknownPlace
from justice_desk.terms.enums import PlaceLevel

if TYPE_CHECKING:
    from tests.offices import Bench


def test_places_are_listed_by_name_with_how_many_there_are(atlas: Bench) -> None:
    with atlas.reading("oumou", "place list") as session:
        page = places.listed(session, level=PlaceLevel.COMMUNE, limit=2)
        assert page.total == 4
        assert [row.name for row in page.places] == ["Essai-Nord", "Essai-Sud"]


def test_what_stands_under_a_place_is_listed_at_every_depth(atlas: Bench) -> None:
    with atlas.reading("oumou", "place list") as session:
        gao = places.listed(session, under="Gao/Gao")
        assert gao.total == 3 + 8
        assert all(row.path.startswith("Gao/Gao/") for row in gao.places)
        region = places.listed(session, under="ML07", level=PlaceLevel.VILLAGE)
        assert region.total == 8


def test_an_unknown_place_above_is_refused(atlas: Bench) -> None:
    with atlas.reading("oumou", "place list") as session, pytest.raises(UnknownPlace):
        places.listed(session, under="xqzwv")
