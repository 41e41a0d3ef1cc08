"""Whether an outcome may be an agreement: no rape ends as one, whoever closes the case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.models.all import Agreement
from justice_desk.rules.safeguards import assess_mediation, verdict
from justice_desk.rules.status import AGREEMENTS
from justice_desk.services.cases.choosing import in_force
from justice_desk.services.cases.recording import record
from justice_desk.services.referrals.assessing import Assessment
from justice_desk.services.referrals.errors import Blocked
from justice_desk.services.referrals.facts import case_facts
from justice_desk.services.referrals.overrides import overrides_of, rules_of
from justice_desk.services.referrals.overriding import pass_safeguards
from justice_desk.terms.enums import EventKind, FindingKind

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case
    from justice_desk.terms.enums import Outcome

CLOSURE: Final = "closure"
"""What an override is about that lets a case end as an agreement."""


def let_end(session: Session, case: Case, outcome: Outcome, override: str | None) -> None:
    """Let a case end with an outcome, or refuse; a written reason is kept.

    What a coordinator let go when the agreement in force was written down is not asked again.

    Raises:
        Blocked, OverrideNeeded, OverrideNotYours: the outcome is an agreement, and a safeguard
            has its word on that.
    """
    if outcome not in AGREEMENTS:
        return
    lifted = _lifted(session, case)
    found = assess_mediation(case_facts(session, case))
    left = tuple(f for f in found if f.kind is not FindingKind.REQUIRE or f.id not in lifted)
    why = pass_safeguards(session, Assessment(verdict(left), left, (), ()), override)
    if why:
        record(session, case, EventKind.OVERRIDDEN, note=why, about=CLOSURE, rules=rules_of(left))


def _lifted(session: Session, case: Case) -> frozenset[str]:
    if not in_force(session, case, Agreement):
        return frozenset()
    let_go = [one.rules for one in overrides_of(session, case) if one.about == "agreement"]
    return frozenset(rule for rules in let_go for rule in rules)


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
