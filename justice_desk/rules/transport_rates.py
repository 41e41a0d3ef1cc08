"""What a journey is paid at: rate tables one behind the other, bands without gap or overlap."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import N_, _
from justice_desk.rules.ledger import check_amount
from justice_desk.terms.errors import BadInput
from justice_desk.terms.labels import label

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from justice_desk.terms.transport import TravelMode

FARTHEST: Final = 5000
"""Kilometres of one way: more is a slip of the hand, Mali is 1,900 km long."""
_DAY: Final = timedelta(days=1)


class RateTableBroken(BadInput):
    """Rates that leave a gap, overlap, or say something that cannot be; `rows` names them."""

    code = "rate_table"
    template = N_("The rates cannot be used: {why} Rows: {rows}.")


@dataclass(frozen=True, slots=True)
class Band:
    """One way of at least `from_km` and less than `to_km` kilometres costs `flat` + km × `per_km`.

    Amounts are whole francs CFA for one person. `to_km` is None without an end. `row` is where it
    stands in the list that it was read from, 0 for one of the office.
    """

    mode: TravelMode
    from_km: int
    to_km: int | None
    flat: int = 0
    per_km: int = 0
    row: int = 0

    @property
    def told(self) -> str:
        """Return the band as a sentence names it: its row, or its way of travelling and ends."""
        if self.row:
            return str(self.row)
        to = "…" if self.to_km is None else str(self.to_km)
        return f"{label(self.mode)} {self.from_km}–{to} km"


@dataclass(frozen=True, slots=True)
class Table:
    """Rates from one day to another, both included; `valid_to` is None until the next table.

    Attributes:
        night, meal: whole francs CFA for one person.
        limit: what a paralegal may approve alone, for one request.
        source: where the figures come from, and how certain they are.
    """

    valid_from: date
    valid_to: date | None
    bands: tuple[Band, ...]
    night: int = 0
    meal: int = 0
    limit: int = 0
    source: str = ""

    @property
    def told(self) -> str:
        """Return the table as a sentence names it: its rows, or its first day."""
        rows = [str(band.row) for band in self.bands if band.row]
        return ", ".join(rows) if rows else short_date(self.valid_from)

    def holds(self, day: date) -> bool:
        """Tell whether it is in force on a day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True)
class Fare:
    """What is asked of a rate table.

    Attributes:
        kilometres: of one way; None where nobody knows.
        ways: 1 out only, 2 out and back.
        persons: who is paid for; a baby on the lap is not.
        nights, meals: of each person.
    """

    mode: TravelMode
    kilometres: int | None
    ways: int = 2
    persons: int = 1
    nights: int = 0
    meals: int = 0


def in_force(tables: Iterable[Table], day: date) -> Table | None:
    """Return the table of a day, None before the first and after the last."""
    return next((table for table in tables if table.holds(day)), None)


def rated(table: Table | None, fare: Fare) -> int | None:
    """Return what a journey is paid at, in whole francs CFA.

    None where no table is in force, no distance is known, or the table says nothing of the way.
    Every person is paid for both ways, each night and each meal: a choice of this tool, the sources
    speak of one person.
    """
    if table is None or fare.kilometres is None:
        return None
    band = next((one for one in table.bands if _covers(one, fare)), None)
    if band is None:
        return None
    way = band.flat + band.per_km * fare.kilometres
    stay = fare.nights * table.night + fare.meals * table.meal
    return fare.persons * (fare.ways * way + stay)


def why_unrated(table: Table | None, fare: Fare, on: date) -> str:
    """Return in a sentence why `rated` says nothing."""
    if table is None:
        return _("No rate table is in force on {on}.").format(on=short_date(on))
    if fare.kilometres is None:
        return _("No distance is known between the two places.")
    return _("The rates say nothing of {mode} for {km} km.").format(
        mode=label(fare.mode), km=fare.kilometres
    )


def check_tables(tables: Sequence[Table]) -> tuple[Table, ...]:
    """Return tables in the order of their days, each with its bands in theirs.

    Raises:
        RateTableBroken: a gap or an overlap of days or of distances, with its rows.
        AmountUnfit: an amount that is negative or not whole.
    """
    ordered = sorted(tables, key=lambda table: table.valid_from)
    for table in ordered:
        if table.valid_to is not None and table.valid_to < table.valid_from:
            raise RateTableBroken(rows=table.told, why=_("they end before they begin."))
    for one, other in pairwise(ordered):
        _check_days(one, other)
    return tuple(_checked(table) for table in ordered)


def _covers(band: Band, fare: Fare) -> bool:
    if fare.kilometres is None or band.mode is not fare.mode:
        return False
    return band.from_km <= fare.kilometres and (band.to_km is None or fare.kilometres < band.to_km)


def _check_days(one: Table, other: Table) -> None:
    rows = f"{one.told} / {other.told}"
    if one.valid_to is None or one.valid_to >= other.valid_from:
        why = _("two tables overlap on {on}.").format(on=short_date(other.valid_from))
        raise RateTableBroken(rows=rows, why=why)
    if one.valid_to + _DAY < other.valid_from:
        why = _("no table is in force on {on}.").format(on=short_date(one.valid_to + _DAY))
        raise RateTableBroken(rows=rows, why=why)


def _checked(table: Table) -> Table:
    for path in ("night", "meal", "limit"):
        check_amount(path, getattr(table, path), least=0)
    bands = sorted(table.bands, key=lambda band: (band.mode, band.from_km))
    if not bands:
        raise RateTableBroken(rows=table.told, why=_("there is no rate for any way of travelling."))
    for _mode, group in groupby(bands, key=lambda band: band.mode):
        _check_bands(list(group))
    return Table(
        table.valid_from,
        table.valid_to,
        tuple(bands),
        table.night,
        table.meal,
        table.limit,
        table.source,
    )


def _check_bands(bands: Sequence[Band]) -> None:
    """Check the bands of one way of travelling, the nearest first."""
    for band in bands:
        check_amount("flat", band.flat, least=0)
        check_amount("per_km", band.per_km, least=0)
        end = FARTHEST if band.to_km is None else band.to_km
        if not 0 <= band.from_km < end <= FARTHEST:
            raise RateTableBroken(rows=band.told, why=_("the kilometres cannot be."))
    if bands[0].from_km:
        raise _gap(bands[0].told, bands[0], 0, bands[0].from_km)
    for near, far in pairwise(bands):
        rows = f"{near.told}, {far.told}"
        if near.to_km is None or near.to_km > far.from_km:
            why = _("{mode}: two rates overlap from {km} km on.")
            told = why.format(mode=label(near.mode), km=far.from_km)
            raise RateTableBroken(rows=rows, why=told)
        if near.to_km < far.from_km:
            raise _gap(rows, near, near.to_km, far.from_km)


def _gap(rows: str, band: Band, first: int, last: int) -> RateTableBroken:
    why = _("{mode}: no rate from {first} to {last} km.")
    return RateTableBroken(rows=rows, why=why.format(mode=label(band.mode), first=first, last=last))
