"""A civil-status list judged in one go, its judgments numbered, then transcribed."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
import time_machine
from sqlalchemy import select

from justice_desk.models.all import CaseEvent
from justice_desk.rules.text import BadText
from justice_desk.services.cases.errors import CaseIsRestricted, DoesNotFit
from justice_desk.services.dockets import civil
from justice_desk.services.dockets.civil_errors import (
    BadSelection,
    LinesJudged,
    LinesNotJudged,
    LinesTranscribed,
    NothingWaits,
    NotSitting,
    NumberTaken,
    UnknownLine,
)
from justice_desk.services.dockets.civil_numbers import counted_up
from justice_desk.services.sittings import moving
from justice_desk.terms.clock import today, utc_now
from justice_desk.terms.enums import EventKind
from justice_desk.terms.errors import NotAllowed
from justice_desk.terms.sittings import DocketResult, ResultCause
from tests.services.dockets.civil_told import added, child, judged, listed, rows, transcribed
from tests.services.dockets.conftest import heard
from tests.services.sittings.conftest import later, planned

if TYPE_CHECKING:
    from tests.offices import Bench

R = DocketResult


def numbers(bench: Bench, number: str) -> list[str | None]:
    return [row.judgment_number for row in rows(bench, number)]


def test_all_that_wait_are_judged_and_numbered_in_one_go(directory: Bench) -> None:
    number = listed(directory, count=4)
    judged(directory, number, "2", result=R.STRUCK_OUT, cause=ResultCause.ABSENT_PARTY)
    assert judged(directory, number, first_number="099/2026", who="ibrahim") == 3
    assert numbers(directory, number) == ["099/2026", None, "100/2026", "101/2026"]
    found = rows(directory, number)
    assert [row.result for row in found] == [R.JUDGED, R.STRUCK_OUT, R.JUDGED, R.JUDGED]
    assert (found[0].judged_on, found[1].cause) == (today(), ResultCause.ABSENT_PARTY)
    with pytest.raises(NothingWaits):
        judged(directory, number)


def test_a_selection_names_numbers_and_spans(directory: Bench) -> None:
    number = listed(directory, count=6)
    assert judged(directory, number, "5, 1–2") == 3
    assert [row.position for row in rows(directory, number) if row.result] == [1, 2, 5]
    for wrong in ("", "0", "3-1", "un", "1,,2", "1-99999", "-3"):
        with directory.reading("awa") as session, pytest.raises(BadSelection):
            civil.chosen(session, number, wrong)
    with directory.reading("awa") as session, pytest.raises(UnknownLine) as refused:
        civil.chosen(session, number, "5-9")
    assert (refused.value.details["found"], refused.value.details["known"]) == ("7–9", "1–6")


@pytest.mark.parametrize("said", ["", "  "])
def test_no_number_leaves_no_hole_in_the_sentence(directory: Bench, said: str) -> None:
    number = listed(directory, count=1)
    with directory.reading("awa") as session, pytest.raises(BadSelection) as wrong:
        civil.chosen(session, number, said)
    with pytest.raises(DoesNotFit) as first:
        counted_up(said, 3, 2026)
    assert wrong.value.details["found"] == first.value.details["found"] == "–"


def test_one_line_that_has_its_result_stops_all(directory: Bench) -> None:
    number = listed(directory, count=5)
    judged(directory, number, "2-3", first_number="7/2026")
    with pytest.raises(LinesJudged) as refused:
        judged(directory, number, "1-5")
    assert refused.value.details["found"] == "2–3"
    assert [bool(row.result) for row in rows(directory, number)] == [
        False,
        True,
        True,
        False,
        False,
    ]
    assert judged(directory, number, "1-5", first_number="7/2026", again=True) == 5
    assert numbers(directory, number) == [f"{n}/2026" for n in range(7, 12)]


def test_what_was_reserved_is_judged_later(directory: Bench) -> None:
    number = listed(directory)
    judged(directory, number, result=R.RESERVED)
    with pytest.raises(NothingWaits):
        judged(directory, number)
    with time_machine.travel(utc_now() + timedelta(days=5), tick=False):
        assert judged(directory, number, "1-3", on=today(), first_number="8/2026") == 3
        assert {row.judged_on for row in rows(directory, number)} == {today()}


@pytest.mark.parametrize(
    ("wrong", "kind"),
    [
        ({"on": "tomorrow"}, DoesNotFit),
        ({"on": "yesterday"}, DoesNotFit),
        ({"cause": ResultCause.NO_TIME}, DoesNotFit),
        ({"first_number": "sans numéro"}, DoesNotFit),
        ({"first_number": "1" * 61}, BadText),
        ({"result": R.ADJOURNED, "first_number": "112/2026"}, DoesNotFit),
    ],
)
def test_what_cannot_be_judges_nothing(
    directory: Bench, wrong: dict[str, Any], kind: type[Exception]
) -> None:
    number = listed(directory)
    days = {"tomorrow": later(1), "yesterday": later(-1)}
    with pytest.raises(kind):
        judged(directory, number, **(wrong | {k: days[v] for k, v in wrong.items() if v in days}))
    assert {row.result for row in rows(directory, number)} == {None}


def test_a_court_judges_only_at_a_sitting_that_it_ordered(directory: Bench) -> None:
    number = planned(directory, today())
    added(directory, number, child())
    with pytest.raises(NotSitting) as refused:
        judged(directory, number)
    assert number in refused.value.message()
    with directory.writing("awa", "sitting cancel") as session:
        moving.cancel(session, number, reason="Crue.")
    with pytest.raises(NotSitting):
        judged(directory, number)


def test_a_list_of_tomorrow_is_not_judged_today(directory: Bench) -> None:
    number = listed(directory, today(), later(1), count=2)
    added(directory, number, child(3), day=later(1))
    assert judged(directory, number) == 2
    with pytest.raises(NothingWaits):
        judged(directory, number)
    with directory.writing("awa") as session, pytest.raises(DoesNotFit):
        civil.judge(session, number, [rows(directory, number)[2].id], result=R.JUDGED)


def test_one_day_of_several_is_judged_and_transcribed(directory: Bench) -> None:
    number = listed(directory, today(), later(1), count=1)
    added(directory, number, child(3), day=later(1))
    with time_machine.travel(utc_now() + timedelta(days=1), tick=False):
        assert judged(directory, number, day=today()) == 1
        assert [row.result for row in rows(directory, number)] == [None, R.JUDGED]
        with directory.writing("awa") as session, pytest.raises(NothingWaits):
            civil.transcribe(session, number, on=today(), day=later(-1))
        assert judged(directory, number) == 1
        assert transcribed(directory, number) == 2


def test_a_viewer_judges_nothing(directory: Bench) -> None:
    number = listed(directory)
    with pytest.raises(NotAllowed):
        judged(directory, number, who="oumou")


def test_a_number_is_given_once_by_a_court(directory: Bench) -> None:
    one, other = listed(directory), listed(directory)
    judged(directory, one, first_number="112/2026")
    with pytest.raises(NumberTaken) as refused:
        judged(directory, other, first_number="110/2026")
    assert refused.value.details == {"found": "112/2026", "sitting": one, "line": 1}
    assert numbers(directory, other) == [None] * 3


def test_the_case_of_a_line_tells_that_the_court_called_it(directory: Bench) -> None:
    case = heard(directory, category="ECI")
    number = listed(directory, count=1)
    added(directory, number, child(2, case=case))
    judged(directory, number)
    assert rows(directory, number)[1].number == case
    with directory.reading("awa") as session:
        found = session.scalars(select(CaseEvent).where(CaseEvent.kind == EventKind.HEARD)).all()
    assert [(event.happened_on, event.details["result"]) for event in found] == [
        (today(), "judged")
    ]
    assert found[0].details["sitting"] == number


def test_a_line_of_a_closed_case_stops_all_who_may_not_see_it(directory: Bench) -> None:
    number = listed(directory, count=2)
    added(directory, number, child(3, case=heard(directory, category="VBS")))
    with pytest.raises(CaseIsRestricted):
        judged(directory, number, who="ibrahim")
    assert judged(directory, number, "1-2", who="ibrahim") == 2
    assert judged(directory, number) == 1


def test_what_was_judged_is_transcribed_in_one_go(directory: Bench) -> None:
    number = listed(directory, count=4)
    judged(directory, number, "1-3")
    with pytest.raises(LinesNotJudged) as refused:
        transcribed(directory, number, "3-4")
    assert refused.value.details["found"] == "4"
    assert transcribed(directory, number, "1") == 1
    assert transcribed(directory, number) == 2
    assert [row.transcribed_on for row in rows(directory, number)] == [*[today()] * 3, None]
    with pytest.raises(NothingWaits):
        transcribed(directory, number)
    with pytest.raises(LinesTranscribed):
        judged(directory, number, "1-4", again=True)
    for wrong in (later(-1), later(1)):
        with pytest.raises(DoesNotFit):
            transcribed(directory, number, "1", on=wrong)


@pytest.mark.parametrize(
    ("first", "third"),
    [
        ("112/2026", "114/2026"),
        ("0099/2026", "0101/2026"),
        ("N° 2026-112", "N° 2026-114"),
        ("TGI3/112/26", "TGI3/114/26"),
        ("JS112", "JS114"),
        ("2026", "2028"),
        ("2025/2026", "2027/2026"),
        ("9", "11"),
    ],
)
def test_numbers_are_counted_up_where_the_registry_counts(first: str, third: str) -> None:
    assert counted_up(first, 3, 2026)[2] == third
