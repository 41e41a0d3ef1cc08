"""The docket of a sitting; a case that is closed to the reader shows its number and its hour."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from justice_desk.models.all import DocketEntry, Sitting
from justice_desk.rules.reference import category
from justice_desk.services.dockets.errors import UnknownEntry
from justice_desk.services.dockets.rows import CalledRow, SlotRow
from justice_desk.services.dockets.saying import site_of, summons_text
from justice_desk.services.dockets.slots import behind, lines_where
from justice_desk.services.rights import require
from justice_desk.services.sittings.finding import sitting_for, takes

if TYPE_CHECKING:
    import uuid
    from collections.abc import Mapping, Sequence

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case, Hearing
    from justice_desk.services.dockets.saying import Site
    from justice_desk.services.dockets.slots import Behind, Called, Line

_READING = "docket list"


def docket(session: Session, number: str) -> tuple[SlotRow, ...]:
    """Return the slots of a sitting in the order of day, room and position.

    What was taken off is not there: it is history of the case.

    Raises:
        NotAllowed, UnknownSitting: the sitting.
    """
    sitting = sitting_for(session, _READING, number)
    here = (DocketEntry.sitting_id == sitting.id) & DocketEntry.left_on.is_(None)
    return _rows(session, sitting, lines_where(session, here))


def slot(session: Session, entry_id: uuid.UUID) -> SlotRow:
    """Return one slot, also one that was taken off its docket.

    Raises:
        NotAllowed: every member may, so none today.
        UnknownEntry: there is none of this id.
    """
    require(session, _READING)
    lines = lines_where(session, DocketEntry.id == entry_id)
    if not lines:
        raise UnknownEntry(found=entry_id)
    sitting = session.get_one(Sitting, lines[0].entry.sitting_id)
    return _rows(session, sitting, lines)[0]


def _rows(session: Session, sitting: Sitting, lines: Sequence[Line]) -> tuple[SlotRow, ...]:
    if not lines:
        return ()
    seen, site = behind(session, lines), site_of(session, sitting)
    return tuple(_row(sitting, site, line, seen) for line in lines)


def _row(sitting: Sitting, site: Site, line: Line, seen: Behind) -> SlotRow:
    entry = line.entry
    case, hearing = seen.cases.get(entry.id), seen.hearings.get(entry.id)
    called = seen.called.get(entry.id, ())
    waits = hearing is None or hearing.result is None
    to_come = waits and takes(sitting, line.day.held_on)
    return SlotRow(
        id=entry.id,
        sitting=sitting.number,
        state=sitting.state,
        day_id=line.day.id,
        held_on=line.day.held_on,
        room=line.day.room,
        position=entry.position,
        starts=entry.starts,
        minutes=entry.minutes,
        # Of a case that is closed to her a member sees that the door is, as on every paper.
        closed_doors=entry.closed_doors if case else True,
        fixed=entry.fixed if case else False,
        number=line.stub.number,
        restricted=line.stub.restricted,
        hidden=case is None,
        **_of_case(case),
        **_of_hearing(hearing, seen.sittings),
        called=tuple(_called(one, seen.places) for one in called),
        outdated=to_come and any(_says_other(one, line, site) for one in called),
        version=entry.version,
    )


def _of_case(case: Case | None) -> dict[str, Any]:
    if case is None:
        return {"category": None, "subject": ""}
    return {"category": case.category, "subject": category(case.category).label.text()}


def _of_hearing(hearing: Hearing | None, sittings: Mapping[uuid.UUID, str]) -> dict[str, Any]:
    plain = ("kind", "interpreter", "result", "cause", "until_on")
    told = {field: getattr(hearing, field, None) for field in plain}
    next_one = hearing.adjourned_to_id if hearing else None
    return told | {
        "adjourned_to": sittings[next_one] if next_one else None,
        "note": hearing.note if hearing else "",
    }


def _called(one: Called, places: Mapping[uuid.UUID, str]) -> CalledRow:
    summons, person = one
    return CalledRow(
        id=summons.id,
        person_id=person.id,
        name=person.name,
        name_arabic=person.name_arabic,
        sex=person.sex,
        roles=tuple(summons.roles),
        place=places.get(person.place_id, "") if person.place_id else "",
        languages=tuple(person.languages),
        comes_at=summons.comes_at,
        transport=summons.transport,
        printed_on=summons.printed_on,
        handed_on=summons.handed_on,
        explained_in=summons.explained_in,
        came=summons.came,
    )


def _says_other(one: Called, line: Line, site: Site) -> bool:
    """Tell whether her summons was printed and no longer says what stands here."""
    said = one.summons.printed_as
    if said is None:
        return False
    comes = line.entry.starts if one.summons.comes_at is None else one.summons.comes_at
    return said != summons_text(line.day.held_on, comes, line.day.room, site)
