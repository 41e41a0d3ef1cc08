"""Putting two cases together makes nothing less protected, and undoing it leaves nothing behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from justice_desk.models.all import Case, CaseAccess, Person
from justice_desk.services.cases.working import close
from justice_desk.services.twins.cases import merge_cases
from justice_desk.services.twins.errors import KeepTheOpenOne, OneIsHidden
from justice_desk.services.twins.persons import merge_persons
from justice_desk.services.twins.undoing import undo
from justice_desk.terms.enums import MaybeCrime, Outcome
from tests.services.twins.conftest import office, opened, told

if TYPE_CHECKING:
    from tests.offices import Bench

__all__ = ["office"]


def test_a_case_takes_over_what_protects_from_the_one_that_goes_into_it(office: Bench) -> None:
    keep = opened(office, told("Fanta Inventée"))
    gone = opened(
        office, told("Fanta Inventee"), category="VBS", danger_to_life=True, danger=("violence",)
    )
    with office.writing("awa", "duplicates merge") as session:
        merge = merge_cases(session, keep.number, gone.number).id
    with office.reading("awa") as session:
        case = session.get_one(Case, keep.id)
        assert (case.category, case.restricted, case.maybe_crime) == ("VBS", True, MaybeCrime.YES)
        assert case.danger_to_life
        assert "violence" in case.danger
    with office.writing("awa", "duplicates undo") as session:
        undo(session, merge)
    with office.reading("awa") as session:
        case = session.get_one(Case, keep.id)
        assert (case.category, case.restricted, case.danger_to_life) == ("FON", False, False)
        named = session.scalars(select(CaseAccess.case_id)).all()
        assert set(named) == {gone.id}


def test_an_open_case_is_not_put_into_a_closed_one(office: Bench) -> None:
    keep, gone = opened(office, told("Fanta Inventée")), opened(office, told("Fanta Inventee"))
    with office.writing("awa", "case close") as session:
        close(session, keep.number, outcome=Outcome.WITHDRAWN)
    with office.writing("awa", "duplicates merge") as session:
        with pytest.raises(KeepTheOpenOne) as refused:
            merge_cases(session, keep.number, gone.number)
        assert refused.value.details == {"kept": keep.number, "gone": gone.number}
        merge_cases(session, gone.number, keep.number)


@pytest.mark.parametrize("hidden_goes", [True, False])
def test_what_only_a_restricted_case_says_of_a_person_is_not_read_in_an_open_one(
    office: Bench, hidden_goes: bool
) -> None:
    seen = opened(office, told("Fanta Inventée"))
    closed = opened(office, told("Fanta Inventee", phone="66001122"), category="VBG")
    other = opened(office, told("Fanta Inventé"), category="VBG")
    with office.writing("awa", "duplicates merge") as session:
        one, two, three = (session.get_one(Case, case.id).lead_id for case in (seen, closed, other))
        with pytest.raises(OneIsHidden):
            merge_persons(session, *((one, two) if hidden_goes else (two, one)))
        merge_persons(session, two, three)
    with office.reading("mariam") as session:
        assert session.get_one(Person, one).phone is None
