"""`actor add`, `actor list` and `actor show`."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from justice_desk.cli.answer import say
from justice_desk.cli.days import day, day_option
from justice_desk.cli.opening import reading, writing
from justice_desk.i18n.messages import N_
from justice_desk.terms.labels import label

if TYPE_CHECKING:
    from justice_desk.services.actors import ActorRow


def add(
    context: typer.Context,
    type_: Annotated[str, typer.Option("--type", help=N_("what kind of actor, by its code"))],
    name: Annotated[str, typer.Option(help=N_("the name, such as Tribunal d’instance de Bourem"))],
    place: Annotated[str, typer.Option(help=N_("its territory: p-code, name or path"))],
    seat: Annotated[str | None, typer.Option(help=N_("where it sits now, when elsewhere"))] = None,
    title: Annotated[str | None, typer.Option(help=N_("the title as addressed"))] = None,
    envelope: Annotated[str | None, typer.Option(help=N_("the title as on the envelope"))] = None,
    language: Annotated[list[str] | None, typer.Option(help=N_("a language it speaks"))] = None,
    phone: Annotated[str | None, typer.Option(help=N_("a phone number"))] = None,
    address: Annotated[str | None, typer.Option(help=N_("where to bring a letter"))] = None,
    holder: Annotated[str | None, typer.Option(help=N_("who holds the seat"))] = None,
    since: Annotated[str | None, day_option(N_("since when"))] = None,
) -> None:
    """Add a justice actor to the directory."""
    from justice_desk.services.actors import ActorTold
    from justice_desk.services.actors import add as add_actor

    told = ActorTold(
        type=type_,
        name=name,
        place=place,
        seat=seat,
        title_spoken=title,
        title_envelope=envelope,
        languages=tuple(language or ()),
        phone=phone,
        address=address,
        holder=holder,
        holder_since=day("--since", since),
    )
    with writing(context.obj, "actor add") as session:
        row = add_actor(session, told)
    say(context.obj, asdict(row), [row.code])


def listed(
    context: typer.Context,
    type_: Annotated[str | None, typer.Option("--type", help=N_("only this kind"))] = None,
    search: Annotated[str, typer.Option(help=N_("a part of the name"))] = "",
) -> None:
    """List the directory by order and name."""
    from justice_desk.services import actors

    with reading(context.obj, "actor list") as session:
        rows = actors.listed(session, kind=type_, search=search)
    say(context.obj, {"actors": [asdict(row) for row in rows]}, map(_line, rows))


def show(
    context: typer.Context,
    actor: Annotated[str, typer.Argument(help=N_("a code, an id or a name"), metavar="ACTOR")],
) -> None:
    """Show an actor: order, territory, seat, titles, who holds it."""
    from justice_desk.services import actors

    with reading(context.obj, "actor show") as session:
        row = actors.show(session, actor)
    say(context.obj, asdict(row), [_line(row), *(f"  {m.holder}" for m in row.mandates)])


def _line(row: ActorRow) -> str:
    return f"{row.code:<34} {label(row.order):<14} {row.name}  ({row.seat or row.place})"


VERBS = {"add": add, "list": listed, "show": show}
