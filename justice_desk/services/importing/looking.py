"""A row beside what it may be, field by field, for a person to decide."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from justice_desk.services.importing.comparing import differences, fields_of, shown, standings
from justice_desk.services.importing.deciding import meant
from justice_desk.services.importing.places import PlaceBook
from justice_desk.services.importing.ready import ReadyCase
from justice_desk.services.importing.rows import Change, Decision
from justice_desk.services.rights import require
from justice_desk.terms.importing import Verdict

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.services.importing.rows import Plan


def beside(session: Session, plan: Plan, index: int, candidate: int = 0) -> tuple[Change, ...]:
    """Return what a row says differently of one of its candidates; nothing of what it leaves blank.

    Args:
        session: a reading one.
        plan: of a file of cases; of other kinds there is nothing to show.
        index: of the row.
        candidate: which of its candidates, from 0.

    Raises:
        NoSuchCandidate: the row does not have it.
        NotAllowed: the member's role does not hold this verb.
    """
    require(session, "import")
    row, told = plan.rows[index], plan.packed.row(index)
    found = meant(row, Decision(Verdict.MERGE, candidate))
    if not isinstance(told, ReadyCase):
        return ()
    if found.case_id is None:
        return _between(plan.packed.row(found.index or 0), told)
    now = standings(session, [found.case_id]).get(found.case_id)
    book = PlaceBook(session)
    return tuple(one.change for one in differences(told, now, book)) if now else ()


def _between(first: ReadyCase, second: ReadyCase) -> tuple[Change, ...]:
    """Return what the second of two rows says differently."""
    before, after = fields_of(first), fields_of(second)
    return tuple(
        Change(key, shown(before.get(key)), shown(value))
        for key, value in after.items()
        if not _blank(value) and value != before.get(key)
    )


def _blank(value: Any) -> bool:
    return value in (None, "", []) or value == ()
