from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Protocol

import pytest

from justice_desk.imports.register.reading import read_rows
from justice_desk.imports.register.settings import Settings
from justice_desk.imports.sheets.cells import Broken
from justice_desk.imports.sheets.grid import GridRow
from justice_desk.imports.sheets.periods import Context
from justice_desk.services.importing.told import CaseTold, Fault, Faulty
from justice_desk.terms.enums import (
    CaseStatus,
    Displacement,
    MaybeCrime,
    Outcome,
    PartyRole,
    Priority,
    Sex,
)
from justice_desk.terms.importing import DayOrder, ImportKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from justice_desk.imports.sheets.cells import Cell
    from justice_desk.services.importing.told import RowTold

    class Read(Protocol):
        def __call__(
            self,
            *cells: Mapping[str, Cell],
            mapping: Mapping[str, str] | None = None,
            context: Context = ...,
            settings: Settings | None = None,
            left_out: list[int] | None = None,
        ) -> list[RowTold]: ...


TODAY = date(2026, 11, 25)
WHOLE: Mapping[str, Cell] = {
    "case.old_number": "17",
    "case.opened_on": "12/03/2021",
    "person.name": "Moussa Inventé",
    "person.sex": "M",
    "person.age": "35 ans",
    "person.phone": "76 12 34 56",
    "person.village": "Tartempion",
    "person.commune": "Commune Inventée",
    "person.displacement": "PDI",
    "person.languages": "Bambara",
    "respondent.name": "Ali Fictif",
    "respondent.sex": "H",
    "respondent.phone": "66 77 88 99",
    "respondent.village": "Tartempion Deux",
    "case.category": "Litige foncier",
    "case.summary": "Un champ prêté n’est pas rendu",
    "case.facts": "Prêté en 2015.",
    "case.request": "Le champ",
    "case.priority": "urgent",
    "case.maybe_crime": "non",
    "case.written_by": "A. Parajuriste",
    "case.responsible": "B. Membre",
    "case.outcome": "réglé",
    "case.closed_on": "31/08/2021",
}


def _case(rows: list[RowTold]) -> CaseTold:
    assert len(rows) == 1
    assert isinstance(rows[0], CaseTold), rows[0]
    return rows[0]


def test_a_whole_row_is_told_cell_by_cell(cases: Read) -> None:
    told = _case(cases(WHOLE))

    lead, other = told.intake.persons
    assert (lead.name, lead.roles, lead.sex, lead.age) == (
        "Moussa Inventé",
        (PartyRole.CLAIMANT,),
        Sex.MALE,
        35,
    )
    assert (lead.place, lead.phone, lead.languages) == ("Tartempion", "+22376123456", ("bm",))
    assert lead.displacement is Displacement.DISPLACED
    assert (other.name, other.roles) == ("Ali Fictif", (PartyRole.RESPONDENT,))
    assert (other.sex, other.phone, other.place) == (Sex.MALE, "+22366778899", "Tartempion Deux")
    assert (told.intake.category, told.intake.opened_on) == ("FON", date(2021, 3, 12))
    assert told.intake.summary == "Un champ prêté n’est pas rendu"
    assert (told.intake.facts, told.intake.request) == ("Prêté en 2015.", "Le champ")
    assert (told.intake.priority, told.intake.maybe_crime) == (Priority.HOURS_72, MaybeCrime.NO)
    assert (told.intake.written_by, told.responsible) == ("A. Parajuriste", "B. Membre")
    assert (told.status, told.outcome) == (CaseStatus.CLOSED, Outcome.AGREEMENT_FULL)
    assert (told.closed_on, told.within) == (date(2021, 8, 31), "Commune Inventée")
    assert (told.intake.old_number, told.later, told.steps) == ("17", (), ())


def test_consent_is_never_assumed(cases: Read) -> None:
    told = _case(cases({**WHOLE, "Consentement": "oui"}, mapping={key: key for key in WHOLE}))

    assert told.intake.consents == ()
    assert told.at.written["Consentement"] == "oui"


def test_every_cell_is_kept_as_written_and_where_it_stands(cases: Read) -> None:
    told = _case(
        cases(
            {"Date": date(2021, 3, 12), "Nom": " Moussa Inventé ", "N°": 1, "Montant": 12500.5},
            mapping={"Date": "case.opened_on", "Nom": "person.name", "N°": "case.old_number"},
        )
    )

    assert (told.at.sheet, told.at.row) == ("Registre", 2)
    assert dict(told.at.written) == {
        "Date": "12/03/2021",
        "Nom": "Moussa Inventé",
        "N°": "1",
        "Montant": "12500.5",
    }


