"""What an actor did by itself is written down; what it endangers is said, and acted on."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from justice_desk.services.cases.correcting import correct
from justice_desk.services.letters.letters import letter_view
from justice_desk.services.referrals.ending import take_back
from justice_desk.services.referrals.errors import (
    AlreadyReferred,
    AnswerOutOfTime,
    Blocked,
    NotWithActor,
    OverrideNotYours,
)
from justice_desk.services.referrals.forwarding import Forwarded, SentOn, forward
from justice_desk.services.referrals.replying import reply
from justice_desk.services.referrals.undoing import undo
from justice_desk.terms.clock import today
from justice_desk.terms.enums import ReferralState, Verdict
from tests.services.referrals.conftest import agreed, opened
from tests.services.referrals.walking import CADI, COFO, answer, holders, sent, states, view

if TYPE_CHECKING:
    from justice_desk.services.referrals.referring import Referred
    from tests.offices import Bench


def held(bench: Bench) -> tuple[str, Referred]:
    """Return a case that the land commission has, and the referral that brought it there."""
    number = opened(bench)
    made = sent(bench, number, COFO)
    answer(bench, made, "accepted")
    return number, made


def sent_on(bench: Bench, made: Referred, who: str = "awa", **more: object) -> Forwarded:
    told = SentOn(CADI, "Une question d’héritage.", **more)  # type: ignore[arg-type]  # fields by name
    with bench.writing(who, "referral forward") as session:
        return forward(session, made.reference, told)


def test_an_actor_that_sends_a_case_on_has_it_until_the_other_takes_it(directory: Bench) -> None:
    number, made = held(directory)
    agreed(directory, number, CADI)
    on = sent_on(directory, made)
    assert (on.letter, on.verdict in {Verdict.CLEAR, Verdict.WARN}) == (True, True)
    assert holders(directory, number)[-1] == (COFO, "accepted")
    with directory.writing("awa", "reply") as session:
        reply(session, on.slip_code, ReferralState.ACCEPTED)
    assert holders(directory, number)[-1] == (CADI, "forwarded")
    assert states(directory, number) == ["completed", "accepted"]
    assert view(directory, number).referrals[1].origin == COFO


def test_a_forward_that_is_not_taken_leaves_the_case_where_it_was(directory: Bench) -> None:
    number, made = held(directory)
    agreed(directory, number, CADI)
    on = sent_on(directory, made)
    with directory.writing("awa", "reply") as session:
        reply(session, on.slip_code, ReferralState.DECLINED)
    assert holders(directory, number)[-1] == (COFO, "accepted")
    assert states(directory, number) == ["accepted", "declined"]


def test_taking_a_forward_back_gives_the_case_to_who_sent_it(directory: Bench) -> None:
    number, made = held(directory)
    agreed(directory, number, CADI)
    on = sent_on(directory, made)
    before = view(directory, number)
    with directory.writing("awa", "reply") as session:
        reply(session, on.slip_code, ReferralState.ACCEPTED)
    with directory.writing("awa", "referral undo") as session:
        undo(session, on.reference)
    after = view(directory, number)
    assert (after.journey, after.referrals) == (before.journey, before.referrals)


def test_an_unsafe_forward_is_kept_as_a_fact_with_a_task_and_no_letter(directory: Bench) -> None:
    number, made = held(directory)
    on = sent_on(directory, made)
    assert (on.verdict, on.letter) == (Verdict.BLOCK, False)
    assert states(directory, number) == ["accepted", "sent"]
    due = [t for t in view(directory, number).tasks if t.kind == "react_forward"]
    assert [t.due_on for t in due] == [today()]
    with directory.reading("awa") as session, pytest.raises(Blocked):
        letter_view(session, on.reference)
    with directory.writing("awa", "reply") as session:
        reply(session, on.slip_code, ReferralState.ACCEPTED)
    assert holders(directory, number)[-1] == (CADI, "forwarded")
    assert [t.done_on for t in view(directory, number).tasks if t.kind == "react_forward"] == [None]
    with directory.writing("awa", "referral return") as session:
        take_back(session, on.reference, "La personne n’est pas d’accord.")
    assert holders(directory, number)[-1] == ("Bureau de Gao", "returned")


def test_a_crime_that_was_sent_to_the_cadi_is_told_as_it_happened(directory: Bench) -> None:
    number, made = held(directory)
    agreed(directory, number, CADI)
    with directory.writing("awa", "case correct") as session:
        correct(session, number, field="maybe_crime", value="yes", reason="Coups et blessures.")
    on = sent_on(directory, made)
    assert on.verdict is Verdict.BLOCK
    assert any(f.kind.value == "block" for f in on.findings)
    told = [e for e in view(directory, number).events if e.kind.value == "forwarded"]
    assert [e.details["verdict"] for e in told] == ["block"]


def test_only_who_has_the_case_can_send_it_on(directory: Bench) -> None:
    number = opened(directory)
    made = sent(directory, number, COFO)
    with pytest.raises(NotWithActor):
        sent_on(directory, made)
    answer(directory, made, "accepted")
    with pytest.raises(AnswerOutOfTime):
        sent_on(directory, made, on=today() - timedelta(days=1))
    with directory.writing("awa", "referral forward") as session, pytest.raises(AlreadyReferred):
        forward(session, made.reference, SentOn(COFO, "À lui-même."))


def test_only_the_coordination_writes_why_a_forward_gets_its_letter(directory: Bench) -> None:
    number = opened(directory, category="ECI")
    made = sent(directory, number, COFO, override="La coordination décide.")
    answer(directory, made, "accepted")
    agreed(directory, number, CADI)
    with pytest.raises(OverrideNotYours):
        sent_on(directory, made, "ibrahim", override="Parce que.")
    on = sent_on(directory, made, override="Elle le demande elle-même.")
    assert on.letter
    assert not [t for t in view(directory, number).tasks if t.kind == "react_forward"]
