from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from justice_desk.imports.register.journeys import read_journey
from justice_desk.imports.sheets.periods import Context
from justice_desk.imports.values.calendars import Calendar
from justice_desk.imports.values.words import shipped
from justice_desk.services.importing.told import CaseTold, Faulty, Step
from justice_desk.terms.enums import CaseStatus, Outcome
from justice_desk.terms.importing import StepKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from justice_desk.imports.sheets.cells import Cell
    from justice_desk.services.importing.told import RowTold

    Read = Callable[..., list[RowTold]]

CALENDAR = Calendar(date(2026, 11, 25))
OPENED = date(2021, 2, 1)
CHIEF, COURT = "chef_village", "tribunal_instance"


def _went(
    who: str, code: str | None, on: date | None, *, exact: bool = True, note: str = ""
) -> Step:
    return Step(StepKind.WENT, on, who, code, exact, note=note)


def _steps(cases: Read, cells: Mapping[str, Cell], context: Context | None = None) -> list[Step]:
    row = {"person.name": "A B", "case.opened_on": "01/02/2021", **cells}
    (told,) = cases(row, context=context or Context())
    assert isinstance(told, CaseTold), told
    return list(told.steps)


@pytest.mark.parametrize(
    ("cells", "steps"),
    [
        (
            {"step.went.chef_village": "12/03/2021"},
            [_went("", CHIEF, date(2021, 3, 12))],
        ),
        (
            {"step.went.chef_village": "mars 2021", "step.went.tribunal_instance": "juin 2021"},
            [
                _went("", CHIEF, date(2021, 3, 1), exact=False),
                _went("", COURT, date(2021, 6, 1), exact=False),
            ],
        ),
        (
            {"step.sent_to": "TI de Gao", "step.sent_on": "15/06/2021"},
            [_went("TI de Gao", COURT, date(2021, 6, 15))],
        ),
        ({"step.sent_to": "TI de Gao"}, [_went("TI de Gao", COURT, None)]),
        (
            {"step.sent_to": "Moussa Inventé", "step.sent_on": "15/06/2021"},
            [_went("Moussa Inventé", None, date(2021, 6, 15))],
        ),
        (
            {"case.outcome": "transmis au TI de Gao", "step.sent_on": "15/06/2021"},
            [_went("TI de Gao", COURT, date(2021, 6, 15))],
        ),
        ({"case.status": "Transmis au cadi"}, [_went("cadi", "cadi", None)]),
        (
            {"step.mediation_on": "12/03/2021", "case.outcome": "non conciliation"},
            [
                Step(
                    StepKind.MEDIATION,
                    date(2021, 3, 12),
                    result=Outcome.MEDIATION_FAILED,
                )
            ],
        ),
        (
            {"step.mediation_on": "12/03/2021", "case.outcome": "accord partiel"},
            [Step(StepKind.MEDIATION, date(2021, 3, 12), result=Outcome.AGREEMENT_PARTIAL)],
        ),
        (
            {"step.mediation_on": "12/03/2021", "step.agreement_on": "13/03/2021"},
            [
                Step(StepKind.MEDIATION, date(2021, 3, 12)),
                Step(StepKind.AGREEMENT, date(2021, 3, 13), result=Outcome.AGREEMENT_FULL),
            ],
        ),
        (
            {"step.judgment_on": "12/05/2021", "case.outcome": "jugé en faveur"},
            [Step(StepKind.JUDGMENT, date(2021, 5, 12), result=Outcome.JUDGMENT_FOR)],
        ),
        (
            {"step.judgment_on": "12/05/2021", "step.judgment": "débouté"},
            [
                Step(
                    StepKind.JUDGMENT,
                    date(2021, 5, 12),
                    result=Outcome.JUDGMENT_AGAINST,
                    note="débouté",
                )
            ],
        ),
        (
            {"step.returned_on": "12/05/2021"},
            [Step(StepKind.RETURNED, date(2021, 5, 12))],
        ),
        ({"step.went.cadi": "néant", "step.sent_to": "-"}, []),
    ],
)
def test_columns_tell_the_steps_of_the_past(
    cases: Read, cells: Mapping[str, Cell], steps: list[Step]
) -> None:
    assert _steps(cases, cells) == steps


