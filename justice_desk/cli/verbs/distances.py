"""`distance set|list`: the table of measured ways, the one that `sitting distance` corrects."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from justice_desk.cli.answer import say
from justice_desk.cli.opening import reading, writing
from justice_desk.cli.verbs.circuits import way_line
from justice_desk.i18n.messages import N_, ngettext

_PLACE = "PLACE"


def set_(
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

    with writing(context.obj, "distance set") as session:
        say_distance(session, one, other, km, note)
        measured = ways(session)
    say(context.obj, {"distances": [asdict(way) for way in measured]}, map(way_line, measured))


def listed(context: typer.Context) -> None:
    """List the ways that were measured; all others are estimates."""
    from justice_desk.services.circuits.ways import ways

    with reading(context.obj, "distance list") as session:
        measured = ways(session)
    total = ngettext("{n} measured way.", "{n} measured ways.", len(measured))
    document = {"total": len(measured), "distances": [asdict(way) for way in measured]}
    say(context.obj, document, [*map(way_line, measured), total.format(n=len(measured))])


VERBS = {"set": set_, "list": listed}
