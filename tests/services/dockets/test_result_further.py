"""What was reserved is taken up again: prolonged, opened again and put off, given, taken back."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
import time_machine
from sqlalchemy import select

from justice_desk.models.all import CaseEvent, Hearing
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.cases.finding import case_for
from justice_desk.services.cases.withdrawing import standing
from justice_desk.services.dockets.hearing_errors import ResultThere
from justice_desk.services.dockets.ready import readiness
from justice_desk.terms.clock import utc_now
from justice_desk.terms.enums import EventKind
from justice_desk.terms.errors import ChangedMeanwhile
from justice_desk.terms.sittings import DocketResult, ResultCause
from tests.services.dockets.conftest import heard, put, slots
from tests.services.dockets.test_resulting import ABSENT, JUDGED, awaited, back, held, only, told
from tests.services.sittings.conftest import later, planned

if TYPE_CHECKING:
    import uuid

    from tests.offices import Bench


RESERVED = DocketResult.RESERVED


def reserved(bench: Bench) -> tuple[str, str, uuid.UUID]:
    """Reserve the judgment of a case until in a week; return case, sitting and slot."""
    case = heard(bench)
    number, (entry,) = held(bench, case)
    told(bench, entry, result=RESERVED, until_on=later(7), note="Premier.")
    return case, number, entry


def results(bench: Bench, case: str) -> list[str]:
    """Return what the court did with a case, each once for its event."""
    with bench.reading("awa") as session:
        key = case_for(session, "docket add", case).id
        events = session.scalars(
            select(CaseEvent).where(CaseEvent.case_id == key).order_by(CaseEvent.id)
        ).all()
    return [one.details["result"] for one in standing(events) if one.kind is EventKind.HEARD]


def missing(bench: Bench, case: str) -> str:
    with bench.reading("awa") as session:
        return " ".join(readiness(session, case_for(session, "docket add", case)))


def stored(bench: Bench) -> tuple[object, ...]:
    """Return everything that a hearing says of its result."""
    with bench.reading("awa") as session:
        row = session.scalars(select(Hearing).order_by(Hearing.id)).first()
        assert row is not None
        return (row.result, row.cause, row.resulted_on, row.until_on, row.adjourned_to_id, row.note)


def test_a_reserved_judgment_is_prolonged_and_its_task_follows(directory: Bench) -> None:
    case, number, entry = reserved(directory)
    before = stored(directory)
    with time_machine.travel(utc_now() + timedelta(days=7)):
        told(directory, entry, result=RESERVED, until_on=later(7), note="Prolongé.")
        then = later(7)
    assert (only(directory, number).result, only(directory, number).until_on) == (RESERVED, then)
    assert results(directory, case) == ["reserved", "reserved"]
    assert sorted(awaited(directory, case)) == [(later(7), False), (then, True)]
    assert f"{then.day} " in missing(directory, case)
    back(directory, entry)
    assert stored(directory) == before
    assert results(directory, case) == ["reserved"]
    assert [due for due, waits in awaited(directory, case) if waits] == [later(7)]
    back(directory, entry)
    assert only(directory, number).result is None


def test_a_judgment_prolonged_twice_is_given_on_the_last_day(directory: Bench) -> None:
    case, number, entry = reserved(directory)
    told(directory, entry, result=RESERVED, until_on=later(14))
    told(directory, entry, result=RESERVED, until_on=later(21))
    with time_machine.travel(utc_now() + timedelta(days=30)):
        told(directory, entry, **JUDGED)
    assert only(directory, number).result is DocketResult.JUDGED
    assert results(directory, case) == ["reserved", "reserved", "reserved", "judged"]
    with directory.reading("awa") as session:
        assert session.scalars(select(Hearing.resulted_on)).one() == later(21)
    assert not any(waits for _due, waits in awaited(directory, case))


def test_debates_that_are_opened_again_put_the_case_off(directory: Bench) -> None:
    case, number, entry = reserved(directory)
    before, lacked = stored(directory), missing(directory, case)
    told(directory, entry, **ABSENT)
    row = only(directory, number)
    assert (row.result, row.cause, row.until_on) == (
        DocketResult.ADJOURNED,
        ResultCause.ABSENT_PARTY,
        None,
    )
    assert results(directory, case) == ["reserved", "adjourned"]
    assert not any(waits for _due, waits in awaited(directory, case))
    assert missing(directory, case) != lacked
    back(directory, entry)
    assert (stored(directory), missing(directory, case)) == (before, lacked)
    assert [due for due, waits in awaited(directory, case) if waits] == [later(7)]
    told(directory, entry, **ABSENT)
    again = planned(directory, later(30))
    put(directory, again, case)
    assert only(directory, again).number == case


def test_debates_are_opened_again_at_a_chosen_sitting(directory: Bench) -> None:
    case, number, entry = reserved(directory)
    after = planned(directory, later(20))
    told(directory, entry, **ABSENT, adjourned_to=after)
    assert (only(directory, number).adjourned_to, only(directory, after).number) == (after, case)
    back(directory, entry)
    assert slots(directory, after) == ()
    assert (only(directory, number).result, only(directory, number).adjourned_to) == (
        RESERVED,
        None,
    )


def test_what_is_settled_meanwhile_is_struck_out(directory: Bench) -> None:
    case, number, entry = reserved(directory)
    told(directory, entry, result=DocketResult.STRUCK_OUT, cause=ResultCause.SETTLED)
    assert only(directory, number).result is DocketResult.STRUCK_OUT
    assert results(directory, case) == ["reserved", "struck_out"]


def test_a_judgment_is_not_prolonged_backwards(directory: Bench) -> None:
    _case, number, entry = reserved(directory)
    with pytest.raises(DoesNotFit):
        told(directory, entry, result=RESERVED, until_on=later(3))
    with pytest.raises(ResultThere):
        told(directory, entry, result=RESERVED, until_on=later(7))
    assert only(directory, number).until_on == later(7)


def test_two_who_take_up_what_was_reserved_are_told(directory: Bench) -> None:
    _case, number, entry = reserved(directory)
    version = only(directory, number).version
    told(directory, entry, seen=version, result=RESERVED, until_on=later(14))
    with pytest.raises(ChangedMeanwhile) as refused:
        told(directory, entry, seen=version, result=RESERVED, until_on=later(21))
    assert f"{later(14)}" in str(refused.value.details["theirs"])
    assert f"{later(21)}" in str(refused.value.details["mine"])
    with pytest.raises(ChangedMeanwhile):
        told(directory, entry, seen=version, **ABSENT)
    assert only(directory, number).until_on == later(14)
