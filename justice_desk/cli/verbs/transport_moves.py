"""`trip correct|follow`: another journey, another amount, the day that a hearing has now."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from justice_desk.cli.answer import say
from justice_desk.cli.days import day, day_option
from justice_desk.cli.hours import hour
from justice_desk.cli.opening import writing
from justice_desk.cli.verbs.transport import Line, Number, Sitting, Why, amount_of, done
from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import N_, ngettext
from justice_desk.terms.transport import Need, TravelMode

if TYPE_CHECKING:
    from justice_desk.services.transport.following import FollowedRow


def correct(
    context: typer.Context,
    number: Number,
    amount: Annotated[
        str | None, typer.Option(help=N_("whole francs CFA; `rate` for the rates"), metavar="XOF")
    ] = None,
    why: Why = "",
    line: Line = None,
    note: Annotated[str | None, typer.Option(help=N_("in words"))] = None,
    start: Annotated[
        str | None, typer.Option("--from", help=N_("where she comes from"), metavar="PLACE")
    ] = None,
    to: Annotated[str | None, typer.Option(help=N_("where she must be"), metavar="PLACE")] = None,
    on: Annotated[str | None, day_option(N_("the day on which she must be there"))] = None,
    at: Annotated[str | None, typer.Option(help=N_("the hour, 09:00"))] = None,
    back_on: Annotated[str | None, day_option(N_("the day she goes home"))] = None,
    back_at: Annotated[str | None, typer.Option(help=N_("the hour she goes home, 16:00"))] = None,
    one_way: Annotated[
        bool | None, typer.Option("--one-way/--two-way", help=N_("without a way back, or with one"))
    ] = None,
    mode: Annotated[TravelMode | None, typer.Option(help=N_("how she travels"))] = None,
    need: Annotated[
        list[Need] | None, typer.Option(help=N_("what she needs; once for each"))
    ] = None,
    no_need: Annotated[bool, typer.Option("--no-need", help=N_("she needs nothing"))] = False,
    nights: Annotated[int | None, typer.Option(help=N_("nights that are paid"))] = None,
    meals: Annotated[int | None, typer.Option(help=N_("meals that are paid"))] = None,
    override: Annotated[str, typer.Option(help=N_("why the line is overspent"))] = "",
) -> None:
    """Correct the journey, the amount with its reason, what pays, or the note."""
    from justice_desk.services.transport.correcting import correct as mend
    from justice_desk.services.transport.correcting import set_amount
    from justice_desk.services.transport.told import JourneyTold

    wanted = None if amount == "rate" else amount_of(amount)
    journey = JourneyTold(
        there_on=day("--on", on),
        there_at=None if at is None else hour("--at", at),
        back_on=day("--back-on", back_on),
        back_at=None if back_at is None else hour("--back-at", back_at),
        one_way=one_way,
        mode=mode,
        place=start,
        to=to,
        needs=() if no_need else tuple(need) if need else None,
        nights=nights,
        meals=meals,
    )

    def run(session: Any) -> str:
        if amount is not None:
            set_amount(session, number, wanted, why=why, override=override)
        mend(session, number, line=line, note=note, journey=journey, override=override)
        return number

    done(context.obj, "trip correct", run)


def follow(context: typer.Context, sitting: Sitting) -> None:
    """Move the requests of a sitting to the day and hour that their hearings have now."""
    from justice_desk.services.transport.following import follow as go_along

    with writing(context.obj, "trip follow") as session:
        rows = go_along(session, sitting)
    moved = sum(row.moved for row in rows)
    total = ngettext("{n} request moved.", "{n} requests moved.", moved).format(n=moved)
    document = {"moved": moved, "requests": [asdict(row) for row in rows]}
    say(context.obj, document, [*map(_told, rows), total])


def _told(row: FollowedRow) -> str:
    parts = (row.number, short_date(row.there_on), row.name, ", ".join(row.left), row.why)
    return " · ".join(part for part in parts if part)


VERBS = {"correct": correct, "follow": follow}
