"""What was typed by mistake is withdrawn: it stays to be read, and counts no more."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from justice_desk.services.cases.errors import (
    AlreadyClosed,
    NoSuchOne,
    WhichOne,
    WithdrawnAlready,
)
from justice_desk.services.cases.finding import case_for
from justice_desk.services.cases.rows import Withdrawn
from justice_desk.services.cases.standing import set_status
from justice_desk.services.cases.watching import watched_until
from justice_desk.services.cases.working import close
from justice_desk.services.outside.errors import NoAgreement, NoSession, SentToJudge, SessionAgreed
from justice_desk.services.outside.unhomologating import withdraw_homologation
from justice_desk.services.outside.withdrawing import withdraw_agreement, withdraw_mediation
from justice_desk.services.referrals.ending import cancel
from justice_desk.services.referrals.undoing import undo
from justice_desk.services.today.changes import changes_since
from justice_desk.services.today.words import change_title
from justice_desk.terms.clock import today, utc_now
from justice_desk.terms.enums import CaseStatus, EventKind, Outcome, StatusChip
from justice_desk.terms.errors import ChangedMeanwhile
from tests.services.outside.test_settling import endorsed, followed, mediated, settled
from tests.services.referrals.conftest import agreed, directory, opened
from tests.services.referrals.walking import CADI, COURT, answer, sent, view

if TYPE_CHECKING:
    from tests.offices import Bench

__all__ = ["directory"]

WHY = "Saisi dans le mauvais dossier."


def unsettled(bench: Bench, number: str, named: str | None = None, seen: int | None = None) -> str:
    with bench.writing("awa", "agreement withdraw") as session:
        return withdraw_agreement(session, number, named, WHY, seen=seen)


def unmediated(bench: Bench, number: str, named: str | None = None) -> str:
    with bench.writing("awa", "mediation withdraw") as session:
        return withdraw_mediation(session, number, named, WHY)


def unhomologated(
    bench: Bench, number: str, named: str | None = None, seen: int | None = None
) -> str:
    with bench.writing("awa", "agreement withdraw-homologation") as session:
        return withdraw_homologation(session, number, named, WHY, seen=seen)


def kept(bench: Bench, number: str) -> str:
    return followed(bench, number, "kept")


def open_tasks(bench: Bench, number: str) -> list[str]:
    return [task.kind for task in view(bench, number).tasks if task.done_on is None]


def test_an_agreement_that_is_withdrawn_stays_with_who_when_and_why(directory: Bench) -> None:
    number = opened(directory)
    made = settled(directory, number)
    assert unsettled(directory, number) == made
    shown = view(directory, number)
    (row,) = shown.agreements
    assert (row.withdrawn, shown.agreement) == (Withdrawn(today(), "Awa Cissé", WHY), None)
    last = shown.events[-1]
    assert (last.kind, last.note, last.details["agreement"]) == (EventKind.UNDONE, WHY, made)
    assert row.terms == "La borne est remise en place.", "nothing is erased"


def test_a_colleague_is_told_that_an_agreement_was_withdrawn(directory: Bench) -> None:
    before = utc_now() - timedelta(hours=1)
    number = opened(directory)
    settled(directory, number)
    unsettled(directory, number)
    with directory.reading("mariam") as session:
        titles = [change_title(one) for one in changes_since(session, before, 9)]
    assert f"{number}\u00a0: accord retiré" in titles


def test_a_case_stands_after_it_as_it_stood_before_the_agreement(directory: Bench) -> None:
    number = opened(directory)
    before = view(directory, number)
    settled(directory, number)
    assert "watch_end" in open_tasks(directory, number)
    unsettled(directory, number)
    shown = view(directory, number)
    assert (shown.status, shown.chip, shown.outcome) == (before.status, before.chip, None)
    assert "watch_end" not in open_tasks(directory, number)
    with directory.reading("awa") as session:
        case = case_for(session, "case show", number)
        assert watched_until(session, case) is None


def test_without_the_second_agreement_the_first_is_in_force_again(directory: Bench) -> None:
    number = opened(directory)
    first = settled(directory, number, "partial")
    second = settled(directory, number)
    unsettled(directory, number, second)
    shown = view(directory, number)
    assert shown.agreement is not None
    assert str(shown.agreement.id) == first
    assert (shown.outcome, shown.chip) == (Outcome.AGREEMENT_PARTIAL, StatusChip.WATCH)


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_two_agreements_leave_nothing_behind_in_whichever_order_they_go(
    directory: Bench, order: tuple[int, int]
) -> None:
    number = opened(directory)
    before = view(directory, number)
    made = [settled(directory, number, "partial"), settled(directory, number)]
    for place in order:
        unsettled(directory, number, made[place])
    shown = view(directory, number)
    assert (shown.status, shown.outcome) == (before.status, None)


def test_a_follow_up_goes_with_its_agreement(directory: Bench) -> None:
    number = opened(directory)
    before = view(directory, number).status
    settled(directory, number)
    followed(directory, number, "broken")
    unsettled(directory, number)
    assert view(directory, number).status is before
    assert "follow_up" not in open_tasks(directory, number)


def test_a_status_decided_since_stays(directory: Bench) -> None:
    number = opened(directory)
    settled(directory, number)
    with directory.writing("awa", "case status") as session:
        set_status(session, number, CaseStatus.ADVICE, reason="Elle demande conseil.")
    unsettled(directory, number)
    assert view(directory, number).status is CaseStatus.ADVICE


def test_a_case_is_not_watched_for_an_agreement_that_never_was(directory: Bench) -> None:
    number = opened(directory)
    made = sent(directory, number, CADI)
    answer(directory, made, "accepted")
    settled(directory, number, before=CADI)
    answer(directory, made, "completed")
    assert view(directory, number).status is CaseStatus.WATCH
    unsettled(directory, number)
    assert view(directory, number).status is CaseStatus.FOLLOW_UP


def test_a_case_does_not_come_to_wait_for_a_letter_that_was_called_off(directory: Bench) -> None:
    number = opened(directory)
    made = sent(directory, number, CADI)
    settled(directory, number)
    with directory.writing("awa", "referral cancel") as session:
        cancel(session, made.reference, "Ils se sont entendus.")
    unsettled(directory, number)
    assert view(directory, number).status is CaseStatus.FOLLOW_UP


def test_an_agreement_that_went_to_a_judge_is_not_withdrawn(directory: Bench) -> None:
    number = opened(directory)
    settled(directory, number)
    agreed(directory, number, COURT)
    endorsed(directory, number, "requested")
    with pytest.raises(SentToJudge, match="requested") as caught:
        unsettled(directory, number)
    assert "demandée au juge" in caught.value.message()
    unhomologated(directory, number)
    unsettled(directory, number)


def test_a_closed_case_gives_nothing_back(directory: Bench) -> None:
    number = opened(directory)
    settled(directory, number)
    with directory.writing("awa", "case close") as session:
        close(session, number, Outcome.AGREEMENT_FULL, before_watch_ends="Réglé.")
    with pytest.raises(AlreadyClosed):
        unsettled(directory, number)


def test_a_session_is_withdrawn_with_the_next_day_that_it_set(directory: Bench) -> None:
    number = opened(directory)
    before = view(directory, number).status
    made = mediated(directory, number, next_on=today() + timedelta(days=7))
    assert unmediated(directory, number, today().isoformat()) == made, "its day names it too"
    shown = view(directory, number)
    assert shown.mediations[0].withdrawn is not None
    assert (shown.status, "follow_up" in open_tasks(directory, number)) == (before, False)


def test_a_session_in_which_an_agreement_was_reached_waits_for_it(directory: Bench) -> None:
    number = opened(directory)
    mediated(directory, number, "agreement_full")
    settled(directory, number)
    with pytest.raises(SessionAgreed):
        unmediated(directory, number)
    unsettled(directory, number)
    unmediated(directory, number)
    settled(directory, number)
    assert view(directory, number).agreement is not None, "and what is true is recorded anew"


def test_which_one_is_meant_is_asked_where_there_are_several(directory: Bench) -> None:
    number = opened(directory)
    first, second = settled(directory, number, "partial"), settled(directory, number)
    for verb in (unsettled, kept):
        with pytest.raises(WhichOne) as caught:
            verb(directory, number)
        told = str(caught.value.details["candidates"])
        assert (first in told, second in told) == (True, True)
    with pytest.raises(WhichOne):
        endorsed(directory, number, "requested")
    with pytest.raises(NoSuchOne):
        unsettled(directory, number, "celui d’hier")


def test_what_was_withdrawn_is_neither_withdrawn_nor_followed_nor_endorsed(
    directory: Bench,
) -> None:
    number = opened(directory)
    made = settled(directory, number)
    unsettled(directory, number, made)
    with pytest.raises(WithdrawnAlready):
        unsettled(directory, number, made)
    with pytest.raises(WithdrawnAlready):
        followed(directory, number, "kept", made)
    with pytest.raises(WithdrawnAlready):
        endorsed(directory, number, "granted", named=made)
    with pytest.raises(NoAgreement):
        unsettled(directory, number)
    with pytest.raises(NoSession):
        unmediated(directory, number)


def test_what_moved_on_since_it_was_seen_is_looked_at_again(directory: Bench) -> None:
    number = opened(directory)
    made = settled(directory, number)
    seen = view(directory, number).version
    followed(directory, number, "kept", made, seen=seen)
    with pytest.raises(ChangedMeanwhile):
        followed(directory, number, "broken", made, seen=seen)
    with pytest.raises(ChangedMeanwhile):
        unsettled(directory, number, made, seen=seen)
    agreed(directory, number, COURT)
    endorsed(directory, number, "requested", named=made, seen=seen)
    with pytest.raises(ChangedMeanwhile):
        endorsed(directory, number, "granted", named=made, seen=seen)


def test_an_answer_before_a_withdrawn_agreement_can_be_taken_back(directory: Bench) -> None:
    number = opened(directory)
    made = sent(directory, number, CADI)
    answer(directory, made, "accepted")
    settled(directory, number, before=CADI)
    unsettled(directory, number)
    with directory.writing("awa", "referral undo") as session:
        assert undo(session, made.reference).changed
