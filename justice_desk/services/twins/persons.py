"""Puts two records of one person together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import Case, Mediation, Party, Person, PersonMerge, Relation
from justice_desk.rules.text import SENTENCE_LIMIT, checked_text
from justice_desk.services.cases.recording import record, reindex
from justice_desk.services.rights import require
from justice_desk.services.twins.apart import share_apart
from justice_desk.services.twins.errors import NoSuchPerson, NotTwins, OneIsHidden
from justice_desk.services.twins.hearings import share_summonses
from justice_desk.services.twins.moving import Ledger
from justice_desk.services.twins.snapshots import STAMPS, snapshot
from justice_desk.terms.enums import EventKind
from justice_desk.terms.errors import at_field

if TYPE_CHECKING:
    import uuid
    from collections.abc import Collection, Iterable

    from sqlalchemy.orm import Session

TAKEN_TOGETHER: Final = {
    "name": ("name", "folded", "spelling"),
    "birth_year": ("birth_year", "birth_estimated"),
    "place": ("place_id",),
}
"""Fields that are several columns."""


def merge_persons(
    session: Session,
    keep: uuid.UUID,
    gone: uuid.UUID,
    *,
    take: Collection[str] = (),
    why: str = "",
) -> PersonMerge:
    """Put the person `gone` into `keep`: every row about her changes hands, and can come back.

    Args:
        session: the session of a coordinator; she sees every case of both.
        keep: who stays.
        gone: whose record goes.
        take: fields in which what `gone` says is right; a field that `keep` lacks is taken anyway.
        why: what tells that they are one, kept with the merge.

    Raises:
        NotAllowed: the member is no coordinator.
        NoSuchPerson, NotTwins: who is meant.
        OneIsHidden: one of them stands in restricted cases alone, the other one does not.
    """
    require(session, "duplicates merge")
    with at_field("why"):
        reason = checked_text(why, limit=200)
    kept, other = _person(session, keep), _person(session, gone)
    if kept.id == other.id:
        raise NotTwins(found=str(keep))
    if _hidden(session, kept.id) is not _hidden(session, other.id):
        raise OneIsHidden
    ledger, whole = Ledger(session), snapshot(other)
    cases = _cases_of(session, kept.id, other.id)
    _fill(ledger, kept, other, take)
    _share_seats(ledger, kept, other)
    share_summonses(ledger, kept, other)
    _untie(ledger, kept, other)
    share_apart(ledger, kept, other)
    ledger.move(other.id, kept.id, "person")
    _presence(ledger, cases, kept, other)
    session.delete(other)
    merge = PersonMerge(kept_id=keep, gone_id=gone, why=reason, gone=whole, moved=ledger.moved)
    session.add(merge)
    session.flush()
    tell(session, cases, reason)
    return merge


def tell(session: Session, cases: Iterable[Case], why: str) -> None:
    """Tell each case what was done, and make it findable by what it says now."""
    for case in cases:
        record(session, case, EventKind.MERGED, note=why[:SENTENCE_LIMIT], of="person")
        reindex(session, case)


def _person(session: Session, key: uuid.UUID) -> Person:
    person = session.get(Person, key)
    if person is None:
        raise NoSuchPerson(found=str(key))
    return person


def _hidden(session: Session, person: uuid.UUID) -> bool:
    """Tell whether a person stands in restricted cases and in no other."""
    cases = _cases_of(session, person)
    return bool(cases) and all(case.restricted for case in cases)


def _cases_of(session: Session, *persons: uuid.UUID) -> list[Case]:
    of = select(Party.case_id).where(Party.person_id.in_(persons))
    return list(session.scalars(select(Case).where(Case.id.in_(of))))


def _fill(ledger: Ledger, kept: Person, other: Person, take: Collection[str]) -> None:
    """Give `kept` what only the other record says, and what was chosen from it."""
    chosen = {name for field in take for name in TAKEN_TOGETHER.get(field, (field,))}
    for column in set(Person.__table__.columns.keys()) - STAMPS - {"id"}:
        mine, theirs = getattr(kept, column), getattr(other, column)
        if theirs in (None, "", []):
            continue
        if column in chosen or (mine in (None, "", []) and column != "birth_estimated"):
            ledger.set(kept, column, theirs)


def _share_seats(ledger: Ledger, kept: Person, other: Person) -> None:
    """Where both are in one case, one seat holds the roles of both."""
    seats = {
        seat.case_id: seat
        for seat in ledger.session.scalars(select(Party).where(Party.person_id == kept.id))
    }
    for seat in ledger.session.scalars(select(Party).where(Party.person_id == other.id)).all():
        mine = seats.get(seat.case_id)
        if mine is not None:
            ledger.set(mine, "roles", list(dict.fromkeys([*mine.roles, *seat.roles])))
            ledger.remove(seat)


def _untie(ledger: Ledger, kept: Person, other: Person) -> None:
    """Nobody is tied to herself."""
    both = (kept.id, other.id)
    ties = select(Relation).where(Relation.person_id.in_(both), Relation.other_id.in_(both))
    for tie in ledger.session.scalars(ties).all():
        ledger.remove(tie)


def _presence(ledger: Ledger, cases: Iterable[Case], kept: Person, other: Person) -> None:
    """Sessions list who came by id; there the one becomes the other as well."""
    of = [case.id for case in cases]
    for held in ledger.session.scalars(select(Mediation).where(Mediation.case_id.in_(of))).all():
        for column in ("present", "absent"):
            named = [str(kept.id) if n == str(other.id) else n for n in getattr(held, column)]
            ledger.set(held, column, list(dict.fromkeys(named)))
