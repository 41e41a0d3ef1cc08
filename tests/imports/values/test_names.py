from __future__ import annotations

import pytest

from justice_desk.imports.values.names import Name, Named, read_names


def _said(cell: str, *, parties: bool = False) -> tuple[list[str], list[str]]:
    named = read_names(cell, parties=parties).value or Named()
    return [name.said for name in named.people], [name.said for name in named.against]


@pytest.mark.parametrize(
    ("cell", "people"),
    [
        ("Moussa Inventé", ["Moussa Inventé"]),
        ("  MOUSSA   INVENTÉ ", ["MOUSSA INVENTÉ"]),
        ("Moussa X et Fatoumata Y", ["Moussa X", "Fatoumata Y"]),
        ("Moussa Ba & Fatou Sy", ["Moussa Ba", "Fatou Sy"]),
        ("Moussa Ba / Fatou Sy", ["Moussa Ba", "Fatou Sy"]),
        ("Moussa Ba\nFatou Sy", ["Moussa Ba", "Fatou Sy"]),
        ("Moussa Ba ; Fatou Sy", ["Moussa Ba", "Fatou Sy"]),
        ("Moussa Ba, Fatou Sy et Ali Ka", ["Moussa Ba", "Fatou Sy", "Ali Ka"]),
        ("1. Moussa Ba 2. Fatou Sy", ["Moussa Ba", "Fatou Sy"]),
        ("1) Moussa Ba\n2) Fatou Sy", ["Moussa Ba", "Fatou Sy"]),
        ("Inventé, Moussa", ["Inventé, Moussa"]),
        ("Mme Fatou Sy", ["Mme Fatou Sy"]),
        ("Moussa Inventé Et", ["Moussa Inventé Et"]),
        ("M. Moussa Ba", ["M. Moussa Ba"]),
        ("Elhadj Moussa Ba", ["Elhadj Moussa Ba"]),
        ("M. et Mme Inventé", ["M. Inventé", "Mme Inventé"]),
        ("héritiers de feu Moussa Ba", ["héritiers de feu Moussa Ba"]),
        ("Les héritiers de Moussa Ba et Fatou Sy", ["Les héritiers de Moussa Ba et Fatou Sy"]),
        ("Famille Inventé", ["Famille Inventé"]),
        ("N'Diaye Bintou dite Binta", ["N'Diaye Bintou dite Binta"]),
        ("Moussa Ba et sa femme Fatou Sy", ["Moussa Ba", "Fatou Sy"]),
        ("موسى تراوري", ["موسى تراوري"]),
        ("ߡߎߛߊ ߕߙߊߥߙߋ", ["ߡߎߛߊ ߕߙߊߥߙߋ"]),
        ("ⵎⵓⵙⴰ", ["ⵎⵓⵙⴰ"]),
        ("Ŋaɲa Bɔkɔ", ["Ŋaɲa Bɔkɔ"]),
    ],
)
def test_a_cell_names_one_person_or_several(cell: str, people: list[str]) -> None:
    assert _said(cell) == (people, [])


@pytest.mark.parametrize(
    "cell",
    [
        "Moussa Ba c/ Fatou Sy",
        "Moussa Ba contre Fatou Sy",
        "Moussa Ba C/Fatou Sy",
        "Moussa Ba vs Fatou Sy",
        "Moussa Ba Contre Fatou Sy",
    ],
)
def test_the_person_after_contre_is_the_other_party(cell: str) -> None:
    assert _said(cell) == (["Moussa Ba"], ["Fatou Sy"])


def test_a_slash_parts_the_sides_only_in_a_column_of_parties() -> None:
    assert _said("Moussa Ba / Fatou Sy", parties=True) == (["Moussa Ba"], ["Fatou Sy"])


def test_both_sides_may_be_several() -> None:
    sides = _said("Moussa Ba et Ali Ka c/ Fatou Sy et autres")

    assert sides == (["Moussa Ba", "Ali Ka"], ["Fatou Sy"])


@pytest.mark.parametrize(
    "cell",
    [
        "Moussa Ba et autres",
        "Moussa Ba et consorts",
        "Moussa Ba et 3 autres",
        "Moussa Ba et sa famille",
        "Moussa Ba et ses frères",
        "Moussa Ba & frères",
    ],
)
def test_those_who_are_not_named_are_noted(cell: str) -> None:
    assert _said(cell) == (["Moussa Ba"], [])
    assert read_names(cell).note == cell


def test_a_name_in_two_scripts_is_one_person() -> None:
    named = read_names("Moussa Inventé (موسى)").value

    assert named == Named((Name("Moussa Inventé", "موسى"),))


@pytest.mark.parametrize(
    "cell",
    [
        None,
        "",
        "?",
        "-",
        "X",
        "XXX",
        "sans nom",
        "Anonyme",
        "inconnu",
        "néant",
        "(anonyme)",
        "idem",
        "-//-",
    ],
)
def test_no_name_is_no_fault(cell: str | None) -> None:
    said = read_names(cell)

    assert (said.value, said.wrong) == (None, False)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("123456", "a name in letters"),
        ("Moussa 😀", "a name without signs or pictograms"),
        ("Moussa\u202eBa", "a name without invisible characters"),
        ("Moussa " * 40, "a name of at most 200 characters"),
    ],
)
def test_what_cannot_be_a_name_is_a_fault(english: None, cell: str, expected: str) -> None:
    assert read_names(cell).expected == expected
