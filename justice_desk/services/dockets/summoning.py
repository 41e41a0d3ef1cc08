"""Summonses: who is called, whether her paper was printed, and how it reached her."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import _
from justice_desk.models.all import (
    Case,
    CaseStub,
    DocketEntry,
    Hearing,
    Person,
    Sitting,
    SittingDay,
    Summons,
)
from justice_desk.rules.reference import languages
from justice_desk.services.cases.checking import checked_day
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.cases.finding import person_in
from justice_desk.services.dockets.calling import summon, to_call
from justice_desk.services.dockets.checking import NoSuchHour
from justice_desk.services.dockets.finding import (
    case_of,
    entry_of,
    refuse_closed,
    refuse_heard,
    refuse_over,
)
from justice_desk.services.dockets.hearing_errors import UnknownSummons
from justice_desk.services.dockets.saying import site_of, summons_text
from justice_desk.services.dockets.telling import CALLED, HANDED, tell, tell_all
from justice_desk.services.sittings.checking import MIDNIGHT, clock
from justice_desk.services.sittings.finding import sitting_for, touch
from justice_desk.services.sittings.printing import VERB as PRINTING
from justice_desk.storage.bulk import update_rows
from justice_desk.terms.clock import today
from justice_desk.terms.enums import EventKind
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    import uuid
    from collections.abc import Collection, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.services.dockets.finding import Named

VERB = "docket summon"
_NOT_HANDED: Final = {"handed_on": None, "explained_in": None}
"""A paper that says something else than the one before was not handed over."""


def mark_printed(session: Session, sitting_number: str, summonses: Collection[uuid.UUID]) -> None:
    """Record that summonses were printed, and what each says of day, hour and place.

    Where it says something else than the one before, that one was not handed over: she must get
    the new one. The case keeps that it was.

    Raises:
        NotAllowed, UnknownSitting: the sitting.
        UnknownSummons: one of them calls nobody to it that the member may see.
        NoSuchHour: one of them would call to an hour after midnight.
    """
    sitting = sitting_for(session, PRINTING, sitting_number)
    site = site_of(session, sitting)
    found = _of_sitting(session, sitting, summonses)
    cases = dict.fromkeys(summons.case_id for summons, _entry, _day in found)
    same: list[dict[str, object]] = []
    other: list[dict[str, object]] = []
    for summons, entry, day in found:
        comes = entry.starts if summons.comes_at is None else summons.comes_at
        if comes >= MIDNIGHT:
            raise NoSuchHour(number=_number(session, entry), hour=clock(comes))
        says = summons_text(day.held_on, comes, day.room, site)
        stands = summons.printed_as in {None, says}
        printed = {"id": summons.id, "printed_on": today(), "printed_as": says}
        (same if stands else other).append(printed)
    update_rows(session, Summons, same)
    update_rows(session, Summons, [row | _NOT_HANDED for row in other])
    told = {"paper": "summons", "sitting": sitting.number}
    tell_all(session, EventKind.PRINTED, [(case, today(), told) for case in cases])


def mark_handed(
    session: Session,
    summons_id: uuid.UUID,
    *,
    on: date | None = None,
    explained_in: str | None = None,
) -> None:
    """Record that somebody holds her summons, and in which language it was explained to her.

    Args:
        session: a writing one.
        summons_id: of the summons.
        on: the day; today, or the day of the hearing where that has passed, when left out.
        explained_in: a language of the reference data; None while nobody said.

    Raises:
        UnknownSummons: it calls nobody that the member may see.
        NotAllowed: the case.
        DoesNotFit: a day to come or after the hearing, an unknown language.
    """
    summons, entry, case = _summons(session, summons_id)
    held_on = session.get_one(SittingDay, entry.day_id).held_on
    day = checked_day("on", on) or min(today(), held_on)
    if day > held_on:
        expected = _("a day up to {day}").format(day=short_date(held_on))
        raise DoesNotFit(path="on", found=day, expected=expected)
    language = _language(explained_in)
    summons.handed_on = day
    summons.explained_in = language or summons.explained_in
    _tell(session, case, entry, HANDED)


def set_transport(session: Session, summons_id: uuid.UUID, wanted: bool | None) -> None:
    """Write whether somebody must be brought; None while nobody asked her.

    Raises:
        UnknownSummons: it calls nobody that the member may see.
        NotAllowed: the case.
    """
    summons, _entry, _case = _summons(session, summons_id)
    summons.transport = wanted
    session.flush()


def set_hour(session: Session, summons_id: uuid.UUID, comes_at: int | None) -> None:
    """Write at which hour somebody is to be there; None for the hour of her case.

    Args:
        session: a writing one.
        summons_id: of the summons.
        comes_at: minutes after midnight.

    Raises:
        UnknownSummons: it calls nobody that the member may see.
        NotAllowed, SittingOver, AlreadyHeard, ClosedMeanwhile: the hearing takes nothing more.
        DoesNotFit: on another day, or when her case is over.
    """
    summons, entry, case = _summons(session, summons_id)
    sitting = _to_come(session, entry, case)
    ends = min(entry.starts + entry.minutes, MIDNIGHT)
    if comes_at is not None and not 0 <= comes_at < ends:
        expected = f"{clock(0)} – {clock(ends - 1)}"
        raise DoesNotFit(path="comes_at", found=clock(max(comes_at, 0)), expected=expected)
    if summons.comes_at != comes_at:
        summons.comes_at = comes_at
        touch(session, sitting, public=True)


def set_call(session: Session, entry: Named, persons: Collection[uuid.UUID]) -> None:
    """Write who is called to a hearing, all at once; who is left out is not called any more.

    Args:
        session: a writing one.
        entry: the slot.
        persons: ids of parties or of persons of the case.

    Raises:
        UnknownEntry: the slot.
        CaseIsRestricted, NotAllowed, ClosedMeanwhile: the case.
        SittingOver, AlreadyHeard: the hearing takes nothing more.
        UnknownPerson: somebody who is not in the case.
    """
    row = entry_of(session, entry)
    case = case_of(session, VERB, row)
    sitting = _to_come(session, row, case)
    hearing = session.scalars(select(Hearing).where(Hearing.entry_id == row.id)).one()
    wanted = {person.id: (party, person) for party, person in to_call(session, case, persons)}
    there = {one.person_id: one for one in _called(session, hearing)}
    for person_id, summons in there.items():
        if person_id not in wanted:
            session.delete(summons)
    session.flush()
    summon(session, hearing, [one for person_id, one in wanted.items() if person_id not in there])
    if set(there) != set(wanted):
        touch(session, sitting, public=True)
        tell(session, case, CALLED, sitting, session.get_one(SittingDay, row.day_id), row)


def call_only(session: Session, entry: Named, names: Collection[str]) -> None:
    """Write the same, each person of the case by her name or her id.

    Raises:
        UnknownEntry, CaseIsRestricted, NotAllowed, ClosedMeanwhile, SittingOver, AlreadyHeard,
            UnknownPerson, AmbiguousPerson: as `set_call`.
    """
    case = case_of(session, VERB, entry_of(session, entry))
    set_call(session, entry, tuple(person_in(session, case.id, name).id for name in names))


def summons_of(
    session: Session, entry: Named, names: Collection[str] = (), *, verb: str = VERB
) -> tuple[uuid.UUID, ...]:
    """Return the ids of the summonses of a hearing that names or ids of persons mean; all of none.

    Raises:
        UnknownEntry: the slot.
        CaseIsRestricted, NotAllowed: the case.
        UnknownSummons: nobody of this name is called, or several are.
    """
    row = entry_of(session, entry)
    case = case_of(session, verb, row)
    hearing = session.scalars(select(Hearing).where(Hearing.entry_id == row.id)).one()
    called = _called(session, hearing)
    persons = {one.id: session.get_one(Person, one.person_id) for one in called}
    if not names:
        return tuple(persons)
    return tuple(_meant(name, persons, case) for name in names)


def _meant(named: str, persons: dict[uuid.UUID, Person], case: Case) -> uuid.UUID:
    whole = [
        at
        for at, one in persons.items()
        if named in {str(at), str(one.id)} or fold(one.name) == fold(named)
    ]
    part = [at for at, one in persons.items() if fold(named) and fold(named) in fold(one.name)]
    found = whole or part
    if len(found) != 1:
        known = ", ".join(f"{one.name or '–'} ({one.id})" for one in persons.values()) or "–"
        raise UnknownSummons(found=named, number=case.number, known=known)
    return found[0]


def _called(session: Session, hearing: Hearing) -> Sequence[Summons]:
    asked = select(Summons).where(Summons.hearing_id == hearing.id).order_by(Summons.id)
    return session.scalars(asked).all()


def _of_sitting(
    session: Session, sitting: Sitting, ids: Collection[uuid.UUID]
) -> list[tuple[Summons, DocketEntry, SittingDay]]:
    found = session.execute(
        select(Summons, DocketEntry, SittingDay)
        .join(Hearing, Hearing.id == Summons.hearing_id)
        .join(DocketEntry, DocketEntry.id == Hearing.entry_id)
        .join(SittingDay, SittingDay.id == DocketEntry.day_id)
        .where(
            Summons.id.in_(ids),
            DocketEntry.sitting_id == sitting.id,
            DocketEntry.left_on.is_(None),
        )
        .order_by(SittingDay.held_on, DocketEntry.position, Summons.id)
    ).all()
    strangers = set(ids) - {row[0].id for row in found}
    if strangers:
        raise UnknownSummons(found=min(strangers), number=sitting.number, known="–")
    return [(row[0], row[1], row[2]) for row in found]


def _summons(session: Session, summons_id: uuid.UUID) -> tuple[Summons, DocketEntry, Case]:
    summons = session.get(Summons, summons_id)
    if summons is None:
        raise UnknownSummons(found=summons_id, number="–", known="–")
    hearing = session.get_one(Hearing, summons.hearing_id)
    entry = entry_of(session, hearing.entry_id)
    return summons, entry, case_of(session, VERB, entry)


def _to_come(session: Session, entry: DocketEntry, case: Case) -> Sitting:
    sitting = refuse_over(session, entry)
    refuse_heard(session, entry, case)
    refuse_closed(case)
    return sitting


def _number(session: Session, entry: DocketEntry) -> str:
    return session.scalars(select(CaseStub.number).where(CaseStub.id == entry.case_id)).one()


def _language(told: str | None) -> str | None:
    code = (told or "").strip()
    if code and code not in languages():
        raise DoesNotFit(path="explained_in", found=told, expected=", ".join(languages()))
    return code or None


def _tell(session: Session, case: Case, entry: DocketEntry, what: str) -> None:
    sitting = session.get_one(Sitting, entry.sitting_id)
    tell(session, case, what, sitting, session.get_one(SittingDay, entry.day_id), entry)
