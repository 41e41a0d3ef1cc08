"""Asks the safeguards about a case and an actor; nothing is decided here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from justice_desk.rules.safeguards import Finding, Verified, assess, verdict, verified
from justice_desk.services.actors import find
from justice_desk.services.cases.finding import case_for
from justice_desk.services.referrals.facts import actor_facts, case_facts
from justice_desk.services.referrals.nearby import Way, ways_around

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case, JusticeActor, Referral
    from justice_desk.terms.enums import Verdict


@dataclass(frozen=True)
class Assessment:
    """What the safeguards found, what holds, and what can be done instead, by whom nearby."""

    verdict: Verdict
    findings: tuple[Finding, ...]
    verified: tuple[Verified, ...]
    alternatives: tuple[Way, ...]


def assess_referral(
    session: Session, number: str, actor: str, *, interpreter: bool = False
) -> Assessment:
    """Return what stands against handing a case to an actor; `interpreter` says one is named.

    Raises:
        UnknownActor, AmbiguousActor: before anything else is judged.
        UnknownCase, CaseIsRestricted, NotAllowed: the case.
    """
    to = find(session, actor)
    return assess_rows(session, case_for(session, "assess", number), to, interpreter=interpreter)


def assess_rows(
    session: Session,
    case: Case,
    actor: JusticeActor,
    *,
    sent: Referral | None = None,
    interpreter: bool = False,
) -> Assessment:
    """Return the same for rows that were found already; `sent` is the referral in question."""
    facts = case_facts(session, case, but=sent, interpreter=interpreter)
    receiver = actor_facts(session, actor)
    findings = assess(facts, receiver)
    return Assessment(
        verdict(findings),
        findings,
        verified(facts, receiver),
        ways_around(session, case, facts, findings),
    )
