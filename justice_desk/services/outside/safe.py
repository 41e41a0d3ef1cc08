"""Asks the safeguards whether a matter may be settled outside court at all, and by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.rules.safeguards import assess_mediation, verdict
from justice_desk.services.cases.recording import record
from justice_desk.services.referrals.assessing import Assessment
from justice_desk.services.referrals.facts import actor_facts, case_facts
from justice_desk.services.referrals.overrides import rules_of
from justice_desk.services.referrals.overriding import pass_safeguards
from justice_desk.terms.enums import EventKind

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case, JusticeActor
    from justice_desk.rules.safeguards import Finding


def settling_findings(
    session: Session, case: Case, by: JusticeActor | None = None, on: date | None = None
) -> tuple[Finding, ...]:
    """Return what stands against a mediation or an agreement before an actor, on a day."""
    settler = actor_facts(session, by, on) if by else None
    return assess_mediation(case_facts(session, case), settler)


def let_settle(
    session: Session,
    case: Case,
    override: str | None,
    about: str,
    *,
    by: JusticeActor | None = None,
    on: date | None = None,
) -> None:
    """Let a mediation or an agreement be recorded, or refuse; a written reason is kept.

    The rules of the matter are asked, and those on who settles it: as a party or close family of
    one, without a mandate on that day, under a complaint, or restricted by the office. Whether
    the person consents to hand the case on is not asked: the parties came there themselves.

    Args:
        session: a writing one.
        case: the matter.
        override: a coordinator's reason where a safeguard asks for one.
        about: `mediation` or `agreement`, kept with the reason.
        by: who mediated, or before whom they agreed; None for the office.
        on: the day; today when left out.

    Raises:
        Blocked, OverrideNeeded, OverrideNotYours: a safeguard, with its reason.
    """
    findings = settling_findings(session, case, by, on)
    why = pass_safeguards(session, Assessment(verdict(findings), findings, (), ()), override)
    if why:
        record(session, case, EventKind.OVERRIDDEN, note=why, about=about, rules=rules_of(findings))
