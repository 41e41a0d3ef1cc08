"""What a coordinator let go in writing: told on the summary, counted in the indicators.

Every override is an event of its case, with the safeguards that it set aside.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import CaseEvent, Member, Referral
from justice_desk.services.referrals.finding import bears
from justice_desk.services.rights import require
from justice_desk.terms.enums import EventKind, FindingKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case
    from justice_desk.rules.safeguards import Finding

_BETWEEN: Final = " "


@dataclass(frozen=True)
class OverrideRow:
    """One override.

    Attributes:
        on: the day.
        who: the full name of the coordinator.
        why: what she wrote.
        rules: ids of the safeguards that asked for it.
        reference: of the referral, blank where it was about something else.
        about: `mediation`, `agreement`, `homologation` or `closure`, blank for a referral.
    """

    on: date
    who: str
    why: str
    rules: tuple[str, ...]
    reference: str
    about: str


def rules_of(findings: Iterable[Finding]) -> str:
    """Return the ids of the safeguards that an override sets aside, as its event keeps them."""
    return _BETWEEN.join(one.id for one in findings if one.kind is FindingKind.REQUIRE)


def overrides_of(session: Session, case: Case) -> tuple[OverrideRow, ...]:
    """Return the overrides of a case that the member may see, the oldest first."""
    found = session.execute(
        select(CaseEvent, Member.full_name)
        .join(Member, Member.id == CaseEvent.created_by)
        .where(CaseEvent.case_id == case.id, CaseEvent.kind == EventKind.OVERRIDDEN)
        .order_by(CaseEvent.id)
    )
    return tuple(
        OverrideRow(
            on=event.happened_on,
            who=who,
            why=event.note,
            rules=_rules(session, event),
            reference=event.details.get("reference", ""),
            about=event.details.get("about", ""),
        )
        for event, who in found
    )


def overrides_counted(session: Session, since: date, until: date) -> Mapping[str, int]:
    """Return how often each safeguard was set aside between two days, both included.

    Cases that the member may not see do not count: a report of the whole office is a
    coordinator's.

    Raises:
        NotAllowed: her role does not hold this verb.
    """
    require(session, "case list")
    events = session.scalars(
        select(CaseEvent).where(
            CaseEvent.kind == EventKind.OVERRIDDEN, CaseEvent.happened_on.between(since, until)
        )
    )
    return Counter(rule for event in events for rule in _rules(session, event))


def _rules(session: Session, event: CaseEvent) -> tuple[str, ...]:
    """Return what an override set aside; an old event leaves it to the referral."""
    kept = event.details.get("rules")
    if kept is not None:
        return tuple(kept.split(_BETWEEN))
    reference = event.details.get("reference", "")
    row = session.scalar(select(Referral).where(bears(session, reference)))
    findings = row.findings if row else []
    return tuple(one["id"] for one in findings if one["kind"] == FindingKind.REQUIRE.value)
