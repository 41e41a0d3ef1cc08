from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.services.actors import ActorTold, add
from justice_desk.services.register import RegisterQuery, page
from justice_desk.services.register.finding import actors, persons
from justice_desk.services.register.lifting import lifting, without
from tests.services.register.test_register import TODAY, gao

if TYPE_CHECKING:
    from tests.offices import Bench

__all__ = ["gao"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("boko", ["Bɔkɔ Exemple"]),
        ("exe zein", ["Zeïnabou Exemple"]),
        ("ndiaye", ["N’Diaye Exemple"]),
        ("gounzoureye", []),
        ("coulibaly", []),
        ("*", []),
    ],
)
def test_a_person_is_found_by_her_name_and_never_through_a_closed_case(
    gao: Bench, typed: str, found: list[str]
) -> None:
    with gao.reading("ibrahim") as session:
        assert [hit.name for hit in persons(session, typed)] == found


def test_a_person_comes_with_the_cases_that_may_be_seen(gao: Bench) -> None:
    with gao.reading("awa") as session:
        hit = persons(session, "coulibaly")[0]
    assert hit.cases == ("GAO-2026-0004",)


def test_an_actor_is_found_by_its_name_and_by_who_holds_the_seat(gao: Bench) -> None:
    with gao.writing("awa", "actor add") as session:
        told = ActorTold("imam", "Imam de Gounzoureye", "Gao/Gao/Gounzoureye", holder="Younoussa M")
        add(session, told)
    with gao.reading("ibrahim") as session:
        assert [hit.name for hit in actors(session, "imam gounz")] == ["Imam de Gounzoureye"]
        assert [hit.name for hit in actors(session, "younouss")] == ["Imam de Gounzoureye"]
        assert actors(session, "tribunal") == ()


def test_the_filter_that_hides_everything_is_named_with_what_it_hides(gao: Bench) -> None:
    asked = RegisterQuery(today=TODAY, search="boko", category="FON", open_only=True)
    with gao.reading("ibrahim") as session:
        assert lifting(session, asked) == (("search", 1), ("category", 1))
        assert lifting(session, without(asked, "search")) == (("category", 5), ("open_only", 1))
        assert lifting(session, RegisterQuery(today=TODAY, search="qwxk", mine=True)) == ()


def test_a_number_finds_itself_and_not_its_hundreds(gao: Bench) -> None:
    with gao.reading("awa") as session:
        found = page(session, RegisterQuery(today=TODAY, search="2026-0001"))
    assert [row.number for row in found] == ["GAO-2026-0001"]
