"""What people wrote stands against a file: typed cases, merges, closed cases, old clocks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from justice_desk.models.all import Case, CaseAccess, Person, SearchDocument, Task
from justice_desk.services.importing.applying import apply
from justice_desk.services.importing.rows import Decision
from justice_desk.services.importing.told import Step
from justice_desk.services.importing.undoing import undo
from justice_desk.services.twins.cases import merge_cases
from justice_desk.services.twins.persons import merge_persons
from justice_desk.terms.importing import RowOutcome, StepKind, Verdict
from tests.services.importing.conftest import line, person, planned, taken
from tests.services.importing.test_duplicates import by_hand, outcomes

if TYPE_CHECKING:
    from tests.offices import Bench


def case_of(bench: Bench, number: str) -> Case:
    with bench.reading("awa") as session:
        return session.scalars(select(Case).where(Case.number == number)).one()


def test_a_case_typed_by_hand_is_never_overwritten_by_the_line_that_was_found_the_same(
    desk: Bench,
) -> None:
    number = by_hand(desk, opened_on=date(2021, 3, 2), summary="Tapé à la main.")
    taken(desk, line(), decisions={0: Decision(Verdict.SAME)})
    later = line(steps=(), closed_on=None, responsible="Awa Cissé")
    row = planned(desk, later).rows[0]
    assert row.outcome is RowOutcome.DUPLICATE
    assert row.candidates[0].number == number
    taken(desk, later)
    assert case_of(desk, number).summary == "Tapé à la main."


def test_a_case_that_two_lines_became_is_not_rewritten_by_one_of_them(desk: Bench) -> None:
    one = line(2, number="1/2021", summary="Le premier récit.")
    two = line(3, number="2/2021", summary="Le second.", on=date(2021, 9, 9))
    taken(desk, one, two)
    with desk.writing("awa", "duplicates merge") as session:
        merge_cases(session, "GAO-2021-0001", "GAO-2021-0002")
    assert outcomes(planned(desk, one, two)) == [RowOutcome.SAME, RowOutcome.SAME]
    changed = replace(two, responsible="Awa Cissé")
    assert outcomes(planned(desk, changed)) == [RowOutcome.DUPLICATE]
    taken(desk, changed, one)
    assert case_of(desk, "GAO-2021-0001").summary == "Le premier récit."


def test_what_two_persons_became_is_not_rewritten_by_the_line_of_one(desk: Bench) -> None:
    one = line(2, number="1/2021", lead=person(phone="66 00 00 01"))
    two = line(3, number="2/2021", lead=person("Fatumata Exemple", phone=None), on=date(2021, 9, 9))
    taken(desk, one, two)
    keep, gone = case_of(desk, "GAO-2021-0001").lead_id, case_of(desk, "GAO-2021-0002").lead_id
    with desk.writing("awa", "duplicates merge") as session:
        merge_persons(session, keep, gone)
    changed = replace(two, intake=replace(two.intake, summary="Autre récit."))
    changed = replace(
        changed,
        intake=replace(
            changed.intake,
            persons=(
                replace(changed.intake.persons[0], phone="76 00 00 02"),
                changed.intake.persons[1],
            ),
        ),
    )
    row = planned(desk, changed).rows[0]
    assert {c.field: c.kept for c in row.changes} == {
        "case.summary": False,
        "person.name": True,
        "person.phone": True,
    }
    taken(desk, changed)
    with desk.reading("awa") as session:
        her = session.get_one(Person, keep)
        assert (her.name, her.phone) == ("Fatoumata Exemple", "+22366000001")


def test_a_line_that_closes_a_case_of_somebody_else_keeps_it_findable(desk: Bench) -> None:
    taken(desk, line(responsible="Mariam Diallo"), who="ibrahim")
    done = taken(desk, line(responsible="Mariam Diallo", category="VBG"), who="ibrahim")
    with desk.reading("mariam") as session:
        case = session.scalars(select(Case)).one()
        assert case.restricted
        words = session.scalars(select(SearchDocument.folded)).one()
        assert "fatoumata exemple" in words
    assert done.batch
    with desk.writing("awa", "import undo") as session:
        undo(session, done.batch)
    with desk.reading("awa") as session:
        assert session.scalars(select(CaseAccess)).all() == []
        assert not session.scalars(select(Case)).one().restricted
        assert "fatoumata exemple" in session.scalars(select(SearchDocument.folded)).one()


@pytest.mark.parametrize("by_update", [False, True])
def test_what_a_chief_must_not_have_is_called_back_whoever_brings_it_in(
    desk: Bench, by_update: bool
) -> None:
    went = (Step(StepKind.WENT, date(2021, 4, 1), "Chef inventé de Boya"),)
    words: dict[str, Any] = {"steps": went, "responsible": "Mariam Diallo"}
    if by_update:
        taken(desk, line(**words), who="ibrahim")
    taken(desk, line(category="VBG", **words), who="ibrahim")
    with desk.reading("awa") as session:
        assert "receiver_barred" in session.scalars(select(Task.kind)).all()


def test_a_row_decided_to_be_one_that_came_in_meanwhile_finds_its_case(desk: Bench) -> None:
    made = planned(desk, line(2), line(9, summary="Le même champ."))
    taken(desk, line(2), who="ibrahim")
    with desk.writing("awa", "import") as session:
        done = apply(session, made, {1: Decision(Verdict.SAME)})
    assert done.outcomes[RowOutcome.SAME] == 2
    with desk.reading("awa") as session:
        assert len(session.scalars(select(Case)).all()) == 1
