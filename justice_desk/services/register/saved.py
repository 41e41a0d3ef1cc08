"""The filters that a member saved: her own views of the register, seen by nobody else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import func, select

from justice_desk.i18n.messages import N_
from justice_desk.models.all import SavedFilter
from justice_desk.rules.text import checked_text
from justice_desk.services.register.query import RegisterQuery, Sort
from justice_desk.services.rights import require
from justice_desk.storage.session import acting
from justice_desk.terms.enums import CaseStatus, JusticeOrder, StatusChip
from justice_desk.terms.errors import BadInput

if TYPE_CHECKING:
    import uuid
    from collections.abc import Callable, Mapping
    from datetime import date

    from sqlalchemy.orm import Session

NAME_LIMIT: Final = 80
_YES: Final = "yes"
_READ: Final[Mapping[str, Callable[[str], Any]]] = {
    "search": str,
    "status": CaseStatus,
    "chip": StatusChip,
    "open_only": _YES.__eq__,
    "order": JusticeOrder,
    "category": str,
    "mine": _YES.__eq__,
    "late": _YES.__eq__,
    "sort": Sort,
    "descending": _YES.__eq__,
}


class UnknownFilter(BadInput):
    """The filter was deleted meanwhile, or is another member's."""

    code = "unknown_filter"
    template = N_("This saved filter is no longer there.")


@dataclass(frozen=True)
class SavedRow:
    """A saved filter, as it is offered."""

    id: uuid.UUID
    name: str
    query: dict[str, str]


def saved(session: Session) -> tuple[SavedRow, ...]:
    """Return the member's filters by name."""
    require(session, "case list")
    mine = select(SavedFilter).where(SavedFilter.member_id == acting(session).member_id)
    return tuple(_row(one) for one in session.scalars(mine.order_by(func.lower(SavedFilter.name))))


def save(session: Session, name: str, asked: RegisterQuery) -> SavedRow:
    """Keep what is asked under a name; a filter of the same name is replaced.

    Raises:
        BadText: the name is blank, too long, or holds invisible characters.
    """
    require(session, "case list")
    said, member = checked_text(name, limit=NAME_LIMIT, required=True), acting(session).member_id
    kept = session.scalar(
        select(SavedFilter).where(SavedFilter.member_id == member, SavedFilter.name == said)
    )
    if kept is None:
        kept = SavedFilter(member_id=member, name=said, query={})
        session.add(kept)
    kept.query = written(asked)
    session.flush()
    return _row(kept)


def rename(session: Session, filter_id: uuid.UUID, name: str) -> SavedRow:
    """Give a filter another name.

    Raises:
        UnknownFilter: it is not there, or not hers.
        BadText: the name is blank, too long, or holds invisible characters.
    """
    kept = _held(session, filter_id)
    kept.name = checked_text(name, limit=NAME_LIMIT, required=True)
    session.flush()
    return _row(kept)


def delete(session: Session, filter_id: uuid.UUID) -> None:
    """Forget a filter; no case changes.

    Raises:
        UnknownFilter: it is not there, or not hers.
    """
    session.delete(_held(session, filter_id))
    session.flush()


def written(asked: RegisterQuery) -> dict[str, str]:
    """Return what is asked as words that can be kept; the day is not part of it."""
    values = {name: getattr(asked, name) for name in _READ}
    return {name: _word(value) for name, value in values.items() if value or name == "descending"}


def asked_again(query: Mapping[str, str], today: date) -> RegisterQuery:
    """Return what a saved filter asks today; what this program no longer knows is left out."""
    known = {}
    for name, word in query.items():
        try:
            known[name] = _READ[name](word)
        except (KeyError, ValueError):
            continue
    return RegisterQuery(today=today, **known)


def _word(value: object) -> str:
    if isinstance(value, bool):
        return _YES if value else "no"
    return str(value)


def _held(session: Session, filter_id: uuid.UUID) -> SavedFilter:
    require(session, "case list")
    kept = session.get(SavedFilter, filter_id)
    if kept is None or kept.member_id != acting(session).member_id:
        raise UnknownFilter
    return kept


def _row(kept: SavedFilter) -> SavedRow:
    return SavedRow(kept.id, kept.name, dict(kept.query))
