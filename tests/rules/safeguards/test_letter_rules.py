"""What a letter must not carry, and what is said of it before it is made."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from justice_desk.rules.safeguards import ActorFacts, Lead, LetterFacts, assess, assess_letter
from justice_desk.terms.enums import ConsentScope, FindingKind
from tests.rules.safeguards.conftest import ids

if TYPE_CHECKING:
    from justice_desk.rules.consent import ConsentFacts
    from justice_desk.rules.safeguards import CaseFacts

IDENTITY, PHONE, FACTS, PAPERS = ConsentScope
WHOLE = frozenset(ConsentScope)
DANGEROUS = LetterFacts(shares=WHOLE, granted=WHOLE, endangered=True, tells_where=True)


def test_a_whole_letter_with_a_whole_consent_goes() -> None:
    assert assess_letter(LetterFacts(shares=WHOLE, granted=WHOLE, tells_where=True)) == ()


def test_in_danger_a_letter_that_tells_where_is_blocked_until_it_has_no_name() -> None:
    (found,) = assess_letter(DANGEROUS)
    assert (found.id, found.kind) == ("letter_in_danger", FindingKind.BLOCK)
    assert "version sans nom" in found.reason
    assert assess_letter(replace(DANGEROUS, tells_where=False)) == ()
    assert assess_letter(replace(DANGEROUS, anonymous=True)) == ()


def test_a_letter_never_shares_more_than_was_agreed() -> None:
    letter = LetterFacts(shares=frozenset({IDENTITY, PAPERS}), granted=frozenset({FACTS}))
    (found,) = assess_letter(letter)
    assert (found.id, found.kind) == ("letter_beyond_consent", FindingKind.BLOCK)
    assert (
        found.reason
        == "Le consentement pour ce destinataire ne couvre pas\u00a0: identité, pièces."
    )


def test_what_has_gone_out_with_a_name_never_goes_without_it() -> None:
    (found,) = assess_letter(LetterFacts(anonymous=True, gone_with_name=True))
    assert (found.id, found.kind) == ("letter_named_before", FindingKind.BLOCK)
    assert assess_letter(LetterFacts(gone_with_name=True)) == ()
    assert assess_letter(LetterFacts(anonymous=True)) == ()


@pytest.mark.parametrize("lead", [Lead(address=True), Lead(phone=True)])
@pytest.mark.parametrize("danger", [{"danger_to_life": True}, {"in_danger": True}])
def test_in_danger_the_letter_without_a_name_is_announced(
    land: CaseFacts, chief: ActorFacts, lead: Lead, danger: dict[str, Any]
) -> None:
    facts = replace(land, lead=lead, **danger)
    (found,) = assess(facts, chief)
    assert (found.id, found.kind) == ("anonymous_letter_only", FindingKind.WARN)
    assert "de vive voix" in found.reason
    assert assess(replace(land, lead=lead), chief) == ()
    assert assess(replace(facts, lead=Lead()), chief) == ()


def test_a_phone_that_is_not_shared_puts_nobody_in_danger(
    land: CaseFacts, chief: ActorFacts, consent: ConsentFacts
) -> None:
    agreed = replace(consent, scope=frozenset({IDENTITY, FACTS}))
    facts = replace(land, lead=Lead(phone=True), in_danger=True, consents=(agreed,))
    assert ids(assess(facts, chief)) == ["consent_narrower"]


def test_without_the_identity_no_address_travels(
    land: CaseFacts, chief: ActorFacts, consent: ConsentFacts
) -> None:
    agreed = replace(consent, scope=frozenset({FACTS}))
    facts = replace(land, lead=Lead(address=True), in_danger=True, consents=(agreed,))
    (found,) = assess(facts, chief)
    assert found.id == "consent_narrower"
    assert found.reason.endswith("identité. Seule la lettre sans nom peut partir.")


@pytest.mark.parametrize(
    ("carried", "scope", "left_out"),
    [
        ({"lead": Lead(phone=True)}, {IDENTITY, FACTS}, "téléphone"),
        ({"papers": True}, {IDENTITY, FACTS}, "pièces"),
        ({"lead": Lead(phone=True), "papers": True}, {IDENTITY}, "téléphone, faits, pièces"),
        ({}, {IDENTITY, FACTS}, None),
        ({"lead": Lead(phone=True), "papers": True}, set(ConsentScope), None),
    ],
)
def test_a_consent_that_covers_less_than_the_letter_tells_is_said(
    land: CaseFacts,
    chief: ActorFacts,
    consent: ConsentFacts,
    carried: dict[str, Any],
    scope: set[ConsentScope],
    left_out: str | None,
) -> None:
    agreed = replace(consent, scope=frozenset(scope))
    found = assess(replace(land, consents=(agreed,), **carried), chief)
    assert ids(found) == ([] if left_out is None else ["consent_narrower"])
    assert all(
        one.reason.endswith(f"\u00a0: {left_out}. La lettre n’en dira rien.") for one in found
    )
    assert all(one.kind is FindingKind.WARN for one in found)


def test_a_consent_that_is_lacking_is_not_said_to_be_narrow(
    land: CaseFacts, court: ActorFacts
) -> None:
    found = assess(replace(land, lead=Lead(phone=True)), court)
    assert "consent_narrower" not in ids(found)
