"""The one filter: which rows a member's queries may give back.

A restricted case is open to coordinators and to the members named on it. Number and opening date
of the others are read from `CaseStub`, which is not filtered and holds nothing else.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, exists, not_, or_, select
from sqlalchemy.orm import with_loader_criteria

from justice_desk.models.all import Case, CaseAccess, OfCase, Party, Person
from justice_desk.models.base import Base
from justice_desk.terms.enums import Role

if TYPE_CHECKING:
    import uuid


@cache
def _children() -> tuple[type[Any], ...]:
    return tuple(m.class_ for m in Base.registry.mappers if issubclass(m.class_, OfCase))


def hidden_cases(member_id: uuid.UUID) -> Select[uuid.UUID]:
    """Return the select of the cases that `member_id`, no coordinator, may not see."""
    # Aliases of their own: a query on the same tables must not take them for its own.
    case, access = Case.__table__.alias("closed_case"), CaseAccess.__table__.alias("named_on")
    named = exists().where(access.c.case_id == case.c.id, access.c.member_id == member_id)
    return select(case.c.id).where(case.c.restricted, not_(named))


def criteria(member_id: uuid.UUID, role: Role) -> tuple[Any, ...]:
    """Return the loader criteria for every query of this member; none for a coordinator."""
    if role is Role.COORDINATOR:
        return ()
    hidden = hidden_cases(member_id)
    party = Party.__table__.alias("party_of")
    in_hidden = exists().where(party.c.person_id == Person.id, party.c.case_id.in_(hidden))
    in_open = exists().where(party.c.person_id == Person.id, party.c.case_id.not_in(hidden))
    return (
        with_loader_criteria(Case, Case.id.not_in(hidden), include_aliases=True),
        with_loader_criteria(Person, or_(not_(in_hidden), in_open), include_aliases=True),
        *(
            with_loader_criteria(child, child.case_id.not_in(hidden), include_aliases=True)
            for child in _children()
        ),
    )
