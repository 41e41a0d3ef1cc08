"""Of some columns nothing is ever kept: neither what they say nor that they were there."""

from __future__ import annotations

import pytest

from justice_desk.imports.columns.never import is_never_kept, never_kept


@pytest.mark.parametrize(
    "heading",
    [
        *("Ethnie", "Groupe ethnique", "groupe/ethnie_plaignant", "Religion", "Tribu", "Race"),
        *("Confession religieuse", "Caste", "Orientation sexuelle", "Tribe"),
    ],
)
def test_what_the_office_never_collects_is_known_by_its_heading(heading: str) -> None:
    assert is_never_kept(heading)


@pytest.mark.parametrize(
    "heading",
    [
        *("Nom", "Acteur religieux", "Autorité religieuse saisie", "Date", "Contribution"),
        *("Attribut", "Justice religieuse saisie le", "Orientation", "Terrasse", "Sexe"),
    ],
)
def test_other_headings_are_kept(heading: str) -> None:
    assert not is_never_kept(heading)


def test_they_are_told_by_name() -> None:
    assert never_kept(("Nom", "Ethnie", "Date")) == ("Ethnie",)