def test_a_step_without_a_year_is_of_the_year_around_the_row(cases: Read) -> None:
    (step,) = _steps(cases, {"step.went.cadi": "12/03"}, Context(2019))

    assert step.on == date(2019, 3, 12)


@pytest.mark.parametrize(
    ("cell", "on"),
    [("12/03", date(2021, 3, 12)), ("mars", date(2021, 3, 1)), ("15 janvier", date(2022, 1, 15))],
)
def test_a_day_without_a_year_comes_next_after_the_case_opened(
    cases: Read, cell: str, on: date
) -> None:
    (step,) = _steps(cases, {"step.went.cadi": cell})

    assert step.on == on


def test_the_end_of_a_case_may_have_no_year(cases: Read) -> None:
    (told,) = cases(
        {"person.name": "A B", "case.opened_on": "01/02/2021", "case.closed_on": "31/08"}
    )

    assert isinstance(told, CaseTold)
    assert told.closed_on == date(2021, 8, 31)


def test_a_day_that_cannot_be_placed_is_kept_in_the_step(cases: Read) -> None:
    (step,) = _steps(cases, {"step.went.cadi": "12/03", "case.opened_on": None})

    assert (step.on, step.note) == (None, "12/03")


@pytest.mark.parametrize("key", ["step.went.cadi", "step.sent_on", "step.judgment_on"])
def test_an_impossible_day_of_a_step_is_a_fault(cases: Read, key: str) -> None:
    (row,) = cases({"person.name": "A B", key: "31/02/2021"})

    assert isinstance(row, Faulty)
    assert row.faults[0].column == key


def test_a_day_of_sending_without_whom_stays_in_the_facts(cases: Read) -> None:
    (told,) = cases({"person.name": "A B", "step.sent_on": "12/03/2021"})

    assert isinstance(told, CaseTold)
    assert told.steps == ()
    assert told.intake.facts == "step.sent_on\u00a0: 12/03/2021"


@pytest.mark.parametrize(
    "cells",
    [
        {"case.outcome": "non conciliation -> TI de Gao"},
        {"case.outcome": "non-conciliation, transmis au TI de Gao"},
        {"case.status": "PV de non conciliation puis TI de Gao"},
    ],
)
def test_a_mediation_that_failed_may_lead_on(cases: Read, cells: Mapping[str, Cell]) -> None:
    (told,) = cases({"person.name": "A B", **cells})

    assert isinstance(told, CaseTold)
    assert (told.status, told.outcome) == (CaseStatus.REFERRED, None)
    assert told.steps == (
        Step(StepKind.MEDIATION, None, result=Outcome.MEDIATION_FAILED),
        _went("TI de Gao", COURT, None),
    )


def test_a_case_that_ended_after_it_was_sent_on_is_closed(cases: Read) -> None:
    cells = {"case.outcome": "non conciliation -> TI", "case.closed_on": "12/03/2021"}

    (told,) = cases({"person.name": "A B", **cells})

    assert isinstance(told, CaseTold)
    assert (told.status, told.outcome) == (CaseStatus.CLOSED, Outcome.MEDIATION_FAILED)


