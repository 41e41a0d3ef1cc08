"""What the person needs before her case goes: care, somebody who translates, a woman."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from justice_desk.rules.reference import Flag
from justice_desk.rules.safeguards import ActorFacts, Earlier, Lead, assess
from justice_desk.terms.enums import FindingKind, ReferralState
from tests.rules.safeguards.conftest import TODAY, ids

if TYPE_CHECKING:
    from justice_desk.rules.consent import ConsentFacts
    from justice_desk.rules.safeguards import CaseFacts

PROSECUTOR = ActorFacts(type="parquet", id=UUID(int=80), name="Parquet d’Essai")
HEALTH = ActorFacts(type="centre_sante", id=UUID(int=81), name="Centre d’Essai")
RECENT = TODAY - timedelta(days=3)


@pytest.fixture
def violence(land: CaseFacts, consent: ConsentFacts) -> CaseFacts:
    """Sexual violence three days ago, with consent for the prosecutor and for care."""
    agreed = tuple(replace(consent, receiver_id=actor.id) for actor in (PROSECUTOR, HEALTH))
    return replace(land, category="VBS", consents=agreed, facts_on=RECENT, opened_on=TODAY)


def sent(kind: str, state: ReferralState) -> Earlier:
    return Earlier(
        reference="GAO-2026-0001/R1",
        actor_type=kind,
        actor_id=UUID(int=81),
        state=state,
        gone_on=TODAY,
    )


def test_sexual_violence_of_the_last_72_hours_without_care_needs_an_override(
    violence: CaseFacts,
) -> None:
    (found,) = assess(violence, PROSECUTOR)
    assert (found.id, found.kind) == ("care_within_72h", FindingKind.REQUIRE)
    assert found.title == "Soins sous 72 heures non proposés"


def test_care_itself_and_a_referral_to_care_lift_it(violence: CaseFacts) -> None:
    assert assess(violence, HEALTH) == ()
    for kind in ("centre_sante", "one_stop"):
        cared = replace(violence, earlier=(sent(kind, ReferralState.SENT),))
        assert assess(cared, PROSECUTOR) == ()


@pytest.mark.parametrize(
    ("kind", "state"),
    [
        ("centre_sante", ReferralState.DRAFT),
        ("centre_sante", ReferralState.CANCELLED),
        ("centre_sante", ReferralState.DECLINED),
        ("gendarmerie", ReferralState.SENT),
    ],
)
def test_a_referral_that_brought_no_care_does_not_lift_it(
    violence: CaseFacts, kind: str, state: ReferralState
) -> None:
    found = assess(replace(violence, earlier=(sent(kind, state),)), PROSECUTOR)
    assert ids(found) == ["care_within_72h"]


def test_after_72_hours_or_without_sexual_violence_nothing_is_asked(violence: CaseFacts) -> None:
    assert assess(replace(violence, facts_on=RECENT - timedelta(days=1)), PROSECUTOR) == ()
    assert assess(replace(violence, category="CBV"), PROSECUTOR) == ()
    flagged = replace(violence, category="CBV", flags=frozenset({Flag.SEXUAL}))
    assert ids(assess(flagged, PROSECUTOR)) == ["care_within_72h"]


def test_where_the_day_is_unknown_a_fresh_case_is_told(violence: CaseFacts) -> None:
    unknown = replace(violence, facts_on=None)
    (found,) = assess(unknown, PROSECUTOR)
    assert (found.id, found.kind) == ("care_day_unknown", FindingKind.WARN)
    assert ids(assess(replace(unknown, opened_on=RECENT), PROSECUTOR)) == ["care_day_unknown"]
    old = replace(unknown, opened_on=RECENT - timedelta(days=1))
    assert assess(old, PROSECUTOR) == ()
    assert assess(replace(unknown, opened_on=None), PROSECUTOR) == ()
    assert assess(unknown, HEALTH) == ()


def test_an_interpreter_who_is_needed_and_not_named_is_asked_for(
    land: CaseFacts, chief: ActorFacts
) -> None:
    lead = Lead(interpreter=True, languages=frozenset({"ses", "taq"}))
    needing = replace(land, lead=lead)
    (found,) = assess(needing, chief)
    assert (found.id, found.kind) == ("interpreter_missing", FindingKind.WARN)
    assert ids(assess(needing, replace(chief, languages=frozenset({"fr"})))) == [found.id]
    assert assess(needing, replace(chief, languages=frozenset({"fr", "ses"}))) == ()
    assert assess(replace(needing, interpreter=True), chief) == ()


def test_a_woman_paralegal_who_was_asked_for_is_remembered(
    land: CaseFacts, chief: ActorFacts
) -> None:
    (found,) = assess(replace(land, lead=Lead(wishes_woman=True)), chief)
    assert (found.id, found.kind) == ("woman_wished", FindingKind.WARN)
    assert "femme parajuriste" in found.reason


def test_nothing_is_said_of_the_wish_where_a_woman_acts_or_answers_for_the_case(
    land: CaseFacts, chief: ActorFacts
) -> None:
    assert assess(replace(land, lead=Lead(wishes_woman=True), woman=True), chief) == ()


def test_the_window_is_counted_in_days_from_the_day_of_the_question(violence: CaseFacts) -> None:
    later = replace(violence, today=date(2026, 11, 25))
    assert assess(later, PROSECUTOR) == ()
