"""What is asked of the register, and the selects that answer it.

A restricted case that the member may not see comes as its number and opening date only, and only
while nothing is asked of what it holds: a search or a filter by category never touches it. "Open
only" leaves it in, since whether it is closed is not told either.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Select, String, literal, select, type_coerce
from sqlalchemy.orm import aliased

from justice_desk.models.all import Case, CaseStub, Person
from justice_desk.rules.access import CaseKind, allowed
from justice_desk.services.register.conditions import conditions
from justice_desk.storage.filter import named_on
from justice_desk.storage.search.choosing import has_words
from justice_desk.storage.session import acting

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.terms.enums import CaseStatus, JusticeOrder, StatusChip

# The stub and the case are rows of one table: an alias keeps them apart.
Stub = aliased(CaseStub)
# The person who came to a case that the filter gave is the member's to see: a table needs no
# second question for each of 100,000 rows.
_LEAD: Final = Person.__table__.alias("lead")

KEY: Final = "key"
"""How the names of the columns begin that order a select; together they are unique."""


class Sort(StrEnum):
    """What the register can be ordered by."""

    NUMBER = "number"
    OPENED = "opened"
    CLAIMANT = "claimant"
    CATEGORY = "category"
    STATUS = "status"


@dataclass(frozen=True)
class RegisterQuery:
    """Filters that all hold together; None asks nothing. `order` is that of the holder."""

    today: date
    search: str = ""
    status: CaseStatus | None = None
    chip: StatusChip | None = None
    open_only: bool = False
    order: JusticeOrder | None = None
    category: str | None = None
    mine: bool = False
    late: bool = False
    sort: Sort = Sort.NUMBER
    descending: bool = True

    @property
    def asks_content(self) -> bool:
        """Tell whether anything is asked that only a visible case can answer."""
        asked = {f.name for f in fields(self)} - {
            "today",
            "sort",
            "descending",
            "open_only",
            "search",
        }
        return has_words(self.search) or any(getattr(self, name) for name in asked)


def selects(session: Session, asked: RegisterQuery) -> tuple[Select[Any], ...]:
    """Return what together gives the asked cases: those to be seen, then the closed ones.

    Each gives the id and the columns of the key, named `key0`, `key1` …
    """
    seen = select(Case.id.label("id"), *_named(_key(asked, Case))).where(
        *conditions(session, asked)
    )
    if asked.sort is Sort.CLAIMANT:
        seen = seen.join(_LEAD, _LEAD.c.id == Case.lead_id)
    if asked.asks_content or allowed("case show", acting(session).role, CaseKind.CLOSED):
        return (seen,)
    return seen, _closed(session, asked)


def _closed(session: Session, asked: RegisterQuery) -> Select[Any]:
    """Return the select of the cases that exist for this member and no more."""
    named = named_on(acting(session).member_id)
    return select(Stub.id.label("id"), *_named(_key(asked, Stub))).where(
        Stub.restricted, Stub.id.not_in(named)
    )


def _named(key: Sequence[Any]) -> list[Any]:
    return [column.label(f"{KEY}{n}") for n, column in enumerate(key)]


def _key(asked: RegisterQuery, of: Any) -> tuple[Any, ...]:
    last = (of.year, of.sequence, of.id)
    if asked.sort is Sort.NUMBER:
        return last
    if asked.sort is Sort.OPENED:
        return (of.opened_on, *last)
    if of is Stub:
        return (literal(""), *last)
    by: dict[Sort, Any] = {
        Sort.CLAIMANT: _LEAD.c.folded,
        Sort.CATEGORY: Case.category,
        Sort.STATUS: type_coerce(Case.status, String),
    }
    return (by[asked.sort], *last)
