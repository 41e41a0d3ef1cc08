"""The view that a summary is filled from, and who may have it with names."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.i18n.messages import speaking
from justice_desk.models.all import Consent, JusticeActor, Referral
from justice_desk.rules.consent import EVERYTHING, ConsentQuestion, answer
from justice_desk.rules.reference import actor_types
from justice_desk.services.cases.finding import case_for
from justice_desk.services.cases.showing import show
from justice_desk.services.cases.travel import hops
from justice_desk.services.letters.errors import SummaryNotConsented
from justice_desk.services.letters.people import people_of
from justice_desk.services.letters.sending import sent_row
from justice_desk.services.letters.summary_rows import SummaryView
from justice_desk.services.offices import describe
from justice_desk.services.referrals.facts import case_facts
from justice_desk.services.referrals.overrides import overrides_of
from justice_desk.storage.session import acting
from justice_desk.terms.clock import today
from justice_desk.terms.enums import ConsentPurpose, ConsentScope, Role
from justice_desk.terms.labels import label

if TYPE_CHECKING:
    import uuid

    from sqlalchemy.orm import Session

    from justice_desk.drawing.journey import Hop
    from justice_desk.models.all import Case
    from justice_desk.services.cases.rows import CaseView
    from justice_desk.services.letters.rows import SentRow

PAPER: Final = "fr"
"""The language of the papers, whatever the window speaks."""


def summary_view(session: Session, number: str, *, anonymous: bool = False) -> SummaryView:
    """Return what the summary of a case is filled from.

    Raises:
        UnknownCase, CaseIsRestricted, NotAllowed: the case.
        SummaryNotConsented: with names, without the person's consent or the coordination.
    """
    case = case_for(session, "summary", number)
    granted = frozenset[ConsentScope]() if anonymous else _granted(session, case)
    sent = _sent(session, case)
    office = describe(session)
    shown = show(session, case.number)
    return SummaryView(
        case=shown,
        office=office,
        people=people_of(session, case, areas=anonymous),
        sent=sent,
        receivers=_receivers(session, case),
        hops=_hops(shown, sent, anonymous=anonymous),
        granted=granted,
        anonymous=anonymous,
        overrides=overrides_of(session, case),
    )


def _granted(session: Session, case: Case) -> frozenset[ConsentScope]:
    """Return what may be told with names; to a coordinator all of it.

    Raises:
        SummaryNotConsented: no consent to a summary covers the identity.
    """
    if acting(session).role is Role.COORDINATOR:
        return EVERYTHING
    facts = case_facts(session, case)
    about = [one for one in facts.consents if one.purpose is ConsentPurpose.SUMMARY]
    granted: frozenset[ConsentScope] = frozenset()
    for receiver_id, receiver_type in {(one.receiver_id, one.receiver_type) for one in about}:
        question = ConsentQuestion(
            purpose=ConsentPurpose.SUMMARY,
            on=facts.today,
            receiver_id=receiver_id,
            receiver_type=receiver_type,
        )
        granted |= answer(question, about, facts.people).granted
    if ConsentScope.IDENTITY not in granted:
        raise SummaryNotConsented
    return granted


def _sent(session: Session, case: Case) -> tuple[SentRow, ...]:
    rows = session.scalars(
        select(Referral).where(Referral.case_id == case.id).order_by(Referral.position)
    )
    return tuple(sent_row(session, row) for row in rows)


def _receivers(session: Session, case: Case) -> dict[uuid.UUID, str]:
    found = session.execute(
        select(Consent.id, Consent.receiver_type, JusticeActor.type)
        .outerjoin(JusticeActor, JusticeActor.id == Consent.receiver_id)
        .where(Consent.case_id == case.id)
    )
    types = {row_id: kind or own or "" for row_id, own, kind in found}
    return {row_id: kind for row_id, kind in types.items() if kind}


def _hops(shown: CaseView, sent: tuple[SentRow, ...], *, anonymous: bool) -> tuple[Hop, ...]:
    """Return the journey; without names its holders are known by what they are."""
    drawn = hops(shown, today())
    if not anonymous:
        return drawn
    kinds = {row.reference: row.actor.type for row in sent}
    return tuple(_nameless(hop, kinds, restricted=shown.restricted) for hop in drawn)


def _nameless(hop: Hop, kinds: dict[str, str], *, restricted: bool) -> Hop:
    """Return a stay under what its holder is; of a restricted case even that tells too much."""
    if hop.order is None:
        return hop
    kind = actor_types().get(kinds.get(hop.reference, ""))
    with speaking(PAPER):
        word = label(hop.order) if restricted or kind is None else kind.label.text()
    return replace(hop, name=word, short=word, reference="")
