"""A consent that is gone and a judgment given elsewhere stand against a docket."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from justice_desk.exports.sittings import sitting_facts
from justice_desk.models.all import Case, CivilStatusLine
from justice_desk.services.cases.working import close
from justice_desk.services.consents.recording import withdraw
from justice_desk.services.court.judging import JudgmentTold, add_judgment
from justice_desk.services.dockets.clashing import clashes
from justice_desk.services.dockets.errors import DecidedAlready
from justice_desk.services.sittings.moving import confirm, hold
from justice_desk.terms.clock import today
from justice_desk.terms.enums import ConsentPurpose, Outcome
from justice_desk.terms.settlements import DecisionFor
from justice_desk.terms.sittings import DocketResult
from tests.services.dockets.civil_told import added, child, rows
from tests.services.dockets.conftest import heard, put
from tests.services.referrals.walking import COURT, sent
from tests.services.sittings.conftest import later, planned

if TYPE_CHECKING:
    from justice_desk.services.dockets.rows import ClashRow
    from tests.offices import Bench


def blocking(bench: Bench, sitting: str, who: str = "awa") -> list[ClashRow]:
    with bench.reading(who) as session:
        return [row for row in clashes(session, sitting) if row.kind in {"consent", "decided"}]


def take_back(bench: Bench, case: str) -> None:
    with bench.writing("awa", "consent withdraw") as session:
        withdraw(session, case, why="Elle a peur.", purpose=ConsentPurpose.REFERRAL)


def test_a_consent_that_was_withdrawn_is_told_and_its_people_leave_the_papers(
    directory: Bench,
) -> None:
    number, case, other = planned(directory), heard(directory), heard(directory)
    entry = put(directory, number, case)
    put(directory, number, other)
    assert blocking(directory, number) == []
    take_back(directory, case)
    (clash,) = blocking(directory, number)
    assert (clash.kind, clash.blocks, clash.entries) == ("consent", True, (entry,))
    assert COURT in clash.told
    with directory.reading("awa") as session:
        printed = {row.number: row for row in sitting_facts(session, number).slots}
    assert (printed[case].hidden, printed[case].called, printed[case].subject) == (True, (), "")
    assert (printed[other].hidden, len(printed[other].called)) == (False, 2)


def test_on_a_later_day_of_a_sitting_that_is_held_its_people_leave_the_papers_too(
    directory: Bench,
) -> None:
    number, case = planned(directory, today(), later(1)), heard(directory)
    put(directory, number, case, day=later(1))
    with directory.writing("awa", "sitting hold") as session:
        confirm(session, number)
        hold(session, number)
    take_back(directory, case)
    with directory.reading("awa") as session:
        (row,) = sitting_facts(session, number).slots
    assert (row.hidden, row.called) == (True, ())


def test_of_a_case_that_is_closed_to_a_member_no_consent_is_told(directory: Bench) -> None:
    number, case = planned(directory), heard(directory, category="VBS")
    put(directory, number, case)
    take_back(directory, case)
    assert len(blocking(directory, number)) == 1
    assert blocking(directory, number, who="ibrahim") == []


def test_a_consent_that_was_withdrawn_is_told_of_the_lines_of_a_list_and_they_are_not_named(
    directory: Bench,
) -> None:
    number, case, other = planned(directory), heard(directory), heard(directory)
    lines = [child(1, case=other), child(2, case=case), child(3), child(4, case=case)]
    added(directory, number, *lines, day=later())
    assert blocking(directory, number) == []
    take_back(directory, case)
    (clash,) = blocking(directory, number)
    ids = [row.id for row in rows(directory, number)]
    assert (clash.kind, clash.blocks, clash.entries) == ("consent", True, (ids[1], ids[3]))
    assert f"{case} (n° 2, 4 " in clash.told
    assert COURT in clash.told
    with directory.reading("awa") as session:
        printed = sitting_facts(session, number).civil
    assert [(row.hidden, bool(row.name)) for row in printed] == [
        (False, True),
        (True, False),
        (False, True),
        (True, False),
    ]
    judged_already(directory, case)
    assert blocking(directory, number) == []


def judged_already(bench: Bench, case: str) -> None:
    with bench.writing("awa", "docket civil judge") as session:
        key = select(Case.id).where(Case.number == case).scalar_subquery()
        for line in session.scalars(select(CivilStatusLine).where(CivilStatusLine.case_id == key)):
            line.result, line.judged_on = DocketResult.JUDGED, today()


def test_a_line_of_a_case_that_was_closed_meanwhile_is_told(directory: Bench) -> None:
    number, case = planned(directory), heard(directory)
    added(directory, number, child(1, case=case), day=later())
    with directory.writing("awa", "case close") as session:
        close(session, case, Outcome.WITHDRAWN)
    with directory.reading("awa") as session:
        (clash,) = (row for row in clashes(session, number) if row.kind == "closed")
    assert (clash.blocks, len(clash.entries)) == (True, 1)
    assert case in clash.told


def test_of_a_line_whose_case_is_closed_to_a_member_no_consent_is_told(directory: Bench) -> None:
    number, case = planned(directory), heard(directory, category="VBS")
    added(directory, number, child(1, case=case), day=later())
    take_back(directory, case)
    assert len(blocking(directory, number)) == 1
    assert blocking(directory, number, who="ibrahim") == []


def test_a_judgment_by_hand_stands_against_the_docket_and_against_another(
    directory: Bench,
) -> None:
    number, case, free = planned(directory), heard(directory), heard(directory)
    for one in (case, free):
        sent(directory, one, COURT)
    entry = put(directory, number, case)
    with directory.writing("awa", "judgment add") as session:
        for one in (case, free):
            add_judgment(session, one, JudgmentTold(by=COURT, decision=DecisionFor.GRANTED))
    (clash,) = blocking(directory, number)
    assert (clash.kind, clash.blocks, clash.entries) == ("decided", True, (entry,))
    with pytest.raises(DecidedAlready):
        put(directory, number, free)


@pytest.mark.parametrize("result", [DocketResult.JUDGED, DocketResult.RESERVED])
def test_a_case_that_was_judged_on_a_civil_list_is_not_called_again(
    directory: Bench, result: DocketResult
) -> None:
    first, number, case = planned(directory), planned(directory, later(40)), heard(directory)
    added(directory, first, child(case=case), day=later())
    with directory.writing("awa", "docket civil judge") as session:
        line = session.scalars(select(CivilStatusLine)).one()
        line.result, line.judged_on = result, today()
    with pytest.raises(DecidedAlready):
        put(directory, number, case)
