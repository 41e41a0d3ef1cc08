"""An invented case and invented actors for the safeguards."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from justice_desk.rules.ages import Birth
from justice_desk.rules.consent import ConsentFacts, PersonInCase
from justice_desk.rules.safeguards import ActorFacts, CaseFacts
from justice_desk.terms.enums import ConsentPurpose, MaybeCrime, PartyRole

if TYPE_CHECKING:
    from collections.abc import Iterable

    from justice_desk.rules.safeguards import Finding

TODAY = date(2026, 11, 24)


def ids(findings: Iterable[Finding]) -> list[str]:
    return [finding.id for finding in findings]


@pytest.fixture
def claimant() -> PersonInCase:
    return PersonInCase(UUID(int=1), "Kadidia Essai", frozenset({PartyRole.CLAIMANT}), Birth(1990))


@pytest.fixture
def respondent() -> PersonInCase:
    return PersonInCase(
        UUID(int=2), "Bakary Modèle", frozenset({PartyRole.RESPONDENT}), Birth(1970)
    )


@pytest.fixture
def chief() -> ActorFacts:
    return ActorFacts(id=UUID(int=50), type="chef_village", name="Chef de village d’Essai")


@pytest.fixture
def court() -> ActorFacts:
    return ActorFacts(id=UUID(int=51), type="tribunal_instance", name="Tribunal d’Essai")


@pytest.fixture
def consent(claimant: PersonInCase, chief: ActorFacts) -> ConsentFacts:
    return ConsentFacts(
        purpose=ConsentPurpose.REFERRAL,
        given_by=claimant.id,
        given_on=date(2026, 11, 18),
        receiver_id=chief.id,
    )


@pytest.fixture
def land(claimant: PersonInCase, respondent: PersonInCase, consent: ConsentFacts) -> CaseFacts:
    """A rural land dispute, no crime, with consent for the chief."""
    return CaseFacts(
        category="FON",
        today=TODAY,
        maybe_crime=MaybeCrime.NO,
        people=(claimant, respondent),
        consents=(consent,),
    )
