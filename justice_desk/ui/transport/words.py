"""Requests and trips in the words and signs of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.i18n.formats import francs, prose_date, whole
from justice_desk.i18n.messages import _, ngettext, pgettext
from justice_desk.terms.labels import label
from justice_desk.terms.transport import (
    Direction,
    Need,
    SupportState,
    TravellerRole,
    TravelMode,
    TripState,
    VehicleKind,
)
from justice_desk.ui.components.tag import Sign
from justice_desk.ui.components.text import capital
from justice_desk.ui.sittings.words import hour
from justice_desk.ui.transport.lanes import Lane

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from justice_desk.services.transport.rows import SupportRow
    from justice_desk.services.trips.rows import TripRow

MODE_ICONS: Final = {
    TravelMode.CAR: "jeep",
    TravelMode.BUS: "bus",
    TravelMode.MOTORCYCLE: "motorbike",
    TravelMode.PINASSE: "ferry",
    TravelMode.ON_FOOT: "footprints",
}
VEHICLE_ICONS: Final = {
    VehicleKind.CAR: "jeep",
    VehicleKind.MINIBUS: "bus",
    VehicleKind.PINASSE: "ferry",
    VehicleKind.MOTORCYCLE: "motorbike",
}
STATE_PAIRS: Final = {
    SupportState.REQUESTED: ("hand-palm", "warn"),
    SupportState.APPROVED: ("check", "info"),
    SupportState.REFUSED: ("prohibit", "danger"),
    SupportState.VOUCHERED: ("file-text", "info"),
    SupportState.PAID: ("check", "ok"),
    SupportState.TRAVELLED: ("map-pin", "warn"),
    SupportState.NO_SHOW: ("warning-circle", "danger"),
    SupportState.RECONCILED: ("check-circle", "ok"),
    SupportState.CANCELLED: ("x-circle", "neutral"),
}
_TRIP_PAIRS: Final = {
    TripState.PLANNED: ("calendar-blank", "neutral"),
    TripState.CONFIRMED: ("check", "info"),
    TripState.DONE: ("check-circle", "ok"),
    TripState.CANCELLED: ("x-circle", "danger"),
}


def state_sign(state: SupportState) -> Sign:
    """Return the sign of where a request stands."""
    return Sign(capital(label(state)), *STATE_PAIRS[state])


def trip_sign(state: TripState) -> Sign:
    """Return the sign of where a trip stands."""
    return Sign(capital(label(state)), *_TRIP_PAIRS[state])


def lane_words(lane: Lane) -> str:
    """Return the heading of a column."""
    return {
        Lane.DECIDE: _("To decide"),
        Lane.GROUP: pgettext("support", "Approved"),
        Lane.UNDER_WAY: _("On the way"),
        Lane.ACCOUNT: _("To account for"),
        Lane.OVER: pgettext("support", "Over"),
    }[lane]


def lane_empty(lane: Lane) -> str:
    """Return what an empty column says."""
    return {
        Lane.DECIDE: _("Nothing to decide."),
        Lane.GROUP: _("Nobody waits for a trip."),
        Lane.UNDER_WAY: _("Nobody is on the way."),
        Lane.ACCOUNT: _("Every amount is accounted for."),
        Lane.OVER: _("Nothing is over yet."),
    }[lane]


def who(row: SupportRow) -> str:
    """Return whom a request is for; of a case that is closed to the reader, its number alone."""
    return row.number if row.hidden else row.name or row.number


def about(row: SupportRow) -> str:
    """Return what a request belongs to: its sitting, its referral, its case, or a mission."""
    if row.hidden:
        return row.sitting or ""
    return row.sitting or row.referral or row.case or _("mission")


def context(row: SupportRow) -> str:
    """Return what is most worth knowing of a request where it stands."""
    return _("case closed to you") if row.hidden else ", ".join(_context(row))


def _context(row: SupportRow) -> Iterator[str]:
    lead = row.travellers[0] if row.travellers else None
    if row.state in {SupportState.TRAVELLED, SupportState.NO_SHOW, SupportState.RECONCILED}:
        yield account_words(row)
        return
    if row.state is SupportState.VOUCHERED and row.voucher is not None:
        yield _("voucher {number}").format(number=row.voucher.number)
    elif row.state is SupportState.PAID and row.back_on is not None:
        yield _("back on {day}").format(day=prose_date(row.back_on, year=False))
    elif lead is not None:
        yield lead.place
    if lead is not None:
        yield from (label(need) for need in lead.needs)
        yield from _with(row)


def _with(row: SupportRow) -> Iterator[str]:
    others = row.travellers[1:]
    if any(one.role is TravellerRole.GUARDIAN for one in others):
        yield _("with a guardian")
    elif others:
        yield ngettext("with {n} person", "with {n} persons", len(others)).format(n=len(others))


def account_words(row: SupportRow) -> str:
    """Return what is missing before the money of a request is accounted for."""
    if row.state is SupportState.NO_SHOW:
        told = _("{amount} to give back") if row.paid else _("nothing was paid")
        return told.format(amount=francs(row.paid))
    if row.receipts:
        return ngettext("{n} receipt", "{n} receipts", row.receipts).format(n=row.receipts)
    return _("no receipt yet") if row.paid else _("not paid yet")


def there_words(row: SupportRow) -> str:
    """Return the day that somebody has to be there, without its year."""
    return prose_date(row.there_on, year=False)


def moment(day: date, minutes: int) -> str:
    """Return « 3 décembre 2026, 8 h 30 »."""
    return _("{day}, {hour}").format(day=prose_date(day), hour=hour(minutes))


def km_words(kilometres: int, *, estimated: bool) -> str:
    """Return « 104 km », « environ 104 km »."""
    told = _("about {km} km") if estimated else _("{km} km")
    return told.format(km=whole(kilometres))


def needs_words(row: SupportRow) -> str:
    """Return everything that the travellers need on the way."""
    needs = {need for one in row.travellers for need in one.needs}
    return ", ".join(label(need) for need in Need if need in needs)


def trip_title(trip: TripRow) -> str:
    """Return « Gao vers Bourem »; a trip that ends where it began names where people must be."""
    if not trip.stops:
        return trip.vehicle.name
    first, last = trip.stops[0].place, trip.stops[-1].place
    if first == last and len(trip.stops) > 1:
        out = trip.direction is Direction.OUT
        sites = [stop.place for stop in trip.stops if (stop.down if out else stop.up)]
        ends = sites or [stop.place for stop in trip.stops[1:-1]] or [last]
        last = ends[-1] if out else ends[0]
    return _("{here} towards {there}").format(here=first, there=last)


def spoken(row: SupportRow) -> str:
    """Return everything of a card, as a screen reader says it."""
    told = (who(row), about(row), context(row), francs(row.amount), there_words(row),
            label(row.mode))  # fmt: skip
    return ", ".join(part for part in told if part)
