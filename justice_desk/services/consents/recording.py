"""Records what a person answered, and takes it back when she does."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import Case, Consent
from justice_desk.rules.reference import actor_type
from justice_desk.rules.text import SENTENCE_LIMIT, checked_text
from justice_desk.services.actors import find as find_actor
from justice_desk.services.cases.checking import checked_at, date_fits, day_expected, day_from
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.cases.finding import case_for, open_case_for, person_in
from justice_desk.services.cases.recording import record
from justice_desk.services.consents.errors import NoSuchConsent, NothingToWithdraw
from justice_desk.services.consents.views import ConsentRow, state_of, view_of
from justice_desk.services.tasks.arising import CONSENT_RENEW, ask_again, call_off, end
from justice_desk.terms.clock import today
from justice_desk.terms.enums import ConsentPurpose, ConsentState, EventKind
from justice_desk.terms.errors import at_field

if TYPE_CHECKING:
    import uuid
    from collections.abc import Mapping, Sequence

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Person
    from justice_desk.services.cases.intake import ConsentIntake


def record_answer(
    session: Session, case: Case, told: ConsentIntake, persons: Mapping[str, Person]
) -> Consent:
    """Add one answer of an intake; its persons are named by their ref."""
    giver = persons[told.by] if told.by else next(iter(persons.values()))
    ward = persons[told.guardian_of] if told.guardian_of else None
    dated = replace(told, given_on=told.given_on or case.opened_on)
    row = _add(session, case, dated, giver.id, ward.id if ward else None)
    ask_again(session, case, row)
    return row


def record_consent(
    session: Session,
    number: str,
    told: ConsentIntake,
    *,
    receiver: str | None = None,
    receiver_type: str | None = None,
) -> ConsentRow:
    """Record one answer on an open case; `by` and `guardian_of` are names or ids of its persons.

    Raises:
        UnknownPerson, AmbiguousPerson: nobody, or several, of that name in the case.
        UnknownActor, AmbiguousActor, UnknownCode: no such receiver.
        DoesNotFit: a referral without its receiver, or a day that cannot be.
    """
    case = open_case_for(session, "consent record", number)
    to = find_actor(session, receiver).id if receiver else None
    to_type = actor_type(receiver_type).code if receiver_type else None
    _check(told, has_receiver=bool(to or to_type))
    giver = person_in(session, case.id, told.by).id if told.by else case.lead_id
    ward = person_in(session, case.id, told.guardian_of).id if told.guardian_of else None
    row = _add(session, case, told, giver, ward)
    row.receiver_id, row.receiver_type = to, to_type
    ask_again(session, case, row)
    session.flush()
    return view_of(session, row)


def withdraw(
    session: Session,
    number: str,
    *,
    why: str,
    consent_id: uuid.UUID | None = None,
    purpose: ConsentPurpose | None = None,
) -> tuple[ConsentRow, ...]:
    """Take back one consent, or every consent in force of a purpose.

    Raises:
        NoSuchConsent: the case has no consent of this id.
        NothingToWithdraw: nothing of this purpose is in force.
    """
    case = case_for(session, "consent withdraw", number)
    with at_field("why"):
        reason = checked_text(why, limit=SENTENCE_LIMIT, required=True)
    meant = _meant(session, case.id, consent_id, purpose)
    for consent in meant:
        consent.withdrawn_on, consent.withdrawn_why = today(), reason
        end(session, case.id, CONSENT_RENEW, consent_id=consent.id)
        call_off(session, case, consent)
        record(session, case, EventKind.CONSENT_WITHDRAWN, purpose=consent.purpose.value)
    session.flush()
    return tuple(view_of(session, consent) for consent in meant)


def _meant(
    session: Session,
    case_id: uuid.UUID,
    consent_id: uuid.UUID | None,
    purpose: ConsentPurpose | None,
) -> Sequence[Consent]:
    rows = session.scalars(select(Consent).where(Consent.case_id == case_id)).all()
    if consent_id is not None:
        meant = [row for row in rows if row.id == consent_id]
        if not meant:
            raise NoSuchConsent(found=consent_id)
    else:
        meant = [row for row in rows if purpose is None or row.purpose is purpose]
    meant = [row for row in meant if state_of(row, today()) is ConsentState.IN_FORCE]
    if not meant:
        raise NothingToWithdraw
    return meant


def _add(
    session: Session,
    case: Case,
    told: ConsentIntake,
    giver: uuid.UUID,
    ward: uuid.UUID | None,
) -> Consent:
    row = Consent(
        case_id=case.id,
        purpose=told.purpose,
        how=told.how,
        by_id=giver,
        guardian_of_id=ward,
        witness=checked_at("witness", told.witness),
        scope=[part.value for part in told.scope],
        refused=told.refused,
        given_on=told.given_on or today(),
        until=told.until,
    )
    session.add(row)
    answer = "refused" if told.refused else "given"
    record(
        session, case, EventKind.CONSENT, on=row.given_on, purpose=told.purpose.value, answer=answer
    )
    return row


def _check(told: ConsentIntake, *, has_receiver: bool) -> None:
    if told.purpose is ConsentPurpose.REFERRAL and not has_receiver:
        raise DoesNotFit(path="--to", found="", expected="ACTOR, --to-type TYPE")
    if told.given_on and not date_fits(told.given_on):
        raise DoesNotFit(path="--on", found=told.given_on, expected=day_expected(told.given_on))
    given = told.given_on or today()
    if told.until and told.until < given:
        raise DoesNotFit(path="--until", found=told.until, expected=day_from(given))
