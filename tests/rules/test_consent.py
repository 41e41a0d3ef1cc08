"""A consent is in force for a purpose, a receiver and a scope, on a day, by who may give it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from uuid import UUID

import pytest

from justice_desk.rules.ages import Birth
from justice_desk.rules.consent import (
    EVERYTHING,
    ConsentFacts,
    ConsentQuestion,
    ConsentReason,
    PersonInCase,
    answer,
    subjects,
)
from justice_desk.terms.enums import ConsentPurpose, ConsentScope, PartyRole

TODAY = date(2026, 11, 24)
COURT, OTHER_COURT = UUID(int=100), UUID(int=101)
WOMAN = PersonInCase(UUID(int=1), "Awa", frozenset({PartyRole.CLAIMANT}), Birth(1990))
MAN = PersonInCase(UUID(int=2), "Bakary", frozenset({PartyRole.RESPONDENT}), Birth(1980))
GIRL = PersonInCase(UUID(int=3), "Coumba", frozenset({PartyRole.CLAIMANT}), Birth(2012))
AUNT = PersonInCase(UUID(int=4), "Djénéba", frozenset({PartyRole.GUARDIAN}), Birth(1985))
WITNESS = PersonInCase(UUID(int=5), "Emma", frozenset({PartyRole.WITNESS}), Birth(1975))
STRANGER = UUID(int=99)
ASKED = ConsentQuestion(
    purpose=ConsentPurpose.REFERRAL,
    on=TODAY,
    receiver_id=COURT,
    receiver_type="tribunal_instance",
)
GIVEN = ConsentFacts(
    purpose=ConsentPurpose.REFERRAL,
    given_by=WOMAN.id,
    given_on=TODAY - timedelta(days=6),
    receiver_id=COURT,
)


def reason(
    *records: ConsentFacts,
    people: tuple[PersonInCase, ...] = (WOMAN, MAN, WITNESS),
    question: ConsentQuestion = ASKED,
) -> ConsentReason:
    return answer(question, records, people).reason


def test_without_a_record_there_is_none() -> None:
    assert reason() is ConsentReason.NONE
    assert not answer(ASKED, (), (WOMAN,)).in_force


def test_a_consent_to_this_receiver_is_in_force_and_names_its_record() -> None:
    found = answer(ASKED, [GIVEN], (WOMAN,))
    assert found.in_force
    assert found.record is GIVEN
    assert found.granted == EVERYTHING


def test_a_consent_to_the_type_of_actor_covers_every_actor_of_the_type() -> None:
    to_type = replace(GIVEN, receiver_id=None, receiver_type="tribunal_instance")
    assert reason(to_type) is ConsentReason.IN_FORCE
    assert reason(replace(to_type, receiver_type="gendarmerie")) is ConsentReason.NONE


def test_a_type_may_be_asked_for_without_naming_an_actor() -> None:
    question = replace(ASKED, receiver_id=None)
    to_type = replace(GIVEN, receiver_id=None, receiver_type="tribunal_instance")
    assert reason(to_type, question=question) is ConsentReason.IN_FORCE
    assert reason(GIVEN, question=question) is ConsentReason.NONE


def test_a_consent_to_another_actor_is_none() -> None:
    assert reason(replace(GIVEN, receiver_id=OTHER_COURT)) is ConsentReason.NONE


def test_a_consent_to_refer_that_names_nobody_allows_nobody() -> None:
    assert reason(replace(GIVEN, receiver_id=None)) is ConsentReason.NONE


def test_a_refusal_that_names_nobody_refuses_everybody() -> None:
    refusal = replace(GIVEN, receiver_id=None, refused=True, given_on=TODAY)
    assert reason(GIVEN, refusal) is ConsentReason.REFUSED


def test_another_purpose_says_nothing_of_this_one() -> None:
    for purpose in set(ConsentPurpose) - {ConsentPurpose.REFERRAL}:
        assert reason(replace(GIVEN, purpose=purpose)) is ConsentReason.NONE


def test_the_office_itself_needs_no_receiver() -> None:
    kept = replace(GIVEN, purpose=ConsentPurpose.FILE, receiver_id=None)
    question = ConsentQuestion(purpose=ConsentPurpose.FILE, on=TODAY)
    assert reason(kept, question=question) is ConsentReason.IN_FORCE


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"refused": True}, ConsentReason.REFUSED),
        ({"withdrawn_on": TODAY}, ConsentReason.WITHDRAWN),
        ({"withdrawn_on": TODAY + timedelta(days=1)}, ConsentReason.IN_FORCE),
        ({"until": TODAY - timedelta(days=1)}, ConsentReason.EXPIRED),
        ({"until": TODAY}, ConsentReason.IN_FORCE),
        ({"given_on": TODAY + timedelta(days=1)}, ConsentReason.NONE),
        ({"given_by": MAN.id}, ConsentReason.OTHER_SIDE),
        ({"given_by": WITNESS.id}, ConsentReason.WRONG_GIVER),
        ({"given_by": STRANGER}, ConsentReason.WRONG_GIVER),
        ({"scope": frozenset()}, ConsentReason.IN_FORCE),
    ],
)
def test_each_way_of_not_being_in_force_has_its_reason(
    change: dict[str, object], expected: ConsentReason
) -> None:
    assert reason(replace(GIVEN, **change)) is expected  # type: ignore[arg-type]  # one at a time


def test_the_last_word_counts() -> None:
    refusal = replace(GIVEN, refused=True, given_on=TODAY - timedelta(days=1))
    again = replace(GIVEN, given_on=TODAY)
    assert reason(GIVEN, refusal) is ConsentReason.REFUSED
    assert reason(GIVEN, refusal, again) is ConsentReason.IN_FORCE
    assert reason(again, refusal, GIVEN) is ConsentReason.IN_FORCE


def test_of_two_answers_of_one_day_the_later_record_counts() -> None:
    refusal = replace(GIVEN, refused=True)
    assert reason(GIVEN, refusal) is ConsentReason.REFUSED
    assert reason(refusal, GIVEN) is ConsentReason.IN_FORCE


def test_a_scope_is_granted_part_by_part() -> None:
    facts_only = replace(GIVEN, scope=frozenset({ConsentScope.FACTS}))
    assert reason(facts_only) is ConsentReason.IN_FORCE
    wanted = replace(ASKED, scope=frozenset({ConsentScope.FACTS, ConsentScope.IDENTITY}))
    found = answer(wanted, [facts_only], (WOMAN,))
    assert found.reason is ConsentReason.SCOPE
    assert not found.in_force
    assert found.granted == {ConsentScope.FACTS}


def test_refusing_the_phone_alone_leaves_the_rest() -> None:
    no_phone = replace(GIVEN, refused=True, scope=frozenset({ConsentScope.PHONE}), given_on=TODAY)
    found = answer(ASKED, [GIVEN, no_phone], (WOMAN,))
    assert found.in_force
    assert found.granted == EVERYTHING - {ConsentScope.PHONE}


def test_the_subjects_are_the_claimants_else_the_others_of_that_side() -> None:
    assert subjects((MAN, WITNESS, WOMAN)) == (WOMAN,)
    victim = replace(WITNESS, roles=frozenset({PartyRole.VICTIM}))
    assert subjects((MAN, victim)) == (victim,)
    both = replace(MAN, roles=frozenset({PartyRole.ACCUSED, PartyRole.VICTIM}))
    assert subjects((both,)) == ()


def test_a_minor_does_not_consent_for_herself() -> None:
    assert reason(replace(GIVEN, given_by=GIRL.id), people=(GIRL, AUNT)) is ConsentReason.MINOR


def test_a_minor_may_refuse_for_herself() -> None:
    refusal = replace(GIVEN, given_by=GIRL.id, refused=True)
    assert reason(refusal, people=(GIRL, AUNT)) is ConsentReason.REFUSED


def test_her_guardian_consents_for_a_minor() -> None:
    by_aunt = replace(GIVEN, given_by=AUNT.id)
    assert reason(by_aunt, people=(GIRL, AUNT)) is ConsentReason.IN_FORCE
    named = replace(GIVEN, given_by=STRANGER, guardian_of=GIRL.id)
    assert reason(named, people=(GIRL, MAN)) is ConsentReason.IN_FORCE


def test_a_guardian_of_another_child_does_not_speak_for_this_one() -> None:
    other = replace(GIVEN, given_by=AUNT.id, guardian_of=STRANGER)
    assert reason(other, people=(GIRL, AUNT)) is ConsentReason.WRONG_GIVER


def test_a_guardian_who_is_the_other_side_never_speaks_for_a_minor() -> None:
    father = replace(MAN, roles=frozenset({PartyRole.ACCUSED, PartyRole.GUARDIAN}))
    by_father = replace(GIVEN, given_by=father.id, guardian_of=GIRL.id)
    assert reason(by_father, people=(GIRL, father)) is ConsentReason.OTHER_SIDE
    refusal = replace(by_father, refused=True, given_on=TODAY)
    by_aunt = replace(GIVEN, given_by=AUNT.id)
    assert reason(by_aunt, refusal, people=(GIRL, AUNT, father)) is ConsentReason.IN_FORCE


def test_a_minor_is_no_guardian() -> None:
    sister = replace(AUNT, birth=Birth(2011))
    by_sister = replace(GIVEN, given_by=sister.id)
    assert reason(by_sister, people=(GIRL, sister)) is ConsentReason.MINOR


def test_whoever_was_a_minor_on_the_day_stays_it_for_that_consent() -> None:
    grown = replace(GIRL, birth=Birth(2008))
    early = replace(GIVEN, given_by=grown.id, given_on=date(2025, 5, 1))
    assert reason(early, people=(grown,)) is ConsentReason.MINOR
    assert reason(replace(early, given_on=TODAY), people=(grown,)) is ConsentReason.IN_FORCE


def test_nobody_speaks_for_an_adult_but_a_guardian_who_is_a_party_and_says_so() -> None:
    husband = replace(GIVEN, given_by=STRANGER, guardian_of=WOMAN.id)
    assert reason(husband) is ConsentReason.WRONG_GIVER
    silent = replace(GIVEN, given_by=AUNT.id)
    assert reason(silent, people=(WOMAN, AUNT)) is ConsentReason.WRONG_GIVER
    tutor = replace(GIVEN, given_by=AUNT.id, guardian_of=WOMAN.id)
    assert reason(tutor, people=(WOMAN, AUNT)) is ConsentReason.IN_FORCE


def test_a_word_of_somebody_who_may_not_speak_never_changes_the_answer() -> None:
    for refused, giver in product((False, True), (MAN.id, WITNESS.id, STRANGER)):
        noise = replace(GIVEN, given_by=giver, refused=refused, given_on=TODAY)
        for records in ((), (GIVEN,), (replace(GIVEN, refused=True),)):
            before = answer(ASKED, records, (WOMAN, MAN, WITNESS))
            after = answer(ASKED, (*records, noise), (WOMAN, MAN, WITNESS))
            assert after.in_force == before.in_force
            assert after.granted == before.granted


def test_a_consent_covers_exactly_its_scope_and_names_its_record() -> None:
    identity = frozenset({ConsentScope.IDENTITY})
    person = PersonInCase(UUID(int=1), "Awa Essai", frozenset({PartyRole.CLAIMANT}), Birth(1990))
    given = ConsentFacts(
        purpose=ConsentPurpose.SUMMARY,
        given_by=person.id,
        given_on=date(2026, 11, 1),
        scope=identity,
    )
    asked = ConsentQuestion(purpose=ConsentPurpose.SUMMARY, on=date(2026, 11, 24), scope=identity)
    assert answer(asked, [given], [person]).in_force
    wider = replace(asked, scope=frozenset(ConsentScope))
    found = answer(wider, [given], [person])
    assert (found.reason, found.record) == (ConsentReason.SCOPE, given)
