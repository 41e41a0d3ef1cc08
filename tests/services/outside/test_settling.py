"""Mediation, agreement, endorsement, follow-up, closing after the watch."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
import time_machine

from justice_desk.services.cases.closing import ask_close
from justice_desk.services.cases.errors import DoesNotFit, StillHeld, UnknownPerson, WatchRuns
from justice_desk.services.cases.working import close
from justice_desk.services.court.errors import NotACourt
from justice_desk.services.outside.agreeing import AgreementTold, add_agreement
from justice_desk.services.outside.errors import (
    DecidedBeforeReceived,
    HomologationNotAsked,
    HomologationRefused,
    NextNotAfter,
    NoAgreement,
    PresentAndAbsent,
)
from justice_desk.services.outside.following import follow
from justice_desk.services.outside.homologating import HomologationTold, homologate
from justice_desk.services.outside.mediating import MediationTold, add_mediation
from justice_desk.services.referrals.errors import Blocked
from justice_desk.terms.clock import today
from justice_desk.terms.enums import CaseStatus, Outcome, StatusChip
from justice_desk.terms.settlements import (
    AgreementKept,
    AgreementKind,
    Homologation,
    MediationResult,
)
from tests.services.referrals.conftest import agreed, directory, opened
from tests.services.referrals.walking import (
    CADI,
    COURT,
    actor,
    answer,
    holders,
    sent,
    states,
    view,
)

if TYPE_CHECKING:
    from tests.offices import Bench

__all__ = ["directory"]

OTHER_COURT = "Tribunal d’instance de Gao"


def mediated(bench: Bench, number: str, result: str = "continues", **more: Any) -> str:
    with bench.writing("awa", "mediation add") as session:
        return add_mediation(session, number, MediationTold(MediationResult(result), **more))


def settled(bench: Bench, number: str, kind: str = "full", **more: Any) -> str:
    told = AgreementTold(AgreementKind(kind), "La borne est remise en place.", **more)
    with bench.writing("awa", "agreement add") as session:
        return add_agreement(session, number, told)


def endorsed(
    bench: Bench, number: str, state: str, by: str = COURT, seen: int | None = None, **more: Any
) -> str:
    told = HomologationTold(Homologation(state), by, **more)
    with bench.writing("awa", "agreement homologate") as session:
        return homologate(session, number, told, seen=seen)


def followed(bench: Bench, number: str, kept: str, named: str | None = None, **more: Any) -> str:
    with bench.writing("awa", "agreement follow") as session:
        return follow(session, number, AgreementKept(kept), named, **more)


def test_a_session_keeps_who_came_and_when_it_goes_on(directory: Bench) -> None:
    number = opened(directory)
    names = [party.name for party in view(directory, number).parties]
    after = today() + timedelta(days=7)
    mediated(
        directory, number, by=CADI, present=(names[0],), absent=(names[1],), next_on=after,
        place="Sous l’arbre", note="Chacun a parlé.",
    )  # fmt: skip
    shown = view(directory, number)
    (one,) = shown.mediations
    assert (one.by, one.present, one.absent, one.next_on) == (
        CADI, (names[0],), (names[1],), after,
    )  # fmt: skip
    assert shown.status is CaseStatus.MEDIATION
    assert not shown.agreements, "a result never makes an agreement by itself"
    assert [t.due_on for t in shown.tasks if t.kind == "follow_up"] == [after]


def test_a_session_of_an_actor_that_has_the_case_leaves_the_status(directory: Bench) -> None:
    number = opened(directory)
    answer(directory, sent(directory, number, CADI), "accepted")
    mediated(directory, number, by=CADI)
    assert view(directory, number).status is CaseStatus.REFERRED


@pytest.mark.parametrize("category", ["VBS", "ESC"])
def test_what_may_not_be_mediated_is_neither_mediated_nor_agreed(
    directory: Bench, category: str
) -> None:
    number = opened(directory, category=category)
    with pytest.raises(Blocked):
        mediated(directory, number, override="Les familles le veulent.")
    with pytest.raises(Blocked):
        settled(directory, number, override="Les familles le veulent.")
    shown = view(directory, number)
    assert (shown.mediations, shown.agreements) == ((), ())


def test_a_session_with_days_or_people_that_cannot_be_is_refused(directory: Bench) -> None:
    number = opened(directory)
    name = view(directory, number).parties[0].name
    with pytest.raises(PresentAndAbsent):
        mediated(directory, number, present=(name,), absent=(name,))
    with pytest.raises(UnknownPerson) as caught:
        mediated(directory, number, present=("Personne d’ici",))
    assert caught.value.details["path"] == "present"
    with pytest.raises(NextNotAfter):
        mediated(directory, number, next_on=today())
    with pytest.raises(DoesNotFit):
        mediated(directory, number, on=today() + timedelta(days=1))


def test_an_agreement_is_watched_for_ninety_days(directory: Bench) -> None:
    number = opened(directory)
    made = mediated(directory, number, "agreement_full")
    settled(directory, number)
    shown = view(directory, number)
    (one,) = shown.agreements
    assert one.watch_until == today() + timedelta(days=90)
    assert (shown.status, shown.chip) == (CaseStatus.WATCH, StatusChip.WATCH)
    assert [t.due_on for t in shown.tasks if t.kind == "watch_end"] == [one.watch_until]
    assert str(shown.mediations[0].id) == made


def test_an_agreement_before_an_actor_that_has_the_case_is_in_force_there(
    directory: Bench,
) -> None:
    number = opened(directory)
    answer(directory, sent(directory, number, CADI), "accepted")
    settled(directory, number, "partial", before=CADI)
    shown = view(directory, number)
    assert (shown.status, shown.chip) == (CaseStatus.REFERRED, StatusChip.AGREEMENT)
    assert shown.agreements[0].before == CADI


def test_a_watch_ends_after_the_agreement(directory: Bench) -> None:
    number = opened(directory)
    with pytest.raises(DoesNotFit) as caught:
        settled(directory, number, watch_until=today())
    assert caught.value.details["path"] == "watch_until"


def test_a_broken_agreement_is_taken_up_again(directory: Bench) -> None:
    number = opened(directory)
    settled(directory, number)
    followed(directory, number, "broken", note="Le troupeau est revenu.")
    shown = view(directory, number)
    assert shown.status is CaseStatus.FOLLOW_UP
    assert [t.due_on for t in shown.tasks if t.kind == "follow_up"] == [today()]
    assert [c.kept for c in shown.agreements[0].checks] == [AgreementKept.BROKEN]
    assert not [t for t in shown.tasks if t.kind == "watch_end" and t.done_on is None]


def test_what_is_kept_at_the_end_of_the_watch_ends_it(directory: Bench) -> None:
    number = opened(directory, opened_on=today() - timedelta(days=200))
    settled(directory, number, on=today() - timedelta(days=100))
    followed(directory, number, "kept", on=today() - timedelta(days=50))
    waits = [t for t in view(directory, number).tasks if t.kind == "watch_end"]
    assert [t.done_on for t in waits] == [None]
    followed(directory, number, "kept")
    waits = [t for t in view(directory, number).tasks if t.kind == "watch_end"]
    assert [t.done_on for t in waits] == [today()]


@pytest.mark.parametrize("state", ["granted", "refused"])
def test_no_court_endorses_before_it_received_the_case(directory: Bench, state: str) -> None:
    number = opened(directory, opened_on=today() - timedelta(days=30))
    settled(directory, number, on=today() - timedelta(days=20))
    actor(directory, "tribunal_instance", OTHER_COURT, "Gao")
    agreed(directory, number, OTHER_COURT)
    endorsed(directory, number, "requested", OTHER_COURT, on=today() - timedelta(days=20))
    sent(directory, number, COURT)
    with pytest.raises(DecidedBeforeReceived) as caught:
        endorsed(directory, number, state, on=today() - timedelta(days=3))
    assert COURT in caught.value.message()
    endorsed(directory, number, state, on=today())


def test_that_the_parties_went_to_a_judge_by_themselves_is_recorded_before_what_he_said(
    directory: Bench,
) -> None:
    number = opened(directory, opened_on=today() - timedelta(days=30))
    settled(directory, number, on=today() - timedelta(days=20))
    for state in ("granted", "refused"):
        with pytest.raises(HomologationNotAsked):
            endorsed(directory, number, state, on=today() - timedelta(days=3))
    agreed(directory, number, COURT)
    endorsed(directory, number, "requested", on=today() - timedelta(days=10))
    endorsed(directory, number, "granted", on=today() - timedelta(days=3))
    assert view(directory, number).agreements[0].homologation is Homologation.GRANTED


def test_one_agreement_that_was_endorsed_leaves_the_next_to_be_asked_for(
    directory: Bench,
) -> None:
    number = opened(directory, opened_on=today() - timedelta(days=30))
    agreed(directory, number, COURT)
    settled(directory, number, "partial", on=today() - timedelta(days=20))
    endorsed(directory, number, "requested", on=today() - timedelta(days=12))
    endorsed(directory, number, "granted", on=today() - timedelta(days=10))
    second = settled(directory, number)
    endorsed(directory, number, "requested", named=second)
    shown = view(directory, number).agreements
    assert {one.homologation for one in shown} == {
        Homologation.GRANTED, Homologation.REQUESTED,
    }  # fmt: skip


def test_there_is_nothing_to_endorse_or_follow_without_an_agreement(directory: Bench) -> None:
    number = opened(directory)
    with pytest.raises(NoAgreement):
        followed(directory, number, "kept")
    with pytest.raises(NoAgreement):
        endorsed(directory, number, "granted")


def test_a_court_that_has_the_case_endorses_and_gives_it_back(directory: Bench) -> None:
    number = opened(directory)
    settled(directory, number)
    made = sent(directory, number, COURT)
    answer(directory, made, "accepted")
    endorsed(directory, number, "requested")
    assert [t.kind for t in view(directory, number).tasks if t.kind == "homologation"]
    endorsed(directory, number, "granted", note="Ordonnance nº 12.")
    shown = view(directory, number)
    assert holders(directory, number) == [
        ("Bureau de Gao", "opened"), (COURT, "accepted"), ("Bureau de Gao", "homologated"),
    ]  # fmt: skip
    assert (states(directory, number), shown.status) == (["completed"], CaseStatus.WATCH)
    (one,) = shown.agreements
    assert (one.homologation, one.homologation_by) == (Homologation.GRANTED, COURT)
    assert not [t for t in shown.tasks if t.kind == "homologation" and t.done_on is None]
    with pytest.raises(HomologationRefused):
        endorsed(directory, number, "refused")


def test_a_refusal_of_the_judge_leaves_the_agreement_and_may_be_asked_again(
    directory: Bench,
) -> None:
    number = opened(directory)
    settled(directory, number)
    agreed(directory, number, COURT)
    for state in ("requested", "refused", "requested"):
        endorsed(directory, number, state)
    assert view(directory, number).agreements[0].homologation is Homologation.REQUESTED
    assert holders(directory, number) == [("Bureau de Gao", "opened")]


def test_asking_a_judge_sends_the_agreement_and_needs_consent(directory: Bench) -> None:
    number = opened(directory)
    settled(directory, number)
    with pytest.raises(Blocked):
        endorsed(directory, number, "requested")
    agreed(directory, number, COURT)
    endorsed(directory, number, "requested")


def test_only_a_court_endorses(directory: Bench) -> None:
    number = opened(directory)
    settled(directory, number)
    with pytest.raises(NotACourt):
        endorsed(directory, number, "granted", by=CADI)


def test_a_case_is_not_closed_while_an_agreement_is_watched(directory: Bench) -> None:
    number = opened(directory)
    settled(directory, number)
    with directory.writing("awa", "case close") as session, pytest.raises(WatchRuns):
        close(session, number, Outcome.AGREEMENT_FULL)
    with directory.writing("awa", "case close") as session:
        why = "Elle a quitté la région."
        close(session, number, Outcome.AGREEMENT_FULL, before_watch_ends=why)
    events = view(directory, number).events
    assert [e.note for e in events if e.kind.value == "closed"] == [why]


def test_after_the_watch_or_a_breach_it_closes_without_a_word(directory: Bench) -> None:
    with time_machine.travel(today() - timedelta(days=120), tick=False):
        kept, broken = opened(directory), opened(directory)
        settled(directory, kept)
    settled(directory, broken)
    followed(directory, broken, "broken")
    for number in (kept, broken):
        with directory.writing("awa", "case close") as session:
            close(session, number, Outcome.AGREEMENT_FULL)
        assert view(directory, number).status is CaseStatus.CLOSED


def test_a_worker_asks_for_the_closure_and_a_coordinator_grants_it(directory: Bench) -> None:
    number = opened(directory)
    for note in ("Fini.", "Vraiment fini."):
        with directory.writing("ibrahim", "case ask-close") as session:
            ask_close(session, number, Outcome.WITHDRAWN, note=note)
    asked = [t for t in view(directory, number).tasks if t.kind == "approve_closure"]
    assert [t.done_on for t in asked] == [today(), None]
    with directory.writing("awa", "case close") as session:
        close(session, number, Outcome.WITHDRAWN)
    assert not [t for t in view(directory, number).tasks if t.done_on is None]


def test_a_closure_is_not_asked_for_while_an_actor_has_the_case(directory: Bench) -> None:
    number = opened(directory)
    answer(directory, sent(directory, number, CADI), "accepted")
    with directory.writing("ibrahim", "case ask-close") as session, pytest.raises(StillHeld):
        ask_close(session, number, Outcome.WITHDRAWN)


def test_closing_gives_up_what_nobody_answered(directory: Bench) -> None:
    number = opened(directory)
    sent(directory, number, CADI)
    with directory.writing("awa", "case close") as session:
        close(session, number, Outcome.WITHDRAWN)
    assert states(directory, number) == ["no_answer"]


@pytest.mark.parametrize("outcome", [Outcome.AGREEMENT_FULL, Outcome.AGREEMENT_PARTIAL])
def test_a_matter_that_is_never_settled_does_not_end_as_an_agreement(
    directory: Bench, outcome: Outcome
) -> None:
    number = opened(directory, category="VBS")
    with pytest.raises(Blocked), directory.writing("awa", "case ask-close") as session:
        ask_close(session, number, outcome)
    with pytest.raises(Blocked), directory.writing("awa", "case close") as session:
        close(session, number, outcome)
    with directory.writing("awa", "case close") as session:
        close(session, number, Outcome.WITHDRAWN)
    assert view(directory, number).outcome is Outcome.WITHDRAWN
