"""Persons, places and actors of a case as papers name them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import func, or_, select

from justice_desk.models.all import Case, Place
from justice_desk.rules.ages import age_on, is_minor
from justice_desk.rules.reference import actor_types
from justice_desk.services.cases.finding import parties_of
from justice_desk.services.letters.rows import Area, PaperActor, PaperPerson, PlaceNames
from justice_desk.services.places.rows import chain, with_ancestors
from justice_desk.services.places.within import within
from justice_desk.services.referrals.facts import birth_of
from justice_desk.terms.clock import today
from justice_desk.terms.enums import CaseStatus, JusticeOrder, PartyRole, PlaceLevel
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    import uuid

    from sqlalchemy.orm import Session

    from justice_desk.models.all import JusticeActor, Person

FEWEST_OPEN: Final = 5
"""Open cases in a cercle below which a version without names tells the region only."""
NEVER_CALL: Final = "never"
_VOWELS: Final = tuple("aeiou")


def people_of(session: Session, case: Case, *, areas: bool = False) -> tuple[PaperPerson, ...]:
    """Return the persons of a case, who came first; with `areas` for versions without names."""
    found = [
        _person(session, person, party.roles, areas=areas)
        for party, person in parties_of(session, case.id)
    ]
    return tuple(sorted(found, key=lambda person: person.id != case.lead_id))


def _person(session: Session, row: Person, roles: list[str], *, areas: bool) -> PaperPerson:
    birth, place = birth_of(row), session.get(Place, row.place_id) if row.place_id else None
    return PaperPerson(
        id=row.id,
        name=row.name,
        name_arabic=row.name_arabic or "",
        roles=tuple(PartyRole(role) for role in roles),
        sex=row.sex,
        age=age_on(birth, today()) if birth else None,
        age_estimated=row.birth_estimated,
        minor=is_minor(birth, today()),
        place=place_names(session, place) if place else PlaceNames(),
        area=area_of(session, place) if place and areas else None,
        phone=row.phone or "",
        may_be_called=NEVER_CALL not in row.phone_safe,
        languages=tuple(row.languages),
        other_language=row.other_language or "",
        interpreter=row.interpreter,
        transport=row.transport,
        can_read=row.can_read,
    )


def place_names(session: Session, place: Place) -> PlaceNames:
    """Return the names of a place and of those above it."""
    above = chain(place, with_ancestors(session, [place]))
    return PlaceNames(**{one.level.value: one.name for one in above})


def area_of(session: Session, place: Place) -> Area:
    """Return the cercle of a place, or its region where fewer than five cases are open in it.

    Cases that the member may not see do not count: the answer may only be wider than needed.
    """
    above = chain(place, with_ancestors(session, [place]))
    cercle = next((one for one in above if one.level is PlaceLevel.CERCLE), None)
    if cercle is not None and _open_cases(session, cercle.id) >= FEWEST_OPEN:
        return Area(cercle.name)
    return Area(above[0].name, region=True)


def _open_cases(session: Session, cercle_id: uuid.UUID) -> int:
    inside = select(Place.id).where(or_(Place.id == cercle_id, within(cercle_id)))
    count = select(func.count(Case.id)).where(
        Case.place_id.in_(inside), Case.status != CaseStatus.CLOSED
    )
    return session.scalar(count) or 0


def actor_of(session: Session, row: JusticeActor) -> PaperActor:
    """Return an actor; what its record does not hold comes from its type, by its civility."""
    kind = actor_types().get(row.type)
    titles = kind.titles(row.civility) if kind else None
    where = session.get_one(Place, row.place_id).name
    return PaperActor(
        name=row.name,
        type=row.type,
        order=JusticeOrder(row.order),
        title=row.title_envelope or (filled(titles.envelope, where) if titles else row.name),
        spoken=row.title_spoken or (titles.spoken if titles else ""),
        seat=_seat(session, row, where),
        languages=tuple(row.languages),
    )


def filled(envelope: str, place: str) -> str:
    """Return « … du tribunal d’instance d’Ansongo »: the place in a title, elided."""
    if fold(place).startswith(_VOWELS):
        envelope = envelope.replace("de {place}", "d’{place}")
    return envelope.format(place=place)


def _seat(session: Session, row: JusticeActor, territory: str) -> str:
    if row.seat_id is None or row.seat_id == row.place_id:
        return ""
    seat = session.get_one(Place, row.seat_id).name
    return "" if fold(seat) == fold(territory) else seat
