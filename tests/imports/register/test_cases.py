from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from justice_desk.imports.sheets.cells import Broken
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
from tests.imports.register.telling import WHOLE, case_of

if TYPE_CHECKING:
    from tests.imports.register.telling import Read


def test_a_whole_row_is_told_cell_by_cell(cases: Read) -> None:
    told = case_of(cases(WHOLE))

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
    told = case_of(cases({**WHOLE, "Consentement": "oui"}, mapping={key: key for key in WHOLE}))

    assert told.intake.consents == ()
    assert told.at.written["Consentement"] == "oui"


def test_every_cell_is_kept_as_written_and_where_it_stands(cases: Read) -> None:
    told = case_of(
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
    told = case_of(cases({"case.category": "Foncier"}))

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
    told = case_of(cases({**WHOLE, field: cell}))

    assert told.later == ((asked,) if asked else ())
    assert told.at.written[field] == cell


def test_an_unknown_category_comes_in_as_another_one_with_its_words(cases: Read) -> None:
    told = case_of(cases({**WHOLE, "case.category": "affaire Tartempion"}))

    assert told.intake.category == "AUT"
    assert "case.category\u00a0: affaire Tartempion" in told.intake.facts


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
    "field",
    [
        "case.opened_on",
        "person.name",
        "case.old_number",
        "case.facts",
        "case.journey",
        "birth.child",
        "birth.judgment_number",
        "witness.name",
    ],
)
def test_a_cell_that_the_sheet_could_not_tell_is_a_fault(cases: Read, field: str) -> None:
    (row,) = cases({**WHOLE, field: Broken("#REF!")})

    assert isinstance(row, Faulty)
    assert [(f.column, f.value) for f in row.faults] == [(field, "#REF!")]


def test_a_broken_cell_in_an_ignored_column_harms_nothing(cases: Read) -> None:
    mapping = {key: key for key in WHOLE}

    told = case_of(cases({**WHOLE, "Total": Broken("#REF!")}, mapping=mapping))

    assert told.at.written["Total"] == "#REF!"


def test_every_fault_of_a_row_is_told_and_the_next_row_is_read(cases: Read) -> None:
    bad, good = cases({**WHOLE, "case.opened_on": "31/02/2021", "person.age": "150"}, WHOLE)

    assert isinstance(bad, Faulty)
    assert [fault.column for fault in bad.faults] == ["case.opened_on", "person.age"]
    assert isinstance(good, CaseTold)
    assert good.at.row == 3
