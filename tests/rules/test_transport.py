"""A request goes from state to state by the steps that the table names, and by no other."""

from __future__ import annotations

import itertools
import re
import uuid
from datetime import date, timedelta
from typing import Any

import pytest

from justice_desk.i18n.messages import speaking
from justice_desk.rules.transport import (
    STEPS,
    AccountOpen,
    GuardianMinor,
    GuardianMissing,
    Journey,
    OverLimit,
    ReturnsBefore,
    Rider,
    Step,
    StepRefused,
    TravelsInThePast,
    after,
    appeared,
    check_account,
    check_days,
    check_guardians,
    check_limit,
    stayed_away,
    supported,
)
from justice_desk.terms.transport import SupportState, TravellerRole

S = SupportState
DAY = date(2026, 12, 1)
WHO, TO, OTHER, ENTRY, SITTING = (uuid.UUID(int=n) for n in range(5))
ALLOWED = {
    Step.APPROVE: {S.REQUESTED: S.APPROVED},
    Step.REFUSE: {S.REQUESTED: S.REFUSED},
    Step.CANCEL: {S.REQUESTED: S.CANCELLED, S.APPROVED: S.CANCELLED, S.VOUCHERED: S.CANCELLED},
    Step.CORRECT: {S.REQUESTED: S.REQUESTED, S.APPROVED: S.APPROVED},
    Step.VOUCHER: {S.APPROVED: S.VOUCHERED},
    Step.UNVOUCHER: {S.VOUCHERED: S.APPROVED},
    Step.PAY: {S.APPROVED: S.PAID, S.VOUCHERED: S.PAID, S.TRAVELLED: S.TRAVELLED},
    Step.TRAVELLED: {S.APPROVED: S.TRAVELLED, S.VOUCHERED: S.TRAVELLED, S.PAID: S.TRAVELLED},
    Step.NO_SHOW: {
        S.APPROVED: S.NO_SHOW,
        S.VOUCHERED: S.NO_SHOW,
        S.PAID: S.NO_SHOW,
        S.TRAVELLED: S.NO_SHOW,
    },
    Step.RECONCILE: {S.TRAVELLED: S.RECONCILED, S.NO_SHOW: S.RECONCILED},
}


@pytest.mark.parametrize(("step", "now"), [*itertools.product(Step, SupportState)])
def test_each_step_leads_where_it_should_or_is_refused_in_words(
    step: Step, now: SupportState
) -> None:
    if now in ALLOWED[step]:
        assert after(step, "GAO-A-2026-0001", now) is ALLOWED[step][now]
        return
    with pytest.raises(StepRefused) as refused:
        after(step, "GAO-A-2026-0001", now)
    with speaking("en"):
        told = refused.value.message()
    assert told.startswith("GAO-A-2026-0001 stands at “")
    assert "{" not in told


def test_every_step_has_its_states() -> None:
    assert set(STEPS) == set(Step)


def test_what_is_over_says_that_nothing_more_can_be_done() -> None:
    with pytest.raises(StepRefused) as refused, speaking("en"):
        after(Step.PAY, "GAO-A-2026-0001", S.CANCELLED)
    with speaking("en"):
        assert refused.value.message().endswith("Possible: nothing more.")


def test_what_can_be_done_instead_is_told_in_the_words_of_each_step() -> None:
    with pytest.raises(StepRefused) as refused:
        after(Step.APPROVE, "GAO-A-2026-0001", S.TRAVELLED)
    told = refused.value.message()
    assert "voyage fait, à justifier" in told
    assert "accord impossible" in told
    assert told.endswith("paiement, absence, justification.")


def journey(state: SupportState = S.APPROVED, **more: Any) -> Journey:
    values: dict[str, Any] = {"number": "GAO-A-2026-0001", "person": WHO, "on": DAY, "to": TO}
    return Journey(state=state, **values | more)


@pytest.mark.parametrize("state", [state for state in S if state not in {S.REFUSED, S.CANCELLED}])
def test_one_person_one_day_and_one_place_is_one_journey(state: SupportState) -> None:
    old = journey(state)
    assert supported(journey(), [journey(state, person=OTHER), old]) is old


@pytest.mark.parametrize("state", [S.REFUSED, S.CANCELLED])
def test_what_was_refused_or_cancelled_is_no_journey(state: SupportState) -> None:
    assert supported(journey(), [journey(state, entry=ENTRY)]) is None


