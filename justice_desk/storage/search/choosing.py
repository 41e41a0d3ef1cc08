"""Asks the search in the order that costs least: from the hits when they are few, else row by row.

A word of one letter finds half of the register. Sorting 50,000 hits to show the first screen takes
half a second; walking the register in its order and asking of each case whether it is a hit shows
that screen after some hundred cases.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import func, select

from justice_desk.models.search import SearchDocument
from justice_desk.storage.search.matching import hits, matching
from justice_desk.storage.session import DOOR
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

FEW: Final = 1500
"""Hits that are sorted faster than the register is walked (measured on 100,000 cases)."""


def has_words(typed: str) -> bool:
    """Tell whether anything can be searched for: signs alone cannot."""
    return bool(fold(typed))


def is_found(session: Session, typed: str, case_id: Any) -> ColumnElement[bool]:
    """Return the condition that the case of an id is found by what is typed, which has words."""
    if session.get_bind().dialect.name == "postgresql":
        return _among(session, typed, case_id)
    found = hits(typed)
    count = select(func.count()).select_from(found.limit(FEW + 1).subquery())
    if (session.scalar(count, execution_options={DOOR: "search"}) or 0) <= FEW:
        return _among(session, typed, case_id)
    document = SearchDocument.__table__
    row = select(document.c.rowid).where(document.c.case_id == case_id).scalar_subquery()
    return row.in_(found)


def _among(session: Session, typed: str, case_id: Any) -> ColumnElement[bool]:
    found: ColumnElement[bool] = case_id.in_(matching(session, typed))
    return found
