from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from justice_desk.imports.register.reading import read_rows
from justice_desk.imports.register.settings import Settings
from justice_desk.imports.sheets.cells import Broken
from justice_desk.imports.sheets.grid import GridRow
from justice_desk.imports.sheets.periods import Context
from justice_desk.services.importing.told import Faulty
from justice_desk.terms.enums import (
    PartyRole,
)
from justice_desk.terms.importing import DayOrder, ImportKind
from tests.imports.register.telling import TODAY, WHOLE, case_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from justice_desk.imports.sheets.cells import Cell
    from tests.imports.register.telling import Read


def test_several_columns_of_observations_join_under_their_headings(cases: Read) -> None:
    mapping = {"Nom": "person.name", "Obs.": "case.observations", "Remarques": "case.observations"}

    told = case_of(cases({"Nom": "A B", "Obs.": "une", "Remarques": "deux"}, mapping=mapping))
    one = case_of(cases({"Nom": "A B", "Obs.": "RAS", "Remarques": "deux"}, mapping=mapping))

    assert told.intake.facts == "Obs.\u00a0: une\nRemarques\u00a0: deux"
    assert one.intake.facts == "deux"


@pytest.mark.parametrize(
    ("cells", "summary"),
    [
        ({"case.category": "Litige entre deux frères"}, "Litige entre deux frères"),
        ({"case.category": "Foncier"}, "Foncier"),
        ({"case.category": "Foncier", "case.summary": "Un champ"}, "Un champ"),
        ({"case.category": "-", "person.name": "A B"}, ""),
    ],
)
def test_where_no_column_says_the_matter_the_words_on_the_category_do(
    cases: Read, cells: Mapping[str, Cell], summary: str
) -> None:
    assert case_of(cases(cells)).intake.summary == summary


@pytest.mark.parametrize("field", ["case.category", "case.opened_on", "person.sex"])
def test_a_formula_that_was_never_computed_counts_as_blank(cases: Read, field: str) -> None:
    told = case_of(cases({**WHOLE, field: Broken("")}))

    assert told.later == (field,)
    assert field not in told.at.written


def test_a_formula_without_a_value_makes_no_case_and_no_category(cases: Read) -> None:
    row = {"case.category": Broken(""), "person.name": Broken("")}

    assert cases({**row, "birth.father": Broken("")}) == []
    named = case_of(cases({"person.name": "A B", "birth.father": Broken("")}))
    assert named.intake.category == "AUT"


def test_a_civil_status_list_is_one_of_cases(cases: Read) -> None:
    mapping = {
        "Requérant": "person.name",
        "Enfant": "birth.child",
        "Né le": "birth.on",
        "à": "birth.at",
        "Père": "birth.father",
        "Mère": "birth.mother",
        "Témoin 1": "witness.name",
        "Témoin 2": "witness.name",
        "N° jugement": "birth.judgment_number",
        "Date jugement": "step.judgment_on",
    }
    row = {
        "Requérant": "Moussa X",
        "Enfant": "Awa X",
        "Né le": "12/05/2015",
        "à": "Tartempion",
        "Père": "Moussa X",
        "Mère": "Fatou Y",
        "Témoin 1": "Ali Z",
        "Témoin 2": "Oumar K",
        "N° jugement": "123",
        "Date jugement": "01/02/2022",
    }

    told = case_of(cases(row, mapping=mapping))

    assert told.intake.category == "ECI"
    assert [(one.name, *one.roles) for one in told.intake.persons] == [
        ("Moussa X", PartyRole.APPLICANT),
        ("Ali Z", PartyRole.WITNESS),
        ("Oumar K", PartyRole.WITNESS),
    ]
    assert told.intake.facts.splitlines() == [
        "Enfant\u00a0: Awa X",
        "Né le\u00a0: 12/05/2015",
        "à\u00a0: Tartempion",
        "Père\u00a0: Moussa X",
        "Mère\u00a0: Fatou Y",
        "N° jugement\u00a0: 123",
        "Témoin 1\u00a0: Ali Z",
        "Témoin 2\u00a0: Oumar K",
    ]
    assert [(step.on, step.note) for step in told.steps] == [(date(2022, 2, 1), "123")]


@pytest.mark.parametrize(
    "row",
    [
        {"case.old_number": 12, "person.name": None},
        {"case.old_number": 12, "person.name": "-", "case.category": "néant"},
        {"person.name": "", "case.written_by": "A. Parajuriste"},
    ],
)
def test_a_row_that_says_nothing_is_left_out_and_told(cases: Read, row: Mapping[str, Cell]) -> None:
    aside: list[int] = []

    assert cases(row, left_out=aside) == []
    assert aside == [2]


def test_a_row_that_only_fills_ignored_columns_is_left_out(cases: Read) -> None:
    aside: list[int] = []

    rows = cases({"Nom": None, "Visa": "vu"}, mapping={"Nom": "person.name"}, left_out=aside)

    assert (rows, aside) == ([], [2])


def test_days_are_read_in_the_order_of_the_file(cases: Read) -> None:
    settings = Settings(order=DayOrder.MONTH_FIRST)

    told = case_of(cases({"case.opened_on": "03/04/2021"}, settings=settings))
    (faulty,) = cases({"case.opened_on": "25/04/2021"}, settings=settings)

    assert told.intake.opened_on == date(2021, 3, 4)
    assert isinstance(faulty, Faulty)


def test_rows_are_read_one_at_a_time(cases: Read) -> None:
    given: list[int] = []

    class Lazy:
        sheet = "Registre"
        rows: Iterator[GridRow] = iter(())

    def rows() -> Iterator[GridRow]:
        for number in range(2, 1000):
            given.append(number)
            yield GridRow(number, {"case.category": "dette"}, Context())

    sheet = Lazy()
    sheet.rows = rows()
    told = read_rows(sheet, {"case.category": "case.category"}, Settings(), ImportKind.CASES, TODAY)
    next(told)

    assert given == [2]
