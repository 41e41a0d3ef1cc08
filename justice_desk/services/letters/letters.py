"""The views that letters are filled from; they hold no more than the consent covers."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import Attachment, Case, Judgment, JusticeActor, Referral
from justice_desk.rules.text import checked_text
from justice_desk.services.letters.errors import FactsNotCovered, TextTellsWho
from justice_desk.services.letters.gate import check_anonymous, check_named, covered
from justice_desk.services.letters.people import people_of
from justice_desk.services.letters.rows import AnonymousView, AppealedJudgment, LetterView
from justice_desk.services.letters.sending import (
    check_may_go,
    sending_facts,
    sent_row,
    transmitted,
)
from justice_desk.services.referrals.finding import referral_for
from justice_desk.terms.enums import (
    ConsentScope,
    JusticeOrder,
    PartyRole,
    ReferralKind,
    ReferralState,
)
from justice_desk.terms.errors import at_field
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    import uuid
    from collections.abc import Iterator, Sequence

    from sqlalchemy.orm import Session

    from justice_desk.services.letters.rows import PaperPerson, SentRow

CONCILIATE: Final = frozenset({JusticeOrder.CUSTOMARY, JusticeOrder.RELIGIOUS})
"""Orders that call both sides to them; to the others nobody is named but in the facts."""
KEPT_ROLES: Final = frozenset({PartyRole.WITNESS, PartyRole.COMPANION})
"""Persons who agreed to nothing: their names stay at the office."""
_SHORTEST: Final = 3  # letters of a word of a name that tells who it is
_NO_DIGITS: Final = re.compile(r"\D+")
_PHONE: Final = 8  # digits of a Malian number without its country code


def letter_view(session: Session, reference: str) -> LetterView:
    """Return what a letter with names is filled from.

    Raises:
        UnknownReference, CaseIsRestricted, NotAllowed: the reference.
        LetterOfCancelled, Blocked, OverrideLacking: it may not go.
        IdentityNotCovered, LetterTellsWhere: only the version without a name may go.
    """
    case, row = referral_for(session, "letter", reference)
    check_may_go(session, case, row)
    people = people_of(session, case)
    given, granted = transmitted(session, case, row, people)
    lead = covered(people[0], given, granted)
    check_named(case, row, lead, granted)
    told = ConsentScope.FACTS in granted
    papers = _papers(session, case.id)
    sent = sending_facts(session, case, row)
    facts = (case.facts or case.summary) if told else ""
    request = row.reason if told else ""
    others = _others(people[1:], sent["referral"].actor.order) if told else ()
    return LetterView(
        **sent,
        given=given,
        granted=granted,
        lead=lead,
        others=others,
        unnamed=_unnamed(people[1:], others, f"{facts} {request}"),
        facts=facts,
        request=request,
        kind=row.kind,
        papers=papers if ConsentScope.PAPERS in granted else (),
        papers_kept=0 if ConsentScope.PAPERS in granted else len(papers),
        judgment=_appealed(session, row) if told else None,
        earlier=_earlier(session, case, row) if told and not case.restricted else (),
    )


def anonymous_view(session: Session, reference: str, text: str = "") -> AnonymousView:
    """Return what the version without a name is filled from.

    Args:
        session: a reading one.
        reference: of the referral.
        text: the second text, written for this version; the facts of the case are never used.

    Raises:
        UnknownReference, CaseIsRestricted, NotAllowed: the reference.
        LetterOfCancelled, Blocked, OverrideLacking: it may not go.
        GoneOutWithName: the receiver knows the name.
        FactsNotCovered, TextTellsWho: the text cannot go.
    """
    case, row = referral_for(session, "letter", reference)
    check_may_go(session, case, row)
    check_anonymous(session, row)
    people = people_of(session, case, areas=True)
    given, granted = transmitted(session, case, row, people)
    with at_field("text"):
        second = checked_text(text)
    if second and ConsentScope.FACTS not in granted:
        raise FactsNotCovered
    _refuse_telling(second, people)
    lead = people[0]
    return AnonymousView(
        **sending_facts(session, case, row),
        given=given and replace(given, by=None),
        granted=granted,
        minor=lead.minor,
        area=lead.area,
        interpreter=lead.interpreter,
        transport=lead.transport,
        text=second,
    )


def _others(people: Sequence[PaperPerson], order: JusticeOrder) -> tuple[PaperPerson, ...]:
    """Return who else is named, without a phone."""
    named = [p for p in people if order in CONCILIATE and not set(p.roles) <= KEPT_ROLES]
    return tuple(replace(person, phone="") for person in named)


def _unnamed(
    people: Sequence[PaperPerson], named: Sequence[PaperPerson], text: str
) -> frozenset[PartyRole]:
    """Return the roles of those whose names stay at the office: in no cell, in no fact."""
    ids, words = {person.id for person in named}, f" {fold(text)} "
    kept = [
        person
        for person in people
        if person.id not in ids and person.name and f" {fold(person.name)} " not in words
    ]
    return frozenset(role for person in kept for role in person.roles)


def _papers(session: Session, case_id: uuid.UUID) -> tuple[str, ...]:
    titles = select(Attachment.title).where(Attachment.case_id == case_id).order_by(Attachment.id)
    return tuple(session.scalars(titles))


def _earlier(session: Session, case: Case, row: Referral) -> tuple[SentRow, ...]:
    before = (
        select(Referral)
        .where(
            Referral.case_id == case.id,
            Referral.position < row.position,
            Referral.kind != ReferralKind.SERVICE,
            Referral.state.not_in([ReferralState.CANCELLED, ReferralState.DRAFT]),
        )
        .order_by(Referral.position)
    )
    return tuple(sent_row(session, one) for one in session.scalars(before))


def _appealed(session: Session, row: Referral) -> AppealedJudgment | None:
    """Return the judgment that this referral brings before a higher court."""
    if row.kind is not ReferralKind.APPEAL:
        return None
    mine = select(Judgment).where(
        Judgment.appeal_referral_id == row.id, Judgment.withdrawn_on.is_(None)
    )
    found = session.scalars(mine.order_by(Judgment.decided_on.desc(), Judgment.id)).first()
    if found is None:
        return None
    court = session.get_one(JusticeActor, found.actor_id)
    return AppealedJudgment(court.name, found.number or "", found.decided_on)


def _refuse_telling(text: str, people: Sequence[PaperPerson]) -> None:
    """Refuse a text that names a person, a village or a phone of the case.

    Raises:
        TextTellsWho: with the first one found.
    """
    words, digits = f" {fold(text)} ", _NO_DIGITS.sub("", text)
    for person in people:
        for secret in _secrets(person):
            if f" {fold(secret)} " in words:
                raise TextTellsWho(found=secret)
        phone = _NO_DIGITS.sub("", person.phone)[-_PHONE:]
        if phone and phone in digits:
            raise TextTellsWho(found=person.phone)


def _secrets(person: PaperPerson) -> Iterator[str]:
    """Yield the words of the names, the village and the commune; the cercle may be told."""
    for name in (person.name, person.name_arabic):
        yield from (word for word in name.split() if len(fold(word)) >= _SHORTEST)
    wider = {fold(person.place.cercle), fold(person.place.region)}
    for place in (person.place.village, person.place.commune):
        if fold(place) and fold(place) not in wider:
            yield place
