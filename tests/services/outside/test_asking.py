"""The safeguards are asked before a form opens: about settling a matter, about sending a draft."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from justice_desk.services import actors
from justice_desk.services.handover.caseload import caseload
from justice_desk.services.outside.agreeing import AgreementTold, add_agreement
from justice_desk.services.outside.asking import assess_settling
from justice_desk.services.referrals.assessing import assess_referral
from justice_desk.services.referrals.errors import OverrideNeeded
from justice_desk.services.referrals.referring import Request, refer
from justice_desk.services.referrals.weighing import assess_draft
from justice_desk.terms.clock import today
from justice_desk.terms.enums import MaybeCrime, Verdict
from justice_desk.terms.errors import NotAllowed
from justice_desk.terms.settlements import AgreementKind
from tests.services.referrals.conftest import directory, opened
from tests.services.referrals.walking import CADI, COFO, sent

if TYPE_CHECKING:
    from tests.offices import Bench

__all__ = ["directory"]


def test_a_matter_that_may_be_settled_is_let_go(directory: Bench) -> None:
    number = opened(directory)
    with directory.reading("awa") as session:
        assert assess_settling(session, number).verdict is not Verdict.BLOCK


def test_what_is_blocked_tells_the_ways_that_stay_open(directory: Bench) -> None:
    number = opened(directory, category="VBS", maybe_crime=MaybeCrime.YES)
    with directory.reading("awa") as session:
        found = assess_settling(session, number)
    assert found.verdict is Verdict.BLOCK
    assert any(way.actors for way in found.alternatives)


def test_the_preview_says_of_who_settles_what_recording_will_say(directory: Bench) -> None:
    number = opened(directory)
    with directory.writing("awa", "complaint add") as session:
        actors.add_complaint(session, CADI, "Il a demandé de l’argent.")
    with directory.reading("awa") as session:
        asked = assess_settling(session, number, by=CADI)
        assert assess_settling(session, number).findings != asked.findings
        assert (asked.verdict, assess_settling(session, number, by=COFO).verdict) == (
            Verdict.REQUIRE, assess_settling(session, number).verdict,
        )  # fmt: skip
    told = AgreementTold(AgreementKind.FULL, "La borne est remise.", before=CADI)
    with (
        directory.writing("awa", "agreement add") as session,
        pytest.raises(OverrideNeeded) as refused,
    ):
        add_agreement(session, number, told)
    assert refused.value.details["findings"] == asked.findings


def test_the_preview_looks_at_the_mandate_of_the_day(directory: Bench) -> None:
    number = opened(directory, opened_on=today() - timedelta(days=30))
    with directory.writing("awa", "actor correct") as session:
        actors.seat_holder(session, CADI, "Abdoulaye Inventé", since=today() - timedelta(days=90))
    with directory.writing("awa", "actor correct") as session:
        actors.end_mandate(session, CADI, on=today() - timedelta(days=2))
    with directory.reading("awa") as session:
        now = assess_settling(session, number, by=CADI)
        then = assess_settling(session, number, by=CADI, on=today() - timedelta(days=2))
    assert now.verdict is Verdict.BLOCK
    assert then.verdict is not Verdict.BLOCK


def test_a_draft_is_weighed_as_its_sending_would_be(directory: Bench) -> None:
    number = opened(directory)
    made = sent(directory, number, COFO, draft=True)
    with directory.reading("awa") as session:
        assert assess_draft(session, made.reference).verdict is not Verdict.BLOCK
    with directory.writing("awa", "refer") as session:
        other = refer(session, number, Request(CADI, "Entendre", draft=True))
    with directory.reading("awa") as session:
        drafted = assess_draft(session, other.reference)
        assert drafted.verdict is assess_referral(session, number, CADI).verdict is Verdict.BLOCK


def test_a_caseload_is_the_coordinations_to_see(directory: Bench) -> None:
    number = opened(directory)
    with directory.reading("awa") as session:
        assert number in [row.number for row in caseload(session, "awa").cases]
    with directory.reading("ibrahim") as session, pytest.raises(NotAllowed):
        caseload(session, "awa")
