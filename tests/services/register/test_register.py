from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from justice_desk.formats.intake_json import example, parse
from justice_desk.services.cases.opening import open_case
from justice_desk.services.cases.working import close
from justice_desk.services.places import seed
from justice_desk.services.register import RegisterQuery, Sort, order_of, page, rows_at, total
from justice_desk.terms.enums import CaseStatus, HolderKind, Outcome, StatusChip
from tests.growing import grown

if TYPE_CHECKING:
    from tests.offices import Bench

TODAY = date(2026, 11, 24)
NAMES = (
    "Bɔkɔ Exemple",
    "Kɛita Exemple",
    "N’Diaye Exemple",
    "Coulibaly Exemple",
    "Zeïnabou Exemple",
)


@pytest.fixture
def gao(any_bench: Bench) -> Bench:
    """Five cases of five days; the fourth, of Coulibaly, is restricted and Awa's."""
    grown(any_bench, "register", _five)
    return any_bench


def _five(bench: Bench) -> None:
    with bench.writing("awa", "init") as session:
        seed(session)
    told = parse(json.dumps(example()), "example")
    for n, name in enumerate(NAMES):
        lead = replace(told.persons[0], name=name)
        intake = replace(
            told,
            persons=(lead, *told.persons[1:]),
            opened_on=date(2026, 5, 20 - n),
            category="VBS" if n == 3 else ("SUC", "FON")[n % 2],
        )
        with bench.writing("awa", "case open") as session:
            open_case(session, intake)


def ask(bench: Bench, who: str = "ibrahim", **asked: Any) -> list[str]:
    with bench.reading(who) as session:
        rows = page(session, RegisterQuery(today=TODAY, **asked))
        assert total(session, RegisterQuery(today=TODAY, **asked)) == len(rows)
    return [row.number[-1] + ("!" if row.restricted else "") for row in rows]


def test_the_register_lists_a_restricted_case_by_number_and_day_only(gao: Bench) -> None:
    assert ask(gao) == ["5", "4!", "3", "2", "1"]
    with gao.reading("ibrahim") as session:
        row = page(session, RegisterQuery(today=TODAY))[1]
    assert (row.claimant, row.category, row.status, row.holder, row.summary) == (None,) * 5
    assert row.opened_on == date(2026, 5, 17)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("boko", ["1"]),
        ("keita", ["2"]),
        ("ndiaye", ["3"]),
        ("zein", ["5"]),
        ("exemple zein", ["5"]),
        ("GAO-2026-0002", ["2"]),
        ("gounzoureye", ["5", "3", "2", "1"]),
        ("coulibaly", []),
        ("personne", []),
        ('"* OR', []),
    ],
)
def test_search_folds_and_never_finds_what_is_closed(
    gao: Bench, typed: str, found: list[str]
) -> None:
    assert ask(gao, search=typed) == found


def test_a_coordinator_finds_the_restricted_case_by_any_spelling(gao: Bench) -> None:
    assert ask(gao, "awa", search="kulibali") == ["4"]


def test_filters_hold_together_and_skip_what_is_closed(gao: Bench) -> None:
    assert ask(gao, category="SUC") == ["5", "3", "1"]
    assert ask(gao, category="VBS") == []
    assert ask(gao, category="FON", search="keita") == ["2"]
    assert ask(gao, status=CaseStatus.INTAKE, sort=Sort.OPENED) == ["1", "2", "3", "5"]
    assert ask(gao, mine=True) == []
    assert ask(gao, "awa", mine=True) == ["5", "4", "3", "2", "1"]


def test_a_closed_case_leaves_the_open_ones_and_its_chip_says_so(gao: Bench) -> None:
    with gao.writing("awa", "case close") as session:
        close(session, "GAO-2026-0002", Outcome.WITHDRAWN)
    assert ask(gao, open_only=True) == ["5", "4!", "3", "1"]
    assert ask(gao, chip=StatusChip.CLOSED) == ["2"]
    assert ask(gao, late=True) == ["5", "3", "1"]


@pytest.mark.parametrize("sort", list(Sort))
@pytest.mark.parametrize("descending", [True, False])
def test_every_row_is_reached_by_its_place_in_every_order(
    gao: Bench, sort: Sort, *, descending: bool
) -> None:
    asked = RegisterQuery(today=TODAY, sort=sort, descending=descending)
    with gao.reading("ibrahim") as session:
        whole = page(session, asked)
        order = order_of(session, asked)
        pieces = [row for place in (0, 2, 4) for row in rows_at(session, order, place, 2)]
        first = page(session, asked, limit=2)
    assert len(order) == 5
    assert pieces == list(whole)
    assert first == whole[:2]


def test_a_row_tells_who_holds_the_case_and_what_is_next(gao: Bench) -> None:
    with gao.reading("ibrahim") as session:
        row = page(session, RegisterQuery(today=TODAY, search="boko"))[0]
    assert row.claimant == "Bɔkɔ Exemple"
    assert row.holder is not None
    assert (row.holder.kind, row.holder.name) == (HolderKind.OFFICE, "Bureau de Gao")
    assert row.next_task is not None
    assert row.next_task.kind == "complete_intake"
    assert row.chip is StatusChip.STUCK
