"""`sitting ready`: the cases that a court could hear, and what the others miss."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from justice_desk.cli.answer import say
from justice_desk.cli.opening import reading
from justice_desk.i18n.messages import N_, _, ngettext
from justice_desk.rules.reference import category

if TYPE_CHECKING:
    from justice_desk.services.dockets.rows import ReadyRow

_PLACE = "PLACE"


def ready(
    context: typer.Context,
    cercle: Annotated[
        str | None, typer.Option(help=N_("only cases of this cercle"), metavar=_PLACE)
    ] = None,
    commune: Annotated[
        str | None, typer.Option(help=N_("only cases of this commune"), metavar=_PLACE)
    ] = None,
    code: Annotated[
        str | None, typer.Option("--category", help=N_("only of this category, FON"))
    ] = None,
    site: Annotated[
        str | None,
        typer.Option(help=N_("count the way to this place or sitting"), metavar="PLACE|SITTING"),
    ] = None,
    waiting: Annotated[
        int | None, typer.Option(min=0, help=N_("opened so many days ago at least"))
    ] = None,
    near: Annotated[
        int | None, typer.Option(min=0, help=N_("at most so many kilometres from the site"))
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help=N_("those that cannot be heard yet too, with the reasons"))
    ] = False,
) -> None:
    """List the cases that a court could hear and that wait on no docket."""
    from justice_desk.services.dockets.ready import ReadyQuery, ready_cases

    asked = ReadyQuery(
        cercle=cercle,
        commune=commune,
        category=code,
        site=site,
        only_ready=not everything,
        waiting=waiting,
        near=near,
    )
    with reading(context.obj, "sitting ready") as session:
        rows = ready_cases(session, asked)
    able = sum(row.ready for row in rows)
    total = ngettext("{n} case could be heard.", "{n} cases could be heard.", able).format(n=able)
    document = {"total": len(rows), "ready": able, "cases": [asdict(row) for row in rows]}
    say(context.obj, document, [*(line for row in rows for line in _lines(row)), total])


def _lines(row: ReadyRow) -> list[str]:
    days = ngettext("{n} day", "{n} days", row.days).format(n=row.days)
    told = [days, category(row.category).short.text(), row.place]
    if (way := _way(row)) is not None:
        told.append(way)
    if row.urgent:
        told.append(_("urgent"))
    head = f"{row.number:<14} {' – '.join(one for one in told if one)}"
    return [head, *(f"  {reason}" for reason in row.missing)]


def _way(row: ReadyRow) -> str | None:
    if row.kilometres is None:
        return None
    words = _("about {n} km (estimate)") if row.estimated else _("{n} km")
    return words.format(n=row.kilometres)


VERBS = {"ready": ready}
