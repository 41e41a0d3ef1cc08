"""Who travels on a request: persons of the case or names, from where, with which needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import _
from justice_desk.models.all import Case
from justice_desk.rules.ages import is_minor
from justice_desk.rules.text import checked_name
from justice_desk.rules.transport import (
    Journey,
    Rider,
    SupportedTwice,
    check_guardians,
    supported,
)
from justice_desk.rules.transport_apart import pair
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.cases.finding import parties_of, person_in
from justice_desk.services.places import find as find_place
from justice_desk.services.places import paths_of
from justice_desk.services.referrals.facts import birth_of
from justice_desk.services.transport.errors import (
    CaseNotSaid,
    CompanionElsewhere,
    NobodyNamed,
    WithoutVillage,
)
from justice_desk.services.transport.siding import against, refuse_opposed
from justice_desk.services.transport.told import TravellerTold
from justice_desk.services.transport.twice import refuse_mission_twice, refuse_named_twice
from justice_desk.storage.existence import journeys_of
from justice_desk.terms.enums import PartyRole
from justice_desk.terms.errors import at_field
from justice_desk.terms.fold import fold
from justice_desk.terms.transport import Need, SupportState, TravellerRole

if TYPE_CHECKING:
    import uuid
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Person
    from justice_desk.services.transport.journeys import Aim
    from justice_desk.services.transport.told import SupportTold

MOST: Final = 12
"""People of one request, a choice of this tool: more is a party that asks for itself."""
_NEW: Final = SupportState.REQUESTED


@dataclass(frozen=True)
class Going:
    """Somebody who travels; `person` is None for who stands in no register."""

    role: TravellerRole
    person: Person | None
    name: str
    from_id: uuid.UUID
    needs: tuple[Need, ...]

    @property
    def told(self) -> str:
        """Return her name for a sentence."""
        known = self.person.name if self.person else self.name
        return known or _("somebody whose name is not known")

    def minor(self, on: date) -> bool:
        """Tell whether she is under 18 on a day."""
        return self.person is not None and is_minor(birth_of(self.person), on)


def first_of(session: Session, told: SupportTold, case: Case | None) -> Person | None:
    """Return the person whom a request is for, None for a name.

    Raises:
        NobodyNamed, CaseNotSaid: nobody, or a party without her case.
        UnknownPerson, AmbiguousPerson: nobody of the case, or several.
    """
    if not told.who.strip():
        raise NobodyNamed(path="who")
    if case is not None:
        return person_in(session, case.id, told.who.strip())
    if told.role is not TravellerRole.STAFF:
        raise CaseNotSaid(path="case")
    return None


def going(
    session: Session, told: SupportTold, case: Case | None, person: Person | None
) -> tuple[Going, ...]:
    """Return everybody of a request, the one whom it is for first.

    Raises:
        WithoutVillage: nobody knows from where one of them comes.
        CompanionElsewhere: one would get in elsewhere than the one whom it is for.
        UnknownPlace, AmbiguousPlace: where she would.
        TextMissing, BadText, DoesNotFit: a name, or too many of them.
    """
    if len(told.with_her) >= MOST:
        expected = _("at most {n} persons").format(n=MOST)
        raise DoesNotFit(path="with_her", found=len(told.with_her) + 1, expected=expected)
    first = TravellerTold(told.who, told.role, told.place, told.needs)
    lead = _going(session, "place", first, person, None)
    rest = (
        _beside(session, f"with_her[{at}]", one, case, lead) for at, one in enumerate(told.with_her)
    )
    return (lead, *rest)


def _beside(
    session: Session, path: str, told: TravellerTold, case: Case | None, lead: Going
) -> Going:
    with at_field(f"{path}.who"):
        person = _known(session, case, told.who)
    return _going(session, f"{path}.place", told, person, lead)


def _known(session: Session, case: Case | None, who: str) -> Person | None:
    """Return the person of the case whose id or whole name was said, None for anybody else."""
    if case is None:
        return None
    said = who.strip()
    for _party, person in parties_of(session, case.id):
        if said == str(person.id) or _alike(said, person):
            return person
    return None


def _alike(said: str, person: Person) -> bool:
    """Tell whether a name means a person: whoever is kept apart is not let in by an accent."""
    return bool(fold(said)) and fold(said) == fold(person.name or "")


def _going(
    session: Session, path: str, told: TravellerTold, person: Person | None, lead: Going | None
) -> Going:
    name = ""
    if person is None:
        with at_field("who" if lead is None else path.replace(".place", ".who")):
            name = checked_name(told.who)
    home = lead.from_id if lead is not None else person.place_id if person else None
    if told.place:
        home = find_place(session, told.place).id
        if lead is not None and home != lead.from_id:
            raise CompanionElsewhere(
                path=path,
                name=(person.name if person else name) or "–",
                lead=lead.told,
                village=paths_of(session, {lead.from_id})[lead.from_id].rpartition("/")[2],
            )
    if home is None:
        raise WithoutVillage(path=path, name=(person.name if person else name) or "–")
    return Going(told.role, person, name, home, tuple(dict.fromkeys(told.needs)))


def check_riders(
    session: Session, riders: Sequence[Going], aim: Aim, *, but: uuid.UUID | None = None
) -> None:
    """Refuse minors without a guardian beside them, two who are kept apart, and double support.

    Args:
        session: any.
        riders: everybody of the request.
        aim: where and when they must be.
        but: the request itself, where it is there already.

    Raises:
        NamedTwice, GuardianMissing, GuardianMinor, RideApart, SupportedTwice: whom it concerns.
    """
    refuse_named_twice(riders)
    refuse_mission_twice(session, riders, aim, but=but)
    check_guardians([Rider(one.told, one.role, minor=one.minor(aim.there_on)) for one in riders])
    people = [one.person for one in riders if one.person is not None]
    refuse_opposed(session, {one.person.id: one.told for one in riders if one.person is not None})
    for person in people:
        refuse_twice(session, person, aim, but=but)


def refuse_twice(
    session: Session, person: Person, aim: Aim, *, but: uuid.UUID | None = None
) -> None:
    """Refuse a second support of a person for one journey; `but` is the request looked at itself.

    Raises:
        SupportedTwice: with the number of the first, where the member may know of it.
    """
    new = _journey(person.id, aim)
    found = [row for row in journeys_of(session, [person.id]) if row.id != but]
    old = supported(new, [_of_row(row) for row in found])
    if old is None:
        return
    of = next(row.case_id for row in found if row.number == old.number)
    seen = of is None or session.scalar(select(Case.id).where(Case.id == of)) is not None
    number = old.number if seen else _("a request that is closed to you")
    name = person.name or _("somebody whose name is not known")
    raise SupportedTwice(name=name, on=short_date(old.on), number=number)


def guardians_of(session: Session, case_id: uuid.UUID, on: date, ward: Person) -> Sequence[Person]:
    """Return the persons of a case who stand in for one of its minors: guardians of age.

    Nobody who stands on the other side from her, in whatever case, or is kept apart from her.
    """
    adults = [
        person
        for party, person in parties_of(session, case_id)
        if PartyRole.GUARDIAN in party.roles and not is_minor(birth_of(person), on)
    ]
    foes = against(session, [ward.id, *(one.id for one in adults)])
    return [one for one in adults if one.id != ward.id and pair(one.id, ward.id) not in foes]


def _journey(person: uuid.UUID, aim: Aim) -> Journey:
    return Journey(
        number="",
        state=_NEW,
        person=person,
        on=aim.there_on,
        to=aim.to_id,
        entry=aim.entry_id,
        sitting=aim.sitting_id,
    )


def _of_row(row: Any) -> Journey:
    return Journey(
        number=row.number,
        state=row.state,
        person=row.person_id,
        on=row.there_on,
        to=row.to_id,
        entry=row.entry_id,
        sitting=row.sitting_id,
    )
