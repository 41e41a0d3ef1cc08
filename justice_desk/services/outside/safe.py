"""Asks the safeguards whether a matter may be settled outside court at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.rules.safeguards import assess_mediation, verdict
from justice_desk.services.cases.recording import record
from justice_desk.services.referrals.assessing import Assessment
from justice_desk.services.referrals.facts import case_facts
from justice_desk.services.referrals.overrides import rules_of
from justice_desk.services.referrals.referring import pass_safeguards
from justice_desk.terms.enums import EventKind

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case


def let_settle(session: Session, case: Case, override: str | None, about: str) -> None:
    """Let a mediation or an agreement be recorded, or refuse; a written reason is kept.

    Args:
        session: a writing one.
        case: the matter.
        override: a coordinator's reason where a safeguard asks for one.
        about: `mediation` or `agreement`, kept with the reason.

    Raises:
        Blocked, OverrideNeeded, OverrideNotYours: a safeguard, with its reason.
    """
    findings = assess_mediation(case_facts(session, case))
    why = pass_safeguards(session, Assessment(verdict(findings), findings, (), ()), override)
    if why:
        record(session, case, EventKind.OVERRIDDEN, note=why, about=about, rules=rules_of(findings))
