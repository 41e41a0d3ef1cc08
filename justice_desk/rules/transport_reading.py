"""Reads a list of rates, row by row: what does not fit is named by its row and its column."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import N_, _
from justice_desk.rules.transport_rates import Band, Table
from justice_desk.terms.errors import BadInput
from justice_desk.terms.fold import fold
from justice_desk.terms.labels import label
from justice_desk.terms.transport import TravelMode

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

COLUMNS: Final[Mapping[str, str]] = {
    "valid_from": "du",
    "valid_to": "au",
    "mode": "moyen",
    "from_km": "de_km",
    "to_km": "a_km",
    "flat": "forfait",
    "per_km": "par_km",
    "night": "nuit",
    "meal": "repas",
    "limit": "plafond",
    "source": "source",
}
"""The headings of a list, in English and in French."""
_DAYS: Final = ("%Y-%m-%d", "%d/%m/%Y")


class RateCell(BadInput):
    """A cell of a list of rates that does not fit."""

    code = "rate_cell"
    template = N_("Row {row}, “{column}”: found “{found}”. Expected: {expected}.")


class NoRates(BadInput):
    """A list without the headings of rates, or without rows."""

    code = "no_rates"
    template = N_("{file}: no rates found. Expected these headings: {expected}.")


def heading(written: str) -> str | None:
    """Return the column that a heading names in either language, None for any other."""
    typed = fold(written.replace("_", " "))
    for name, french in COLUMNS.items():
        if typed in {fold(name.replace("_", " ")), fold(french.replace("_", " "))}:
            return name
    return None


def read_tables(rows: Iterable[tuple[int, Mapping[str, str]]]) -> tuple[Table, ...]:
    """Return the tables of a list: its rows together by the days for which they are valid.

    Args:
        rows: the number of each, and its cells by column; a blank cell may be missing.

    Raises:
        RateCell: a cell that is no day, no whole number or no way of travelling.
    """
    found: dict[tuple[date, date | None], list[tuple[int, Mapping[str, str]]]] = defaultdict(list)
    for number, cells in rows:
        first = _day(number, "valid_from", cells)
        if first is None:
            raise _unfit(number, "valid_from", "", _("a day, 2026-01-01"))
        found[first, _day(number, "valid_to", cells)].append((number, cells))
    return tuple(_table(first, last, of) for (first, last), of in found.items())


def _table(first: date, last: date | None, rows: list[tuple[int, Mapping[str, str]]]) -> Table:
    def once(column: str) -> int:
        said = (_whole(number, column, cells) for number, cells in rows)
        return next((one for one in said if one is not None), 0)

    sources = (cells.get("source", "").strip() for _number, cells in rows)
    return Table(
        valid_from=first,
        valid_to=last,
        bands=tuple(_band(number, cells) for number, cells in rows),
        night=once("night"),
        meal=once("meal"),
        limit=once("limit"),
        source=next((one for one in sources if one), ""),
    )


def _band(number: int, cells: Mapping[str, str]) -> Band:
    return Band(
        mode=_mode(number, cells.get("mode", "")),
        from_km=_whole(number, "from_km", cells) or 0,
        to_km=_whole(number, "to_km", cells),
        flat=_whole(number, "flat", cells) or 0,
        per_km=_whole(number, "per_km", cells) or 0,
        row=number,
    )


def _mode(number: int, written: str) -> TravelMode:
    for mode in TravelMode:
        if fold(written) in {fold(mode.value), fold(label(mode))}:
            return mode
    raise _unfit(number, "mode", written, ", ".join(TravelMode))


def _whole(number: int, column: str, cells: Mapping[str, str]) -> int | None:
    written = "".join(cells.get(column, "").split())
    if not written:
        return None
    if not (written.isascii() and written.isdecimal()):
        raise _unfit(number, column, cells[column], _("a whole number, not negative"))
    return int(written)


def _day(number: int, column: str, cells: Mapping[str, str]) -> date | None:
    written = cells.get(column, "").strip()
    if not written:
        return None
    for form in _DAYS:
        try:
            return datetime.strptime(written, form).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    raise _unfit(number, column, written, _("a day, 2026-01-01"))


def _unfit(number: int, column: str, found: str, expected: str) -> RateCell:
    return RateCell(row=number, column=COLUMNS[column], found=found, expected=expected)
