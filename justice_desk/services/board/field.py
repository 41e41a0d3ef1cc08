"""The slips that somebody who travels brings back: those whose answer is awaited, place by place.

A paper that is carried along the road names nobody, and holds no restricted case: who receives it
would tell its category.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import aliased

from justice_desk.models.all import Case, JusticeActor, Place, Referral
from justice_desk.rules.status import AWAITING
from justice_desk.services.places import find, path_of
from justice_desk.services.places.within import within
from justice_desk.services.rights import require
from justice_desk.storage.audit import Fact, append
from justice_desk.terms.enums import AuditAction, JusticeOrder

if TYPE_CHECKING:
    import uuid
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

Site = aliased(Place)
VERB = "referral field-list"
MOST = 300
"""Slips of one list, the most overdue ones: about thirty sheets; more belongs on several trips."""


@dataclass(frozen=True)
class FieldLine:
    """One slip to collect. `late` is by how many days its answer is overdue."""

    reference: str
    actor: str
    order: JusticeOrder
    received: bool
    sent_on: date
    reply_by: date | None
    late: int


@dataclass(frozen=True)
class Stop:
    """A place where actors sit, with the slips to collect there; its names from the top down."""

    path: str
    lines: tuple[FieldLine, ...]


@dataclass(frozen=True)
class FieldTrip:
    """The stops by place.

    `total` is how many slips there are, more than are listed where a list is cut; `left_out` how
    many more of restricted cases.
    """

    stops: tuple[Stop, ...]
    total: int
    left_out: int
    under: str | None = None

    @property
    def slips(self) -> int:
        """Return how many slips there are to collect."""
        return sum(len(stop.lines) for stop in self.stops)


def field_trip(session: Session, today: date, place: str | None = None) -> FieldTrip:
    """Return what there is to collect, everywhere or at and under one place.

    Raises:
        NotAllowed: the member's role carries no slips.
        UnknownPlace, AmbiguousPlace: for `place`.
    """
    require(session, VERB)
    meant = find(session, place) if place else None
    there = [] if meant is None else [or_(Site.id == meant.id, _under(meant.id))]
    carried = _slips(*there).where(Case.restricted.is_(False))
    pressing = carried.order_by(Referral.reply_by.asc().nulls_last(), Referral.reference)
    found = session.execute(pressing.limit(MOST)).all()
    return FieldTrip(
        _stops(session, found, today),
        _count(session, carried) if len(found) == MOST else len(found),
        _count(session, _slips(*there).where(Case.restricted)),
        meant.path if meant else None,
    )


def _count(session: Session, slips: Any) -> int:
    return session.scalar(slips.with_only_columns(func.count())) or 0


def _stops(session: Session, found: Sequence[Any], today: date) -> tuple[Stop, ...]:
    """Return the slips by place, in the order of the places' names, then of the actors'."""
    sites: dict[uuid.UUID, list[Any]] = defaultdict(list)
    for row in sorted(found, key=lambda row: row.folded):
        sites[row.site].append(row)
    by_path = sorted((path_of(session, site), rows) for site, rows in sites.items())
    return tuple(Stop(path, tuple(_line(row, today) for row in rows)) for path, rows in by_path)


def note_field_list(session: Session, trip: FieldTrip, sha256: str) -> None:
    """Record that the list exists: how many slips stand on it, and a digest of which.

    Raises:
        NotAllowed: the member's role carries no slips.
    """
    require(session, VERB)
    told = [line.reference for stop in trip.stops for line in stop.lines]
    fields = ("list of slips to collect",)
    fact = Fact(AuditAction.ACCESS, "referral", "", None, fields, [sha256, *told], rows=len(told))
    append(session, [fact])


def _under(place: uuid.UUID) -> ColumnElement[bool]:
    """Return the condition that the site stands under a place."""
    return Site.id.in_(select(Place.id).where(within(place)))


def _slips(*there: ColumnElement[bool]) -> Any:
    seat = func.coalesce(JusticeActor.seat_id, JusticeActor.place_id)
    return (
        select(
            Referral.reference,
            Referral.state,
            Referral.acknowledged_on,
            Referral.sent_on,
            Referral.reply_by,
            JusticeActor.name,
            JusticeActor.folded,
            JusticeActor.order,
            Site.id.label("site"),
        )
        .join(Case, Case.id == Referral.case_id)
        .join(JusticeActor, JusticeActor.id == Referral.actor_id)
        .join(Site, Site.id == seat)
        .where(Referral.state.in_(AWAITING), *there)
    )


def _line(row: Any, today: date) -> FieldLine:
    late = (today - row.reply_by).days if row.reply_by else 0
    received = row.acknowledged_on is not None
    order = JusticeOrder(row.order)
    return FieldLine(
        row.reference, row.name, order, received, row.sent_on, row.reply_by, max(late, 0)
    )


def field_places(session: Session, today: date) -> tuple[str, ...]:
    """Return the cercles in which there are slips to collect, as paths such as Gao/Bourem.

    Raises:
        NotAllowed: the member's role carries no slips.
    """
    stops = field_trip(session, today).stops
    return tuple(dict.fromkeys("/".join(stop.path.split("/")[:2]) for stop in stops))
