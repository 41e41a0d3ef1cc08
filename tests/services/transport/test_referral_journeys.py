"""A request that follows a referral goes to its actor, for that case alone, while she consents."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from justice_desk.services.consents.recording import withdraw
from justice_desk.services.transport.errors import ConsentWithheld, OfAnotherCase, WhereTo
from justice_desk.terms.clock import today
from justice_desk.terms.enums import ConsentPurpose
from justice_desk.terms.transport import SupportState
from tests.services.dockets.conftest import heard
from tests.services.referrals.walking import COFO, sent, view

if TYPE_CHECKING:
    from tests.services.transport.conftest import Transport

SOON = today() + timedelta(days=3)


def reference(transport: Transport) -> str:
    """Refer the case and return the reference of the referral."""
    sent(transport.bench, transport.case, COFO)
    return view(transport.bench, transport.case).referrals[-1].reference


def test_it_goes_where_the_actor_sits_on_the_day_that_is_said(transport: Transport) -> None:
    of = reference(transport)
    with pytest.raises(WhereTo, match="there_on"):
        transport.ask(sitting=None, referral=of)
    with pytest.raises(WhereTo, match="there_at"):
        transport.ask(sitting=None, referral=of, there_on=SOON)
    number = transport.ask(sitting=None, referral=of, there_on=SOON, there_at=600)
    row = transport.shown(number)
    assert (row.referral, row.sitting, row.to) == (of, None, "Gao")
    transport.approve(number)
    assert transport.shown(number).state is SupportState.APPROVED


def test_a_referral_of_another_case_is_refused(transport: Transport) -> None:
    of, other = reference(transport), heard(transport.bench)
    with pytest.raises(OfAnotherCase, match=other):
        transport.ask(sitting=None, case=other, referral=of, there_on=SOON, there_at=600)


def test_without_consent_to_that_actor_it_is_not_approved(transport: Transport) -> None:
    of = reference(transport)
    number = transport.ask(sitting=None, referral=of, there_on=SOON, there_at=600)
    with transport.bench.writing("awa", "consent withdraw") as session:
        withdraw(session, transport.case, purpose=ConsentPurpose.REFERRAL, why="Ne veut plus.")
    with pytest.raises(ConsentWithheld):
        transport.approve(number)
    assert transport.shown(number).state is SupportState.REQUESTED
