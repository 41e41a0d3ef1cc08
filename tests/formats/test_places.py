"""The headings of a list of places, in the forms that OCHA publishes."""

from __future__ import annotations

import pytest

from justice_desk.formats.places import layout, meaning
from justice_desk.terms.enums import PlaceLevel


@pytest.mark.parametrize(
    ("heading", "meant"),
    [
        ("featureNam", "name"),
        ("featureName", "name"),
        ("name", "name"),
        ("NOM", "name"),
        ("pcode", "pcode"),
        ("featureAlt", "alt_name"),
        ("latitude", "latitude"),
        ("LON", "longitude"),
        ("admin1Name", "region.name"),
        ("admin1Pcod", "region.pcode"),
        ("admin2Pcode", "cercle.pcode"),
        ("adm2", "cercle.name"),
        ("ADM3_FR", "commune.name"),
        ("ADM3_PCODE", "commune.pcode"),
        ("admin3Name_fr", "commune.name"),
        ("adm3_name", "commune.name"),
        ("OBJECTID", None),
        ("admin0Name", None),
        ("popPlaceCl", None),
        ("validOn", None),
        ("", None),
    ],
)
def test_a_heading_means_a_field_or_nothing(heading: str, meant: str | None) -> None:
    assert meaning(heading) == meant


def test_a_list_with_a_pcode_of_its_own_is_one_of_villages() -> None:
    found = layout(["featureNam", "pcode", "admin1Name", "admin1Pcod"])
    assert found.level is PlaceLevel.VILLAGE
    assert found.missing == ("cercle.pcode", "cercle.name", "commune.pcode", "commune.name")


@pytest.mark.parametrize(
    ("headings", "level", "above"),
    [
        (["ADM1_PCODE", "ADM1_FR"], PlaceLevel.REGION, 0),
        (["ADM2_PCODE", "ADM2_FR", "ADM1_PCODE", "ADM1_FR"], PlaceLevel.CERCLE, 1),
        (
            ["adm1_pcode", "adm1", "adm2_pcode", "adm2", "adm3_pcode", "adm3", "lat"],
            PlaceLevel.COMMUNE,
            2,
        ),
    ],
)
def test_without_one_the_deepest_level_is_what_the_rows_are(
    headings: list[str], level: PlaceLevel, above: int
) -> None:
    found = layout(headings)
    assert (found.level, len(found.above), found.missing) == (level, above, ())
    assert found.heading("pcode").lower().endswith("pcode")


def test_of_two_columns_that_say_the_same_the_first_is_read() -> None:
    assert layout(["pcode", "name", "nom"]).at["name"] == 1
