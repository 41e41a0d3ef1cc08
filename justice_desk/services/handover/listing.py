"""What a hand-over list shows: numbers, first names, where each case stands; no restricted name."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.i18n.messages import N_
from justice_desk.models.all import Case, Handover, Member, Person
from justice_desk.services.register.rows import rows_of
from justice_desk.services.rights import require
from justice_desk.storage.audit import Fact, append
from justice_desk.terms.clock import today
from justice_desk.terms.enums import AuditAction
from justice_desk.terms.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.services.register.rows import RegisterRow


class UnknownHandover(BadInput):
    """No hand-over bears this id."""

    code = "unknown_handover"
    template = N_("No hand-over is known by {found}.")


@dataclass(frozen=True)
class HandoverLine:
    """One case of the list; `first_name` is blank of a restricted one."""

    row: RegisterRow
    first_name: str
    restricted: bool


@dataclass(frozen=True)
class HandoverView:
    """A hand-over as its list shows it: who gives, who takes, when, why, which cases."""

    id: uuid.UUID
    giver: str
    taker: str
    day: date
    why: str
    lines: tuple[HandoverLine, ...]


def handover_view(session: Session, handover: uuid.UUID) -> HandoverView:
    """Return a hand-over with where each of its cases stands today.

    Raises:
        NotAllowed: the member's role hands nothing over.
        UnknownHandover: there is none of this id.
    """
    require(session, "handover")
    row = session.get(Handover, handover)
    if row is None:
        raise UnknownHandover(found=str(handover))
    names = {m.id: m.full_name for m in session.scalars(select(Member))}
    return HandoverView(
        id=row.id,
        giver=names[row.from_member_id],
        taker=names[row.to_member_id],
        day=row.handed_on,
        why=row.why,
        lines=_lines(session, [uuid.UUID(one) for one in row.cases]),
    )


def note_handover_list(session: Session, handover: uuid.UUID, sha256: str) -> None:
    """Record that a list of a hand-over exists: how many cases it has, and a digest of which."""
    seen = [str(line.row.id) for line in handover_view(session, handover).lines]
    how = ("hand-over list",)
    append(
        session,
        [Fact(AuditAction.ACCESS, "handover", str(handover), None, how, [sha256], rows=len(seen))],
    )


def _lines(session: Session, ids: Sequence[uuid.UUID]) -> tuple[HandoverLine, ...]:
    closed, firsts = set(), {}
    for start in range(0, len(ids), _AT_ONCE):
        found = session.execute(
            select(Case.id, Case.restricted, Person.name)
            .join(Person, Person.id == Case.lead_id)
            .where(Case.id.in_(ids[start : start + _AT_ONCE]))
        )
        for case_id, restricted, name in found:
            firsts[case_id] = "" if restricted else next(iter(name.split()), "")
            if restricted:
                closed.add(case_id)
    rows = [
        row
        for start in range(0, len(ids), _AT_ONCE)
        for row in rows_of(session, ids[start : start + _AT_ONCE], today())
    ]
    return tuple(
        HandoverLine(row, firsts.get(row.id, ""), row.restricted or row.id in closed)
        for row in rows
    )


_AT_ONCE = 500
"""Cases asked at once: a statement takes so many keys on every database."""
