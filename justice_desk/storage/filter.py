"""The one filter: which rows a member's queries may give back.

A restricted case is open to coordinators and to the members named on it. Number and opening date
of the others are read from `CaseStub`, which is not filtered and holds nothing else.

Each rule asks about the row at hand, so that a page of two hundred rows costs two hundred small
questions and not a list of everything that is closed. A count of a hundred thousand rows is the
other way round: for that there is `criteria_of_many`, the same rule asked of the list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, and_, exists, not_, or_, select
from sqlalchemy.orm import with_loader_criteria

from justice_desk.models.all import Case, CaseAccess, MaybeOfCase, OfCase, Party, Person
from justice_desk.terms.enums import Role

if TYPE_CHECKING:
    import uuid


def named_on(member_id: uuid.UUID) -> Select[uuid.UUID]:
    """Return the select of the cases on which `member_id` is named."""
    # A table of its own: a query on the same table must not take it for its own.
    access = CaseAccess.__table__.alias("named_on")
    return select(access.c.case_id).where(access.c.member_id == member_id)


def criteria(member_id: uuid.UUID, role: Role) -> tuple[Any, ...]:
    """Return the loader criteria for every query of this member; none for a coordinator."""
    if role is Role.COORDINATOR:
        return ()
    named = named_on(member_id)
    case = Case.__table__.alias("its_case")
    party, there = Party.__table__.alias("party_there"), Party.__table__.alias("party_open")
    is_open = or_(not_(case.c.restricted), case.c.id.in_(named))
    # Lambdas, because only they are adapted to an alias of the class. A person is hidden who is
    # in closed cases and in no other.
    return (
        with_loader_criteria(
            Case,
            # not "open or named": SQLite would gather the two apart and lose the order
            lambda cls: not_(and_(cls.restricted, cls.id.not_in(named))),
            include_aliases=True,
        ),
        with_loader_criteria(
            Person,
            lambda cls: or_(
                not_(exists().where(party.c.person_id == cls.id)),
                exists().where(there.c.person_id == cls.id, case.c.id == there.c.case_id, is_open),
            ),
            include_aliases=True,
        ),
        with_loader_criteria(
            OfCase,
            lambda cls: exists().where(case.c.id == cls.case_id, is_open),
            include_aliases=True,
        ),
        with_loader_criteria(
            MaybeOfCase,
            lambda cls: or_(
                cls.case_id.is_(None), exists().where(case.c.id == cls.case_id, is_open)
            ),
            include_aliases=True,
        ),
    )


def criteria_of_many(member_id: uuid.UUID, role: Role) -> tuple[Any, ...]:
    """Return the same for a query that walks most rows below the case, such as a count by state."""
    if role is Role.COORDINATOR:
        return ()
    case = Case.__table__.alias("closed_case")
    closed = select(case.c.id).where(case.c.restricted, case.c.id.not_in(named_on(member_id)))
    return (
        with_loader_criteria(OfCase, lambda cls: cls.case_id.not_in(closed), include_aliases=True),
        with_loader_criteria(
            MaybeOfCase,
            lambda cls: or_(cls.case_id.is_(None), cls.case_id.not_in(closed)),
            include_aliases=True,
        ),
    )