def test_what_is_missing_is_a_question_and_no_fault(cases: Read) -> None:
    told = _case(cases({"case.category": "Foncier"}))

    assert set(told.later) == {
        "case.opened_on",
        "person.name",
        "person.birth_year",
        "person.sex",
        "person.village",
    }
    assert told.intake.category == "FON"
    assert told.intake.persons[0].name == ""
    assert told.intake.opened_on is None


@pytest.mark.parametrize(
    ("field", "cell", "asked"),
    [
        ("case.category", "affaire Tartempion", "case.category"),
        ("case.opened_on", "mars 2021", "case.opened_on"),
        ("case.opened_on", "15 ramadan 1442", "case.opened_on"),
        ("person.age", "majeur", "person.birth_year"),
        ("person.sex", "1", "person.sex"),
        ("person.name", "anonyme", "person.name"),
        ("person.village", "néant", None),
        ("case.facts_on", "2019", "case.facts_on"),
        ("case.facts_on", "12/01", "case.facts_on"),
    ],
)
def test_what_is_only_kept_as_written_is_a_question(
    cases: Read, field: str, cell: str, asked: str | None
) -> None:
    told = _case(cases({**WHOLE, field: cell}))

    assert told.later == ((asked,) if asked else ())
    assert told.at.written[field] == cell


def test_an_unknown_category_comes_in_as_another_one_with_its_words(cases: Read) -> None:
    told = _case(cases({**WHOLE, "case.category": "affaire Tartempion"}))

    assert told.intake.category == "AUT"
    assert "case.category: affaire Tartempion" in told.intake.facts


@pytest.mark.parametrize(
    ("field", "cell", "expected"),
    [
        ("case.opened_on", "31/02/2021", "a day that the calendar has, such as 28/02/2021"),
        ("case.opened_on", "12/03/2051", "today at the latest"),
        ("case.closed_on", "bientôt", "a day such as 12/03/2021: day, month, year"),
        ("person.age", "150", "an age between 0 and 120 years"),
        ("person.phone", "7612", "a phone number of eight digits, or one that begins with +"),
        ("respondent.phone", "7612", "a phone number of eight digits, or one that begins with +"),
        ("person.name", "12345", "a name in letters"),
        ("respondent.name", "Ali 😀", "a name without signs or pictograms"),
        ("case.facts", "un\u202edeux", "a text without invisible characters"),
        ("case.written_by", "x" * 501, "a text of at most 500 characters"),
        ("case.old_number", "x" * 61, "a number of at most 60 characters"),
        ("case.facts_on", "32/01/2021", "a day that the calendar has, such as 28/02/2021"),
    ],
)
def test_a_cell_that_cannot_be_read_makes_its_row_faulty(
    cases: Read, field: str, cell: str, expected: str
) -> None:
    (row,) = cases({**WHOLE, field: cell})

    assert isinstance(row, Faulty)
    (fault,) = row.faults
    shown = cell if len(cell) <= 200 else f"{cell[:199]}…"
    assert fault == Fault("Registre", 2, field, shown, expected)


@pytest.mark.parametrize(
    "field", ["case.opened_on", "person.name", "case.old_number", "case.facts"]
)
def test_a_cell_that_the_sheet_could_not_tell_is_a_fault(cases: Read, field: str) -> None:
    (row,) = cases({**WHOLE, field: Broken("#REF!")})

    assert isinstance(row, Faulty)
    assert [(f.column, f.value) for f in row.faults] == [(field, "#REF!")]


def test_a_broken_cell_in_an_ignored_column_harms_nothing(cases: Read) -> None:
    mapping = {key: key for key in WHOLE}

    told = _case(cases({**WHOLE, "Total": Broken("#REF!")}, mapping=mapping))

    assert told.at.written["Total"] == "#REF!"


def test_every_fault_of_a_row_is_told_and_the_next_row_is_read(cases: Read) -> None:
    bad, good = cases({**WHOLE, "case.opened_on": "31/02/2021", "person.age": "150"}, WHOLE)

    assert isinstance(bad, Faulty)
    assert [fault.column for fault in bad.faults] == ["case.opened_on", "person.age"]
    assert isinstance(good, CaseTold)
    assert good.at.row == 3


