from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from justice_desk.exports.task_sheets import render_task_sheet_of
from justice_desk.formats.intake_json import example, parse
from justice_desk.models.all import Task
from justice_desk.services import tasks
from justice_desk.services.audit import entries
from justice_desk.services.cases.opening import open_case
from justice_desk.services.places import seed
from justice_desk.services.today.sheet import note_sheet
from justice_desk.services.today.typed import Typed, type_in
from justice_desk.terms.clock import today
from justice_desk.terms.enums import AuditAction
from justice_desk.terms.errors import BadInput, NotAllowed
from tests.exports.papers.reading import text

if TYPE_CHECKING:
    from tests.offices import Bench


@pytest.fixture
def gao(bench: Bench) -> Bench:
    """Two cases with a task late since yesterday; the second is restricted and Awa's."""
    with bench.writing("awa", "init") as session:
        seed(session)
    told = parse(json.dumps(example()), "example")
    for category in ("FON", "VBS"):
        lead = replace(told.persons[0], name="Zeïnabou Interdite")
        intake = replace(told, persons=(lead, *told.persons[1:]), category=category)
        with bench.writing("awa", "case open") as session:
            number = open_case(session, intake).number
            row = tasks.add(session, number, "Appeler Mme Interdite, au marché")
            session.get_one(Task, row.id).due_on = today() - timedelta(days=1)
    return bench


def drawn(bench: Bench, who: str) -> str:
    with bench.reading(who, "task sheet") as session:
        return text(render_task_sheet_of(session).pdf).replace("\n", " ")


def test_the_sheet_tells_numbers_and_first_names_and_no_family_name(gao: Bench) -> None:
    words = drawn(gao, "awa")
    assert "GAO-2026-0001/T2" in words
    assert "Zeïnabou" in words
    assert "Appeler Mme …" in words
    assert "Interdite" not in words


def test_the_sheet_tells_no_phone_and_no_village_that_was_typed(gao: Bench) -> None:
    with gao.writing("awa", "task add") as session:
        intake = parse(json.dumps(example()), "example")
        lead = replace(intake.persons[0], place="Gao/Gao/Gounzoureye/Hameau inventé")
        opened = open_case(session, replace(intake, persons=(lead, *intake.persons[1:])))
        tasks.add(session, opened.number, "Passer au hameau inventé, 76 00 00 12", today())
    words = drawn(gao, "awa")
    assert "Passer au …, …" in words


def test_of_a_restricted_case_nothing_but_the_number_is_told(gao: Bench) -> None:
    words = drawn(gao, "awa")
    assert "GAO-2026-0002/T" in words
    assert words.count("Zeïnabou") == 1
    assert words.count("Appeler") == 1
    assert "GAO-2026-0002" not in drawn(gao, "ibrahim")


def test_a_reader_prints_no_sheet_and_a_printed_one_is_recorded(gao: Bench) -> None:
    with pytest.raises(NotAllowed), gao.reading("oumou", "task sheet") as session:
        render_task_sheet_of(session)
    with gao.writing("ibrahim", "task sheet") as session:
        note_sheet(session, "0" * 64)
    with gao.reading("awa", "audit list") as session:
        last = entries(session, limit=1)[0]
    assert (last.action, last.fields, last.rows) == (AuditAction.ACCESS, ("day sheet",), 1)


def test_a_sheet_is_typed_in_whole_or_not_at_all(gao: Bench) -> None:
    ref, number = "GAO-2026-0001/T2", "GAO-2026-0001"
    wrong = Typed("GAO-2026-0001/T9", number, is_done=True)
    with pytest.raises(BadInput) as refused, gao.writing("awa", "task done") as session:
        type_in(session, [Typed(ref, number, is_done=True), wrong])
    assert refused.value.details["path"] == wrong.ref
    later = today() + timedelta(days=9)
    with gao.writing("awa", "task done") as session:
        assert (
            type_in(session, [Typed(ref, number, until=later, note="Absente."), Typed(ref, number)])
            == 1
        )
    with gao.reading("awa", "task list") as session:
        rows = {row.ref: row.due_on for row in tasks.listed(session, today())[1]}
    assert rows[ref] == later
