"""Whether an outcome may be an agreement: no rape ends as one, whoever closes the case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.rules.safeguards import assess_mediation
from justice_desk.rules.status import AGREEMENTS
from justice_desk.services.referrals.errors import Blocked
from justice_desk.services.referrals.facts import case_facts
from justice_desk.terms.enums import FindingKind

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case
    from justice_desk.terms.enums import Outcome


def refuse_settled(session: Session, case: Case, outcome: Outcome) -> None:
    """Refuse an agreement as the outcome of a matter that is never settled outside court.

    Raises:
        Blocked: a safeguard blocks it; nobody can lift it.
    """
    if outcome not in AGREEMENTS:
        return
    findings = assess_mediation(case_facts(session, case))
    for worst in findings:
        if worst.kind is FindingKind.BLOCK:
            raise Blocked(title=worst.title, reason=worst.reason, findings=findings)