@pytest.mark.parametrize(
    ("old", "twice"),
    [
        (journey(to=OTHER), False),
        (journey(on=DAY + timedelta(days=1)), False),
        (journey(to=OTHER, sitting=SITTING), True),
        (journey(to=OTHER, on=DAY + timedelta(days=1), sitting=SITTING), False),
        (journey(to=OTHER, on=DAY + timedelta(days=1), entry=ENTRY), True),
        (journey(S.NO_SHOW, to=OTHER, on=DAY - timedelta(days=9), entry=ENTRY), False),
        (journey(S.NO_SHOW, to=OTHER, entry=ENTRY), True),
    ],
)
def test_another_journey_is_one_of_its_own_but_not_for_the_same_hearing(
    old: Journey, twice: bool
) -> None:
    found = supported(journey(sitting=SITTING, entry=ENTRY), [old])
    assert found is (old if twice else None)


CHILD = Rider("Aïda Exemple", TravellerRole.BENEFICIARY, minor=True)
GROWN = Rider("Fatoumata Exemple", TravellerRole.GUARDIAN)


def test_a_minor_rides_with_her_guardian() -> None:
    check_guardians([CHILD, GROWN])
    check_guardians([Rider("Moussa Exemple", TravellerRole.BENEFICIARY)])


def test_a_minor_alone_or_with_a_helper_only_does_not_ride() -> None:
    with pytest.raises(GuardianMissing) as refused:
        check_guardians([CHILD, Rider("Aide Exemple", TravellerRole.HELPER)])
    assert refused.value.details["name"] == "Aïda Exemple"
    with pytest.raises(GuardianMissing) as refused:
        check_guardians([Rider("", TravellerRole.BENEFICIARY, minor=True)])
    assert refused.value.message().startswith("une personne dont le nom n’est pas connu a moins")


def test_a_minor_is_nobodys_guardian() -> None:
    with pytest.raises(GuardianMinor) as refused:
        check_guardians([CHILD, Rider("Binta Exemple", TravellerRole.GUARDIAN, minor=True)])
    assert refused.value.message().startswith("Binta Exemple a moins de 18 ans")


def test_a_paralegal_approves_up_to_her_limit_and_the_coordination_beyond() -> None:
    check_limit(25_000, 25_000, leads=False)
    check_limit(25_001, 25_000, leads=True)
    with pytest.raises(OverLimit) as refused:
        check_limit(25_001, 25_000, leads=False)
    assert re.match("25.001 F.CFA dépasse .*25.000 F.CFA", refused.value.message())


def test_nobody_travels_yesterday_or_comes_back_before_she_went() -> None:
    check_days(DAY, None, DAY)
    check_days(DAY, DAY, DAY)
    with pytest.raises(TravelsInThePast) as past:
        check_days(DAY - timedelta(days=1), None, DAY)
    assert past.value.details == {"path": "there_on", "found": "30/11/2026"}
    with pytest.raises(ReturnsBefore) as before:
        check_days(DAY, DAY - timedelta(days=1), DAY - timedelta(days=3))
    expected = {"path": "back_on", "found": "30/11/2026", "expected": "01/12/2026"}
    assert before.value.details == expected


def test_a_request_is_closed_once_all_its_money_is_paid_and_proved() -> None:
    check_account("N", committed=0, out=0, proved=False)
    check_account("N", committed=0, out=5000, proved=True)


@pytest.mark.parametrize(
    ("account", "told"),
    [
        ({"committed": 5000, "out": 0, "proved": True}, "Il reste 5.000 F.CFA à payer.: payez-les"),
        ({"committed": 0, "out": 5000, "proved": False}, "5.000 F.CFA ont été payés"),
    ],
)
def test_what_keeps_a_request_open_is_told_with_its_amount(
    account: dict[str, Any], told: str
) -> None:
    with pytest.raises(AccountOpen) as refused:
        check_account("GAO-A-2026-0001", **account)
    assert re.match(f"GAO-A-2026-0001 n’est pas encore justifiée.*{told}", refused.value.message())


def test_a_refused_step_is_told_to_a_log_as_well() -> None:
    refused = StepRefused(number="GAO-A-2026-0001", step="pay", now="cancelled")
    assert str(refused) == "GAO-A-2026-0001: pay at cancelled"


@pytest.mark.parametrize(
    ("state", "why", "came", "away"),
    [
        (SupportState.TRAVELLED, "", True, False),
        (SupportState.RECONCILED, "", True, False),
        (SupportState.RECONCILED, "Malade.", False, True),
        (SupportState.NO_SHOW, "Malade.", False, True),
        (SupportState.PAID, "", False, False),
        (SupportState.CANCELLED, "Reporté.", False, False),
    ],
)
def test_who_came_is_known_after_the_account(
    state: SupportState, why: str, *, came: bool, away: bool
) -> None:
    assert (appeared(state, why), stayed_away(state, why)) == (came, away)
