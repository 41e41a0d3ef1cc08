from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select

from justice_desk.formats.intake_json import example, parse
from justice_desk.models.all import Case, CaseEvent, FieldChange, ImportedCase, Person
from justice_desk.services.cases.correcting import correct
from justice_desk.services.cases.opening import open_case
from justice_desk.services.importing.errors import NoSuchCandidate
from justice_desk.services.importing.looking import beside
from justice_desk.services.importing.rows import Decision
from justice_desk.services.importing.told import Fault, Faulty
from justice_desk.terms.enums import CaseStatus, EventKind, Outcome
from justice_desk.terms.importing import RowOutcome, Verdict
from tests.services.importing.conftest import line, person, planned, taken

if TYPE_CHECKING:
    from typing import Any

    from justice_desk.services.importing.rows import Plan
    from tests.offices import Bench


def outcomes(plan: Plan) -> list[RowOutcome]:
    return [row.outcome for row in plan.rows]


def by_hand(bench: Bench, **changes: Any) -> str:
    told = parse(json.dumps(example()), "example")
    lead = replace(told.persons[0], name="Fatoumata Exemple", place="Gao/Gao/Gounzoureye/Boya")
    told = replace(told, persons=(lead, *told.persons[1:]), consents=())
    with bench.writing("awa", "case open") as session:
        return open_case(session, replace(told, **changes)).number


def count(bench: Bench, model: Any) -> int:
    with bench.reading("awa") as session:
        return session.scalar(select(func.count(model.id))) or 0


def test_an_old_number_that_stands_in_a_case_typed_by_hand_is_asked_about(register: Bench) -> None:
    number = by_hand(register, old_number="N° 12/2021", opened_on=date(2024, 1, 1))
    row = planned(register, line(number="n°12/2021", lead=person("Autre Nom"))).rows[0]
    assert row.outcome is RowOutcome.DUPLICATE
    assert (row.candidates[0].number, row.candidates[0].score) == (number, 100)


def test_a_likely_same_person_of_the_same_matter_and_a_near_day_is_asked_about(
    register: Bench,
) -> None:
    number = by_hand(register, opened_on=date(2021, 3, 2))
    found = planned(
        register,
        line(2, number="1", lead=person("Fatumata Exemple")),
        line(3, number="2", lead=person("Fatumata Exemple"), on=date(2022, 3, 9)),
        line(4, number="3", lead=person("Fatumata Exemple"), category="EC", on=date(2021, 3, 10)),
    )
    assert outcomes(found) == [RowOutcome.DUPLICATE, RowOutcome.NEW, RowOutcome.NEW]
    candidate = found.rows[0].candidates[0]
    assert candidate.number == number
    assert candidate.reasons


def test_the_same_line_twice_in_a_file_is_asked_about_once(desk: Bench) -> None:
    found = planned(desk, line(2), line(9, summary="Le même champ."))
    assert outcomes(found) == [RowOutcome.NEW, RowOutcome.DUPLICATE]
    first = found.rows[1].candidates[0]
    assert (first.case_id, first.index, first.row) == (None, 0, 2)


def test_what_nobody_decided_stays_outside(register: Bench) -> None:
    done = taken(register, line(2), line(9, summary="Le même champ."))
    assert done.outcomes[RowOutcome.NEW] == done.outcomes[RowOutcome.DUPLICATE] == 1
    assert count(register, Case) == 1


def test_different_makes_a_case_of_its_own_and_stays_so(register: Bench) -> None:
    rows = (line(2), line(9, summary="Un autre champ."))
    taken(register, *rows, decisions={1: Decision(Verdict.DIFFERENT)})
    assert count(register, Case) == 2
    assert outcomes(planned(register, *rows)) == [RowOutcome.SAME, RowOutcome.SAME]


def test_same_changes_nothing_and_is_not_asked_again(register: Bench) -> None:
    number = by_hand(register, opened_on=date(2021, 3, 2))
    rows = (line(2), line(9, summary="Le même champ."))
    same = Decision(Verdict.SAME)
    done = taken(register, *rows, decisions={0: same, 1: same})
    assert done.outcomes[RowOutcome.SAME] == 2
    assert count(register, Case) == 1
    assert count(register, CaseEvent) == 1
    again = planned(register, *rows)
    assert outcomes(again) == [RowOutcome.SAME, RowOutcome.SAME]
    assert again.rows[0].number == number


def test_merging_takes_the_chosen_fields_and_keeps_what_stood_there(register: Bench) -> None:
    by_hand(register, opened_on=date(2021, 3, 2))
    told = line(2, lead=person(phone="76 00 00 01"), summary="Mieux dit.")
    take = frozenset({"person.phone"})
    taken(register, told, decisions={0: Decision(Verdict.MERGE, take=take)})
    with register.reading("awa") as session:
        case = session.scalars(select(Case)).one()
        lead = session.get_one(Person, case.lead_id)
        assert lead.phone == "+22376000001"
        assert case.summary != "Mieux dit."
        trace = session.scalars(select(FieldChange)).one()
        assert (trace.field, trace.after) == ("phone", "+22376000001")
        event = session.get_one(CaseEvent, trace.event_id)
        assert (event.kind, event.details["row"]) == (EventKind.CORRECTION, "2")
    assert outcomes(planned(register, told)) == [RowOutcome.SAME]


