"""What the papers of transport support are drawn from, and why one of them has nothing to say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers import transport_words as words
from justice_desk.exports.papers.balance_facts import BalanceFacts
from justice_desk.exports.papers.kit import words as papers
from justice_desk.exports.papers.mission_order import (
    in_order,
    mission_of_request,
    mission_of_trips,
    on_mission,
)
from justice_desk.exports.papers.payment_lines import signs_alone
from justice_desk.exports.papers.payment_sheet import PaymentFacts
from justice_desk.exports.papers.route_sheet import RouteFacts, route_groups
from justice_desk.exports.papers.voucher import VoucherFacts
from justice_desk.i18n.messages import _, ngettext
from justice_desk.terms.transport import Direction, SupportState, TripPaper, TripState

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from justice_desk.exports.papers.kit.letterhead import Office
    from justice_desk.exports.papers.mission_order import MissionFacts
    from justice_desk.services.funds.rows import AdvanceRow, EntryRow
    from justice_desk.services.transport.rows import SupportRow
    from justice_desk.services.trips.rows import TripRow

_GONE: Final = frozenset({SupportState.REQUESTED, SupportState.REFUSED, SupportState.CANCELLED})
"""Nobody travels for the office on a request that stands there."""


@dataclass(frozen=True, slots=True)
class TransportMatter:
    """The support of a sitting, of a trip or of one request, as the member who prints sees it.

    Attributes:
        number: of the sitting, the trip or the request.
        of: what is paid for, in a line of a payment sheet.
        rows: the requests.
        trips: what is driven, with a sheet and an order of its own.
        apart: numbers of requests whose beneficiaries must not meet others on a list.
        advances: the cash that somebody held for it.
        entries: what the ledger holds on the requests.
        printed_on: the day of printing.
        sheet: number of the payment sheet, blank before one was given.
        sheet_on: the day on which that sheet was printed first; None for `printed_on`.
        money: whether it is paid for here; a trip to a sitting is paid with the sitting.
        paid: the requests that are; all of them when left out.
        lifts: trips that only tell when somebody is taken up.
    """

    office: Office
    number: str
    of: str
    rows: tuple[SupportRow, ...]
    trips: tuple[TripRow, ...]
    apart: frozenset[str]
    advances: tuple[AdvanceRow, ...]
    entries: tuple[EntryRow, ...]
    printed_on: date
    sheet: str = ""
    sheet_on: date | None = None
    money: bool = True
    lifts: tuple[TripRow, ...] = ()
    paid: tuple[SupportRow, ...] | None = None

    @property
    def numbers(self) -> frozenset[str]:
        """Return the numbers of the requests."""
        return frozenset(row.number for row in self.rows)

    @property
    def payable(self) -> tuple[SupportRow, ...]:
        """Return the requests whose money is paid and accounted for here."""
        return self.rows if self.paid is None else self.paid

    @property
    def closed(self) -> int:
        """Return how many requests belong to cases that are closed to the reader."""
        return sum(row.hidden for row in self.rows)

    @property
    def missions(self) -> tuple[MissionFacts, ...]:
        """Return the orders: of who drives each vehicle and day, then of who is on mission."""
        groups = [mission_of_trips(self.office, group, self.printed_on) for group in self._groups()]
        going = sorted(
            (row for row in self.rows if on_mission(row) and row.state not in _GONE),
            key=lambda row: row.number,
        )
        officers = [mission_of_request(self.office, row, self.printed_on) for row in going]
        return (*groups, *officers)

    @property
    def routes(self) -> tuple[RouteFacts, ...]:
        """Return what the sheet of each vehicle and day is drawn from."""
        return tuple(RouteFacts(self.office, group, self.printed_on) for group in self._groups())

    def _groups(self) -> list[tuple[TripRow, ...]]:
        going = tuple(trip for trip in self.trips if trip.state is not TripState.CANCELLED)
        return route_groups(tuple(trip for trip in going if trip.stops))

    @property
    def vouchers(self) -> tuple[VoucherFacts, ...]:
        """Return what each voucher that counts is drawn from, by its number."""
        rows = [row for row in self.rows if _counts(row)]
        rows.sort(key=lambda row: row.voucher.number if row.voucher else "")
        return tuple(
            VoucherFacts(
                self.office, row, self.printed_on, leaves_at=self._leaves(row), sheet=self.sheet
            )
            for row in rows
        )

    def _leaves(self, row: SupportRow) -> int | None:
        """Return when the vehicle that takes somebody out leaves from where she gets in."""
        for trip in (*self.trips, *self.lifts):
            if trip.number != row.trip or not _takes_out(trip):
                continue
            stops = {stop.position: stop for stop in in_order(trip)}
            for rider in trip.riders:
                if rider.request == row.number and trip.held_on == row.there_on:
                    return stops[rider.up].leaves
        return None

    @property
    def payment(self) -> PaymentFacts:
        """Return what the payment sheet is drawn from."""
        return PaymentFacts(
            self.office,
            self.sheet or papers._("Draft sheet"),
            self.of,
            self.payable,
            self.apart,
            self.sheet_on or self.printed_on,
        )

    @property
    def balance(self) -> BalanceFacts:
        """Return what the reconciliation is drawn from."""
        return BalanceFacts(
            self.office,
            self.number,
            self.of,
            self.payable,
            self.advances,
            self.entries,
            self.printed_on,
        )

    def missing(self, paper: TripPaper) -> str:
        """Return in a sentence why a paper has nothing to say, blank where it has."""
        return _CHECKS[paper](self)

    def note(self, paper: TripPaper) -> str:
        """Return in a sentence who is not on a paper that is there, blank where everybody is."""
        if not self.closed or paper not in {TripPaper.VOUCHERS, TripPaper.SINGLE_SHEETS}:
            return ""
        told = ngettext(
            "{n} request of a case that is closed to you is not among them.",
            "{n} requests of cases that are closed to you are not among them.",
            self.closed,
        )
        return told.format(n=self.closed)


def _takes_out(trip: TripRow) -> bool:
    return trip.direction is Direction.OUT and trip.state is not TripState.CANCELLED


def _counts(row: SupportRow) -> bool:
    """Tell whether a voucher is printed: it was given, and its beneficiary may be seen."""
    given = row.voucher is not None and row.voucher.cancelled_on is None
    return given and bool(row.travellers) and row.state not in _GONE


def _no_mission(matter: TransportMatter) -> str:
    return "" if matter.missions else _("No trip is planned and nobody is on mission.")


def _no_route(matter: TransportMatter) -> str:
    return "" if matter.routes else _("No trip is planned.")


def _no_voucher(matter: TransportMatter) -> str:
    return "" if matter.vouchers else _("No voucher was given that you may see.")


def _no_payment(matter: TransportMatter) -> str:
    if not matter.money:
        return _("Money is paid and accounted for with the sitting, or with the trip out.")
    paid = any(words.due(row) for row in matter.payable)
    return "" if paid else _("Nothing is to be paid.")


def _no_single(matter: TransportMatter) -> str:
    if why := _no_payment(matter):
        return why
    alone = any(
        row.travellers and words.due(row) and signs_alone(row, matter.apart)
        for row in matter.payable
    )
    return "" if alone else _("Nobody whom you may see signs alone.")


def _no_balance(matter: TransportMatter) -> str:
    if not matter.money:
        return _no_payment(matter)
    some = matter.advances or matter.balance.lines
    return "" if some else _("No money was granted.")


_CHECKS: Final[dict[TripPaper, Callable[[TransportMatter], str]]] = {
    TripPaper.MISSION_ORDER: _no_mission,
    TripPaper.ROUTE_SHEET: _no_route,
    TripPaper.VOUCHERS: _no_voucher,
    TripPaper.PAYMENT_SHEET: _no_payment,
    TripPaper.SINGLE_SHEETS: _no_single,
    TripPaper.RECONCILIATION: _no_balance,
}
