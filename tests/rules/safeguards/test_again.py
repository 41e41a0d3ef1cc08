"""What was sent before: the same receiver twice, an answer that never came."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from justice_desk.rules.safeguards import ActorFacts, Earlier, assess
from justice_desk.terms.enums import FindingKind, ReferralState
from justice_desk.terms.labels import label
from tests.rules.safeguards.conftest import TODAY, ids

if TYPE_CHECKING:
    from justice_desk.rules.consent import ConsentFacts
    from justice_desk.rules.safeguards import CaseFacts


def gone(to: UUID, state: ReferralState, *, late: int | None = None, kind: str = "x") -> Earlier:
    return Earlier(
        reference="GAO-2026-0001/R1",
        actor_type=kind,
        actor_id=to,
        state=state,
        gone_on=TODAY - timedelta(days=40),
        reply_by=None if late is None else TODAY - timedelta(days=late),
    )


def test_the_same_case_to_the_same_receiver_is_told(land: CaseFacts, chief: ActorFacts) -> None:
    assert chief.id is not None
    first = gone(chief.id, ReferralState.COMPLETED)
    last = replace(first, reference="GAO-2026-0001/R4", state=ReferralState.DECLINED)
    (found,) = assess(replace(land, earlier=(first, last)), chief)
    assert (found.id, found.kind) == ("same_receiver", FindingKind.WARN)
    declined = label(ReferralState.DECLINED)
    assert found.reason == (
        f"Ce destinataire a déjà reçu le dossier le 15 octobre 2026 (GAO-2026-0001/R4, {declined})."
    )


@pytest.mark.parametrize("state", [ReferralState.DRAFT, ReferralState.CANCELLED])
def test_what_never_left_the_office_is_not_a_first_time(
    land: CaseFacts, chief: ActorFacts, state: ReferralState
) -> None:
    assert chief.id is not None
    assert assess(replace(land, earlier=(gone(chief.id, state),)), chief) == ()


def test_another_receiver_and_a_mere_type_are_not_the_same(
    land: CaseFacts, chief: ActorFacts, consent: ConsentFacts
) -> None:
    facts = replace(land, earlier=(gone(UUID(int=99), ReferralState.COMPLETED),))
    assert assess(facts, chief) == ()
    agreed = replace(consent, receiver_id=None, receiver_type="chef_village")
    assert assess(replace(facts, consents=(agreed,)), ActorFacts(type="chef_village")) == ()


@pytest.mark.parametrize(
    ("state", "late", "told"),
    [
        (ReferralState.SENT, 15, True),
        (ReferralState.ACKNOWLEDGED, 15, True),
        (ReferralState.NO_ANSWER, 60, True),
        (ReferralState.SENT, 14, False),
        (ReferralState.SENT, None, False),
        (ReferralState.ACCEPTED, 60, False),
        (ReferralState.COMPLETED, 60, False),
    ],
)
def test_an_answer_long_overdue_is_told_when_the_case_goes_out_again(
    land: CaseFacts, chief: ActorFacts, state: ReferralState, late: int | None, told: bool
) -> None:
    found = assess(replace(land, earlier=(gone(UUID(int=99), state, late=late),)), chief)
    assert ids(found) == (["answer_overdue"] if told else [])


def test_the_reason_names_the_last_referral_and_its_days(
    land: CaseFacts, chief: ActorFacts
) -> None:
    one = gone(UUID(int=99), ReferralState.SENT, late=30)
    other = replace(one, reference="GAO-2026-0001/R2", reply_by=TODAY - timedelta(days=20))
    (found,) = assess(replace(land, earlier=(one, other)), chief)
    assert found.kind is FindingKind.WARN
    assert found.reason.startswith("La réponse à GAO-2026-0001/R2 a 20 jours de retard")


@pytest.mark.parametrize("court", ["jpce", "tribunal_instance", "tribunal_grande_instance"])
def test_land_goes_to_the_land_commission_before_a_court(land: CaseFacts, court: str) -> None:
    found = [one for one in assess(land, ActorFacts(type=court)) if one.kind is FindingKind.WARN]
    assert ids(found) == ["land_commission_first"]
    assert "n’est pas vérifiée" in found[0].reason


@pytest.mark.parametrize(
    ("kind", "state", "heard"),
    [
        ("cofo", ReferralState.COMPLETED, True),
        ("cofo", ReferralState.ACCEPTED, True),
        ("cofo", ReferralState.DECLINED, True),
        ("cofo", ReferralState.NO_ANSWER, True),
        ("cofo", ReferralState.RETURNED, True),
        ("cofo", ReferralState.SENT, False),
        ("cofo", ReferralState.ACKNOWLEDGED, False),
        ("cofo", ReferralState.CANCELLED, False),
        ("cofo", ReferralState.DRAFT, False),
        ("chef_village", ReferralState.COMPLETED, False),
    ],
)
def test_a_commission_that_heard_the_dispute_opens_the_court(
    land: CaseFacts, court: ActorFacts, kind: str, state: ReferralState, heard: bool
) -> None:
    before = replace(land, earlier=(gone(UUID(int=99), state, kind=kind),))
    assert ("land_commission_first" not in ids(assess(before, court))) is heard


def test_an_urban_plot_and_a_court_of_appeal_need_no_commission(
    land: CaseFacts, court: ActorFacts
) -> None:
    assert "land_commission_first" not in ids(assess(replace(land, category="FOU"), court))
    assert "land_commission_first" not in ids(assess(land, ActorFacts(type="cour_appel")))
