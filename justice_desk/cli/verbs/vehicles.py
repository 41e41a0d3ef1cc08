"""`vehicle add|list` and `road close|open|list`: what trips are planned with."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from justice_desk.cli.answer import say
from justice_desk.cli.days import day
from justice_desk.cli.hours import hour
from justice_desk.cli.opening import reading, writing
from justice_desk.cli.verbs.circuits import month_list
from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import N_, _, ngettext
from justice_desk.terms.labels import label
from justice_desk.terms.transport import VehicleKind

if TYPE_CHECKING:
    from justice_desk.services.trips.rows import RoadRow, VehicleRow

_PLACE = "PLACE"
One = Annotated[str, typer.Argument(help=N_("one end"), metavar=_PLACE)]
Other = Annotated[str, typer.Argument(help=N_("the other end"), metavar=_PLACE)]
Months = Annotated[str | None, typer.Option(help=N_("months of the year: 11-6, or 1,2,3"))]


def add(
    context: typer.Context,
    code: Annotated[str, typer.Argument(help=N_("what lists call it, V1"), metavar="VEHICLE")],
    name: Annotated[str | None, typer.Option(help=N_("its name"))] = None,
    kind: Annotated[VehicleKind | None, typer.Option(help=N_("what it is"))] = None,
    plate: Annotated[str | None, typer.Option(help=N_("what its plate says"))] = None,
    seats: Annotated[int | None, typer.Option(help=N_("seats of passengers"))] = None,
    wheelchairs: Annotated[
        int | None, typer.Option(help=N_("seats in whose place a wheelchair can stand"))
    ] = None,
    home: Annotated[
        str | None, typer.Option(help=N_("where its day begins and ends"), metavar=_PLACE)
    ] = None,
    starts: Annotated[
        str | None, typer.Option("--from", help=N_("the hour its day begins, 05:00"))
    ] = None,
    ends: Annotated[
        str | None, typer.Option("--until", help=N_("the hour its day ends, 19:00"))
    ] = None,
    speed: Annotated[int | None, typer.Option(help=N_("kilometres an hour"))] = None,
    km_cost: Annotated[int | None, typer.Option(help=N_("of one kilometre, in francs CFA"))] = None,
    day_cost: Annotated[int | None, typer.Option(help=N_("of one day, in francs CFA"))] = None,
    months: Months = None,
    driver: Annotated[str | None, typer.Option(help=N_("who drives it"))] = None,
    phone: Annotated[str | None, typer.Option(help=N_("of who drives it"))] = None,
    closed: Annotated[
        bool | None, typer.Option("--closed/--used", help=N_("it is no longer used, or again"))
    ] = None,
) -> None:
    """Write down a vehicle or a boat, or what is new about it."""
    from justice_desk.services.trips.told import VehicleTold
    from justice_desk.services.trips.vehicles import add_vehicle

    told = VehicleTold(
        code=code,
        name=name,
        kind=kind,
        plate=plate,
        seats=seats,
        wheelchairs=wheelchairs,
        home=home,
        starts=None if starts is None else hour("--from", starts),
        ends=None if ends is None else hour("--until", ends),
        speed=speed,
        km_cost=km_cost,
        day_cost=day_cost,
        months=None if months is None else month_list(months),
        driver=driver,
        driver_phone=phone,
        closed=closed,
    )
    with writing(context.obj, "vehicle add") as session:
        row = add_vehicle(session, told)
    say(context.obj, asdict(row), [_vehicle(row)])


def listed(
    context: typer.Context,
    every: Annotated[
        bool, typer.Option("--all", help=N_("those that are no longer used too"))
    ] = False,
) -> None:
    """List the vehicles and boats."""
    from justice_desk.services.trips.vehicles import vehicles

    with reading(context.obj, "vehicle list") as session:
        rows = vehicles(session, closed=every)
    total = ngettext("{n} vehicle.", "{n} vehicles.", len(rows)).format(n=len(rows))
    document = {"total": len(rows), "vehicles": [asdict(row) for row in rows]}
    say(context.obj, document, [*map(_vehicle, rows), total])


def close(
    context: typer.Context,
    one: One,
    other: Other,
    first: Annotated[
        str | None, typer.Option("--from", help=N_("its first day"), metavar="DATE")
    ] = None,
    last: Annotated[
        str | None, typer.Option("--until", help=N_("its last day"), metavar="DATE")
    ] = None,
    months: Months = None,
    kind: Annotated[
        list[VehicleKind] | None,
        typer.Option(help=N_("only for these vehicles; once for each kind")),
    ] = None,
    why: Annotated[str, typer.Option(help=N_("why, in words"))] = "",
) -> None:
    """Write down that a way cannot be taken."""
    from justice_desk.services.trips.roads import close_road
    from justice_desk.services.trips.told import RoadTold

    told = RoadTold(
        one=one,
        other=other,
        first_on=day("--from", first),
        last_on=day("--until", last),
        months=() if months is None else month_list(months),
        kinds=tuple(kind or ()),
        why=why,
    )
    with writing(context.obj, "road close") as session:
        row = close_road(session, told)
    say(context.obj, asdict(row), [_road(row)])


def open_again(context: typer.Context, one: One, other: Other) -> None:
    """Say that a way can be taken again."""
    from justice_desk.services.trips.roads import open_road

    with writing(context.obj, "road open") as session:
        opened = open_road(session, one, other)
    said = ngettext("{n} closing lifted.", "{n} closings lifted.", opened).format(n=opened)
    say(context.obj, {"opened": opened}, [said])


def roads(context: typer.Context) -> None:
    """List the ways that cannot be taken, now or in some months."""
    from justice_desk.services.trips.roads import closed_roads

    with reading(context.obj, "road list") as session:
        rows = closed_roads(session)
    total = ngettext("{n} closed way.", "{n} closed ways.", len(rows)).format(n=len(rows))
    document = {"total": len(rows), "roads": [asdict(row) for row in rows]}
    say(context.obj, document, [*map(_road, rows), total])


def _vehicle(row: VehicleRow) -> str:
    seats = ngettext("{n} seat", "{n} seats", row.seats).format(n=row.seats)
    return f"{row.code:<6} {row.name:<24} {label(row.kind):<22} {seats:<10} {row.home}"


def _road(row: RoadRow) -> str:
    days = " – ".join(short_date(end) if end else "…" for end in (row.first_on, row.last_on))
    dated = days if row.first_on or row.last_on else ""
    months = _("months: {months}").format(months=", ".join(map(str, row.months)))
    kinds = ", ".join(map(label, row.kinds))
    parts = (f"{row.one} – {row.other}", dated, months if row.months else "", kinds, row.why)
    return "; ".join(part for part in parts if part)


VEHICLE = {"add": add, "list": listed}
ROAD = {"close": close, "open": open_again, "list": roads}
