"""The mission order: for who drives, and for whoever travels for the office. One page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers import transport_words as words
from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Block, Paragraph
from justice_desk.exports.papers.kit.cells import Cell, Cells
from justice_desk.exports.papers.kit.cutting import cut_to_lines
from justice_desk.exports.papers.kit.document import document
from justice_desk.exports.papers.kit.grid import WIDTH, modules
from justice_desk.exports.papers.kit.letterhead import Heading
from justice_desk.exports.papers.kit.sidebar import Sidebar
from justice_desk.exports.papers.kit.signatures import SignatureBox, SignatureRow
from justice_desk.exports.papers.kit.titles import SectionTitle
from justice_desk.exports.papers.kit.words import _, francs_in_words, ngettext, plain_day
from justice_desk.exports.papers.sitting_words import NONE, said
from justice_desk.exports.papers.transport_pages import TitleLine, TransportFrame
from justice_desk.exports.papers.wording import Wording, shipped
from justice_desk.terms.transport import Direction, TravellerRole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from justice_desk.exports.papers.kit.document import Painter
    from justice_desk.exports.papers.kit.letterhead import Office
    from justice_desk.services.transport.rows import SupportRow
    from justice_desk.services.trips.rows import StopRow, TripRow

_TO_WRITE: Final = 11.4
_LINES: Final = 2
_ITINERARY: Final = 6
_SIGNING: Final = 25.0


@dataclass(frozen=True, slots=True)
class MissionFacts:
    """One order, in finished words.

    Attributes:
        number: of the trip or the request that it is given for.
        name: who goes; blank leaves room to write it.
        duty: in what quality.
        purpose: key of the sentence that says what for.
        to: the destination.
        leaves, returns: day and hour.
        means, plate, distance: what with, and how far.
        itinerary: the places in order; empty for a single way.
        stay: nights and meals.
        amount: of the allowance in whole francs CFA, 0 without one.
        line: `FUND/LINE` that pays, blank where it is not known.
        printed_on: the day of printing, the only date of the file's own.
    """

    office: Office
    number: str
    name: str
    duty: str
    purpose: str
    to: str
    leaves: str
    returns: str
    means: str
    plate: str
    distance: str
    itinerary: tuple[str, ...]
    stay: str
    amount: int
    line: str
    printed_on: date


def mission_of_trips(office: Office, trips: Sequence[TripRow], printed_on: date) -> MissionFacts:
    """Return the order of who drives a vehicle on a day; `trips` in the order of their hours."""
    first, last = trips[0], trips[-1]
    stops = [stop for trip in trips for stop in in_order(trip)]
    far = next((trip for trip in trips if trip.direction is Direction.OUT), None)
    to = in_order(far)[-1] if far else stops[0]
    kilometres = sum(trip.kilometres for trip in trips)
    return MissionFacts(
        office,
        first.number,
        first.driver or first.vehicle.driver,
        _("driver"),
        "transport.mission_purpose",
        words.bare(to.place),
        words.moment(first.held_on, stops[0].leaves),
        words.moment(last.held_on, stops[-1].arrives),
        first.vehicle.name,
        first.vehicle.plate,
        _("{n} km").format(n=kilometres),
        _itinerary(stops),
        "",
        0,
        "",
        printed_on,
    )


def mission_of_request(office: Office, row: SupportRow, printed_on: date) -> MissionFacts:
    """Return the order of somebody who travels for the office."""
    who = row.travellers[0]
    back = words.way_back(row)
    return MissionFacts(
        office,
        row.number,
        who.name,
        said(who.role),
        "transport.mission_purpose_staff",
        words.bare(row.to),
        _("from {place}, to be there on {day}").format(
            place=words.bare(who.place), day=words.moment(row.there_on, row.there_at)
        ),
        back,
        said(row.mode),
        "",
        "" if row.kilometres is None else _("{n} km each way").format(n=row.kilometres),
        (),
        _stay(row),
        row.amount,
        row.line or "",
        printed_on,
    )


def on_mission(row: SupportRow) -> bool:
    """Tell whether somebody travels for the office, with an order in place of a voucher."""
    return bool(row.travellers) and row.travellers[0].role is TravellerRole.STAFF


def in_order(trip: TripRow) -> list[StopRow]:
    """Return the stops of a trip in their order."""
    return sorted(trip.stops, key=lambda stop: stop.position)


def _itinerary(stops: Sequence[StopRow]) -> tuple[str, ...]:
    """Return the places, one that the next trip begins at only once."""
    places = [words.bare(stop.place) for stop in stops]
    return tuple(place for at, place in enumerate(places) if not at or places[at - 1] != place)


def _stay(row: SupportRow) -> str:
    nights = ngettext("{n} night", "{n} nights", row.nights).format(n=row.nights)
    meals = ngettext("{n} meal", "{n} meals", row.meals).format(n=row.meals)
    parts = ((nights, row.nights), (meals, row.meals))
    return ", ".join(text for text, many in parts if many) or NONE


def render_mission_orders(facts: Sequence[MissionFacts], wording: Wording | None = None) -> bytes:
    """Return the orders as one PDF, each on a page of its own.

    Raises:
        ValueError: there is none.
        CannotDraw: a value holds a character that no font of the papers can draw.
        FontsMissing: a font file is not where the program keeps it.
    """
    if not facts:
        raise ValueError("No mission order to print.")
    return document(_frame(facts[0], wording or shipped()).about, mission_pages(facts, wording))


def mission_pages(facts: Sequence[MissionFacts], wording: Wording | None = None) -> list[Painter]:
    """Return what draws the page of each order."""
    told = wording or shipped()
    return [painter for one in facts for painter in _frame(one, told).painters(_blocks(one, told))]


def _frame(facts: MissionFacts, told: Wording) -> TransportFrame:
    title = _("Mission order")
    heading = Heading(title, facts.number, _("Copy of the bearer"))
    footer = told.text("transport.mission_footer")
    return TransportFrame(facts.office, heading, title, footer, facts.printed_on)


def _blocks(facts: MissionFacts, told: Wording) -> Iterator[Block]:
    yield TitleLine(_("Mission order"), plain_day(facts.printed_on))
    yield Paragraph(told.text("transport.mission_order"), styles.BODY)
    yield Cells([[_cell(*one) for one in row] for row in _rows(facts, told)], least=_TO_WRITE)
    if facts.itinerary:
        yield SectionTitle(_("Itinerary"), before=4.0)
        places = " – ".join(facts.itinerary)
        yield Paragraph(cut_to_lines(places, styles.BODY, WIDTH, _ITINERARY), styles.BODY)
    yield Sidebar(told.text("transport.mission_help"), styles.BODY)
    yield Paragraph(told.text("transport.mission_report"), styles.BODY)
    yield SignatureRow(
        (
            SignatureBox(0, 82, _("The bearer"), _("Date and signature")),
            SignatureBox(
                86, 82, _("The coordinator of the office"), _("Date, signature and stamp")
            ),
        ),
        height=_SIGNING,
    )
    yield SectionTitle(_("Seen on the way"), before=4.0)
    for title in (_("On arrival"), _("On departure")):
        line = _("Place, day, hour, signature and stamp")
        row = SignatureRow(
            (SignatureBox(0, 82, title, line), SignatureBox(86, 82, title, line)),
            height=_SIGNING,
        )
        row.after = 4.0
        yield row


_Told = tuple[str, str, float]


def _rows(facts: MissionFacts, told: Wording) -> Iterator[Sequence[_Told]]:
    yield (_("Surname and first name"), facts.name, 8.0), (_("Duty"), facts.duty, 4.0)
    yield (
        (_("Purpose of the mission"), told.text(facts.purpose), 8.0),
        (_("Destination"), facts.to, 4.0),
    )
    yield (_("Departure"), facts.leaves, 6.0), (_("Return"), facts.returns, 6.0)
    yield (
        (_("Means of transport"), facts.means, 5.0),
        (_("Number plate"), facts.plate or NONE, 3.5),
        (_("Distance"), facts.distance or NONE, 3.5),
    )
    if facts.amount or facts.stay:
        spoken = f"{words.amount(facts.amount)} ({francs_in_words(facts.amount)})"
        yield (
            (_("Allowance"), spoken, 6.0),
            (_("Nights and meals"), facts.stay or NONE, 3.0),
            (_("Budget line"), facts.line or NONE, 3.0),
        )


def _cell(name: str, value: str, wide: float) -> Cell:
    return Cell(name, cut_to_lines(value, styles.STRONG, modules(wide) - 4.0, _LINES), wide)
