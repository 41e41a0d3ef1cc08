"""Gathers from the rows what the safeguards look at in receivers: many at once, in few queries."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import ActorComplaint, ActorTraining, Mandate, Place
from justice_desk.rules.safeguards import ActorFacts, Holder
from justice_desk.services.places.rows import chain, with_ancestors
from justice_desk.terms.clock import today
from justice_desk.terms.enums import ComplaintState, JusticeOrder

if TYPE_CHECKING:
    import uuid
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import JusticeActor

OLD_CUT: Final = "old"
"""Territories are compared in one cut of the country only; the p-codes are of the old one."""


def actor_facts(session: Session, actor: JusticeActor, on: date | None = None) -> ActorFacts:
    """Return an actor as the safeguards see it on a day, today when left out."""
    return actors_facts(session, [actor], on)[actor.id]


def actors_facts(
    session: Session, actors: Sequence[JusticeActor], on: date | None = None
) -> Mapping[uuid.UUID, ActorFacts]:
    """Return many actors by id, with who held their seats on a day, today when left out."""
    day = on or today()
    ids = [actor.id for actor in actors]
    mandates, trained = _mandates(session, ids), _trained(session, ids)
    complaints = _complaints(session, ids)
    chains = in_old_cut(session, {actor.place_id for actor in actors})
    return {
        actor.id: ActorFacts(
            type=actor.type,
            id=actor.id,
            name=actor.name,
            own_order=JusticeOrder(actor.order),
            holders=_holders(mandates[actor.id], day),
            vacant=bool(mandates[actor.id]) and not any(runs(m, day) for m in mandates[actor.id]),
            complaints=complaints[actor.id],
            trained=actor.id in trained,
            languages=frozenset(actor.languages),
            place=actor.place_id if actor.place_id in chains else None,
            territory=frozenset(chains.get(actor.place_id, ())),
        )
        for actor in actors
    }


def runs(mandate: Mandate, on: date | None = None) -> bool:
    """Return whether a mandate runs on a day or today, its first and its last day included."""
    day = on or today()
    begun = mandate.from_on is None or mandate.from_on <= day
    return begun and (mandate.until_on is None or mandate.until_on >= day)


def in_old_cut(
    session: Session, place_ids: Iterable[uuid.UUID]
) -> Mapping[uuid.UUID, Sequence[uuid.UUID]]:
    """Return places of the old cut with the ids of those above them and their own."""
    wanted = session.scalars(select(Place).where(Place.id.in_(list(place_ids)))).all()
    known = with_ancestors(session, wanted)
    chains = {place.id: chain(place, known) for place in wanted}
    return {
        place: [one.id for one in above]
        for place, above in chains.items()
        if all(one.cut == OLD_CUT for one in above)
    }


def _holders(mandates: Iterable[Mandate], day: date) -> tuple[Holder, ...]:
    return tuple(Holder(one.holder, one.person_id) for one in mandates if runs(one, day))


def _mandates(session: Session, ids: list[uuid.UUID]) -> Mapping[uuid.UUID, list[Mandate]]:
    found: dict[uuid.UUID, list[Mandate]] = defaultdict(list)
    for row in session.scalars(select(Mandate).where(Mandate.actor_id.in_(ids))):
        found[row.actor_id].append(row)
    return found


def _trained(session: Session, ids: list[uuid.UUID]) -> set[uuid.UUID]:
    """Return the actors who followed a training on human-rights norms."""
    followed = select(ActorTraining.actor_id).where(
        ActorTraining.actor_id.in_(ids), ActorTraining.norms.is_(True)
    )
    return set(session.scalars(followed))


def _complaints(session: Session, ids: list[uuid.UUID]) -> Counter[uuid.UUID]:
    still = select(ActorComplaint.actor_id).where(
        ActorComplaint.actor_id.in_(ids), ActorComplaint.state == ComplaintState.OPEN
    )
    return Counter(session.scalars(still))
