"""Asks the safeguards whether a matter may be settled outside court; nothing is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.rules.safeguards import assess_mediation, verdict
from justice_desk.services.cases.finding import case_for
from justice_desk.services.referrals.assessing import Assessment
from justice_desk.services.referrals.facts import case_facts
from justice_desk.services.referrals.nearby import ways_around

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def assess_settling(session: Session, number: str) -> Assessment:
    """Return what stands against a mediation or an agreement, and what can be done instead.

    Raises:
        UnknownCase, CaseIsRestricted, NotAllowed: the case.
    """
    case = case_for(session, "assess", number)
    facts = case_facts(session, case)
    findings = assess_mediation(facts)
    ways = ways_around(session, case, facts, findings)
    return Assessment(verdict(findings), findings, (), ways)
