"""What the court did with each case: judged, reserved, put off, struck out, taken back."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
import time_machine
from sqlalchemy import select

from justice_desk.models.all import Hearing, Judgment, Summons, Task
from justice_desk.services.cases.errors import AlreadyClosed, CaseIsRestricted, DoesNotFit
from justice_desk.services.cases.finding import case_for
from justice_desk.services.cases.showing import show
from justice_desk.services.cases.working import close
from justice_desk.services.dockets.errors import AlreadyScheduled, NoSuchDay
from justice_desk.services.dockets.hearing_errors import (
    AdjournedBack,
    CauseMissing,
    DayNotCome,
    NotHeldYet,
    NotWith,
    ResultThere,
    UnknownSummons,
)
from justice_desk.services.dockets.ready import readiness
from justice_desk.services.dockets.result_withdrawing import withdraw_result
from justice_desk.services.dockets.resulting import record_result
from justice_desk.services.dockets.told import ResultTold
from justice_desk.services.sittings import moving
from justice_desk.services.sittings.errors import DayUnknown, SittingOver, UnknownSitting
from justice_desk.terms.clock import today, utc_now
from justice_desk.terms.enums import EventKind, Outcome
from justice_desk.terms.errors import BadInput, ChangedMeanwhile, NotAllowed
from justice_desk.terms.settlements import DecisionFor
from justice_desk.terms.sittings import DocketResult, ResultCause
from tests.services.dockets.conftest import heard, put, slots
from tests.services.sittings.conftest import later, planned

if TYPE_CHECKING:
    import uuid
    from datetime import date

    from justice_desk.services.dockets.rows import SlotRow
    from tests.offices import Bench

JUDGED: dict[str, Any] = {"result": DocketResult.JUDGED, "decision": DecisionFor.GRANTED}
ABSENT: dict[str, Any] = {"result": DocketResult.ADJOURNED, "cause": ResultCause.ABSENT_PARTY}


def held(bench: Bench, *cases: str) -> tuple[str, list[uuid.UUID]]:
    """Hold a sitting today with some cases on its docket; return its number and the slots."""
    number = planned(bench, later(0))
    entries = [put(bench, number, case) for case in cases]
    with bench.writing("awa", "sitting hold") as session:
        moving.confirm(session, number)
        moving.hold(session, number)
    return number, entries


def told(
    bench: Bench, entry: uuid.UUID, who: str = "awa", seen: int | None = None, **said: Any
) -> None:
    with bench.writing(who, "docket result") as session:
        record_result(session, entry, ResultTold(**said), seen)


def back(bench: Bench, entry: uuid.UUID, why: str = "Mal tapé.") -> None:
    with bench.writing("awa", "docket withdraw") as session:
        withdraw_result(session, entry, why)


def only(bench: Bench, number: str) -> SlotRow:
    (row,) = slots(bench, number)
    return row


def test_a_judgment_is_one_of_the_case_without_any_referral(directory: Bench) -> None:
    case = heard(directory)
    number, (entry,) = held(directory, case)
    until = today() + timedelta(days=30)
    told(directory, entry, "ibrahim", **JUDGED, number="12/2026", appeal_until=until)
    assert only(directory, number).result is DocketResult.JUDGED
    with directory.reading("awa") as session:
        judgment = session.scalars(select(Judgment)).one()
        assert (judgment.number, judgment.decided_on, judgment.referral_id) == (
            "12/2026",
            today(),
            None,
        )
        assert session.scalars(select(Hearing.judgment_id)).one() == judgment.id
        assert session.scalars(select(Task.due_on).where(Task.judgment_id == judgment.id)).one()
        events = [one.kind for one in show(session, case).events]
    assert events.count(EventKind.HEARD) == 1
    assert EventKind.JUDGMENT in events


def test_each_result_keeps_its_day_its_cause_and_who_came(directory: Bench) -> None:
    case = heard(directory)
    number, (entry,) = held(directory, case)
    woman, man = only(directory, number).called
    on = later(15)
    told(directory, entry, **ABSENT, until_on=on, came=frozenset({woman.id}), note="Malade.")
    row = only(directory, number)
    assert (row.result, row.cause, row.until_on, row.note) == (
        DocketResult.ADJOURNED,
        ResultCause.ABSENT_PARTY,
        on,
        "Malade.",
    )
    assert {one.id: one.came for one in row.called} == {woman.id: True, man.id: False}
    with directory.reading("awa") as session:
        event = next(one for one in show(session, case).events if one.kind is EventKind.HEARD)
    assert event.details["result"] == "adjourned"
    assert event.details["cause"] == "absent_party"
    assert "Exemple" not in str(event.details)


def test_what_is_put_off_to_a_sitting_stands_on_its_docket_as_it_stood_here(
    directory: Bench,
) -> None:
    case = heard(directory)
    number, (entry,) = held(directory, case)
    after = planned(directory, later(20), later(21))
    told(directory, entry, **ABSENT, adjourned_to=after, until_on=later(21))
    row, then = only(directory, number), only(directory, after)
    assert (row.adjourned_to, then.number, then.held_on) == (after, case, later(21))
    assert (then.minutes, then.kind, then.closed_doors) == (row.minutes, row.kind, row.closed_doors)
    assert [one.name for one in then.called] == [one.name for one in row.called]
    assert then.result is None


def test_what_is_put_off_without_a_sitting_is_ready_again(directory: Bench) -> None:
    case = heard(directory)
    _number, (entry,) = held(directory, case)
    before = _missing(directory, case)
    told(directory, entry, **ABSENT)
    assert _missing(directory, case) == before
    again = planned(directory, later(30))
    put(directory, again, case)
    assert only(directory, again).number == case


def _missing(bench: Bench, number: str) -> tuple[str, ...]:
    with bench.reading("awa") as session:
        return readiness(session, case_for(session, "docket add", number))


def test_a_reserved_judgment_is_given_on_its_day(directory: Bench) -> None:
    case = heard(directory)
    number, (entry,) = held(directory, case)
    told(directory, entry, result=DocketResult.RESERVED, until_on=later(7))
    with pytest.raises(ResultThere):
        told(directory, entry, result=DocketResult.RESERVED, until_on=later(7))
    with time_machine.travel(utc_now() + timedelta(days=9)):
        with pytest.raises(DoesNotFit):
            told(directory, entry, **JUDGED, until_on=today() + timedelta(days=1))
        told(directory, entry, **JUDGED)
    assert only(directory, number).result is DocketResult.JUDGED
    with directory.reading("awa") as session:
        hearing = session.scalars(select(Hearing)).one()
        decided = session.scalars(select(Judgment.decided_on)).one()
    assert (hearing.resulted_on, hearing.until_on, decided) == (later(7), later(7), later(7))


@pytest.mark.parametrize(
    ("said", "error", "words"),
    [
        ({"result": DocketResult.JUDGED}, DoesNotFit, "decision"),
        (JUDGED | {"cause": ResultCause.NO_TIME}, NotWith, "jugé"),
        (JUDGED | {"until_on": later(3)}, NotWith, "until_on"),
        ({"result": DocketResult.ADJOURNED}, CauseMissing, "renvoyé"),
        ({"result": DocketResult.STRUCK_OUT}, CauseMissing, "radié"),
        ({"result": DocketResult.RESERVED}, DoesNotFit, "until_on"),
        ({"result": DocketResult.RESERVED, "until_on": later(0)}, DoesNotFit, "until_on"),
        (ABSENT | {"until_on": later(-3)}, DoesNotFit, "until_on"),
        (ABSENT | {"until_on": later(9000)}, DoesNotFit, "until_on"),
        (ABSENT | {"decision": DecisionFor.GRANTED}, NotWith, "decision"),
        (ABSENT | {"adjourned_to": "GAO-S-1999-001"}, UnknownSitting, "GAO-S-1999-001"),
    ],
)
def test_what_does_not_go_together_is_refused_in_words(
    directory: Bench, said: dict[str, Any], error: type[BadInput], words: str
) -> None:
    number, (entry,) = held(directory, heard(directory))
    with pytest.raises(error) as refused:
        told(directory, entry, **said)
    assert words in refused.value.message()
    assert only(directory, number).result is None


def test_nothing_has_a_result_before_it_was_called(directory: Bench) -> None:
    number = planned(directory, later(0), later(1))
    entry = put(directory, number, heard(directory), day=later(0))
    with pytest.raises(NotHeldYet) as refused:
        told(directory, entry, **JUDGED)
    assert "sitting hold" in refused.value.message()
    second = put(directory, number, heard(directory), day=later(1))
    with directory.writing("awa", "sitting hold") as session:
        moving.confirm(session, number)
        moving.hold(session, number)
    told(directory, entry, **JUDGED)
    with pytest.raises(DayNotCome) as early:
        told(directory, second, **JUDGED)
    assert f"{later(1):%d/%m/%Y}" in early.value.message()


def test_a_case_is_not_put_off_backwards_or_to_what_is_over(directory: Bench) -> None:
    case = heard(directory)
    _number, (entry,) = held(directory, case)
    same_day, over = planned(directory, later(0)), planned(directory, later(9))
    with directory.writing("awa", "sitting cancel") as session:
        moving.cancel(session, over, reason="Crue.")
    for sitting, error in ((same_day, AdjournedBack), (over, SittingOver), (_number, SittingOver)):
        with pytest.raises(error):
            told(directory, entry, **ABSENT, adjourned_to=sitting)
    after = planned(directory, later(9))
    with pytest.raises(NoSuchDay):
        told(directory, entry, **ABSENT, adjourned_to=after, until_on=later(10))
    with pytest.raises(AlreadyScheduled):
        put(directory, after, case)
    assert slots(directory, after) == ()
    told(directory, entry, **ABSENT, adjourned_to=after)
    assert only(directory, after).number == case


def test_nothing_is_put_off_to_a_sitting_whose_day_nobody_knows(directory: Bench) -> None:
    _number, (entry,) = held(directory, heard(directory))
    undated = planned(directory, later(9))
    with directory.writing("awa", "sitting postpone") as session:
        moving.postpone(session, undated, reason="Crue.", to_on=None)
    with pytest.raises(DayUnknown):
        told(directory, entry, **ABSENT, adjourned_to=undated)


def test_a_second_result_is_refused_and_another_s_is_told(directory: Bench) -> None:
    number, (entry,) = held(directory, heard(directory))
    version = only(directory, number).version
    told(directory, entry, **ABSENT)
    with pytest.raises(ResultThere) as refused:
        told(directory, entry, **JUDGED)
    assert "docket withdraw" in refused.value.message()
    with pytest.raises(ChangedMeanwhile):
        told(directory, entry, seen=version, **JUDGED)


def test_who_is_not_called_did_not_come(directory: Bench) -> None:
    number, (entry, other) = held(directory, heard(directory), heard(directory))
    stranger = slots(directory, number)[1].called[0].id
    with pytest.raises(UnknownSummons):
        told(directory, entry, **ABSENT, came=frozenset({stranger}))
    told(directory, other, **ABSENT, came=frozenset())
    assert [one.came for one in slots(directory, number)[1].called] == [False, False]


def test_a_closed_case_and_a_closed_file_take_no_result(directory: Bench) -> None:
    open_one, hidden = heard(directory), heard(directory, category="VBS")
    _number, (entry, closed) = held(directory, open_one, hidden)
    with pytest.raises(CaseIsRestricted):
        told(directory, closed, "ibrahim", **JUDGED)
    with pytest.raises(NotAllowed):
        told(directory, entry, "oumou", **JUDGED)
    with directory.writing("awa", "case close") as session:
        close(session, open_one, outcome=Outcome.WITHDRAWN)
    with pytest.raises(AlreadyClosed):
        told(directory, entry, **JUDGED)
    with directory.reading("awa") as session:
        assert session.scalars(select(Summons.came).distinct()).all() == [None]


def awaited(bench: Bench, case: str) -> list[tuple[date | None, bool]]:
    """Return the tasks that ask for a reserved judgment: when they are due, whether they wait."""
    with bench.reading("awa") as session:
        case_id = case_for(session, "docket add", case).id
        tasks = session.scalars(
            select(Task).where(Task.case_id == case_id, Task.kind == "reserved_judgment")
        )
        return [(task.due_on, task.done_on is None) for task in tasks]


def test_a_reserved_judgment_is_asked_for_until_it_is_given(directory: Bench) -> None:
    case = heard(directory)
    _number, (entry,) = held(directory, case)
    day = later(7)
    told(directory, entry, result=DocketResult.RESERVED, until_on=day)
    assert awaited(directory, case) == [(day, True)]
    with time_machine.travel(utc_now() + timedelta(days=9)):
        told(directory, entry, **JUDGED)
        assert awaited(directory, case) == [(day, False)]
        back(directory, entry)
    assert sorted(awaited(directory, case)) == [(day, False), (day, True)]
    back(directory, entry)
    assert [waits for _due, waits in awaited(directory, case)] == [False, False]
