"""A letter that was handed over some days ago, written down today."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from justice_desk.services.cases.showing import show
from justice_desk.services.referrals.drafting import send
from justice_desk.services.referrals.errors import Blocked, DraftWithDay, SentOutOfTime
from justice_desk.services.referrals.referring import Referred, Request, refer
from justice_desk.services.referrals.replying import reply
from justice_desk.terms.clock import today
from justice_desk.terms.enums import EventKind, Priority, ReferralKind, ReferralState
from tests.services.referrals.conftest import agreed, directory, opened

if TYPE_CHECKING:
    from justice_desk.services.cases.rows import CaseView
    from tests.offices import Bench

__all__ = ["directory"]

COFO = "COFO inventée de Gounzoureye"
COURT = "Tribunal d’instance inventé de Bourem"
HEALTH = "Centre de santé inventé"


def ago(days: int) -> date:
    return today() - timedelta(days=days)


def case_of(bench: Bench, *receivers: str) -> str:
    number = opened(bench, opened_on=ago(30))
    for one in receivers:
        agreed(bench, number, one)
    return number


def sent(bench: Bench, number: str, to: str, on: date | None, **more: object) -> Referred:
    with bench.writing("awa", "refer") as session:
        asked = Request(to, "Constater la limite.", on=on, **more)  # type: ignore[arg-type]  # by name
        return refer(session, number, asked)


def answered(bench: Bench, code: str, answer: ReferralState, on: date) -> None:
    with bench.writing("awa", "reply") as session:
        reply(session, code, answer, on=on)


def view(bench: Bench, number: str) -> CaseView:
    with bench.writing("awa", "case show") as session:
        return show(session, number)


def test_the_letter_its_event_and_its_reply_count_from_the_day_it_was_handed_over(
    directory: Bench,
) -> None:
    number = case_of(directory, COFO)
    made = sent(directory, number, COFO, ago(5), priority=Priority.HOURS_72)
    assert made.reply_by == ago(2)
    found = view(directory, number)
    assert found.referrals[0].sent_on == ago(5)
    assert [e.on for e in found.events if e.kind is EventKind.REFERRED] == [ago(5)]
    answered(directory, made.slip_code, ReferralState.ACCEPTED, ago(3))
    holds = view(directory, number).journey
    assert [(h.from_on, h.until_on) for h in holds] == [(ago(30), ago(3)), (ago(3), None)]


def test_no_letter_before_the_case_nor_tomorrow(directory: Bench) -> None:
    number = case_of(directory, COFO)
    for day in (ago(31), ago(-1)):
        with pytest.raises(SentOutOfTime) as refused:
            sent(directory, number, COFO, day)
        assert f"{ago(30):%d/%m/%Y}" in refused.value.message()
    assert view(directory, number).referrals == ()


def test_no_letter_before_the_case_came_back_but_a_service_helps_beside(
    directory: Bench,
) -> None:
    number = case_of(directory, COFO, COURT, HEALTH)
    first = sent(directory, number, COFO, ago(20))
    answered(directory, first.slip_code, ReferralState.ACCEPTED, ago(18))
    answered(directory, first.slip_code, ReferralState.COMPLETED, ago(10))
    with pytest.raises(SentOutOfTime):
        sent(directory, number, COURT, ago(11))
    sent(directory, number, COURT, ago(10))
    sent(directory, number, HEALTH, ago(15), kind=ReferralKind.SERVICE)
    assert [r.sent_on for r in view(directory, number).referrals] == [ago(20), ago(10), ago(15)]


def test_the_safeguards_are_asked_as_of_today(directory: Bench) -> None:
    number = case_of(directory)
    with pytest.raises(Blocked):
        sent(directory, number, COFO, ago(5))


def test_a_draft_has_no_day_of_its_own_and_gets_one_when_it_is_sent(directory: Bench) -> None:
    number = case_of(directory, COFO)
    with pytest.raises(DraftWithDay):
        sent(directory, number, COFO, ago(5), draft=True)
    made = sent(directory, number, COFO, None, draft=True)
    with pytest.raises(SentOutOfTime), directory.writing("awa", "referral send") as session:
        send(session, made.reference, on=ago(1))
    with directory.writing("awa", "referral send") as session:
        assert send(session, made.reference, on=today()).state is ReferralState.SENT
