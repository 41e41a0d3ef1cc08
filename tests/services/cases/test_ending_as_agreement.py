"""No case ends as an agreement past a safeguard: the coordinator writes why, once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.services.cases.closing import ask_close
from justice_desk.services.cases.finding import case_for
from justice_desk.services.cases.working import close
from justice_desk.services.outside.withdrawing import withdraw_agreement
from justice_desk.services.referrals.errors import Blocked, OverrideNeeded
from justice_desk.services.referrals.overrides import overrides_of
from justice_desk.terms.enums import CaseStatus, Outcome
from tests.services.outside.test_settling import settled
from tests.services.referrals.conftest import directory, opened
from tests.services.referrals.walking import view

if TYPE_CHECKING:
    from justice_desk.services.referrals.overrides import OverrideRow
    from tests.offices import Bench

__all__ = ["directory"]

PARTNER = "VBG"
WHY = "Elle vit loin de lui et le demande."


def closed(
    bench: Bench,
    number: str,
    outcome: Outcome = Outcome.AGREEMENT_FULL,
    override: str | None = None,
) -> None:
    with bench.writing("awa", "case close") as session:
        close(session, number, outcome, before_watch_ends="Réglé.", override=override)


def let_go(bench: Bench, number: str) -> tuple[OverrideRow, ...]:
    with bench.reading("awa") as session:
        return overrides_of(session, case_for(session, "case show", number))


def test_violence_of_a_partner_ends_as_an_agreement_with_a_written_reason_only(
    directory: Bench,
) -> None:
    number = opened(directory, category=PARTNER)
    with pytest.raises(OverrideNeeded):
        closed(directory, number)
    assert view(directory, number).status is not CaseStatus.CLOSED
    closed(directory, number, override=WHY)
    (one,) = let_go(directory, number)
    assert (one.about, one.why) == ("closure", WHY)
    assert one.rules


def test_what_was_let_go_with_the_agreement_is_not_asked_twice(directory: Bench) -> None:
    number = opened(directory, category=PARTNER)
    settled(directory, number, override=WHY)
    closed(directory, number)
    assert [one.about for one in let_go(directory, number)] == ["agreement"]


def test_it_is_asked_again_once_that_agreement_is_withdrawn(directory: Bench) -> None:
    number = opened(directory, category=PARTNER)
    made = settled(directory, number, override=WHY)
    with directory.writing("awa", "agreement withdraw") as session:
        withdraw_agreement(session, number, made, "Erreur.")
    with pytest.raises(OverrideNeeded):
        closed(directory, number)


def test_another_end_asks_nothing_and_a_block_is_lifted_by_nobody(directory: Bench) -> None:
    number = opened(directory, category="VBS")
    with pytest.raises(Blocked):
        closed(directory, number, override=WHY)
    with directory.writing("awa", "case ask-close") as session, pytest.raises(Blocked):
        ask_close(session, number, Outcome.AGREEMENT_FULL)
    closed(directory, number, Outcome.WITHDRAWN)
    assert view(directory, number).status is CaseStatus.CLOSED
