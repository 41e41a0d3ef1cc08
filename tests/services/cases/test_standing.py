"""Where the work stands is decided by hand, within what may follow."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from justice_desk.rules.standing import HasItsOwnVerb
from justice_desk.services.audit import entries
from justice_desk.services.cases.errors import AlreadyClosed, CaseIsRestricted, DoesNotFit
from justice_desk.services.cases.showing import show
from justice_desk.services.cases.standing import grounds_of, set_status
from justice_desk.services.cases.working import close
from justice_desk.services.outside.withdrawing import withdraw_agreement
from justice_desk.services.referrals.errors import Blocked
from justice_desk.services.referrals.referring import Request, refer
from justice_desk.terms.clock import today
from justice_desk.terms.enums import CaseStatus, EventKind, Outcome
from justice_desk.terms.errors import ChangedMeanwhile, NotAllowed
from tests.services.outside.test_settling import settled
from tests.services.referrals.conftest import agreed, directory, opened
from tests.services.referrals.walking import COURT, answer, sent

if TYPE_CHECKING:
    from justice_desk.services.cases.rows import CaseView
    from tests.offices import Bench

__all__ = ["directory"]


def seen(bench: Bench, number: str) -> CaseView:
    with bench.reading("awa") as session:
        return show(session, number)


def put(bench: Bench, number: str, status: CaseStatus, **told: object) -> None:
    with bench.writing("ibrahim", "case status") as session:
        set_status(session, number, status, **told)  # type: ignore[arg-type]  # as the test says


def test_a_status_is_decided_with_its_reason_and_day_and_leaves_its_trace(
    directory: Bench,
) -> None:
    number, day = opened(directory, opened_on=today() - timedelta(days=9)), today()
    put(directory, number, CaseStatus.MEDIATION, reason="Les deux y consentent.", on=day)
    view = seen(directory, number)
    event = view.events[-1]
    assert view.status is CaseStatus.MEDIATION
    assert (event.kind, event.on, event.note) == (EventKind.STATUS, day, "Les deux y consentent.")
    assert event.details == {"was": "intake", "to": "mediation"}
    assert event.changes == (("status", "intake", "mediation"),)
    with directory.reading("awa") as session:
        fields = [row.fields for row in entries(session, limit=50) if row.row == str(view.id)]
    assert any("status" in names for names in fields)


def test_a_matter_that_is_not_mediated_is_not_put_to_mediation_by_hand(directory: Bench) -> None:
    number = opened(directory, category="VBS")
    before = seen(directory, number).status
    with pytest.raises(Blocked), directory.writing("awa", "case status") as session:
        set_status(session, number, CaseStatus.MEDIATION, reason="La famille le demande.")
    assert seen(directory, number).status is before


def test_the_same_status_again_writes_nothing(directory: Bench) -> None:
    number = opened(directory)
    put(directory, number, CaseStatus.ADVICE)
    before = seen(directory, number)
    put(directory, number, CaseStatus.ADVICE, reason="encore")
    assert seen(directory, number) == before


def test_what_cannot_follow_or_has_its_own_verb_is_refused(directory: Bench) -> None:
    number = opened(directory)
    for status in (
        *(CaseStatus.CLOSED, CaseStatus.REOPENED),
        *(CaseStatus.REFERRED, CaseStatus.IN_COURT, CaseStatus.WATCH),
    ):
        with pytest.raises(HasItsOwnVerb):
            put(directory, number, status)
    for days in (-1, 1):
        with pytest.raises(DoesNotFit):
            put(directory, number, CaseStatus.ADVICE, on=today() + timedelta(days=days))
    assert seen(directory, number).status is CaseStatus.INTAKE


def test_a_closed_case_is_reopened_first(directory: Bench) -> None:
    number = opened(directory)
    with directory.writing("awa", "case close") as session:
        close(session, number, Outcome.WITHDRAWN)
    with pytest.raises(AlreadyClosed):
        put(directory, number, CaseStatus.ADVICE)


def test_referred_may_be_said_again_while_a_referral_is_under_way(directory: Bench) -> None:
    number = opened(directory)
    cofo = "COFO inventée de Gounzoureye"
    agreed(directory, number, cofo)
    with directory.writing("awa", "refer") as session:
        refer(session, number, Request(cofo, "Conciliation"))
    put(directory, number, CaseStatus.ADVICE)
    with pytest.raises(HasItsOwnVerb):
        put(directory, number, CaseStatus.IN_COURT)
    put(directory, number, CaseStatus.REFERRED)
    assert seen(directory, number).status is CaseStatus.REFERRED


def test_a_case_that_a_court_has_is_in_court_by_hand_too(directory: Bench) -> None:
    number = opened(directory)
    made = sent(directory, number, COURT)
    put(directory, number, CaseStatus.IN_COURT)
    answer(directory, made, "declined")
    put(directory, number, CaseStatus.ADVICE)
    with pytest.raises(HasItsOwnVerb):
        put(directory, number, CaseStatus.IN_COURT)
    assert grounds_of(seen(directory, number)) == frozenset()


def test_a_case_is_watched_by_hand_while_its_agreement_is_in_force(directory: Bench) -> None:
    number = opened(directory)
    made = settled(directory, number)
    put(directory, number, CaseStatus.ADVICE)
    put(directory, number, CaseStatus.WATCH)
    assert grounds_of(seen(directory, number)) == {CaseStatus.WATCH}
    with directory.writing("awa", "agreement withdraw") as session:
        withdraw_agreement(session, number, made, "Erreur.")
    put(directory, number, CaseStatus.ADVICE)
    with pytest.raises(HasItsOwnVerb) as refused:
        put(directory, number, CaseStatus.WATCH)
    assert "notez d’abord l’accord" in refused.value.message()


def test_a_status_that_moved_on_meanwhile_is_not_overwritten(directory: Bench) -> None:
    number = opened(directory)
    version = seen(directory, number).version
    put(directory, number, CaseStatus.ADVICE)
    with pytest.raises(ChangedMeanwhile):
        put(directory, number, CaseStatus.MEDIATION, seen=version)


def test_who_only_reads_or_does_not_see_the_case_decides_nothing(directory: Bench) -> None:
    number = opened(directory)
    with directory.writing("oumou", "case status") as session, pytest.raises(NotAllowed):
        set_status(session, number, CaseStatus.ADVICE)
    hidden = opened(directory, category="VBG")
    with directory.writing("ibrahim", "case status") as session, pytest.raises(CaseIsRestricted):
        set_status(session, hidden, CaseStatus.ADVICE)
