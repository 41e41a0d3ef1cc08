"""« Affaires en état »: the cases that a court could hear and that stand on no docket to come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import or_, select
from sqlalchemy.orm import load_only

from justice_desk.i18n.messages import _
from justice_desk.models.all import (
    Case,
    CivilStatusLine,
    DocketEntry,
    Hearing,
    JusticeActor,
    Place,
    Referral,
    Sitting,
    SittingDay,
)
from justice_desk.rules.readiness import lacking
from justice_desk.rules.reference import Flag, category
from justice_desk.rules.sittings import OPEN, to_come
from justice_desk.rules.status import UNDER_WAY
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.dockets.rows import ReadyRow
from justice_desk.services.dockets.standing import BEFORE_COURT, gather, standing_of
from justice_desk.services.dockets.ways import farthest, site_named
from justice_desk.services.places import find
from justice_desk.services.places.roads import roads_between
from justice_desk.services.places.rows import SLASH, chain
from justice_desk.services.places.within import within
from justice_desk.services.rights import require
from justice_desk.terms.clock import today
from justice_desk.terms.enums import CaseStatus, PlaceLevel, Priority, ReferralKind
from justice_desk.terms.sittings import SittingState

if TYPE_CHECKING:
    import uuid
    from collections.abc import Mapping, Sequence

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import Session

    from justice_desk.planning.distances import Distances
    from justice_desk.services.dockets.standing import Gathered
    from justice_desk.services.places import PlaceRow

_REFERRAL: Final = Referral.__table__
_ACTOR: Final = JusticeActor.__table__
_WHERE: Final = (Sitting.number, Sitting.state, Sitting.first_on, SittingDay.held_on)
_SHUT: Final = (CaseStatus.CLOSED, CaseStatus.DRAFT)
_LOOKED_AT: Final = load_only(
    Case.number,
    Case.category,
    Case.restricted,
    Case.status,
    Case.opened_on,
    Case.responsible_id,
    Case.lead_id,
    Case.place_id,
    Case.priority,
    Case.maybe_crime,
    Case.danger_to_life,
    Case.danger,
)
_DETENTION: Final = "detention"
"""The answer of the intake form that says somebody is held."""


@dataclass(frozen=True)
class ReadyQuery:
    """Filters that all hold together; None asks nothing.

    Attributes:
        cercle: name, path or p-code of the cercle in which the case is.
        commune: same, of the commune.
        category: its code.
        site: a place, or the number of a sitting, to which ways are counted.
        only_ready: leave out what misses something or waits for its hearing.
        waiting: opened so many days ago at least.
        near: the farthest party has so many kilometres to the site at most; asks for a site.
    """

    cercle: str | None = None
    commune: str | None = None
    category: str | None = None
    site: str | None = None
    only_ready: bool = True
    waiting: int | None = None
    near: int | None = None


def ready_cases(session: Session, query: ReadyQuery) -> tuple[ReadyRow, ...]:
    """Return the open cases that could be heard, the urgent ones first, then the oldest.

    Without `only_ready` those that cannot yet follow, each with what is missing. A case that is
    closed to the reader is not there.

    Raises:
        NotAllowed: the member's role lists no cases.
        UnknownCode: no such category.
        UnknownPlace, AmbiguousPlace, UnknownSitting: the cercle, the commune, the site.
        DoesNotFit: `near` without a site.
    """
    require(session, "sitting ready")
    site = site_named(session, query.site) if query.site else None
    if query.near is not None and site is None:
        raise DoesNotFit(path="site", found="–", expected=_("a place or a sitting"))
    which = select(Case.id).where(*_conditions(session, query))
    cases = session.scalars(select(Case).options(_LOOKED_AT).where(Case.id.in_(which))).all()
    found = gather(session, which, cases)
    waits = _waits(session, which)
    ways = roads_between(session, found.places, site.id) if site else None
    rows = [_row(case, found, waits.get(case.id), site, ways) for case in cases]
    wanted = [row for row in rows if _wanted(query, row)]
    return tuple(sorted(wanted, key=_first))


def readiness(session: Session, case: Case) -> tuple[str, ...]:
    """Return in sentences what a case misses to be heard, nothing when it is ready.

    That it stands on a docket already is not told here.
    """
    found = gather(session, select(Case.id).where(Case.id == case.id), [case])
    return tuple(reason.told for reason in lacking(standing_of(case, found)))


def _conditions(session: Session, query: ReadyQuery) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [Case.status.not_in(_SHUT)]
    if query.category:
        conditions.append(Case.category == category(query.category.strip().upper()).code)
    for said, level in ((query.cercle, PlaceLevel.CERCLE), (query.commune, PlaceLevel.COMMUNE)):
        if said:
            conditions.append(Case.place_id.in_(_under(_area(session, said, level))))
    if query.only_ready:
        conditions.append(Case.id.in_(_before_court()))
    return conditions


def _area(session: Session, said: str, level: PlaceLevel) -> PlaceRow:
    """Return the place that is meant; a commune bears the name of its cercle as a rule."""
    row = find(session, said)
    if level is PlaceLevel.COMMUNE and row.level is PlaceLevel.CERCLE:
        return find(session, f"{row.path}{SLASH}{row.name}")
    return row


def _under(area: PlaceRow) -> Select[Any]:
    return select(Place.id).where(or_(Place.id == area.id, within(area.id)))


def _before_court() -> Select[Any]:
    """Return the cases that some court has: no other can be ready."""
    return (
        select(_REFERRAL.c.case_id)
        .join(_ACTOR, _ACTOR.c.id == _REFERRAL.c.actor_id)
        .where(
            _REFERRAL.c.state.in_(UNDER_WAY),
            _REFERRAL.c.kind != ReferralKind.SERVICE,
            _ACTOR.c.type.in_(BEFORE_COURT),
        )
    )


def _waits(session: Session, which: Select[Any]) -> dict[uuid.UUID, str]:
    """Return for each case that waits for a hearing, or for its result, the sentence of it.

    What was put off to another day bears a result; what stood on a sitting that was cancelled is
    free again.
    """
    asked = (
        select(DocketEntry.case_id, *_WHERE)
        .join(Sitting, Sitting.id == DocketEntry.sitting_id)
        .join(SittingDay, SittingDay.id == DocketEntry.day_id)
        .outerjoin(Hearing, Hearing.entry_id == DocketEntry.id)
        .where(
            DocketEntry.case_id.in_(which),
            DocketEntry.left_on.is_(None),
            Hearing.result.is_(None),
            Sitting.state.in_(OPEN | {SittingState.HELD}),
        )
        .order_by(Sitting.first_on)
    )
    waiting = {row.case_id: _waiting(row) for row in session.execute(asked)}
    return _listed(session, which) | waiting


def _listed(session: Session, which: Select[Any]) -> dict[uuid.UUID, str]:
    """Return the same for the cases that stand on a civil-status list."""
    asked = (
        select(CivilStatusLine.case_id, *_WHERE)
        .join(Sitting, Sitting.id == CivilStatusLine.sitting_id)
        .join(SittingDay, SittingDay.id == CivilStatusLine.day_id)
        .where(
            CivilStatusLine.case_id.in_(which),
            CivilStatusLine.result.is_(None),
            Sitting.state.in_(OPEN | {SittingState.HELD}),
        )
        .order_by(Sitting.first_on)
    )
    return {row.case_id: _waiting(row) for row in session.execute(asked)}


def _waiting(row: Any) -> str:
    if to_come(row.state, row.first_on, row.held_on, today()):
        return _("It is on the docket of {sitting}.").format(sitting=row.number)
    told = _("The result of its hearing is not written down: {sitting}.")
    return told.format(sitting=row.number)


def _row(
    case: Case, found: Gathered, waits: str | None, site: PlaceRow | None, ways: Distances | None
) -> ReadyRow:
    told = [reason.told for reason in lacking(standing_of(case, found))]
    missing = (*([waits] if waits else []), *told)
    people = found.people[case.id]
    homes = [person.place_id for person in people if person.place_id]
    way = None
    if site is not None and ways is not None:
        way = farthest(ways, site, homes or [one for one in (case.place_id,) if one])
    return ReadyRow(
        number=case.number,
        category=case.category,
        restricted=case.restricted,
        **_where(case, found.places),
        opened_on=case.opened_on,
        days=(today() - case.opened_on).days,
        kilometres=way.km if way else None,
        estimated=way.estimated if way else False,
        people=len(people),
        urgent=is_urgent(case),
        ready=not missing,
        missing=missing,
    )


def _where(case: Case, places: Mapping[uuid.UUID, Place]) -> dict[str, str]:
    above: Sequence[Place] = chain(places[case.place_id], places) if case.place_id else ()
    names = {place.level: place.name for place in above}
    return {
        "place": SLASH.join(place.name for place in above),
        "cercle": names.get(PlaceLevel.CERCLE, ""),
        "commune": names.get(PlaceLevel.COMMUNE, ""),
    }


def is_urgent(case: Case) -> bool:
    """Tell whether a case goes before older ones: said so at intake, a life, or somebody held."""
    pressing = case.priority is not Priority.WEEKS_2 or case.danger_to_life
    return pressing or _DETENTION in case.danger or Flag.URGENT in category(case.category).flags


def _wanted(query: ReadyQuery, row: ReadyRow) -> bool:
    if query.only_ready and not row.ready:
        return False
    if query.waiting is not None and row.days < query.waiting:
        return False
    return query.near is None or (row.kilometres is not None and row.kilometres <= query.near)


def _first(row: ReadyRow) -> tuple[Any, ...]:
    return not row.ready, not row.urgent, row.opened_on, row.number
