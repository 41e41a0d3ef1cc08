"""The one filter: which rows a member's queries may give back.

A restricted case is open to coordinators and to the members named on it. Number and opening date
of the others are read from `CaseStub`, which is not filtered and holds nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, exists, not_, select
from sqlalchemy.orm import with_loader_criteria

from justice_desk.models.all import Case, CaseAccess, OfCase, Party, Person
from justice_desk.terms.enums import Role

if TYPE_CHECKING:
    import uuid


def hidden_cases(member_id: uuid.UUID) -> Select[uuid.UUID]:
    """Return the select of the cases that `member_id`, no coordinator, may not see."""
    # Aliases of their own: a query on the same tables must not take them for its own.
    case, access = Case.__table__.alias("closed_case"), CaseAccess.__table__.alias("named_on")
    named = exists().where(access.c.case_id == case.c.id, access.c.member_id == member_id)
    return select(case.c.id).where(case.c.restricted, not_(named))


def hidden_persons(member_id: uuid.UUID) -> Select[uuid.UUID]:
    """Return the select of the persons who are in closed cases and in no other."""
    hidden = hidden_cases(member_id)
    inside, outside = Party.__table__.alias("inside"), Party.__table__.alias("outside")
    elsewhere = exists().where(
        outside.c.person_id == inside.c.person_id, outside.c.case_id.not_in(hidden)
    )
    return select(inside.c.person_id).where(inside.c.case_id.in_(hidden), not_(elsewhere))


def criteria(member_id: uuid.UUID, role: Role) -> tuple[Any, ...]:
    """Return the loader criteria for every query of this member; none for a coordinator."""
    if role is Role.COORDINATOR:
        return ()
    hidden, persons = hidden_cases(member_id), hidden_persons(member_id)
    # Lambdas, because only they are adapted to an alias of the class.
    return (
        with_loader_criteria(Case, lambda cls: cls.id.not_in(hidden), include_aliases=True),
        with_loader_criteria(Person, lambda cls: cls.id.not_in(persons), include_aliases=True),
        with_loader_criteria(OfCase, lambda cls: cls.case_id.not_in(hidden), include_aliases=True),
    )
