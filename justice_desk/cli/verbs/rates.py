"""`rate import|list` and `apart add|list`: what support is paid at, and who rides with whom not."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from justice_desk.cli.answer import say
from justice_desk.cli.opening import reading, writing
from justice_desk.i18n.formats import francs, short_date
from justice_desk.i18n.messages import N_, _
from justice_desk.terms.labels import label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from justice_desk.rules.transport_rates import Table


def take_in(
    context: typer.Context,
    file: Annotated[
        Path, typer.Argument(help=N_("a list of rates: CSV, XLSX or ODS"), metavar="FILE")
    ],
) -> None:
    """Take in what support is paid at, from a list with one row for each way and distance."""
    from justice_desk.imports.rates import rates_of
    from justice_desk.services.transport.rates import set_rates

    told = rates_of(file)
    with writing(context.obj, "rate import") as session:
        rows = set_rates(session, told)
    _say(context, rows)


def listed(context: typer.Context) -> None:
    """List what support is paid at, and since when."""
    from justice_desk.services.transport.rates import rates

    with reading(context.obj, "rate list") as session:
        rows = rates(session)
    _say(context, rows)


def keep(
    context: typer.Context,
    case: Annotated[str, typer.Argument(help=N_("number of the case of the first one"))],
    one: Annotated[str, typer.Argument(help=N_("one person: a name or an id"), metavar="PERSON")],
    other: Annotated[str, typer.Argument(help=N_("the other person"), metavar="PERSON")],
    other_case: Annotated[
        str | None, typer.Option(help=N_("the case of the other, where it is another one"))
    ] = None,
    why: Annotated[str, typer.Option(help=N_("why, in words"))] = "",
) -> None:
    """Mark two persons who never ride or wait together."""
    from justice_desk.services.transport.apart import keep_apart, shared_trips

    with writing(context.obj, "apart add") as session:
        made = keep_apart(session, case, one, other, other_case=other_case, why=why)
        shared = shared_trips(session, made)
    told = [_("They ride together on {trips}: move one of them.").format(trips=", ".join(shared))]
    say(context.obj, {"id": made, "trips": list(shared)}, [made, *(told if shared else [])])


def apart(context: typer.Context) -> None:
    """List who was marked."""
    from justice_desk.services.transport.apart import kept

    with reading(context.obj, "apart list") as session:
        rows = kept(session)
    lines = [f"{row.one} / {row.other}  {row.why}".rstrip() for row in rows]
    say(context.obj, {"total": len(rows), "pairs": [asdict(row) for row in rows]}, lines)


def _say(context: typer.Context, rows: Sequence[Table]) -> None:
    lines = [line for table in rows for line in _lines(table)]
    say(context.obj, {"tables": [asdict(table) for table in rows]}, lines)


def _lines(table: Table) -> Iterator[str]:
    last = short_date(table.valid_to) if table.valid_to else "…"
    told = _("{first} – {last}: night {night}, meal {meal}, paralegal up to {limit}")
    yield told.format(
        first=short_date(table.valid_from),
        last=last,
        night=francs(table.night),
        meal=francs(table.meal),
        limit=francs(table.limit),
    )
    for band in table.bands:
        to = "…" if band.to_km is None else band.to_km
        way = _("{flat} + {per_km} a km").format(flat=francs(band.flat), per_km=francs(band.per_km))
        yield f"  {label(band.mode):<12} {band.from_km:>4} – {to} km  {way}"


RATE = {"import": take_in, "list": listed}
APART = {"add": keep, "list": apart}
