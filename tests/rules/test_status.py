"""The derived chip, and which status may follow which."""

from __future__ import annotations

from itertools import product

import pytest

from justice_desk.rules.status import (
    AWAITING,
    CASE_MOVES,
    REFERRAL_MOVES,
    UNDER_WAY,
    AnswerRefused,
    ChipFacts,
    MoveRefused,
    check_answer,
    check_case_move,
    chip,
    may_homologate,
)
from justice_desk.terms.enums import CaseStatus, ReferralState, StatusChip
from justice_desk.terms.settlements import Homologation

ALL_FACTS = [
    ChipFacts(status, missed=missed, awaiting=awaiting, agreement=agreement)
    for status, missed, awaiting, agreement in product(
        CaseStatus, (False, True), (False, True), (False, True)
    )
]


def test_the_chip_is_the_first_that_holds_in_the_order_of_the_design() -> None:
    for facts in ALL_FACTS:
        if facts.status is CaseStatus.CLOSED:
            expected = StatusChip.CLOSED
        elif facts.status is CaseStatus.WATCH:
            expected = StatusChip.WATCH
        elif facts.missed:
            expected = StatusChip.STUCK
        elif facts.awaiting:
            expected = StatusChip.WAITING
        elif facts.agreement:
            expected = StatusChip.AGREEMENT
        elif facts.status in {CaseStatus.DRAFT, CaseStatus.INTAKE}:
            expected = StatusChip.INTAKE
        else:
            expected = StatusChip.ONGOING
        assert chip(facts) is expected, facts


def test_every_chip_can_be_reached() -> None:
    assert {chip(facts) for facts in ALL_FACTS} == set(StatusChip)


def test_every_status_has_its_moves() -> None:
    assert set(CASE_MOVES) == set(CaseStatus)
    assert set(REFERRAL_MOVES) == set(ReferralState)


def test_every_case_can_be_closed_from_where_it_is_worked_on_and_reopened() -> None:
    for status in set(CaseStatus) - {CaseStatus.DRAFT, CaseStatus.CLOSED}:
        check_case_move(status, CaseStatus.CLOSED)
    check_case_move(CaseStatus.CLOSED, CaseStatus.REOPENED)


def test_staying_is_no_move() -> None:
    for status in CaseStatus:
        check_case_move(status, status)


@pytest.mark.parametrize("then", sorted({*CaseStatus} - {CaseStatus.CLOSED, CaseStatus.REOPENED}))
def test_a_closed_case_is_reopened_before_anything_else(then: CaseStatus) -> None:
    with pytest.raises(MoveRefused):
        check_case_move(CaseStatus.CLOSED, then)


def test_a_refused_move_is_said_in_words() -> None:
    with pytest.raises(MoveRefused) as caught:
        check_case_move(CaseStatus.CLOSED, CaseStatus.MEDIATION)
    assert caught.value.message() == (
        "Un dossier «\u00a0clôturé\u00a0» ne peut pas passer à «\u00a0médiation\u00a0»."
    )
    assert caught.value.details == {"now": "closed", "then": "mediation"}


ANSWERS = ("accepted", "declined", "completed")
LEGAL = {
    *product(("draft",), ("sent", "cancelled")),
    *product(("sent",), ("acknowledged", *ANSWERS, "cancelled", "no_answer")),
    *product(("acknowledged",), (*ANSWERS, "cancelled", "no_answer")),
    *product(("accepted",), ("declined", "completed", "returned")),
    *product(("no_answer",), ANSWERS),
}
"""Every move of a referral that is legal; all others are refused."""


def test_a_referral_moves_as_the_table_says_and_no_other_way() -> None:
    for now, then in product(ReferralState, ReferralState):
        if now is then:
            assert check_answer(now, then) is False
        elif (now.value, then.value) in LEGAL:
            assert check_answer(now, then) is True
        else:
            with pytest.raises(AnswerRefused) as caught:
                check_answer(now, then)
            assert caught.value.details == {"now": now.value, "then": then.value}


def test_every_state_of_a_referral_can_be_reached_from_a_draft() -> None:
    seen, next_ones = {ReferralState.DRAFT}, {ReferralState.DRAFT}
    while next_ones:
        next_ones = {then for now in next_ones for then in REFERRAL_MOVES[now]} - seen
        seen |= next_ones
    assert seen == set(ReferralState)


def test_a_slip_that_comes_after_the_office_gave_up_still_counts() -> None:
    assert {s.value for s in REFERRAL_MOVES[ReferralState.NO_ANSWER]} == set(ANSWERS)


def test_what_awaits_an_answer_can_be_answered_and_given_up() -> None:
    for state in AWAITING:
        assert REFERRAL_MOVES[state] >= {*map(ReferralState, ANSWERS), ReferralState.NO_ANSWER}
    assert {ReferralState.ACCEPTED} == UNDER_WAY - AWAITING


def test_a_refused_answer_is_said_in_words() -> None:
    with pytest.raises(AnswerRefused) as caught:
        check_answer(ReferralState.COMPLETED, ReferralState.ACCEPTED)
    assert caught.value.message() == (
        "Ce référencement est «\u00a0terminé\u00a0»\u00a0: "
        "il ne peut pas passer à «\u00a0accepté\u00a0»."
    )


ENDORSED = {
    ("none", "requested"),
    *product(("requested",), ("granted", "refused")),
    ("refused", "requested"),
}


def test_an_endorsement_moves_as_the_table_says_and_no_other_way() -> None:
    for now, then in product(Homologation, Homologation):
        assert may_homologate(now, then) is ((now.value, then.value) in ENDORSED)
