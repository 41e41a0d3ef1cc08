from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.services.cases.errors import CaseIsRestricted
from justice_desk.services.referrals.proposing import Mark, candidates
from justice_desk.services.referrals.referring import Request, refer
from tests.services.referrals.conftest import agreed, opened

if TYPE_CHECKING:
    from tests.offices import Bench


def marks(bench: Bench, number: str, who: str = "awa", search: str = "") -> dict[str, Mark]:
    with bench.reading(who) as session:
        return {one.type: one.mark for one in candidates(session, number, search)}


def test_the_types_of_the_category_come_first(directory: Bench) -> None:
    number = opened(directory, category="FON")
    with directory.reading("ibrahim") as session:
        found = candidates(session, number)
    assert [one.type for one in found][:2] == ["cofo", "tribunal_instance"]
    assert [one.proposed for one in found] == [True, True, False, False]


def test_an_actor_whom_a_rule_about_the_matter_blocks_is_marked(directory: Bench) -> None:
    number = opened(directory, category="VBS", maybe_crime=None)
    found = marks(directory, number)
    assert found["cadi"] is Mark.BLOCKED
    assert found["cofo"] is Mark.BLOCKED
    assert found["tribunal_instance"] is Mark.CONSENT


def test_consent_opens_an_actor_and_a_sent_referral_marks_it_as_asked(directory: Bench) -> None:
    number = opened(directory, category="FON")
    assert marks(directory, number)["cofo"] is Mark.CONSENT
    agreed(directory, number, "COFO inventée de Gounzoureye")
    assert marks(directory, number)["cofo"] is Mark.OPEN
    with directory.writing("awa", "refer") as session:
        refer(session, number, Request("COFO inventée de Gounzoureye", "conciliation"))
    assert marks(directory, number)["cofo"] is Mark.ALREADY


def test_the_search_finds_names_types_and_places_whatever_the_accents(directory: Bench) -> None:
    number = opened(directory)
    assert set(marks(directory, number, search="inventee")) == {"cofo"}
    assert set(marks(directory, number, search="tribunal")) == {"tribunal_instance"}
    assert set(marks(directory, number, search="bourem")) == {"tribunal_instance"}
    assert marks(directory, number, search="introuvable") == {}


def test_the_distance_is_as_the_crow_flies_where_both_places_are_known(directory: Bench) -> None:
    number = opened(directory)
    with directory.reading("awa") as session:
        km = {one.type: one.km for one in candidates(session, number)}
    assert km["tribunal_instance"] is None or 60 <= km["tribunal_instance"] <= 130


def test_a_share_of_answers_needs_five_slips(directory: Bench) -> None:
    number = ""
    for _ in range(5):
        number = opened(directory)
        agreed(directory, number, "Cadi inventé de Gao")
        with directory.writing("awa", "refer") as session:
            refer(session, number, Request("Cadi inventé de Gao", "conciliation"))
    with directory.reading("awa") as session:
        answered = {one.type: one.answered for one in candidates(session, number)}
    assert answered == {"cadi": 0, "cofo": None, "tribunal_instance": None, "centre_sante": None}


def test_a_closed_case_proposes_nothing_to_who_is_not_named_on_it(directory: Bench) -> None:
    number = opened(directory, category="VBS")
    with directory.reading("ibrahim") as session, pytest.raises(CaseIsRestricted):
        candidates(session, number)
