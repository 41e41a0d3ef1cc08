from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from justice_desk.formats.intake_json import example, parse
from justice_desk.services.cases.opening import open_case
from justice_desk.services.cases.working import close
from justice_desk.services.places import seed
from justice_desk.services.register import Counts, RegisterQuery, counts, page, total
from justice_desk.terms.enums import Outcome
from tests.growing import grown

if TYPE_CHECKING:
    from tests.offices import Bench

TODAY = date(2026, 11, 24)


@pytest.fixture
def gao(any_bench: Bench) -> Bench:
    """Four cases; the third is restricted and Awa's, the fourth closed."""
    grown(any_bench, "counts", _four_cases)
    return any_bench


def _four_cases(bench: Bench) -> None:
    with bench.writing("awa", "init") as session:
        seed(session)
    told = parse(json.dumps(example()), "example")
    for n in range(4):
        intake = replace(told, opened_on=date(2026, 5, 20 - n), category="VBS" if n == 2 else "FON")
        with bench.writing("awa", "case open") as session:
            open_case(session, intake)
    with bench.writing("awa", "case close") as session:
        close(session, "GAO-2026-0004", Outcome.WITHDRAWN)


def test_what_is_closed_to_a_member_counts_in_no_filter(gao: Bench) -> None:
    with gao.reading("ibrahim") as session:
        assert counts(session, TODAY) == Counts(4, 2, 2, 0, 1)
    with gao.reading("awa") as session:
        assert counts(session, TODAY) == Counts(4, 3, 3, 0, 0)


def test_whether_a_restricted_case_is_closed_is_not_told(gao: Bench) -> None:
    asked = RegisterQuery(today=TODAY, open_only=True)
    with gao.reading("ibrahim") as session:
        before = [row.number for row in page(session, asked)]
    with gao.writing("awa", "case close") as session:
        close(session, "GAO-2026-0003", Outcome.WITHDRAWN)
    with gao.reading("ibrahim") as session:
        assert [row.number for row in page(session, asked)] == before
        assert counts(session, TODAY) == Counts(4, 2, 2, 0, 1)


def test_signs_alone_are_no_search(gao: Bench) -> None:
    with gao.reading("ibrahim") as session:
        assert total(session, RegisterQuery(today=TODAY, search=" *!? ")) == 4
