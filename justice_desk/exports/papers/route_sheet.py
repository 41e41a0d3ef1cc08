"""The driver's sheet: paper 12. One for each vehicle and day, way out and way back.

No name, no phone of a person, no case, no word of a hearing: whoever finds it learns of places,
hours and seats alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers.kit.block import Block, Paragraph
from justice_desk.exports.papers.kit.cells import Cell, Cells
from justice_desk.exports.papers.kit.document import document
from justice_desk.exports.papers.kit.letterhead import Heading
from justice_desk.exports.papers.kit.pen import Style
from justice_desk.exports.papers.kit.runs import Run, rich
from justice_desk.exports.papers.kit.signatures import SignatureBox, SignatureRow
from justice_desk.exports.papers.kit.words import _, day_to_act, ngettext
from justice_desk.exports.papers.route_map import maps_of
from justice_desk.exports.papers.route_stops import stops_of
from justice_desk.exports.papers.transport_pages import TitleLine, TransportFrame
from justice_desk.exports.papers.wording import Wording, shipped
from justice_desk.terms.transport import Direction

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from justice_desk.exports.papers.kit.document import Painter
    from justice_desk.exports.papers.kit.letterhead import Office
    from justice_desk.services.trips.rows import TripRow, VehicleRow

_DANGER: Final = Style(11, 5.2)
_TO_WRITE: Final = 13.0
_UNDER_CELLS: Final = 5.4


@dataclass(frozen=True, slots=True)
class RouteFacts:
    """The trips of one vehicle on one day.

    Attributes:
        trips: in the order in which they are driven.
        printed_on: the day of printing, the only date of the file's own.
    """

    office: Office
    trips: tuple[TripRow, ...]
    printed_on: date

    @property
    def number(self) -> str:
        """Return the number of the first trip."""
        return self.trips[0].number

    @property
    def vehicle(self) -> VehicleRow:
        """Return the vehicle that all trips are driven with."""
        return self.trips[0].vehicle

    @property
    def held_on(self) -> date:
        """Return the day of all trips."""
        return self.trips[0].held_on


def route_groups(trips: tuple[TripRow, ...]) -> list[tuple[TripRow, ...]]:
    """Return trips by day and vehicle, each group in the order in which it is driven."""
    groups: dict[tuple[date, str], list[TripRow]] = {}
    for trip in sorted(trips, key=_when):
        groups.setdefault((trip.held_on, trip.vehicle.code), []).append(trip)
    return [tuple(group) for group in groups.values()]


def _when(trip: TripRow) -> tuple[date, int, str]:
    first = min((stop.leaves for stop in trip.stops), default=0)
    return trip.held_on, first, trip.number


def render_route_sheet(facts: RouteFacts, wording: Wording | None = None) -> bytes:
    """Return the sheet as a PDF.

    Raises:
        CannotDraw: a value holds a character that no font of the papers can draw.
        FontsMissing: a font file is not where the program keeps it.
    """
    return document(_frame(facts, wording or shipped()).about, route_pages(facts, wording))


def route_pages(facts: RouteFacts, wording: Wording | None = None) -> list[Painter]:
    """Return what draws the pages of the sheet."""
    said = wording or shipped()
    return _frame(facts, said).painters(_blocks(facts, said))


def _frame(facts: RouteFacts, said: Wording) -> TransportFrame:
    title = _("Driver’s route sheet")
    heading = Heading(title, facts.number, said.text("transport.route_copy"))
    footer = said.text("transport.route_footer")
    return TransportFrame(facts.office, heading, title, footer, facts.printed_on)


def _blocks(facts: RouteFacts, said: Wording) -> Iterator[Block]:
    yield TitleLine(_("Driver’s route sheet"), day_to_act(facts.held_on))
    yield _cells(facts)
    back = any(trip.direction is Direction.BACK for trip in facts.trips)
    for trip in facts.trips:
        yield stops_of(trip, said, comes_back=back)
    told = Paragraph(_on_board(facts, said), _DANGER, after=2.4)
    told.keep_with_next = True
    yield told
    yield SignatureRow(
        (
            SignatureBox(0, 54, _("The office, at departure"), _("Signature")),
            SignatureBox(57, 54, _("The driver, at departure"), _("Signature")),
            SignatureBox(114, 54, _("The driver, on return"), _("Date and signature")),
        ),
        height=27.0,
    )
    yield from maps_of(facts.trips, said)


def _cells(facts: RouteFacts) -> Cells:
    """Return what is known of the vehicle; the driver writes name and counter by hand."""
    vehicle = facts.vehicle
    seats = ngettext("{n} seat", "{n} seats", vehicle.seats).format(n=vehicle.seats)
    name = f"{vehicle.name}, {seats}"
    if vehicle.wheelchairs:
        chairs = ngettext(
            "of which {n} for a wheelchair", "of which {n} for wheelchairs", vehicle.wheelchairs
        )
        name = f"{name}, {chairs.format(n=vehicle.wheelchairs)}"
    cells = Cells(
        [
            [
                Cell(_("Driver"), "", 4),
                Cell(_("Vehicle"), name, 4),
                Cell(_("Number plate"), vehicle.plate, 4),
            ],
            [
                Cell(_("Km at departure"), "", 4),
                Cell(_("Km on return"), "", 4),
                Cell(_("Fuel, litres and F CFA"), "", 4),
            ],
        ],
        least=_TO_WRITE,
    )
    cells.after = _UNDER_CELLS
    return cells


def _on_board(facts: RouteFacts, said: Wording) -> list[Run]:
    """Return how many ride at most, and what to do when something goes wrong."""
    most = max(trip.taken for trip in facts.trips)
    chairs = max(sum(rider.wheelchairs for rider in trip.riders) for trip in facts.trips)
    told = ngettext("{n} person on board", "{n} persons on board", most).format(n=most)
    if chairs:
        beside = ngettext("{n} wheelchair", "{n} wheelchairs", chairs).format(n=chairs)
        told = f"{told}, {beside}"
    phone = facts.office.phone
    key = "transport.route_danger" if phone else "transport.route_danger_without_phone"
    return [Run(f"{told}. ", bold=True), *rich(said.text(key), phone=phone)]
