"""`complaint add|close|list`: what is complained of in an actor's conduct."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from justice_desk.cli.answer import pair, say
from justice_desk.cli.days import day, day_option
from justice_desk.cli.opening import reading, writing
from justice_desk.i18n.messages import N_, _, ngettext
from justice_desk.terms.labels import label

if TYPE_CHECKING:
    from justice_desk.services.actors import ComplaintRow


def add(
    context: typer.Context,
    actor: Annotated[str, typer.Argument(help=N_("a code, an id or a name"), metavar="ACTOR")],
    subject: Annotated[
        str, typer.Option(help=N_("what it is about; no name and no number of a case"))
    ],
    on: Annotated[str | None, day_option(N_("the day, 2026-11-24; today when left out"))] = None,
) -> None:
    """Write down a complaint about an actor; while it is open, a referral needs an override."""
    from justice_desk.services.actors import add_complaint

    with writing(context.obj, "complaint add") as session:
        row = add_complaint(session, actor, subject, on=day("--on", on))
    say(context.obj, asdict(row), complaint_lines(row))


def close(
    context: typer.Context,
    complaint: Annotated[
        str,
        typer.Argument(
            help=N_("a complaint, or the actor where one is open"), metavar="COMPLAINT|ACTOR"
        ),
    ],
    result: Annotated[str, typer.Option(help=N_("what came of it"))],
) -> None:
    """Close a complaint with its result."""
    from justice_desk.services.actors import close_complaint

    with writing(context.obj, "complaint close") as session:
        row = close_complaint(session, complaint, result)
    say(context.obj, asdict(row), complaint_lines(row))


def listed(
    context: typer.Context,
    actor: Annotated[
        str | None, typer.Option(help=N_("only about this actor"), metavar="ACTOR")
    ] = None,
    open_only: Annotated[bool, typer.Option("--open", help=N_("only those not closed"))] = False,
) -> None:
    """List complaints about actors, the newest first."""
    from justice_desk.services.actors import complaints

    with reading(context.obj, "complaint list") as session:
        rows = complaints(session, actor, open_only=open_only)
    total = ngettext("{n} complaint.", "{n} complaints.", len(rows)).format(n=len(rows))
    lines = [line for row in rows for line in complaint_lines(row)]
    document = {"total": len(rows), "complaints": [asdict(row) for row in rows]}
    say(context.obj, document, [*lines, total])


def complaint_lines(row: ComplaintRow) -> list[str]:
    """Return a complaint as a line, and what came of it as a second one."""
    told = pair(row.actor_name, row.subject)
    lines = [f"{row.ref:<34} {row.received_on:%d/%m/%Y}  {label(row.state):<10} {told}"]
    if row.closed_on is not None:
        closed = _("closed on {day}").format(day=f"{row.closed_on:%d/%m/%Y}")
        lines.append(f"{'':<34} {pair(closed, row.result)}")
    return lines


VERBS = {"add": add, "close": close, "list": listed}
