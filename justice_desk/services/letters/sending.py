"""Whether a letter may leave, and what it may transmit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from justice_desk.models.all import Consent, JusticeActor, Member
from justice_desk.rules.consent import ConsentQuestion, answer
from justice_desk.services.letters.errors import LetterOfCancelled, LetterOfDraft, OverrideLacking
from justice_desk.services.letters.people import actor_of
from justice_desk.services.letters.rows import Given, SentRow
from justice_desk.services.offices import describe
from justice_desk.services.referrals.assessing import assess_rows
from justice_desk.services.referrals.errors import Blocked
from justice_desk.services.referrals.facts import case_facts
from justice_desk.terms.clock import today
from justice_desk.terms.enums import ConsentPurpose, ConsentScope, FindingKind, ReferralState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case, Referral
    from justice_desk.rules.consent import ConsentFacts, PersonInCase
    from justice_desk.services.letters.rows import PaperPerson

IN_DANGER = frozenset({ConsentScope.IDENTITY, ConsentScope.FACTS})
"""What an override transmits: what it takes to save a life, no phone and no papers."""


def check_may_go(session: Session, case: Case, row: Referral) -> None:
    """Ask the safeguards again, as of today: consent may be withdrawn, the matter corrected.

    Raises:
        LetterOfCancelled, LetterOfDraft: nothing goes out for it, or not yet.
        Blocked: a safeguard blocks this hand-over today.
        OverrideLacking: a safeguard asks for a reason that was not written for it.
    """
    if row.state is ReferralState.CANCELLED:
        raise LetterOfCancelled(reference=row.reference)
    if row.state is ReferralState.DRAFT:
        raise LetterOfDraft(reference=row.reference)
    overridden = {kept["id"] for kept in row.findings} if row.override_why else set()
    found = assess_rows(session, case, session.get_one(JusticeActor, row.actor_id), sent=row)
    for finding in found.findings:
        told = {"title": finding.title, "reason": finding.reason}
        if finding.kind is FindingKind.BLOCK:
            raise Blocked(**told)
        if finding.kind is FindingKind.REQUIRE and finding.id not in overridden:
            raise OverrideLacking(**told)


def transmitted(
    session: Session, case: Case, row: Referral, people: Sequence[PaperPerson]
) -> tuple[Given | None, frozenset[ConsentScope]]:
    """Return the consent to this receiver and what it covers; none with an override."""
    facts = case_facts(session, case)
    actor = session.get_one(JusticeActor, row.actor_id)
    question = ConsentQuestion(
        purpose=ConsentPurpose.REFERRAL,
        on=today(),
        receiver_id=actor.id,
        receiver_type=actor.type,
    )
    found = answer(question, facts.consents, facts.people)
    if not found.in_force:
        return None, IN_DANGER
    record = _last_given(question, facts.consents, facts.people)
    return _given(session, record, people), found.granted


def _last_given(
    question: ConsentQuestion, consents: Sequence[ConsentFacts], people: Sequence[PersonInCase]
) -> ConsentFacts:
    """Return the newest yes; a later no to a part of the scope is no consent to report."""
    given = [one for one in consents if answer(question, [one], people).in_force]
    return max(given, key=lambda one: one.given_on)


def _given(session: Session, found: ConsentFacts, people: Sequence[PaperPerson]) -> Given:
    row = session.get_one(Consent, found.id)
    by = next((person for person in people if person.id == row.by_id), None)
    represents = row.guardian_of_id is not None and row.guardian_of_id != row.by_id
    represents = represents or (by is not None and people[0].minor and by.id != people[0].id)
    shown = replace(by, phone="") if by else None
    return Given(row.given_on, shown, represents, row.how, bool(row.witness))


def sent_row(session: Session, row: Referral) -> SentRow:
    """Return a referral as papers tell of it."""
    by = session.get(Member, row.override_by) if row.override_by else None
    return SentRow(
        id=row.id,
        reference=row.reference,
        short=f"R{row.position}",
        actor=actor_of(session, session.get_one(JusticeActor, row.actor_id)),
        state=row.state,
        sent_on=row.sent_on,
        reply_by=row.reply_by,
        answered_on=row.answered_on,
        completed_on=row.completed_on,
        note=row.answer_note,
        override_why=row.override_why or "",
        override_by=by.full_name if by else "",
        findings=tuple(row.findings),
    )


def sending_facts(session: Session, case: Case, row: Referral) -> dict[str, Any]:
    """Return what every letter has of its case and referral; never why it was overridden."""
    return {
        "office": describe(session),
        "case_id": case.id,
        "number": case.number,
        "category": case.category,
        "restricted": case.restricted,
        "opened_on": case.opened_on,
        "referral": replace(
            sent_row(session, row), note="", override_why="", override_by="", findings=()
        ),
        "slip_code": row.slip_code,
        "priority": row.priority,
    }