def test_a_candidate_that_is_not_there_is_refused(desk: Bench) -> None:
    with pytest.raises(NoSuchCandidate):
        taken(desk, line(2), line(3), decisions={1: Decision(Verdict.SAME, candidate=4)})
    assert count(desk, Case) == 0


def test_a_line_that_changed_updates_its_case_and_tells_what_changed(register: Bench) -> None:
    taken(register, line())
    later = line(3, summary="Le champ est rendu.", lead=person(phone=None))
    row = planned(register, later).rows[0]
    assert row.outcome is RowOutcome.UPDATE
    assert [(c.field, c.before, c.after) for c in row.changes] == [
        ("case.summary", "Un champ à Boya est occupé.", "Le champ est rendu.")
    ]
    taken(register, later)
    with register.reading("awa") as session:
        case = session.scalars(select(Case)).one()
        assert case.summary == "Le champ est rendu."
        lead = session.get_one(Person, case.lead_id)
        assert lead.phone == "+22366123804", "a blank cell says nothing"
    assert outcomes(planned(register, later)) == [RowOutcome.SAME]


def test_what_was_corrected_by_hand_stays_and_that_is_told(register: Bench) -> None:
    taken(register, line())
    with register.writing("ibrahim", "case correct") as session:
        correct(session, "GAO-2021-0001", field="summary", value="Par nous.", reason="mal copié")
    later = line(summary="Le champ est rendu.", lead=person(phone="76 00 00 01"))
    row = planned(register, later).rows[0]
    kept = {change.field: change.kept for change in row.changes}
    assert kept == {"case.summary": True, "person.phone": False}
    taken(register, later)
    with register.reading("awa") as session:
        assert session.scalars(select(Case)).one().summary == "Par nous."


def test_a_case_that_ended_in_the_register_meanwhile_ends(register: Bench) -> None:
    taken(register, line())
    ended = line(status=CaseStatus.CLOSED, outcome=Outcome.WITHDRAWN, closed_on=date(2021, 8, 1))
    taken(register, ended)
    with register.reading("awa") as session:
        case = session.scalars(select(Case)).one()
        assert (case.status, case.closed_on) == (CaseStatus.CLOSED, date(2021, 8, 1))


def test_a_cell_that_is_not_taken_over_is_told(desk: Bench) -> None:
    one = line()
    taken(desk, one)
    told = replace(one, at=replace(one.at, written={**one.at.written, "Objet": "Autre"}))
    row = planned(desk, replace(told, responsible="Ibrahim Touré")).rows[0]
    assert row.outcome is RowOutcome.SAME
    assert [(c.field, c.after, c.kept) for c in row.changes] == [("case.summary", "Autre", True)]


def test_a_row_with_a_fault_is_told_and_does_not_stop_the_others(desk: Bench) -> None:
    at = line(5).at
    bad = Faulty(at, (Fault("Registre", 5, "Date", "31/02/2021", "une date"),))
    found = planned(desk, line(2), bad, line(6, number="x" * 80))
    assert outcomes(found) == [RowOutcome.NEW, RowOutcome.ERROR, RowOutcome.ERROR]
    assert [fault.row for fault in found.faults] == [5, 6]
    assert sum(found.outcomes.values()) == 3


def test_the_line_of_a_case_is_remembered_as_it_was_written(desk: Bench) -> None:
    taken(desk, line(row=7))
    with desk.reading("awa") as session:
        kept = session.scalars(select(ImportedCase)).one()
        assert (kept.sheet, kept.row, kept.written["Nom"]) == ("Registre", 7, "Fatoumata Exemple")


def test_a_restricted_case_is_no_candidate_for_who_may_not_see_it(register: Bench) -> None:
    by_hand(register, category="VBS", old_number="12/2021", opened_on=date(2021, 3, 2))
    told = line(category="VBS")
    assert outcomes(planned(register, told)) == [RowOutcome.DUPLICATE]
    row = planned(register, told, who="ibrahim").rows[0]
    assert (row.outcome, row.candidates) == (RowOutcome.NEW, ())


def test_a_row_is_laid_beside_what_it_may_be(register: Bench) -> None:
    by_hand(register, opened_on=date(2021, 3, 2))
    found = planned(
        register,
        line(2, lead=person(phone="76 00 00 01"), summary="Mieux dit."),
        line(3, number="77/2021", on=date(2024, 1, 1), lead=person("Aminata Essai")),
        line(4, number="77/2021", on=date(2024, 1, 1), lead=person("Aminata Essai", age=30)),
    )
    with register.reading("awa", "import") as session:
        of_case = {one.field: one.after for one in beside(session, found, 0)}
        of_row = [(one.field, one.before, one.after) for one in beside(session, found, 2)]
    assert of_case["case.summary"] == "Mieux dit."
    assert of_case["person.phone"] == "+22376000001"
    assert of_row == [("person.birth_year", "1983", "1994")]


def test_a_row_is_merged_into_an_earlier_one_of_the_file(register: Bench) -> None:
    rows = (line(2), line(9, summary="Mieux dit."))
    take = frozenset({"case.summary"})
    done = taken(register, *rows, decisions={1: Decision(Verdict.MERGE, take=take)})
    assert (done.outcomes[RowOutcome.NEW], done.outcomes[RowOutcome.UPDATE]) == (1, 1)
    with register.reading("awa") as session:
        assert session.scalars(select(Case)).one().summary == "Mieux dit."
