"""Judgments, their execution, and appeals."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
import time_machine

from justice_desk.services.cases.errors import DoesNotFit, WhichOne
from justice_desk.services.court.appealing import appeal
from justice_desk.services.court.errors import (
    AlreadyAppealed,
    AlreadyExecuted,
    AlreadyJudged,
    JudgedThatDay,
    NeverBefore,
    NoJudgment,
    NotACourt,
    NotACourtOfAppeal,
)
from justice_desk.services.court.judging import JudgmentTold, add_judgment, execute
from justice_desk.services.court.withdrawing import withdraw_judgment
from justice_desk.services.referrals.ending import cancel, give_up
from justice_desk.services.referrals.errors import Blocked
from justice_desk.services.referrals.referring import Referred, Request
from justice_desk.services.referrals.undoing import undo
from justice_desk.terms.clock import today
from justice_desk.terms.enums import CaseStatus, ReferralKind
from justice_desk.terms.settlements import DecisionFor
from tests.services.referrals.conftest import agreed, directory, opened
from tests.services.referrals.walking import (
    APPEALS,
    CADI,
    COURT,
    actor,
    answer,
    holders,
    sent,
    states,
    view,
)

if TYPE_CHECKING:
    from datetime import date

    from tests.offices import Bench

__all__ = ["directory"]


def judged(bench: Bench, case: str, decision: str = "rejected", **more: Any) -> str:
    told = JudgmentTold(more.pop("by", COURT), DecisionFor(decision), **more)
    with bench.writing("awa", "judgment add") as session:
        return add_judgment(session, case, told)


def appealed(bench: Bench, decision: str, to: str = APPEALS, named: str | None = None) -> Referred:
    asked = Request(to, "Réformer le jugement.", kind=ReferralKind.APPEAL)
    with bench.writing("awa", "referral appeal") as session:
        return appeal(session, decision, asked, named)


def in_court(bench: Bench) -> tuple[str, Referred]:
    """Return a case that the court has, with a court of appeal above it."""
    actor(bench, "cour_appel", APPEALS, "Mopti")
    number = opened(bench)
    made = sent(bench, number, COURT)
    answer(bench, made, "accepted")
    return number, made


def test_a_judgment_stands_beside_the_referral_that_brought_the_case(directory: Bench) -> None:
    number, made = in_court(directory)
    last = today() + timedelta(days=15)
    judged(directory, number, number="12/2026", terms="Déboute.", appeal_until=last)
    shown = view(directory, number)
    (one,) = shown.judgments
    assert (one.by, one.number, one.referral, one.appeal_until) == (
        COURT, "12/2026", made.reference, last,
    )  # fmt: skip
    assert [t.due_on for t in shown.tasks if t.kind == "appeal_deadline"] == [last]
    assert shown.status is CaseStatus.IN_COURT, "the court has the case until it gives it back"


def test_a_judgment_is_carried_out_once_and_not_before_it_was_given(directory: Bench) -> None:
    number, _made = in_court(directory)
    with directory.writing("awa", "judgment execute") as session, pytest.raises(NoJudgment):
        execute(session, number)
    judged(directory, number)
    with directory.writing("awa", "judgment execute") as session, pytest.raises(DoesNotFit):
        execute(session, number, on=today() - timedelta(days=1))
    with directory.writing("awa", "judgment execute") as session:
        execute(session, number, note="Par huissier.")
    assert view(directory, number).judgments[0].executed_on == today()
    with directory.writing("awa", "judgment execute") as session, pytest.raises(AlreadyExecuted):
        execute(session, number)


def test_only_a_court_judges(directory: Bench) -> None:
    with pytest.raises(NotACourt):
        judged(directory, opened(directory), by=CADI)


def test_the_last_day_to_appeal_is_not_before_the_judgment(directory: Bench) -> None:
    number, _made = in_court(directory)
    with pytest.raises(DoesNotFit):
        judged(directory, number, appeal_until=today() - timedelta(days=1))


@pytest.mark.parametrize("named", ["case", "referral"])
def test_an_appeal_takes_the_case_up_from_the_court(directory: Bench, named: str) -> None:
    number, made = in_court(directory)
    judged(directory, number, appeal_until=today() + timedelta(days=15))
    agreed(directory, number, APPEALS)
    up = appealed(directory, number if named == "case" else made.reference)
    assert holders(directory, number)[-1] == (COURT, "accepted")
    answer(directory, up, "accepted")
    shown = view(directory, number)
    assert holders(directory, number)[-1] == (APPEALS, "appealed")
    assert (states(directory, number), shown.status) == (
        ["completed", "accepted"], CaseStatus.IN_COURT,
    )  # fmt: skip
    assert shown.judgments[0].appeal == up.reference
    assert not [t for t in shown.tasks if t.kind == "appeal_deadline" and t.done_on is None]
    with pytest.raises(AlreadyAppealed):
        appealed(directory, number)


def test_an_appeal_goes_up_from_the_office_too(directory: Bench) -> None:
    number, made = in_court(directory)
    judged(directory, number)
    answer(directory, made, "completed")
    agreed(directory, number, APPEALS)
    answer(directory, appealed(directory, number), "accepted")
    assert holders(directory, number)[-1] == (APPEALS, "appealed")


def test_an_appeal_that_was_called_off_can_be_brought_again(directory: Bench) -> None:
    number, _made = in_court(directory)
    judged(directory, number)
    agreed(directory, number, APPEALS)
    first = appealed(directory, number)
    with directory.writing("awa", "referral cancel") as session:
        cancel(session, first.reference, "Lettre écrite par erreur.")
    second = appealed(directory, number)
    assert second.reference != first.reference
    assert view(directory, number).judgments[0].appeal == second.reference
    with pytest.raises(AlreadyAppealed):
        appealed(directory, number)


def waiting(bench: Bench, number: str) -> list[date | None]:
    """Return the last days to appeal that somebody is to think of."""
    tasks = [t for t in view(bench, number).tasks if t.kind == "appeal_deadline"]
    return [task.due_on for task in tasks if task.done_on is None]


@pytest.mark.parametrize("how", ["cancelled", "declined", "no_answer"])
def test_the_last_day_to_appeal_is_in_sight_again_when_no_court_heard_it(
    directory: Bench, how: str
) -> None:
    number, _made = in_court(directory)
    last = today() + timedelta(days=15)
    judged(directory, number, appeal_until=last)
    agreed(directory, number, APPEALS)
    up = appealed(directory, number)
    assert not waiting(directory, number)
    if how == "declined":
        answer(directory, up, how)
    else:
        with directory.writing("awa", "referral cancel") as session:
            (cancel if how == "cancelled" else give_up)(session, up.reference, "Sans suite.")
    assert waiting(directory, number) == [last]
    if how == "declined":
        with directory.writing("awa", "referral undo") as session:
            undo(session, up.reference)
        assert not waiting(directory, number)
    elif how == "no_answer":
        answer(directory, up, "accepted")
        assert not waiting(directory, number), "a slip that comes late still counts"


def test_the_last_day_to_appeal_may_have_passed_meanwhile_and_is_late(directory: Bench) -> None:
    number, _made = in_court(directory)
    last = today() + timedelta(days=2)
    judged(directory, number, appeal_until=last)
    agreed(directory, number, APPEALS)
    up = appealed(directory, number)
    with time_machine.travel(last + timedelta(days=3)):
        with directory.writing("awa", "referral cancel") as session:
            cancel(session, up.reference, "Sans suite.")
        assert waiting(directory, number) == [last]


def test_a_court_judges_nothing_that_it_never_received(directory: Bench) -> None:
    number = opened(directory)
    with pytest.raises(NeverBefore):
        judged(directory, number)
    made = sent(directory, number, COURT, draft=True)
    with pytest.raises(NeverBefore):
        judged(directory, number)
    with directory.writing("awa", "referral cancel") as session:
        cancel(session, made.reference, "Erreur.")
    with pytest.raises(NeverBefore):
        judged(directory, number)
    sent(directory, number, COURT)
    judged(directory, number)


def test_the_same_judgment_is_recorded_once(directory: Bench) -> None:
    number, _made = in_court(directory)
    judged(directory, number, number="12/2026")
    with pytest.raises(AlreadyJudged):
        judged(directory, number)
    with pytest.raises(AlreadyJudged):
        judged(directory, number, number="12/2026")
    assert len(view(directory, number).judgments) == 1


def test_the_opposite_judgment_of_the_same_day_waits_until_the_first_is_withdrawn(
    directory: Bench,
) -> None:
    number, _made = in_court(directory)
    first = judged(directory, number)
    with pytest.raises(JudgedThatDay) as caught:
        judged(directory, number, "granted")
    told = caught.value.message()
    assert "demande rejetée" in told
    assert "judgment withdraw" in told
    with pytest.raises(JudgedThatDay):
        judged(directory, number, "granted", number="12/2026")
    with directory.writing("awa", "judgment withdraw") as session:
        withdraw_judgment(session, number, first, "Elle a gagné.")
    second = judged(directory, number, "granted")
    assert [str(row.id) for row in view(directory, number).judgments if not row.withdrawn] == [
        second
    ]


def test_a_court_that_decides_twice_on_one_day_gives_two_numbers(directory: Bench) -> None:
    number, _made = in_court(directory)
    judged(directory, number, number="12/2026")
    for same in ("", "12/2026"):
        with pytest.raises(JudgedThatDay):
            judged(directory, number, "partly", number=same)
    judged(directory, number, "partly", number="13/2026")
    assert len(view(directory, number).judgments) == 2


def test_of_two_judgments_the_one_that_is_appealed_is_asked(directory: Bench) -> None:
    number, made = in_court(directory)
    first = judged(directory, number, number="12/2026")
    second = judged(directory, number, "partly", number="13/2026")
    agreed(directory, number, APPEALS)
    for decision in (number, made.reference):
        with pytest.raises(WhichOne) as caught:
            appealed(directory, decision)
        told = str(caught.value.details["candidates"])
        assert (first in told, second in told) == (True, True)
    up = appealed(directory, number, named=first)
    appeals = {str(row.id): row.appeal for row in view(directory, number).judgments}
    assert appeals == {first: up.reference, second: None}


def test_a_judgment_that_a_higher_court_has_is_not_meant_again(directory: Bench) -> None:
    number, _made = in_court(directory)
    judged(directory, number)
    agreed(directory, number, APPEALS)
    up = appealed(directory, number)
    answer(directory, up, "accepted")
    judged(directory, number, "granted", by=APPEALS)
    answer(directory, up, "completed")
    again = appealed(directory, number)
    with pytest.raises(AlreadyAppealed):
        appealed(directory, number)
    assert [row.appeal for row in view(directory, number).judgments] == [
        up.reference, again.reference,
    ]  # fmt: skip


def test_a_judgment_is_not_older_than_the_case(directory: Bench) -> None:
    number, _made = in_court(directory)
    with pytest.raises(DoesNotFit):
        judged(directory, number, on=view(directory, number).opened_on - timedelta(days=1))


def test_an_appeal_needs_a_judgment_a_higher_court_and_consent(directory: Bench) -> None:
    number, _made = in_court(directory)
    with pytest.raises(NoJudgment):
        appealed(directory, number)
    judged(directory, number)
    with pytest.raises(NotACourtOfAppeal):
        appealed(directory, number, COURT)
    with pytest.raises(Blocked):
        appealed(directory, number)
