"""What is judged on a civil-status list is a judgment of the case that its line stands for."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
import time_machine
from sqlalchemy import select

from justice_desk.models.all import Case, CaseEvent
from justice_desk.services.cases.errors import AlreadyClosed, DoesNotFit
from justice_desk.services.cases.outcomes import judgments_of
from justice_desk.services.court.errors import AlreadyJudged
from justice_desk.services.court.judging import JudgmentTold, add_judgment
from justice_desk.services.court.withdrawing import withdraw_judgment
from justice_desk.services.dockets import civil
from justice_desk.services.dockets.civil_errors import LinesTranscribed
from justice_desk.services.dockets.ready import ReadyQuery, ready_cases
from justice_desk.terms.clock import today, utc_now
from justice_desk.terms.enums import CaseStatus, EventKind
from justice_desk.terms.settlements import DecisionFor
from justice_desk.terms.sittings import DocketResult, ResultCause
from tests.services.dockets.civil_told import added, child, judged, listed, rows, transcribed
from tests.services.dockets.conftest import heard
from tests.services.dockets.counted import counted
from tests.services.referrals.walking import COURT, sent

if TYPE_CHECKING:
    from justice_desk.services.cases.rows import JudgmentRow
    from tests.offices import Bench

R = DocketResult


def case_on(bench: Bench, number: str, children: int = 1) -> str:
    """Open a case and put its children on a list, behind who stands there."""
    case, there = heard(bench, category="ECI"), len(rows(bench, number))
    lines = [child(there + at, case=case) for at in range(1, children + 1)]
    added(bench, number, *lines)
    return case


def judgments(bench: Bench, case: str) -> tuple[JudgmentRow, ...]:
    with bench.reading("awa") as session:
        found = session.scalars(select(Case).where(Case.number == case)).one()
        return judgments_of(session, found.id)


def counts(bench: Bench, case: str) -> list[str | None]:
    """Return the numbers of the judgments in force of a case."""
    return [row.number for row in judgments(bench, case) if row.withdrawn is None]


def by_hand(bench: Bench, case: str, **more: Any) -> None:
    with bench.writing("awa", "judgment add") as session:
        told = JudgmentTold(by=COURT, decision=DecisionFor.GRANTED, **more)
        add_judgment(session, case, told)


def withdrawn(bench: Bench, case: str) -> None:
    with bench.writing("awa", "judgment withdraw") as session:
        withdraw_judgment(session, case, None, "Mauvaise ligne.")


def test_a_line_gives_its_case_a_judgment_of_the_court_that_sat(directory: Bench) -> None:
    number = listed(directory, count=1)
    case = case_on(directory, number)
    sent(directory, case, COURT)
    judged(directory, number, first_number="112/2026")
    (row,) = judgments(directory, case)
    assert (row.by, row.on, row.number, row.decision) == (
        COURT,
        today(),
        "113/2026",
        DecisionFor.GRANTED,
    )
    assert row.referral is not None
    with directory.reading("awa") as session:
        found = session.scalars(select(CaseEvent).order_by(CaseEvent.id)).all()
        kinds = [event.kind for event in found if "line" in event.details]
    assert kinds == [EventKind.JUDGMENT, EventKind.HEARD]


@pytest.mark.parametrize("first", ["7/2026", None])
def test_each_child_of_a_case_has_a_judgment_of_its_own(
    directory: Bench, first: str | None
) -> None:
    number = listed(directory, count=0)
    case = case_on(directory, number, children=2)
    judged(directory, number, "1", first_number=first)
    judged(directory, number, first_number="8/2026" if first else None)
    assert counts(directory, case) == (["7/2026", "8/2026"] if first else [None, None])


@pytest.mark.parametrize("result", [R.RESERVED, R.ADJOURNED, R.STRUCK_OUT])
def test_only_what_was_judged_is_a_judgment(directory: Bench, result: DocketResult) -> None:
    number = listed(directory, count=0)
    case = case_on(directory, number)
    judged(directory, number, result=result)
    assert judgments(directory, case) == ()


def test_a_result_that_is_written_over_takes_its_judgment_back(directory: Bench) -> None:
    number = listed(directory, count=0)
    case = case_on(directory, number, children=2)
    judged(directory, number, first_number="7/2026")
    judged(directory, number, "1", result=R.STRUCK_OUT, cause=ResultCause.OTHER, again=True)
    assert counts(directory, case) == ["8/2026"]
    first, _second = judgments(directory, case)
    assert first.withdrawn is not None
    assert number in first.withdrawn.why


def test_a_number_that_is_written_over_is_another_judgment_and_the_same_one_is_not(
    directory: Bench,
) -> None:
    number = listed(directory, count=0)
    case = case_on(directory, number)
    judged(directory, number, first_number="7/2026")
    judged(directory, number, "1", first_number="7/2026", again=True)
    assert len(judgments(directory, case)) == 1
    judged(directory, number, "1", first_number="9/2026", again=True)
    assert (counts(directory, case), len(judgments(directory, case))) == (["9/2026"], 2)


def test_a_line_whose_judgment_is_withdrawn_waits_again(directory: Bench) -> None:
    number = listed(directory, count=0)
    case = case_on(directory, number)
    judged(directory, number, first_number="7/2026")
    withdrawn(directory, case)
    (row,) = rows(directory, number)
    assert (row.result, row.judged_on, row.judgment_number) == (None, None, None)
    assert judged(directory, number, first_number="7/2026") == 1
    assert counts(directory, case) == ["7/2026"]


def test_what_was_reserved_is_reserved_again_when_its_judgment_is_withdrawn(
    directory: Bench,
) -> None:
    number = listed(directory, count=0)
    case, first = case_on(directory, number), today()
    judged(directory, number, result=R.RESERVED)
    with time_machine.travel(utc_now() + timedelta(days=5), tick=False):
        judged(directory, number, "1", on=today(), first_number="8/2026")
        withdrawn(directory, case)
    (row,) = rows(directory, number)
    assert (row.result, row.judged_on, row.judgment_number) == (R.RESERVED, first, None)


def test_a_judgment_whose_deed_is_written_is_not_withdrawn(directory: Bench) -> None:
    number = listed(directory, count=0)
    case = case_on(directory, number)
    judged(directory, number)
    transcribed(directory, number)
    with pytest.raises(LinesTranscribed):
        withdrawn(directory, case)
    assert len(counts(directory, case)) == 1


def test_a_judgment_that_was_recorded_by_hand_is_not_counted_twice(directory: Bench) -> None:
    number = listed(directory, count=0)
    case = case_on(directory, number)
    sent(directory, case, COURT)
    by_hand(directory, case, number="7/2026")
    for first in (None, "7/2026"):
        with pytest.raises(AlreadyJudged) as refused:
            judged(directory, number, first_number=first)
        assert case in refused.value.message()
    assert rows(directory, number)[0].result is None
    judged(directory, number, first_number="8/2026")
    assert counts(directory, case) == ["7/2026", "8/2026"]


def test_a_case_that_was_closed_meanwhile_takes_no_result(directory: Bench) -> None:
    number = listed(directory, count=1)
    case = case_on(directory, number)
    with directory.writing("awa", "case close") as session:
        session.scalars(select(Case).where(Case.number == case)).one().status = CaseStatus.CLOSED
    with pytest.raises(AlreadyClosed) as refused:
        judged(directory, number)
    assert case in refused.value.message()
    assert judged(directory, number, "1") == 1


def test_no_judgment_is_given_before_its_case_was_opened(directory: Bench) -> None:
    number = listed(directory, count=0)
    case_on(directory, number)
    with directory.writing("awa", "case correct") as session:
        session.scalars(select(Case)).one().opened_on = today() + timedelta(days=1)
    with pytest.raises(DoesNotFit):
        judged(directory, number)


def test_a_judged_line_that_stands_for_another_case_gives_its_judgment_to_that_one(
    directory: Bench,
) -> None:
    number, other = listed(directory, count=0), heard(directory, category="ECI")
    case = case_on(directory, number)
    judged(directory, number, first_number="7/2026")
    (row,) = rows(directory, number)
    for told, found in ((other, ([], ["7/2026"])), (None, ([], [])), (case, (["7/2026"], []))):
        with directory.writing("awa", "docket civil correct") as session:
            civil.correct_line(session, row.id, replace(child(1), case=told))
        assert (counts(directory, case), counts(directory, other)) == found


def test_a_child_that_was_put_off_is_called_again_though_its_sister_was_judged(
    directory: Bench,
) -> None:
    number = listed(directory, count=0)
    case = case_on(directory, number, children=2)
    sent(directory, case, COURT)

    def missing() -> tuple[str, ...]:
        with directory.reading("awa") as session:
            found = ready_cases(session, ReadyQuery(only_ready=False))
        return next(row.missing for row in found if row.number == case)

    judged(directory, number, "1")
    judged(directory, number, "2", result=R.ADJOURNED, cause=ResultCause.NO_TIME)
    put_off = missing()
    judged(directory, number, "2", again=True)
    assert set(missing()) - set(put_off)
    assert "jug" in " ".join(set(missing()) - set(put_off))


def test_many_lines_are_judged_in_as_many_statements_as_one(directory: Bench) -> None:
    found = []
    for count in (1, 6):
        number = planned_list(directory, count)
        with directory.writing("awa", "docket civil judge") as session, counted(session) as sent_on:
            civil.judge(session, number, result=R.JUDGED)
        found.append(len(sent_on))
    assert found[0] == found[1]


def planned_list(bench: Bench, cases: int) -> str:
    number = listed(bench, count=0)
    for _at in range(cases):
        case_on(bench, number)
    return number
