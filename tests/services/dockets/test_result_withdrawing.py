"""A result that was mistyped is withdrawn; nothing of it is erased."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
import time_machine
from sqlalchemy import select

from justice_desk.models.all import Judgment
from justice_desk.services.cases.showing import show
from justice_desk.services.court.errors import JudgedAtHearing
from justice_desk.services.court.withdrawing import withdraw_judgment
from justice_desk.services.dockets.hearing_errors import (
    HeardSince,
    NoResult,
)
from justice_desk.services.sittings import moving
from justice_desk.terms.clock import today, utc_now
from justice_desk.terms.enums import EventKind
from justice_desk.terms.settlements import DecisionFor
from justice_desk.terms.sittings import DocketResult
from tests.services.dockets.conftest import heard, slots
from tests.services.dockets.test_resulting import ABSENT, JUDGED, back, held, only, told
from tests.services.sittings.conftest import later, planned

if TYPE_CHECKING:
    from tests.offices import Bench


def test_a_mistake_is_withdrawn_with_its_judgment_and_nothing_is_erased(directory: Bench) -> None:
    case = heard(directory)
    number, (entry,) = held(directory, case)
    came = only(directory, number).called[0].id
    told(directory, entry, **JUDGED, came=frozenset({came}))
    with directory.writing("awa") as session, pytest.raises(JudgedAtHearing):
        withdraw_judgment(session, case, None, "Erreur.")
    back(directory, entry)
    row = only(directory, number)
    assert (row.result, [one.came for one in row.called]) == (None, [None, None])
    with directory.reading("awa") as session:
        judgment = session.scalars(select(Judgment)).one()
        assert (judgment.withdrawn_on, judgment.withdrawn_why) == (today(), "Mal tapé.")
        kinds = [one.kind for one in show(session, case).events]
    assert kinds.count(EventKind.HEARD) == 1
    with pytest.raises(NoResult):
        back(directory, entry)
    told(directory, entry, result=DocketResult.JUDGED, decision=DecisionFor.REJECTED)
    assert only(directory, number).result is DocketResult.JUDGED


def test_withdrawing_takes_the_case_off_the_other_docket(directory: Bench) -> None:
    case = heard(directory)
    _number, (entry,) = held(directory, case)
    after = planned(directory, later(20))
    told(directory, entry, **ABSENT, adjourned_to=after)
    back(directory, entry)
    assert slots(directory, after) == ()
    told(directory, entry, **ABSENT, adjourned_to=after)
    assert only(directory, after).number == case


def test_a_result_from_which_the_case_went_on_is_not_withdrawn(directory: Bench) -> None:
    _number, (entry,) = held(directory, heard(directory))
    after = planned(directory, later(5))
    told(directory, entry, **ABSENT, adjourned_to=after)
    (then,) = (one.id for one in slots(directory, after))
    with directory.writing("awa", "sitting hold") as session:
        moving.confirm(session, after)
    with time_machine.travel(utc_now() + timedelta(days=5)):
        with directory.writing("awa", "sitting hold") as session:
            moving.hold(session, after)
        told(directory, then, **JUDGED)
        with pytest.raises(HeardSince):
            back(directory, entry)
        back(directory, then)
        back(directory, entry)
    assert slots(directory, after) == ()


def test_withdrawing_a_judgment_that_was_reserved_leaves_it_reserved(directory: Bench) -> None:
    number, (entry,) = held(directory, heard(directory))
    told(directory, entry, result=DocketResult.RESERVED, until_on=later(1))
    with time_machine.travel(utc_now() + timedelta(days=2)):
        told(directory, entry, **JUDGED)
        back(directory, entry)
    row = only(directory, number)
    assert (row.result, row.until_on) == (DocketResult.RESERVED, later(1))
    back(directory, entry)
    assert only(directory, number).result is None
