from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from justice_desk.imports.register.settings import Settings
from justice_desk.imports.sheets.periods import Context
from justice_desk.terms.enums import (
    CaseStatus,
    Outcome,
)
from tests.imports.register.telling import case_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from justice_desk.imports.sheets.cells import Cell
    from tests.imports.register.telling import Read


@pytest.mark.parametrize(
    ("cells", "context", "opened_on", "asked"),
    [
        ({"case.opened_on": "12/03"}, Context(2019), date(2019, 3, 12), False),
        ({"case.opened_on": "mars"}, Context(2019), date(2019, 3, 1), True),
        ({"case.opened_on": 12}, Context(2019, 3), date(2019, 3, 12), False),
        ({"case.opened_on": "12/03", "case.year": 2020}, Context(2019), date(2020, 3, 12), False),
        ({"case.opened_on": "12", "case.month": "Mars"}, Context(2019), date(2019, 3, 12), False),
        ({"case.month": "juin", "case.year": "2020"}, Context(), date(2020, 6, 1), True),
        ({}, Context(2019, 3), date(2019, 3, 1), True),
        ({}, Context(2019), date(2019, 1, 1), True),
        ({}, Context(2026, 12), None, True),
        ({}, Context(), None, True),
        ({"case.submitted_on": "2021-03-12T10:00:00Z"}, Context(), date(2021, 3, 12), False),
        (
            {"case.opened_on": "11/03/2021", "case.submitted_on": "2021-03-12"},
            Context(),
            date(2021, 3, 11),
            False,
        ),
    ],
)
def test_the_year_and_month_around_a_row_complete_its_day(
    cases: Read,
    cells: Mapping[str, Cell],
    context: Context,
    opened_on: date | None,
    asked: bool,
) -> None:
    told = case_of(cases({"person.name": "A B", **cells}, context=context))

    assert told.intake.opened_on == opened_on
    assert ("case.opened_on" in told.later) is asked


@pytest.mark.parametrize(
    ("cell", "context", "restarts", "number"),
    [
        (1, Context(2019), False, "1/2019"),
        ("001", Context(2019), False, "001/2019"),
        ("N° 12", Context(2019), False, "12/2019"),
        ("12/2019", Context(2019), False, "12/2019"),
        ("GAO-2019-012", Context(2019), False, "GAO-2019-012"),
        (1, Context(), False, "1"),
        (1, Context(), True, "1/2021"),
        (None, Context(2019), True, None),
        ("-", Context(2019), True, None),
    ],
)
def test_a_number_that_begins_again_each_year_bears_its_year(
    cases: Read, cell: Cell, context: Context, restarts: bool, number: str | None
) -> None:
    cells: dict[str, Cell] = {"case.old_number": cell, "case.opened_on": "12/03/2021"}

    told = case_of(cases(cells, context=context, settings=Settings(restarts=restarts)))

    assert told.intake.old_number == number


@pytest.mark.parametrize(
    ("context", "restarts", "number"),
    [
        (Context(), False, "1 (Registre)"),
        (Context(), True, "1/2021 (Registre)"),
        (Context(2019), False, "1/2019"),
    ],
)
def test_a_number_that_begins_again_on_each_sheet_bears_its_name(
    cases: Read, context: Context, restarts: bool, number: str
) -> None:
    cells: dict[str, Cell] = {"case.old_number": 1, "case.opened_on": "12/03/2021"}
    settings = Settings(restarts=restarts, by_sheet=True)

    assert case_of(cases(cells, context=context, settings=settings)).intake.old_number == number


def test_the_number_of_a_form_stands_in_for_a_missing_one(cases: Read) -> None:
    both = {"case.old_number": "7", "case.record_id": "4711", "person.name": "A B"}

    assert case_of(cases({**both, "case.old_number": None})).intake.old_number == "4711"
    assert case_of(cases(both)).intake.old_number == "7"


@pytest.mark.parametrize(
    ("cells", "status", "outcome"),
    [
        ({"case.outcome": "réglé"}, CaseStatus.CLOSED, Outcome.AGREEMENT_FULL),
        ({"case.status": "clos"}, CaseStatus.CLOSED, None),
        ({"case.status": "clos", "case.outcome": "PV"}, CaseStatus.CLOSED, None),
        (
            {"case.status": "clos", "case.outcome": "non conciliation"},
            CaseStatus.CLOSED,
            Outcome.MEDIATION_FAILED,
        ),
        ({"case.status": "en cours"}, None, None),
        ({"case.status": "en cours", "case.outcome": "accord"}, None, None),
        ({"case.status": "en médiation"}, CaseStatus.MEDIATION, None),
        ({"case.closed_on": "12/03/2021"}, CaseStatus.CLOSED, None),
        ({"step.judgment": "débouté"}, CaseStatus.CLOSED, Outcome.JUDGMENT_AGAINST),
        ({"case.outcome": "bla bla"}, None, None),
        ({}, None, None),
    ],
)
def test_status_and_outcome_are_read_together(
    cases: Read, cells: Mapping[str, Cell], status: CaseStatus | None, outcome: Outcome | None
) -> None:
    told = case_of(cases({"person.name": "A B", **cells}))

    assert (told.status, told.outcome) == (status, outcome)


@pytest.mark.parametrize(
    "cells", [{"case.outcome": "bla bla"}, {"case.outcome": "accord", "case.status": "en cours"}]
)
def test_an_issue_that_is_not_used_stays_in_the_facts(
    cases: Read, cells: Mapping[str, Cell]
) -> None:
    told = case_of(cases({"person.name": "A B", **cells}))

    assert told.intake.facts == f"case.outcome\u00a0: {cells['case.outcome']}"


@pytest.mark.parametrize("key", ["case.closed_on", "step.mediation_on", "step.agreement_on"])
def test_a_day_that_cannot_be_placed_stays_in_the_facts(cases: Read, key: str) -> None:
    told = case_of(cases({"person.name": "A B", key: "12 ramadan 1442"}))

    assert told.intake.facts == f"{key}\u00a0: 12 ramadan 1442"
