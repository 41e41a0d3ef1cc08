"""`place import`, `place list` and `place find`."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from justice_desk.cli.answer import say
from justice_desk.cli.opening import MOST_ROWS, reading, writing
from justice_desk.i18n.messages import N_, _, ngettext
from justice_desk.terms.enums import PlaceLevel
from justice_desk.terms.labels import label

if TYPE_CHECKING:
    from justice_desk.services.places import PlaceRow, Tally


def import_(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help=N_("a CSV file as OCHA publishes it"))],
) -> None:
    """Take in a list of places; the same list again changes nothing."""
    from justice_desk.imports.places import import_places, read

    places = read(file)
    with writing(context.obj, "place import") as session:
        tally = import_places(session, places)
    say(context.obj, asdict(tally), _tally_lines(tally))


def listed(
    context: typer.Context,
    level: Annotated[PlaceLevel | None, typer.Option(help=N_("only this level"))] = None,
    under: Annotated[
        str | None, typer.Option(help=N_("only what stands under this place"), metavar="PLACE")
    ] = None,
    limit: Annotated[
        int, typer.Option(help=N_("at most so many places"), min=1, max=MOST_ROWS)
    ] = 100,
) -> None:
    """List places by name."""
    from justice_desk.services import places

    with reading(context.obj, "place list") as session:
        page = places.listed(session, level=level, under=under, limit=limit)
    line = ngettext("{n} place.", "{n} places.", page.total).format(n=page.total)
    document = {"total": page.total, "places": [asdict(row) for row in page.places]}
    say(context.obj, document, [*map(_line, page.places), line])


def find(
    context: typer.Context,
    text: Annotated[str, typer.Argument(help=N_("a p-code, a name, or Cercle/Commune/Village"))],
) -> None:
    """Say which place is meant by a name, a path or a p-code."""
    from justice_desk.services import places

    with reading(context.obj, "place find") as session:
        row = places.find(session, text)
    say(context.obj, asdict(row), [_line(row)])


def _line(row: PlaceRow) -> str:
    told = f"{row.path}  {row.pcode or '–'}  {label(row.level)}"
    kept = _("as written, in no list")
    return f"{told}  {kept}" if row.as_written else told


def _tally_lines(tally: Tally) -> list[str]:
    read = ngettext("{n} place read.", "{n} places read.", tally.read)
    told = _("New: {new}. Brought up to date: {updated}. Unchanged: {same}.")
    lines = [read.format(n=tally.read), told.format(**asdict(tally))]
    if tally.kept_as_written_matched:
        matched = ngettext(
            "{n} place written by hand was recognised.",
            "{n} places written by hand were recognised.",
            tally.kept_as_written_matched,
        )
        lines.append(matched.format(n=tally.kept_as_written_matched))
    return lines


VERBS = {"import": import_, "list": listed, "find": find}
