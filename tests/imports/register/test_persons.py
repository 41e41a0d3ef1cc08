from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.imports.register.settings import Settings
from justice_desk.imports.sheets.periods import Context
from justice_desk.services.importing.told import Faulty
from justice_desk.terms.enums import PartyRole
from justice_desk.terms.importing import DayOrder
from tests.imports.register.telling import WHOLE, case_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from justice_desk.imports.sheets.cells import Cell
    from tests.imports.register.telling import Read


def test_a_second_claimant_is_another_person_of_the_same_role(cases: Read) -> None:
    told = case_of(cases({**WHOLE, "person.name": "Moussa X et Fatou Y", "respondent.name": None}))

    first, second = told.intake.persons
    assert [(one.name, one.roles) for one in (first, second)] == [
        ("Moussa X", (PartyRole.CLAIMANT,)),
        ("Fatou Y", (PartyRole.CLAIMANT,)),
    ]
    assert first.ref != second.ref
    assert (first.phone, second.phone) == ("+22376123456", None)


@pytest.mark.parametrize(
    ("cells", "people"),
    [
        (
            {"case.parties": "Moussa X c/ Fatou Y"},
            [("Moussa X", PartyRole.CLAIMANT), ("Fatou Y", PartyRole.RESPONDENT)],
        ),
        (
            {"case.parties": "Moussa X / Fatou Y et Ali Z"},
            [
                ("Moussa X", PartyRole.CLAIMANT),
                ("Fatou Y", PartyRole.RESPONDENT),
                ("Ali Z", PartyRole.RESPONDENT),
            ],
        ),
        (
            {"person.name": "Moussa X contre Fatou Y"},
            [("Moussa X", PartyRole.CLAIMANT), ("Fatou Y", PartyRole.RESPONDENT)],
        ),
        (
            {"person.name": "Inventé", "person.first_name": "Moussa"},
            [("Moussa Inventé", PartyRole.CLAIMANT)],
        ),
        ({"person.first_name": "Moussa"}, [("Moussa", PartyRole.CLAIMANT)]),
        (
            {"victim.name": "Fatou Y", "accused.name": "Ali Z"},
            [("Fatou Y", PartyRole.VICTIM), ("Ali Z", PartyRole.ACCUSED)],
        ),
        (
            {"person.name": "Moussa X", "victim.name": "Fatou Y"},
            [("Moussa X", PartyRole.CLAIMANT), ("Fatou Y", PartyRole.VICTIM)],
        ),
        (
            {"person.name": "Fatou Y", "person.role": "victime"},
            [("Fatou Y", PartyRole.VICTIM)],
        ),
        (
            {"person.name": "Fatou Y", "witness.name": "Ali Z et Awa K"},
            [
                ("Fatou Y", PartyRole.CLAIMANT),
                ("Ali Z", PartyRole.WITNESS),
                ("Awa K", PartyRole.WITNESS),
            ],
        ),
        ({"respondent.name": "Ali Z"}, [("", PartyRole.CLAIMANT), ("Ali Z", PartyRole.RESPONDENT)]),
        (
            {"person.name": "Awa K", "guardian.name": "Ali Z"},
            [("Awa K", PartyRole.CLAIMANT), ("Ali Z", PartyRole.GUARDIAN)],
        ),
    ],
)
def test_persons_stand_in_their_roles(
    cases: Read, cells: Mapping[str, Cell], people: list[tuple[str, PartyRole]]
) -> None:
    told = case_of(cases({"case.category": "dette", **cells}))

    assert [(one.name, *one.roles) for one in told.intake.persons] == people


def test_first_name_and_name_together_are_checked_as_a_name(cases: Read) -> None:
    (row,) = cases({"person.name": "B" * 150, "person.first_name": "A" * 90})

    assert isinstance(row, Faulty)
    assert [fault.column for fault in row.faults] == ["person.first_name"]


def test_what_is_one_line_holds_no_other(cases: Read) -> None:
    told = case_of(cases({"person.name": "A B", "person.landmark": "près\ndu puits"}))

    assert told.intake.persons[0].landmark == "près du puits"


def test_a_birth_in_the_column_of_ages_follows_the_order_of_the_file(cases: Read) -> None:
    settings = Settings(order=DayOrder.MONTH_FIRST)

    told = case_of(cases({"person.name": "A B", "person.age": "05/25/1985"}, settings=settings))

    assert told.intake.persons[0].birth_year == 1985


def test_the_same_name_in_two_columns_is_one_person_with_both_roles(cases: Read) -> None:
    told = case_of(cases({"person.name": "Fatou Y", "victim.name": "FATOU Y"}))

    (one,) = told.intake.persons
    assert one.roles == (PartyRole.CLAIMANT, PartyRole.VICTIM)


def test_a_name_in_arabic_letters_is_kept_beside(cases: Read) -> None:
    told = case_of(cases({"person.name": "Moussa Inventé (موسى)"}))

    assert (told.intake.persons[0].name, told.intake.persons[0].name_arabic) == (
        "Moussa Inventé",
        "موسى",
    )


@pytest.mark.parametrize(
    ("cell", "phone", "through", "facts"),
    [
        ("76123456 / 66778899", "+22376123456", None, "person.phone\u00a0: 76123456 / 66778899"),
        ("76123456 (mari)", "+22376123456", "mari", ""),
        ("chez le chef", None, "chez le chef", ""),
    ],
)
def test_what_stands_beside_a_phone_is_not_lost(
    cases: Read, cell: str, phone: str | None, through: str | None, facts: str
) -> None:
    told = case_of(cases({"person.name": "A B", "person.phone": cell}))

    lead = told.intake.persons[0]
    assert (lead.phone, lead.through, told.intake.facts) == (phone, through, facts)


@pytest.mark.parametrize(
    ("cells", "group", "place", "within"),
    [
        ({"person.village": "V", "person.commune": "C", "person.cercle": "K"}, "", "V", "C"),
        ({"person.village": "V", "person.cercle": "K"}, "", "V", "K"),
        ({"person.commune": "C", "person.cercle": "K"}, "", "C", "K"),
        ({"person.commune": "C"}, "", "C", None),
        ({"person.village": "V"}, "CERCLE DE BOUREM", "V", "BOUREM"),
        ({}, "Commune de Tartempion", "Tartempion", None),
        ({"person.village": "V"}, "Dossiers clos", "V", None),
        ({"person.village": "-", "person.commune": "C"}, "", "C", None),
    ],
)
def test_the_place_is_the_narrowest_and_what_lies_around_it_is_told(
    cases: Read, cells: Mapping[str, Cell], group: str, place: str, within: str | None
) -> None:
    told = case_of(cases({"person.name": "A B", **cells}, context=Context(group=group)))

    assert (told.intake.persons[0].place, told.within) == (place, within)