def test_a_second_claimant_is_another_person_of_the_same_role(cases: Read) -> None:
    told = _case(cases({**WHOLE, "person.name": "Moussa X et Fatou Y", "respondent.name": None}))

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
    told = _case(cases({"case.category": "dette", **cells}))

    assert [(one.name, *one.roles) for one in told.intake.persons] == people


def test_the_same_name_in_two_columns_is_one_person_with_both_roles(cases: Read) -> None:
    told = _case(cases({"person.name": "Fatou Y", "victim.name": "FATOU Y"}))

    (one,) = told.intake.persons
    assert one.roles == (PartyRole.CLAIMANT, PartyRole.VICTIM)


def test_a_name_in_arabic_letters_is_kept_beside(cases: Read) -> None:
    told = _case(cases({"person.name": "Moussa Inventé (موسى)"}))

    assert (told.intake.persons[0].name, told.intake.persons[0].name_arabic) == (
        "Moussa Inventé",
        "موسى",
    )


@pytest.mark.parametrize(
    ("cell", "phone", "through", "facts"),
    [
        ("76123456 / 66778899", "+22376123456", None, "person.phone: 76123456 / 66778899"),
        ("76123456 (mari)", "+22376123456", "mari", ""),
        ("chez le chef", None, "chez le chef", ""),
    ],
)
def test_what_stands_beside_a_phone_is_not_lost(
    cases: Read, cell: str, phone: str | None, through: str | None, facts: str
) -> None:
    told = _case(cases({"person.name": "A B", "person.phone": cell}))

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
    told = _case(cases({"person.name": "A B", **cells}, context=Context(group=group)))

    assert (told.intake.persons[0].place, told.within) == (place, within)


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
    told = _case(cases({"person.name": "A B", **cells}, context=context))

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

    told = _case(cases(cells, context=context, settings=Settings(restarts=restarts)))

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

    assert _case(cases(cells, context=context, settings=settings)).intake.old_number == number


def test_the_number_of_a_form_stands_in_for_a_missing_one(cases: Read) -> None:
    both = {"case.old_number": "7", "case.record_id": "4711", "person.name": "A B"}

    assert _case(cases({**both, "case.old_number": None})).intake.old_number == "4711"
    assert _case(cases(both)).intake.old_number == "7"


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
    told = _case(cases({"person.name": "A B", **cells}))

    assert (told.status, told.outcome) == (status, outcome)


@pytest.mark.parametrize(
    "cells", [{"case.outcome": "bla bla"}, {"case.outcome": "accord", "case.status": "en cours"}]
)
def test_an_issue_that_is_not_used_stays_in_the_facts(
    cases: Read, cells: Mapping[str, Cell]
) -> None:
    told = _case(cases({"person.name": "A B", **cells}))

    assert told.intake.facts == f"case.outcome: {cells['case.outcome']}"


def test_several_columns_of_observations_join_under_their_headings(cases: Read) -> None:
    mapping = {"Nom": "person.name", "Obs.": "case.observations", "Remarques": "case.observations"}

    told = _case(cases({"Nom": "A B", "Obs.": "une", "Remarques": "deux"}, mapping=mapping))
    one = _case(cases({"Nom": "A B", "Obs.": "RAS", "Remarques": "deux"}, mapping=mapping))

    assert told.intake.facts == "Obs.: une\nRemarques: deux"
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
    assert _case(cases(cells)).intake.summary == summary


@pytest.mark.parametrize("field", ["case.category", "case.opened_on", "person.sex"])
def test_a_formula_that_was_never_computed_counts_as_blank(cases: Read, field: str) -> None:
    told = _case(cases({**WHOLE, field: Broken("")}))

    assert told.later == (field,)


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

    told = _case(cases(row, mapping=mapping))

    assert told.intake.category == "ECI"
    assert [(one.name, *one.roles) for one in told.intake.persons] == [
        ("Moussa X", PartyRole.APPLICANT),
        ("Ali Z", PartyRole.WITNESS),
        ("Oumar K", PartyRole.WITNESS),
    ]
    assert told.intake.facts.splitlines() == [
        "Enfant: Awa X",
        "Né le: 12/05/2015",
        "à: Tartempion",
        "Père: Moussa X",
        "Mère: Fatou Y",
        "N° jugement: 123",
        "Témoin 1: Ali Z",
        "Témoin 2: Oumar K",
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

    told = _case(cases({"case.opened_on": "03/04/2021"}, settings=settings))
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
