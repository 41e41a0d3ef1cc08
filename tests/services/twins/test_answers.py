"""That two are two is remembered, listed with who said so, and taken back."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from justice_desk.models.all import Case
from justice_desk.services.twins import finding
from justice_desk.services.twins.answers import apart, decided, different, propose_again
from justice_desk.services.twins.cases import merge_cases
from justice_desk.terms.errors import NotAllowed
from justice_desk.terms.importing import TwinKind
from tests.services.twins.conftest import office, opened, told

if TYPE_CHECKING:
    from tests.offices import Bench

__all__ = ["office"]


def said_to_be_two(bench: Bench) -> uuid.UUID:
    one, two = opened(bench, told("Fanta Inventée")), opened(bench, told("Fanta Inventee"))
    with bench.writing("awa", "duplicates different") as session:
        a, b = (session.get_one(Case, case.id).lead_id for case in (one, two))
        key = different(session, TwinKind.PERSON, a, b)
        assert different(session, TwinKind.PERSON, b, a) == key
        different(session, TwinKind.CASE, one.id, two.id)
        return key


def test_what_is_taken_back_is_proposed_again(office: Bench) -> None:
    key = said_to_be_two(office)
    with office.reading("awa", "duplicates list") as session:
        assert finding.persons(session) == finding.cases(session) == ()
    with office.writing("awa", "duplicates undo") as session:
        assert propose_again(session, key)
        assert not propose_again(session, key)
        assert not propose_again(session, uuid.uuid4())
    with office.reading("awa", "duplicates list") as session:
        assert len(finding.persons(session)) == 1
        assert finding.cases(session) == ()


def test_answers_are_listed_by_what_both_are_called_and_who_said_so(office: Bench) -> None:
    said_to_be_two(office)
    with office.reading("awa", "duplicates undo") as session:
        rows = {row.kind: row for row in apart(session)}
    person, case = rows[TwinKind.PERSON], rows[TwinKind.CASE]
    assert {person.kept, person.gone} == {"Fanta Inventée", "Fanta Inventee"}
    assert {case.kept, case.gone} == {"GAO-2026-0001", "GAO-2026-0002"}
    assert person.apart
    assert person.by == "Awa Cissé"


def test_an_answer_about_one_that_is_gone_is_not_listed(office: Bench) -> None:
    said_to_be_two(office)
    with office.writing("awa", "duplicates merge") as session:
        merge_cases(session, "GAO-2026-0001", "GAO-2026-0002")
    with office.reading("awa", "duplicates undo") as session:
        assert [(row.kind, row.apart) for row in decided(session)] == [
            (TwinKind.CASE, False),
            (TwinKind.PERSON, True),
        ]


def test_only_a_coordinator_takes_back(office: Bench) -> None:
    key = said_to_be_two(office)
    with office.writing("ibrahim", "duplicates undo") as session:
        with pytest.raises(NotAllowed):
            propose_again(session, key)
        with pytest.raises(NotAllowed):
            apart(session)
        assert session.scalars(select(Case.id)).all()