def test_a_case_that_was_sent_on_stands_as_referred(cases: Read) -> None:
    (told,) = cases({"person.name": "A B", "case.outcome": "transmis au TI"})

    assert isinstance(told, CaseTold)
    assert (told.status, told.outcome) == (CaseStatus.REFERRED, None)


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        (
            "chef en mars 2021, TI en juin, accord en août",
            [
                (StepKind.WENT, date(2021, 3, 1), "chef", CHIEF),
                (StepKind.WENT, date(2021, 6, 1), "TI", COURT),
                (StepKind.AGREEMENT, date(2021, 8, 1), "", None),
            ],
        ),
        (
            "Chef de village (12/03/2021) puis cadi le 3 avril 2021, puis PV d’accord le 5/5/2021",
            [
                (StepKind.WENT, date(2021, 3, 12), "Chef de village", CHIEF),
                (StepKind.WENT, date(2021, 4, 3), "cadi", "cadi"),
                (StepKind.AGREEMENT, date(2021, 5, 5), "", None),
            ],
        ),
        (
            "TI Gao en novembre, jugé en février",
            [
                (StepKind.WENT, date(2021, 11, 1), "TI Gao", COURT),
                (StepKind.JUDGMENT, date(2022, 2, 1), "", None),
            ],
        ),
        (
            "chef -> mairie -> TI",
            [
                (StepKind.WENT, None, "chef", CHIEF),
                (StepKind.WENT, None, "mairie", "mairie"),
                (StepKind.WENT, None, "TI", COURT),
            ],
        ),
        (
            "Saisi le chef le 12/03/2021. Transmis au TI le 3/6/2021",
            [
                (StepKind.WENT, date(2021, 3, 12), "chef", CHIEF),
                (StepKind.WENT, date(2021, 6, 3), "TI", COURT),
            ],
        ),
        (
            "gendarmerie sept. 2020; médiation oct. 2020 : échec; TI",
            [
                (StepKind.WENT, date(2020, 9, 1), "gendarmerie", "gendarmerie"),
                (StepKind.MEDIATION, date(2020, 10, 1), "", None),
                (StepKind.WENT, None, "TI", COURT),
            ],
        ),
        (
            "juge de paix en 2019, retour au bureau en 2020",
            [
                (StepKind.WENT, date(2019, 1, 1), "juge de paix", "jpce"),
                (StepKind.RETURNED, date(2020, 1, 1), "", None),
            ],
        ),
        (
            "Transmis à Moussa Inventé en mars 2021",
            [(StepKind.WENT, date(2021, 3, 1), "Moussa Inventé", None)],
        ),
        (
            "imam\nTGI",
            [
                (StepKind.WENT, None, "imam", "imam"),
                (StepKind.WENT, None, "TGI", "tribunal_grande_instance"),
            ],
        ),
    ],
)
def test_a_past_in_one_cell_is_taken_apart(
    text: str, steps: list[tuple[StepKind, date | None, str, str | None]]
) -> None:
    found, whole = read_journey(text, CALENDAR, OPENED, shipped())

    assert [(one.kind, one.on, one.who, one.type) for one in found] == steps
    assert whole


def test_how_a_step_ended_is_read(cases: Read) -> None:
    found, _whole = read_journey(
        "médiation en mars : échec, jugé en faveur en mai, accord partiel en juin",
        CALENDAR,
        OPENED,
        shipped(),
    )

    assert [one.result for one in found] == [
        Outcome.MEDIATION_FAILED,
        Outcome.JUDGMENT_FOR,
        Outcome.AGREEMENT_PARTIAL,
    ]
    assert not any(one.exact for one in found)


@pytest.mark.parametrize(
    "text", ["chef en mars, elle attend", "chef le 31/02/2021", "rien n’a bougé"]
)
def test_what_is_no_step_stays_in_the_facts(cases: Read, text: str) -> None:
    (told,) = cases({"person.name": "A B", "case.journey": text})

    assert isinstance(told, CaseTold)
    assert told.intake.facts == f"case.journey\u00a0: {text}"


def test_the_first_step_without_a_year_is_of_the_year_of_the_case(cases: Read) -> None:
    steps = _steps(cases, {"case.journey": "chef en mars, TI en janvier"})

    assert [step.on for step in steps] == [date(2021, 3, 1), date(2022, 1, 1)]
