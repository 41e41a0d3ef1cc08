"""Likely twins of the whole register: found across spellings, never what may not be seen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from justice_desk.models.all import Case
from justice_desk.rules.twins import blocks
from justice_desk.services.twins import finding
from justice_desk.services.twins.answers import different, merges
from justice_desk.services.twins.cases import merge_cases
from justice_desk.services.twins.persons import merge_persons
from justice_desk.services.twins.undoing import undo
from justice_desk.terms.enums import PartyRole
from justice_desk.terms.errors import NotAllowed
from justice_desk.terms.importing import TwinKind
from tests.services.twins.conftest import opened, register, told
from tests.services.twins.labelled import pairs

if TYPE_CHECKING:
    from justice_desk.services.twins.rows import Pair
    from tests.offices import Bench

__all__ = ["register"]


def persons(bench: Bench, who: str = "awa") -> tuple[Pair, ...]:
    with bench.reading(who) as session:
        return finding.persons(session)


def cases(bench: Bench, who: str = "awa") -> tuple[Pair, ...]:
    with bench.reading(who) as session:
        return finding.cases(session)


def test_one_person_in_two_spellings_is_found_with_her_cases(register: Bench) -> None:
    opened(register, told("Kadidia Inventée", phone="66001122"))
    opened(register, told("Khadija Inventee", phone="66001122"))
    opened(register, told("Sékou Autre"))
    (pair,) = persons(register)
    assert pair.kind is TwinKind.PERSON
    assert {pair.one.name, pair.other.name} == {"Kadidia Inventée", "Khadija Inventee"}
    assert {pair.one.cases, pair.other.cases} == {("GAO-2026-0001",), ("GAO-2026-0002",)}
    assert "même téléphone" in pair.reasons


def test_two_persons_of_one_case_are_two(register: Bench) -> None:
    other = replace(told("Fanta Inventée"), ref="b", roles=(PartyRole.RESPONDENT,))
    opened(register, told("Fanta Inventée"), other)
    assert persons(register) == ()


def test_what_the_member_may_not_see_is_not_compared(register: Bench) -> None:
    opened(register, told("Fanta Inventée"), who="ibrahim", category="VBG")
    opened(register, told("Fanta Inventée"), who="ibrahim", category="VBG")
    assert len(persons(register, "awa")) == len(cases(register, "awa")) == 1
    assert len(persons(register, "ibrahim")) == len(cases(register, "ibrahim")) == 1
    assert persons(register, "mariam") == cases(register, "mariam") == ()
    with register.reading("oumou") as session, pytest.raises(NotAllowed):
        finding.persons(session)


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ({}, 1),
        ({"summary": "Tout autre chose, un puits."}, 1),
        ({"category": "SUC"}, 0),
    ],
)
def test_one_matter_opened_twice_is_found(
    register: Bench, other: dict[str, str], found: int
) -> None:
    opened(register, told("Fanta Inventée"))
    opened(register, told("Fanta Inventee"), **other)
    assert len(cases(register)) == found


def test_what_was_said_to_be_two_is_not_proposed_again(register: Bench) -> None:
    opened(register, told("Fanta Inventée"))
    opened(register, told("Fanta Inventee"))
    (pair,) = cases(register)
    for _twice in range(2):
        with register.writing("awa", "duplicates different") as session:
            different(session, pair.kind, pair.other.id, pair.one.id)
    assert cases(register) == ()
    assert len(persons(register)) == 1, "two matters may be of one person"
    with register.writing("ibrahim", "duplicates different") as session, pytest.raises(NotAllowed):
        different(session, pair.kind, pair.other.id, pair.one.id)


def test_the_merges_that_were_made_are_told_the_newest_first(register: Bench) -> None:
    one, two = opened(register, told("Fanta Inventée")), opened(register, told("Fanta Inventee"))
    with register.writing("awa", "duplicates merge") as session:
        a, b = (
            session.scalars(select(Case.lead_id).where(Case.id == c.id)).one() for c in (one, two)
        )
        merge_persons(session, a, b, why="même voix")
    with register.writing("awa", "duplicates merge") as session:
        made = merge_cases(session, one.number, two.number, why="même champ")
    with register.writing("awa", "duplicates undo") as session:
        undo(session, made.id)
        rows = merges(session)
    assert [(r.kind, r.kept, r.gone, r.why, r.by) for r in rows] == [
        (TwinKind.CASE, one.number, two.number, "même champ", "Awa Cissé"),
        (TwinKind.PERSON, "Fanta Inventée", "Fanta Inventee", "même voix", "Awa Cissé"),
    ]
    assert [row.undone_at is not None for row in rows] == [True, False]
    with register.reading("ibrahim") as session, pytest.raises(NotAllowed):
        merges(session)


def test_progress_is_told_and_may_stop_the_work(register: Bench) -> None:
    class Enough(Exception):
        pass

    def stop(_done: int, _all: int) -> None:
        raise Enough

    opened(register, told("Fanta Inventée"))
    with register.reading("awa") as session, pytest.raises(Enough):
        finding.persons(session, told=stop)


def test_the_blocks_bring_nearly_all_labelled_twins_together() -> None:
    same = [one for one in pairs() if one.same]
    met = sum(not set(blocks(p.one)).isdisjoint(blocks(p.other)) for p in same)
    assert met / len(same) >= 0.98
