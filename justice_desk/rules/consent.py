"""Whether a consent is in force: for a purpose, a receiver, a scope, on a day.

Consent is express, free, specific and informed, given by the person or her representative
(glossary of the Malian data-protection authority, as reported). The last valid word of the person
counts: a later answer replaces an earlier one for what it covers. A minor's consent is given by a
guardian; the other side of a case never speaks for her, not even as a parent.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from justice_desk.rules.ages import is_minor
from justice_desk.terms.enums import ConsentPurpose, ConsentScope, PartyRole

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from uuid import UUID

    from justice_desk.rules.ages import Birth

EVERYTHING: Final = frozenset(ConsentScope)
OTHER_SIDE: Final = frozenset({PartyRole.RESPONDENT, PartyRole.ACCUSED})
_OWN_SIDE: Final = (
    PartyRole.CLAIMANT,
    PartyRole.APPLICANT,
    PartyRole.VICTIM,
    PartyRole.HEIR,
)


class ConsentReason(StrEnum):
    """Why a consent is in force or not."""

    IN_FORCE = "in_force"
    NONE = "none"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    SCOPE = "scope"
    MINOR = "minor"
    OTHER_SIDE = "other_side"
    WRONG_GIVER = "wrong_giver"


@dataclass(frozen=True, slots=True)
class PersonInCase:
    """A party: who, in which roles, born when."""

    id: UUID
    name: str
    roles: frozenset[PartyRole]
    birth: Birth | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentFacts:
    """One answer of a person to one question; `given_by` and `guardian_of` are person ids.

    An empty scope means everything. A refusal without a receiver is a refusal of every receiver.
    """

    purpose: ConsentPurpose
    given_by: UUID
    given_on: date
    refused: bool = False
    until: date | None = None
    withdrawn_on: date | None = None
    receiver_id: UUID | None = None
    receiver_type: str | None = None
    scope: frozenset[ConsentScope] = EVERYTHING
    guardian_of: UUID | None = None
    id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentQuestion:
    """What is asked. No scope asks whether anything at all may go to the receiver."""

    purpose: ConsentPurpose
    on: date
    receiver_id: UUID | None = None
    receiver_type: str | None = None
    scope: frozenset[ConsentScope] = frozenset()


@dataclass(frozen=True, slots=True)
class ConsentAnswer:
    """Whether the consent is in force, why, on which record, and what it covers."""

    reason: ConsentReason
    record: ConsentFacts | None = None
    granted: frozenset[ConsentScope] = frozenset()

    @property
    def in_force(self) -> bool:
        """Whether what was asked is allowed."""
        return self.reason is ConsentReason.IN_FORCE


def answer(
    question: ConsentQuestion, consents: Iterable[ConsentFacts], people: Sequence[PersonInCase]
) -> ConsentAnswer:
    """Return whether the consent asked for is in force on the day of the question.

    Args:
        question: purpose, receiver, scope, day.
        consents: every record of the case, in the order in which they were recorded; of two of
            one day the later one counts.
        people: the parties of the case.
    """
    about = sorted(
        (c for c in consents if _concerns(c, question)), key=lambda record: record.given_on
    )
    valid = [record for record in about if _giver_reason(record, people) is None]
    granted = frozenset(part for part in ConsentScope if _granted(part, valid, question.on))
    if granted and question.scope <= granted:
        return ConsentAnswer(ConsentReason.IN_FORCE, valid[-1], granted)
    if granted:
        return ConsentAnswer(ConsentReason.SCOPE, valid[-1], granted)
    if valid:
        return ConsentAnswer(_state(valid[-1], question.on), valid[-1])
    if about:
        return ConsentAnswer(
            _giver_reason(about[-1], people) or ConsentReason.WRONG_GIVER, about[-1]
        )
    return ConsentAnswer(ConsentReason.NONE)


def subjects(people: Iterable[PersonInCase]) -> tuple[PersonInCase, ...]:
    """Return who must consent: the claimants, else the applicants, the victims, the heirs."""
    everyone = tuple(people)
    for role in _OWN_SIDE:
        found = tuple(p for p in everyone if role in p.roles and not p.roles & OTHER_SIDE)
        if found:
            return found
    return ()


def _concerns(record: ConsentFacts, question: ConsentQuestion) -> bool:
    if record.purpose is not question.purpose or record.given_on > question.on:
        return False
    if record.receiver_id is None and record.receiver_type is None:
        return record.refused or record.purpose is not ConsentPurpose.REFERRAL
    if record.receiver_id is not None:
        return record.receiver_id == question.receiver_id
    return record.receiver_type == question.receiver_type


def _granted(part: ConsentScope, valid: Sequence[ConsentFacts], on: date) -> bool:
    """Return whether the last record that covers this part of the scope allows it."""
    covering = [record for record in valid if part in (record.scope or EVERYTHING)]
    return bool(covering) and _state(covering[-1], on) is ConsentReason.IN_FORCE


def _state(record: ConsentFacts, on: date) -> ConsentReason:
    if record.refused:
        return ConsentReason.REFUSED
    if record.withdrawn_on is not None and record.withdrawn_on <= on:
        return ConsentReason.WITHDRAWN
    if record.until is not None and record.until < on:
        return ConsentReason.EXPIRED
    return ConsentReason.IN_FORCE


def _giver_reason(record: ConsentFacts, people: Sequence[PersonInCase]) -> ConsentReason | None:
    """Return why the giver may not speak here, None when she may.

    A minor may refuse for herself: refusing needs no majority.
    """
    giver = next((person for person in people if person.id == record.given_by), None)
    if giver is not None and giver.roles & OTHER_SIDE:
        return ConsentReason.OTHER_SIDE
    concerned = subjects(people)
    if record.refused and giver in concerned:
        return None
    if any(_speaks_for(record, giver, subject) for subject in concerned):
        return None
    by_a_minor = giver is not None and is_minor(giver.birth, record.given_on)
    return ConsentReason.MINOR if by_a_minor else ConsentReason.WRONG_GIVER


def _speaks_for(record: ConsentFacts, giver: PersonInCase | None, subject: PersonInCase) -> bool:
    """Return whether the giver may consent for this person on the day of the record.

    An adult speaks for herself, or through a guardian who is a party as such and says so; a minor
    through a guardian who is a party, or who is recorded as hers.
    """
    minor = is_minor(subject.birth, record.given_on)
    if record.given_by == subject.id:
        return not minor
    if giver is not None and is_minor(giver.birth, record.given_on):
        return False
    named = record.guardian_of == subject.id
    party = giver is not None and PartyRole.GUARDIAN in giver.roles
    if minor:
        return named or (party and record.guardian_of is None)
    return named and party
