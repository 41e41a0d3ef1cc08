from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.services.referrals.errors import SlipOfRestrictedCase, UnknownSlip
from justice_desk.services.referrals.referring import Referred, Request, refer
from justice_desk.services.referrals.slips import slip_of
from justice_desk.terms.enums import ReferralState
from justice_desk.terms.errors import NotAllowed
from justice_desk.terms.slip import SlipCheck, new_code, printed
from tests.services.referrals.conftest import agreed, opened

if TYPE_CHECKING:
    from tests.offices import Bench

TO = "Tribunal d’instance inventé de Bourem"


def sent(bench: Bench, category: str = "FON") -> Referred:
    number = opened(bench, category=category)
    agreed(bench, number, TO)
    with bench.writing("awa", "refer") as session:
        return refer(session, number, Request(TO, "une suite"))


def test_a_slip_tells_its_referral_and_its_actor(directory: Bench) -> None:
    made = sent(directory)
    with directory.reading("ibrahim") as session:
        slip = slip_of(session, printed(made.slip_code).lower())
    assert (slip.reference, slip.actor, slip.state) == (
        made.reference,
        TO,
        ReferralState.SENT,
    )
    assert slip.summary


def test_the_slip_of_a_restricted_case_says_nothing_of_it(directory: Bench) -> None:
    made = sent(directory, "VBS")
    with directory.reading("awa") as session:
        slip = slip_of(session, made.slip_code)
    assert slip.restricted
    assert not slip.summary
    with directory.reading("ibrahim") as session, pytest.raises(SlipOfRestrictedCase):
        slip_of(session, made.slip_code)


def test_a_code_that_is_wrong_or_nobodys_opens_nothing(directory: Bench) -> None:
    made = sent(directory)
    wrong = made.slip_code[:-1] + ("2" if made.slip_code[-1] != "2" else "3")
    with directory.reading("awa") as session:
        with pytest.raises(SlipCheck):
            slip_of(session, wrong)
        with pytest.raises(UnknownSlip):
            slip_of(session, new_code())


def test_who_only_reads_opens_no_slip(directory: Bench) -> None:
    made = sent(directory)
    with directory.reading("oumou") as session, pytest.raises(NotAllowed):
        slip_of(session, made.slip_code)
