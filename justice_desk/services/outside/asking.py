"""Asks the safeguards whether a matter may be settled outside court; nothing is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.rules.safeguards import verdict
from justice_desk.services.actors import find
from justice_desk.services.cases.finding import case_for
from justice_desk.services.outside.safe import settling_findings
from justice_desk.services.referrals.assessing import Assessment
from justice_desk.services.referrals.facts import case_facts
from justice_desk.services.referrals.nearby import ways_around

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session


def assess_settling(
    session: Session, number: str, *, by: str | None = None, on: date | None = None
) -> Assessment:
    """Return what stands against a mediation or an agreement, and what can be done instead.

    The same is found as when it is recorded: about the matter, and about who settles it.

    Args:
        session: a reading one.
        number: of the case.
        by: who mediated, or before whom they agreed: code, id or name; None for the office.
        on: the day; today when left out.

    Raises:
        UnknownActor, AmbiguousActor: before anything else is judged.
        UnknownCase, CaseIsRestricted, NotAllowed: the case.
    """
    settler = find(session, by) if by else None
    case = case_for(session, "assess", number)
    findings = settling_findings(session, case, settler, on)
    ways = ways_around(session, case, case_facts(session, case), findings)
    return Assessment(verdict(findings), findings, (), ways)
