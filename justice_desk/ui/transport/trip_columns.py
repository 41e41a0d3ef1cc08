"""What the list of trips shows of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.i18n.formats import francs, short_date
from justice_desk.i18n.messages import N_, _
from justice_desk.terms.labels import label
from justice_desk.ui.components.text import capital
from justice_desk.ui.sittings.words import hour
from justice_desk.ui.tables.columns import Cell, Column, Look
from justice_desk.ui.transport.words import VEHICLE_ICONS, km_words, trip_sign, trip_title

if TYPE_CHECKING:
    from justice_desk.services.trips.rows import TripRow


def _when(row: TripRow) -> Cell:
    if not row.stops:
        return Cell(short_date(row.held_on))
    told = f"{hour(row.stops[0].leaves)} – {hour(row.stops[-1].arrives)}"
    return Cell(short_date(row.held_on), told)


def _way(row: TripRow) -> Cell:
    told = km_words(row.kilometres, estimated=row.estimated)
    return Cell(trip_title(row), f"{capital(label(row.direction))} · {told}")


def _vehicle(row: TripRow) -> Cell:
    return Cell(row.vehicle.name, row.driver, VEHICLE_ICONS[row.vehicle.kind])


def _seats(row: TripRow) -> Cell:
    return Cell(_("{taken} of {all}").format(taken=row.taken, all=row.vehicle.seats))


def _cost(row: TripRow) -> Cell:
    return Cell(francs(row.cost))


def _state(row: TripRow) -> Cell:
    sign = trip_sign(row.state)
    return Cell(sign.words, icon=sign.icon, look=Look.TAG, pair=sign.pair)


COLUMNS: Final[tuple[Column[TripRow], ...]] = (
    Column("number", N_("Number"), lambda row: Cell(row.number, look=Look.LINK), 140, always=True),
    Column("when", N_("Day"), _when, 140),
    Column("way", N_("Way"), _way, 170, 2),
    Column("vehicle", N_("Vehicle"), _vehicle, 170, 1, drop=2),
    Column("seats", N_("Seats"), _seats, 90, drop=3),
    Column("cost", N_("Cost"), _cost, 120, drop=1, right=True),
    Column("state", N_("State"), _state, 150),
)
