"""What must hold for every case and every actor, tried over all of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from itertools import product
from typing import TYPE_CHECKING
from uuid import UUID

from justice_desk.rules import reference
from justice_desk.rules.ages import Birth
from justice_desk.rules.consent import ConsentFacts, PersonInCase
from justice_desk.rules.reference import Flag
from justice_desk.rules.safeguards import (
    DANGER_RECEIVERS,
    ActorFacts,
    CaseFacts,
    Holder,
    alternatives,
    assess,
    assess_mediation,
    verdict,
)
from justice_desk.rules.safeguards.penal import PENAL
from justice_desk.terms.enums import (
    ConsentPurpose,
    FindingKind,
    JusticeOrder,
    MaybeCrime,
    PartyRole,
    Verdict,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

TODAY = date(2026, 11, 24)
WOMAN = PersonInCase(UUID(int=1), "Awa Essai", frozenset({PartyRole.CLAIMANT}), Birth(1990))
GIRL = PersonInCase(UUID(int=2), "Coumba Essai", frozenset({PartyRole.CLAIMANT}), Birth(2012))
AUNT = PersonInCase(UUID(int=3), "Djénéba Essai", frozenset({PartyRole.GUARDIAN}), Birth(1985))
MAN = PersonInCase(UUID(int=4), "Bakary Modèle", frozenset({PartyRole.ACCUSED}), Birth(1970))
CHILD = PersonInCase(UUID(int=5), "Enfant Essai", frozenset({PartyRole.VICTIM}), Birth(2018))
RANK = [Verdict.CLEAR, Verdict.WARN, Verdict.REQUIRE, Verdict.BLOCK]
PASSING = {Verdict.CLEAR, Verdict.WARN}
BUILT_IN = {
    *(Flag.SEXUAL, Flag.SLAVERY, Flag.CHILD, Flag.TRAFFICKING),
    *(Flag.FGM, Flag.FORCED_MARRIAGE, Flag.ARMED_GROUP),
}
CLOSED = {JusticeOrder.CUSTOMARY, JusticeOrder.RELIGIOUS}
TYPES = tuple(reference.actor_types())
ONE_OF_EACH = ("chef_village", "cadi", "tribunal_instance", "mairie", "osc", "centre_sante")
HEARD = (
    *(Flag.SEXUAL, Flag.SLAVERY, Flag.TRAFFICKING, Flag.CHILD, Flag.CHILD_LIKELY),
    *(Flag.GBV, Flag.PENAL, Flag.CHECK_VIOLENCE, Flag.CHECK_PENAL, Flag.CIVIL_STATUS),
    *(Flag.FGM, Flag.FORCED_MARRIAGE, Flag.ARMED_GROUP),
)
"""The flags that a safeguard listens to; the others are tried on their own."""


def actor(kind: str) -> ActorFacts:
    return ActorFacts(type=kind, id=UUID(int=50))


def consent(giver: PersonInCase, kind: str) -> ConsentFacts:
    return ConsentFacts(
        purpose=ConsentPurpose.REFERRAL,
        given_by=giver.id,
        given_on=TODAY - timedelta(days=3),
        receiver_type=kind,
    )


def people() -> Iterator[tuple[tuple[PersonInCase, ...], PersonInCase]]:
    """Yield the parties with whoever may consent for them."""
    yield (WOMAN, MAN), WOMAN
    yield (WOMAN, MAN, CHILD), WOMAN
    yield (GIRL, AUNT, MAN), AUNT


def facts(
    category: str, crime: MaybeCrime, flag: Flag | None, *, danger: bool
) -> Iterator[tuple[CaseFacts, PersonInCase]]:
    for parties, giver in people():
        yield (
            CaseFacts(
                category=category,
                today=TODAY,
                maybe_crime=crime,
                danger_to_life=danger,
                flags=frozenset() if flag is None else frozenset({flag}),
                people=parties,
            ),
            giver,
        )


@cache
def everything() -> tuple[tuple[CaseFacts, PersonInCase], ...]:
    """Return every category, answer and flag with every set of parties; danger without a flag."""
    flagged = [(flag, False) for flag in (None, *HEARD)]
    return tuple(
        found
        for category, crime in product(reference.categories(), MaybeCrime)
        for flag, danger in (*flagged, (None, True))
        for found in facts(category, crime, flag, danger=danger)
    )


def bad_consents(giver: PersonInCase, kind: str) -> Iterator[tuple[ConsentFacts, ...]]:
    """Yield every way in which no consent is in force."""
    good = consent(giver, kind)
    yield ()
    yield (replace(good, refused=True),)
    yield (replace(good, withdrawn_on=TODAY),)
    yield (replace(good, until=TODAY - timedelta(days=1)),)
    yield (replace(good, given_by=MAN.id),)
    yield (replace(good, given_by=GIRL.id),)
    yield (replace(good, given_by=UUID(int=99)),)
    yield (replace(good, receiver_type="no_such_type"),)


def test_once_the_person_consents_nothing_blocks_a_statutory_actor() -> None:
    statutory = [k for k in TYPES if reference.actor_type(k).order is JusticeOrder.STATUTORY]
    for case, giver in everything():
        for kind in ("parquet", "tribunal_instance"):
            agreed = replace(case, consents=(consent(giver, kind),))
            assert verdict(assess(agreed, actor(kind))) in PASSING, (case, kind)
    case, giver = everything()[0]
    for kind in statutory:
        agreed = replace(case, consents=(consent(giver, kind),))
        assert verdict(assess(agreed, actor(kind))) in PASSING, kind


def test_without_consent_nothing_is_clear_nor_only_a_warning() -> None:
    for category, danger, kind in product(reference.categories(), (False, True), ONE_OF_EACH):
        for case, giver in facts(category, MaybeCrime.NO, None, danger=danger):
            for consents in bad_consents(giver, kind):
                found = verdict(assess(replace(case, consents=consents), actor(kind)))
                assert found in {Verdict.REQUIRE, Verdict.BLOCK}, (case, kind, consents)
                rescued = danger and kind in DANGER_RECEIVERS
                assert (found is Verdict.REQUIRE) == rescued, (case, kind, consents)


def test_what_is_built_in_blocks_every_customary_and_religious_actor() -> None:
    kinds = [k for k in TYPES if reference.actor_type(k).order in CLOSED]
    for case, giver in everything():
        row = reference.category(case.category)
        built_in = (
            case.maybe_crime is not MaybeCrime.NO
            or row.may_be_crime is MaybeCrime.YES
            or bool((row.flags | case.flags) & BUILT_IN)
            or CHILD in case.people
        )
        if not built_in:
            continue
        assert verdict(assess_mediation(case)) is Verdict.BLOCK, case
        for kind in (kinds[0], kinds[-1]):
            agreed = replace(case, consents=(consent(giver, kind),))
            assert verdict(assess(agreed, actor(kind))) is Verdict.BLOCK, (case, kind)
    worst = replace(everything()[0][0], category="VBS")
    for kind in kinds:
        assert verdict(assess(worst, actor(kind))) is Verdict.BLOCK, kind


def test_no_fact_added_ever_weakens_a_verdict() -> None:
    kinds = ("chef_village", "tribunal_instance", "centre_sante")
    for category, crime, kind in product(reference.categories(), MaybeCrime, kinds):
        for case, giver in facts(category, crime, None, danger=False):
            agreed = replace(case, consents=(consent(giver, kind),))
            before = RANK.index(verdict(assess(agreed, actor(kind))))
            for more in added(agreed):
                after = RANK.index(verdict(assess(more, actor(kind))))
                assert after >= before, (case, kind, more)


def added(case: CaseFacts) -> Iterator[CaseFacts]:
    """Yield the case with one thing more: a flag, a doubt, a danger, a party, an old consent."""
    for flag in HEARD:
        yield replace(case, flags=case.flags | {flag})
    yield replace(case, maybe_crime=MaybeCrime.YES)
    yield replace(case, danger_to_life=True)
    yield replace(case, people=(*case.people, MAN))
    yield replace(case, people=(*case.people, CHILD))
    yield replace(case, consents=(replace(case.consents[0], given_by=MAN.id), *case.consents))


def test_a_block_about_the_matter_is_never_lifted_by_a_consent_or_a_danger() -> None:
    for case, giver in everything():
        blocks = {f.id for f in assess_mediation(case) if f.kind is FindingKind.BLOCK}
        for more in (
            replace(case, consents=(consent(giver, "imam"),)),
            replace(case, danger_to_life=True),
        ):
            assert blocks <= {finding.id for finding in assess(more, actor("imam"))}


def test_a_receiver_who_is_a_party_is_blocked_whatever_else_holds() -> None:
    for category, danger, kind in product(reference.categories(), (False, True), ONE_OF_EACH):
        for case, giver in facts(category, MaybeCrime.NO, None, danger=danger):
            agreed = replace(case, consents=(consent(giver, kind),))
            judge = replace(actor(kind), holders=(Holder("X", giver.id),))
            assert verdict(assess(agreed, judge)) is Verdict.BLOCK


MATTER_BLOCKS = {rule.id for rule in PENAL}


@cache
def matter_blocks(case: CaseFacts, kind: str) -> bool:
    found = {finding.id for finding in assess(case, actor(kind))}
    return bool(found & MATTER_BLOCKS)


def test_what_is_proposed_instead_is_never_blocked_by_the_matter_and_never_empty() -> None:
    flags = (None, Flag.SEXUAL, Flag.CHILD)
    for category, crime, flag in product(reference.categories(), MaybeCrime, flags):
        for case, _giver in facts(category, crime, flag, danger=flag is None):
            for kind in ("chef_village", "tribunal_instance"):
                findings = assess(case, actor(kind))
                ways = alternatives(case, findings)
                assert bool(ways) == (verdict(findings) is Verdict.BLOCK)
                assert all(way.text for way in ways)
                proposed = {code for way in ways for code in way.actor_types}
                assert not any(matter_blocks(case, code) for code in proposed)


def test_a_flag_that_no_rule_listens_to_changes_nothing() -> None:
    silent = set(Flag) - set(HEARD)
    for category, flag, kind in product(
        reference.categories(), silent, ("chef_village", "parquet")
    ):
        for case, _giver in facts(category, MaybeCrime.NO, None, danger=False):
            flagged = replace(case, flags=frozenset({flag}))
            assert assess(flagged, actor(kind)) == assess(case, actor(kind))


def test_every_finding_is_a_whole_sentence_with_a_source() -> None:
    for category, crime, kind in product(reference.categories(), MaybeCrime, ONE_OF_EACH[:3]):
        for case, _giver in facts(category, crime, None, danger=True):
            for finding in assess(case, actor(kind)):
                assert finding.reason.endswith(".")
                assert "{" not in finding.reason
                assert finding.title
                assert finding.source
