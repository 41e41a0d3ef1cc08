"""The rates that the product ships, in force while an office has taken in none of its own."""

from __future__ import annotations

from datetime import date
from functools import cache

from justice_desk.rules.reference.reader import Reader, rows
from justice_desk.rules.transport_rates import Band, Table, check_tables
from justice_desk.terms.transport import TravelMode

FILE = "rates.toml"


@cache
def shipped_tables() -> tuple[Table, ...]:
    """Return the shipped rates, checked as those of an office are.

    Raises:
        ReferenceBroken, RateTableBroken: the file does not fit, which is our own mistake.
    """
    bands = tuple(map(read_band, rows(FILE, "band")))
    return check_tables([read_table(reader, bands) for reader in rows(FILE, "table")])


def read_band(reader: Reader) -> Band:
    """Read a band from its row; `ReferenceBroken` names what does not fit."""
    band = Band(
        mode=reader.choice("mode", TravelMode),
        from_km=reader.take("from_km", int),
        to_km=reader.optional("to_km", int),
        flat=reader.optional("flat", int) or 0,
        per_km=reader.optional("per_km", int) or 0,
    )
    reader.finish()
    return band


def read_table(reader: Reader, bands: tuple[Band, ...]) -> Table:
    """Read the heading of a table from its row; `ReferenceBroken` names what does not fit."""
    table = Table(
        valid_from=reader.take("valid_from", date),
        valid_to=reader.optional("valid_to", date),
        bands=bands,
        night=reader.take("night", int),
        meal=reader.take("meal", int),
        limit=reader.take("limit", int),
        source=reader.text("source"),
    )
    reader.finish()
    return table
