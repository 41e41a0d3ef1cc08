from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.services.cases.showing import show
from justice_desk.services.referrals.effects import ANSWERS, slip_shown
from justice_desk.services.referrals.referring import Referred, Request, refer
from justice_desk.services.referrals.replying import reply
from justice_desk.terms.enums import ReferralState
from justice_desk.terms.errors import DeskError, NotAllowed
from tests.services.referrals.conftest import agreed, opened

if TYPE_CHECKING:
    from tests.offices import Bench

TO = "Tribunal d’instance inventé de Bourem"
State = ReferralState


def sent(bench: Bench) -> tuple[str, Referred]:
    number = opened(bench)
    agreed(bench, number, TO)
    with bench.writing("awa", "refer") as session:
        return number, refer(session, number, Request(TO, "une suite"))


def said(bench: Bench, made: Referred) -> dict[State, tuple[str, bool]]:
    with bench.reading("awa") as session:
        shown = slip_shown(session, made.slip_code)
    return {one.answer: (one.words, one.possible) for one in shown.effects}


@pytest.mark.parametrize("first", [None, State.ACKNOWLEDGED, State.ACCEPTED])
@pytest.mark.parametrize("answer", ANSWERS)
def test_what_is_said_before_is_what_the_answer_does(
    directory: Bench, first: State | None, answer: State
) -> None:
    number, made = sent(directory)
    if first is not None:
        with directory.writing("awa", "reply") as session:
            reply(session, made.slip_code, first)
    words, possible = said(directory, made)[answer]
    with directory.reading("awa") as session:
        before = show(session, number).holder
    try:
        with directory.writing("awa", "reply") as session:
            reply(session, made.slip_code, answer)
    except DeskError:
        assert not possible
        return
    assert possible
    with directory.reading("awa") as session:
        after = show(session, number).holder
    assert before is not None
    assert after is not None
    moved = before.holder != after.holder
    assert moved is ("→" in words or (first is State.ACCEPTED and "revient" in words))


def test_each_answer_names_who_has_the_case_then(directory: Bench) -> None:
    _number, made = sent(directory)
    told = said(directory, made)
    assert told[State.ACCEPTED][0].endswith(f"Bureau de Gao → {TO}.")
    assert told[State.DECLINED][0].endswith("Bureau de Gao.")
    with directory.writing("awa", "reply") as session:
        reply(session, made.slip_code, State.ACCEPTED)
    told = said(directory, made)
    assert told[State.ACCEPTED] == ("Déjà noté : rien ne change.".replace(" :", "\u00a0:"), True)
    assert told[State.COMPLETED][0] == "Le dossier revient au bureau."


def test_who_only_reads_is_told_nothing(directory: Bench) -> None:
    _number, made = sent(directory)
    with directory.reading("oumou") as session, pytest.raises(NotAllowed):
        slip_shown(session, made.slip_code)
