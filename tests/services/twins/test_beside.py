"""Two likely twins stand side by side with every field that either of them says."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

import pytest

from justice_desk.models.all import Person
from justice_desk.services.cases.errors import CaseIsRestricted
from justice_desk.services.twins.beside import PERSON_FIELDS, cases_beside, persons_beside
from justice_desk.services.twins.errors import NoSuchPerson
from justice_desk.services.twins.persons import TAKEN_TOGETHER, merge_persons
from tests.services.twins.conftest import opened, register, told
from tests.services.twins.test_merging import lead, twins

if TYPE_CHECKING:
    from tests.offices import Bench

__all__ = ["register"]


def test_what_only_one_says_and_what_differs_is_seen(register: Bench) -> None:
    one, other = twins(register)
    with register.reading("ibrahim") as session:
        found = {row.field: row for row in persons_beside(session, one, other)}
    assert (found["phone"].other, found["phone"].differs) == ("", False)
    assert found["name"].differs
    assert not found["sex"].differs
    assert "disability" not in found, "neither says it"


def test_each_field_that_differs_can_be_taken_by_its_name(register: Bench) -> None:
    columns = set(Person.__table__.columns.keys())
    assert set(PERSON_FIELDS) <= columns | set(TAKEN_TOGETHER)
    one, other = twins(register)
    with register.writing("awa", "duplicates merge") as session:
        merge_persons(session, one, other, take=("name", "birth_year"))
        kept = session.get_one(Person, one)
    assert (kept.name, kept.phone) == ("Fanta Inventee", "+22366001122")


def test_a_person_who_is_gone_and_a_closed_case_are_not_shown(register: Bench) -> None:
    open_one = opened(register, told("Fanta Inventée"))
    closed = opened(register, told("Fanta Inventee"), category="VBG")
    with register.reading("ibrahim") as session:
        with pytest.raises(NoSuchPerson):
            persons_beside(session, lead(register, open_one.number), uuid.uuid4())
        with pytest.raises(CaseIsRestricted):
            cases_beside(session, open_one.number, closed.number)


def test_two_cases_are_compared_field_by_field(register: Bench) -> None:
    one = opened(register, told("Fanta Inventée"), summary="La borne a bougé.")
    other = opened(register, told("Fanta Inventee"), summary="Le champ est pris.")
    with register.reading("ibrahim") as session:
        found = {row.field: row for row in cases_beside(session, one.number, other.number)}
    assert found["summary"].differs
    assert not found["category"].differs
