"""Who of the directory could take a case instead: not blocked, the nearest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import JusticeActor
from justice_desk.rules.safeguards import Alternative, alternatives, assess
from justice_desk.services.places import get
from justice_desk.services.places.distance import kilometres
from justice_desk.services.referrals.facts import actors_facts
from justice_desk.terms.enums import FindingKind, JusticeOrder
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    import uuid
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case
    from justice_desk.rules.safeguards import ActorFacts, CaseFacts, Finding
    from justice_desk.services.places import PlaceRow

MOST: Final = 3
"""Actors told for one way: a person chooses among few."""
_CONSENT: Final = "consent_"
_FAR: Final = 100_000
"""Kilometres: where no coordinates are known an actor comes after those whose distance is."""


@dataclass(frozen=True)
class Nearby:
    """An actor who may have the case.

    `km` is as the crow flies between the places themselves, None where one has no coordinates.
    """

    code: str
    name: str
    type: str
    order: JusticeOrder
    place: str
    km: int | None


@dataclass(frozen=True)
class Way:
    """A way that stays open, the types of actor it leads to, and those of the directory."""

    text: str
    actor_types: tuple[str, ...]
    actors: tuple[Nearby, ...]


def ways_around(
    session: Session, case: Case, facts: CaseFacts, findings: Iterable[Finding]
) -> tuple[Way, ...]:
    """Return what stays open when findings block, each way with the safe receivers nearby."""
    open_ways = alternatives(facts, findings)
    wanted = {kind for way in open_ways for kind in way.actor_types}
    safe = _safe(session, facts, wanted)
    here = get(session, case.place_id) if case.place_id else None
    return tuple(_way(session, way, facts, safe, here) for way in open_ways)


def _safe(
    session: Session, facts: CaseFacts, types: Iterable[str]
) -> Sequence[tuple[JusticeActor, ActorFacts]]:
    """Return the actors of these types against whom nothing but a consent stands."""
    found = session.scalars(
        select(JusticeActor).where(
            JusticeActor.type.in_(sorted(types)), JusticeActor.closed_on.is_(None)
        )
    ).all()
    known = actors_facts(session, found)
    return [(actor, known[actor.id]) for actor in found if _is_safe(facts, known[actor.id])]


def _is_safe(facts: CaseFacts, actor: ActorFacts) -> bool:
    """Return whether no safeguard blocks but for a consent that may still be asked for."""
    return not any(
        found.kind is FindingKind.BLOCK and not found.id.startswith(_CONSENT)
        for found in assess(facts, actor)
    )


def _way(
    session: Session,
    way: Alternative,
    facts: CaseFacts,
    safe: Sequence[tuple[JusticeActor, ActorFacts]],
    here: PlaceRow | None,
) -> Way:
    meant = [(actor, told) for actor, told in safe if actor.type in way.actor_types]
    places = {actor.id: get(session, actor.seat_id or actor.place_id) for actor, _ in meant}
    spots = {key: _located(session, place.id) for key, place in places.items()}
    home = _located(session, here.id if here else None)
    near = {key: kilometres(home, spot) if spot else None for key, spot in spots.items()}
    ranked = sorted(meant, key=lambda one: _rank(one[0], one[1], facts, near))
    return Way(
        way.text,
        way.actor_types,
        tuple(
            Nearby(
                code=actor.code,
                name=actor.name,
                type=actor.type,
                order=JusticeOrder(actor.order),
                place=places[actor.id].name,
                km=kilometres(here, places[actor.id]),
            )
            for actor, _ in ranked[:MOST]
        ),
    )


def _located(session: Session, place_id: uuid.UUID | None) -> PlaceRow | None:
    """Return the place, or the nearest one above it whose coordinates are known."""
    place = get(session, place_id) if place_id else None
    while place is not None and place.latitude is None:
        place = get(session, place.parent_id) if place.parent_id else None
    return place


def _rank(
    actor: JusticeActor,
    told: ActorFacts,
    facts: CaseFacts,
    near: Mapping[uuid.UUID, int | None],
) -> tuple[int, int, str]:
    """Return what orders the actors: by kilometres, else by how many places above they share."""
    km = near[actor.id]
    return (_FAR if km is None else km, -len(told.territory & facts.around), fold(actor.name))
