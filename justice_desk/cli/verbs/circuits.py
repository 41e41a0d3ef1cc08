"""`sitting site|sites|distance`: what a circuit is planned from."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from justice_desk.cli.answer import say
from justice_desk.cli.opening import reading, writing
from justice_desk.i18n.messages import N_, _, ngettext
from justice_desk.terms.errors import WrongUsage
from justice_desk.terms.labels import label
from justice_desk.terms.sittings import SiteSecurity

if TYPE_CHECKING:
    from justice_desk.services.circuits.rows import SiteRow, WayRow

_PLACE = "PLACE"


class NoMonth(WrongUsage):
    """What was typed is neither a month nor a run of months."""

    code = "no_month"
    template = N_(
        "--months: found “{found}”. Expected: months from 1 to 12, such as 11-6 or 1,2,3."
    )


def site(
    context: typer.Context,
    place: Annotated[str, typer.Argument(help=N_("a p-code, an id or a name"), metavar=_PLACE)],
    building: Annotated[str, typer.Option(help=N_("the building or the room"))] = "",
    rooms: Annotated[
        int | None, typer.Option(help=N_("benches that can sit there at once"))
    ] = None,
    minutes: Annotated[
        int | None, typer.Option(help=N_("minutes of hearing of one bench on one day"))
    ] = None,
    cost: Annotated[
        int | None, typer.Option(help=N_("of one bench on one day, in francs CFA"))
    ] = None,
    months: Annotated[
        str | None, typer.Option(help=N_("months in which it can be reached: 11-6, or 1,2,3"))
    ] = None,
    security: Annotated[
        SiteSecurity | None, typer.Option(help=N_("whether a court may go there now"))
    ] = None,
    note: Annotated[str | None, typer.Option(help=N_("in words"))] = None,
    closed: Annotated[
        bool | None, typer.Option("--closed/--used", help=N_("it is no longer used, or again"))
    ] = None,
) -> None:
    """Write down a place where a court could sit, or what is new about it."""
    from justice_desk.services.circuits.sites import SiteTold, set_site

    told = SiteTold(
        place=place,
        building=building,
        rooms=rooms,
        minutes=minutes,
        cost=cost,
        months=None if months is None else month_list(months),
        security=security,
        note=note,
        closed=closed,
    )
    with writing(context.obj, "sitting site") as session:
        row = set_site(session, told)
    say(context.obj, asdict(row), [_site(row)])


def listed(
    context: typer.Context,
    every: Annotated[
        bool, typer.Option("--all", help=N_("those that are no longer used too"))
    ] = False,
) -> None:
    """List the places where a court could sit, and the ways that were measured."""
    from justice_desk.services.circuits.sites import sites
    from justice_desk.services.circuits.ways import ways

    with reading(context.obj, "sitting sites") as session:
        rows, measured = sites(session, closed=every), ways(session)
    total = ngettext("{n} site.", "{n} sites.", len(rows)).format(n=len(rows))
    document = {
        "total": len(rows),
        "sites": [asdict(row) for row in rows],
        "distances": [asdict(way) for way in measured],
    }
    say(context.obj, document, [*map(_site, rows), *map(way_line, measured), total])


def distance(
    context: typer.Context,
    one: Annotated[str, typer.Argument(help=N_("one end"), metavar=_PLACE)],
    other: Annotated[str, typer.Argument(help=N_("the other end"), metavar=_PLACE)],
    km: Annotated[
        int | None, typer.Option(help=N_("kilometres; without it the estimate comes back"))
    ] = None,
    note: Annotated[str, typer.Option(help=N_("in words"))] = "",
) -> None:
    """Correct by hand how far two places are from each other."""
    from justice_desk.services.circuits.ways import say_distance, ways

    with writing(context.obj, "sitting distance") as session:
        say_distance(session, one, other, km, note)
        measured = ways(session)
    say(
        context.obj, {"distances": [asdict(way) for way in measured]}, list(map(way_line, measured))
    )


def month_list(typed: str) -> tuple[int, ...]:
    """Return the months of « 11-6 » or « 1,2,3 »; a run may go over the end of the year.

    Raises:
        NoMonth: something else.
    """
    found: list[int] = []
    for part in typed.split(","):
        first, dash, last = part.partition("-")
        ends = (first, last if dash else first)
        numbers = [int(end) if end.strip().isdecimal() else 0 for end in ends]
        if not all(1 <= number <= 12 for number in numbers):  # noqa: PLR2004 - a year
            raise NoMonth(found=typed)
        found.extend(_run(*numbers))
    return tuple(sorted(set(found)))


def _run(first: int, last: int) -> list[int]:
    span = (last - first) % 12
    return [(first - 1 + step) % 12 + 1 for step in range(span + 1)]


def _site(row: SiteRow) -> str:
    where = f"{row.place}, {row.building}" if row.building else row.place
    months = ", ".join(map(str, row.months)) or _("the whole year")
    coordinates = "" if row.located else f" – {_('no coordinates')}"
    return f"{where:<50} {label(row.security):<22} {months}{coordinates}"


def way_line(way: WayRow) -> str:
    """Return a measured way in one line."""
    return f"{way.one} – {way.other}: {way.kilometres} km"


VERBS = {"site": site, "sites": listed, "distance": distance}
