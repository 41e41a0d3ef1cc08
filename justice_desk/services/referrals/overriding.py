"""Lets something pass that the safeguards looked at, or refuses, with their reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.rules.text import SENTENCE_LIMIT, checked_text
from justice_desk.services.referrals.errors import Blocked, OverrideNeeded, OverrideNotYours
from justice_desk.storage.session import acting
from justice_desk.terms.enums import FindingKind, Role, Verdict
from justice_desk.terms.errors import at_field

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.services.referrals.assessing import Assessment


def pass_safeguards(session: Session, found: Assessment, override: str | None) -> str | None:
    """Return the written reason that counts, or refuse; a warning lets pass.

    Raises:
        Blocked, OverrideNeeded, OverrideNotYours: a safeguard, with its reason.
    """
    worst = next(iter(found.findings), None)
    if worst is None or found.verdict in {Verdict.CLEAR, Verdict.WARN}:
        return None
    told = {"title": worst.title, "reason": worst.reason, "findings": found.findings}
    if worst.kind is FindingKind.BLOCK:
        raise Blocked(**told)
    if override is None or not override.strip():
        raise OverrideNeeded(**told)
    if acting(session).role is not Role.COORDINATOR:
        raise OverrideNotYours(**told)
    with at_field("override"):
        return checked_text(override, limit=SENTENCE_LIMIT, required=True)
