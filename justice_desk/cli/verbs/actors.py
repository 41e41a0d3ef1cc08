"""`actor add`, `actor correct`, `actor list` and `actor show`."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from justice_desk.cli.answer import pair, say
from justice_desk.cli.codes import type_words
from justice_desk.cli.days import day, day_option
from justice_desk.cli.opening import reading, writing
from justice_desk.cli.verbs.cases import IfVersion
from justice_desk.cli.verbs.complaints import complaint_lines
from justice_desk.i18n.messages import N_, _
from justice_desk.terms.labels import label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justice_desk.services.actors import ActorRecord, ActorRow
    from justice_desk.services.actors.rows import MandateRow

Actor = Annotated[str, typer.Argument(help=N_("a code, an id or a name"), metavar="ACTOR")]


def add(
    context: typer.Context,
    type_: Annotated[
        str,
        typer.Option(
            "--type",
            help=N_("what kind of actor, by its code: see reference list --kind actor-types"),
            metavar="CODE",
        ),
    ],
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


def correct(
    context: typer.Context,
    actor: Actor,
    name: Annotated[str | None, typer.Option(help=N_("the name as it should be"))] = None,
    civility: Annotated[str | None, typer.Option(help=N_("Monsieur, Madame"))] = None,
    title: Annotated[str | None, typer.Option(help=N_("the title as addressed"))] = None,
    envelope: Annotated[str | None, typer.Option(help=N_("the title as on the envelope"))] = None,
    place: Annotated[str | None, typer.Option(help=N_("its territory"))] = None,
    seat: Annotated[str | None, typer.Option(help=N_("where it sits now; blank: there"))] = None,
    language: Annotated[list[str] | None, typer.Option(help=N_("a language it speaks"))] = None,
    phone: Annotated[str | None, typer.Option(help=N_("a phone number"))] = None,
    address: Annotated[str | None, typer.Option(help=N_("where to bring a letter"))] = None,
    holder: Annotated[str | None, typer.Option(help=N_("who holds the seat from now on"))] = None,
    since: Annotated[str | None, day_option(N_("since when"))] = None,
    ended_on: Annotated[str | None, day_option(N_("the day on which the holder left"))] = None,
    if_version: IfVersion = None,
) -> None:
    """Correct an actor, say who holds its seat now, or that the holder left."""
    from justice_desk.services import actors

    told = actors.ActorCorrection(
        name=name,
        civility=civility,
        title_spoken=title,
        title_envelope=envelope,
        place=place,
        seat=seat,
        languages=tuple(language) if language else None,
        phone=phone,
        address=address,
    )
    since_on, ends = day("--since", since), day("--ended-on", ended_on)
    with writing(context.obj, "actor correct") as session:
        row = actors.show(session, actor)
        if told != actors.ActorCorrection() or not (holder or ends):
            row = actors.correct(session, str(row.id), told, seen=if_version)
        if ends:
            row = actors.end_mandate(session, str(row.id), on=ends)
        if holder:
            row = actors.seat_holder(session, str(row.id), holder, since=since_on)
    say(context.obj, asdict(row), [_line(row), *(f"  {_mandate(m)}" for m in row.mandates)])


def show(context: typer.Context, actor: Actor) -> None:
    """Show an actor: order, seat, who holds it, how it answers, what it was trained in."""
    from justice_desk.services import actors
    from justice_desk.terms.clock import today

    with reading(context.obj, "actor show") as session:
        record = actors.record_of(session, actor, today())
    document = asdict(record)
    say(context.obj, document.pop("actor") | document, _record_lines(record))


def _record_lines(record: ActorRecord) -> Iterator[str]:
    row = record.actor
    yield _line(row)
    yield f"  {type_words(row.type)}"
    yield from (f"  {_mandate(mandate)}" for mandate in row.mandates)
    yield _("  received {received}, answered {answered}, overdue {overdue}").format(
        received=record.received, answered=record.answered, overdue=record.overdue
    )
    if record.median_days is not None:
        told = _("  answers in {days} days (median)")
        yield told.format(days=f"{record.median_days:g}")
    yield from (f"  {pair(d.reference, d.reason or '–')}" for d in record.declines)
    held = _("  has {number} since {day}")
    yield from (held.format(number=h.number, day=f"{h.since:%d/%m/%Y}") for h in record.held)
    yield from (f"  {pair(_('training'), t.title)}" for t in row.trainings)
    yield from (f"  {line}" for c in record.complaints for line in complaint_lines(c))


def _mandate(row: MandateRow) -> str:
    """Return « titulaire : Moussa Exemple », with the days that are known."""
    days = [f"{day:%d/%m/%Y}" if day else "…" for day in (row.from_on, row.until_on)]
    who = row.holder if days == ["…", "…"] else f"{row.holder} ({' – '.join(days)})"
    return pair(_("holder"), who)


def _line(row: ActorRow) -> str:
    return f"{row.code:<34} {label(row.order):<14} {row.name}  ({row.seat or row.place})"


VERBS = {"add": add, "correct": correct, "list": listed, "show": show}
