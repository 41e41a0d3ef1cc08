"""`training add`."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from justice_desk.cli.answer import say
from justice_desk.cli.days import day, day_option
from justice_desk.cli.opening import writing
from justice_desk.i18n.messages import N_


def add(
    context: typer.Context,
    actor: Annotated[str, typer.Argument(help=N_("a code, an id or a name"), metavar="ACTOR")],
    title: Annotated[str, typer.Option(help=N_("what the training was"))],
    on: Annotated[str | None, day_option(N_("the day, 2026-11-24"))] = None,
    norms: Annotated[
        bool, typer.Option("--norms", help=N_("it was on human-rights norms"))
    ] = False,
    hours: Annotated[int | None, typer.Option(help=N_("how many hours"))] = None,
    organiser: Annotated[str | None, typer.Option(help=N_("who gave it"))] = None,
) -> None:
    """Write down a training that a justice actor followed."""
    from justice_desk.services.actors import TrainingTold, train

    told = TrainingTold(title, day("--on", on), norms, hours, organiser)
    with writing(context.obj, "training add") as session:
        row = train(session, actor, told)
    last = row.trainings[-1]
    document = {"actor": row.code, "training": asdict(last), "trainings": len(row.trainings)}
    say(context.obj, document, [f"{row.code}  {last.title}"])


VERBS = {"add": add}
