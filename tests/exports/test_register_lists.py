from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from justice_desk.exports.register_lists import render_list_of
from justice_desk.formats.intake_json import example, parse
from justice_desk.services.audit import entries
from justice_desk.services.cases.opening import open_case
from justice_desk.services.places import seed
from justice_desk.services.register import RegisterQuery
from justice_desk.services.register.printing import note_list
from justice_desk.terms.enums import AuditAction
from tests.exports.papers.reading import text

if TYPE_CHECKING:
    from tests.offices import Bench

TODAY = date(2026, 11, 24)
ASKED = RegisterQuery(today=TODAY, search="exemple")


@pytest.fixture
def gao(bench: Bench) -> Bench:
    """Three cases; the second is restricted and Awa's."""
    with bench.writing("awa", "init") as session:
        seed(session)
    told = parse(json.dumps(example()), "example")
    for n, name in enumerate(("Bɔkɔ Exemple", "Coulibaly Interdite", "Zeïnabou Exemple")):
        lead = replace(told.persons[0], name=name)
        intake = replace(
            told,
            persons=(lead, *told.persons[1:]),
            opened_on=date(2026, 5, 20 - n),
            category="VBS" if n == 1 else "SUC",
        )
        with bench.writing("awa", "case open") as session:
            open_case(session, intake)
    return bench


def test_the_list_is_without_names_unless_they_are_asked_for(gao: Bench) -> None:
    with gao.reading("ibrahim") as session:
        words = text(render_list_of(session, ASKED).pdf)
        named = text(render_list_of(session, ASKED, anonymous=False).pdf)
    assert "GAO-2026-0001" in words
    assert "Succession" in words
    assert "Zeïnabou" not in words
    assert "exemple" not in words.lower()
    assert "Zeïnabou Exemple" in named
    assert "« exemple »" in named.replace("\u00a0", " ")


@pytest.mark.parametrize("anonymous", [True, False])
def test_of_a_closed_case_the_list_tells_number_and_day(gao: Bench, *, anonymous: bool) -> None:
    asked = RegisterQuery(today=TODAY, open_only=True)
    with gao.reading("ibrahim") as session:
        words = text(render_list_of(session, asked, anonymous=anonymous).pdf)
    assert "GAO-2026-0002" in words
    assert "19/05/2026" in words
    assert "Interdite" not in words
    assert "Violence" not in words


def test_a_printed_list_stands_in_the_journal_with_how_many_cases(gao: Bench) -> None:
    with gao.reading("ibrahim") as session:
        made = render_list_of(session, ASKED)
    with gao.writing("ibrahim", "case list") as session:
        note_list(session, ASKED, made.sha256, anonymous=True)
    with gao.reading("awa") as session:
        last = entries(session, limit=1)[0]
    assert (last.action, last.fields, last.rows) == (AuditAction.ACCESS, ("list without names",), 2)
