"""Finds the request that somebody names, and refuses one that is closed to her or moved on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.i18n.formats import francs
from justice_desk.models.all import Case, Member, TransportRequest
from justice_desk.services.rights import require
from justice_desk.services.sittings.checking import text
from justice_desk.services.transport.errors import SupportHidden, UnknownRequest, WhyNot
from justice_desk.storage.audit import hold
from justice_desk.terms.errors import ChangedMeanwhile
from justice_desk.terms.labels import label

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

EXAMPLE: Final = "GAO-A-2026-0001"
WHY_LIMIT: Final = 300


def request_for(session: Session, verb: str, number: str) -> TransportRequest:
    """Return the request of this number as it stands now, if the member may do `verb`.

    Raises:
        NotAllowed: her role does not hold the verb.
        UnknownRequest: none bears the number.
    """
    require(session, verb)
    typed = number.strip().upper()
    asked = select(TransportRequest).where(TransportRequest.number == typed)
    found = session.scalar(asked.execution_options(populate_existing=True))
    if found is None:
        raise UnknownRequest(found=number.strip() or "–", example=EXAMPLE)
    return found


def request_to_change(session: Session, verb: str, number: str) -> TransportRequest:
    """Return the same for a change: two windows change one behind the other.

    Raises:
        SupportHidden: it is for a case that is closed to the member.
    """
    hold(session)
    row = request_for(session, verb, number)
    case_of(session, row)
    return row


def case_of(session: Session, row: TransportRequest) -> Case | None:
    """Return the case of a request, None for who is on mission.

    Raises:
        SupportHidden: it is closed to the member.
    """
    if row.case_id is None:
        return None
    case = session.scalar(select(Case).where(Case.id == row.case_id))
    if case is None:
        raise SupportHidden(number=row.number)
    return case


def refuse_moved(session: Session, row: TransportRequest, seen: int | None, mine: str) -> None:
    """Refuse to change a request that was changed since it was seen.

    Raises:
        ChangedMeanwhile: with how it stands now.
    """
    if seen is None or seen == row.version:
        return
    who = session.get(Member, row.changed_by)
    raise ChangedMeanwhile(
        field=row.number,
        mine=mine,
        theirs=f"{label(row.state)}, {francs(due(row))}",
        who=who.full_name if who else "",
        when=f"{row.changed_at:%Y-%m-%d %H:%M}",
    )


def due(row: TransportRequest) -> int:
    """Return what a request is or will be paid, in whole francs CFA."""
    return row.amount if row.by_hand is None else row.by_hand


def reason(path: str, typed: str) -> str:
    """Return why something is done, cleaned.

    Raises:
        WhyNot: nothing was said.
        TextTooLong, TextControl: it does not fit.
    """
    why = text(path, typed, limit=WHY_LIMIT)
    if not why:
        raise WhyNot(path=path)
    return why
