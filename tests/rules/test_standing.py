"""What a member may decide on by hand."""

from __future__ import annotations

from itertools import product

import pytest

from justice_desk.rules.standing import HasItsOwnVerb, by_hand, check_by_hand, grounds
from justice_desk.rules.status import CASE_MOVES, MoveRefused
from justice_desk.terms.enums import CaseStatus
from justice_desk.terms.labels import label

ALWAYS = {CaseStatus.CLOSED, CaseStatus.REOPENED}
TOLD = {CaseStatus.REFERRED, CaseStatus.IN_COURT, CaseStatus.WATCH}
SAID = [grounds(under_way=a, in_court=b, agreed=c) for a, b, c in product((False, True), repeat=3)]


def test_each_ground_lets_one_status_be_said_by_hand() -> None:
    assert grounds(under_way=True, in_court=False, agreed=False) == {CaseStatus.REFERRED}
    assert grounds(under_way=False, in_court=True, agreed=False) == {CaseStatus.IN_COURT}
    assert grounds(under_way=False, in_court=False, agreed=True) == {CaseStatus.WATCH}
    assert SAID[0] == frozenset()


@pytest.mark.parametrize("true", SAID, ids=lambda true: ",".join(sorted(true)) or "none")
def test_by_hand_leads_nowhere_that_another_verb_leads(true: frozenset[CaseStatus]) -> None:
    own = ALWAYS | (TOLD - true)
    for now in CaseStatus:
        assert set(by_hand(now, true)) == CASE_MOVES[now] - own
        for then in CaseStatus:
            if then is now or then in by_hand(now, true):
                check_by_hand(now, then, true)
                continue
            with pytest.raises(HasItsOwnVerb if then in own else MoveRefused) as refused:
                check_by_hand(now, then, true)
            assert refused.value.details["then"] == then.value
            assert refused.value.details.get("now") == (None if then in own else now.value)


@pytest.mark.parametrize(
    ("then", "words"),
    [
        (CaseStatus.REFERRED, "référez-le à un acteur"),
        (CaseStatus.IN_COURT, "référez-le d’abord au tribunal"),
        (CaseStatus.WATCH, "notez d’abord l’accord, il est suivi en veille ensuite"),
    ],
)
def test_what_leads_there_is_said(then: CaseStatus, words: str) -> None:
    with pytest.raises(HasItsOwnVerb) as refused:
        check_by_hand(CaseStatus.ADVICE, then, frozenset())
    assert words in refused.value.message()
    assert f"«\u00a0{label(then)}\u00a0»" in refused.value.message()
