"""Reads the cases, courts, places and sites of a circuit, once for all."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from sqlalchemy import select

from justice_desk.models.all import (
    Case,
    JusticeActor,
    Party,
    Person,
    Place,
    Sitting,
    SittingDay,
)
from justice_desk.planning.circuit.problem import ReadyCase, Site
from justice_desk.rules.hearings import behind_closed_doors
from justice_desk.rules.readiness import PROSECUTOR
from justice_desk.rules.reference import usual_hearing
from justice_desk.services.circuits.people import vulnerable
from justice_desk.services.circuits.sites import sites
from justice_desk.services.dockets.ready import ReadyQuery, is_urgent, ready_cases
from justice_desk.services.dockets.standing import gather, standing_of
from justice_desk.services.places.roads import point_of, roads
from justice_desk.services.places.rows import chain, with_ancestors
from justice_desk.services.referrals.replying import COURTS
from justice_desk.services.sittings.finding import still_to_come
from justice_desk.terms.clock import today
from justice_desk.terms.enums import PlaceLevel
from justice_desk.terms.sittings import SiteSecurity

if TYPE_CHECKING:
    import uuid
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.planning.distances import Distances
    from justice_desk.services.circuits.rows import SiteRow

MOST_SITES: Final = 12
"""Sites that are proposed where the office wrote none down."""
_USUAL_DAY: Final = 360
"""Minutes of hearing of one bench on one day while nobody says otherwise."""


class Heard(NamedTuple):
    """Somebody who is called to one of the cases."""

    id: str
    roles: tuple[str, ...]
    place: str | None
    vulnerable: bool


@dataclass(frozen=True)
class CaseFacts:
    """What the docket of a planned day needs to know of a case, by its number."""

    people: tuple[Heard, ...]
    closed_doors: bool
    court: str


@dataclass(frozen=True)
class Candidate:
    """A site with its key: written down, or a town that stands for one."""

    key: str
    place_id: uuid.UUID
    building: str
    minutes: int
    rooms: int
    cost: int
    months: frozenset[int]
    secure: bool


@dataclass
class Ground:
    """What is read for one plan."""

    session: Session
    ready: list[ReadyCase] = field(default_factory=list)
    facts: dict[str, CaseFacts] = field(default_factory=dict)
    places: dict[uuid.UUID, Place] = field(default_factory=dict)
    actors: dict[str, JusticeActor] = field(default_factory=dict)

    def read_cases(self) -> None:
        """Read the cases that are ready, their people and their courts."""
        rows = ready_cases(self.session, ReadyQuery())
        which = select(Case.id).where(Case.number.in_([row.number for row in rows]))
        cases = self.session.scalars(select(Case).where(Case.id.in_(which))).all()
        people = self._people([case.id for case in cases])
        found = gather(self.session, which, cases)
        self.actors = {
            str(one.id): one
            for one in self.session.scalars(
                select(JusticeActor).where(JusticeActor.type.in_(COURTS | {PROSECUTOR}))
            )
        }
        self._read_places(
            {person.place_id for group in people.values() for _party, person in group}
            | {place for one in self.actors.values() for place in (one.place_id, one.seat_id)}
        )
        for case in sorted(cases, key=lambda case: case.number):
            court = standing_of(case, found).court
            if court is not None:
                self._take(case, people[case.id], str(court.id))

    def _people(
        self, cases: Collection[uuid.UUID]
    ) -> Mapping[uuid.UUID, list[tuple[Party, Person]]]:
        found: dict[uuid.UUID, list[tuple[Party, Person]]] = defaultdict(list)
        asked = (
            select(Party, Person)
            .join(Person, Person.id == Party.person_id)
            .where(Party.case_id.in_(cases))
            .order_by(Party.position)
        )
        for party, person in self.session.execute(asked):
            found[party.case_id].append((party, person))
        return found

    def _read_places(self, ids: Iterable[uuid.UUID | None]) -> None:
        wanted = [one for one in ids if one and one not in self.places]
        rows = self.session.scalars(select(Place).where(Place.id.in_(wanted))).all()
        self.places |= with_ancestors(self.session, rows)

    def _take(self, case: Case, people: Sequence[tuple[Party, Person]], court: str) -> None:
        year = today().year
        heard = tuple(
            Heard(
                str(person.id),
                tuple(party.roles),
                str(person.place_id) if person.place_id else None,
                vulnerable(person, party.roles, year),
            )
            for party, person in people
        )
        homes = [one.place for one in heard if one.place]
        if not homes and case.place_id:
            self._read_places([case.place_id])
            homes = [str(case.place_id)]
        courts = self._courts_of(court)
        self.ready.append(
            ReadyCase(
                key=case.number,
                places=tuple(homes),
                minutes=usual_hearing(case.category).minutes,
                waited=(today() - case.opened_on).days,
                courts=courts,
                urgent=is_urgent(case),
                vulnerable=any(one.vulnerable for one in heard),
            )
        )
        doors = behind_closed_doors(case.category, restricted=case.restricted)
        self.facts[case.number] = CaseFacts(heard, doors, courts[0] if courts else "")

    def _courts_of(self, court: str) -> tuple[str, ...]:
        """Return the court that has the case; of one with the prosecutor, those of the region."""
        if self.actors[court].type != PROSECUTOR:
            return (court,)
        home = self._region(self.actors[court].place_id)
        return tuple(
            key
            for key, one in sorted(self.actors.items())
            if one.type != PROSECUTOR and self._region(one.place_id) == home
        )

    def _region(self, place_id: uuid.UUID) -> uuid.UUID:
        return chain(self.places[place_id], self.places)[0].id

    def sites(self) -> tuple[list[Candidate], bool]:
        """Return where the court could sit, and whether the towns of the parties stand for it."""
        written = [_candidate(row) for row in sites(self.session)]
        self._read_places([row.place_id for row in written])
        return (written, False) if written else (self._towns(), True)

    def _towns(self) -> list[Candidate]:
        """Return the cercles in which most parties live: a start for an office without sites."""
        counted: dict[uuid.UUID, int] = defaultdict(int)
        for case in self.ready:
            for home in case.places:
                cercle = self._cercle(home)
                if cercle is not None and point_of(cercle, self.places) is not None:
                    counted[cercle.id] += 1
        most = sorted(counted, key=lambda one: (-counted[one], str(one)))[:MOST_SITES]
        return [
            Candidate(str(one), one, "", _USUAL_DAY, 1, 0, frozenset(range(1, 13)), secure=True)
            for one in most
        ]

    def _cercle(self, home: str) -> Place | None:
        place = next((one for key, one in self.places.items() if str(key) == home), None)
        above = chain(place, self.places) if place is not None else []
        return next((one for one in above if one.level is PlaceLevel.CERCLE), None)

    def site(self, row: Candidate, courts: Collection[str]) -> Site:
        """Return a site with the courts that may sit there: those of its region.

        The territory of a court is not written finer than its place; the court orders where it
        sits.
        """
        home = self._region(row.place_id)
        near = tuple(court for court in courts if self._region(self.actors[court].place_id) == home)
        return Site(
            key=row.key,
            place=str(row.place_id),
            courts=near,
            minutes=row.minutes,
            rooms=row.rooms,
            months=row.months,
            secure=row.secure,
            cost=row.cost,
        )

    def court_days(self, courts: Collection[str]) -> Mapping[str, frozenset[date]]:
        """Return on which days a court sits already."""
        taken: dict[str, set[date]] = defaultdict(set)
        asked = (
            select(Sitting.court_id, SittingDay.held_on)
            .join(SittingDay, SittingDay.sitting_id == Sitting.id)
            .where(still_to_come())
        )
        for court_id, held_on in self.session.execute(asked):
            taken[str(court_id)].add(held_on)
        return {court: frozenset(taken[court]) for court in courts if court in taken}

    def seat(self, court: str) -> str:
        """Return the place where a court sits now."""
        one = self.actors[court]
        return str(one.seat_id or one.place_id)

    def main_seat(self) -> str:
        """Return the seat of the court that has most of the cases, blank without cases."""
        counted: dict[str, int] = defaultdict(int)
        for facts in self.facts.values():
            if facts.court:
                counted[facts.court] += 1
        most = min(counted, key=lambda court: (-counted[court], court), default="")
        return self.seat(most) if most else ""

    def distances(self, chosen: Iterable[Candidate]) -> Distances:
        """Return how far all these places are from each other."""
        self._read_places([row.place_id for row in chosen])
        return roads(self.session, self.places)

    def names(self, chosen: Iterable[Candidate], courts: Iterable[str]) -> Mapping[str, str]:
        """Return what the keys of the problem stand for, in words."""
        named = {row.key: self.places[row.place_id].name for row in chosen}
        return named | {court: self.actors[court].name for court in courts}


def _candidate(row: SiteRow) -> Candidate:
    return Candidate(
        key=str(row.id),
        place_id=row.place_id,
        building=row.building,
        minutes=row.minutes,
        rooms=row.rooms,
        cost=row.cost,
        months=frozenset(row.months or range(1, 13)),
        secure=row.security is not SiteSecurity.CLOSED,
    )
