"""The safeguards are asked before a form opens: about settling a matter, about sending a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.services.handover.caseload import caseload
from justice_desk.services.outside.asking import assess_settling
from justice_desk.services.referrals.assessing import assess_referral
from justice_desk.services.referrals.referring import Request, refer
from justice_desk.services.referrals.weighing import assess_draft
from justice_desk.terms.enums import MaybeCrime, Verdict
from justice_desk.terms.errors import NotAllowed
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
