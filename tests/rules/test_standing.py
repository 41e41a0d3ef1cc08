"""What a member may decide on by hand."""

from __future__ import annotations

import pytest

from justice_desk.rules.standing import HasItsOwnVerb, by_hand, check_by_hand
from justice_desk.rules.status import CASE_MOVES, MoveRefused
from justice_desk.terms.enums import CaseStatus

OWN = {CaseStatus.CLOSED, CaseStatus.REOPENED, CaseStatus.REFERRED}


def test_by_hand_leads_nowhere_that_another_verb_leads() -> None:
    for now in CaseStatus:
        assert not OWN & set(by_hand(now, under_way=False))
        assert set(by_hand(now, under_way=True)) <= CASE_MOVES[now]
        for then in CaseStatus:
            if then is now or then in by_hand(now, under_way=False):
                check_by_hand(now, then, under_way=False)
                continue
            with pytest.raises(HasItsOwnVerb if then in OWN else MoveRefused):
                check_by_hand(now, then, under_way=False)


def test_a_case_may_be_said_to_be_referred_while_a_referral_is_under_way() -> None:
    check_by_hand(CaseStatus.ADVICE, CaseStatus.REFERRED, under_way=True)
    with pytest.raises(HasItsOwnVerb) as refused:
        check_by_hand(CaseStatus.ADVICE, CaseStatus.REFERRED, under_way=False)
    assert refused.value.message() == (
        "Un dossier ne passe pas à «\u00a0référé\u00a0» à la main\u00a0: référez-le à un acteur."
    )
