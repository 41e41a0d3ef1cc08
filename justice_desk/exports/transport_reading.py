"""Reads what the papers of transport support are drawn from: requests, trips, money."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from justice_desk.exports.filling.sending import letterhead
from justice_desk.exports.papers.kit.words import _, plain_day, short_day
from justice_desk.exports.papers.transport_words import bare
from justice_desk.exports.papers.wording import shipped
from justice_desk.exports.transport_matter import TransportMatter
from justice_desk.services.funds.advances import advances
from justice_desk.services.funds.listing import entries
from justice_desk.services.funds.told import EntryQuery
from justice_desk.services.offices import describe
from justice_desk.services.sittings.showing import show
from justice_desk.services.transport.listing import request_shown, requests
from justice_desk.services.transport.signing import signing_apart
from justice_desk.services.trips.errors import UnknownTrip
from justice_desk.services.trips.listing import trips
from justice_desk.terms.clock import today
from justice_desk.terms.sittings import SittingKind
from justice_desk.terms.transport import BookedAs

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.services.funds.rows import EntryRow
    from justice_desk.services.sittings.rows import SittingRow
    from justice_desk.services.transport.rows import SupportRow


def transport_matter(session: Session, of: str) -> TransportMatter:
    """Return what the papers of a sitting, a trip or one request are drawn from.

    Raises:
        NotAllowed: the member's role may not read one of them.
        UnknownSitting, UnknownTrip, UnknownRequest: nothing bears the number.
    """
    number = of.strip().upper()
    if "-T-" in number:
        return _of_trip(session, number)
    if "-A-" in number:
        return _of_request(session, number)
    return _of_sitting(session, number)


def _of_sitting(session: Session, number: str) -> TransportMatter:
    row = show(session, number).row
    rows = requests(session, sitting=row.number)
    held = tuple(one for one in advances(session) if one.sitting == row.number)
    matter = _matter(session, row.number, _sat(row), rows, rows)
    return replace(matter, trips=trips(session, sitting=row.number, whole=True), advances=held)


def _of_trip(session: Session, number: str) -> TransportMatter:
    """Return the trip with what the same vehicle drives on the same day."""
    every = trips(session, whole=True)
    named = next((trip for trip in every if trip.number == number), None)
    if named is None:
        raise UnknownTrip(found=number)
    day = (named.vehicle.code, named.held_on)
    driven = tuple(trip for trip in every if (trip.vehicle.code, trip.held_on) == day)
    riding = {rider.request for trip in driven for rider in trip.riders}
    rows = tuple(row for row in requests(session) if row.number in riding)
    of = _("trip {number} on {day}").format(number=number, day=plain_day(named.held_on))
    paid = tuple(row for row in rows if _paid_with(row) == number)
    matter = _matter(session, number, of, rows, paid)
    return replace(matter, trips=driven)


def _of_request(session: Session, number: str) -> TransportMatter:
    """Return one request; the trip that takes her is another's paper, and tells her hour alone."""
    row = request_shown(session, number)
    lifts = tuple(
        trip for trip in trips(session, whole=True) if row.trip and trip.number == row.trip
    )
    of = _("journey to {place} on {day}").format(place=bare(row.to), day=plain_day(row.there_on))
    matter = _matter(session, row.number, of, (row,), () if _paid_with(row) else (row,))
    return replace(matter, lifts=lifts)


def _paid_with(row: SupportRow) -> str:
    """Return the sitting, else the first trip, on whose sheet a request is paid; blank for neither.

    Each request is paid on one sheet only, however many papers name it.
    """
    return row.sitting or row.trip or row.trip_back or ""


def _matter(
    session: Session,
    number: str,
    of: str,
    rows: tuple[SupportRow, ...],
    paid: tuple[SupportRow, ...],
) -> TransportMatter:
    numbers = {row.number for row in rows}
    counted = {row.number for row in paid}
    return TransportMatter(
        office=letterhead(describe(session), shipped()),
        number=number,
        of=of,
        rows=rows,
        trips=(),
        apart=signing_apart(session, numbers),
        advances=(),
        entries=_entries(session, counted) if counted else (),
        printed_on=today(),
        money=bool(paid) or not rows,
        paid=paid,
    )


def _entries(session: Session, numbers: set[str]) -> tuple[EntryRow, ...]:
    """Return what was paid and given back on these requests."""
    query = EntryQuery(kinds=(BookedAs.PAYMENT, BookedAs.RETURN))
    return tuple(entry for entry in entries(session, query) if entry.request in numbers)


def _sat(row: SittingRow) -> str:
    """Return « audience foraine de Bourem, 15 décembre 2026 »."""
    mobile = row.kind is SittingKind.MOBILE
    told = _("mobile court of {place}, {day}") if mobile else _("hearing at {place}, {day}")
    return told.format(place=bare(row.place), day=days_of(row.first_on, row.last_on))


def days_of(first: date, last: date) -> str:
    """Return « 14 – 16 décembre 2026 », or « 30 nov. 2026 – 2 déc. 2026 » over two months."""
    if first == last:
        return plain_day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{'1er' if first.day == 1 else first.day} – {plain_day(last)}"
    return f"{short_day(first)} – {short_day(last)}"
