"""To whom a case could go: the types of its category first, each with what stands against it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from sqlalchemy import func, select

from justice_desk.models.all import JusticeActor, Referral
from justice_desk.rules.reference import actor_types, category
from justice_desk.rules.safeguards import assess
from justice_desk.rules.status import UNDER_WAY
from justice_desk.services.cases.finding import case_for
from justice_desk.services.places import get
from justice_desk.services.places.distance import kilometres
from justice_desk.services.referrals.facts import actors_facts, case_facts
from justice_desk.terms.enums import FindingKind, JusticeOrder
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    import uuid
    from collections.abc import Iterable, Mapping

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case
    from justice_desk.rules.safeguards import ActorFacts, CaseFacts, Finding
    from justice_desk.services.places import PlaceRow

ENOUGH: Final = 5
"""Answers due from which a share of answers means anything."""


class Mark(StrEnum):
    """What stands against an actor, the strongest word only."""

    OPEN = "open"
    CONSENT = "consent"
    """Nothing but the person's consent is missing."""
    OVERRIDE = "override"
    ALREADY = "already"
    BLOCKED = "blocked"


@dataclass(frozen=True)
class Candidate:
    """An actor who could be chosen.

    `proposed` says that its type usually takes this kind of case. `km` is as the crow flies from
    the place of the case, None where a place has no coordinates. `answered` is the share of its
    slips that came back, in per cent, None while there are too few to tell.
    """

    code: str
    name: str
    type: str
    order: JusticeOrder
    place: str
    seat: str
    phone: str
    proposed: bool
    mark: Mark
    km: int | None
    answered: int | None

    def matches(self, search: str) -> bool:
        """Tell whether a search means this actor, by its name, type or places."""
        kind = actor_types().get(self.type)
        label = kind.label.text() if kind else ""
        return fold(search) in fold(f"{self.name} {label} {self.place} {self.seat}")


def candidates(session: Session, number: str, search: str = "") -> tuple[Candidate, ...]:
    """Return the actors to choose from, proposed types first, then by order and name.

    `search` is found in names, types and places.
    """
    case = case_for(session, "assess", number)
    facts, first = case_facts(session, case), category(case.category).referral
    busy, shares = _busy(session, case), _shares(session)
    home = get(session, case.place_id) if case.place_id else None
    actors = session.scalars(select(JusticeActor).where(JusticeActor.closed_on.is_(None))).all()
    known = actors_facts(session, actors)
    found = [_candidate(session, actor, (facts, known[actor.id]), first, home) for actor in actors]
    told = [_with(one, actor_id in busy, shares.get(actor_id)) for actor_id, one in found]
    return tuple(
        sorted((one for one in told if one.matches(search)), key=lambda one: _rank(one, first))
    )


def _candidate(
    session: Session,
    actor: JusticeActor,
    facts: tuple[CaseFacts, ActorFacts],
    first: tuple[str, ...],
    home: PlaceRow | None,
) -> tuple[uuid.UUID, Candidate]:
    territory = get(session, actor.place_id)
    seat = get(session, actor.seat_id) if actor.seat_id else None
    return actor.id, Candidate(
        code=actor.code,
        name=actor.name,
        type=actor.type,
        order=JusticeOrder(actor.order),
        place=territory.name,
        seat=seat.name if seat else "",
        phone=actor.phone or "",
        proposed=actor.type in first,
        mark=_mark(assess(*facts)),
        km=kilometres(home, seat or territory),
        answered=None,
    )


def _with(one: Candidate, busy: bool, share: int | None) -> Candidate:
    mark = Mark.ALREADY if busy else one.mark
    return Candidate(**{**vars(one), "mark": mark, "answered": share})


def _mark(findings: Iterable[Finding]) -> Mark:
    kinds = {(finding.kind, finding.id.startswith("consent_")) for finding in findings}
    if (FindingKind.BLOCK, False) in kinds:
        return Mark.BLOCKED
    if (FindingKind.BLOCK, True) in kinds:
        return Mark.CONSENT
    over = any(kind is FindingKind.REQUIRE for kind, _consent in kinds)
    return Mark.OVERRIDE if over else Mark.OPEN


def _busy(session: Session, case: Case) -> set[uuid.UUID]:
    """Return the actors who have this case, or have not answered yet."""
    still = select(Referral.actor_id).where(
        Referral.case_id == case.id,
        Referral.state.in_(UNDER_WAY),
    )
    return set(session.scalars(still))


def _shares(session: Session) -> Mapping[uuid.UUID, int]:
    sent, back = func.count(Referral.id), func.count(Referral.answered_on)
    rows = session.execute(select(Referral.actor_id, sent, back).group_by(Referral.actor_id))
    return {
        actor: round(100 * answered / asked) for actor, asked, answered in rows if asked >= ENOUGH
    }


def _rank(one: Candidate, first: tuple[str, ...]) -> tuple[int, int, str, str]:
    place = first.index(one.type) if one.type in first else len(first)
    return (place, list(JusticeOrder).index(one.order), fold(one.name), one.code)
