from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from justice_desk.services.letters.errors import SummaryNotConsented
from justice_desk.services.letters.summaries import summary_view
from justice_desk.services.referrals.replying import reply
from justice_desk.terms.clock import today
from justice_desk.terms.enums import (
    ConsentPurpose,
    ConsentScope,
    HoldHow,
    JusticeOrder,
    ReferralState,
)
from justice_desk.terms.errors import NotAllowed

if TYPE_CHECKING:
    from justice_desk.drawing.journey import Hop
    from tests.sending import Desk


def answer(desk: Desk, reference: str, state: ReferralState) -> None:
    with desk.bench.writing("awa", "reply") as session:
        number = reference.partition("/")[0]
        rows = summary_view(session, number).case.referrals
        code = next(row.slip_code for row in rows if row.reference == reference)
        reply(session, code, state, note="Entendu avec Moussa Exemple.")


def hops(desk: Desk, number: str, *, anonymous: bool = False) -> tuple[Hop, ...]:
    with desk.bench.reading("awa") as session:
        return summary_view(session, number, anonymous=anonymous).hops


def test_a_coordinator_has_the_summary_with_names(any_desk: Desk) -> None:
    number = any_desk.case()
    with any_desk.bench.reading("awa") as session:
        assert summary_view(session, number).granted == frozenset(ConsentScope)


def test_a_paralegal_needs_a_consent_to_the_summary(desk: Desk) -> None:
    number = desk.case()
    with desk.bench.reading("ibrahim") as session:
        with pytest.raises(SummaryNotConsented):
            summary_view(session, number)
        assert summary_view(session, number, anonymous=True).granted == frozenset()
    desk.agree(number, desk.court(), ConsentScope.IDENTITY, purpose=ConsentPurpose.SUMMARY)
    with desk.bench.reading("ibrahim") as session:
        assert summary_view(session, number).granted == {ConsentScope.IDENTITY}


@pytest.mark.parametrize("scope", [ConsentScope.FACTS, ConsentScope.PAPERS])
def test_a_consent_without_the_identity_opens_no_summary_with_names(
    desk: Desk, scope: ConsentScope
) -> None:
    number = desk.case()
    desk.agree(number, None, scope, purpose=ConsentPurpose.SUMMARY)
    with desk.bench.reading("ibrahim") as session, pytest.raises(SummaryNotConsented):
        summary_view(session, number)


def test_a_refused_summary_stays_closed_to_a_paralegal(desk: Desk) -> None:
    number = desk.case()
    desk.agree(number, None, purpose=ConsentPurpose.SUMMARY, refused=True)
    with desk.bench.reading("ibrahim") as session, pytest.raises(SummaryNotConsented):
        summary_view(session, number)


def test_a_viewer_has_no_summary_at_all(desk: Desk) -> None:
    number = desk.case()
    with desk.bench.reading("oumou") as session, pytest.raises(NotAllowed):
        summary_view(session, number, anonymous=True)


def test_a_referral_without_an_answer_waits_in_its_receivers_lane(desk: Desk) -> None:
    reference = desk.sent(desk.court(), opened_on=today() - timedelta(days=30))
    office, waiting = hops(desk, reference.partition("/")[0])
    assert (office.order, office.held_from) == (None, today() - timedelta(days=30))
    assert (waiting.order, waiting.sent_on, waiting.held_from, waiting.badge) == (
        JusticeOrder.STATUTORY,
        today(),
        None,
        "R1",
    )
    assert waiting.stuck_since is None


def test_a_refusal_is_followed_by_the_office_again(desk: Desk) -> None:
    reference = desk.sent(desk.court())
    answer(desk, reference, ReferralState.DECLINED)
    drawn = hops(desk, reference.partition("/")[0])
    assert [(hop.order, hop.declined, hop.how) for hop in drawn] == [
        (None, False, HoldHow.OPENED),
        (JusticeOrder.STATUTORY, True, HoldHow.ACCEPTED),
        (None, False, HoldHow.RETURNED),
    ]


def test_an_accepted_and_completed_case_goes_there_and_back(desk: Desk) -> None:
    reference = desk.sent(desk.court())
    answer(desk, reference, ReferralState.ACCEPTED)
    answer(desk, reference, ReferralState.COMPLETED)
    drawn = hops(desk, reference.partition("/")[0])
    assert [(hop.order, hop.held_from, hop.badge) for hop in drawn] == [
        (None, today(), ""),
        (JusticeOrder.STATUTORY, today(), "R1"),
        (None, today(), ""),
    ]


def test_the_journey_without_names_tells_what_a_holder_is(desk: Desk) -> None:
    reference = desk.sent(desk.actor("chef_village", "Chef du hameau inventé"))
    drawn = hops(desk, reference.partition("/")[0], anonymous=True)
    assert [(hop.name, hop.reference) for hop in drawn[1:]] == [("Chef de village", "")]


def test_of_a_restricted_case_even_the_kind_of_holder_is_not_told(desk: Desk) -> None:
    reference = desk.sent(desk.actor("centre_sante", "Centre inventé"), category="VBS")
    drawn = hops(desk, reference.partition("/")[0], anonymous=True)
    assert [hop.name for hop in drawn[1:]] == ["service"]
