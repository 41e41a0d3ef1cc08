"""Who settles outside court is judged as who receives: nobody in her own case."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from justice_desk.rules.safeguards import ActorFacts, Holder, OfficeRule, assess_mediation
from justice_desk.rules.safeguards.table import barred
from justice_desk.terms.enums import FindingKind, MaybeCrime

if TYPE_CHECKING:
    from justice_desk.rules.consent import PersonInCase
    from justice_desk.rules.safeguards import CaseFacts


def holding(chief: ActorFacts, person: PersonInCase) -> ActorFacts:
    """Return the chief whose seat a party of the case holds."""
    return replace(chief, holders=(Holder(person.name, person.id),))


def test_a_party_does_not_mediate_her_own_case(
    land: CaseFacts, chief: ActorFacts, claimant: PersonInCase
) -> None:
    ids = [found.id for found in assess_mediation(land, holding(chief, claimant))]
    assert "receiver_is_party" in ids


def test_a_session_asks_no_consent_to_hand_the_case_on(land: CaseFacts, chief: ActorFacts) -> None:
    found = assess_mediation(replace(land, consents=()), chief)
    assert not [one.id for one in found if one.id.startswith("consent_")]


def test_what_the_office_may_not_mediate_no_chief_may_settle(
    land: CaseFacts, chief: ActorFacts
) -> None:
    crime = replace(land, maybe_crime=MaybeCrime.YES)
    ids = [found.id for found in assess_mediation(crime)]
    assert ids
    with_chief = assess_mediation(crime, chief)
    assert set(ids) <= {found.id for found in with_chief}
    assert with_chief[0].kind is FindingKind.BLOCK


def test_a_receiver_is_barred_by_the_matter_or_by_who_she_is_and_by_no_consent(
    land: CaseFacts, chief: ActorFacts, claimant: PersonInCase
) -> None:
    assert barred(replace(land, consents=()), chief) is None
    party = barred(land, holding(chief, claimant))
    crime = barred(replace(land, maybe_crime=MaybeCrime.YES), chief)
    assert (party and party.id, crime and crime.id) == ("receiver_is_party", "crime")


def test_no_settler_is_spared_what_the_office_forbids_to_receivers_of_his_kind(
    land: CaseFacts,
) -> None:
    forbids = OfficeRule(
        id="r1", kind=FindingKind.BLOCK, title="Essai", reason="Essai.", receiver_type="parquet"
    )
    settler = ActorFacts(type="parquet", name="Parquet d’essai")
    found = assess_mediation(replace(land, office=(forbids,)), settler)
    assert [one.kind for one in found if one.id == "office:r1"] == [FindingKind.BLOCK]


def test_what_blocks_a_mediation_comes_before_what_is_only_to_know(
    land: CaseFacts, chief: ActorFacts
) -> None:
    known = OfficeRule(id="r1", kind=FindingKind.WARN, title="Essai", reason="Essai.")
    facts = replace(land, maybe_crime=MaybeCrime.YES, office=(known,))
    ids = [found.id for found in assess_mediation(facts, chief)]
    assert ids.index("crime") < ids.index("office:r1")
